"""Facts a line each: what it is called, what it says, and what is doubtful about it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cadredesk.ui import text
from cadredesk.ui.cadre_file.blocks import FactBlock, FactRow
from cadredesk.ui.mark_text import label
from cadredesk.ui.theme import HAIR, LARGE, SMALL, TIGHT, Mark, TextRole, set_role, set_style
from cadredesk.ui.widgets.action_button import IconButton

ID_FIELD = "cadre.id_number"


class SecretNumber(QWidget):
    """An identity number behind dots, with an eye that shows it and a button that copies it.

    Signals:
        reveal_wanted: Somebody wants to see the whole number; `reveal` answers.
    """

    reveal_wanted = Signal()

    def __init__(self, number: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self._is_shown = False
        self._text = _value("")
        self._eye = IconButton("eye", self)
        self._copy = IconButton("copy", self)
        self._eye.clicked.connect(self._on_eye)
        self._copy.clicked.connect(self._on_copy)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT)
        for widget in (self._text, self._eye, self._copy):
            layout.addWidget(widget)
        layout.addStretch(1)
        self._write()

    def reveal(self) -> None:
        """Show the whole number until the eye is used again."""
        self._is_shown = True
        self._write()

    def _on_eye(self) -> None:
        if not self._is_shown:
            self.reveal_wanted.emit()
            return
        self._is_shown = False
        self._write()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._number)

    def _write(self) -> None:
        self._text.setText(text.identity_text(self._number, whole=self._is_shown))
        masked = self.tr("Identity number, masked")
        self._text.setAccessibleName("" if self._is_shown else masked)
        self._eye.set_icon("eye_off" if self._is_shown else "eye")
        self._eye.set_name(
            self.tr("Hide the number") if self._is_shown else self.tr("Show the whole number")
        )
        self._eye.setVisible(bool(self._number))
        self._copy.set_name(self.tr("Copy the number"))
        self._copy.setVisible(self._is_shown)


class FactGrid(QWidget):
    """Lays out the facts of a block, labels to the right of a common edge.

    Signals:
        reveal_wanted: The whole identity number is wanted; `reveal` answers.
    """

    reveal_wanted = Signal()

    def __init__(
        self, block: FactBlock, doubts: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._secret: SecretNumber | None = None
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(LARGE)
        grid.setVerticalSpacing(SMALL)
        grid.setColumnStretch(1, 1)
        for at, row in enumerate(block.rows):
            name = QLabel(row.label)
            set_role(name, TextRole.SECONDARY)
            place = Qt.AlignmentFlag.AlignTop
            if row.field == ID_FIELD:
                place = Qt.AlignmentFlag.AlignVCenter  # beside buttons, which are higher
            grid.addWidget(name, at, 0, Qt.AlignmentFlag.AlignRight | place)
            grid.addWidget(self._cell(row, doubts.get(row.field, "")), at, 1)

    def reveal(self) -> None:
        """Show the whole identity number."""
        if self._secret is not None:
            self._secret.reveal()

    def _cell(self, row: FactRow, doubt: str) -> QWidget:
        value = self._value_of(row)
        if not doubt:
            return value
        cell = QWidget()
        layout = QVBoxLayout(cell)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(HAIR)
        layout.addWidget(value)
        note = QLabel(label(Mark.CHECK, doubt))
        note.setWordWrap(True)
        set_style(note, "mark", Mark.CHECK.value)
        layout.addWidget(note)
        return cell

    def _value_of(self, row: FactRow) -> QWidget:
        if row.field != ID_FIELD:
            value = _value(row.value or "—")
            if not row.value:
                set_role(value, TextRole.SECONDARY)
                value.setAccessibleName(self.tr("{fact} not known").format(fact=row.label))
            return value
        self._secret = SecretNumber(row.value)
        self._secret.reveal_wanted.connect(self.reveal_wanted)
        return self._secret


def _value(words: str) -> QLabel:
    made = QLabel(words)
    made.setWordWrap(True)
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return made
