"""The info sets of one section under each other, in a page that scrolls as a whole."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.code_table import CodeTables
from cadredesk.domain.ids import ItemId
from cadredesk.services.cadre_views import Section
from cadredesk.ui.cadre_file.item_table import ItemTable
from cadredesk.ui.cadre_file.set_plans import PLANS
from cadredesk.ui.theme import MEDIUM
from cadredesk.ui.widgets.value_edit import Today


class SetView(QScrollArea):
    """Makes the tables of a section when it is first looked at.

    Signals:
        item_edited: As of `ItemTable`.
        removal_wanted: As of `ItemTable`.
        move_wanted: As of `ItemTable`.
    """

    item_edited = Signal(str, object)
    removal_wanted = Signal(str, object)
    move_wanted = Signal(str, object, int)

    def __init__(self, tables: CodeTables, today: Today, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tables, self._today = tables, today
        self._made: dict[Section, tuple[ItemTable, ...]] = {}
        self._section: Section | None = None
        self._file: CadreFile | None = None
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
        somebody_else = self._file is None or self._file.id != file.id
        self._section, self._file = section, file
        if section not in self._made:
            self._made[section] = tuple(self._make(section))
        for known, tables in self._made.items():
            for table in tables:
                table.setVisible(known is section)
                if somebody_else:
                    table.model.forget()
        for table in self.shown:
            table.show_items(getattr(file, table.plan.info_set))

    def begin_new(self) -> None:
        """Take the keyboard to a new row of the first set."""
        if self.shown:
            self.shown[0].begin_new()

    def focus_on(self, info_set: str, item: ItemId, field: str) -> None:
        """Take the keyboard to one cell."""
        for table in self.shown:
            if table.plan.info_set == info_set:
                table.focus_on(item, field)
                self.ensureWidgetVisible(table)

    def use_tables(self, tables: CodeTables) -> None:
        """Use code tables that have learned something."""
        self._tables = tables
        for made in self._made.values():
            for table in made:
                table.use_tables(tables)

    def retranslate(self) -> None:
        """Put every text in the language of the screens."""
        for made in self._made.values():
            for table in made:
                table.retranslate()

    def _make(self, section: Section) -> list[ItemTable]:
        made = []
        for plan in PLANS[section]:
            table = ItemTable(plan, self._tables, self._today)
            table.item_edited.connect(self.item_edited)
            table.removal_wanted.connect(self.removal_wanted)
            table.move_wanted.connect(self.move_wanted)
            self._cards.insertWidget(self._cards.count() - 1, table)
            made.append(table)
        return made
