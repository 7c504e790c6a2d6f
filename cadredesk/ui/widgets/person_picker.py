"""A line in which somebody is chosen by name, initials, the end of an ID number, or a post."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget

from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.library_ports import Library
from cadredesk.services.read_models import CadreSummary
from cadredesk.services.search import find_people
from cadredesk.ui import text
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.widgets.entry_line import EntryLine

_ROWS_SHOWN = 8
_PAUSE_MS = 30

_Answer = tuple[int, tuple[CadreSummary, ...]]


class PersonPicker(QWidget):
    """Offers people while somebody types; each with birth and post, so that namesakes differ.

    The library is asked off the GUI thread; an answer to an earlier text is thrown away. What
    an input method is composing is not looked for.

    Signals:
        picked: Somebody was chosen, or what was chosen no longer is; carries the CadreSummary
            or None.
        failed: It could not be looked for; carries the CadreDeskError.
    """

    picked = Signal(object)
    failed = Signal(object)

    def __init__(
        self, library: Library, runner: BackgroundRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._library, self._runner = library, runner
        self.person: CadreSummary | None = None
        self._offered: tuple[CadreSummary, ...] = ()
        self._asked = 0
        self._takes_first = False
        self.line = EntryLine()
        self.line.setAccessibleName(self.tr("Who"))
        self.line.setPlaceholderText(self.tr("Name, initials, end of ID, post"))
        self._rows = QStringListModel(self)
        self.completer = QCompleter(self._rows, self)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer.setMaxVisibleItems(_ROWS_SHOWN)
        self.completer.setWidget(self.line)
        self.completer.activated.connect(self._on_activated)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.setFocusProxy(self.line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line)
        self.line.textEdited.connect(self._on_edited)
        self.line.entered.connect(self._on_entered)

    def set_name(self, name: str) -> None:
        """Say to a screen reader what the person is chosen for."""
        self.setAccessibleName(name)
        self.line.setAccessibleName(name)

    @property
    def offered(self) -> tuple[CadreSummary, ...]:
        """Who is offered now, from top to bottom."""
        return self._offered

    def _on_edited(self, typed: str) -> None:
        if self.line.is_composing:
            return
        self._take(None)
        if typed.strip():
            self._pause.start()
        else:
            self._stop_asking()
            self._offer(())

    def _ask(self) -> None:
        typed, library = self.line.text(), self._library
        self._asked += 1
        number = self._asked

        def work(_progress: Progress) -> _Answer:
            return number, find_people(library, typed, _ROWS_SHOWN)

        self._runner.run(Task(work, self._on_found, self._on_failed))

    def _stop_asking(self) -> None:
        self._pause.stop()
        self._asked += 1

    def _on_found(self, answer: _Answer) -> None:
        number, people = answer
        if number != self._asked:
            return
        self._offer(people)
        if self._takes_first and people:
            self._choose(people[0])
        self._takes_first = False

    def _offer(self, people: tuple[CadreSummary, ...]) -> None:
        self._offered = people
        self._rows.setStringList([person_text(each) for each in people])
        popup = self.completer.popup()
        if people and self.line.hasFocus():
            self.completer.complete()
            popup.setCurrentIndex(self.completer.completionModel().index(0, 0))
        else:
            popup.hide()

    def _on_entered(self) -> None:
        if self._pause.isActive():
            # Enter came before the answer: whoever is found first is meant.
            self._pause.stop()
            self._takes_first = True
            self._ask()
            return
        self._choose_current()

    def _choose_current(self) -> None:
        row = max(0, self.completer.popup().currentIndex().row())
        if self.person is None and row < len(self._offered):
            self._choose(self._offered[row])

    def _on_activated(self, _row: str) -> None:
        # By the mouse or by Tab. Namesakes may read alike, so not the text but the place tells.
        self._choose_current()

    def _choose(self, person: CadreSummary) -> None:
        self._stop_asking()
        self.completer.popup().hide()
        self.line.setText(person_text(person))
        self.line.setCursorPosition(0)
        self._take(person)

    def _take(self, person: CadreSummary | None) -> None:
        if person != self.person:
            self.person = person
            self.picked.emit(person)

    def _on_failed(self, error: CadreDeskError) -> None:
        self.failed.emit(error)


def person_text(person: CadreSummary) -> str:
    """Return somebody as a list offers him or her: name, birth, post."""
    details = text.facts(text.month_text(person.born_on), person.current_posts)
    return f"{person.name}　{details}".rstrip("　")
