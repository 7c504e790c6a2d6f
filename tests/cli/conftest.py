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
from cadredesk.cli.parser import parse
from cadredesk.cli.run import run_verb
from cadredesk.cli.session import Terminal
from cadredesk.domain.rules.rulebook import Rulebook
from cadredesk.rulefiles.reader import load_rulebook
from cadredesk.services.desk import Desk, Start
from cadredesk.services.libraries import create_practice
from cadredesk.services.ports import Library
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

    def __call__(self, *arguments: str) -> Outcome:
        out, err = io.StringIO(), io.StringIO()
        terminal = Terminal(out, err, self._answer, self._answer, self.interactive)
        start = Start(
            store=self.store,
            clock=self.clock,
            desk_for=self.desk_for or self._bare_desk,
            library_home=self.home,
            password=self.password,
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
            rulebook=the_rulebook,
            roster_reader=nothing,
            problem_writer=nothing,
            form_writer=nothing,
            roster_writer=nothing,
            ledger_writer=nothing,
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
