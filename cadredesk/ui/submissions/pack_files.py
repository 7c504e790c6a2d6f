"""The files of a pack for the page in front: looked at as they were frozen, or written out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from cadredesk.domain.submission.model import PackFile
from cadredesk.ui.dialogs.files import choose_folder, open_folder_of, show_file
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.submissions.recording import Recording
from cadredesk.ui.widgets.info_bar import InfoKind


class PackFiles(QObject):
    """Shows one file in another program, or writes all of them into a folder."""

    def __init__(self, page: Page, recording: Recording, preferences: Preferences) -> None:
        super().__init__(page)
        self._page, self._recording, self._preferences = page, recording, preferences
        self._written: Path | None = None

    def view(self, file: PackFile) -> None:
        """Have another program show a copy of a file."""
        self._recording.view_file(file, self._on_copied)

    def write_out(self) -> None:
        """Ask for a folder and write the files of the last version into it."""
        folder = choose_folder(self._page, self._preferences, self.tr("Where to write the files"))
        if folder is not None:
            self._recording.hand_out(folder, self._on_handed_out)

    def _on_copied(self, path: Path) -> None:
        if not show_file(path):
            words = self.tr("No program here shows {file}.")
            self._page.info.say(InfoKind.WARNING, words.format(file=path.name))

    def _on_handed_out(self, folder: Path) -> None:
        self._written = folder
        words = self.tr("Written, byte for byte as it was frozen: {folder}")
        said = words.format(folder=folder.name)
        self._page.info.clear()
        self._page.info.say(InfoKind.DONE, said, self.tr("Open the folder"), self._on_folder)

    def _on_folder(self) -> None:
        if self._written is not None:
            open_folder_of(self._written)
