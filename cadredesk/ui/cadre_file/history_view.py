"""修改历史: who changed what and when, with the way to the file as it was on a day."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from cadredesk.services.cadre_views import CadreView
from cadredesk.ui.cadre_file.day_field import DayField
from cadredesk.ui.change_list import ChangeList
from cadredesk.ui.theme import LARGE, MEDIUM
from cadredesk.ui.widgets.flow_layout import FlowLayout
from cadredesk.ui.widgets.value_edit import Today


class HistoryView(QScrollArea):
    """The changes of a file, and two days to ask for.

    Signals:
        day_wanted: The file as it was known on a day is wanted; carries the day.
        valid_wanted: The file as it was valid on a day is wanted; carries the day.
    """

    day_wanted = Signal(object)
    valid_wanted = Signal(object)

    def __init__(self, today: Today, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.changes = ChangeList()
        self.day, self.valid = DayField(today), DayField(today)
        self.day.day_wanted.connect(self.day_wanted)
        self.valid.day_wanted.connect(self.valid_wanted)
        self.changes.rows.insertLayout(1, self._days())
        content = QWidget()
        content.setObjectName("scrolled")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(self.changes)
        column.addStretch(1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        self.retranslate()

    def show_view(self, view: CadreView) -> None:
        """Show what was changed in a file."""
        self.changes.show_entries(view.history)

    def retranslate(self) -> None:
        """Put every text in the language of the screens."""
        self.changes.retranslate()
        self.day.set_words(self.tr("As known on"))
        self.valid.set_words(self.tr("As valid on"))

    def _days(self) -> FlowLayout:
        row = FlowLayout()
        row.setSpacing(LARGE)
        row.addWidget(self.day)
        row.addWidget(self.valid)
        return row
