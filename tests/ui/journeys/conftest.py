"""The practice township in the whole window, on the day of the tests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cadredesk.bootstrap.desk import desk_for
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.library_window import LibraryWindow
from cadredesk.ui.preferences import Preferences
from tests.fakes import FakeClock
from tests.ui.practice import bury, open_practice, rest


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqlLibrary]:
    library = open_practice(tmp_path / "示例库")
    yield library
    library.close()


@pytest.fixture
def opened(
    library: SqlLibrary, runner: BackgroundRunner, preferences: Preferences, qtbot: QtBot
) -> Iterator[LibraryWindow]:
    desk = replace(desk_for(library), clock=FakeClock())
    made = LibraryWindow(desk, runner, preferences, QApplication.instance())  # type: ignore[arg-type]
    made.window.resize(1366, 697)
    with qtbot.waitActive(made.window):
        made.window.show()
        made.window.activateWindow()
    made.open()
    made.complete()
    made.window.show_page("roster")
    rest(qtbot, runner)
    yield made
    bury(made.window, runner, qtbot)
    made.deleteLater()
