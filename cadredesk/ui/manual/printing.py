"""Prints the quick start: through the preview of all papers, which can keep it as PDF."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.dialogs.files import open_folder_of
from cadredesk.ui.language import screen_language
from cadredesk.ui.manual.book import QUICK_START, book
from cadredesk.ui.manual.paper import ChapterPaper
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.printing.preview import PreviewDialog
from cadredesk.ui.widgets.info_bar import InfoBar, InfoKind


class QuickStartPrinting(QObject):
    """Opens the preview over the manual and says in its info bar where the PDF is."""

    def __init__(
        self, window: QWidget, info: InfoBar, runner: BackgroundRunner, preferences: Preferences
    ) -> None:
        super().__init__(window)
        self._window, self._info = window, info
        self._runner, self._preferences = runner, preferences
        self._written: Path | None = None
        self.preview: PreviewDialog | None = None

    def show(self) -> None:
        """Show the two pages as they would be printed."""
        read = book(screen_language())
        chapter = read.chapter(QUICK_START)
        if chapter is None:
            return
        paper = ChapterPaper(chapter, read.folder, self.tr("Page {page} of {pages}"))
        self.preview = PreviewDialog(
            (paper,), paper.name, self._runner, self._preferences, self._window
        )
        self.preview.saved.connect(self._on_saved)
        self.preview.finished.connect(self._on_finished)
        self.preview.open()

    def _on_saved(self, paths: tuple[Path, ...]) -> None:
        self._written = paths[0]
        words = self.tr("Written: {file}").format(file=paths[0].name)
        self._info.say(InfoKind.DONE, words, self.tr("Open folder"), self._on_open_folder)

    def _on_open_folder(self) -> None:
        if self._written is not None:
            open_folder_of(self._written)

    def _on_finished(self, _result: int) -> None:
        self.preview = None
