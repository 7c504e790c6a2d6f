"""Does this installation work: the main job in small, in a folder that is thrown away.

The frozen program proves with it that it carries its migrations, rules, forms, rosters
and engine; `bootstrap` adds what only it can reach.
"""

from __future__ import annotations

from pathlib import Path

from cadredesk.domain.pdf_pages import count_pdf_pages
from cadredesk.services.alerts import alerts_of
from cadredesk.services.deciding import read_board
from cadredesk.services.desk import Desk, Start
from cadredesk.services.form_basis import FormDay
from cadredesk.services.form_format import FormFormat
from cadredesk.services.forms import FormJob, WrittenForm, write_forms
from cadredesk.services.imports.preview import PersonState, make_preview
from cadredesk.services.imports.reading import ReadOptions
from cadredesk.services.imports.saving import commit
from cadredesk.services.interchange.comparing import FileState, compare_files
from cadredesk.services.ledgers import LedgerJob, write_ledger
from cadredesk.services.libraries import create_practice, new_township
from cadredesk.services.practice import PASSWORD
from cadredesk.services.probe import Probe
from cadredesk.services.read_models import RosterQuery
from cadredesk.services.rosters import STANDARD, RosterJob, write_roster

_PAGES = 2


class Trial:
    """The main job in small, step by step in a folder; `close` lets go of the libraries."""

    def __init__(self, start: Start, folder: Path) -> None:
        self._start = start
        self._folder = folder
        self._day = start.clock.today()
        self._roster = folder / "roster.xlsx"
        self._open: Desk | None = None

    def probes(self) -> tuple[Probe, ...]:
        """Return the steps in the order in which they need each other."""
        return (
            Probe("新建加密资料库", "encrypted library made", self._make),
            Probe("用密码重新打开", "opened again with its password", self._open_again),
            Probe("规则与预警", "rules read, alerts worked out", self._judge),
            Probe("写出名册", "roster written", self._write_roster),
            Probe("写出预警台账", "ledger written", self._write_ledger),
            Probe("写出审批表", "approval form written", self._write_form),
            Probe("审批表存为 PDF", "approval form as PDF", self._write_pdf),
            Probe("任免表写出读回", "form exchanged and read back", self._exchange_form),
            Probe("导入名册", "roster imported", self._import_roster),
            Probe("检查资料库", "library verified", self._verify),
        )

    def close(self) -> None:
        """Close the library that is open, if one is."""
        if self._open is not None:
            self._open.library.close()
            self._open = None

    @property
    def _desk(self) -> Desk:
        if self._open is None:
            raise RuntimeError("there is no library to try it on")
        return self._open

    def _make(self) -> str:
        library, invented = create_practice(self._start.store, self._folder / "practice", self._day)
        library.close()
        return f"{len(invented.cadres)}"

    def _open_again(self) -> str:
        library = self._start.store.open(self._folder / "practice", PASSWORD)
        self._open = self._start.desk_for(library)
        return library.unit_name

    def _judge(self) -> str:
        alerts = alerts_of(self._desk.library, self._desk.rulebook(), self._day)
        _require(len(alerts) > 0, "no alert was found")
        return f"{len(alerts)}"

    def _write_roster(self) -> str:
        desk = self._desk
        job = RosterJob(desk.roster_layouts()[STANDARD], self._roster, self._day)
        write_roster(desk.library, desk.roster_writer, job)
        return f"{self._roster.stat().st_size}"

    def _write_ledger(self) -> str:
        desk, target = self._desk, self._folder / "ledger.xlsx"
        board = read_board(desk.library, desk.rulebook(), self._day)
        write_ledger(desk.library, desk.ledger_writer, LedgerJob(board, target))
        return f"{target.stat().st_size}"

    def _write_form(self) -> str:
        return self._form_as(FormFormat.XLSX).name

    def _write_pdf(self) -> str:
        """Draw a form, for which the installation needs its fonts and a place to draw."""
        path = self._form_as(FormFormat.PDF).path
        pages = count_pdf_pages(path.read_bytes())
        _require(pages == _PAGES, f"the form has {pages} pages")
        return path.name

    def _form_as(self, kind: FormFormat) -> WrittenForm:
        desk = self._desk
        with desk.library.unit_of_work() as work:
            first = work.lists.ids(RosterQuery(limit=1))[:1]
        job = FormJob(first, self._folder, FormDay(self._day, desk.rulebook), kind)
        report = write_forms(desk.library, desk.form_writers, job)
        _require(len(report.written) == 1, "the form was not written")
        return report.written[0]

    def _exchange_form(self) -> str:
        """Write a form as other offices read it, and read it as one that comes in."""
        desk, folder = self._desk, self._folder / "exchange"
        with desk.library.unit_of_work() as work:
            first = work.lists.ids(RosterQuery(limit=1))[:1]
        as_of = FormDay(self._day, desk.rulebook)
        write_forms(desk.library, desk.form_writers, FormJob(first, folder, as_of, FormFormat.LRMX))
        read = desk.interchange_reader.read([folder])
        compared = compare_files(desk.library, read, as_of)
        _require(compared.count(FileState.UNCHANGED) == 1, "the form came back as another")
        return read[0].name

    def _import_roster(self) -> str:
        """Read what was written, into a library of its own, and again: nothing changes."""
        desk = self._desk
        reading = desk.roster_reader.read(self._roster, ReadOptions())
        with desk.library.unit_of_work() as work:
            serving = work.lists.counts().serving
        _require(len(reading.rows) == serving, "not everybody was read from the roster")
        library, _sheet = self._start.store.create(
            self._folder / "office", new_township(desk.library.unit_name), PASSWORD
        )
        try:
            preview = make_preview(library, reading)
            commit(library, preview)
            again = make_preview(library, reading)
        finally:
            library.close()
        people = len(preview.people)
        _require(people == again.count(PersonState.UNCHANGED), "a second import changes something")
        return f"{people}"

    def _verify(self) -> str:
        report = self._desk.library.verify()
        _require(report.is_sound, ", ".join(code for code, _fields in report.faults))
        return f"{report.counts.cadres}"


def _require(holds: bool, otherwise: str) -> None:
    if not holds:
        raise RuntimeError(otherwise)
