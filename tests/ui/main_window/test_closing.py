"""Closing keeps the place of the window and breaks no work off unasked."""

from __future__ import annotations

from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from cadredesk.ui.actions import CommandId
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.preferences import GEOMETRY, Preferences
from tests.ui.conftest import Said
from tests.ui.main_window.plain_pages import action


def test_closing_keeps_the_place_of_the_window(
    window: MainWindow, preferences: Preferences, qtbot: QtBot
):
    with qtbot.waitSignal(window.closing):
        action(window, CommandId.QUIT).trigger()

    assert preferences.get(GEOMETRY) != ""


@pytest.fixture
def export(runner: BackgroundRunner) -> Event:
    """An export that runs until it is let go or cancelled."""
    let_go = Event()

    def work(progress: Progress) -> None:
        while not let_go.wait(0.01):
            progress.report(0, 0)

    def nothing(_result: object) -> None:
        return

    runner.run(Task(work, nothing, nothing, label="Exporting"))
    return let_go


def test_closing_asks_before_it_cancels_work(window: MainWindow, said: Said, export: Event):
    assert not window.close()

    assert said.boxes == [
        (
            "Exporting is still running.",
            "Closing cancels it; nothing half-done stays behind.",
        )
    ]
    export.set()


def test_closing_goes_on_if_the_person_says_so(window: MainWindow, said: Said, export: Event):
    said.answer = "Cancel it and close"

    assert window.close()
    export.set()
