"""The roster as a sheet, the keys pressed on it, and the fields of a block."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cadredesk.domain.cadre import Cadre
from cadredesk.services.grid import list_people
from cadredesk.services.read_models import RosterQuery
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.grid.menu import GridMenu
from cadredesk.ui.grid.pane import GridPane
from cadredesk.ui.grid.table import GridTable
from cadredesk.ui.roster.page import RosterPage
from tests.ui.practice import rest

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier
PEOPLE = 50
FIELDS = (
    "sex",
    "born_on",
    "ethnic_group",
    "ancestral_home",
    "birthplace",
    "political_affiliation",
    "joined_party_on",
    "began_work_on",
    "health",
    "phone",
    "tags",
    "note",
)
"""Twelve fields as they stand in the block."""
LINE = (
    "男",
    "1990.05",
    "回族",
    "甲省乙市",
    "甲省乙市",
    "群众",
    "2012.06",
    "2013.08",
    "良好",
    "19900010001",
    "农业",
    "粘贴",
)


@dataclass
class Sheet:
    """The roster as a sheet, and the keys pressed on it."""

    page: RosterPage
    library: SqlLibrary
    runner: BackgroundRunner
    qtbot: QtBot

    @property
    def table(self) -> GridTable:
        return self.page.findChildren(GridTable)[0]

    @property
    def pane(self) -> GridPane:
        return self.page.findChildren(GridPane)[0]

    def go(self, row: int, field: str) -> None:
        self.table.go_to(row, self.table.people.column_of(field))

    def select(self, first: int, last: int, *fields: str) -> None:
        model = self.table.people
        columns = [model.column_of(name) for name in fields]
        self.go(first, fields[0])
        corner = model.index(last, columns[-1])
        self.table.selectionModel().select(
            QItemSelection(model.index(first, columns[0]), corner),
            QItemSelectionModel.SelectionFlag.ClearAndSelect,
        )

    def press(self, key: Qt.Key, mods: Qt.KeyboardModifier = PLAIN) -> None:
        self.qtbot.keyClick(self._target, key, mods)
        rest(self.qtbot, self.runner)

    def type(self, text: str) -> None:
        for letter in text:
            self.qtbot.keyClicks(self._target, letter)

    def compose(self, unfinished: str, text: str) -> None:
        """Write as an input method does: a composition in sight, then its characters."""
        for preedit, commit in ((unfinished, ""), ("", text)):
            event = QInputMethodEvent(preedit, [])
            event.setCommitString(commit)
            QApplication.sendEvent(self._target, event)
        rest(self.qtbot, self.runner)

    def paste(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.press(Qt.Key.Key_V, CTRL)

    def menu(self) -> GridMenu:
        """Open the menu of the current cell by its key."""
        cell = self.table.visualRect(self.table.currentIndex()).center()
        reason = QContextMenuEvent.Reason.Keyboard
        event = QContextMenuEvent(reason, cell, self.table.viewport().mapToGlobal(cell))
        QApplication.sendEvent(self.table.viewport(), event)
        return self.table.findChildren(GridMenu)[-1]

    def people(self) -> tuple[Cadre, ...]:
        listed = list_people(self.library, RosterQuery())
        with self.library.unit_of_work() as work:
            return work.lists.basics(listed)

    def cell(self, row: int, field: str) -> str:
        model = self.table.people
        return str(model.index(row, model.column_of(field)).data())

    @property
    def _target(self) -> QWidget:
        editor: QWidget | None = self.table.viewport().focusWidget()
        return self.table if editor is None else editor


def in_order(sheet: Sheet) -> None:
    """Put the columns into the order of the block."""
    header = sheet.table.horizontalHeader()
    for at, field in enumerate(FIELDS, start=1):
        header.moveSection(header.visualIndex(sheet.table.people.column_of(field)), at)
