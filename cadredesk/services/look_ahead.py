"""往后看: what falls due in the next 60 months, for the screen, the workbook and the paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple, dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.engine import Judgement
from cadredesk.domain.rules.look_ahead import (
    ASKED_RULES,
    Coming,
    ComingKind,
    look_ahead,
    without_leads,
)
from cadredesk.domain.rules.rulebook import Rulebook
from cadredesk.domain.rules.time_left import time_left
from cadredesk.services.alerts import alert_json
from cadredesk.services.departures import Outgoing, let_list_out, note_departure
from cadredesk.services.ledgers import basis_text, people_in, step_text, time_text
from cadredesk.services.library_ports import Library
from cadredesk.services.messages import Language
from cadredesk.services.output_ports import ListHeading, ListTable, ListWriter
from cadredesk.services.progress import ReportProgress, no_progress

EXPORT = "look_ahead"

_KINDS = {
    ComingKind.ELECTION: "换届准备",
    ComingKind.TERM: "任期届满",
    ComingKind.ROTATION: "任职年限",
    ComingKind.PROBATION: "试用（预备）期满",
    ComingKind.GRADE: "职级晋升年限",
    ComingKind.RETIREMENT: "到龄退休",
    ComingKind.OTHER: "其他到期",
}


_COLUMNS = (
    ("姓名（机构）", 18),
    ("现任职务", 22),
    ("类别", 14),
    ("月份", 12),
    ("规则", 20),
    ("到期", 12),
    ("剩余", 12),
    ("怎么算的", 44),
    ("依据", 30),
)
"""The columns of the list, with their widths in characters."""


_TOLD = ("rule", "facts", "arithmetic", "citation", "certainty", "text_zh", "text_en", "version")
"""What a program is told of the alert behind a date, as `alerts` tells it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LookAheadLine:
    """One thing that falls due as papers print it, in the order of the columns."""

    name: str
    post: str
    kind: str
    month: str
    rule: str
    due_on: str
    left: str
    arithmetic: str
    basis: str


@dataclass(frozen=True)
class LookAhead:
    """What falls due in the months from `day` on, by month."""

    day: date
    coming: tuple[Coming, ...] = field(default=(), repr=False)

    @cached_property
    def kinds(self) -> frozenset[ComingKind]:
        """The kinds of which there is something."""
        return frozenset(each.kind for each in self.coming)

    def within(self, kind: ComingKind, first: int, last: int) -> tuple[Coming, ...]:
        """Return what of a kind falls into some months, given by index, the last included."""
        months = (self._by_month.get((kind, month), ()) for month in range(first, last + 1))
        return tuple({id(each): each for month in months for each in month}.values())

    @cached_property
    def _by_month(self) -> dict[tuple[ComingKind, int], list[Coming]]:
        found: dict[tuple[ComingKind, int], list[Coming]] = {}
        for each in self.coming:
            for month in range(each.first, each.last + 1):
                found.setdefault((each.kind, month), []).append(each)
        return found


def read_look_ahead(
    library: Library, rulebook: Rulebook, day: date, progress: ReportProgress = no_progress
) -> LookAhead:
    """Return what the rules say about the months ahead of a day, lead times left out."""
    judgement = Judgement(without_leads(rulebook), day, ASKED_RULES)
    with library.unit_of_work() as work:
        judgement.add_township(work.township.get())
        files = list(work.cadres.all())
        villagers = list(work.villages.all())
    for done, file in enumerate(files):
        progress(done, len(files), file.cadre.name)
        judgement.add_cadre(file)
    for villager in villagers:
        judgement.add_villager(villager)
    return LookAhead(day, look_ahead(judgement.alerts(), rulebook, day))


def write_look_ahead(
    library: Library,
    writer: ListWriter,
    coming: Sequence[Coming],
    target: Path,
    day: date,
    purpose: str = "",
) -> Path:
    """Write these as a workbook and note in the audit that it left.

    Raises `UserError`/`PlatformError` (`export.*`); then nothing is written.
    """
    lines = tuple(astuple(look_ahead_line(each, day)) for each in coming)
    table = ListTable("今后五年到期", _COLUMNS, lines)
    heading = look_ahead_heading(library, day)
    going = _going(target, coming, purpose)
    let_list_out(library, going, heading, lambda told: writer.write(target, table, told))
    return target


def note_look_ahead(
    library: Library,
    target: Path,
    coming: Sequence[Coming],
    files: Sequence[Path],
    purpose: str = "",
) -> None:
    """Note that the months ahead were printed, or saved as PDF files."""
    note_departure(library, _going(target, coming, purpose), files)


def _going(target: Path, coming: Sequence[Coming], purpose: str = "") -> Outgoing:
    people = people_in(each.alert for each in coming)
    paper = "今后五年到期事项一览表"
    return Outgoing(action=EXPORT, paper=paper, target=target, people=people, purpose=purpose)


def look_ahead_heading(library: Library, day: date) -> ListHeading:
    """Return what stands over the list."""
    unit = library.unit_name
    return ListHeading(f"{unit}今后五年到期事项一览表", unit, day, library.is_practice)


def look_ahead_line(coming: Coming, day: date) -> LookAheadLine:
    """Return one thing as papers print it; they are Chinese."""
    alert = coming.alert
    return LookAheadLine(
        month=month_span(coming),
        kind=kind_text(coming.kind),
        name=alert.subject.name,
        post=alert.subject.post,
        rule=f"{alert.title_zh}（{alert.rule}）",
        due_on=str(coming.due_on),
        left=time_text(time_left(coming.due_on, day)),
        arithmetic="；".join(step_text(step) for step in alert.arithmetic),
        basis=basis_text(alert),
    )


def coming_json(coming: Coming, language: Language) -> dict[str, Any]:
    """Return one thing as plain data: what its alert says, its kind, and which months it covers."""
    first, last = (str(PartialDate.from_month_index(at)) for at in (coming.first, coming.last))
    told = alert_json(coming.alert, language)
    return {
        "kind": coming.kind.value,
        "from": first,
        "to": last,
        "due_on": str(coming.due_on),
        "person": told["person"],
        "post": coming.alert.subject.post,
        **{name: told[name] for name in _TOLD},
    }


def kind_text(kind: ComingKind) -> str:
    """Return what papers call a kind."""
    return _KINDS[kind]


def month_span(coming: Coming) -> str:
    """Return the month, or the months that an election is prepared in."""
    first, last = (str(PartialDate.from_month_index(at)) for at in (coming.first, coming.last))
    return first if first == last else f"{first}—{last}"
