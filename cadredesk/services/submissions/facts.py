"""What a pack states of a person, what each fact is called, and where it is put right."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping

from cadredesk.domain.blank.facts import FACTS, Basis
from cadredesk.domain.blank.vocabulary import Vocabulary
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.submission.manifest import StatedPerson
from cadredesk.services.messages import Language

FAMILY, PHOTO = "family", "photo"
"""Two facts that a blank never asks for and a form prints."""

WORKED_OUT = frozenset(
    (
        "number",
        "age",
        "years_in_party",
        "years_of_work",
        "years_in_post",
        "two_terms",
        "years_at_tier",
        "years_in_grade",
        "retires_on",
    )
)
"""What follows from other facts and the day: a difference in it is no news."""

_OWN_LABELS = {FAMILY: ("家庭成员", "Family"), PHOTO: ("照片", "Photo")}
_OWN_WORDS = {
    "家庭成员": (FAMILY,),
    "家庭主要成员": (FAMILY,),
    "社会关系": (FAMILY,),
    "配偶": (FAMILY,),
    "子女": (FAMILY,),
    "照片": (PHOTO,),
    "相片": (PHOTO,),
    "身份证": ("id_number",),
    "年龄": ("born_on",),
    "考核": ("evaluations",),
    "奖惩": ("awards",),
}
"""Words of messages that no heading is; an age is put right where somebody was born."""

_FIELDS: Mapping[str, str] = {
    "age": "cadre.born_on",
    "joined_party": "cadre.joined_party_on",
    "years_in_party": "cadre.joined_party_on",
    "years_of_work": "cadre.began_work_on",
    "full_time_education": "education.qualification",
    "full_time_degree": "education.degree",
    "full_time_school": "education.school",
    "in_service_education": "education.qualification",
    "in_service_degree": "education.degree",
    "in_service_school": "education.school",
    "qualification": "education.qualification",
    "degree": "education.degree",
    "school": "education.school",
    "post_title": "appointment.title",
    "in_post_since": "appointment.appointed_on",
    "years_in_post": "appointment.appointed_on",
    "selection": "appointment.selection",
    "two_terms": "appointment.appointed_on",
    "tier": "tier_period.tier",
    "tier_since": "tier_period.started_on",
    "years_at_tier": "tier_period.started_on",
    "grade": "grade_period.grade",
    "grade_since": "grade_period.started_on",
    "years_in_grade": "grade_period.started_on",
    "evaluations": "evaluation.result",
    "awards": "award.title",
    "resume": "resume_entry.text",
    "retires_on": "cadre.retirement_category",
    "group": "cadre.roster_group",
    FAMILY: "family_member.name",
}


def field_of(fact: str) -> str:
    """Return where a fact is put right, as findings name it (`cadre.born_on`).

    >>> field_of("full_time_school"), field_of("sex"), field_of("")
    ('education.school', 'cadre.sex', '')
    """
    return _FIELDS.get(fact, f"cadre.{fact}" if fact else "")


def is_put_right_in(fact: str, field: str) -> bool:
    """Whether a change of a field (`education.school`) puts a fact right; of rows any field does.

    >>> is_put_right_in("school", "education.degree"), is_put_right_in("sex", "cadre.name")
    (True, False)
    """
    about = field_of(fact)
    entity = about.partition(".")[0]
    return about == field if entity == "cadre" else entity == field.partition(".")[0]


def fact_label(vocabulary: Vocabulary, fact: str, language: Language = "zh") -> str:
    """Return what a fact is called."""
    return _labels(vocabulary).get(fact, (fact, fact))[0 if language == "zh" else 1]


def fact_labels(vocabulary: Vocabulary, language: Language = "zh") -> dict[str, str]:
    """Return every fact that a point can be about, with what it is called, in their order."""
    at = 0 if language == "zh" else 1
    known = _labels(vocabulary)
    return {fact: known[fact][at] for fact in known if fact not in WORKED_OUT}


def field_words(vocabulary: Vocabulary) -> dict[str, tuple[str, ...]]:
    """Return every word that names a field, with the facts it can mean."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for heading, recipes in vocabulary.recipes.items():
        for recipe in recipes:
            facts = [part.fact for part in recipe.parts]
            if len(facts) == 1 and facts[0] not in WORKED_OUT | {"note"}:
                found[heading] += facts
    words = {word: tuple(dict.fromkeys(facts)) for word, facts in found.items()}
    return words | _OWN_WORDS


def stated_people(files: Iterable[CadreFile], rules: RulesOfDay) -> tuple[StatedPerson, ...]:
    """Return what is stated of each person now."""
    return tuple(_stated(each, rules) for each in files)


def _stated(file: CadreFile, rules: RulesOfDay) -> StatedPerson:
    basis = Basis(rules, PartialDate.of(rules.day))
    facts = {
        name: str(fact(file, basis) or "")
        for name, fact in FACTS.items()
        if name not in WORKED_OUT and name != "note"
    }
    facts[FAMILY] = "\n".join(
        "，".join(
            filter(
                None,
                (
                    each.relation,
                    each.name,
                    str(each.born_on or ""),
                    each.political_affiliation,
                    each.work,
                ),
            )
        )
        for each in file.family
    )
    photo = file.cadre.photo
    facts[PHOTO] = hashlib.sha256(photo).hexdigest()[:16] if photo else ""
    return StatedPerson(
        file.id, file.cadre.name, {name: text for name, text in facts.items() if text}
    )


def _labels(vocabulary: Vocabulary) -> dict[str, tuple[str, str]]:
    return {**vocabulary.labels, **_OWN_LABELS}
