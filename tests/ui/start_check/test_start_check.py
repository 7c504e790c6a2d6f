"""The self-check runs beside the work: one line when something is wrong, all of it in 关于."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from cadredesk.domain.errors import PlatformError
from cadredesk.services.libraries import new_township
from cadredesk.services.place import PlaceState
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.dialogs.about import AboutDialog
from cadredesk.ui.start_check.start_check import StartCheck
from tests.fakes import MemoryLibrary, MemoryStore
from tests.ui.desks import a_desk

FULL = PlaceState(is_writable=True, free_bytes=3_000_000, engine="SQLite 3")
WELL = PlaceState(is_writable=True, free_bytes=10**10, engine="SQLite 3")


def a_library() -> MemoryLibrary:
    library, _sheet = MemoryStore().create(Path("office"), new_township("青山镇"), "qingshan-2026")
    return cast("MemoryLibrary", library)


def a_check(runner: BackgroundRunner, window: QWidget, place: PlaceState) -> StartCheck:
    desk = a_desk(a_library(), look_at_place=lambda _folder: place)
    return StartCheck(desk, runner, window)


def test_a_full_disk_is_told_in_one_line(runner: BackgroundRunner, qtbot: QtBot):
    window = QWidget()
    qtbot.addWidget(window)
    check = a_check(runner, window, FULL)

    with qtbot.waitSignal(check.wrong) as told:
        check.begin()

    assert told.args == ["Only 3 MB are free: make room for backups."]


def test_where_all_is_well_nothing_is_said(runner: BackgroundRunner, qtbot: QtBot):
    window = QWidget()
    qtbot.addWidget(window)
    check = a_check(runner, window, WELL)

    with qtbot.assertNotEmitted(check.wrong):
        check.begin()
        qtbot.waitUntil(lambda: not runner.running)


def test_about_lists_everything_that_was_looked_at(runner: BackgroundRunner, qtbot: QtBot):
    window = QWidget()
    qtbot.addWidget(window)
    check = a_check(runner, window, FULL)

    check.open_about(window)
    qtbot.waitUntil(lambda: bool(window.findChildren(AboutDialog)))
    dialog = window.findChildren(AboutDialog)[0]
    shown = [label.text() for label in dialog.findChildren(QLabel)]

    assert "▲ Only 3 MB are free: make room for backups." in shown
    assert "✓ Engine: SQLite 3" in shown
    dialog.close()


def test_a_machine_that_cannot_be_asked_says_why(runner: BackgroundRunner, qtbot: QtBot):
    window = QWidget()
    qtbot.addWidget(window)

    def fail(folder: Path) -> PlaceState:
        raise PlatformError("library.not_writable", folder=folder)

    desk = a_desk(a_library(), look_at_place=fail)
    check = StartCheck(desk, runner, window)

    with qtbot.waitSignal(check.wrong) as told:
        check.begin()

    assert cast("str", told.args[0]).startswith("Nothing can be written")
