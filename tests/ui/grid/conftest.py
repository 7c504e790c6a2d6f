"""A library of fifty people, and its roster as a sheet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cadredesk.domain.ids import BatchId, new_id
from cadredesk.services.work_ports import Batch
from cadredesk.storage.library import SqlLibraryStore
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.actions import CommandId
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.notifier import Notifier
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.roster.page import RosterPage
from tests.builders import a_cadre, a_file, a_township
from tests.fakes import FakeClock
from tests.storage.conftest import CHEAP
from tests.ui.grid.sheet import FIELDS, PEOPLE, Sheet
from tests.ui.practice import bury, desk_of, rest


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqlLibrary]:
    store = SqlLibraryStore(FakeClock(), "小李", CHEAP)
    library, _sheet = store.create(tmp_path / "青山镇", a_township(), "a password")
    people = [a_cadre(f"沈{chr(0x4E00 + at)}", order=at) for at in range(PEOPLE)]
    with library.unit_of_work(Batch(BatchId(new_id()), "import", "名册.xlsx")) as unit:
        unit.cadres.save_many([a_file(each) for each in people])
        unit.commit()
    yield library
    library.close()


@pytest.fixture
def sheet(
    library: SqlLibrary,
    runner: BackgroundRunner,
    preferences: Preferences,
    notifier: Notifier,
    qtbot: QtBot,
) -> Iterator[Sheet]:
    desk = desk_of(library)
    window = MainWindow(preferences, runner, notifier)
    page = RosterPage(desk, runner, AlertWatch(desk, runner), preferences)
    window.add_page(page)
    window.resize(1366, 697)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.show_page("roster")
    rest(qtbot, runner)
    page.commands()[CommandId.GRID]()
    rest(qtbot, runner)
    made = Sheet(page, library, runner, qtbot)
    for field in FIELDS:
        made.table.memory.show(made.table.people.column_of(field), True)
    yield made
    bury(window, runner, qtbot)
