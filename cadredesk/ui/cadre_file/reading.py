"""Reads files off the GUI thread, and walks along the list that led to one."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.cadre_views import (
    CadreView,
    ListPlace,
    neighbour,
    note_id_shown,
    place_of,
    read_file,
)
from cadredesk.services.desk import Desk
from cadredesk.services.earlier import read_file_as_known
from cadredesk.services.health import HealthFinding, check_person
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.file_visit import FileVisit


class FileRead(NamedTuple):
    """A file with its place in a list, and what the health check found in it."""

    view: CadreView
    place: ListPlace
    findings: tuple[HealthFinding, ...] = ()


class FileReader(QObject):
    """Knows whose file is wanted; what comes for somebody else is thrown away.

    Signals:
        opened: The file is here; carries the FileRead.
        past: The file as it was known on a day; carries the CadreView and the day.
        revealed: It was noted that the identity number is looked at.
        failed: Something could not be read; carries the CadreDeskError.
    """

    opened = Signal(object)
    past = Signal(object, object)
    revealed = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, runner: BackgroundRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._library = desk.library
        self._runner = runner
        self._visit: FileVisit | None = None
        self._place: ListPlace | None = None

    def open(self, visit: FileVisit) -> None:
        """Read and check somebody's file; without a place, find one among everybody."""
        self._visit = visit
        desk, library = self._desk, self._library

        def work(_progress: Progress) -> FileRead:
            view = read_file(library, visit.cadre)
            place = visit.place or place_of(library, visit.cadre)
            today = desk.clock.today()
            found = check_person(library, visit.cadre, desk.rulebook(), today)
            return FileRead(view, place, found)

        self._runner.run(Task(work, self._on_read, self._on_failed))

    def renew(self) -> None:
        """Read the same file again, because something was written."""
        if self._visit is not None:
            self.open(self._visit)

    def step(self, by: int) -> None:
        """Read the file of the person some rows further in the list."""
        library, place = self._library, self._place
        if place is None:
            return

        def work(_progress: Progress) -> FileVisit | None:
            found = neighbour(library, place, by)
            return None if found is None else FileVisit(*found)

        self._runner.run(Task(work, self._on_neighbour, self._on_failed))

    def open_as_known(self, day: date) -> None:
        """Read the file in front as it was known on an earlier day."""
        visit, library = self._visit, self._library
        if visit is None:
            return

        def work(_progress: Progress) -> tuple[CadreView, date]:
            return read_file_as_known(library, visit.cadre, day), day

        self._runner.run(Task(work, self._on_past, self._on_failed))

    def note_revealed(self) -> None:
        """Write into the audit that the whole identity number is looked at."""
        visit, library = self._visit, self._library
        if visit is None:
            return

        def work(_progress: Progress) -> None:
            note_id_shown(library, visit.cadre)

        self._runner.run(Task(work, self._on_noted, self._on_failed))

    def _on_neighbour(self, visit: FileVisit | None) -> None:
        if visit is not None:
            self.open(visit)

    def _on_read(self, read: FileRead) -> None:
        if self._visit is not None and read.view.file.id == self._visit.cadre:
            self._place = read.place
            self.opened.emit(read)

    def _on_past(self, read: tuple[CadreView, date]) -> None:
        view, day = read
        if self._visit is not None and view.file.id == self._visit.cadre:
            self.past.emit(view, day)

    def _on_noted(self, _nothing: None) -> None:
        self.revealed.emit()

    def _on_failed(self, error: CadreDeskError) -> None:
        self.failed.emit(error)
