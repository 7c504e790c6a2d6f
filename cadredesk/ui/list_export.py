"""Writing what a page lists as a workbook."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from cadredesk.domain.errors import CadreDeskError
from cadredesk.ui.background import BackgroundRunner, Progress
from cadredesk.ui.dialogs.files import choose_target, open_folder_of
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.sending import Sender, Writing
from cadredesk.ui.widgets.info_bar import InfoKind

translate = QCoreApplication.translate

WriteList = Callable[[Path, str], Path]
"""Writes a list, given where to and what it is for, and returns where it is."""


class ListExport:
    """Asks where to, writes off the GUI thread, and says so in the page's info bar."""

    def __init__(self, page: Page, runner: BackgroundRunner, preferences: Preferences) -> None:
        self._page, self._sender = page, Sender(page, runner)
        self._preferences = preferences
        self._written: Path | None = None

    def run(self, name: str, write: WriteList) -> None:
        """Write a list under a proposed name, unless the person steps back."""
        target = choose_target(self._page, self._preferences, name)
        if target is None:
            return

        def work(_progress: Progress, purpose: str) -> Path:
            return write(target, purpose)

        label = translate("ListExport", "Writing the list")
        self._sender.run(Writing(work, self._on_written, self._on_failed, label))

    def _on_written(self, path: Path) -> None:
        self._written = path
        words = translate("ListExport", "Written: {file}").format(file=path.name)
        verb = translate("ListExport", "Open folder")
        self._page.info.say(InfoKind.DONE, words, verb, self._on_open_folder)

    def _on_open_folder(self) -> None:
        if self._written is not None:
            open_folder_of(self._written)

    def _on_failed(self, error: CadreDeskError) -> None:
        self._page.info.say(InfoKind.ERROR, sentence(error))
