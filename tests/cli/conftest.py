from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, cast

import pytest

from cadredesk import paths
from cadredesk.bootstrap.late_workbooks import LateCollection
from cadredesk.cli.parser import parse
from cadredesk.cli.run import run_verb
from cadredesk.cli.session import Terminal
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.rulebook import Rulebook
from cadredesk.interchange.batch import InterchangeFiles
from cadredesk.interchange.lrmx_writer import LayoutWriter
from cadredesk.rulefiles.local_rules import TomlLocalRules
from cadredesk.rulefiles.reader import load_rulebook
from cadredesk.services.desk import Desk, KeepReport, Start, keep_nothing
from cadredesk.services.imports.reading import (
    Asked,
    CellProblem,
    Column,
    Pasted,
    Question,
    ReadOptions,
    RosterField,
    RosterKind,
    RosterReading,
    RosterRow,
    Value,
    Why,
)
from cadredesk.services.libraries import create_practice
from cadredesk.services.library_ports import Library
from cadredesk.services.local_rules import local_rulebook
from cadredesk.services.progress import ReportProgress, no_progress
from tests.fakes import FakeClock, MemoryLibrary, MemoryStore

PASSWORD = "qingshan-practice"
FOLDER = Path("qingshan")


@cache
def the_rulebook() -> Rulebook:
    return load_rulebook(paths.resources() / "rules")


@dataclass(frozen=True)
class Outcome:
    """What a run of the command line left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@dataclass
class FakeReader:
    """A roster of one row whose date needs an answer, and problems as they are given.

    `read_with` are the options it was asked with, `written` the problems it wrote.
    """

    problems: tuple[CellProblem, ...] = ()
    choices: tuple[str, ...] = ()
    read_with: list[ReadOptions] = field(default_factory=list)
    written: dict[Path, tuple[CellProblem, ...]] = field(default_factory=dict)

    def read(
        self, source: Path | Pasted, options: ReadOptions, progress: ReportProgress = no_progress
    ) -> RosterReading:
        self.read_with.append(options)
        answer = options.answers.get("E")
        question = Question("E", "出生年月", Asked.MONTH, self.choices, (6, 9), answer)
        values: dict[RosterField, Value] = {
            RosterField.NAME: "覃怡",
            RosterField.CURRENT_POSTS: "青山镇科员",
            RosterField.BORN_ON: PartialDate(1985, int(answer or 11)),
        }
        return RosterReading(
            path=Path(source) if isinstance(source, Path) else Path(source.name),
            sheet=options.sheet or "干部花名册",
            kind=RosterKind.CADRE,
            title="",
            sheets=(),
            header_rows=(3, 4),
            header_cells=(),
            header_merges=(),
            columns=(
                Column("B", "姓  名", RosterField.NAME, Why.HEADING),
                Column("E", "出生年月", RosterField.BORN_ON, Why.HEADING),
                Column("F", "备注", None, Why.UNKNOWN),
            ),
            rows=(RosterRow(6, values),),
            problems=self.problems,
            questions=(question,) if self.choices else (),
        )

    def write(self, path: Path, reading: RosterReading, problems: tuple[CellProblem, ...]) -> None:
        self.written[path] = problems


@dataclass
class CommandLine:
    """The command line on libraries in memory; answers are what a person types."""

    store: MemoryStore = field(default_factory=MemoryStore)
    clock: FakeClock = field(default_factory=FakeClock)
    password: str | None = PASSWORD
    answers: list[str] = field(default_factory=list)
    interactive: bool = False
    home: Path = Path("home")
    desk_for: Callable[[Library], Desk] | None = None
    prompts: list[str] = field(default_factory=list)
    reader: FakeReader = field(default_factory=FakeReader)
    keep_report: KeepReport = keep_nothing

    def __call__(self, *arguments: str) -> Outcome:
        out, err = io.StringIO(), io.StringIO()
        terminal = Terminal(out, err, self._answer, self._answer, self.interactive)
        start = Start(
            store=self.store,
            clock=self.clock,
            desk_for=self.desk_for or self._bare_desk,
            library_home=self.home,
            password=self.password,
            keep_report=self.keep_report,
        )
        code = run_verb(start, parse(arguments), terminal)
        return Outcome(code, out.getvalue(), err.getvalue())

    def _answer(self, prompt: str) -> str:
        self.prompts.append(prompt)
        return self.answers.pop(0)

    def _bare_desk(self, library: Library) -> Desk:
        nothing = cast("Any", None)
        return Desk(
            library=library,
            store=self.store,
            clock=self.clock,
            rulebook=local_rulebook(the_rulebook, library),
            rules_mark=nothing,
            code_tables=nothing,
            form_definitions=nothing,
            archive_catalogue=nothing,
            roster_reader=self.reader,
            problem_writer=self.reader,
            interchange_reader=InterchangeFiles(),
            interchange_writer=LayoutWriter(),
            form_writers=nothing,
            form_binder=nothing,
            roster_layouts=nothing,
            roster_writer=nothing,
            ledger_writer=nothing,
            training_writer=nothing,
            list_writer=nothing,
            sheet_writer=nothing,
            local_rules_file=TomlLocalRules(),
            blank_files=nothing,
            collection_files=LateCollection(),
            look_at_place=nothing,
        )


@pytest.fixture
def cadredesk() -> CommandLine:
    return CommandLine()


@pytest.fixture
def practice(cadredesk: CommandLine) -> Iterator[MemoryLibrary]:
    """A practice library in FOLDER; a verb must have closed it again."""
    library, _invented = create_practice(cadredesk.store, FOLDER, cadredesk.clock.today())
    library.close()
    memory = cadredesk.store.libraries[FOLDER]
    yield memory
    assert not memory.is_open
