"""Opens the jump box over the window and goes where somebody chooses."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QObject, Signal

from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.library_ports import Library
from cadredesk.ui.actions import CommandId
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.jump.box import JumpBox
from cadredesk.ui.jump.destinations import TALENT_PAGE, Place, every_speciality
from cadredesk.ui.main_window import MainWindow

_NOT_HERE = frozenset({CommandId.JUMP, CommandId.COPY, CommandId.QUIT, CommandId.NEXT_PANE})


class Jumping(QObject):
    """Knows which pages and commands the window has now.

    Signals:
        go: A file shall be shown; carries the FileVisit.
        failed: It could not be looked for; carries the CadreDeskError.
    """

    go = Signal(object)
    failed = Signal(object)

    def __init__(self, library: Library, runner: BackgroundRunner, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.box = JumpBox(library, runner, window)
        self.box.chosen.connect(self._on_chosen)
        self.box.failed.connect(self._on_failed)

    def ask(self) -> None:
        """Open the box; a command that only opens a page stands there once, as the page."""
        pages = list(self._pages())
        known = {(each.title, each.code) for each in pages}
        others = [each for each in self._commands() if (each.title, each.code) not in known]
        self.box.open([*pages, *others])

    def _pages(self) -> Iterator[Place]:
        for which in self._window.page_ids:
            page = self._window.page(which)
            if not page.PARENT:
                yield Place(page.title(), "", page=which, code=page.CODE)
            if which == TALENT_PAGE:
                yield every_speciality()

    def _commands(self) -> Iterator[Place]:
        for command in self._window.commands.valid:
            if command.id not in _NOT_HERE:
                words = QCoreApplication.translate("Command", command.text)
                title = words.partition("(&")[0].replace("&", "").rstrip("…")
                keys = command.keys[0] if command.keys else ""
                yield Place(title, keys, command=command.id, code=command.code)

    def _on_chosen(self, place: Place) -> None:
        if place.visit is not None:
            self.go.emit(place.visit)
        elif place.page:
            self._window.show_page(place.page, place.argument)
        elif place.command is not None:
            self._window.commands.triggered.emit(place.command)

    def _on_failed(self, error: CadreDeskError) -> None:
        self.failed.emit(error)
