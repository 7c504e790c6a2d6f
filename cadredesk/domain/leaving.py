"""离任: somebody leaves the office, and the file stays as it was on that day."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.post_change import resume_after
from cadredesk.domain.words import CadreStatus

WAYS = tuple(status for status in CadreStatus if status is not CadreStatus.SERVING)
"""The ways to leave, in the order of the word list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """How and when somebody left, where to (去向), and on what authority."""

    status: CadreStatus
    on: PartialDate
    to: str = ""
    document_no: str = ""


def with_leaving(file: CadreFile, leaving: Leaving) -> CadreFile:
    """Return the file of somebody who left: every post, tier and grade ends on that day.

    What was held last stays readable as 现任职务, as rosters of those who left print it. The
    résumé goes on with where somebody went, or with 退休.
    """
    following = leaving.to or ("退休" if leaving.status is CadreStatus.RETIRED else "")
    return replace(
        file,
        cadre=replace(
            file.cadre, status=leaving.status, status_since=leaving.on, left_to=leaving.to
        ),
        appointments=tuple(
            replace(each, removed_on=leaving.on, removal_document_no=leaving.document_no)
            if each.is_current
            else each
            for each in file.appointments
        ),
        tier_periods=tuple(
            replace(each, ended_on=leaving.on) if each.ended_on is None else each
            for each in file.tier_periods
        ),
        grade_periods=tuple(
            replace(each, ended_on=leaving.on) if each.ended_on is None else each
            for each in file.grade_periods
        ),
        resume=resume_after(file.resume, leaving.on, following),
    )


def left_too_early(file: CadreFile, leaving: Leaving) -> bool:
    """Whether a post or line of the résumé that would end on that day began later."""
    starts = [each.appointed_on for each in file.current_appointments]
    starts += [each.started_on for each in file.resume if each.is_open]
    month = leaving.on.to_month()
    return any(start is not None and start.to_month() > month for start in starts)


def with_return(file: CadreFile, on: PartialDate) -> CadreFile:
    """Return the file of somebody who serves again; the posts are registered anew."""
    cadre = replace(file.cadre, status=CadreStatus.SERVING, status_since=on, left_to="")
    return replace(file, cadre=cadre)
