"""Step 2: what each column of the roster is, with some of its texts and why it was guessed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cadredesk.services.imports.reading import Column, RosterField, RosterReading
from cadredesk.ui.imports.field_names import CHOOSABLE, field_name
from cadredesk.ui.theme import MEDIUM, SMALL, TextRole, set_role
from cadredesk.ui.widgets.card import Card

NOT_IMPORTED = ""


class ColumnsStep(QWidget):
    """One line a column: letter, heading, what it is taken for, samples.

    Signals:
        sheet_chosen: Another sheet is wanted; carries its name.
        column_chosen: A column is something else; carries its letter and the field or None.
    """

    sheet_chosen = Signal(str)
    column_chosen = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading: RosterReading | None = None
        self._sheet_label = QLabel()
        self.sheets = QComboBox()
        self._found = QLabel()
        set_role(self._found, TextRole.SECONDARY)
        self.combos: dict[str, QComboBox] = {}
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        head = QHBoxLayout()
        self._sheet_label.setBuddy(self.sheets)
        for widget in (self._sheet_label, self.sheets, self._found):
            head.addWidget(widget)
        head.addStretch(1)
        card = Card()
        card.body.addLayout(head)
        card.body.addWidget(self._scroll, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)
        self.sheets.activated.connect(self._on_sheet)

    def show_reading(self, reading: RosterReading) -> None:
        """Show what was read and what was made of it."""
        self._reading = reading
        self._write()

    @property
    def found(self) -> str:
        """Return how many columns were recognised and where the header is."""
        return self._found.text()

    def _write(self) -> None:
        self._sheet_label.setText(self.tr("Sheet"))
        reading = self._reading
        if reading is None:
            return
        self.sheets.clear()
        for sheet in reading.sheets:
            if sheet.kind is not None:
                self.sheets.addItem(sheet.name)
        self.sheets.setCurrentText(reading.sheet)
        known = sum(column.field is not None for column in reading.columns)
        first, last = reading.header_rows
        text = self.tr("Header in rows {first} to {last}; {known} of {all} columns recognised.")
        self._found.setText(
            text.format(first=first, last=last, known=known, all=len(reading.columns))
        )
        self._scroll.setWidget(self._grid(reading))

    def _grid(self, reading: RosterReading) -> QWidget:
        lines = QWidget()
        lines.setObjectName("scrolled")
        grid = QGridLayout(lines)
        grid.setContentsMargins(0, SMALL, SMALL, 0)
        grid.setHorizontalSpacing(MEDIUM)
        grid.setColumnStretch(3, 1)
        headings = (self.tr("Column"), self.tr("Your heading"), self.tr("Taken for"))
        for at, text in enumerate((*headings, self.tr("Some of its texts"))):
            label = QLabel(text)
            set_role(label, TextRole.STRONG)
            grid.addWidget(label, 0, at)
        self.combos = {}
        for row, column in enumerate(reading.columns, 1):
            self._add_line(grid, row, column)
        grid.setRowStretch(len(reading.columns) + 1, 1)
        return lines

    def _add_line(self, grid: QGridLayout, row: int, column: Column) -> None:
        heading = " ".join(column.heading.split())
        combo = QComboBox()
        combo.addItem(self.tr("Not imported"), NOT_IMPORTED)
        for field in CHOOSABLE:
            combo.addItem(field_name(field), field.value)
        combo.setCurrentIndex(combo.findData(column.field.value if column.field else NOT_IMPORTED))
        combo.setAccessibleName(heading or column.letter)
        combo.setToolTip(self._why(column))
        combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        combo.setProperty("letter", column.letter)
        combo.activated.connect(self._on_field)
        self.combos[column.letter] = combo
        samples = QLabel("  ·  ".join(" ".join(text.split()) for text in column.samples))
        set_role(samples, TextRole.SECONDARY)
        samples.setWordWrap(True)
        mark = "○ " if column.field is None and not column.why else ""
        for at, widget in enumerate(
            (QLabel(mark + column.letter), QLabel(heading), combo, samples)
        ):
            grid.addWidget(widget, row, at)

    def _why(self, column: Column) -> str:
        return {
            "heading": self.tr("Recognised by its heading."),
            "chosen": self.tr("You chose this."),
            "ignored": self.tr("Known, and never imported."),
        }.get(column.why, self.tr("No field has this heading; choose one if it should be kept."))

    def _on_sheet(self, _at: int) -> None:
        self.sheet_chosen.emit(self.sheets.currentText())

    def _on_field(self, _at: int) -> None:
        combo = self.sender()
        if isinstance(combo, QComboBox):
            data = combo.currentData()
            field = RosterField(data) if data else None
            self.column_chosen.emit(combo.property("letter"), field)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language, once the event is over: lines are made anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            QTimer.singleShot(0, self._write)
