"""Checks of what has to be filled in, and of places that are too short (CHK-20, CHK-21).

What the approval form prints is missed of everybody. What only the information system asks
for (photo, short post, who manages) is missed once the office has begun to keep it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.form_needs import NEEDED_SETS, missing_basics
from cadredesk.domain.rules.alert import Fact, SubjectKind
from cadredesk.domain.rules.checks.civil_service import on_probation
from cadredesk.domain.rules.facts import basic_fact, was_serving
from cadredesk.domain.rules.finding import OF_PEOPLE, Definition, Finding, Gap, to_check, using
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.wording import Wording

_LABELS = {
    "name": ("姓名", "Name"),
    "sex": ("性别", "Sex"),
    "born_on": ("出生年月", "Born"),
    "ethnic_group": ("民族", "Ethnic group"),
    "ancestral_home": ("籍贯", "Ancestral home"),
    "birthplace": ("出生地", "Birthplace"),
    "political_affiliation": ("政治面貌", "Political affiliation"),
    "joined_party_on": ("入党时间", "Joined the party"),
    "began_work_on": ("参加工作时间", "Began work"),
    "health": ("健康状况", "Health"),
    "current_posts": ("现任职务", "Current posts"),
    "resume": ("简历", "Résumé"),
    "educations": ("学历学位", "Education"),
    "family": ("家庭成员", "Family"),
    "short_post": ("职务简称", "Short post"),
    "managed_by": ("管理权限", "Managed by"),
    "photo": ("照片", "Photo"),
    "evaluations": ("年度考核", "Annual evaluations"),
}
_KEPT_BY_SOME = ("short_post", "managed_by", "photo")
_MUNICIPALITIES = ("北京", "天津", "上海", "重庆")
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_PLACES = ("ancestral_home", "birthplace")


def judge_required(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """CHK-20: nothing is empty that a form or the information system needs."""
    cadre = file.cadre
    if not was_serving(cadre, book.day):
        return
    for name in ("name", *missing_basics(file)):
        if not getattr(cadre, name):
            yield Gap(variant=f"gap_{name}", facts=(_empty(name),))
    begun = [name for name in _KEPT_BY_SOME if getattr(cadre, name) in ("", None)]
    begun += [name for name in NEEDED_SETS if not getattr(file, name)]
    if not file.evaluations and not on_probation(file, book):
        begun.append("evaluations")
    for name in begun:
        yield Gap(variant=f"gap_{name}", facts=(_empty(name),), only_if_started=name)


def judge_places(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """CHK-21: a place names the province and the county, not one of them alone."""
    least = book.number("place_least_characters")
    usual = book.number("place_usual_characters")
    for name in _PLACES:
        place = getattr(file.cadre, name)
        length = len(_CHINESE.findall(place))
        if not place or length >= usual or place.startswith(_MUNICIPALITIES):
            continue
        fact = basic_fact(file.cadre, name, *_LABELS[name])
        words = {"what": Wording(*_LABELS[name]), "place": place}
        yield to_check("too_short" if length < least else "one_part", fact, words=words)


def _empty(name: str) -> Fact:
    field = _ROWS.get(name, f"cadre.{name}")
    return Fact(field, *_LABELS[name], "")


_ROWS = {
    "resume": "resume_entry.text",
    "educations": "education.qualification",
    "family": "family_member.name",
    "evaluations": "evaluation.year",
}
"""Where a whole info set is begun."""

RULES = (
    Definition(
        id="CHK-20",
        subject=SubjectKind.CADRE,
        judge=judge_required,
        texts={f"gap_{name}": OF_PEOPLE for name in _LABELS},
        parameters=("recruit_probation_months",),
    ),
    Definition(
        id="CHK-21",
        subject=SubjectKind.CADRE,
        judge=judge_places,
        texts={
            "too_short": using("name", "what", "place"),
            "one_part": using("name", "what", "place"),
        },
        parameters=("place_least_characters", "place_usual_characters"),
    ),
)
