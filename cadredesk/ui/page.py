"""What the window asks of a page, and what a page may ask of the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import IntEnum
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from cadredesk.ui.theme import PAGE_MARGIN, SMALL, TextSize
from cadredesk.ui.widgets.filter_bar import FilterBar
from cadredesk.ui.widgets.info_bar import InfoBar
from cadredesk.ui.widgets.page_header import PageHeader

if TYPE_CHECKING:
    from cadredesk.domain.changes import ChangeSet
    from cadredesk.ui.actions import CommandId


class Breadth(IntEnum):
    """How wide the window is; pages lay themselves out in one of three ways."""

    NARROW = 0
    MEDIUM = 1
    WIDE = 2

    @classmethod
    def of(cls, width: int, text: TextSize) -> Breadth:
        """Return the breadth of a window `width` logical pixels wide, for text of a size."""
        room = width * TextSize.STANDARD.points // text.points
        if room >= WIDE_FROM:
            return cls.WIDE
        return cls.MEDIUM if room >= MEDIUM_FROM else cls.NARROW


WIDE_FROM = 1280
MEDIUM_FROM = 1080


class Page(QWidget):
    """One place of the program: head, note, filters, content.

    A page is told what it needs by its constructor. It asks services through the
    background runner and knows no other page: to go to one it emits `go`.

    Attributes:
        ID: How other pages and the preferences call it.
        ICON: The Fluent icon of the navigation.
        CODE: The two digits of the jump box (功能码).
        SECTION: The digit of Ctrl+1 … Ctrl+9; 0 for none.
        AT_FOOT: Whether it stands at the foot of the navigation.
        PARENT: The page marked in the navigation while this one is shown, for a page that
            has no place there itself; empty for a page of the navigation.
        OFFERS: Every command that it may handle at some time.

    Signals:
        go: Another page is wanted; carries its id and an argument for its `shown`.
        back: The page before is wanted.
        written: A service wrote something; carries the ChangeSet.
        count_changed: How many things here need somebody; 0 shows nothing.
        hint_changed: `status_hint()` says something else.
        commands_changed: `commands()` returns something else.
        backed_up: A verified backup was made.
        new_wanted: A cadre shall be added.
        undoable: What was written last can be taken back at once; carries a sentence about it.
    """

    ID: ClassVar[str]
    ICON: ClassVar[str] = "document"
    CODE: ClassVar[str] = ""
    SECTION: ClassVar[int] = 0
    AT_FOOT: ClassVar[bool] = False
    PARENT: ClassVar[str] = ""
    OFFERS: ClassVar[frozenset[CommandId]] = frozenset()

    go = Signal(str, object)
    back = Signal()
    written = Signal(object)
    count_changed = Signal(int)
    hint_changed = Signal()
    commands_changed = Signal()
    backed_up = Signal()
    new_wanted = Signal()
    undoable = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.breadth = Breadth.WIDE
        self.header = PageHeader(self)
        self.header.back_clicked.connect(self.back)
        self.info = InfoBar(self)
        self.filters = FilterBar(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, SMALL)
        outer.setSpacing(0)
        self.body = QVBoxLayout()
        self.body.setSpacing(SMALL)
        note = QVBoxLayout()
        note.setContentsMargins(0, 0, 0, SMALL)
        note.addWidget(self.info)
        outer.addWidget(self.header)
        outer.addLayout(note)
        outer.addWidget(self.filters)
        outer.addLayout(self.body, 1)

    def title(self) -> str:
        """Return the page's name for navigation and window title."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Put every text anew; called by the constructor of a page and after a change."""
        raise NotImplementedError

    def shown(self, argument: object = None) -> None:
        """Take note that the page is in front now.

        Args:
            argument: What the page that led here handed over, or None.
        """

    def refresh(self, changes: ChangeSet) -> None:
        """Look whether something written concerns this page; called for hidden ones, too."""

    def status_hint(self) -> str:
        """Return the keys that are valid now, for the status bar."""
        return ""

    def commands(self) -> Mapping[CommandId, Callable[[], None]]:
        """Return what the commands do that are valid now."""
        return {}

    def go_to_rule(self, rule: str) -> None:
        """Ask for the card of a rule in the settings."""
        from cadredesk.ui.settings_visit import SETTINGS_PAGE, SettingsPart, SettingsVisit  # noqa: PLC0415 - no start goes there

        self.go.emit(SETTINGS_PAGE, SettingsVisit(SettingsPart.RULES, rule=rule))

    def step_out(self) -> bool:
        """Leave one level (filter, inspector); False if there is none left to leave."""
        return self.filters.clear_last()

    def set_breadth(self, breadth: Breadth) -> None:
        """Lay the page out for a window of this breadth."""
        self.breadth = breadth
        self.header.set_narrow(breadth is Breadth.NARROW)

    def find_on_page(self) -> None:
        """Take the cursor to the search box, if there is one."""
        if self.header.search_box is not None:
            self.header.search_box.setFocus()
            self.header.search_box.selectAll()

    def take_focus(self) -> None:
        """Take the keyboard to the first place in the content (F6, or after opening)."""
        heads = (self.header, self.info, self.filters)
        inside = [
            each
            for each in self.findChildren(QWidget)
            if each.isVisibleTo(self)
            and each.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not any(head is each or head.isAncestorOf(each) for head in heads)
        ]
        lists = [each for each in inside if isinstance(each, QAbstractItemView)]
        for widget in (lists or inside)[:1]:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.hint_changed.emit()
