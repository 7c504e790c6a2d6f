"""The composition root: the only module that knows every layer.

What a start does not show at once is imported when it is first used: `openpyxl` and
`alembic` would cost more than the rest of the window.
"""

from __future__ import annotations

import getpass
import hashlib
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from cadredesk import __version__, paths
from cadredesk.cli.options import parse_window
from cadredesk.services.desk import Desk, Start
from cadredesk.services.form_format import FormFormat
from cadredesk.services.ports import Library, LibraryStore, ReportProgress, no_progress
from cadredesk.services.probe import Probe

if TYPE_CHECKING:
    from cadredesk.domain.archive_catalogue import ArchiveCatalogue
    from cadredesk.domain.blank.model import Blank, Filling
    from cadredesk.domain.blank.vocabulary import Vocabulary
    from cadredesk.domain.code_table import CodeTables
    from cadredesk.domain.form.definition import FormDefinition
    from cadredesk.domain.form.model import FormFit
    from cadredesk.domain.interchange.form import InterchangeForm
    from cadredesk.domain.roster_layout import RosterLayout
    from cadredesk.domain.rules.override import RuleOverride
    from cadredesk.domain.rules.rulebook import Rulebook
    from cadredesk.services.form_sheets import FormView
    from cadredesk.services.imports.reading import CellProblem, Pasted, ReadOptions, RosterReading
    from cadredesk.services.interchange.files import ReadFile
    from cadredesk.services.output_ports import (
        FormBook,
        LedgerRow,
        ListHeading,
        ListTable,
        RosterEntry,
        TrainingLine,
    )
    from cadredesk.services.place import PlaceState
    from cadredesk.spreadsheets.approval_form import ApprovalFormWorkbook
    from cadredesk.ui.form_sheet.pdf import FormPdf

PASSWORD_VARIABLE = "CADREDESK_PASSWORD"  # noqa: S105 - the name of a variable

NO_DISPLAY = 1

MOST_REPORTS = 20
"""How many reports of bugs are kept."""


def parse(arguments: Sequence[str] | None = None) -> Namespace:
    """Read the command line; wrong use ends the program with exit code 2."""
    window = parse_window(arguments)
    if window is not None:
        return window
    from cadredesk.cli import parser

    return parser.parse(arguments)


class SystemClock:
    """The day and the instant at this computer."""

    def today(self) -> date:
        """Return the day at the desk."""
        return datetime.now().astimezone().date()

    def now(self) -> datetime:
        """Return this instant, in UTC."""
        return datetime.now(UTC)


def make_start(options: Namespace) -> Start:
    """Return what the window and the verbs begin with."""
    return Start(
        store=_store(),
        clock=SystemClock(),
        desk_for=desk_for,
        library_home=paths.library_home(),
        folder=Path(options.library) if options.library else None,
        password=os.environ.get(PASSWORD_VARIABLE),
        probes=(
            Probe("画出页面", "a page painted", _try_painting),
            Probe("中文界面", "Chinese catalogue", _try_chinese),
        ),
        keep_report=keep_report,
        forms=tuple(Path(name).resolve() for name in options.files),
    )


def desk_for(library: Library) -> Desk:
    """Return the desk of an open library."""
    return Desk(
        library=library,
        store=_store(),
        clock=SystemClock(),
        rulebook=_rules_of(library),
        rules_mark=rules_mark,
        code_tables=code_tables,
        form_definitions=form_definitions,
        archive_catalogue=archive_catalogue,
        roster_reader=LateRosterReader(),
        problem_writer=LateProblemWriter(),
        interchange_reader=LateInterchangeReader(),
        interchange_writer=LateLayoutWriter(),
        form_writers={
            FormFormat.XLSX: LateFormWriter(),
            FormFormat.PDF: LateFormPdf(),
            FormFormat.LRMX: LateLrmxWriter(newer=False),
            FormFormat.LRMX_V4: LateLrmxWriter(newer=True),
            FormFormat.LRM: LateLrmWriter(),
        },
        form_binder=LateFormPdf(),
        roster_layouts=roster_layouts,
        roster_writer=LateRosterWriter(),
        ledger_writer=LateLedgerWriter(),
        training_writer=LateTrainingWriter(),
        list_writer=LateListWriter(),
        local_rules_file=LateLocalRules(),
        blank_files=LateBlanks(),
        look_at_place=look_at_place,
    )


def _rules_of(library: Library) -> Callable[[], Rulebook]:
    """Return what gives the rules of a library; loaded when they are first asked for."""

    @cache
    def source() -> Callable[[], Rulebook]:
        from cadredesk.services.local_rules import local_rulebook

        return local_rulebook(rulebook, library)

    def rules() -> Rulebook:
        return source()()

    return rules


@cache
def rulebook() -> Rulebook:
    """Return the rules, read from their files once."""
    from cadredesk.rulefiles.reader import load_rulebook

    return load_rulebook(paths.resources() / "rules")


