"""Slow work leaves the GUI thread, reports, can be cancelled, and comes back."""

from __future__ import annotations

from threading import Event, get_ident
from typing import Any

import pytest
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from cadredesk.domain.errors import CadreDeskError, PlatformError, UserError
from cadredesk.ui.background import STEPS, BackgroundRunner, Cancelled, Pool, Progress, Task


class Ends:
    """Remembers how a task ended."""

    def __init__(self) -> None:
        self.results: list[Any] = []
        self.errors: list[CadreDeskError] = []
        self.cancelled = 0
        self.thread = 0

    def done(self, result: Any) -> None:
        self.results.append(result)
        self.thread = get_ident()

    def failed(self, error: CadreDeskError) -> None:
        self.errors.append(error)

    def stopped(self) -> None:
        self.cancelled += 1


@pytest.fixture
def ends() -> Ends:
    return Ends()


def test_work_runs_elsewhere_and_its_result_comes_back_to_the_gui_thread(
    runner: BackgroundRunner, ends: Ends, qtbot: QtBot
):
    def where(_progress: Progress) -> int:
        return get_ident()

    with qtbot.waitSignal(runner.job_ended):
        runner.run(Task(where, ends.done, ends.failed))

    assert ends.results[0] != get_ident()
    assert ends.thread == get_ident()


@pytest.mark.parametrize("error", [UserError("roster.empty"), PlatformError("disk.full")])
def test_an_expected_error_comes_back_as_a_value(
    runner: BackgroundRunner, ends: Ends, qtbot: QtBot, error: CadreDeskError
):
    def fail(_progress: Progress) -> None:
        raise error

    with qtbot.waitSignal(runner.job_ended):
        runner.run(Task(fail, ends.done, ends.failed))

    assert ends.errors == [error]
    assert ends.results == []


def test_a_bug_reaches_the_gui_thread_as_an_exception(
    runner: BackgroundRunner, ends: Ends, qtbot: QtBot
):
    def fail(_progress: Progress) -> None:
        raise ZeroDivisionError

    with capture_exceptions() as caught, qtbot.waitSignal(runner.job_ended):
        runner.run(Task(fail, ends.done, ends.failed))

    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    assert ends.errors == []


def test_work_that_was_cancelled_stops_at_its_next_report(
    runner: BackgroundRunner, ends: Ends, qtbot: QtBot
):
    go_on = Event()

    def count(progress: Progress) -> None:
        progress.report(0, 2)
        go_on.wait()
        progress.report(1, 2)

    job = runner.run(Task(count, ends.done, ends.failed, ends.stopped))
    with qtbot.waitSignal(runner.job_ended):
        job.cancel()
        go_on.set()

    assert ends.cancelled == 1
    assert ends.results == []
    assert ends.errors == []


def test_nobody_needs_to_care_that_work_was_cancelled(
    runner: BackgroundRunner, ends: Ends, qtbot: QtBot
):
    def stop(_progress: Progress) -> None:
        raise Cancelled

    with qtbot.waitSignal(runner.job_ended):
        runner.run(Task(stop, ends.done, ends.failed))

    assert ends.results == ends.errors == []


def test_reports_arrive_with_count_and_text(runner: BackgroundRunner, ends: Ends, qtbot: QtBot):
    def report(progress: Progress) -> None:
        progress.report(3, 46, "正在导出")

    with qtbot.waitSignal(runner.job_reported) as heard:
        runner.run(Task(report, ends.done, ends.failed))

    assert heard.args is not None
    assert heard.args[1:] == [3, 46, "正在导出"]


def test_a_hundred_thousand_items_do_not_flood_the_screen():
    told: list[tuple[int, int, str]] = []
    progress = Progress(lambda *report: told.append(report))

    for item in range(100_000):
        progress.report(item, 100_000)

    assert len(told) == STEPS


def test_without_a_total_every_new_count_is_told():
    told: list[tuple[int, int, str]] = []
    progress = Progress(lambda *report: told.append(report))

    progress.report(1, 0)
    progress.report(1, 0)
    progress.report(2, 0)

    assert told == [(1, 0, ""), (2, 0, "")]


