"""The table of a comparison: a row for each fact, a column for each person."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHeaderView, QWidget

from cadredesk.services.comparison import Comparison, Likeness
from cadredesk.ui.comparison.words import likeness_name, row_texts
from cadredesk.ui.delegates.row_delegate import PADDING, RowDelegate
from cadredesk.ui.models.record_table_model import RecordTableModel
from cadredesk.ui.models.roles import Index, Option, Role
from cadredesk.ui.theme import SMALL
from cadredesk.ui.widgets.data_table import DataTable

ASPECT, LIKENESS = 0, 1
FIRST_PERSON = 2


class ComparisonModel(RecordTableModel):
    """Rows of texts, those that differ bold."""

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return a cell's text, or the weight of a row that differs."""
        if role == Role.FontRole and index.column() == LIKENESS:
            font = QFont()
            different = likeness_name(Likeness.DIFFERENT)
            if self.rows[index.row()][LIKENESS] == different:
                font.setWeight(QFont.Weight.DemiBold)
            return font
        if role == Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return super().data(index, role)


class WholeTextDelegate(RowDelegate):
    """Gives a cell the height of all its lines."""

    def sizeHint(self, option: Option, index: Index) -> QSize:
        """Return the size of the text in the width of its column."""
        view: Any = option.widget
        width = view.columnWidth(index.column()) - 2 * (PADDING + SMALL)
        wrapped = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
        room = QRect(0, 0, max(width, 1), 0)
        text = str(index.data() or "") if index.column() >= FIRST_PERSON else ""
        height = option.fontMetrics.boundingRect(room, int(wrapped.value), text).height()
        return QSize(width, max(height, option.fontMetrics.height()) + 2 * SMALL)


class ComparisonTable(DataTable):
    """Shows texts of several lines whole; people share the width evenly."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts = ComparisonModel(self)
        self.setModel(self.facts)
        self.paper = "并排比较（复制）"
        self.setItemDelegate(WholeTextDelegate(self))
        self.setWordWrap(True)
        self.horizontalHeader().sectionResized.connect(self._on_resized)

    def show_comparison(
        self, headings: tuple[str, str], compared: Comparison, *, only_different: bool
    ) -> None:
        """Show people side by side, or only where they are not alike."""
        names = [file.cadre.name for file in compared.people]
        rows = [
            row_texts(row)
            for row in compared.rows
            if not only_different or row.likeness is not Likeness.ALIKE
        ]
        self.facts.show_rows((*headings, *names), rows)
        header = self.horizontalHeader()
        for column in range(self.facts.columnCount()):
            stretches = column >= FIRST_PERSON
            modes = QHeaderView.ResizeMode
            header.setSectionResizeMode(column, modes.Stretch if stretches else modes.Interactive)
        longest = [max(self.facts.column_texts(column), key=len) for column in (ASPECT, LIKENESS)]
        # What differs is bold, which takes a little more room than the sample's own letters.
        self.set_column_samples({ASPECT: longest[0], LIKENESS: longest[1] + "国"})
        self.resizeRowsToContents()

    def people_told(self) -> int:
        """Return how many people are compared: each has a column."""
        return self.facts.columnCount() - FIRST_PERSON

    @property
    def width_of_facts(self) -> int:
        """How wide the columns before the people are."""
        return self.columnWidth(ASPECT) + self.columnWidth(LIKENESS)

    def _on_resized(self, column: int, _before: int, _after: int) -> None:
        if column >= FIRST_PERSON:
            self.resizeRowsToContents()
