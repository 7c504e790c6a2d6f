"""How far long work is, with a way to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from cadredesk.ui.theme import MEDIUM, SMALL, set_style

if TYPE_CHECKING:
    from cadredesk.ui.background import BackgroundRunner, Job

APPEARS_AFTER = 500
"""Milliseconds; work that is shorter shows nothing."""


class ProgressStrip(QWidget):
    """Shows the oldest job that has a label, once it has run for half a second.

    Signals:
        sent_to_background: The person wants the strip gone and the work to go on.
    """

    sent_to_background = Signal()

    def __init__(
        self, runner: BackgroundRunner, *, compact: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._waiting: list[Job] = []
        self._text = QLabel()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(96 if compact else 160)
        self._cancel = QPushButton()
        set_style(self._cancel, "kind", "link")
        self._cancel.clicked.connect(self._on_cancel)
        self._away = QPushButton()
        set_style(self._away, "kind", "link")
        self._away.clicked.connect(self._on_away)
        if compact:
            self._away.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0 if compact else SMALL)
        layout.setSpacing(MEDIUM)
        for widget in (self._text, self._bar, self._cancel, self._away):
            layout.addWidget(widget)
        if not compact:
            layout.addStretch(1)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.show)
        runner.job_started.connect(self._on_started)
        runner.job_reported.connect(self._on_reported)
        runner.job_cancelling.connect(self._on_cancelling)
        runner.job_ended.connect(self._on_ended)
        self._retranslate()
        self.hide()

    @property
    def text(self) -> str:
        """Return what the strip says."""
        return self._text.text()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _on_started(self, job: Job) -> None:
        if not job.task.label:
            return
        if self._job is None:
            self._follow(job)
        else:
            self._waiting.append(job)

    def _follow(self, job: Job) -> None:
        self._job = job
        self._text.setText(job.task.label)
        self._bar.setRange(0, 0)
        self._cancel.setEnabled(True)
        self.setAccessibleName(job.task.label)
        self._clock.start(APPEARS_AFTER)

    def _on_reported(self, job: Job, done: int, total: int, text: str) -> None:
        if job is not self._job or job.progress.cancelled:
            return
        what = text or job.task.label
        if total:
            self._bar.setRange(0, total)
            self._bar.setValue(done)
            counted = self.tr("{what} {done} / {total}")
            what = counted.format(what=what, done=done, total=total)
        self._text.setText(what)

    def _on_cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _on_cancelling(self, job: Job) -> None:
        if job is self._job:
            self._text.setText(self.tr("Cancelling…"))
            self._cancel.setEnabled(False)

    def _on_away(self) -> None:
        self._clock.stop()
        self.hide()
        self.sent_to_background.emit()

    def _on_ended(self, job: Job) -> None:
        if job in self._waiting:
            self._waiting.remove(job)
        if job is not self._job:
            return
        self._job = None
        self._clock.stop()
        self.hide()
        if self._waiting:
            self._follow(self._waiting.pop(0))

    def _retranslate(self) -> None:
        self._cancel.setText(self.tr("Cancel"))
        self._away.setText(self.tr("Continue in background"))
