"""以档案为准: one side of a contradiction is taken for right, in one step that can be undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Any

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import UserError
from cadredesk.domain.field_values import field_spec, read_value
from cadredesk.domain.resume_check import (
    ResumeFault,
    ResumeProblem,
    ending_problems,
    fix_of,
    segments_of,
    since_problems,
)
from cadredesk.domain.rules.checks.resume import post_starts, posts_to_name
from cadredesk.services.editing import change_field, change_file
from cadredesk.services.health import HealthFinding
from cadredesk.services.library_ports import Library
from cadredesk.services.resumes import RESUME
from cadredesk.services.settling import note_source


class Side(StrEnum):
    """Which side can be taken for right.

    What the file has and the archive shall settle, what the archive settled already, what the
    file has over a form's own text, or the posts held over the résumé.
    """

    ARCHIVE = "archive"
    SETTLED = "settled"
    FILE = "file"
    POSTS = "posts"


_SIDES = {
    ("CHK-2", "hit"): Side.ARCHIVE,
    ("CHK-3", "hit"): Side.ARCHIVE,
    ("CHK-10", ResumeFault.NOT_CURRENT_POST.value): Side.POSTS,
    ("CHK-10", ResumeFault.NOT_IN_POST_SINCE.value): Side.POSTS,
    ("CHK-27", "settled"): Side.SETTLED,
    ("CHK-27", "differs"): Side.FILE,
    ("CHK-27", "unread"): Side.FILE,
    ("CHK-28", "hit"): Side.FILE,
}


def side_of(finding: HealthFinding) -> Side | None:
    """Return which side can be taken for right, None where only the clerk knows what is."""
    alert = finding.alerts[0]
    return _SIDES.get((alert.rule, alert.variant)) if len(finding.alerts) == 1 else None


def take_side(library: Library, finding: HealthFinding, day: date, reason: str = "") -> ChangeSet:
    """Take the side that `side_of` names for right.

    The archive's value stays and is noted as settled, which needs a reason; the text that the
    form has alone goes; the last line of the résumé follows the posts. What is not there any
    more stays as it is. Raises `UserError` (`cadre.unknown`; that of the field where what was
    settled cannot be read).
    """
    [cadre], side = finding.people, side_of(finding)
    if side is Side.ARCHIVE:
        field = finding.field.partition(".")[2]
        stated = finding.alerts[0].facts[1].value
        return note_source(library, cadre, field, reason, day, stated)
    if side is Side.SETTLED:
        field = finding.field.partition(".")[2]
        value = _settled_value(field, finding.alerts[0].facts[1].value, day)
        return change_field(library, cadre, field, value)
    if side is Side.POSTS:
        return change_file(library, cadre, lambda file: _by_posts(file, finding, day), RESUME)
    return change_file(library, cadre, lambda file: _without_text(file, finding))


def _settled_value(field: str, text: str, day: date) -> Any:
    reading = read_value(field_spec("cadre", field), text, day)
    if not reading.is_usable:
        raise UserError(reading.problem, **reading.fields)
    return reading.value


def _without_text(file: CadreFile, finding: HealthFinding) -> CadreFile:
    return replace(
        file, form_texts=tuple(each for each in file.form_texts if each.id != finding.row)
    )


def _by_posts(file: CadreFile, finding: HealthFinding, day: date) -> CadreFile:
    fixed = None
    for problem in _problems(file, day):
        if problem.entry == finding.row and problem.fault == finding.alerts[0].variant:
            fixed = fix_of(problem, file.resume, file.cadre.current_posts)
    return file if fixed is None else replace(file, resume=fixed)


def _problems(file: CadreFile, day: date) -> tuple[ResumeProblem, ...]:
    lines = segments_of(file.resume)
    return (
        *ending_problems(lines, posts_to_name(file.cadre, day)),
        *since_problems(lines, post_starts(file)),
    )
