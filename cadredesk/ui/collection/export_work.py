"""One 信息采集表 on its way out, off the GUI thread: gathered, looked at, written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cadredesk.domain.saved_view import SavedView
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.collection.gathering import CollectionPack, prepare_collection
from cadredesk.services.collection.writing import photos_beside, write_collection, write_photos
from cadredesk.services.departures import Sending
from cadredesk.services.desk import Desk
from cadredesk.services.read_models import RosterQuery
from cadredesk.services.roster_views import list_views
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.page import Page
from cadredesk.ui.sending import Sender, Writing


class CollectionExportWork(QObject):
    """Gathers for the people and sheets that are chosen, and writes what was looked at.

    Signals:
        gathered: The workbook was put together; carries the CollectionPack.
        written: It was written; carries the files.
        views_read: The views of one's own were read; carries them.
        failed: Something could not be done; carries the error.
    """

    gathered = Signal(object)
    written = Signal(object)
    views_read = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, runner: BackgroundRunner, watch: AlertWatch, page: Page) -> None:
        super().__init__(page)
        self._desk, self._runner, self._watch = desk, runner, watch
        self._sender = Sender(page, runner)
        self.pack: CollectionPack | None = None

    def read_views(self) -> None:
        """Read the views of one's own."""
        library = self._desk.library

        def work(_progress: Progress) -> tuple[SavedView, ...]:
            return list_views(library)

        self._runner.run(Task(work, self.views_read.emit, self.failed.emit))

    def gather(self, asked: Callable[[AlertBoard], RosterQuery], sheets: Sequence[str]) -> None:
        """Put the workbook together for these people and sheets."""
        desk, board = self._desk, self._watch.board

        def work(progress: Progress) -> CollectionPack:
            with desk.library.unit_of_work() as opened:
                people = opened.lists.ids(replace(asked(board), offset=0))
            layout = desk.collection_files.layout
            return prepare_collection(desk.library, layout, people, sheets, progress.report)

        label = self.tr("Looking at the collection workbook")
        self._runner.run(Task(work, self._on_gathered, self.failed.emit, label=label))

    @property
    def file_name(self) -> str:
        """The name of the workbook: an official document, Chinese in either language."""
        layout = self._desk.collection_files.layout
        return f"{self._desk.library.unit_name}{layout.name}_{self._watch.day:%Y%m%d}.xlsx"

    def write(self, target: Path, *, photos: bool) -> None:
        """Write what was gathered, with the photos in a ZIP beside it where they are wanted."""
        pack, desk, day = self.pack, self._desk, self._watch.day
        if pack is None:
            return

        def work(progress: Progress, purpose: str) -> tuple[Path, ...]:
            files, library = desk.collection_files, desk.library
            sending = Sending(target, day, purpose)
            write_collection(library, files, pack, sending, progress.report)
            beside = replace(sending, target=photos_beside(target))
            left = photos and write_photos(library, files, pack, beside) is not None
            return (target, beside.target) if left else (target,)

        label = self.tr("Writing {file}").format(file=target.name)
        self._sender.run(Writing(work, self.written.emit, self.failed.emit, label))

    def _on_gathered(self, pack: CollectionPack) -> None:
        self.pack = pack
        self.gathered.emit(pack)
