"""A line that finds somebody by name, initials, number or post, and the people it means."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.ports import Library
from cadredesk.services.read_models import CadreSummary
from cadredesk.services.search import find_people
from cadredesk.ui import text
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.theme import TIGHT
from cadredesk.ui.widgets.entry_line import EntryLine

_PERSON_ROLE = int(Qt.ItemDataRole.UserRole)
_PAUSE_MS = 30
_MOST = 6
_STEPS = {int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Down): 1}


class PersonPicker(QWidget):
    """Asks the library off the GUI thread; namesakes are told apart by birth and post.

    Signals:
        failed: It could not be looked for; carries the CadreDeskError.
    """

    failed = Signal(object)

    def __init__(
        self, library: Library, runner: BackgroundRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._library, self._runner = library, runner
        self._asked = 0
        self.line = EntryLine()
        self.line.setPlaceholderText(self.tr("Name, initials, ID or post"))
        self.line.setAccessibleName(self.tr("Who"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("People found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT)
        layout.addWidget(self.line)
        layout.addWidget(self.list)
        self.setFocusProxy(self.line)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.line.textChanged.connect(self._on_text)
        self.line.installEventFilter(self)

    @property
    def person(self) -> CadreSummary | None:
        """Who is meant now; nobody while nothing fits."""
        row = self.list.currentRow()
        found = self.list.item(row).data(_PERSON_ROLE) if row >= 0 else None
        return found if isinstance(found, CadreSummary) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk among the people by the arrow keys while the line keeps the keyboard."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and self.list.count() and not self.line.is_composing:
            by = _STEPS.get(event.key(), 0)  # type: ignore[attr-defined]
            if by:
                self.list.setCurrentRow((self.list.currentRow() + by) % self.list.count())
                return True
        return super().eventFilter(watched, event)

    def _on_text(self) -> None:
        self._show(())
        self._pause.start()

    def _ask(self) -> None:
        library, typed = self._library, self.line.text().strip()
        self._asked += 1
        number = self._asked
        if not typed:
            return

        def work(_progress: Progress) -> tuple[int, tuple[CadreSummary, ...]]:
            return number, find_people(library, typed, _MOST)

        self._runner.run(Task(work, self._on_found, self._on_failed))

    def _on_found(self, answer: tuple[int, tuple[CadreSummary, ...]]) -> None:
        number, people = answer
        if number == self._asked:
            self._show(people)

    def _show(self, people: tuple[CadreSummary, ...]) -> None:
        self.list.clear()
        for each in people:
            told = text.facts(each.name, text.month_text(each.born_on), each.current_posts)
            item = QListWidgetItem(told)
            item.setData(_PERSON_ROLE, each)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(people))
        rows = len(people) * max(1, self.list.sizeHintForRow(0))
        self.list.setFixedHeight(rows + 2 * TIGHT)

    def _on_failed(self, error: CadreDeskError) -> None:
        self.failed.emit(error)
