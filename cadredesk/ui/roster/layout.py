"""The widgets of the roster: table, empty states, the summary at the right, the columns."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from cadredesk.ui.models.cadre_table_model import CadreColumn
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.roster.columns import ColumnChooser
from cadredesk.ui.roster.table import RosterTable
from cadredesk.ui.widgets.cadre_inspector import CadreInspector
from cadredesk.ui.widgets.empty_state import EmptyState
from cadredesk.ui.widgets.with_inspector import WithInspector


class RosterLayout(QWidget):
    """Shows the table with its inspector, or why there is nobody."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = RosterTable(preferences)
        self.columns = ColumnChooser()
        self.inspector = CadreInspector()
        self.split = WithInspector(self.table, self.inspector)
        self.nobody = EmptyState("people")
        self.no_match = EmptyState("search")
        self.pages = QStackedWidget()
        for page in (self.split, self.nobody, self.no_match):
            self.pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pages)
        self.columns.column_ticked.connect(self.table.memory.show)
        self.columns.default_wanted.connect(self.table.use_usual_columns)
        self.table.columns_reset.connect(self._offer_columns)

    def show_state(self, *, matches: bool, people: bool) -> None:
        """Show the list, or say that nobody matches, or that there is nobody at all."""
        page = self.split if matches else self.no_match if people else self.nobody
        self.pages.setCurrentWidget(page)

    def retranslate(self) -> None:
        """Put every text anew."""
        self.table.setAccessibleName(self.tr("Cadres"))
        self.table.cadres.retranslate()
        self.table.memory.fit()
        self._offer_columns()
        self.nobody.set_text(
            self.tr("No cadre files yet. Import a roster, and everybody in it is listed here."),
            self.tr("Import a roster"),
        )
        self.no_match.set_text(
            self.tr("Nobody matches. Try a name, its pinyin, a post or part of an ID number."),
            self.tr("Clear the conditions"),
            self.tr("Look among everybody, those who left included"),
        )

    def _offer_columns(self) -> None:
        headings = {
            int(column): self.table.cadres.heading(column)
            for column in CadreColumn
            if column is not CadreColumn.NAME
        }
        self.columns.show_columns(headings, {int(each) for each in self.table.shown_columns})
