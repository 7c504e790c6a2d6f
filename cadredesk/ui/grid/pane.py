"""The sheet with the line below it: what is wrong with the current cell, what waits to be taken."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cadredesk.domain.code_table import CodeTables
from cadredesk.domain.field_values import FieldSpec
from cadredesk.ui.grid.columns import GridColumns
from cadredesk.ui.grid.delegate import GridDelegate
from cadredesk.ui.grid.menu import GridMenu
from cadredesk.ui.grid.model import GridModel, Today
from cadredesk.ui.grid.offers import WordOffers
from cadredesk.ui.grid.table import GridTable
from cadredesk.ui.models.roles import UNKNOWN_ROLE, Role
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.theme import MEDIUM, SMALL, TextRole, set_role, set_style


class GridPane(QWidget):
    """Shows the sheet, and says what to do about cells that could not be taken.

    Signals:
        taken: What waits shall be saved without the cells that could not be read.
        dropped: What waits, and what could not be read, shall be forgotten.
    """

    taken = Signal()
    dropped = Signal()

    def __init__(
        self,
        specs: tuple[FieldSpec, ...],
        columns: GridColumns,
        tables: CodeTables,
        today: Today,
        preferences: Preferences,
    ) -> None:
        super().__init__()
        self.model = GridModel(specs, tables, today)
        self.model.setParent(self)
        self.delegate = GridDelegate(tables, self)
        self.table = GridTable(self.model, self.delegate, columns, preferences)
        self.offers = WordOffers()
        self.words = QLabel()
        self.words.setWordWrap(True)
        set_role(self.words, TextRole.SECONDARY)
        self.take, self.drop, self.next = QPushButton(), QPushButton(), QPushButton()
        set_style(self.take, "kind", "primary")
        set_style(self.next, "kind", "quiet")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self.table, 1)
        layout.addLayout(self._strip())
        self.take.clicked.connect(self.taken)
        self.drop.clicked.connect(self.dropped)
        self.next.clicked.connect(self.go_to_next)
        self.table.cell_changed.connect(self.say)
        self.table.menu_wanted.connect(self._on_menu)
        self.model.dataChanged.connect(self._on_data)
        self.model.modelReset.connect(self.say)
        self.retranslate()

    def use_tables(self, tables: CodeTables) -> None:
        """Use code tables that have learned something."""
        self.model.use_tables(tables)
        self.delegate.use_tables(tables)

    def go_to_next(self) -> None:
        """Take the keyboard to the next cell that could not be taken, after the last the first."""
        at = self.table.currentIndex()
        places = sorted(
            (self.model.row_of(person) or 0, self.model.column_of(field))
            for person, field in self.model.open.unread
        )
        if places:
            here = (at.row(), at.column())
            self.table.go_to(*next((each for each in places if each > here), places[0]))

    def say(self) -> None:
        """Say what is wrong with the current cell, or what waits."""
        open_cells, ready = len(self.model.open.unread), len(self.model.open.waiting)
        current = self.table.currentIndex()
        note = current.data(Role.ToolTipRole) or ""
        self.offers.ask(current.data(UNKNOWN_ROLE))
        set_style(self.words, "mark", "due" if note else "")
        self.words.setText(note or self._words(ready, open_cells))
        self.take.setText(self.tr("Save %n cell(s)", "", ready))
        for widget, shown in (
            (self.words, note or ready or open_cells),
            (self.take, ready),
            (self.drop, ready or open_cells),
            (self.next, open_cells),
        ):
            widget.setHidden(not shown)

    def _words(self, ready: int, open_cells: int) -> str:
        if not ready:
            return self.tr("%n cell(s) marked ◆ are not saved.", "", open_cells)
        understood = self.tr("%n cell(s) understood and not saved yet", "", ready)
        return self.tr("{understood}, {open} not understood (marked ◆).").format(
            understood=understood, open=open_cells
        )

    def retranslate(self) -> None:
        """Put every text in the language of the screens."""
        self.drop.setText(self.tr("Forget them"))
        self.next.setText(self.tr("Next one (F8)"))
        last = self.model.columnCount() - 1
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
        self.table.memory.fit()
        self.say()

    def _strip(self) -> QHBoxLayout:
        strip = QHBoxLayout()
        strip.setContentsMargins(MEDIUM, 0, MEDIUM, SMALL)
        strip.setSpacing(SMALL)
        strip.addWidget(self.words, 1)
        strip.addWidget(self.offers)
        for button in (self.next, self.drop, self.take):
            button.setAutoDefault(False)
            strip.addWidget(button)
        return strip

    def _on_menu(self, position: QPoint) -> None:
        GridMenu(self.table, self.offers).popup(position)

    def _on_data(self, _first: object, _last: object, _roles: object) -> None:
        self.say()
