"""Step 2: what each column of the roster is and why, and what else was made of the table."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from cadredesk.services.imports.reading import EVERY_TABLE, Column, RosterField, RosterReading, Why
from cadredesk.services.imports.telling import guess_text, why_text
from cadredesk.ui.imports.field_names import CHOOSABLE, field_name
from cadredesk.ui.language import screen_language
from cadredesk.ui.theme import MEDIUM, SMALL, TextRole, set_role
from cadredesk.ui.widgets.card import Card

NOT_IMPORTED = ""
_LAST_ROW = 20_000
_WIDEST_HEADING, _WIDEST_WHY = 8, 9
_LEAST_OF_FIELD = 9
_SHARES = {1: 2, 2: 2, 3: 2, 4: 3}
"""How heading, field, reason and samples share the width that is left."""

_OPEN = frozenset({Why.UNKNOWN, Why.AMBIGUOUS})


class ColumnsStep(QWidget):
    """One line a column: letter, heading, what it is taken for, why, samples.

    Signals:
        sheet_chosen: Another table is wanted; carries its name, or `EVERY_TABLE`.
        header_chosen: The header stands elsewhere; carries its first and last row.
        column_chosen: A column is something else; carries its key and the field or None.
    """

    sheet_chosen = Signal(str)
    header_chosen = Signal(int, int)
    column_chosen = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading: RosterReading | None = None
        self._sheet_label, self._header_label, self._to = QLabel(), QLabel(), QLabel("–")
        self.sheets = QComboBox()
        self.first, self.last = QSpinBox(), QSpinBox()
        self._found = QLabel()
        self._found.setWordWrap(True)
        set_role(self._found, TextRole.SECONDARY)
        self.combos: dict[str, QComboBox] = {}
        self._fields = QStandardItemModel(self)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._lay_out()
        self.sheets.activated.connect(self._on_sheet)
        for box in (self.first, self.last):
            box.setRange(1, _LAST_ROW)
            box.setKeyboardTracking(False)
            box.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
            box.setAlignment(Qt.AlignmentFlag.AlignRight)
            box.valueChanged.connect(self._on_header)

    def show_reading(self, reading: RosterReading) -> None:
        """Show what was read and what was made of it."""
        self._reading = reading
        self._write()

    @property
    def found(self) -> str:
        """Return how many columns were recognised, or that none holds the names."""
        return self._found.text()

    @property
    def guesses(self) -> tuple[str, ...]:
        """Return what is said to have been made of the table."""
        reading = self._reading
        said = () if reading is None else reading.guesses
        return tuple(guess_text(guess, screen_language()) for guess in said)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language, once the event is over: lines are made anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            QTimer.singleShot(0, self, self._write)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        self._sheet_label.setBuddy(self.sheets)
        self._header_label.setBuddy(self.first)
        listed: tuple[QWidget, ...] = (self._sheet_label, self.sheets, self._header_label)
        for widget in (*listed, self.first, self._to, self.last):
            head.addWidget(widget)
        head.addWidget(self._found, 1)
        card = Card()
        card.body.addLayout(head)
        card.body.addWidget(self._scroll, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)

    def _write_fields(self) -> None:
        """Name the fields once; every column chooses among the same ones."""
        self._fields.clear()
        self._add_field(self.tr("Not imported"), NOT_IMPORTED)
        for field in CHOOSABLE:
            self._add_field(field_name(field), field.value)

    def _add_field(self, text: str, value: str) -> None:
        item = QStandardItem(text)
        item.setData(value, Qt.ItemDataRole.UserRole)
        self._fields.appendRow(item)

    def _write(self) -> None:
        self._write_fields()
        self._sheet_label.setText(self.tr("Sheet"))
        self._header_label.setText(self.tr("Header in rows"))
        self.sheets.setAccessibleName(self.tr("Sheet"))
        self.first.setAccessibleName(self.tr("First row of the header"))
        self.last.setAccessibleName(self.tr("Last row of the header"))
        reading = self._reading
        if reading is None:
            return
        self._write_sheets(reading)
        together = bool(reading.parts)
        for box, row in zip((self.first, self.last), reading.header_rows, strict=True):
            with QSignalBlocker(box):
                box.setValue(row)
        for widget in (self._header_label, self.first, self._to, self.last):
            widget.setVisible(not together)
        self._found.setText(self._found_text(reading))
        self._scroll.setWidget(self._grid(reading))

    def _write_sheets(self, reading: RosterReading) -> None:
        self.sheets.clear()
        tables = [sheet for sheet in reading.sheets if sheet.kind is not None]
        for sheet in tables:
            self.sheets.addItem(sheet.name, sheet.name)
        same = sum(sheet.kind is tables[0].kind for sheet in tables) if tables else 0
        if same > 1:
            self.sheets.addItem(self.tr("All {count} together").format(count=same), EVERY_TABLE)
        wanted = EVERY_TABLE if reading.parts else reading.sheet
        self.sheets.setCurrentIndex(max(self.sheets.findData(wanted), 0))

    def _found_text(self, reading: RosterReading) -> str:
        if not reading.has_names:
            return self.tr("No column is the name, so nothing can be imported. Choose it below.")
        shown = [column for column in reading.columns if _has_content(column)]
        known = sum(column.field is not None for column in shown)
        text = self.tr("{known} of {all} columns recognised; {rows} people.")
        return text.format(known=known, all=len(shown), rows=len(reading.rows))

    def _grid(self, reading: RosterReading) -> QWidget:
        lines = QWidget()
        lines.setObjectName("scrolled")
        grid = QGridLayout(lines)
        grid.setContentsMargins(0, SMALL, SMALL, 0)
        grid.setHorizontalSpacing(MEDIUM)
        for place, share in _SHARES.items():
            grid.setColumnStretch(place, share)
        at = self._add_guesses(grid)
        headings = (self.tr("Column"), self.tr("Your heading"), self.tr("Taken for"))
        for place, text in enumerate((*headings, self.tr("Why"), self.tr("Some of its texts"))):
            label = QLabel(text)
            set_role(label, TextRole.STRONG)
            grid.addWidget(label, at, place)
        self.combos = {}
        for column in reading.columns:
            if _has_content(column):
                at += 1
                self._add_line(grid, at, column)
        grid.setRowStretch(at + 1, 1)
        return lines

    def _add_guesses(self, grid: QGridLayout) -> int:
        """Say what was made of the table; return the row after it."""
        guesses = self.guesses
        if guesses:
            label = QLabel("\n".join(f"· {text}" for text in guesses))
            label.setWordWrap(True)
            label.setAccessibleName(self.tr("What was made of the table"))
            set_role(label, TextRole.SECONDARY)
            grid.addWidget(label, 0, 0, 1, 5)
        return len(guesses) and 1

    def _add_line(self, grid: QGridLayout, row: int, column: Column) -> None:
        heading = " ".join(column.heading.split())
        samples = "  ·  ".join(" ".join(text.split()) for text in column.samples)
        mark = "○ " if column.field is None and column.why in _OPEN else ""
        why = why_text(column, screen_language(), field_name)
        widgets = (
            QLabel(mark + column.key),
            _wrapped(heading, _WIDEST_HEADING),
            self._combo(column, heading or column.key, why),
            _wrapped(why, _WIDEST_WHY, TextRole.SECONDARY),
            _wrapped(samples, 0, TextRole.SECONDARY),
        )
        for at, widget in enumerate(widgets):
            grid.addWidget(widget, row, at)

    def _combo(self, column: Column, name: str, why: str) -> QComboBox:
        combo = QComboBox()
        combo.setModel(self._fields)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(_LEAST_OF_FIELD)
        combo.setCurrentIndex(combo.findData(column.field.value if column.field else NOT_IMPORTED))
        combo.setAccessibleName(name)
        combo.setAccessibleDescription(why)
        combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        combo.setProperty("key", column.key)
        combo.activated.connect(self._on_field)
        self.combos[column.key] = combo
        return combo

    def _on_sheet(self, _at: int) -> None:
        self.sheet_chosen.emit(self.sheets.currentData())

    def _on_header(self, _row: int) -> None:
        first = self.first.value()
        self.header_chosen.emit(first, max(first, self.last.value()))

    def _on_field(self, _at: int) -> None:
        combo = self.sender()
        if isinstance(combo, QComboBox):
            data = combo.currentData()
            field = RosterField(data) if data else None
            self.column_chosen.emit(combo.property("key"), field)


def _has_content(column: Column) -> bool:
    return bool(column.heading or column.samples)


def _wrapped(text: str, characters: int, role: TextRole | None = None) -> QLabel:
    """A label of several lines that keeps so many wide characters (0: none)."""
    label = QLabel(text)
    label.setWordWrap(True)
    if role is not None:
        set_role(label, role)
    if characters:
        metrics = label.fontMetrics()
        width = metrics.horizontalAdvance("国") * characters
        label.setMinimumWidth(min(width, metrics.horizontalAdvance(text) + 2))
    return label
