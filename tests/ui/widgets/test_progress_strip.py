"""Long work says how far it is; short work says nothing."""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from cadredesk.ui.background import BackgroundRunner, Job, Pool, Progress, Task
from cadredesk.ui.widgets import progress_strip as module
from cadredesk.ui.widgets.progress_strip import ProgressStrip


@pytest.fixture
def strip(runner: BackgroundRunner, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> ProgressStrip:
    monkeypatch.setattr(module, "APPEARS_AFTER", 0)
    made = ProgressStrip(runner)
    qtbot.addWidget(made)
    return made


class Work:
    """Work that goes on until it is let go, reporting what it is told to."""

    def __init__(self, done: int = 0, total: int = 0, text: str = "") -> None:
        self.let_go = Event()
        self._report = done, total, text

    def __call__(self, progress: Progress) -> None:
        while not self.let_go.wait(0.01):
            progress.report(*self._report)


def start(runner: BackgroundRunner, work: Work, label: str) -> Job:
    def nothing(_end: object) -> None:
        return

    return runner.run(Task(work, nothing, nothing, pool=Pool.FILES, label=label))


def button(strip: ProgressStrip, text: str) -> QPushButton:
    return next(each for each in strip.findChildren(QPushButton) if each.text() == text)


def bar(strip: ProgressStrip) -> QProgressBar:
    return strip.findChildren(QProgressBar)[0]


def test_work_with_a_count_shows_it(strip: ProgressStrip, runner: BackgroundRunner, qtbot: QtBot):
    work = Work(12, 46, "Writing forms")
    start(runner, work, "Exporting")

    qtbot.waitUntil(lambda: strip.isVisible() and strip.text == "Writing forms 12 / 46")

    assert (bar(strip).value(), bar(strip).maximum()) == (12, 46)
    with qtbot.waitSignal(runner.job_ended):
        work.let_go.set()
    assert strip.isHidden()


def test_work_without_a_total_shows_its_label_and_no_number(
    strip: ProgressStrip, runner: BackgroundRunner, qtbot: QtBot
):
    work = Work(3, 0)

    start(runner, work, "Reading the roster")
    qtbot.waitUntil(strip.isVisible)

    assert strip.text == "Reading the roster"
    assert bar(strip).maximum() == 0
    work.let_go.set()


def test_work_without_a_label_is_silent(
    strip: ProgressStrip, runner: BackgroundRunner, qtbot: QtBot
):
    work = Work(1, 2)

    start(runner, work, "")
    with qtbot.waitSignal(runner.job_reported):
        pass

    assert strip.isHidden()
    with qtbot.waitSignal(runner.job_ended):
        work.let_go.set()


def test_cancelling_is_said_at_once(strip: ProgressStrip, runner: BackgroundRunner, qtbot: QtBot):
    work = Work(1, 2)
    start(runner, work, "Exporting")
    qtbot.waitUntil(strip.isVisible)

    with qtbot.waitSignal(runner.job_ended):
        qtbot.mouseClick(button(strip, "Cancel"), Qt.MouseButton.LeftButton)
        assert strip.text == "Cancelling…"
        assert not button(strip, "Cancel").isEnabled()

    assert strip.isHidden()


def test_the_strip_can_be_sent_away_while_the_work_goes_on(
    strip: ProgressStrip, runner: BackgroundRunner, qtbot: QtBot
):
    work = Work(1, 2)
    start(runner, work, "Exporting")
    qtbot.waitUntil(strip.isVisible)

    with qtbot.waitSignal(strip.sent_to_background):
        qtbot.mouseClick(button(strip, "Continue in background"), Qt.MouseButton.LeftButton)

    assert strip.isHidden()
    assert len(runner.running) == 1
    work.let_go.set()


def test_the_next_job_follows_when_the_first_has_ended(
    strip: ProgressStrip, runner: BackgroundRunner, qtbot: QtBot
):
    first, second = Work(), Work()
    start(runner, first, "Importing")
    start(runner, second, "Exporting")
    qtbot.waitUntil(lambda: strip.text == "Importing")

    first.let_go.set()

    qtbot.waitUntil(lambda: strip.text == "Exporting")
    second.let_go.set()


def test_a_job_that_ends_while_it_waits_is_forgotten(
    strip: ProgressStrip, runner: BackgroundRunner, qtbot: QtBot
):
    first, second = Work(), Work()
    start(runner, first, "Importing")
    waiting = start(runner, second, "Exporting")

    with qtbot.waitSignal(runner.job_ended):
        waiting.cancel()
    with qtbot.waitSignal(runner.job_ended):
        first.let_go.set()

    assert strip.isHidden()


def test_in_the_status_bar_there_is_no_way_further_back(runner: BackgroundRunner, qtbot: QtBot):
    compact = ProgressStrip(runner, compact=True)
    qtbot.addWidget(compact)

    assert button(compact, "Continue in background").isHidden()
    assert not button(compact, "Cancel").isHidden()
