"""What is done about those worth a look: candidates noted, reasons not told again."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError, UserError
from cadredesk.services.desk import Desk
from cadredesk.services.worth_a_look import LookRow, note_candidates, silence
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.dialogs.line_dialog import LineDialog
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.page import Page
from cadredesk.ui.widgets.info_bar import InfoKind

translate = QCoreApplication.translate


class LookWork(QObject):
    """Asks, works off the GUI thread, and says what was done and how it is taken back."""

    def __init__(self, page: Page, desk: Desk, runner: BackgroundRunner) -> None:
        super().__init__(page)
        self._page, self._desk, self._runner = page, desk, runner
        self._rows: tuple[LookRow, ...] = ()
        self.asking: LineDialog | None = None

    def note_candidates(self, rows: Sequence[LookRow]) -> None:
        """Tag these people as candidates."""
        library, chosen = self._desk.library, tuple(rows)
        self._run(lambda: note_candidates(library, chosen), self._on_noted)

    def ask_to_silence(self, rows: Sequence[LookRow]) -> None:
        """Ask why the reasons of these people shall not be told again."""
        self._rows = tuple(row for row in rows if row.reasons)
        if not self._rows:
            return
        names = translate("LookWork", ", ").join(row.name for row in self._rows)
        question = translate("LookWork", "Why not tell of {names} again?").format(names=names)
        verb = translate("LookWork", "Do not tell again")
        self.asking = LineDialog(question, verb, _check_reason, self._page)
        self.asking.answered.connect(self._on_reason)
        self.asking.finished.connect(self._on_finished)
        self.asking.begin("")

    def _on_reason(self, reason: str) -> None:
        library, rows, today = self._desk.library, self._rows, self._desk.clock.today()
        self._run(lambda: silence(library, rows, reason, today), self._on_silenced)

    def _run(self, change: Callable[[], ChangeSet], done: Callable[[ChangeSet], None]) -> None:
        def work(_progress: Progress) -> ChangeSet:
            return change()

        self._runner.run(Task(work, done, self._on_failed))

    def _on_noted(self, changes: ChangeSet) -> None:
        count = len(changes.cadres)
        words = translate(
            "LookWork", "%n cadre(s) noted as candidates. Ctrl+Z takes it back.", "", count
        )
        if not count:
            words = translate("LookWork", "They are candidates already; nothing was changed.")
        self._say(words, changes)

    def _on_silenced(self, changes: ChangeSet) -> None:
        words = translate(
            "LookWork", "Kept with its reason; back when facts change. Ctrl+Z takes it back."
        )
        self._say(words, changes)

    def _say(self, words: str, changes: ChangeSet) -> None:
        self._page.info.say(InfoKind.DONE, words)
        self._page.written.emit(changes)

    def _on_finished(self, _result: int) -> None:
        self.asking = None

    def _on_failed(self, error: CadreDeskError) -> None:
        self._page.info.say(InfoKind.ERROR, sentence(error))


def _check_reason(reason: str) -> None:
    if not reason.strip():
        raise UserError("decision.no_reason")
