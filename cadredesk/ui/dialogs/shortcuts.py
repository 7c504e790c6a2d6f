"""The sheet of shortcuts (Ctrl+/): every page and command, its keys and its code."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cadredesk.ui.actions import MENU_TITLES, CommandId, Menu
from cadredesk.ui.command_list import COMMANDS
from cadredesk.ui.page import Page
from cadredesk.ui.theme import HUGE, LARGE, SMALL, TextRole, set_role


class ShortcutsDialog(QDialog):
    """Lists the pages, then the commands that can be given in this window, menu by menu."""

    def __init__(
        self, offered: Iterable[CommandId], pages: Iterable[Page], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Shortcuts"))
        self._offered = frozenset(offered)
        self._row = 0
        sheet = QWidget()
        sheet.setObjectName("scrolled")
        self._grid = QGridLayout(sheet)
        self._grid.setHorizontalSpacing(HUGE)
        self._grid.setVerticalSpacing(SMALL)
        self._grid.setColumnStretch(0, 1)
        self._add_pages([each for each in pages if each.CODE])
        for menu in Menu:
            self._add_menu(menu)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(sheet)
        scroll.setAccessibleName(self.windowTitle())
        buttons = QDialogButtonBox()
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        layout.addWidget(scroll)
        layout.addWidget(buttons)
        needed = sheet.sizeHint().width() + scroll.verticalScrollBar().sizeHint().width()
        self.resize(max(560, needed + 3 * LARGE), 480)

    def _add_pages(self, pages: Sequence[Page]) -> None:
        if pages:
            self._add_heading(self.tr("Pages"))
        for page in pages:
            keys = (f"Ctrl+{page.SECTION}",) if page.SECTION else ()
            self._add(page.title(), keys, page.CODE)

    def _add_menu(self, menu: Menu) -> None:
        shown = [
            each
            for each in COMMANDS
            if each.menu is menu and each.id in self._offered and (each.keys or each.code)
        ]
        if not shown:
            return
        self._add_heading(plain(QCoreApplication.translate("Menu", MENU_TITLES[menu])))
        for command in shown:
            words = plain(QCoreApplication.translate("Command", command.text))
            self._add(words, command.keys, command.code)

    def _add_heading(self, words: str) -> None:
        heading = QLabel(words)
        set_role(heading, TextRole.SECTION)
        self._grid.addWidget(heading, self._row, 0, 1, 3)
        self._row += 1

    def _add(self, words: str, keys: Iterable[str], code: str) -> None:
        pressed, typed = QLabel(" · ".join(map(spell, keys))), QLabel(code)
        for label in (pressed, typed):
            set_role(label, TextRole.SECONDARY)
        for column, label in enumerate((QLabel(words), pressed, typed)):
            self._grid.addWidget(label, self._row, column)
        self._row += 1


def plain(text: str) -> str:
    """Return a menu text without its mnemonic and its three dots."""
    words = text.split("(&", 1)[0] if "(&" in text else text.replace("&", "")
    return words.rstrip("…")


def spell(keys: str) -> str:
    """Return a shortcut as this computer's keyboard names it."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
