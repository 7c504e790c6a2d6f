"""A file as it was valid on a day: what had begun by then and had not ended.

What is known today is believed; with a file as it was known earlier (`services.earlier`) both
axes of time come together. A row without a date is kept: not known is not later.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from cadredesk.domain.appointment import Appointment
from cadredesk.domain.cadre import Cadre, CadreFile
from cadredesk.domain.ids import ItemId
from cadredesk.domain.info_set import InfoItem
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.post_titles import joined_titles, without_place
from cadredesk.domain.resume import ResumeEntry
from cadredesk.domain.rules.facts import has_begun, was_serving
from cadredesk.domain.words import PARTY_MEMBER, PROBATIONARY_MEMBER, CadreStatus

_BEGINS = {
    "appointments": ("appointed_on",),
    "tier_periods": ("started_on",),
    "grade_periods": ("started_on",),
    "resume": ("started_on",),
    "educations": ("ended_on", "started_on"),
    "family": ("born_on",),
    "awards": ("awarded_on",),
    "punishments": ("effective_on",),
    "trainings": ("started_on", "ended_on"),
    "specialities": ("shown_on",),
    "professional_titles": ("obtained_on",),
    "service_periods": ("started_on",),
    "determinations": ("determined_on",),
    "attachments": ("formed_on",),
    "archive_loans": ("lent_on",),
    "accepted_checks": ("decided_on",),
    "kin_links": ("decided_on",),
}
"""The date from which on a row of a set holds, the first one that is known.

A course of study counts once it is finished.
"""

_COMES_LATER = {
    "appointments": ("removed_on", "probation_passed_on", "term_started_on"),
    "tier_periods": ("ended_on",),
    "grade_periods": ("ended_on",),
    "resume": ("ended_on",),
    "service_periods": ("completed_on",),
    "attachments": ("received_on", "filed_on"),
    "archive_loans": ("returned_on",),
}
"""Dates of a row that may lie after the day, and are not there yet on it."""

_DOCUMENTS = {"removed_on": "removal_document_no", "term_started_on": "term_document_no"}
"""The document that goes with a date."""

_BASICS = (
    "joined_party_on",
    "full_party_on",
    "began_work_on",
    "entered_civil_service_on",
    "registered_on",
    "came_to_township_on",
)
"""Dates of the basics that may lie after the day."""


def file_on(file: CadreFile, day: date) -> CadreFile:
    """Return a file with the posts, tier, grade and everything else in force on a day."""
    sets: dict[str, Any] = {name: tuple(_rows(getattr(file, name), name, day)) for name in _BEGINS}
    sets["resume"] = _with_their_segments(sets["resume"])
    sets["evaluations"] = tuple(each for each in file.evaluations if each.year < day.year)
    sets["year_records"] = tuple(each for each in file.year_records if each.year <= day.year)
    then = replace(file, **sets)
    return replace(then, cadre=_cadre(file, then, day))


def _rows(items: Iterable[InfoItem], info_set: str, day: date) -> Iterable[InfoItem]:
    for item in items:
        known = (getattr(item, name) for name in _BEGINS[info_set])
        begins = next((moment for moment in known if moment is not None), None)
        if _is_there(begins, day):
            yield _without_later(item, _COMES_LATER.get(info_set, ()), day)


def _without_later(item: InfoItem, names: Iterable[str], day: date) -> InfoItem:
    gone: dict[str, Any] = {}
    for name in names:
        if not _is_there(getattr(item, name), day):
            gone[name] = None
            if name in _DOCUMENTS:
                gone[_DOCUMENTS[name]] = ""
    return replace(item, **gone)


def _is_there(moment: PartialDate | None, day: date) -> bool:
    return moment is None or has_begun(moment, day)


def _with_their_segments(entries: tuple[ResumeEntry, ...]) -> tuple[ResumeEntry, ...]:
    """Notes without the segment that they hang on go with it."""
    known = {each.id for each in entries}
    return tuple(each for each in entries if each.parent_id is None or each.parent_id in known)


def _cadre(now: CadreFile, then: CadreFile, day: date) -> Cadre:
    cadre = now.cadre
    later: dict[str, Any] = {
        name: None for name in _BASICS if not _is_there(getattr(cadre, name), day)
    }
    if cadre.political_affiliation == PARTY_MEMBER:
        later["political_affiliation"] = _affiliation(cadre, day)
    if cadre.status is not CadreStatus.SERVING and was_serving(cadre, day):
        later |= {"status": CadreStatus.SERVING, "status_since": None, "left_to": ""}
    if _ids(now.current_appointments) != _ids(then.current_appointments):
        later |= _standing(cadre, then)
    if now.professional_titles != then.professional_titles:
        titles = then.professional_titles
        later["professional_title"] = titles[-1].title if titles else ""
    return replace(cadre, **later)


def _affiliation(cadre: Cadre, day: date) -> str:
    if not _is_there(cadre.joined_party_on, day):
        return ""
    return PARTY_MEMBER if _is_there(cadre.full_party_on, day) else PROBATIONARY_MEMBER


def _standing(cadre: Cadre, then: CadreFile) -> dict[str, Any]:
    """Posts and unit on the day; without a post on file the résumé tells what was held."""
    held = then.current_appointments
    open_lines = [each.text for each in then.resume if each.is_open]
    posts = joined_titles(each.title for each in held) or "、".join(open_lines[-1:])
    units = [each.unit_id for each in held if each.unit_id is not None]
    return {
        "current_posts": posts,
        "short_post": without_place(posts) if cadre.short_post else "",
        "unit_id": units[0] if units else None,
    }


def _ids(posts: Iterable[Appointment]) -> list[ItemId]:
    return [each.id for each in posts]
