"""The health check off the GUI thread: checking, leaving a finding as it is, unifying spellings."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.services import spelling
from cadredesk.services.accepting import Left, accept_findings
from cadredesk.services.desk import Desk
from cadredesk.services.health import HealthBasis, HealthFinding, HealthReport, check_all
from cadredesk.services.siding import take_side
from cadredesk.services.spelling import Variants
from cadredesk.ui.background import BackgroundRunner, Progress, Task


class HealthWork(QObject):
    """Does what the page asks, for today: what is on file is compared with the present day.

    Attributes:
        spelling: The spellings that the question in front is about.

    Signals:
        read: The files were checked; carries the HealthReport.
        written: Something was saved; carries the ChangeSet.
        failed: Something did not work; carries the CadreDeskError.
    """

    read = Signal(object)
    written = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, runner: BackgroundRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._runner = desk, runner
        self.spelling: Variants | None = None

    def check(self, label: str) -> None:
        """Check every file; `label` says so while it lasts."""
        desk = self._desk

        def work(progress: Progress) -> HealthReport:
            basis = HealthBasis(desk.rulebook(), desk.clock.today(), desk.archive_catalogue())
            return check_all(desk.library, basis, progress.report)

        self._runner.run(Task(work, self._on_read, self._on_failed, label=label))

    def accept(self, left: tuple[Left, ...], reason: str) -> None:
        """Leave findings as they are, with a reason."""
        library, today = self._desk.library, self._desk.clock.today()
        self._write(lambda: accept_findings(library, left, reason, today))

    def take_side(self, finding: HealthFinding, reason: str = "") -> None:
        """Take the side of a contradiction for right that the finding can take."""
        library, today = self._desk.library, self._desk.clock.today()
        self._write(lambda: take_side(library, finding, today, reason))

    def unify(self, right: str) -> None:
        """Write a name in one way everywhere."""
        library, variants = self._desk.library, self.spelling
        if variants is not None:
            wrong = [name for name in variants.people if name != right]
            self._write(lambda: spelling.unify_spelling(library, variants.place, wrong, right))

    def keep_apart(self) -> None:
        """Remember that the spellings mean different names."""
        library, variants = self._desk.library, self.spelling
        if variants is not None:
            self._write(lambda: spelling.keep_apart(library, variants))

    def _write(self, change: Callable[[], ChangeSet]) -> None:
        def work(_progress: Progress) -> ChangeSet:
            return change()

        self._runner.run(Task(work, self._on_written, self._on_failed))

    def _on_read(self, report: HealthReport) -> None:
        self.read.emit(report)

    def _on_written(self, changes: ChangeSet) -> None:
        self.written.emit(changes)

    def _on_failed(self, error: CadreDeskError) -> None:
        self.failed.emit(error)
