"""The findings as rows; the last two cells are verbs that a click does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from cadredesk.services.health import HealthGroup
from cadredesk.ui.health.finding_text import Found, group_text, row_texts
from cadredesk.ui.models.record_table_model import RecordTableModel
from cadredesk.ui.models.roles import Index
from cadredesk.ui.widgets.wrapped_table import WrappedTable

_AT_WHO, _WHAT, _SORT, _SIDE, _VERB = 1, 2, 3, 4, 5
_WEIGHT, _WHO = "✕ Correct", "阿依古丽·买买提"


class FindingTable(WrappedTable):
    """Keeps what stands in its rows.

    Signals:
        side_wanted: The verb that takes one side for right was clicked in the current row.
    """

    side_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: tuple[Found, ...] = ()
        self.records = RecordTableModel(self)
        self.setModel(self.records)
        self.tell_of_people("数据体检（复制）", _AT_WHO)
        self.clicked.connect(self._on_clicked)

    @property
    def current(self) -> Found | None:
        """Return what the current row stands for."""
        row = self.currentIndex().row()
        return self.shown[row] if 0 <= row < len(self.shown) else None

    def show_found(self, shown: Sequence[Found]) -> None:
        """Show these; the current row stays where it is."""
        row = self.currentIndex().row()
        self.shown = tuple(shown)
        headings = (
            self.tr("Weight"),
            self.tr("Who"),
            self.tr("What was found"),
            self.tr("What it affects"),
            self.tr("Take as right"),
            self.tr("What to do"),
        )
        rows = [row_texts(each) for each in self.shown]
        self.records.show_rows(headings, rows)
        self._fit_columns(rows)
        if self.shown:
            self.make_current(max(0, min(row, len(self.shown) - 1)))

    def show_sorts(self, *, wanted: bool) -> None:
        """Show of which sort each finding is, or give the room to the sentences."""
        self.setColumnHidden(_SORT, not wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current row in sight when a line for a reason takes room below."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def _fit_columns(self, rows: Sequence[tuple[str, ...]]) -> None:
        """Give each column what its longest text needs, the sentence what is left."""
        width = self.fontMetrics().horizontalAdvance
        sides, verbs = ({row[column] for row in rows} or {""} for column in (_SIDE, _VERB))
        groups = map(group_text, HealthGroup)
        samples = (_WEIGHT, _WHO, "", *(max(each, key=width) for each in (groups, sides, verbs)))
        self.set_column_samples(dict(enumerate(samples)))
        self.setColumnHidden(_SIDE, sides == {""})
        head = self.horizontalHeader()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(_WHAT, head.ResizeMode.Stretch)
        self.let_wrap({1: 4, _WHAT: 14})

    def _on_clicked(self, index: Index) -> None:
        if index.column() == _VERB:
            self.opened.emit(index)
        elif index.column() == _SIDE and index.data():
            self.side_wanted.emit()
