"""The info sets of one section under each other, in a page that scrolls as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.code_table import CodeTables
from cadredesk.domain.ids import ItemId
from cadredesk.services.cadre_views import Section
from cadredesk.ui.cadre_file.catalogue_table import CatalogueTable
from cadredesk.ui.cadre_file.item_table import ItemTable, SetPlan
from cadredesk.ui.cadre_file.proven_table import ProvenTable
from cadredesk.ui.cadre_file.set_plans import CATALOGUE, PLANS, PROVEN_PLANS
from cadredesk.ui.theme import MEDIUM
from cadredesk.ui.widgets.value_edit import Today

_NEW_ROW = "new"


class SetView(QScrollArea):
    """Makes the tables of a section when it is first looked at.

    Signals:
        item_edited: As of `ItemTable`.
        removal_wanted: As of `ItemTable`.
        move_wanted: As of `ItemTable`.
        arranged: As of `ItemTable`.
        refused: What was typed into a cell could not be taken.
        proof_wanted: As of `ProvenTable`.
        proof_given: As of `ProvenTable`.
        row_asked: As of `ProvenTable` and `CatalogueTable`.
    """

    item_edited = Signal(str, object)
    removal_wanted = Signal(str, object)
    move_wanted = Signal(str, object, int)
    arranged = Signal(str, object)
    refused = Signal()
    proof_wanted = Signal(object)
    proof_given = Signal(object, object)
    row_asked = Signal(str, object)

    def __init__(self, tables: CodeTables, today: Today, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tables, self._today = tables, today
        self._made: dict[Section, tuple[ItemTable, ...]] = {}
        self._section: Section | None = None
        self._file: CadreFile | None = None
        self._found: dict[str, str] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        content.setObjectName("scrolled")
        self._cards = QVBoxLayout(content)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(MEDIUM)
        self._cards.addStretch(1)
        self.setWidget(content)

    @property
    def shown(self) -> tuple[ItemTable, ...]:
        """The tables of the section in sight."""
        return () if self._section is None else self._made[self._section]

    def show_section(self, section: Section, file: CadreFile) -> None:
        """Show the rows that a section's sets have in a file."""
        if section is not self._section:
            self.verticalScrollBar().setValue(0)
        self._section, self._file = section, file
        if section not in self._made:
            self._made[section] = tuple(self._make(section))
            self._put_found(section)
        for known, tables in self._made.items():
            for table in tables:
                table.setVisible(known is section)
        for table in self.shown:
            table.show_file(file)

    def forget(self) -> None:
        """Let go of what was typed for somebody else and could not be kept."""
        self._found = {}
        for table in self._every():
            table.model.forget()

    def commit(self) -> None:
        """Keep the cell that is being typed into, as far as it can be read."""
        for table in self.shown:
            table.lines.commit()

    def pending(self) -> dict[str, str]:
        """Return what stands in cells and could not be kept, by set, row and field."""
        pending = dict(self._found)
        for table in self._every():
            for (item, name), text in table.model.unread.items():
                row = _NEW_ROW if item is None else item.hex
                pending[f"{table.plan.info_set}/{row}/{name}"] = text
        return pending

    def put_drafts(self, texts: Mapping[str, str]) -> None:
        """Put texts back into cells; those of sections not made yet wait for them."""
        self._found |= texts
        for section in self._made:
            self._put_found(section)

    def begin_new(self) -> None:
        """Take the keyboard to a new row of the first set."""
        if self.shown:
            self.shown[0].begin_new()

    def focus_on(self, info_set: str, item: ItemId | None, field: str) -> None:
        """Take the keyboard to one cell, of the new row without an item."""
        for table in self.shown:
            if table.plan.info_set == info_set:
                table.focus_on(item, field)
                self.ensureWidgetVisible(table)

    def put_below_first(self, card: QWidget) -> None:
        """Put a card that is no table below the first table of the section."""
        first = self._cards.indexOf(self.shown[0]) if self.shown else -1
        self._cards.insertWidget(first + 1, card)

    def use_tables(self, tables: CodeTables) -> None:
        """Use code tables that have learned something."""
        self._tables = tables
        for table in self._every():
            table.use_tables(tables)

    def retranslate(self) -> None:
        """Put every text in the language of the screens."""
        for table in self._every():
            table.retranslate()

    def _every(self) -> list[ItemTable]:
        return [table for made in self._made.values() for table in made]

    def _put_found(self, section: Section) -> None:
        for key in list(self._found):
            info_set, row, name = key.split("/")
            for table in self._made[section]:
                if table.plan.info_set == info_set:
                    item = None if row == _NEW_ROW else UUID(row)
                    table.model.put_unread(item, name, self._found.pop(key))

    def _make(self, section: Section) -> list[ItemTable]:
        made = []
        for plan in PLANS[section]:
            table = self._table(plan)
            table.item_edited.connect(self.item_edited)
            table.removal_wanted.connect(self.removal_wanted)
            table.move_wanted.connect(self.move_wanted)
            table.arranged.connect(self.arranged)
            table.model.refused.connect(self._on_refused)
            self._cards.insertWidget(self._cards.count() - 1, table)
            made.append(table)
        return made

    def _table(self, plan: SetPlan) -> ItemTable:
        if plan.proof:
            return self._proven(plan)
        if plan is not CATALOGUE:
            return ItemTable(plan, self._tables, self._today)
        table = CatalogueTable(plan, PROVEN_PLANS, self._tables, self._today)
        table.row_asked.connect(self.row_asked)
        return table

    def _proven(self, plan: SetPlan) -> ItemTable:
        table = ProvenTable(plan, self._tables, self._today)
        table.proof_wanted.connect(self.proof_wanted)
        table.proof_given.connect(self.proof_given)
        table.row_asked.connect(self.row_asked)
        return table

    def _on_refused(self, _reading: object) -> None:
        self.refused.emit()
