"""A roster's row and a cadre file, field by field: reading one from the other, both ways."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from cadredesk.domain.appointment import Appointment, GradePeriod, TierPeriod
from cadredesk.domain.cadre import Cadre, CadreFile, VillageCadre
from cadredesk.domain.education import Education as Study
from cadredesk.domain.ids import ItemId, new_id
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.words import (
    GRADES,
    PARTY_MEMBER,
    PROBATIONARY_MEMBER,
    Category,
    StudyMode,
    Tier,
)
from cadredesk.services.imports.reading import (
    YES,
    Education,
    PartyEntry,
    RosterField,
    TermSpan,
    Value,
)

_IN_THE_PARTY = frozenset({PARTY_MEMBER, PROBATIONARY_MEMBER})
_LEADING_GROUP = re.compile("班子|领导")

_CADRE_FIELDS = {
    RosterField.NAME: "name",
    RosterField.SEX: "sex",
    RosterField.BORN_ON: "born_on",
    RosterField.ETHNIC_GROUP: "ethnic_group",
    RosterField.ANCESTRAL_HOME: "ancestral_home",
    RosterField.BIRTHPLACE: "birthplace",
    RosterField.GROWTH_PLACE: "growth_place",
    RosterField.BEGAN_WORK_ON: "began_work_on",
    RosterField.POLITICAL_AFFILIATION: "political_affiliation",
    RosterField.CURRENT_POSTS: "current_posts",
    RosterField.STAFFING: "staffing",
    RosterField.MANAGED_BY: "managed_by",
    RosterField.ENTERED_CIVIL_SERVICE_ON: "entered_civil_service_on",
    RosterField.REGISTERED_ON: "registered_on",
    RosterField.HEALTH: "health",
    RosterField.PROFESSIONAL_TITLE: "professional_title",
    RosterField.EXPERTISE: "expertise",
    RosterField.ID_NUMBER: "id_number",
    RosterField.PHONE: "phone",
    RosterField.NOTE: "note",
    RosterField.GROUP: "roster_group",
}
_VILLAGE_FIELDS = {
    RosterField.NAME: "name",
    RosterField.VILLAGE: "village",
    RosterField.CURRENT_POSTS: "post",
    RosterField.SEX: "sex",
    RosterField.BORN_ON: "born_on",
    RosterField.POLITICAL_AFFILIATION: "political_affiliation",
    RosterField.QUALIFICATION: "qualification",
    RosterField.IN_POST_SINCE: "appointed_on",
    RosterField.ID_NUMBER: "id_number",
    RosterField.PHONE: "phone",
    RosterField.RELATIVES: "relatives",
    RosterField.NOTE: "note",
    RosterField.TERM_STARTED_ON: "term_started_on",
    RosterField.TERM_ENDS_ON: "term_ends_on",
}


def is_leading_group(group: str) -> bool:
    """Whether a group of a roster is the leading body (一、镇领导班子成员)."""
    return _LEADING_GROUP.search(group) is not None


def known_value(file: CadreFile, wanted: RosterField) -> Value | None:
    """Return what the file says where a roster has this column, None when it says nothing."""
    if wanted in _CADRE_FIELDS:
        return getattr(file.cadre, _CADRE_FIELDS[wanted]) or None
    return _OTHER_KNOWN[wanted](file) if wanted in _OTHER_KNOWN else None


def apply_to_file(file: CadreFile, values: Mapping[RosterField, Value]) -> CadreFile:
    """Return the file with these values taken; what is not among them stays."""
    plain: dict[str, Any] = {
        _CADRE_FIELDS[name]: value for name, value in values.items() if name in _CADRE_FIELDS
    }
    changed = replace(file, cadre=_with_party(replace(file.cadre, **plain), values))
    changed = _with_category(changed, values)
    changed = _with_post(file, changed, values)
    changed = _with_grade(changed, values)
    changed = _with_tier(changed, values)
    return _with_education(changed, values)


def known_village_value(villager: VillageCadre, wanted: RosterField) -> Value | None:
    """Return what is known of a village cadre where a roster has this column."""
    if wanted is RosterField.JOINED_PARTY:
        entry = PartyEntry(villager.joined_party_on, villager.political_affiliation)
        return None if entry == PartyEntry() else entry
    if wanted is RosterField.TERM:
        span = TermSpan(villager.term_started_on, villager.term_ends_on)
        return None if span == TermSpan() else span
    if wanted is RosterField.HEADS_BOTH:
        return YES if villager.heads_both else None
    name = _VILLAGE_FIELDS.get(wanted)
    return None if name is None else getattr(villager, name) or None


def apply_to_villager(villager: VillageCadre, values: Mapping[RosterField, Value]) -> VillageCadre:
    """Return the village cadre with these values taken.

    A date that is known more exactly than it is stated stays as it is.
    """
    taken: dict[str, Any] = {
        _VILLAGE_FIELDS[name]: value for name, value in values.items() if name in _VILLAGE_FIELDS
    }
    span = values.get(RosterField.TERM)
    if isinstance(span, TermSpan):
        taken |= {"term_started_on": span.started_on, "term_ends_on": span.ends_on}
    if RosterField.HEADS_BOTH in values:
        taken["heads_both"] = values[RosterField.HEADS_BOTH] == YES
    entry = values.get(RosterField.JOINED_PARTY)
    if isinstance(entry, PartyEntry):
        taken["joined_party_on"] = entry.joined_on
        taken.setdefault("political_affiliation", _affiliation(villager, entry))
    return replace(
        villager,
        **{name: _kept_exact(value, getattr(villager, name)) for name, value in taken.items()},
    )


def _affiliation(villager: VillageCadre, entry: PartyEntry) -> str:
    """What a 入党时间 cell makes of the one affiliation that a village cadre has."""
    on_file = villager.political_affiliation
    if on_file in (entry.affiliation, entry.second):
        return on_file
    if entry.joined_on is not None and not entry.affiliation:
        return on_file if on_file in _IN_THE_PARTY else PARTY_MEMBER
    return entry.affiliation or on_file


def _kept_exact(stated: Any, known: Any) -> Any:
    is_date = isinstance(known, PartialDate) and (stated is None or isinstance(stated, PartialDate))
    return _more_exact(stated, known) if is_date else stated


def _with_party(cadre: Cadre, values: Mapping[RosterField, Value]) -> Cadre:
    entry = values.get(RosterField.JOINED_PARTY)
    if not isinstance(entry, PartyEntry):
        return cadre
    stated = values.get(RosterField.POLITICAL_AFFILIATION)
    affiliation = str(stated) if stated else entry.affiliation
    if entry.joined_on is not None and not affiliation:
        on_file = cadre.political_affiliation
        affiliation = on_file if on_file in _IN_THE_PARTY else PARTY_MEMBER
    return replace(
        cadre,
        joined_party_on=_more_exact(entry.joined_on, cadre.joined_party_on),
        political_affiliation=affiliation or cadre.political_affiliation,
        second_affiliation=entry.second or cadre.second_affiliation,
    )


def _more_exact(stated: PartialDate | None, known: PartialDate | None) -> PartialDate | None:
    """Return the stated date, unless what is known says the same more exactly."""
    if stated is None or known is None or not known.agrees_with(stated):
        return stated or known
    return max(stated, known)


def _with_category(file: CadreFile, values: Mapping[RosterField, Value]) -> CadreFile:
    stated = values.get(RosterField.CATEGORY)
    if stated is None:
        return file
    return replace(file, cadre=replace(file.cadre, category=Category(str(stated))))


def _with_post(
    before: CadreFile, file: CadreFile, values: Mapping[RosterField, Value]
) -> CadreFile:
    title = values.get(RosterField.CURRENT_POSTS)
    since = values.get(RosterField.IN_POST_SINCE)
    group = values.get(RosterField.GROUP)
    main = before.main_appointment
    if title is None and since is None and (main is None or group is None):
        return file
    start = since if isinstance(since, PartialDate) else None
    if main is not None and _is_new_post(main, title, start):
        ended = tuple(
            replace(each, removed_on=start, main=False) if each.id == main.id else each
            for each in file.appointments
        )
        return replace(file, appointments=(*ended, _appointment(str(title), start, group)))
    if main is None:
        made = _appointment(str(title or ""), start, group)
        return replace(file, appointments=(*file.appointments, made))
    corrected = replace(
        main,
        title=str(title) if title is not None and _stands_alone(before) else main.title,
        appointed_on=start or main.appointed_on,
        leading=main.leading if main.leading is not None else _leading(group),
    )
    appointments = tuple(corrected if each.id == main.id else each for each in file.appointments)
    return replace(file, appointments=appointments)


def _is_new_post(main: Appointment, title: Value | None, start: PartialDate | None) -> bool:
    return (
        title is not None
        and str(title) != main.title
        and start is not None
        and main.appointed_on is not None
        and start > main.appointed_on
        and not start.agrees_with(main.appointed_on)
    )


def _stands_alone(file: CadreFile) -> bool:
    """Whether the roster's 现任职务 is the title of one post, and not several on file."""
    return len(file.current_appointments) == 1


