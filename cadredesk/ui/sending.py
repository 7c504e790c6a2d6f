"""Runs what writes a file for others; where it tells of many, asks what it is for and goes on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QObject

from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.departures import check_purpose
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.dialogs.line_dialog import LineDialog
from cadredesk.ui.page import Page

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Writing(Generic[T]):
    """What writes, given a purpose, and what follows; `label` is what the status bar says."""

    work: Callable[[Progress, str], T]
    done: Callable[[T], None]
    failed: Callable[[CadreDeskError], None]
    label: str = ""


class Sender(QObject):
    """Sends for a page; the service says whether a purpose is needed, nobody else counts."""

    def __init__(self, page: Page, runner: BackgroundRunner) -> None:
        super().__init__(page)
        self._page, self._runner = page, runner
        self._waiting: Callable[[str], None] | None = None
        self.question: LineDialog | None = None

    def run(self, writing: Writing[T]) -> None:
        """Write at once, or after the question; without an answer nothing is written."""
        self._start(writing, "")

    def _start(self, writing: Writing[T], purpose: str) -> None:
        def work(progress: Progress) -> T:
            return writing.work(progress, purpose)

        def failed(error: CadreDeskError) -> None:
            if error.code == "export.no_purpose" and not purpose:
                self._ask(int(str(error.fields["people"])), partial(self._start, writing))
            else:
                writing.failed(error)

        self._runner.run(Task(work, writing.done, failed, label=writing.label))

    def _ask(self, people: int, go_on: Callable[[str], None]) -> None:
        self._waiting = go_on
        words = self.tr("This tells of {count} people. To whom does it go, and what for?")
        check = partial(check_purpose, people)
        verb = self.tr("Export")
        self.question = LineDialog(words.format(count=people), verb, check, self._page)
        self.question.answered.connect(self._on_answered)
        self.question.finished.connect(self._on_finished)
        self.question.begin("")

    def _on_answered(self, purpose: str) -> None:
        if self._waiting is not None:
            self._waiting(purpose)

    def _on_finished(self, _result: int) -> None:
        self.question, self._waiting = None, None
