"""Fills the inspector with the file of the current row, once somebody rests on it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.ids import CadreId
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.cadre_views import CadreView, read_summary
from cadredesk.services.library_ports import Library
from cadredesk.services.read_models import CadreSummary
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.widgets.cadre_inspector import CadreInspector

_RESTED = 40
"""Milliseconds: whoever holds the arrow key passes many rows and reads none of them."""


class SummaryFeed(QObject):
    """Reads one file at a time for an inspector.

    Signals:
        failed: A file could not be read; carries the CadreDeskError.
    """

    failed = Signal(object)

    def __init__(
        self,
        library: Library,
        runner: BackgroundRunner,
        watch: AlertWatch,
        inspector: CadreInspector,
    ) -> None:
        super().__init__(inspector)
        self._library = library
        self._runner = runner
        self._watch = watch
        self._inspector = inspector
        self._person: CadreId | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_RESTED)
        self._rest.timeout.connect(self._read)
        watch.board_changed.connect(self._on_board)

    def follow(self, summary: CadreSummary | None) -> None:
        """Show this person soon; None shows nobody at once."""
        person = None if summary is None else summary.id
        if person is None:
            self._person = None
            self._rest.stop()
            self._inspector.clear()
        elif person != self._person:
            self._person = person
            self._rest.start()

    def renew(self) -> None:
        """Read the same file again, because something was written."""
        if self._person is not None:
            self._rest.start()

    def _read(self) -> None:
        library, person = self._library, self._person
        if person is None:
            return

        def work(_progress: Progress) -> CadreView:
            return read_summary(library, person)

        self._runner.run(Task(work, self._on_read, self._on_failed))

    def _on_read(self, view: CadreView) -> None:
        if view.file.id == self._person:
            board = self._watch.board
            self._inspector.show_file(view.file, board.of(view.file.id), board.day)

    def _on_failed(self, error: CadreDeskError) -> None:
        self.failed.emit(error)

    def _on_board(self, board: AlertBoard) -> None:
        file = self._inspector.file
        if file is not None:
            self._inspector.show_alerts(board.of(file.id), board.day)
