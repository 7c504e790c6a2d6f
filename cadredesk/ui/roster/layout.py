"""The widgets of the roster: table, empty states, the summary at the right, the columns."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from cadredesk.ui.actions import CommandId
from cadredesk.ui.grid.pane import GridPane
from cadredesk.ui.page import Breadth
from cadredesk.ui.preferences import INSPECTOR, Preferences
from cadredesk.ui.roster.columns import ColumnChooser
from cadredesk.ui.roster.table import RosterTable
from cadredesk.ui.widgets.cadre_inspector import CadreInspector
from cadredesk.ui.widgets.column_memory import ColumnMemory
from cadredesk.ui.widgets.empty_state import EmptyState
from cadredesk.ui.widgets.with_inspector import WithInspector

if TYPE_CHECKING:
    from cadredesk.ui.roster.selection_bar import SelectionBar


class RosterLayout(QWidget):
    """Shows the table with its inspector, or why there is nobody."""

    def __init__(
        self, preferences: Preferences, sheet: GridPane, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.table = RosterTable(preferences)
        self._preferences, self._breadth = preferences, Breadth.WIDE
        self._sheet, self._as_sheet = sheet, False
        self.columns = ColumnChooser()
        self.inspector = CadreInspector()
        self.split = WithInspector(self.table, self.inspector)
        self.nobody = EmptyState("people")
        self.no_match = EmptyState("search")
        self.pages = QStackedWidget()
        for page in (self.split, sheet, self.nobody, self.no_match):
            self.pages.addWidget(page)
        self.bar: SelectionBar | None = None
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)
        self._room.addWidget(self.pages)
        self.columns.column_ticked.connect(self._on_column)
        self.columns.default_wanted.connect(self._on_usual)
        self.table.columns_reset.connect(self._offer_columns)

    def show_state(self, *, matches: bool, people: bool) -> None:
        """Show the list, or say that nobody matches, or that there is nobody at all."""
        found = self._sheet if self._as_sheet else self.split
        page = found if matches else self.no_match if people else self.nobody
        self.pages.setCurrentWidget(page)

    def show_verbs(self, count: int, handlers: Mapping[CommandId, Callable[[], None]]) -> None:
        """Have the verbs of several people under the list while so many are selected."""
        if count > 1 and self.bar is None:
            # A start shows nobody selected and need not load it.
            from cadredesk.ui.roster.selection_bar import SelectionBar  # noqa: PLC0415

            self.bar = SelectionBar()
            self._room.addWidget(self.bar)
        if self.bar is not None:
            self.bar.show_selection(count, handlers)
            self.bar.setVisible(count > 1)

    def set_breadth(self, breadth: Breadth) -> None:
        """Have the inspector beside the list where there is room, if it is wanted."""
        self._breadth = breadth
        self.split.set_beside(breadth is Breadth.WIDE)
        wanted = self._preferences.get(INSPECTOR)
        if breadth is Breadth.WIDE and self.split.is_inspector_shown is not wanted:
            self.split.toggle_inspector()

    def toggle_inspector(self) -> None:
        """Show or hide the inspector; beside the list that is kept for next time."""
        self.split.toggle_inspector()
        if self._breadth is Breadth.WIDE:
            self._preferences.set(INSPECTOR, self.split.is_inspector_shown)

    def explain(self) -> None:
        """Explain the first alert of the person in the inspector."""
        if not self.split.is_inspector_shown:
            self.split.toggle_inspector()
        self.inspector.explain_first()

    def set_as_sheet(self, as_sheet: bool) -> None:
        """Show the people as a sheet to type into, or as a list."""
        self._as_sheet = as_sheet
        self._offer_columns()

    def retranslate(self) -> None:
        """Put every text anew."""
        self._sheet.retranslate()
        self.table.setAccessibleName(self.tr("Cadres"))
        self.table.cadres.retranslate()
        self.table.memory.fit()
        self._offer_columns()
        self.nobody.set_text(
            self.tr("No cadre files yet. Import a roster, and everybody in it is listed here."),
            self.tr("Import a roster"),
            self.tr("Add the first cadre"),
        )
        self.no_match.set_text(
            self.tr("Nobody matches. Try a name, its pinyin, a post or part of an ID number."),
            self.tr("Clear the conditions"),
            self.tr("Look among everybody, those who left included"),
        )

    def _offer_columns(self) -> None:
        shown = self._memory.shown
        model = self._sheet.model if self._as_sheet else self.table.cadres
        across = Qt.Orientation.Horizontal
        headings = {at: str(model.headerData(at, across)) for at in range(1, model.columnCount())}
        self.columns.show_columns(headings, set(shown))

    @property
    def _memory(self) -> ColumnMemory:
        return self._sheet.table.memory if self._as_sheet else self.table.memory

    def _on_column(self, column: int, shown: bool) -> None:
        self._memory.show(column, shown)

    def _on_usual(self) -> None:
        if self._as_sheet:
            self._memory.use_usual()
            self._offer_columns()
        else:
            self.table.use_usual_columns()
