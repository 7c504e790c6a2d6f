"""Facts a line each: what it is called, what it says, and what is doubtful about it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from cadredesk.ui import text
from cadredesk.ui.mark_text import label
from cadredesk.ui.theme import HAIR, LARGE, SMALL, Mark, TextRole, set_role, set_style
from cadredesk.ui.widgets.blocks import FactBlock, FactRow

ID_FIELD = "cadre.id_number"


class FactGrid(QWidget):
    """Lays out the facts of a block, labels to the right of a common edge; numbers are masked."""

    def __init__(
        self, block: FactBlock, doubts: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(LARGE)
        grid.setVerticalSpacing(SMALL)
        grid.setColumnStretch(1, 1)
        for at, row in enumerate(block.rows):
            name = QLabel(row.label)
            set_role(name, TextRole.SECONDARY)
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
            grid.addWidget(name, at, 0, side)
            grid.addWidget(self._cell(row, doubts.get(row.field, "")), at, 1)

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
        words = text.identity_text(row.value, whole=False) if row.field == ID_FIELD else row.value
        value = _value(words or "—")
        if not row.value:
            set_role(value, TextRole.SECONDARY)
            value.setAccessibleName(self.tr("{fact} not known").format(fact=row.label))
        return value


def _value(words: str) -> QLabel:
    made = QLabel(words)
    made.setWordWrap(True)
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return made