def test_busy_is_said_once_for_several_jobs(runner: BackgroundRunner, ends: Ends, qtbot: QtBot):
    said: list[bool] = []
    runner.busy_changed.connect(said.append)

    def nothing(_progress: Progress) -> None:
        return None

    with qtbot.waitSignals([runner.job_ended, runner.job_ended]):
        runner.run(Task(nothing, ends.done, ends.failed))
        runner.run(Task(nothing, ends.done, ends.failed))

    assert said == [True, False]
    assert runner.running == ()


def test_database_work_keeps_its_order_and_its_thread(
    runner: BackgroundRunner, ends: Ends, qtbot: QtBot
):
    def thread(_progress: Progress) -> int:
        return get_ident()

    with qtbot.waitSignals([runner.job_ended] * 5):
        for _ in range(5):
            runner.run(Task(thread, ends.done, ends.failed))

    assert len(set(ends.results)) == 1


def test_file_work_does_not_wait_for_the_database(
    runner: BackgroundRunner, ends: Ends, qtbot: QtBot
):
    database_is_free = Event()

    def hold(_progress: Progress) -> str:
        database_is_free.wait()
        return "database"

    def parse(_progress: Progress) -> str:
        return "file"

    runner.run(Task(hold, ends.done, ends.failed))
    with qtbot.waitSignal(runner.job_ended):
        runner.run(Task(parse, ends.done, ends.failed, pool=Pool.FILES))
    assert ends.results == ["file"]

    with qtbot.waitSignal(runner.job_ended):
        database_is_free.set()
    assert ends.results == ["file", "database"]


def test_closing_cancels_what_runs_and_waits_for_it(ends: Ends, qtbot: QtBot):
    runner = BackgroundRunner()
    begun, pause = Event(), Event()

    def work(progress: Progress) -> None:
        begun.set()
        while not pause.wait(0.01):
            progress.report(0, 0)

    job = runner.run(Task(work, ends.done, ends.failed))
    begun.wait()

    runner.close()

    assert job.progress.cancelled


@pytest.mark.parametrize("error", [None, UserError("roster.empty"), Cancelled()])
def test_work_that_was_disowned_ends_without_telling_anybody(
    runner: BackgroundRunner, ends: Ends, qtbot: QtBot, error: Exception | None
):
    begun, go_on = Event(), Event()

    def work(_progress: Progress) -> None:
        begun.set()
        go_on.wait(5)
        if error is not None:
            raise error

    runner.run(Task(work, ends.done, ends.failed, ends.stopped))
    assert begun.wait(5)
    runner.disown()
    with qtbot.waitSignal(runner.job_ended):
        go_on.set()

    assert (ends.results, ends.errors, ends.cancelled) == ([], [], 0)
    assert runner.running == ()


def test_work_begun_after_disowning_tells_as_ever(
    runner: BackgroundRunner, ends: Ends, qtbot: QtBot
):
    runner.disown()

    with qtbot.waitSignal(runner.job_ended):
        runner.run(Task(lambda _progress: 7, ends.done, ends.failed))

    assert ends.results == [7]


def test_what_is_held_begins_in_its_order_when_it_is_released(
    runner: BackgroundRunner, ends: Ends, qtbot: QtBot
):
    def count(_progress: Progress) -> int:
        return next(numbers)

    numbers = iter((1, 2))
    runner.hold()
    for _ in range(2):
        runner.run(Task(count, ends.done, ends.failed))
    held = len(runner.running), list(ends.results)

    runner.release()
    qtbot.waitUntil(lambda: not runner.running)

    assert held == (2, [])
    assert ends.results == [1, 2]


def test_closing_lets_nothing_that_is_held_wait_for_ever(
    runner: BackgroundRunner, ends: Ends, qtbot: QtBot
):
    runner.hold()
    runner.run(Task(lambda _progress: 1, ends.done, ends.failed))

    with qtbot.waitSignal(runner.job_ended):
        runner.close()

    assert not runner.running
