"""The window of the manual: search and contents at the left, the chapter at the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.dialogs.room import open_in
from cadredesk.ui.language import screen_language
from cadredesk.ui.manual.book import Book, book
from cadredesk.ui.manual.browser import ManualBrowser
from cadredesk.ui.manual.printing import QuickStartPrinting
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.theme import LARGE, MEDIUM, SMALL, set_style
from cadredesk.ui.widgets.action_button import IconButton
from cadredesk.ui.widgets.info_bar import InfoBar
from cadredesk.ui.widgets.side_list import SideList

_CHARACTERS, _LINES = 80, 34


class Contents(SideList):
    """The chapters, wide enough for their headings in either language."""

    WIDE = 20


class ManualWindow(QDialog):
    """Stands beside the program; what is open there stays as it was."""

    def __init__(self, runner: BackgroundRunner, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlags(
            self.windowFlags() | Qt.WindowType.Window | Qt.WindowType.WindowMaximizeButtonHint
        )
        self._book: Book = book(screen_language())
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.contents = Contents()
        self.back, self.forward = IconButton("arrow_left", self), IconButton("arrow_right", self)
        self.print = QPushButton()
        self.print.setAutoDefault(False)
        set_style(self.print, "kind", "quiet")
        self.info = InfoBar(self)
        self.browser = ManualBrowser()
        self.printing = QuickStartPrinting(self, self.info, runner, preferences)
        self._lay_out()
        self._connect()
        self._write()
        open_in(self, _CHARACTERS, _LINES)

    def open_at(self, page: str, dialog: str = "") -> None:
        """Open the chapter about a page of the program, or about a dialog over it."""
        self.browser.open_chapter(self._book.about(page, dialog).name)
        self.contents.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language, colours and text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._write()
        elif event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.browser.restyle()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(SMALL)
        left.addWidget(self.search)
        left.addWidget(self.contents, 1)
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        for widget in (self.back, self.forward):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self.print)
        right = QVBoxLayout()
        right.setSpacing(SMALL)
        right.addLayout(head)
        right.addWidget(self.info)
        right.addWidget(self.browser, 1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(MEDIUM, MEDIUM, MEDIUM, MEDIUM)
        outer.setSpacing(LARGE)
        outer.addLayout(left)
        outer.addLayout(right, 1)
        self.search.setFixedWidth(self.contents.width())

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_search)
        self.search.returnPressed.connect(self._on_next)
        self.contents.currentItemChanged.connect(self._on_chosen)
        self.browser.sourceChanged.connect(self._on_source)
        self.browser.backwardAvailable.connect(self.back.setEnabled)
        self.browser.forwardAvailable.connect(self.forward.setEnabled)
        self.back.clicked.connect(self.browser.backward)
        self.forward.clicked.connect(self.browser.forward)
        self.print.clicked.connect(self.printing.show)
        for keys, act in (
            ("Ctrl+F", self._on_find),
            ("F3", self._on_next),
            ("Alt+Left", self.browser.backward),
            ("Alt+Right", self.browser.forward),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        for button in (self.back, self.forward):
            button.setEnabled(False)

    def _write(self) -> None:
        self.setWindowTitle(self.tr("Manual"))
        self.search.setPlaceholderText(self.tr("Search  Ctrl+F"))
        self.search.setAccessibleName(self.tr("Search the manual"))
        self.contents.setAccessibleName(self.tr("Chapters"))
        self.browser.setAccessibleName(self.tr("Chapter"))
        self.back.set_name(self.tr("Back"))
        self.forward.set_name(self.tr("Forward"))
        self.print.setText(self.tr("Print the quick start…"))
        self._book = book(screen_language())
        self.browser.show_book(self._book)
        self._list()

    def _list(self) -> None:
        """List the chapters, or those in which what is looked for stands."""
        words = self.search.text().strip()
        self.contents.blockSignals(True)
        self.contents.clear()
        for chapter in self._book.chapters:
            hits = chapter.hits(words)
            if hits or not words:
                title = f"{chapter.title}  {hits}" if words else chapter.title
                self.contents.add(title, chapter.name, chapter.title)
        self._select()
        self.contents.blockSignals(False)

    def _select(self) -> None:
        for row in range(self.contents.count()):
            if self.contents.item(row).data(Qt.ItemDataRole.UserRole) == self.browser.chapter:
                self.contents.setCurrentRow(row)
                return
        self.contents.setCurrentRow(-1)

    def _on_search(self, words: str) -> None:
        self._list()
        self.browser.mark(words)

    def _on_next(self) -> None:
        """Go to the next place, in the next chapter after the last one of this."""
        if not self.search.text().strip() or self.browser.find_next():
            return
        if self.contents.count() == 0:
            return
        row = (self.contents.currentRow() + 1) % self.contents.count()
        self.contents.setCurrentRow(row)
        self.browser.find_next()

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.browser.open_chapter(item.data(Qt.ItemDataRole.UserRole))

    def _on_source(self) -> None:
        self.contents.blockSignals(True)
        self._select()
        self.contents.blockSignals(False)

    def _on_find(self) -> None:
        self.search.setFocus()
        self.search.selectAll()
