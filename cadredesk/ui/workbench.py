"""The inside of the window: banner, navigation, the page in front, status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cadredesk.ui.page import Page
from cadredesk.ui.theme import PAGE_MARGIN
from cadredesk.ui.widgets.nav_rail import NavRail
from cadredesk.ui.widgets.practice_banner import PracticeBanner
from cadredesk.ui.widgets.progress_strip import ProgressStrip
from cadredesk.ui.widgets.status_strip import StatusStrip

if TYPE_CHECKING:
    from cadredesk.ui.background import BackgroundRunner


class Workbench(QWidget):
    """Lays the parts out and shows one page of those it was given."""

    def __init__(self, runner: BackgroundRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.banner = PracticeBanner()
        self.banner.hide()
        self.nav = NavRail()
        self.status = StatusStrip(runner)
        self._stack = QStackedWidget()
        self._strip = ProgressStrip(runner)
        strip = QHBoxLayout()
        strip.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
        strip.addWidget(self._strip)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(strip)
        right.addWidget(self._stack, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.nav)
        middle.addLayout(right, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.banner)
        outer.addLayout(middle, 1)
        outer.addWidget(self.status)

    def add(self, page: Page) -> None:
        """Add a page, and its place in the navigation if it has one."""
        page.setObjectName("page")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._stack.addWidget(page)
        if not page.PARENT:
            self.nav.add(page.ID, page.title(), page.ICON, at_foot=page.AT_FOOT)
        page.count_changed.connect(self._on_count_changed)
        page.hint_changed.connect(self.write_hint)

    @property
    def page(self) -> Page | None:
        """Return the page in front."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    def bring(self, page: Page) -> None:
        """Show a page and mark it in the navigation."""
        self._stack.setCurrentWidget(page)
        self.nav.select(page.PARENT or page.ID)
        self.write_hint()

    def write_hint(self) -> None:
        """Put the keys that the page in front has now."""
        self.status.set_hint("" if self.page is None else self.page.status_hint())

    def go_to_next_pane(self) -> None:
        """Take the keyboard from the navigation to the content, or back."""
        focused = QApplication.focusWidget()
        if focused is not None and self.nav.isAncestorOf(focused):
            if self.page is not None:
                self.page.take_focus()
        else:
            self.nav.focus_current()

    def _on_count_changed(self, count: int) -> None:
        page = self.sender()
        if isinstance(page, Page):
            self.nav.set_count(page.PARENT or page.ID, count)
