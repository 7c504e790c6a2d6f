"""Stands between the dialogs about posts and the library, for any page that shows people."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.ids import CadreId
from cadredesk.domain.leaving import Leaving
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.post_change import PostChange
from cadredesk.domain.words import CadreStatus
from cadredesk.services.desk import Desk
from cadredesk.services.post_change import (
    PostChangeEffects,
    PostHolder,
    effects_of,
    probation_months,
    read_holder,
    register_leaving,
    register_post_change,
    register_return,
)
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.form_export import Choice
from cadredesk.ui.page import Page
from cadredesk.ui.post_change.dialog import PostChangeDialog
from cadredesk.ui.post_change.leaving_dialog import LeavingDialog
from cadredesk.ui.widgets.info_bar import InfoKind

translate = QCoreApplication.translate

_Change = Callable[[], ChangeSet]


class PostRegistering(QObject):
    """Registers changes of post, and people who leave or come back."""

    def __init__(self, page: Page, desk: Desk, runner: BackgroundRunner) -> None:
        super().__init__(page)
        self._page, self._desk, self._runner = page, desk, runner
        self._holder: PostHolder | None = None
        self._told: tuple[str, PartialDate | None] = "", None
        self._chosen: Choice | None = None
        self.dialog: PostChangeDialog | None = None
        self.leaving: LeavingDialog | None = None

    def ask(self, cadre: CadreId) -> None:
        """Open the dialog for one person."""
        self.ask_about(cadre, "", None)

    def ask_about(self, cadre: CadreId, title: str, since: PartialDate | None) -> None:
        """Open it with a post and its month, as they are told elsewhere."""
        library = self._desk.library
        self._told = title, since

        def work(_progress: Progress) -> PostHolder:
            return read_holder(library, cadre)

        self._runner.run(Task(work, self._on_read, self._on_failed))

    def ask_leaving(self, who: str, chosen: Choice) -> None:
        """Ask how these people left; `who` is what the dialog calls them."""
        self._chosen = chosen
        self.leaving = LeavingDialog(who, self._desk.clock.today, self._page)
        self.leaving.leave_wanted.connect(self._on_leave)
        self.leaving.finished.connect(self._on_leaving_finished)
        self.leaving.open()

    def _on_read(self, holder: PostHolder) -> None:
        self._holder = holder
        if holder.file.cadre.status is not CadreStatus.SERVING:
            words = translate("PostRegistering", "{name} has left. Posts are for who serves.")
            verb = translate("PostRegistering", "Serves again")
            words = words.format(name=holder.file.cadre.name)
            self._page.info.clear()
            self._page.info.say(InfoKind.INFO, words, verb, self._on_back)
            return
        rulebook, today = self._desk.rulebook(), self._desk.clock.today
        months = probation_months(rulebook, today())

        def effects(change: PostChange) -> PostChangeEffects:
            return effects_of(holder, change, rulebook, today())

        self.dialog = PostChangeDialog(holder, effects, months, today, self._page)
        if self._told[0]:
            self.dialog.propose(*self._told)
        self.dialog.register_wanted.connect(self._on_register)
        self.dialog.finished.connect(self._on_finished)
        self.dialog.open()

    def _on_register(self, change: PostChange) -> None:
        library, holder = self._desk.library, self._holder
        if holder is not None:
            self._run(lambda: register_post_change(library, holder.file.id, change))

    def _on_back(self) -> None:
        library, holder, day = self._desk.library, self._holder, self._desk.clock.today()
        if holder is not None:
            self._run(lambda: register_return(library, holder.file.id, day))

    def _on_leave(self, leaving: Leaving) -> None:
        library, chosen = self._desk.library, self._chosen
        if chosen is not None:
            self._run(lambda: register_leaving(library, chosen(library), leaving))

    def _run(self, change: _Change) -> None:
        def work(_progress: Progress) -> ChangeSet:
            return change()

        self._runner.run(Task(work, self._on_done, self._on_failed))

    def _on_done(self, changes: ChangeSet) -> None:
        for dialog in (self.dialog, self.leaving):
            if dialog is not None:
                dialog.accept()
        words = translate("PostRegistering", "Registered. Ctrl+Z takes it back.")
        self._page.info.say(InfoKind.DONE, words)
        self._page.written.emit(changes)

    def _on_finished(self, _result: int) -> None:
        self.dialog = None

    def _on_leaving_finished(self, _result: int) -> None:
        self.leaving = None

    def _on_failed(self, error: CadreDeskError) -> None:
        """Say it where it can be read: in the dialog as long as one is open."""
        for dialog in (self.dialog, self.leaving):
            if dialog is not None:
                dialog.show_problem(sentence(error))
                return
        self._page.info.say(InfoKind.ERROR, sentence(error))
