"""Run slow work off the GUI thread, report how far it is, and come back with the result.

Who owns what decides whether this crashes. The runner is a QObject that lives on the
GUI thread and owns the signals; the job that runs in a pool is a plain runnable that
only borrows them. A job therefore never destroys a QObject on a pool thread.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from threading import Event
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from cadredesk.domain.errors import CadreDeskError

if TYPE_CHECKING:
    from cadredesk.services.giving_way import Turns

logger = logging.getLogger(__name__)

T = TypeVar("T")

STEPS = 200
"""How many times at most a job of many items tells the screen about itself."""


class Cancelled(Exception):  # noqa: N818 - not an error: the person asked for it
    """The person took the work back; whatever it began must be undone."""


class Pool(StrEnum):
    """Where work runs: what touches the database has a thread of its own."""

    DATABASE = "database"
    FILES = "files"


class Progress:
    """Through which work says how far it is, and learns that it was cancelled.

    The methods are called on a pool thread.
    """

    def __init__(self, tell: Callable[[int, int, str], None]) -> None:
        self._tell = tell
        self._cancelled = Event()
        self._last: tuple[int, int, str] | None = None
        self._turns: Turns | None = None

    @property
    def cancelled(self) -> bool:
        """Whether the person has cancelled."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Have the next report raise Cancelled. May be called on any thread."""
        self._cancelled.set()

    def report(self, done: int, total: int, text: str = "") -> None:
        """Tell the person that `done` of `total` items are finished.

        Args:
            done: Items finished.
            total: Items in all; 0 if nobody can know.
            text: What is being done, in the language of the screens, or nothing.

        Raises:
            Cancelled: If the person has cancelled meanwhile.
        """
        if self.cancelled:
            raise Cancelled
        if self._turns is None:
            from cadredesk.services.giving_way import Turns  # noqa: PLC0415 - after the first paint

            self._turns = Turns()
        self._turns.give_way()
        step = (done * STEPS // total if total else done, total, text)
        if step != self._last:
            self._last = step
            self._tell(done, total, text)


@dataclass(frozen=True, slots=True)
class Task(Generic[T]):
    """Work for a pool, and what to do with its end.

    `work` runs on a pool thread: it may call services and must not touch a widget.
    `done`, `failed` and `cancelled` run on the GUI thread. `label` is what the status bar
    and the progress strip say while it runs; without one the work is silent.
    """

    work: Callable[[Progress], T]
    done: Callable[[T], None]
    failed: Callable[[CadreDeskError], None]
    cancelled: Callable[[], None] | None = None
    pool: Pool = Pool.DATABASE
    label: str = ""


class Job(QRunnable):
    """One run of a task; the caller may keep it to cancel."""

    def __init__(self, runner: BackgroundRunner, task: Task[object]) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self.task = task
        self.progress = Progress(self._tell)
        self.disowned = False
        self._runner = runner

    def cancel(self) -> None:
        """Ask the work to stop at its next report."""
        self.progress.cancel()
        self._runner.job_cancelling.emit(self)

    def run(self) -> None:
        """Do the work on a pool thread and hand its end to the GUI thread."""
        try:
            result = self.task.work(self.progress)
        except BaseException as error:  # noqa: BLE001 - carried to the GUI thread, raised there
            self._runner.job_failed.emit(self, error)
        else:
            self._runner.job_done.emit(self, result)

    def _tell(self, done: int, total: int, text: str) -> None:
        self._runner.job_reported.emit(self, done, total, text)


class BackgroundRunner(QObject):
    """Hands tasks to the pools and their ends to the GUI thread.

    Signals:
        job_started: A job waits for its thread; carries the job.
        job_reported: A job tells how far it is; carries job, done, total and text.
        job_cancelling: The person cancelled a job that has not stopped yet.
        job_ended: A job has ended one way or another; its callback is called next.
        busy_changed: The first job has started or the last one has ended.
    """

    job_started = Signal(object)
    job_reported = Signal(object, int, int, str)
    job_cancelling = Signal(object)
    job_ended = Signal(object)
    busy_changed = Signal(bool)
    job_done = Signal(object, object)
    job_failed = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pools = {pool: QThreadPool(self) for pool in Pool}
        self._pools[Pool.DATABASE].setMaxThreadCount(1)
        self._pools[Pool.DATABASE].setExpiryTimeout(-1)
        self._jobs: list[Job] = []
        self._waiting: list[Job] | None = None
        self.job_done.connect(self._on_done)
        self.job_failed.connect(self._on_failed)

    @property
    def running(self) -> tuple[Job, ...]:
        """Return the jobs that have not ended, the oldest first."""
        return tuple(self._jobs)

    def run(self, task: Task[T]) -> Job:
        """Start a task as soon as its pool has a thread."""
        job = Job(self, cast("Task[object]", task))
        self._jobs.append(job)
        if len(self._jobs) == 1:
            self.busy_changed.emit(True)
        self.job_started.emit(job)
        if self._waiting is None:
            self._start(job)
        else:
            self._waiting.append(job)
        return job

    def hold(self) -> None:
        """Begin nothing new until `release`: the window is painted first."""
        if self._waiting is None:
            self._waiting = []

    def release(self) -> None:
        """Begin what was held, in its order."""
        waiting, self._waiting = self._waiting or [], None
        for job in waiting:
            self._start(job)

    def _start(self, job: Job) -> None:
        self._pools[job.task.pool].start(job)

    def disown(self) -> None:
        """Let what runs go on to its end, but tell nobody: those who asked are going."""
        for job in self._jobs:
            job.disowned = True
        self.release()

    def close(self) -> None:
        """Cancel what runs and wait for it, so that no job outlives the runner."""
        for job in self._jobs:
            job.progress.cancel()
        self.release()
        for pool in self._pools.values():
            pool.waitForDone()

    @Slot(object, object)
    def _on_done(self, job: Job, result: object) -> None:
        self._end(job)
        if not job.disowned:
            job.task.done(result)

    @Slot(object, object)
    def _on_failed(self, job: Job, error: BaseException) -> None:
        self._end(job)
        if not isinstance(error, Cancelled | CadreDeskError):
            raise error
        logger.info("Background task failed: %s", error)
        if job.disowned:
            return
        if isinstance(error, CadreDeskError):
            job.task.failed(error)
        elif job.task.cancelled is not None:
            job.task.cancelled()

    def _end(self, job: Job) -> None:
        self._jobs.remove(job)
        self.job_ended.emit(job)
        if not self._jobs:
            self.busy_changed.emit(False)
