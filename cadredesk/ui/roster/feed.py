"""Brings lists and their pages from the library to the roster's model, off the GUI thread."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.cadre_views import read_roster
from cadredesk.services.library_ports import Library
from cadredesk.services.read_models import RosterPage, RosterQuery
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.models.cadre_table_model import PAGE_ROWS, CadreTableModel

_FIRST_ROWS = 60
"""Rows of a new list that are read at once: what a window shows, and a little more."""

_MOST_WAITING = 3
"""Pages that wait while one is read. Who drags the scroll bar passes hundreds and looks at
the last ones."""


class RosterFeed(QObject):
    """Asks for one list at a time; what comes for an earlier one is thrown away.

    Signals:
        shown: The model shows the list that was asked for last.
        failed: It could not be read; carries the CadreDeskError.
    """

    shown = Signal()
    failed = Signal(object)

    def __init__(
        self,
        library: Library,
        runner: BackgroundRunner,
        model: CadreTableModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._runner = runner
        self._model = model
        self._query = RosterQuery(limit=_FIRST_ROWS)
        self._asked: RosterQuery | None = None
        self._shown: RosterQuery | None = None
        self._waiting: list[int] = []
        self._reading: int | None = None
        model.page_wanted.connect(self._on_page_wanted)

    @property
    def query(self) -> RosterQuery:
        """Return the list that was asked for last, from its first row."""
        return self._query

    @property
    def is_pending(self) -> bool:
        """Whether the model does not show yet what was asked for last."""
        return self._shown != self._query

    def ask(self, query: RosterQuery) -> None:
        """Show another list as soon as it is here; until then the one before stays."""
        self._query = replace(query, offset=0, limit=_FIRST_ROWS)
        if self.is_pending:
            self._read_list()

    def renew(self) -> None:
        """Read the same list again, because something was written."""
        self._shown = None
        self._read_list()

    def _read_list(self) -> None:
        if self._asked is not None:
            return
        library, query = self._library, self._query
        self._asked = query

        def work(_progress: Progress) -> RosterPage:
            return read_roster(library, query)

        self._runner.run(Task(work, self._on_list, self._on_failed))

    def _on_list(self, page: RosterPage) -> None:
        query, self._asked = self._asked, None
        if query != self._query:
            self._read_list()
            return
        self._shown = query
        self._waiting = []
        self._model.show_list(page.total, page.rows)
        self.shown.emit()

    def _on_failed(self, error: CadreDeskError) -> None:
        self._asked = None
        self.failed.emit(error)

    def _on_page_wanted(self, first_row: int) -> None:
        self._waiting.append(first_row)
        while len(self._waiting) > _MOST_WAITING:
            self._model.give_up(self._waiting.pop(0))
        self._read_page()

    def _read_page(self) -> None:
        if self._reading is not None or not self._waiting:
            return
        self._reading = self._waiting.pop()
        library = self._library
        query = replace(self._query, offset=self._reading, limit=PAGE_ROWS)

        def work(_progress: Progress) -> tuple[RosterQuery, RosterPage]:
            return query, read_roster(library, query)

        self._runner.run(Task(work, self._on_page, self._on_page_failed))

    def _on_page(self, read: tuple[RosterQuery, RosterPage]) -> None:
        query, page = read
        self._reading = None
        if replace(query, offset=0, limit=_FIRST_ROWS) == self._shown:
            self._model.put(query.offset, page.rows)
        else:
            self._model.give_up(query.offset)
        self._read_page()

    def _on_page_failed(self, error: CadreDeskError) -> None:
        for first_row in (self._reading, *self._waiting):
            if first_row is not None:
                self._model.give_up(first_row)
        self._reading, self._waiting = None, []
        self.failed.emit(error)
