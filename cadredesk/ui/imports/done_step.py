"""Step 4: what was saved, what is still missing, and the way back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cadredesk.services.imports.preview import PersonState, Preview
from cadredesk.services.imports.reading import RosterField
from cadredesk.ui.theme import TextRole, set_role
from cadredesk.ui.widgets.card import Card


class DoneStep(QWidget):
    """Counts, and two buttons.

    Signals:
        undo_wanted: The import should be taken back.
        export_wanted: The rows with problems should be written as a workbook.
    """

    undo_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview: Preview | None = None
        self._undone = False
        self._sentence = QLabel()
        set_role(self._sentence, TextRole.PAGE)
        self._missing = QLabel()
        for label in (self._sentence, self._missing):
            label.setWordWrap(True)
        set_role(self._missing, TextRole.SECONDARY)
        self.undo = QPushButton()
        self.export = QPushButton()
        row = QHBoxLayout()
        for button in (self.undo, self.export):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        card = Card()
        card.body.addWidget(self._sentence)
        card.body.addWidget(self._missing)
        card.body.addLayout(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)
        layout.addStretch(1)
        self.undo.clicked.connect(self.undo_wanted)
        self.export.clicked.connect(self.export_wanted)
        self._write()

    def show_result(self, preview: Preview) -> None:
        """Say what was saved."""
        self._preview, self._undone = preview, False
        self._write()

    def show_undone(self) -> None:
        """Say that everything was taken back."""
        self._undone = True
        self._write()

    @property
    def text(self) -> str:
        """Return what is said."""
        return f"{self._sentence.text()}\n{self._missing.text()}"

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._write()

    def _write(self) -> None:
        self.undo.setText(self.tr("Undo this import"))
        self.export.setText(self.tr("Export rows with problems…"))
        preview = self._preview
        if preview is None:
            return
        text = self.tr("{new} new, {changed} changed, {unchanged} unchanged.")
        if self._undone:
            text = self.tr("The import was undone; everything is as it was before.")
        counts = {state.value: preview.count(state) for state in PersonState}
        self._sentence.setText(text.format(**counts))
        self._missing.setText("" if self._undone else self._missing_text(preview))
        self.undo.setVisible(not self._undone)
        self.export.setVisible(bool(preview.problems))

    def _missing_text(self, preview: Preview) -> str:
        rows = preview.reading.rows
        texts = []
        for field, text in (
            (RosterField.ID_NUMBER, self.tr("{count} without an ID number")),
            (RosterField.BORN_ON, self.tr("{count} without a date of birth")),
            (RosterField.IN_POST_SINCE, self.tr("{count} without the start of their post")),
        ):
            count = sum(field not in row.values for row in rows)
            if count:
                texts.append(text.format(count=count))
        if not texts:
            return ""
        still = self.tr("Still missing: {what}. It can be used all the same.")
        return still.format(what=self.tr(", ").join(texts))
