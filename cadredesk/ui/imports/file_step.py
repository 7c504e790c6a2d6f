"""Step 1: which file; it may be dropped onto the page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from cadredesk.ui.given_files import files_in
from cadredesk.ui.imports.clipboard import table_in
from cadredesk.ui.theme import TextRole, set_role, set_style
from cadredesk.ui.widgets.card import Card
from cadredesk.ui.widgets.empty_state import EmptyState

_FORM_ENDINGS = (".lrmx", ".lrm", ".pic", ".zip")


class FileStep(QWidget):
    """A place to drop a workbook on, and a button to choose one.

    Signals:
        choose_wanted: The file dialog should open.
        file_dropped: A roster was dropped; carries its path.
        forms_dropped: Exchanged approval forms or a folder were dropped; carries the paths.
        forms_wanted: Approval forms are what is to come in.
        pasted: A table was pasted; carries it.
    """

    choose_wanted = Signal()
    file_dropped = Signal(object)
    forms_dropped = Signal(object)
    forms_wanted = Signal()
    pasted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.card = Card()
        self.prompt = EmptyState("arrow_import")
        self._note = QLabel()
        self._note.setWordWrap(True)
        set_role(self._note, TextRole.SECONDARY)
        self.card.body.addWidget(self.prompt, 1)
        self.card.body.addWidget(self._note)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card, 1)
        self.prompt.chosen.connect(self.choose_wanted)
        self.prompt.alternative_chosen.connect(self._on_alternative)
        keys = QShortcut(QKeySequence.StandardKey.Paste, self)
        keys.setContext(Qt.ShortcutContext.WindowShortcut)
        keys.activated.connect(self.paste)
        self._retranslate()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show that a file can be dropped here."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
            set_style(self.card, "dropping", "true")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        set_style(self.card, "dropping", "false")
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the first roster, or everything where it is not one."""
        set_style(self.card, "dropping", "false")
        paths = files_in(event.mimeData())
        if not paths:
            return
        event.acceptProposedAction()
        if paths[0].is_dir() or paths[0].suffix.lower() in _FORM_ENDINGS:
            self.forms_dropped.emit(paths)
        else:
            self.file_dropped.emit(paths[0])

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def paste(self) -> None:
        """Take the cells that were copied in WPS or Excel."""
        self.pasted.emit(table_in(QGuiApplication.clipboard().mimeData()))

    def _on_alternative(self, which: int) -> None:
        if which == 0:
            self.paste()
        else:
            self.forms_wanted.emit()

    def _retranslate(self) -> None:
        self.prompt.set_text(
            self.tr(
                "Drop an Excel roster here, or choose one. It is only read, never changed.\n"
                "Or copy cells with their header in WPS, and press Ctrl+V here."
            ),
            self.tr("Choose a file…"),
            self.tr("Paste"),
            self.tr("Approval forms (.lrmx)…"),
        )
        self._note.setText(
            self.tr(
                "Title, header, group rows and footers are found by themselves. Nothing is"
                " saved before you have checked it, and the whole import can be undone."
            )
        )
