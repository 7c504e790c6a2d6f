"""The tab 专长库: the table, what was chosen in it, and the empty states."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QWidget

from cadredesk.domain.code_table import CodeTables
from cadredesk.domain.ids import CadreId
from cadredesk.services.specialities import SpecialityRow, SpecialitySort
from cadredesk.ui.delegates.item_delegate import ItemDelegate
from cadredesk.ui.talent.speciality_model import (
    SAMPLES,
    SORTS,
    WRAPPED,
    SpecialityColumn,
    SpecialityTableModel,
)
from cadredesk.ui.widgets.empty_state import EmptyState
from cadredesk.ui.widgets.wrapped_table import WrappedTable

translate = QCoreApplication.translate


class SpecialityPane(QStackedWidget):
    """Shows the specialities that were selected, and who is chosen among them.

    Signals:
        sort_wanted: Another order is wanted; carries SpecialitySort and whether descending.
        chosen: Other rows are chosen.
    """

    sort_wanted = Signal(object, bool)
    chosen = Signal()

    def __init__(
        self, tables: CodeTables, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.model = SpecialityTableModel(today, self)
        self.table = WrappedTable()
        self.table.setItemDelegate(ItemDelegate(tables, self.table))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.table.setModel(self.model)
        self.table.tell_of_people("专长库（复制）", SpecialityColumn.NAME)
        self.table.let_wrap(WRAPPED)
        header = self.table.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.sectionClicked.connect(self._on_heading)
        self.empty = EmptyState("star")
        self.addWidget(self.empty)
        self.addWidget(self.table)
        self.table.selectionModel().selectionChanged.connect(self._on_selected)

    @property
    def people(self) -> tuple[CadreId, ...]:
        """Whose rows are chosen, each once, from the top."""
        rows = sorted({each.row() for each in self.table.selectedIndexes()})
        shown = self.model.rows
        return tuple(dict.fromkeys(shown[row].cadre for row in rows if row < len(shown)))

    @property
    def current(self) -> SpecialityRow | None:
        """The row that the keyboard is on."""
        row = self.table.currentIndex().row()
        return self.model.rows[row] if 0 <= row < len(self.model.rows) else None

    def show_rows(self, rows: Sequence[SpecialityRow]) -> None:
        """Show these; the keyboard stays on the row it was on, as far as it is there."""
        before = self.current
        at = self.table.currentIndex()
        self.model.show_rows(rows)
        self.setCurrentWidget(self.table if rows else self.empty)
        known = [row for row, each in enumerate(rows) if before and each.item.id == before.item.id]
        if known and self.table.currentIndex().row() != known[0]:
            self.table.make_current(known[0])
        elif rows and not self.table.selectedIndexes():
            self.table.make_current(min(max(at.row(), 0), len(rows) - 1))
        self.chosen.emit()

    def say_why_empty(self, *, known: bool) -> None:
        """Put what stands where no rows are: nothing fits, or none is `known` at all."""
        if known:
            words = translate("TalentPage", "No speciality fits the conditions.")
            self.empty.set_text(words, translate("TalentPage", "Show all"))
            return
        words = translate(
            "TalentPage", "Note what cadres have done well, and they come to mind when needed."
        )
        self.empty.set_text(words, translate("TalentPage", "Note a speciality"))

    def retranslate(self) -> None:
        """Put every text anew."""
        self.table.setAccessibleName(self.tr("Specialities"))
        samples = {column.value: sample for column, sample in SAMPLES.items()}
        last = len(SpecialityColumn) - 1
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
        self.table.set_column_samples(samples)

    def _on_heading(self, section: int) -> None:
        sort = SORTS.get(SpecialityColumn(section))
        header = self.table.horizontalHeader()
        if sort is None:
            header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            self.sort_wanted.emit(SpecialitySort.ORDER, False)
            return
        descending = header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        self.sort_wanted.emit(sort, descending)

    def _on_selected(self) -> None:
        self.chosen.emit()