def _appointment(title: str, start: PartialDate | None, group: Value | None) -> Appointment:
    return Appointment(
        id=ItemId(new_id()), title=title, main=True, appointed_on=start, leading=_leading(group)
    )


def _leading(group: Value | None) -> bool | None:
    return True if group is not None and is_leading_group(str(group)) else None


def _with_grade(file: CadreFile, values: Mapping[RosterField, Value]) -> CadreFile:
    since = values.get(RosterField.GRADE_SINCE)
    stated = values.get(RosterField.GRADE)
    if since is None and stated is None:
        return file
    grade = str(stated) if stated else _grade_in(str(values.get(RosterField.CURRENT_POSTS, "")))
    current = file.current_grade
    start = since if isinstance(since, PartialDate) else None
    if current is None:
        made = GradePeriod(id=ItemId(new_id()), grade=grade, started_on=start)
        return replace(file, grade_periods=(*file.grade_periods, made))
    changed = replace(current, grade=grade or current.grade, started_on=start or current.started_on)
    periods = tuple(changed if each.id == current.id else each for each in file.grade_periods)
    return replace(file, grade_periods=periods)


def _grade_in(posts: str) -> str:
    return next((grade for grade in GRADES if grade in posts), "")


def _with_tier(file: CadreFile, values: Mapping[RosterField, Value]) -> CadreFile:
    since = values.get(RosterField.TIER_SINCE)
    stated = values.get(RosterField.TIER)
    if since is None and stated is None:
        return file
    current = file.current_tier or TierPeriod(id=ItemId(new_id()))
    changed = replace(
        current,
        tier=Tier(str(stated)) if stated else current.tier,
        started_on=since if isinstance(since, PartialDate) else current.started_on,
    )
    others = tuple(each for each in file.tier_periods if each.id != current.id)
    return replace(file, tier_periods=(*others, changed))


