"""The practice township in a real library, for journeys that search and sort as people do."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cadredesk.domain.ids import CadreId
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.alerts import alerts_of
from cadredesk.services.desk import Desk
from cadredesk.services.libraries import create_practice
from cadredesk.services.practice import PASSWORD
from cadredesk.services.read_models import RosterQuery
from cadredesk.storage.keys import KeyCost
from cadredesk.storage.library import SqlLibraryStore
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.notifier import Notifier
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences
from tests.fakes import FakeClock
from tests.ui.desks import a_desk, the_rulebook

DAY = date(2026, 11, 22)
SHORT_PAUSE_MS = 50
"""A search waits at most so long for the next key; what takes longer is no part of resting."""

MOST_TURNS = 20_000

_CHEAP = KeyCost(memory_kib=8, passes=1, lanes=1)


def open_practice(folder: Path) -> SqlLibrary:
    """Open a practice township of its own, as it stands on the day of the tests.

    It is made once in a process and copied, for making it takes sixty times as long.
    """
    if not folder.exists():
        shutil.copytree(_made(), folder)
    return _practice_in(folder)


@cache
def _made() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="practice-"))
    atexit.register(shutil.rmtree, folder)
    _practice_in(folder / "made").close()
    return folder / "made"


def _practice_in(folder: Path) -> SqlLibrary:
    store = SqlLibraryStore(FakeClock(), by="小李", cost=_CHEAP)
    if store.exists(folder):
        return store.open(folder, PASSWORD)
    return cast("SqlLibrary", create_practice(store, folder, FakeClock().today())[0])


def desk_of(library: SqlLibrary, **tools: Any) -> Desk:
    """Return a desk with this library on it."""
    return a_desk(cast("Any", library), **tools)


def board_of(library: SqlLibrary) -> AlertBoard:
    """Return what the rules say about it on that day."""
    return AlertBoard(DAY, alerts_of(library, the_rulebook(), DAY))


def person(library: SqlLibrary, name: str) -> CadreId:
    """Return the id of somebody who serves."""
    with library.unit_of_work() as work:
        page = work.lists.roster(RosterQuery(text=name))
    return next(row.id for row in page.rows if row.name == name)


def quiet_watch(desk: Desk, runner: BackgroundRunner) -> AlertWatch:
    """Return a watch on the day of the tests to which nothing is due."""
    watch = AlertWatch(desk, runner)
    watch.board = AlertBoard(DAY, ())
    return watch


def show_alone(
    page: Page, preferences: Preferences, runner: BackgroundRunner, qtbot: QtBot
) -> MainWindow:
    """Put a page into a window of its own, in front and with the keyboard on it."""
    window = MainWindow(preferences, runner, Notifier())
    window.add_page(page)
    window.resize(1366, 697)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.show_page(page.ID)
    rest(qtbot, runner)
    return window


def rest(qtbot: QtBot, runner: BackgroundRunner) -> None:
    """Wait until nothing is read any more, no pause is about to end, and events had their turn.

    What was read may start the next thing; three turns in a row without any are enough.
    """
    quiet = 0
    for _turn in range(MOST_TURNS):
        qtbot.wait(1)
        quiet = 0 if runner.running or _pausing() else quiet + 1
        if quiet == 3:
            return
    raise AssertionError("something goes on and on")


def _pausing() -> bool:
    """Whether a page waits for the person to finish typing."""
    shown = (top for top in QApplication.topLevelWidgets() if top.isVisible())
    return any(
        each.isSingleShot() and each.isActive() and each.interval() <= SHORT_PAUSE_MS
        for top in shown
        for each in top.findChildren(QTimer)
    )


def bury(window: QWidget, runner: BackgroundRunner, qtbot: QtBot) -> None:
    """Let a window go now, so that no event of the next test meets half of it."""
    qtbot.waitUntil(lambda: not runner.running, timeout=20_000)
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
