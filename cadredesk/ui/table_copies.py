"""What is copied from lists of people: registered first, as a file that leaves is."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.copying import ids_in, note_copy
from cadredesk.services.library_ports import Library
from cadredesk.ui.background import BackgroundRunner, Progress
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.page import Page
from cadredesk.ui.sending import Sender, Writing
from cadredesk.ui.widgets.data_table import DataTable
from cadredesk.ui.widgets.info_bar import InfoKind


class TableCopies(QObject):
    """Serves the tables of one page that tell of people."""

    def __init__(self, page: Page, library: Library, runner: BackgroundRunner) -> None:
        super().__init__(page)
        self._page, self._library = page, library
        self._sender = Sender(page, runner)
        for table in page.findChildren(DataTable):
            if table.paper:
                table.is_registered = True
                table.copy_wanted.connect(self._on_copy)

    def _on_copy(self) -> None:
        table = self.sender()
        if not isinstance(table, DataTable):
            return
        text, library = table.selected_text(), self._library
        paper, people = table.paper, table.people_told()

        def work(_progress: Progress, purpose: str) -> str:
            note_copy(library, paper, people, ids_in(text), purpose)
            return text

        clipboard = QGuiApplication.clipboard()
        self._sender.run(Writing(work, clipboard.setText, self._on_failed))

    def _on_failed(self, error: CadreDeskError) -> None:
        self._page.info.say(InfoKind.ERROR, sentence(error))