_STUDIES = (
    (
        StudyMode.FULL_TIME,
        RosterField.FULL_TIME_EDUCATION,
        RosterField.FULL_TIME_SCHOOL,
    ),
    (
        StudyMode.IN_SERVICE,
        RosterField.IN_SERVICE_EDUCATION,
        RosterField.IN_SERVICE_SCHOOL,
    ),
)


def _with_education(file: CadreFile, values: Mapping[RosterField, Value]) -> CadreFile:
    for mode, what, where in _STUDIES:
        stated, school = values.get(what), values.get(where)
        if stated is None and school is None:
            continue
        known = file.education_on_form(mode) or Study(id=ItemId(new_id()), mode=mode)
        changed = known
        if isinstance(stated, Education):
            whole = stated.completed_by(Education(known.qualification, known.degree))
            changed = replace(changed, qualification=whole.qualification, degree=whole.degree)
        if school is not None and str(school) != known.school_line:
            changed = replace(changed, school=str(school), major="")
        others = tuple(each for each in file.educations if each.id != known.id)
        file = replace(file, educations=(*others, changed))
    return file


def _study(mode: StudyMode) -> Any:
    def known(file: CadreFile) -> Value | None:
        study = file.education_on_form(mode)
        if study is None or not (study.qualification or study.degree):
            return None
        return Education(study.qualification, study.degree)

    return known


def _school(mode: StudyMode) -> Any:
    def known(file: CadreFile) -> Value | None:
        study = file.education_on_form(mode)
        return None if study is None else study.school_line or None

    return known


def _party(file: CadreFile) -> Value | None:
    cadre = file.cadre
    affiliation = "" if cadre.joined_party_on else cadre.political_affiliation
    if not cadre.joined_party_on and not affiliation:
        return None
    return PartyEntry(cadre.joined_party_on, affiliation, cadre.second_affiliation)


def _in_post_since(file: CadreFile) -> Value | None:
    main = file.main_appointment
    return None if main is None else main.appointed_on


def _grade(file: CadreFile) -> Value | None:
    current = file.current_grade
    return None if current is None else current.grade or None


def _grade_since(file: CadreFile) -> Value | None:
    current = file.current_grade
    return None if current is None else current.started_on


def _tier(file: CadreFile) -> Value | None:
    current = file.current_tier
    return None if current is None or current.tier is None else current.tier.value


def _tier_since(file: CadreFile) -> Value | None:
    current = file.current_tier
    return None if current is None else current.started_on


def _category(file: CadreFile) -> Value | None:
    category = file.cadre.category
    return None if category is None else category.value


_OTHER_KNOWN: dict[RosterField, Any] = {
    RosterField.JOINED_PARTY: _party,
    RosterField.IN_POST_SINCE: _in_post_since,
    RosterField.GRADE: _grade,
    RosterField.GRADE_SINCE: _grade_since,
    RosterField.TIER: _tier,
    RosterField.TIER_SINCE: _tier_since,
    RosterField.CATEGORY: _category,
    RosterField.FULL_TIME_EDUCATION: _study(StudyMode.FULL_TIME),
    RosterField.FULL_TIME_SCHOOL: _school(StudyMode.FULL_TIME),
    RosterField.IN_SERVICE_EDUCATION: _study(StudyMode.IN_SERVICE),
    RosterField.IN_SERVICE_SCHOOL: _school(StudyMode.IN_SERVICE),
}
