"""The alerts of the as-of day, worked out once and shown by every page."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cadredesk.services.alert_board import AlertBoard, SanctionsShown
from cadredesk.services.kept_today import keep, shown_again
from cadredesk.services.library_ports import KeptToday
from cadredesk.services.today import Today, today_of
from cadredesk.ui.background import BackgroundRunner, Progress, Task

if TYPE_CHECKING:
    from cadredesk.domain.changes import ChangeSet
    from cadredesk.domain.errors import CadreDeskError
    from cadredesk.services.alert_memory import AlertMemory
    from cadredesk.services.desk import Desk


class AlertWatch(QObject):
    """Judges the open library off the GUI thread and tells the pages what was found.

    Signals:
        board_changed: The alerts were worked out anew; carries the AlertBoard.
        failed: They could not be worked out; carries the CadreDeskError.
    """

    board_changed = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, runner: BackgroundRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._runner = runner
        self.board = self._whole = AlertBoard(desk.clock.today())
        self.shown = SanctionsShown.ON_SCREEN
        self._judged_saves: int | None = None
        self._memory: AlertMemory | None = None

    @property
    def day(self) -> date:
        """Return the day for which everything is worked out."""
        return self.board.day

    def set_day(self, day: date) -> None:
        """Look at things as of another day."""
        if day != self.day:
            self._judge(day)

    def show_sanctions(self, shown: SanctionsShown) -> None:
        """Tell what speaks of sanctions, or keep it to oneself."""
        if shown is not self.shown:
            self.shown = shown
            self._tell()

    def recompute(self) -> None:
        """Work the alerts out again for the same day."""
        self._judge(self.day)

    def on_changed(self, changes: ChangeSet) -> None:
        """Judge again after something was written."""
        if not changes.is_empty:
            self._judge(self.day, changes)

    def recalled(self) -> Today | None:
        """Return the 今日 of the last time, where neither library nor rules have changed since."""
        kept = self._desk.library.kept_today()
        return None if kept is None else shown_again(kept, self._desk.rules_mark())

    def to_keep(self) -> KeptToday | None:
        """Return what the next start can show at once, None where nothing is known for today."""
        board, saves = self.board, self._judged_saves
        if saves is None or not board.alerts or board.day != self._desk.clock.today():
            return None
        return keep(today_of(board), saves, self._desk.rules_mark())

    def _judge(self, day: date, changes: ChangeSet | None = None) -> None:
        desk = self._desk

        def work(_progress: Progress) -> tuple[int, AlertBoard]:
            from cadredesk.services.alert_memory import AlertMemory  # noqa: PLC0415 - after paint

            self._memory = memory = self._memory or AlertMemory()
            board = memory.read_board(desk.library, desk.rulebook(), day, changes)
            return desk.library.saves, board

        self._runner.run(Task(work, self._on_judged, self._on_failed))

    def _on_judged(self, judged: tuple[int, AlertBoard]) -> None:
        self._judged_saves, board = judged
        self.show_board(board)

    def show_board(self, board: AlertBoard) -> None:
        """Tell the pages what was found, without sanctions where they are told nowhere."""
        self._whole = board
        self._tell()

    def _tell(self) -> None:
        hidden = self.shown is SanctionsShown.NOWHERE
        self.board = self._whole.without_restricted() if hidden else self._whole
        self.board_changed.emit(self.board)

    def _on_failed(self, error: CadreDeskError) -> None:
        self.failed.emit(error)
