"""Keeps what is being typed every two seconds, so that a crash costs no more than that."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.drafts import drafts_of, write_drafts
from cadredesk.services.library_ports import Library
from cadredesk.ui.background import BackgroundRunner, Progress, Task

KEPT_AFTER_MS = 2_000
"""How long at most something typed is in memory alone."""

Pending = Callable[[], Mapping[str, str]]


class DraftKeeper(QObject):
    """Follows one place where people type: what is unsaved there is kept under its field's name.

    `place` is the page's own word before every key. `pending` tells what is unsaved now, by
    field; the keeper writes what differs from what it kept last and forgets what was saved.

    Signals:
        found: Unsaved texts of an earlier time are there; carries them by field.
        failed: They could not be kept; carries the CadreDeskError.
    """

    found = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        library: Library,
        runner: BackgroundRunner,
        place: str,
        pending: Pending,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library, self._runner = library, runner
        self._place, self._pending = place, pending
        self._owner: UUID | None = None
        self._kept: dict[str, str] = {}
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(KEPT_AFTER_MS)
        self._waiting.timeout.connect(self.flush)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def follow(self, owner: UUID | None) -> None:
        """Keep what is typed for this file from now on; what was left unsaved is `found`."""
        self._waiting.stop()
        self._owner, self._kept = owner, {}
        library = self._library

        def work(_progress: Progress) -> tuple[UUID | None, dict[str, str]]:
            start = self._key(owner, "")
            drafts = drafts_of(library, owner)
            return owner, {
                each.key.removeprefix(start): each.text
                for each in drafts
                if each.key.startswith(start)
            }

        self._runner.run(Task(work, self._on_found, self._on_failed))

    def touch(self) -> None:
        """Take note that something was typed or saved."""
        if not self._waiting.isActive():
            self._waiting.start()

    def flush(self) -> None:
        """Keep now what is unsaved."""
        self._waiting.stop()
        pending = {field: text for field, text in self._pending().items() if text}
        changed = {field: text for field, text in pending.items() if self._kept.get(field) != text}
        gone = self._kept.keys() - pending.keys()
        self._kept = pending
        if changed or gone:
            self._write(changed, gone)

    def discard(self) -> None:
        """Forget everything that was kept for this file."""
        gone, self._kept = set(self._kept), {}
        if gone:
            self._write({}, gone)

    def _write(self, texts: Mapping[str, str], gone: set[str]) -> None:
        library, owner = self._library, self._owner
        kept = [(self._key(owner, field), text, owner) for field, text in texts.items()]
        dropped = [self._key(owner, field) for field in gone]

        def work(_progress: Progress) -> None:
            write_drafts(library, kept, dropped)

        self._runner.run(Task(work, self._on_written, self._on_failed))

    def _key(self, owner: UUID | None, field: str) -> str:
        return f"{self._place}/{field}" if owner is None else f"{self._place}/{owner.hex}/{field}"

    def _on_found(self, answer: tuple[UUID | None, dict[str, str]]) -> None:
        owner, texts = answer
        if owner == self._owner and texts:
            self._kept = {**texts, **self._kept}
            self.found.emit(texts)

    def _on_written(self, _nothing: None) -> None:
        """Nothing more is to be done."""

    def _on_failed(self, error: CadreDeskError) -> None:
        self.failed.emit(error)

    def _on_focus_changed(self, _old: QWidget | None, _new: QWidget | None) -> None:
        # Whoever goes elsewhere has left a field or the program: wait no longer.
        if self._waiting.isActive():
            self.flush()
