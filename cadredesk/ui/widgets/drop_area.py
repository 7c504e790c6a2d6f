"""A part of a page onto which files and folders can be dropped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget, QWidget


class DropArea(QStackedWidget):
    """Shows one of several widgets and takes files whichever it is.

    Signals:
        dropped: Files or folders were dropped; carries their paths.
    """

    dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say that files can be dropped here."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take everything that lies on a disk."""
        urls = event.mimeData().urls()
        paths = [Path(each.toLocalFile()) for each in urls if each.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)
