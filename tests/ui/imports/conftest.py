"""The import page over a real, encrypted library."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from cadredesk.bootstrap.late_workbooks import LateProblemWriter, LateRosterReader
from cadredesk.domain.changes import ChangeSet
from cadredesk.services.libraries import create_library, new_township
from cadredesk.services.read_models import LibraryCounts
from cadredesk.storage.keys import KeyCost
from cadredesk.storage.library import SqlLibraryStore
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.imports import page as import_page
from cadredesk.ui.imports.page import ImportPage, Step
from cadredesk.ui.preferences import Preferences
from tests.fakes import FakeClock
from tests.ui.practice import bury, desk_of, rest


@dataclass
class Wizard:
    """The page in front, what it wrote and where it led."""

    page: ImportPage
    library: SqlLibrary
    runner: BackgroundRunner
    qtbot: QtBot
    monkeypatch: pytest.MonkeyPatch
    gone: list[tuple[str, object]] = field(default_factory=list)
    written: list[ChangeSet] = field(default_factory=list)

    def rest(self) -> None:
        rest(self.qtbot, self.runner)

    def choose(self, path: Path) -> None:
        """Choose a file in the dialog and press the button on the page."""
        self.monkeypatch.setattr(import_page, "choose_source", lambda *_: path)
        self.click(self.page.file_step.prompt.findChildren(QPushButton)[0])

    def next(self) -> None:
        assert self.page.step_on.isEnabled()
        self.page.step_on.trigger()
        self.rest()

    def click(self, button: object) -> None:
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.rest()

    def bring_in(self, path: Path) -> None:
        """Lead a file through to the last step without answering or choosing anything."""
        self.choose(path)
        self.next()
        self.next()

    def at(self, step: Step) -> bool:
        return self.page.step is step

    @property
    def people(self) -> int:
        return self.counts.cadres

    @property
    def counts(self) -> LibraryCounts:
        with self.library.unit_of_work() as work:
            return work.lists.counts()


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqlLibrary]:
    store = SqlLibraryStore(FakeClock(), by="小李", cost=KeyCost(8, 1, 1))
    township = new_township("青山镇")
    made, _sheet = create_library(store, tmp_path / "青山镇", township, "a long password")
    yield cast("SqlLibrary", made)
    made.close()


@pytest.fixture
def wizard(
    qtbot: QtBot,
    library: SqlLibrary,
    runner: BackgroundRunner,
    preferences: Preferences,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Wizard]:
    desk = desk_of(
        library,
        roster_reader=LateRosterReader(),
        problem_writer=LateProblemWriter(),
    )
    page = ImportPage(desk, runner, preferences)
    page.resize(1206, 600)
    page.show()
    page.shown()
    made = Wizard(page, library, runner, qtbot, monkeypatch)
    page.go.connect(lambda which, argument: made.gone.append((which, argument)))
    page.written.connect(made.written.append)
    yield made
    bury(page, runner, qtbot)
