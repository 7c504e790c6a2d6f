"""The card 报送 on 今日: what has to be handed in or corrected, until when, with its verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QLabel

from cadredesk.domain.rules.alert import Severity
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.models.alert_table_model import OtherThing
from cadredesk.ui.theme import TextRole, set_role

if TYPE_CHECKING:
    from cadredesk.domain.errors import CadreDeskError
    from cadredesk.services.desk import Desk
    from cadredesk.services.submissions.deadlines import Deadline
    from cadredesk.ui.page import Page
    from cadredesk.ui.widgets.card import Card

SUBMISSION_PAGE = "submission"
_MOST = 4

translate = QCoreApplication.translate


class SubmissionsCard(QObject):
    """Reads the deadlines when the alerts were worked out, and while 今日 is in front.

    Signals:
        pressing: What is due, overdue or came back, for the list of things to do; carries the
            tuple of OtherThing.
    """

    pressing = Signal(object)

    def __init__(self, page: Page, desk: Desk, runner: BackgroundRunner, card: Card) -> None:
        super().__init__(page)
        self._page, self._desk, self._runner, self._card = page, desk, runner, card
        self._found: tuple[Deadline, ...] = ()
        self._is_stale = False
        self.lines: list[QLabel] = []
        self.retranslate()

    def judge_again(self) -> None:
        """Read when the alerts were worked out anew: then something was written."""
        self._is_stale = True
        if self._page.isVisible():
            self._read()

    def shown(self) -> None:
        """Read what changed while another page was in front."""
        if self._is_stale:
            self._read()

    def retranslate(self) -> None:
        """Put every text anew."""
        self._card.set_title(translate("TodayPage", "Submissions"))
        self._write()

    def _read(self) -> None:
        desk = self._desk
        self._is_stale = False

        def work(_progress: Progress) -> tuple[Deadline, ...]:
            from cadredesk.services.submissions.deadlines import (  # noqa: PLC0415 - after the paint
                read_deadlines,
            )

            return read_deadlines(desk)

        self._runner.run(Task(work, self._on_read, self._on_failed))

    def _on_read(self, found: tuple[Deadline, ...]) -> None:
        self._found = found
        self._write()

    def _write(self) -> None:
        for line in self.lines:
            self._card.body.removeWidget(line)
            line.deleteLater()
        self.lines = []
        self._card.setVisible(bool(self._found))
        for deadline in self._found[:_MOST]:
            line = QLabel(self._text(deadline))
            line.setWordWrap(True)
            line.setTextInteractionFlags(
                Qt.TextInteractionFlag.LinksAccessibleByKeyboard
                | Qt.TextInteractionFlag.LinksAccessibleByMouse
            )
            set_role(line, TextRole.SECONDARY)
            line.linkActivated.connect(self._on_link)
            self.lines.append(line)
            self._card.body.addWidget(line)
        pressing = [each for each in self._found if each.severity is not Severity.UPCOMING]
        self.pressing.emit(tuple(self._thing(each) for each in pressing))

    def _thing(self, deadline: Deadline) -> OtherThing:
        from cadredesk.ui.submissions import words  # noqa: PLC0415 - after the paint

        known = deadline.submission
        return OtherThing(
            severity=deadline.severity,
            left=words.pressing_text(deadline),
            who=translate("TodayPage", "Submission"),
            matter=f"{known.request.title}  {words.state_text(known)}",
            verb=f"{words.verb_text(known)} ›",
            value=known.id,
        )

    def _text(self, deadline: Deadline) -> str:
        from cadredesk.ui.submissions import words  # noqa: PLC0415 - after the paint

        known, today = deadline.submission, self._desk.clock.today()
        title = known.request.title.replace("&", "&amp;").replace("<", "&lt;")
        due = words.due_text(known, today)
        told = f"{words.state_text(known)} · {due}" if due != "—" else words.state_text(known)
        return f'{title}  {told}  <a href="{known.id}">{words.verb_text(known)} ›</a>'

    def _on_link(self, submission: str) -> None:
        for each in self._found:
            if str(each.submission.id) == submission:
                self._page.go.emit(SUBMISSION_PAGE, each.submission.id)

    def _on_failed(self, error: CadreDeskError) -> None:
        """The watch has said what is wrong already: it reads the same library."""
        del error
        self._is_stale = True
