"""The page of blanks over the practice township."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cadredesk.bootstrap.late_workbooks import LateBlanks
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.blanks import page as blank_page
from cadredesk.ui.blanks.page import BlankPage
from cadredesk.ui.preferences import Preferences
from tests.architecture.tree import ROOT
from tests.ui.practice import bury, desk_of, open_practice, rest


@dataclass
class Filler:
    """The page in front, and where it writes."""

    page: BlankPage
    runner: BackgroundRunner
    qtbot: QtBot
    monkeypatch: pytest.MonkeyPatch
    target: Path

    def rest(self) -> None:
        rest(self.qtbot, self.runner)

    def open(self, path: Path) -> None:
        """Choose a blank in the dialog."""
        self.monkeypatch.setattr(blank_page, "choose_blank", lambda *_: path)
        self.page.step.choose_wanted.emit()
        self.rest()

    def write(self) -> None:
        self.monkeypatch.setattr(blank_page, "choose_target", lambda *_: self.target)
        assert self.page.header.primary_action is not None
        self.page.header.primary_action.trigger()
        self.rest()

    def go_to(self, letter: str) -> None:
        """Go to a column with the arrow keys."""
        for _step in range(20):
            if self.page.work.strip.heading.text().startswith(f"{letter} "):
                return
            QTest.keyClick(self.page.work.table, Qt.Key.Key_Right)
        raise AssertionError(f"there is no column {letter}")

    def choose(self, label: str) -> None:
        """Choose what goes into the current column."""
        combo = self.page.work.strip.facts
        combo.setCurrentText(label)
        combo.activated.emit(combo.currentIndex())
        self.rest()

    def texts(self, column: int) -> list[str]:
        model = self.page.work.model
        return [str(model.index(row, column).data()) for row in range(model.rowCount())]


@pytest.fixture
def blank(tmp_path: Path) -> Path:
    return Path(shutil.copy(ROOT / "tests" / "samples" / "blank-young-cadres.xlsx", tmp_path))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqlLibrary]:
    made = open_practice(tmp_path / "practice")
    yield made
    made.close()


@pytest.fixture
def filler(
    qtbot: QtBot,
    library: SqlLibrary,
    runner: BackgroundRunner,
    preferences: Preferences,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> Iterator[Filler]:
    desk = desk_of(library, blank_files=LateBlanks())
    watch = AlertWatch(desk, runner)
    page = BlankPage(desk, runner, watch, preferences)
    page.resize(1206, 600)
    page.show()
    page.shown()
    made = Filler(page, runner, qtbot, monkeypatch, tmp_path / "filled.xlsx")
    made.rest()
    yield made
    bury(page, runner, qtbot)
