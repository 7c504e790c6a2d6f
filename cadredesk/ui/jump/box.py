"""S20: a line to type into and what it may mean, over any page; Enter goes there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.library_ports import Library
from cadredesk.services.search import Found, find
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.jump.destinations import (
    Place,
    exact_code,
    functions_of,
    passages_of,
    people_of,
)
from cadredesk.ui.theme import LARGE, MEDIUM, SMALL, TextRole, set_role
from cadredesk.ui.widgets.entry_line import EntryLine

_PLACE_ROLE = int(Qt.ItemDataRole.UserRole)
_WIDTH_IN_CHARACTERS = 40
_ROWS_SHOWN = 12
_PAUSE_MS = 30
_WALKING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class JumpBox(QWidget):
    """Asks the library off the GUI thread; an answer to an earlier text is thrown away.

    Signals:
        chosen: Somebody wants to go there; carries the Place.
        failed: It could not be looked for; carries the CadreDeskError.
    """

    chosen = Signal(object)
    failed = Signal(object)

    def __init__(self, library: Library, runner: BackgroundRunner, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._library, self._runner = library, runner
        self._over = parent
        self._offered: Sequence[Place] = ()
        self._asked = 0
        self._goes_to_first = False
        self.line = EntryLine()
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self._nothing = QLabel()
        set_role(self._nothing, TextRole.SECONDARY)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        layout.setSpacing(SMALL)
        for widget in (self.line, self._nothing, self.list):
            layout.addWidget(widget)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self._on_text)
        self.line.entered.connect(self._on_entered)
        self.list.itemClicked.connect(self._go)

    def open(self, offered: Sequence[Place]) -> None:
        """Show the box over the window, with the pages and commands that can be reached."""
        self._offered = offered
        self.line.setPlaceholderText(self.tr("Name, initials, ID, post, speciality, or a code"))
        self.line.setAccessibleName(self.tr("Jump to"))
        self.list.setAccessibleName(self.tr("What was found"))
        width = self.fontMetrics().horizontalAdvance("国") * _WIDTH_IN_CHARACTERS
        window = self._over.window()
        self.setFixedWidth(min(width, window.width() - 2 * LARGE))
        self.line.clear()
        self._show(Found(), "")
        corner = window.mapToGlobal(window.rect().topLeft())
        self.move(corner.x() + (window.width() - self.width()) // 2, corner.y() + 4 * LARGE)
        self.show()
        self.line.setFocus()

    @property
    def places(self) -> list[Place]:
        """What is offered now, from top to bottom."""
        rows = (self.list.item(row) for row in range(self.list.count()))
        return [place for row in rows if (place := row.data(_PLACE_ROLE)) is not None]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk the list by the arrow keys while the line keeps the keyboard."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _WALKING and not self.line.is_composing:
                self._walk(1 if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_PageDown) else -1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close()
                return True
        return super().eventFilter(watched, event)

    def _on_text(self, text: str) -> None:
        if self.line.is_composing:
            return
        place = exact_code(self._offered, text)
        if place is not None:
            self._leave(place)
        else:
            self._pause.start()

    def _ask(self) -> None:
        text, library = self.line.text(), self._library
        self._asked += 1
        number = self._asked

        def work(_progress: Progress) -> tuple[int, str, Found]:
            return number, text, find(library, text)

        self._runner.run(Task(work, self._on_found, self._on_failed))

    def _on_found(self, answer: tuple[int, str, Found]) -> None:
        number, text, found = answer
        if number == self._asked:
            self._show(found, text)
            if self._goes_to_first:
                self._go_to_current()
            self._goes_to_first = False

    def _show(self, found: Found, text: str) -> None:
        groups = (
            (self.tr("People"), people_of(found)),
            (self.tr("Specialities and résumés"), passages_of(found, text)),
            (self.tr("Pages and commands"), functions_of(self._offered, text)),
        )
        self.list.clear()
        for title, places in groups:
            for at, place in enumerate(places):
                self._add(title if at == 0 else "", place)
        nothing = bool(text.strip()) and not self.list.count()
        words = self.tr("“{text}” was not found. Try a name, a post, or the end of an ID number.")
        self._nothing.setText(words.format(text=text.strip()))
        self._nothing.setVisible(nothing)
        self.list.setVisible(bool(self.list.count()))
        self.list.setCurrentRow(0)
        rows = min(self.list.count(), _ROWS_SHOWN)
        self.list.setFixedHeight(rows * max(1, self.list.sizeHintForRow(0)) + SMALL)
        self.adjustSize()

    def _add(self, group: str, place: Place) -> None:
        code = f"  {place.code}" if place.code else ""
        item = QListWidgetItem(f"{place.title}　{place.detail}{code}".rstrip("　"))
        item.setData(_PLACE_ROLE, place)
        if group:
            item.setToolTip(group)
            item.setText(f"{group} · {item.text()}")
        self.list.addItem(item)

    def _walk(self, by: int) -> None:
        count = self.list.count()
        if count:
            self.list.setCurrentRow((self.list.currentRow() + by) % count)

    def _on_entered(self) -> None:
        if self._pause.isActive():
            # Enter came before the answer: it goes to what is found first.
            self._pause.stop()
            self._goes_to_first = True
            self._ask()
            return
        self._go_to_current()

    def _go_to_current(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._go(item)

    def _go(self, item: QListWidgetItem) -> None:
        self._leave(item.data(_PLACE_ROLE))

    def _leave(self, place: Place) -> None:
        self._pause.stop()
        self._asked += 1
        self.close()
        self.chosen.emit(place)

    def _on_failed(self, error: CadreDeskError) -> None:
        self.failed.emit(error)
