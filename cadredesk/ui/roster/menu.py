"""The context menu of the roster: every command that is valid for the selection."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QMenu, QWidget

from cadredesk.ui import icons
from cadredesk.ui.actions import CommandId
from cadredesk.ui.command_list import COMMANDS
from cadredesk.ui.roster.table import RosterTable
from cadredesk.ui.theme import colours

Handlers = Mapping[CommandId, Callable[[], None]]


class RosterMenu(QMenu):
    """Opens at the pointer and is gone when it is closed; the first one is what Enter does."""

    def __init__(self, handlers: Handlers, table: RosterTable, parent: QWidget) -> None:
        super().__init__(parent)
        self.aboutToHide.connect(self.deleteLater)
        texts = {
            CommandId.OPEN: self.tr("Open file"),
            CommandId.EXPLAIN: self.tr("How is this worked out?"),
            CommandId.FORM: self.tr("Approval form"),
            CommandId.EXPORT: self.tr("Export…"),
            CommandId.FILL: self.tr("Fill a blank with this list…"),
            CommandId.COLLECT: self.tr("Collection workbook of this list…"),
            CommandId.SUBMIT: self.tr("Put into a submission…"),
            CommandId.POST_CHANGE: self.tr("Change of post…"),
            CommandId.LEAVE: self.tr("Leaving…"),
            CommandId.BULK_CHANGE: self.tr("Change a field of many…"),
            CommandId.ADD_TAG: self.tr("Add a tag…"),
            CommandId.COMPARE: self.tr("Compare side by side"),
            CommandId.DELETE: self.tr("Delete file"),
        }
        for command, text in texts.items():
            if command in handlers:
                self._add(command, text, handlers[command])
        self.addSeparator()
        self.addAction(self.tr("Copy") + "\tCtrl+C", table.copy)
        self.addAction(self.tr("Select all") + "\tCtrl+A", table.selectAll)
        self.addSeparator()
        for command, text in {
            CommandId.IMPORT: self.tr("Import a roster…"),
            CommandId.REFRESH: self.tr("Recompute"),
        }.items():
            self._add(command, text, handlers[command])

    def _add(self, command: CommandId, text: str, act: Callable[[], None]) -> None:
        known = next(each for each in COMMANDS if each.id is command)
        action = self.addAction(text, act)
        if known.keys:
            # Shown only: the key itself belongs to the menu bar.
            action.setText(f"{text}\t{known.keys[0]}")
        if known.icon:
            action.setIcon(icons.icon(known.icon, colours().text_2))
