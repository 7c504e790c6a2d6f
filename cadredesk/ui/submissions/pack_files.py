"""The files of a pack for the page in front: looked at as they were frozen, or written out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from cadredesk.domain.submission.model import PackFile
from cadredesk.services.submissions.handing_out import (
    HandedOut,
    cover_of,
    note_cover_printed,
    pack_folder,
)
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.dialogs.files import choose_folder, open_folder_of, show_file
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import LAST_FOLDER, PACKS_FOLDER, Preferences
from cadredesk.ui.printing.page_printing import PagePrinting
from cadredesk.ui.printing.sheet_paper import SheetPaper
from cadredesk.ui.submissions.recording import Recording
from cadredesk.ui.widgets.info_bar import InfoKind


class PackFiles(QObject):
    """Shows one file in another program, writes all of them into a folder, prints what lists them.

    Where they were written before, their folder is opened.
    """

    def __init__(
        self,
        page: Page,
        recording: Recording,
        runner: BackgroundRunner,
        preferences: Preferences,
    ) -> None:
        super().__init__(page)
        self._page, self._recording, self._preferences = page, recording, preferences
        self._written: Path | None = None
        self.printing = PagePrinting(page, runner, preferences)

    def view(self, file: PackFile) -> None:
        """Have another program show a copy of a file."""
        self._recording.view_file(file, self._on_copied)

    def open_folder(self) -> None:
        """Open the folder that the last version was written into; write it where there is none."""
        written = self._folder_of_pack()
        if written is None:
            self.write_out()
        else:
            open_folder_of(written)

    def write_out(self) -> None:
        """Ask for a folder and write the files of the last version into it."""
        self._write(zipped=False)

    def write_zip(self) -> None:
        """Ask for a folder and write the files of the last version into it as one ZIP."""
        self._write(zipped=True)

    def print_cover(self) -> None:
        """Show how the cover sheet of the last version prints."""
        known, library = self._recording.known, self._recording.library
        if known is None or known.pack is None:
            return
        paper = SheetPaper(cover_of(library, known))

        def note(target: Path, files: Sequence[Path], _purpose: str) -> None:
            note_cover_printed(library, target, files)

        self.printing.show((paper,), paper.name, note, 0)

    def _write(self, *, zipped: bool) -> None:
        folder = choose_folder(self._page, self._preferences, self.tr("Where to write the files"))
        if folder is not None:
            self._recording.hand_out(folder, self._on_handed_out, zipped=zipped)

    def _folder_of_pack(self) -> Path | None:
        """Where packs are written, or where something was written last: the folder of this one."""
        known = self._recording.known
        if known is None or known.pack is None:
            return None
        name = pack_folder(known, known.pack)
        kept = (self._preferences.get(each) for each in (PACKS_FOLDER, LAST_FOLDER))
        folders = (Path(each) / name for each in kept if each)
        return next((each for each in folders if each.is_dir()), None)

    def _on_copied(self, path: Path) -> None:
        if not show_file(path):
            words = self.tr("No program here shows {file}.")
            self._page.info.say(InfoKind.WARNING, words.format(file=path.name))

    def _on_handed_out(self, out: HandedOut) -> None:
        self._written = out.folder
        words = self.tr("Written, byte for byte as it was frozen: {folder}")
        said = words.format(folder=out.place.name)
        self._page.info.clear()
        self._page.info.say(InfoKind.DONE, said, self.tr("Open the folder"), self._on_folder)

    def _on_folder(self) -> None:
        if self._written is not None:
            open_folder_of(self._written)
