"""Garbage is collected by the window's own clock, and by Python again when it ends."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.tidying import SET_ASIDE, Tidying


class Ring(QObject):
    """Knows itself, so that only a collection finds it."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


@pytest.fixture
def runner(qapp: QApplication) -> Iterator[BackgroundRunner]:
    runner = BackgroundRunner()
    yield runner
    runner.close()


def some_things(number: int) -> list[list[int]]:
    """What asks for a collection by being many."""
    return [[] for _ in range(number)]


def test_what_nobody_holds_goes_on_the_gui_thread(
    qapp: QApplication, qtbot: QtBot, runner: BackgroundRunner
):
    gc.enable()
    tidying = Tidying(qapp, runner)
    tidying.begin()
    assert not gc.isenabled()
    gone = weakref.ref(Ring())
    burden = some_things(gc.get_threshold()[0] + 1)

    qtbot.waitUntil(lambda: gone() is None)
    tidying.end()

    assert burden
    assert gc.isenabled()


@pytest.mark.parametrize("while_busy", [False, True])
def test_what_a_large_job_made_is_looked_through_when_the_person_is_elsewhere(
    qapp: QApplication, qtbot: QtBot, runner: BackgroundRunner, *, while_busy: bool
):
    tidying = Tidying(qapp, runner)
    tidying.begin()
    goes_on = Event()

    def work(_progress: Progress) -> None:
        goes_on.wait()

    if while_busy:
        runner.run(Task(work, lambda _done: None, lambda _error: None))
    gone = weakref.ref(Ring())
    burden = some_things(gc.get_threshold()[0] + 1 if while_busy else 2 * SET_ASIDE)
    qtbot.waitUntil(lambda: gc.get_freeze_count() > 0)
    goes_on.set()
    assert gone() is not None

    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    left = gone()
    tidying.end()
    gc.disable()

    assert burden
    assert left is None
