"""Saving a résumé as one step, and leaving a finding about it as it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from cadredesk.domain.accepted_check import AcceptedCheck
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.ids import CadreId, ItemId, new_id
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.resume import ResumeEntry
from cadredesk.domain.resume_check import ResumeLimits
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.services.editing import change_file
from cadredesk.services.ports import Library

RESUME = "resume"
ACCEPT = "accept_check"


def resume_limits(book: RulesOfDay) -> ResumeLimits:
    """Return the numbers that the checks of a résumé need, as they stand on a day."""
    return ResumeLimits(book.number("gap_tolerance_months"), book.number("least_age_at_work"))


def post_starts(file: CadreFile) -> tuple[PartialDate, ...]:
    """Return since when the posts held now are held, 挂职 and 借调 left out."""
    held = (each for each in file.current_appointments if not each.temporary)
    return tuple(each.appointed_on for each in held if each.appointed_on is not None)


def save_resume(library: Library, cadre: CadreId, entries: Sequence[ResumeEntry]) -> ChangeSet:
    """Give a file these résumé rows, as one step that can be undone."""

    def change(file: CadreFile) -> CadreFile:
        return replace(file, resume=tuple(entries))

    return change_file(library, cadre, change, RESUME)


def accept_finding(
    library: Library, cadre: CadreId, rule: str, finding: str, reason: str, day: date
) -> ChangeSet:
    """Leave a finding as it is, with a reason; it is back when its facts change."""
    accepted = AcceptedCheck(
        id=ItemId(new_id()),
        rule=rule,
        finding=finding,
        reason=reason,
        decided_on=PartialDate.of(day),
    )

    def change(file: CadreFile) -> CadreFile:
        return replace(file, accepted_checks=(*file.accepted_checks, accepted))

    return change_file(library, cadre, change, ACCEPT)