@cache
def rules_mark() -> str:
    """Return what tells these rule files, and this program, from any other."""
    digest = hashlib.sha256(__version__.encode())
    for file in sorted((paths.resources() / "rules").rglob("*.toml")):
        digest.update(file.read_bytes())
    return digest.hexdigest()


@cache
def code_tables() -> CodeTables:
    """Return the code tables, read from their file once."""
    from cadredesk.rulefiles.code_tables import load_code_tables

    return load_code_tables(paths.resources() / "codes")


class LateLocalRules:
    """The file of local values of rules, loaded when one is read or written."""

    def read(self, path: Path) -> tuple[RuleOverride, ...]:
        """Read one."""
        from cadredesk.rulefiles.local_rules import TomlLocalRules

        return TomlLocalRules().read(path)

    def write(self, path: Path, overrides: Sequence[RuleOverride], unit: str) -> None:
        """Write one."""
        from cadredesk.rulefiles.local_rules import TomlLocalRules

        TomlLocalRules().write(path, overrides, unit)


@cache
def form_definitions() -> Mapping[str, FormDefinition]:
    """Return every variant of the approval form, read from its file once."""
    from cadredesk.rulefiles.form_definition import read_forms

    return read_forms(paths.resources() / "forms")


@cache
def roster_layouts() -> Mapping[str, RosterLayout]:
    """Return every roster and official list, read from its file once."""
    from cadredesk.rulefiles.roster_layout import read_roster_layouts

    return read_roster_layouts(paths.resources() / "rosters")


@cache
def archive_catalogue() -> ArchiveCatalogue:
    """Return the archive catalogue, read from its file once."""
    from cadredesk.rulefiles.archive_catalogue import load_archive_catalogue

    return load_archive_catalogue(paths.resources() / "archive")


class LateRosterReader:
    """The reader of rosters, loaded when the first one is read."""

    def read(
        self, source: Path | Pasted, options: ReadOptions, progress: ReportProgress = no_progress
    ) -> RosterReading:
        """Read one table, or all of one kind."""
        from cadredesk.spreadsheets.roster_reader import WorkbookRosterReader

        return WorkbookRosterReader().read(source, options, progress)


class LateProblemWriter:
    """The writer of rows with problems, loaded when there are some."""

    def write(self, path: Path, reading: RosterReading, problems: tuple[CellProblem, ...]) -> None:
        """Write the workbook."""
        from cadredesk.spreadsheets.problem_workbook import ProblemWorkbook

        ProblemWorkbook().write(path, reading, problems)


class LateFormWriter:
    """The writer of approval forms, loaded with its definitions when the first is written."""

    def write(self, target: Path, view: FormView) -> FormFit:
        """Write one form."""
        return _form_workbook().write(target, view.form, practice=view.practice)


class LateLrmxWriter:
    """The writer of .lrmx, loaded when the first is written."""

    def __init__(self, *, newer: bool) -> None:
        self._newer = newer

    def write(self, target: Path, view: FormView) -> FormFit:
        """Write one form."""
        from cadredesk.interchange.lrmx_writer import LrmxWriter

        return LrmxWriter(newer=self._newer).write(target, view)


class LateLrmWriter:
    """The writer of .lrm, loaded when the first is written."""

    def write(self, target: Path, view: FormView) -> FormFit:
        """Write one form."""
        from cadredesk.interchange.lrm_writer import LrmWriter

        return LrmWriter().write(target, view)


class LateLayoutWriter:
    """The writer of forms that were read, loaded when the first is written."""

    suffix = FormFormat.LRMX.suffix

    def write(self, target: Path, form: InterchangeForm) -> None:
        """Write one form."""
        from cadredesk.interchange.lrmx_writer import LayoutWriter

        LayoutWriter().write(target, form)


class LateInterchangeReader:
    """The reader of exchanged forms, loaded when the first ones are read."""

    def read(
        self, paths: Sequence[Path], progress: ReportProgress = no_progress
    ) -> tuple[ReadFile, ...]:
        """Read what was chosen."""
        from cadredesk.interchange.batch import InterchangeFiles

        return InterchangeFiles().read(paths, progress)


class LateFormPdf:
    """What draws approval forms as PDF, loaded when the first is drawn."""

    def write(self, target: Path, view: FormView) -> FormFit:
        """Write one form."""
        return _form_pdf().write(target, view)

    def begin(self, title: str) -> AbstractContextManager[FormBook]:
        """Begin a file of many."""
        return _form_pdf().begin(title)


class LateRosterWriter:
    """The writer of rosters and official lists, loaded when the first is written."""

    def write(
        self,
        target: Path,
        layout: RosterLayout,
        entries: Sequence[RosterEntry],
        heading: ListHeading,
        progress: ReportProgress = no_progress,
    ) -> None:
        """Write the roster."""
        from cadredesk.spreadsheets.roster_workbook import RosterWorkbook

        RosterWorkbook().write(target, layout, entries, heading, progress)


