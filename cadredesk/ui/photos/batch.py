"""Reads, matches and keeps photos of many people, off the GUI thread."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from cadredesk.domain.cadre import Cadre
from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError, UserError
from cadredesk.domain.ids import CadreId
from cadredesk.services.desk import Desk
from cadredesk.services.messages import Language, explain
from cadredesk.services.photo_batch import (
    PhotoMatch,
    PhotoProblem,
    Shown,
    match_photos,
    picture_files,
    read_everybody,
    reason,
    save_photos,
    write_problems,
)
from cadredesk.ui.background import BackgroundRunner, Job, Pool, Progress, Task
from cadredesk.ui.dialogs.files import choose_folder, choose_pictures, choose_target
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.language import screen_language
from cadredesk.ui.page import Page
from cadredesk.ui.photos.batch_dialog import PhotoBatchDialog, PhotoRow
from cadredesk.ui.photos.preparing import prepare_photo, read_picture
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.widgets.info_bar import InfoKind

translate = QCoreApplication.translate


class PhotoBatch(QObject):
    """Serves one dialog at a time; what is kept is one step, to be undone as one."""

    def __init__(
        self, page: Page, desk: Desk, runner: BackgroundRunner, preferences: Preferences
    ) -> None:
        super().__init__(page)
        self._page, self._desk, self._runner = page, desk, runner
        self._preferences = preferences
        self.dialog: PhotoBatchDialog | None = None
        self._paths: tuple[Path, ...] = ()
        self._job: Job | None = None

    def ask(self) -> None:
        """Open the dialog."""
        self.dialog = PhotoBatchDialog(self._runner, self._page.window())
        self.dialog.folder_wanted.connect(self._on_folder)
        self.dialog.files_wanted.connect(self._on_files)
        self.dialog.given.connect(self.take)
        self.dialog.problems_wanted.connect(self._on_problems)
        self.dialog.keep_wanted.connect(self._on_keep)
        self.dialog.stopped.connect(self._on_stopped)
        self.dialog.open()

    def take(self, paths: Sequence[Path]) -> None:
        """Look at files and folders: whom do they show, and are they photos?"""
        library = self._desk.library
        self._stop()
        self._paths = tuple(paths)

        def work(_progress: Progress) -> tuple[Cadre, ...]:
            return read_everybody(library)

        self._runner.run(Task(work, self._on_people, self._on_failed))

    def _on_people(self, people: tuple[Cadre, ...]) -> None:
        paths, language = self._paths, screen_language()

        def work(progress: Progress) -> tuple[PhotoRow, ...]:
            matches = match_photos(_files(paths), people)
            rows = []
            for at, match in enumerate(matches):
                progress.report(at, len(matches))
                rows.append(_row(match, language))
            return tuple(rows)

        label = translate("PhotoBatch", "Looking at the photos")
        task = Task(work, self._on_rows, self._on_failed, pool=Pool.FILES, label=label)
        self._job = self._runner.run(task)

    def _on_rows(self, rows: tuple[PhotoRow, ...]) -> None:
        self._job = None
        if self.dialog is not None:
            self.dialog.show_rows(rows)

    def _on_folder(self) -> None:
        title = translate("PhotoBatch", "Folder with the photos")
        folder = choose_folder(self._page, self._preferences, title)
        if folder is not None:
            self.take([folder])

    def _on_files(self) -> None:
        files = choose_pictures(self._page, self._preferences)
        if files:
            self.take(files)

    def _on_keep(self, rows: tuple[PhotoRow, ...]) -> None:
        library = self._desk.library
        photos = {CadreId(row.match.people[0].id): row.photo or b"" for row in rows}

        def work(_progress: Progress) -> ChangeSet:
            return save_photos(library, photos)

        label = translate("PhotoBatch", "Keeping the photos")
        self._runner.run(Task(work, self._on_kept, self._on_failed, label=label))

    def _on_kept(self, changes: ChangeSet) -> None:
        count = len(changes.cadres)
        words = translate("PhotoBatch", "%n photo(s) kept. Ctrl+Z takes them back.", "", count)
        self._page.info.say(InfoKind.DONE, words)
        self._page.written.emit(changes)
        if self.dialog is not None:
            self.dialog.accept()

    def _on_problems(self) -> None:
        if self.dialog is None:
            return
        problems = [_problem(row) for row in self.dialog.rows if not row.is_ready]
        desk, day = self._desk, self._desk.clock.today()
        name = f"{desk.library.unit_name}未导入的照片_{day:%Y%m%d}.xlsx"
        target = choose_target(self._page, self._preferences, name)
        if target is None:
            return

        def work(_progress: Progress) -> Path:
            return write_problems(desk.library, desk.list_writer, problems, target, day)

        self._runner.run(Task(work, self._on_written, self._on_failed))

    def _on_written(self, path: Path) -> None:
        words = translate("PhotoBatch", "Written: {file}").format(file=path.name)
        if self.dialog is not None:
            self.dialog.said.setText(words)

    def _on_stopped(self) -> None:
        self._stop()
        self.dialog = None

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _on_failed(self, error: CadreDeskError) -> None:
        if self.dialog is not None:
            self.dialog.said.setText(sentence(error))
        else:
            self._page.info.say(InfoKind.ERROR, sentence(error))


def _files(paths: Sequence[Path]) -> tuple[Path, ...]:
    try:
        return picture_files(paths)
    except OSError as error:
        raise UserError("photo.unreadable") from error


def _row(match: PhotoMatch, language: Language) -> PhotoRow:
    """A file that shows nobody is not read at all."""
    if match.shown is not Shown.ONE:
        return PhotoRow(match, None, reason(match, language))
    try:
        return PhotoRow(match, prepare_photo(read_picture(match.path)), "")
    except UserError as error:
        return PhotoRow(match, None, explain(error, language))


def _problem(row: PhotoRow) -> PhotoProblem:
    who = "、".join(dict.fromkeys(each.name for each in row.match.people))
    why = reason(row.match) or row.problem
    return PhotoProblem(row.match.path.name, who, why)
