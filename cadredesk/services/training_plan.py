"""培养与培训: who has how many hours of the year, what is missing, and what is arranged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.ids import CadreId
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.rulebook import Rulebook
from cadredesk.domain.rules.training_hours import (
    TrainingState,
    is_planned,
    last_full_time,
    training_need,
    training_state,
)
from cadredesk.domain.training import Training
from cadredesk.domain.words import CadreStatus
from cadredesk.services.departures import Outgoing, let_list_out
from cadredesk.services.library_ports import Library
from cadredesk.services.output_ports import ListHeading, TrainingLine, TrainingWriter

EXPORT = "training_list"


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingRow:
    """One cadre: hours beside what is asked, the last time away, fields, arranged courses."""

    cadre: CadreId
    name: str
    current_posts: str
    state: TrainingState | None
    last_full_time: PartialDate | None
    fields: tuple[str, ...]
    planned: tuple[Training, ...]

    def speaks_of(self, text: str) -> bool:
        """Whether every word of a text stands in what is told of the person."""
        courses = (each.title for each in self.planned)
        told = " ".join((self.name, self.current_posts, *self.fields, *courses)).casefold()
        return all(word in told for word in text.casefold().split())


def read_training(library: Library, rulebook: Rulebook, day: date) -> tuple[TrainingRow, ...]:
    """Return everybody who serves, in the order of the office, as of a day."""
    with library.unit_of_work() as work:
        files = [file for file in work.cadres.all() if file.cadre.status is CadreStatus.SERVING]
    book = rulebook.on(day)
    rows = []
    for file in files:
        need = training_need(file, book)
        state = None if need is None else training_state(file.trainings, need, day)
        rows.append(_row(file, state, day))
    return tuple(rows)


def write_training(
    library: Library,
    writer: TrainingWriter,
    rows: Sequence[TrainingRow],
    target: Path,
    day: date,
    purpose: str = "",
) -> Path:
    """Write these rows as a workbook and note in the audit that it left.

    Raises `UserError`/`PlatformError` (`export.*`); then nothing is written.
    """
    unit = library.unit_name
    heading = ListHeading(f"{unit}干部培训情况表", unit, day, library.is_practice)
    lines = [training_line(each) for each in rows]
    going = Outgoing(
        action=EXPORT,
        paper="干部培训情况表",
        target=target,
        people=len(rows),
        purpose=purpose,
    )
    let_list_out(library, going, heading, lambda told: writer.write(target, lines, told))
    return target


def training_line(row: TrainingRow) -> TrainingLine:
    """Return a row as the workbook prints it; official papers are Chinese."""
    state = row.state
    return TrainingLine(
        name=row.name,
        post=row.current_posts,
        period="" if state is None else "近五年" if state.need.five_years else "本年",
        hours="" if state is None else f"{state.hours:g}",
        days="" if state is None else f"{state.days:g}",
        asked="" if state is None else f"{state.need.hours} 学时或 {state.need.days} 天",
        missing="" if state is None else "达标" if state.is_met else f"差 {state.missing:g} 学时",
        last_full_time="" if row.last_full_time is None else str(row.last_full_time),
        planned="；".join(_course(each) for each in row.planned),
        basis="" if state is None else str(state.need.citation),
    )


def _row(file: CadreFile, state: TrainingState | None, day: date) -> TrainingRow:
    return TrainingRow(
        cadre=file.id,
        name=file.cadre.name,
        current_posts=file.cadre.current_posts,
        state=state,
        last_full_time=last_full_time(file.trainings, day),
        fields=tuple(dict.fromkeys(each.field for each in file.specialities if each.field)),
        planned=tuple(each for each in file.trainings if is_planned(each, day)),
    )


def _course(training: Training) -> str:
    when = "" if training.started_on is None else f"{training.started_on} "
    return f"{when}{training.title}"