class LateLedgerWriter:
    """The writer of ledgers, loaded when the first is written."""

    def write(self, target: Path, rows: Sequence[LedgerRow], heading: ListHeading) -> None:
        """Write the ledger."""
        from cadredesk.spreadsheets.ledger_workbook import LedgerWorkbook

        LedgerWorkbook().write(target, rows, heading)


class LateTrainingWriter:
    """The writer of training lists, loaded when the first is written."""

    def write(self, target: Path, rows: Sequence[TrainingLine], heading: ListHeading) -> None:
        """Write the list."""
        from cadredesk.spreadsheets.training_workbook import TrainingWorkbook

        TrainingWorkbook().write(target, rows, heading)


class LateListWriter:
    """The writer of any list of texts, loaded when the first is written."""

    def write(self, target: Path, table: ListTable, heading: ListHeading) -> None:
        """Write the list."""
        from cadredesk.spreadsheets.list_workbook import ListWorkbook

        ListWorkbook().write(target, table, heading)


class LateBlanks:
    """Reads and fills blanks, loaded when the first one is read."""

    @property
    def vocabulary(self) -> Vocabulary:
        """What headings mean."""
        from cadredesk.spreadsheets.headings_file import vocabulary

        return vocabulary()

    def read(self, path: Path, sheet: str | None = None) -> Blank:
        """Read one sheet."""
        from cadredesk.spreadsheets.blank.files import WorkbookBlanks

        return WorkbookBlanks().read(path, sheet)

    def write(
        self,
        path: Path,
        blank: Blank,
        filling: Filling,
        target: Path,
        progress: ReportProgress = no_progress,
    ) -> None:
        """Write a blank filled."""
        from cadredesk.spreadsheets.blank.files import WorkbookBlanks

        WorkbookBlanks().write(path, blank, filling, target, progress)


def look_at_place(folder: Path) -> PlaceState:
    """Look at the folder of a library; loaded when it is looked at."""
    from cadredesk.storage.place import look_at

    return look_at(folder)


@cache
def _form_pdf() -> FormPdf:
    from cadredesk.ui.form_sheet.pdf import FormPdf

    return FormPdf(form_definitions())


@cache
def _form_workbook() -> ApprovalFormWorkbook:
    from cadredesk.spreadsheets.approval_form import ApprovalFormWorkbook

    return ApprovalFormWorkbook(form_definitions())


def keep_report(report: str) -> Path | None:
    """Keep what is told of a bug, and of those before it the newest."""
    folder = paths.log_folder()
    file = folder / f"{SystemClock().now():%Y%m%d-%H%M%S-%f}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file.write_text(report, encoding="utf-8")
        for old in sorted(folder.glob("*.txt"))[:-MOST_REPORTS]:
            old.unlink()
    except OSError:  # the disk may be what failed; the report is shown all the same
        return None
    return file


def run_verb(options: Namespace) -> int:
    """Run one verb of the command line and return its exit code."""
    from cadredesk.cli.run import run_verb as run_verb_of
    from cadredesk.cli.session import Terminal

    terminal = Terminal(
        out=sys.stdout,
        err=sys.stderr,
        ask=input,
        ask_secretly=getpass.getpass,
        is_interactive=sys.stdin is not None and sys.stdin.isatty(),
    )
    try:
        code = run_verb_of(make_start(options), options, terminal)
        sys.stdout.flush()
    except BrokenPipeError:  # `| head` has read enough, and Python would complain at its end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code


def run_window(options: Namespace) -> int:
    """Open the window and return the exit code; without a display, say what to do instead."""
    if _has_no_display():
        from cadredesk.services.messages import sentence

        message = sentence("cli.no_display", {"command": "cadredesk --help"}, options.lang)
        sys.stderr.write(f"{message}\n")
        return NO_DISPLAY
    from cadredesk.ui.application import run

    start = make_start(options)
    if options.practice:
        start = _with_practice(start)
    return run(start)


def _with_practice(start: Start) -> Start:
    """Return the same start on the practice library, made now if there is none."""
    from cadredesk.services.libraries import PRACTICE_FOLDER, practice_library
    from cadredesk.services.practice import PASSWORD

    folder = start.folder or start.library_home / PRACTICE_FOLDER
    if not start.store.exists(folder):
        practice_library(start, folder).close()
    return replace(start, folder=folder, password=PASSWORD)


def _try_painting() -> str:
    from cadredesk.ui.trial import paint_a_page

    return paint_a_page()


def _try_chinese() -> str:
    """Load the catalogues of the Chinese screens, as the window would."""
    from cadredesk.ui.language import missing_chinese

    missing = missing_chinese()
    if missing:
        raise RuntimeError(f"not loaded: {', '.join(missing)}")
    return "zh_CN"


def _has_no_display() -> bool:
    if sys.platform in {"win32", "darwin"}:
        return False
    return not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )


def _store() -> LibraryStore:
    from cadredesk.storage.library import SqlLibraryStore

    return SqlLibraryStore(SystemClock())
