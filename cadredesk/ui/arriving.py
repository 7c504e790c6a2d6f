"""Files dropped anywhere onto the window, and tables pasted there, led to where they belong."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence

from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.desk import Desk
from cadredesk.services.incoming import Incoming, kind_by_names, kind_of_workbook
from cadredesk.ui.background import BackgroundRunner, Pool, Progress, Task
from cadredesk.ui.dialogs import messages
from cadredesk.ui.given_files import files_in
from cadredesk.ui.imports.clipboard import looks_like_table, table_in
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.photo_visit import PhotoVisit

IMPORT_PAGE, INTERCHANGE_PAGE = "import", "interchange"
BLANK_PAGE, ROSTER_PAGE = "blank", "roster"
COLLECTION_PAGE = "collection_import"


class Arriving(QObject):
    """Tells what was dropped, asks where that is open, and shows the page that takes it.

    What a page takes by itself never comes here, and no key that a field or a grid takes.

    Signals:
        go: A page should be shown; carries its id and what it is handed.
        failed: A file could not be opened; carries the error.
    """

    go = Signal(str, object)
    failed = Signal(object)

    def __init__(self, desk: Desk, runner: BackgroundRunner, window: MainWindow) -> None:
        super().__init__(window)
        self._desk, self._runner, self._window = desk, runner, window
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files that are carried over the window and let go, and a key nobody took."""
        if isinstance(event, QDropEvent) and watched is self._window and self._takes(event):
            event.acceptProposedAction()
            if not isinstance(event, QDragEnterEvent) and event.type() == QEvent.Type.Drop:
                self.take(files_in(event.mimeData()))
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return event.matches(QKeySequence.StandardKey.Paste) and self._paste()
        return super().eventFilter(watched, event)

    def take(self, paths: Sequence[Path]) -> None:
        """Lead files to their page; a workbook is looked into first."""
        kind = kind_by_names(paths)
        if kind is Incoming.WORKBOOK:
            self._look_into(paths[0])
        elif kind is Incoming.FORMS:
            self.go.emit(INTERCHANGE_PAGE, tuple(paths))
        elif kind is Incoming.PHOTOS:
            self.go.emit(ROSTER_PAGE, PhotoVisit(tuple(paths)))
        else:
            messages.tell(
                self._window,
                self.tr("This cannot be taken in."),
                self.tr(
                    "Drop one workbook, approval forms (.lrmx, .lrm, .zip) or photos; material of"
                    " the archive onto section 9 of a cadre file. Nothing was changed."
                ),
            )

    def take_copied(self) -> None:
        """Take what was copied, from a menu; say what to copy where nothing can be taken."""
        if not self._paste():
            messages.tell(
                self._window,
                self.tr("No table was copied."),
                self.tr(
                    "Copy cells with their header in WPS or Excel, at least two rows, or files in"
                    " a folder; then choose this again. Nothing was changed."
                ),
            )

    def _paste(self) -> bool:
        """Take copied files, or the table that was copied; False where neither is there."""
        data = QGuiApplication.clipboard().mimeData()
        if self._window.is_gated:
            return False
        files = files_in(data)
        if files:
            self.take(files)
        elif looks_like_table(data):
            self.go.emit(IMPORT_PAGE, table_in(data))
        else:
            return False
        return True

    def _takes(self, event: QDropEvent) -> bool:
        return not self._window.is_gated and bool(files_in(event.mimeData()))

    def _look_into(self, path: Path) -> None:
        reader, collections = self._desk.roster_reader, self._desk.collection_files

        def work(progress: Progress) -> tuple[Path, Incoming]:
            return path, kind_of_workbook(reader, collections, path, progress.report)

        label = self.tr("Looking at {file}").format(file=path.name)
        self._runner.run(Task(work, self._on_seen, self._on_failed, pool=Pool.FILES, label=label))

    def _on_seen(self, seen: tuple[Path, Incoming]) -> None:
        path, kind = seen
        pages = {Incoming.ROSTER: IMPORT_PAGE, Incoming.COLLECTION: COLLECTION_PAGE}
        if kind in pages:
            self.go.emit(pages[kind], path)
            return
        about = self.tr("“{file}” has a header and no people.")
        if kind is Incoming.WORKBOOK:
            about = self.tr("No roster was recognised in “{file}”.")
        ways = (self.tr("Fill it as a blank"), self.tr("Import it as a roster"))
        ask = self.tr("What shall be done with it? Nothing was changed so far.")
        chosen = messages.choose(self._window, about.format(file=path.name), ask, ways)
        if chosen is not None:
            self.go.emit((BLANK_PAGE, IMPORT_PAGE)[chosen], path)

    def _on_failed(self, error: CadreDeskError) -> None:
        self.failed.emit(error)
