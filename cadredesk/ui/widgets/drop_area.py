"""A part of a page onto which files and folders can be dropped."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from cadredesk.ui.given_files import files_in
from cadredesk.ui.widgets.empty_state import EmptyState


class DropArea(QStackedWidget):
    """Shows an empty state or what there is, and takes files whichever it is.

    Signals:
        dropped: Files or folders were dropped; carries their paths.
    """

    dropped = Signal(object)

    def __init__(self, empty: EmptyState, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._empty, self._content = empty, content
        self.addWidget(empty)
        self.addWidget(content)

    def show_content(self, *, there: bool) -> None:
        """Show what there is, or the empty state where there is nothing."""
        self.setCurrentWidget(self._content if there else self._empty)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say that files can be dropped here."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take everything that lies on a disk."""
        paths = files_in(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)
