"""One blank, off the GUI thread: read, filled for the preview, written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cadredesk.domain.blank.recipe import Recipe
from cadredesk.domain.saved_view import SavedView
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.blanks.filling import Filled, fill_blank, write_filled
from cadredesk.services.blanks.inspecting import Inspection, inspect_blank
from cadredesk.services.departures import Sending
from cadredesk.services.desk import Desk
from cadredesk.services.read_models import RosterQuery
from cadredesk.services.roster_views import list_views
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.page import Page
from cadredesk.ui.sending import Sender, Writing


class BlankRun(QObject):
    """Reads and fills; every choice fills the preview again.

    Signals:
        opened: A blank was read and filled for the first time; carries the Filled.
        filled: The same blank was filled anew; carries the Filled.
        written: It was written; carries the path.
        views_read: The views of one's own were read; carries them.
        failed: Something could not be done; carries the error.
    """

    opened = Signal(object)
    filled = Signal(object)
    written = Signal(object)
    views_read = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        desk: Desk,
        runner: BackgroundRunner,
        watch: AlertWatch,
        page: Page,
    ) -> None:
        super().__init__(page)
        self._desk, self._runner, self._watch = desk, runner, watch
        self._sender = Sender(page, runner)
        self._asked: Callable[[AlertBoard], RosterQuery] | None = None
        self._choices: dict[str, Recipe] = {}
        self._inspection: Inspection | None = None
        self._result: Filled | None = None
        self._is_new = False

    @property
    def result(self) -> Filled | None:
        """Return the blank as it was filled last."""
        return self._result

    def read(self, path: Path, sheet: str | None = None) -> None:
        """Read a blank from the beginning, forgetting what was said of another one."""
        library, files = self._desk.library, self._desk.blank_files

        def work(_progress: Progress) -> Inspection:
            return inspect_blank(library, files, path, sheet)

        label = self.tr("Reading {file}").format(file=path.name)
        self._runner.run(Task(work, self._on_read, self.failed.emit, label=label))

    def read_views(self) -> None:
        """Read the views of one's own."""
        library = self._desk.library

        def work(_progress: Progress) -> tuple[SavedView, ...]:
            return list_views(library)

        self._runner.run(Task(work, self.views_read.emit, self.failed.emit))

    def choose_people(self, asked: Callable[[AlertBoard], RosterQuery]) -> None:
        """Fill in other people."""
        self._asked = asked
        self.fill()

    def choose_recipe(self, letter: str, recipe: Recipe) -> None:
        """Fill a column with something else."""
        self._choices[letter] = recipe
        self.fill()

    def fill(self) -> None:
        """Fill the blank for the preview."""
        found, desk, asked = self._inspection, self._desk, self._asked
        if found is None:
            return
        chosen, board = found.with_choices(self._choices), self._watch.board

        def work(progress: Progress) -> Filled:
            query = None if asked is None else asked(board)
            rules = desk.rulebook().on(board.day)
            with desk.library.unit_of_work() as opened:
                people = None if query is None else opened.lists.ids(query)
                return fill_blank(opened, chosen, people, rules, progress.report)

        label = self.tr("Filling {file}").format(file=found.blank.file)
        self._runner.run(Task(work, self._on_filled, self.failed.emit, label=label))

    def write(self, target: Path) -> None:
        """Write what the preview shows."""
        filled, desk, day = self._result, self._desk, self._watch.day
        if filled is None:
            return

        def work(progress: Progress, purpose: str) -> Path:
            sending = Sending(target, day, purpose)
            write_filled(desk.library, desk.blank_files, filled, sending, progress.report)
            return target

        label = self.tr("Writing {file}").format(file=target.name)
        self._sender.run(Writing(work, self.written.emit, self.failed.emit, label))

    def _on_read(self, found: Inspection) -> None:
        self._inspection, self._choices, self._is_new = found, {}, True
        self.fill()

    def _on_filled(self, filled: Filled) -> None:
        self._result = filled
        told, self._is_new = (self.opened if self._is_new else self.filled), False
        told.emit(filled)
