"""What is done with the files of an archive: off the GUI thread, and said in the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from cadredesk.domain.archive_catalogue import RequiredMaterial
from cadredesk.domain.attachment import Attachment
from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.ids import BatchId, CadreId, ItemId
from cadredesk.services.attached_files import (
    ExportedFiles,
    cautions_about,
    copy_to_view,
    export_files,
)
from cadredesk.services.attaching import (
    AddedFiles,
    PreparedFile,
    Proven,
    add_files,
    prepare_files,
    replace_file,
)
from cadredesk.services.desk import Desk
from cadredesk.services.undo import take_back
from cadredesk.ui.background import BackgroundRunner, Pool, Progress, Task
from cadredesk.ui.cadre_file.archive_frame import ArchiveFrame
from cadredesk.ui.cadre_file.gaps_of_all import GapsOfAll
from cadredesk.ui.dialogs import files
from cadredesk.ui.dialogs.messages import confirm, sentence
from cadredesk.ui.file_visit import FileVisit
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.widgets.info_bar import InfoKind

T = TypeVar("T")

_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class _Export:
    """Whose files shall go where; no items means all."""

    cadre: CadreId
    items: frozenset[ItemId] | None
    folder: Path


class ArchiveWork(QObject):
    """Adds, replaces, opens and exports files of the archive that a frame shows.

    Signals:
        written: Something was saved; carries the ChangeSet.
    """

    written = Signal(object)

    def __init__(
        self,
        page: Page,
        frame: ArchiveFrame,
        desk: Desk,
        runner: BackgroundRunner,
        preferences: Preferences,
    ) -> None:
        super().__init__(page)
        self._page, self._frame, self._desk = page, frame, desk
        self._runner, self._preferences = runner, preferences
        self._added: BatchId | None = None
        self._exported: Path | None = None
        self._refused: Attachment | None = None
        frame.files_given.connect(self._on_files)
        frame.add_wanted.connect(self._on_add)
        frame.open_wanted.connect(self._on_open)
        frame.replace_wanted.connect(self._on_replace)
        frame.export_wanted.connect(self._on_export)
        self._everybody = GapsOfAll(page, desk, runner)
        frame.everybody_wanted.connect(self._everybody.ask)
        frame.sets.proof_wanted.connect(self._on_proof)
        frame.sets.proof_given.connect(self._on_proof_given)
        frame.sets.row_asked.connect(self._on_row_asked)

    @property
    def _cadre(self) -> CadreId:
        if self._frame.file is None:
            raise RuntimeError("nobody's archive is shown")
        return self._frame.file.id

    def _on_files(self, paths: Sequence[Path]) -> None:
        self._add(paths, None)

    def _on_add(self, needed: RequiredMaterial | None) -> None:
        title = self.tr("Add files to the archive")
        self._add(files.choose_files(self._page, self._preferences, title), needed)

    def _on_proof(self, proven: Proven) -> None:
        title = self.tr("Attach files that prove the row")
        self._on_proof_given(proven, files.choose_files(self._page, self._preferences, title))

    def _on_proof_given(self, proven: Proven, paths: Sequence[Path]) -> None:
        self._add(paths, None, proven)

    def _on_row_asked(self, field: str, row: ItemId) -> None:
        self._page.go.emit(self._page.ID, FileVisit(self._cadre, field=field, row=row))

    def _add(
        self,
        paths: Sequence[Path],
        needed: RequiredMaterial | None,
        proven: Proven | None = None,
    ) -> None:
        """Look at the files beside the database's thread, then keep them on it."""
        if not paths:
            return
        cadre, library = self._cadre, self._desk.library

        def keep(prepared: tuple[PreparedFile, ...]) -> None:
            given = prepared if proven is None else proven.proofs(prepared)

            def work(progress: Progress) -> AddedFiles:
                return add_files(library, cadre, given, progress.report, needed=needed)

            self._run(work, self._on_added, self.tr("Adding files"))

        self._prepare(paths, keep)

    def _on_replace(self, material: Attachment) -> None:
        title = self.tr("Replace the file of “{title}”").format(title=material.title)
        path = files.choose_file(self._page, self._preferences, title)
        if path is None:
            return
        cadre, library = self._cadre, self._desk.library

        def keep(prepared: tuple[PreparedFile, ...]) -> None:
            def work(progress: Progress) -> AddedFiles:
                done = replace_file(library, cadre, material.id, prepared[0], progress.report)
                return AddedFiles(done, prepared)

            self._run(work, self._on_replaced, self.tr("Adding files"))

        self._prepare([path], keep)

    def _on_open(self, material: Attachment) -> None:
        cadre, library = self._cadre, self._desk.library
        self._refused = material

        def work(_progress: Progress) -> Path:
            return copy_to_view(library, cadre, material.id)

        self._runner.run(Task(work, self._on_copied, self._on_not_opened))

    def _on_export(self, material: Attachment | None) -> None:
        """Ask where to, look whether anything could do harm out there, then write."""
        folder = files.choose_folder(
            self._page, self._preferences, self.tr("Where to put the files of the archive")
        )
        if folder is None:
            return
        items = None if material is None else frozenset({material.id})
        wanted = _Export(self._cadre, items, folder)
        library = self._desk.library

        def work(_progress: Progress) -> tuple[str, ...]:
            return cautions_about(library, wanted.cadre, wanted.items)

        self._run(work, partial(self._on_looked_through, wanted), self.tr("Exporting files"))

    def _on_looked_through(self, wanted: _Export, harmful: tuple[str, ...]) -> None:
        if harmful and not self._may_leave(harmful):
            return
        library = self._desk.library

        def work(progress: Progress) -> ExportedFiles:
            return export_files(library, wanted.cadre, wanted.items, wanted.folder, progress.report)

        self._run(work, self._on_exported, self.tr("Exporting files"))

    def _may_leave(self, harmful: tuple[str, ...]) -> bool:
        title = self.tr("%n file(s) could do harm where they are opened.", "", len(harmful))
        text = self.tr(
            "{names}: something that can be run, carries macros, or is not what its name says. "
            "Do not open it unless you know where it comes from."
        ).format(names=self._named(harmful))
        return confirm(self._page, title, text, self.tr("Export all the same"))

    def _on_added(self, done: AddedFiles) -> None:
        info = self._page.info
        info.clear()
        if done.added:
            self._say_added(done.added)
            self._added = done.changes.batch
        if not done.changes.is_empty:
            self.written.emit(done.changes)
        if done.known:
            names = self._named([each.path.name for each in done.known])
            words = self.tr("In this archive already, not added again: {names}")
            info.say(InfoKind.INFO, words.format(names=names))
        self._warn_of_large(done.added)

    def _on_replaced(self, done: AddedFiles) -> None:
        self._page.info.clear()
        self._added = done.changes.batch
        words = self.tr("The file was replaced by “{file}”.").format(file=done.added[0].path.name)
        self._page.info.say(InfoKind.DONE, words, self.tr("Undo"), self._on_take_back)
        self.written.emit(done.changes)
        self._warn_of_large(done.added)

    def _say_added(self, added: Sequence[PreparedFile]) -> None:
        words = self.tr("%n file(s) added.", "", len(added))
        if any(each.catalogue_class and each.about_id is None for each in added):
            words += self.tr(" The classes are proposed from the names: look them over.")
        self._page.info.say(InfoKind.DONE, words, self.tr("Undo"), self._on_take_back)

    def _warn_of_large(self, added: Sequence[PreparedFile]) -> None:
        for each in added:
            if each.is_large:
                words = self.tr(
                    "“{file}” has {size} MB, and every backup grows by as much. Black and white "
                    "or a coarser scan is much smaller."
                )
                self._page.info.say(
                    InfoKind.WARNING, words.format(file=each.path.name, size=each.megabytes)
                )

    def _on_copied(self, copy: Path) -> None:
        if not files.show_file(copy):
            words = self.tr("No program on this computer shows “{file}”. Export it instead.")
            self._page.info.say(
                InfoKind.WARNING,
                words.format(file=copy.name),
                self.tr("Export…"),
                self._on_export_refused,
            )

    def _on_not_opened(self, error: CadreDeskError) -> None:
        self._page.info.clear()
        self._page.info.say(
            InfoKind.ERROR, sentence(error), self.tr("Export…"), self._on_export_refused
        )

    def _on_export_refused(self) -> None:
        if self._refused is not None:
            self._on_export(self._refused)

    def _on_exported(self, done: ExportedFiles) -> None:
        info = self._page.info
        info.clear()
        self._exported = done.paths[0]
        words = self.tr("%n file(s) written to {folder}", "", len(done.paths))
        info.say(
            InfoKind.DONE,
            words.format(folder=done.paths[0].parent),
            self.tr("Open folder"),
            self._on_open_folder,
        )
        if done.without_file:
            info.say(InfoKind.INFO, self.tr("%n line(s) have no file.", "", done.without_file))

    def _on_open_folder(self) -> None:
        if self._exported is not None:
            files.open_folder_of(self._exported)

    def _on_take_back(self) -> None:
        library, batch = self._desk.library, self._added
        if batch is None:
            return

        def work(_progress: Progress) -> ChangeSet:
            return take_back(library, batch)

        self._run(work, self._on_taken_back, self.tr("Undoing"))

    def _on_taken_back(self, changes: ChangeSet) -> None:
        self._page.info.clear()
        self.written.emit(changes)

    def _on_failed(self, error: CadreDeskError) -> None:
        self._page.info.clear()
        self._page.info.say(InfoKind.ERROR, sentence(error))

    def _prepare(
        self, paths: Sequence[Path], then: Callable[[tuple[PreparedFile, ...]], None]
    ) -> None:
        catalogue = self._desk.archive_catalogue()

        def work(progress: Progress) -> tuple[PreparedFile, ...]:
            return prepare_files(paths, catalogue, progress.report)

        label = self.tr("Looking at the files")
        self._runner.run(Task(work, then, self._on_failed, pool=Pool.FILES, label=label))

    def _run(self, work: Callable[[Progress], T], done: Callable[[T], None], label: str) -> None:
        self._runner.run(Task(work, done, self._on_failed, label=label))

    def _named(self, names: Sequence[str]) -> str:
        shown = self.tr(", ").join(names[:_MOST_NAMED])
        return shown if len(names) <= _MOST_NAMED else f"{shown} …"
