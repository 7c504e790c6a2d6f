"""The files of a pack, written one after the other into a folder that is emptied afterwards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path, PurePath

from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import CadreId
from cadredesk.domain.submission.model import PaperKind
from cadredesk.services.blanks.filling import check_ready, fill_blank, write_filled
from cadredesk.services.blanks.inspecting import inspect_blank
from cadredesk.services.departures import Sending
from cadredesk.services.desk import Desk
from cadredesk.services.form_basis import FormDay
from cadredesk.services.form_format import FormFormat
from cadredesk.services.forms import FormJob, write_forms
from cadredesk.services.kept_files import FileContent, look_at
from cadredesk.services.output_ports import OfficialSheet
from cadredesk.services.progress import ReportProgress
from cadredesk.services.rosters import RosterJob, find_layout, write_roster
from cadredesk.services.submissions.order import PackOrder
from cadredesk.services.submissions.reading import copy_of


@dataclass(frozen=True, slots=True)
class Paper:
    """One file of a pack as it will be called there."""

    kind: PaperKind
    name: str
    content: FileContent


def blank_of(desk: Desk, order: PackOrder, folder: Path) -> Path:
    """Write the blank that came with the request, the last one of several, into a folder.

    Raises `UserError` (`submission.no_blank`).
    """
    with desk.library.unit_of_work() as work:
        known = work.submissions.get(order.submission)
    blanks = [each for each in known.files_of(None) if each.kind is PaperKind.BLANK]
    if not blanks:
        raise UserError("submission.no_blank", title=known.request.title)
    return copy_of(desk.library, blanks[-1], folder)


class PaperWriter:
    """Writes what an order wants; every paper gets a name that no other one has."""

    def __init__(
        self, desk: Desk, order: PackOrder, folder: Path, people: Sequence[CadreId]
    ) -> None:
        self._desk, self._order, self._folder, self._people = desk, order, folder, tuple(people)
        self._taken: set[str] = set()

    def papers(self, progress: ReportProgress) -> Iterator[Paper]:
        """Write and yield every paper.

        Raises `UserError` (`submission.no_blank`, `submission.form_failed`, `blank.*`,
        `attachment.*`) and `PlatformError` (`export.*`).
        """
        wanted = self._order.wanted
        for key in wanted.layouts:
            yield self._roster(key, progress)
        if wanted.blank:
            yield self._filled(progress)
        for kind in wanted.forms:
            yield from self._forms(kind, progress)
        for path in wanted.own:
            yield self._paper(PaperKind.OWN, path)

    def sheet(self, kind: PaperKind, sheet: OfficialSheet) -> Paper:
        """Write a paper that the program adds by itself; raises `PlatformError` (`export.*`)."""
        target = self._folder / f"{sheet.name}.xlsx"
        self._desk.sheet_writer.write(target, sheet)
        return self._paper(kind, target)

    def _paper(self, kind: PaperKind, path: Path) -> Paper:
        return Paper(kind, self._free(path.name), look_at(path))

    def _roster(self, key: str, progress: ReportProgress) -> Paper:
        desk, order = self._desk, self._order
        layout = find_layout(desk.roster_layouts(), key)
        target = self._folder / f"{layout.name}.xlsx"
        job = RosterJob(
            layout,
            target,
            order.day,
            self._people,
            purpose=order.purpose,
            rules=lambda: desk.rulebook().on(order.day),
        )
        write_roster(desk.library, desk.roster_writer, job, progress)
        return self._paper(PaperKind.ROSTER, target)

    def _filled(self, progress: ReportProgress) -> Paper:
        desk, day = self._desk, self._order.day
        blank = blank_of(desk, self._order, self._folder / "blank")
        found = inspect_blank(desk.library, desk.blank_files, blank)
        rules = desk.rulebook().on(day)
        with desk.library.unit_of_work() as work:
            filled = fill_blank(work, found, self._people, rules, progress)
        check_ready(filled)
        target = self._folder / blank.name
        going = Sending(target, day, self._order.purpose)
        write_filled(desk.library, desk.blank_files, filled, going, progress)
        return self._paper(PaperKind.FILLED, target)

    def _forms(self, kind: FormFormat, progress: ReportProgress) -> Iterator[Paper]:
        desk = self._desk
        as_of = FormDay(self._order.day, desk.rulebook)
        job = FormJob(
            self._people,
            self._folder / kind.value,
            as_of,
            kind,
            purpose=self._order.purpose,
        )
        report = write_forms(desk.library, desk.form_writers, job, progress)
        if report.failed:
            names = "、".join(each.name for each in report.failed)
            raise UserError("submission.form_failed", people=names, count=len(report.failed))
        for each in report.written:
            yield self._paper(PaperKind.FORM, each.path)

    def _free(self, name: str) -> str:
        path = PurePath(name)
        numbered = (f"{path.stem}（{at}）{path.suffix}" for at in count(2))
        free = next(each for each in chain((name,), numbered) if each.casefold() not in self._taken)
        self._taken.add(free.casefold())
        return free
