"""Stands between the decisions about alerts and the library, for any page that lists alerts."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QMenu

from cadredesk.domain.alert_decision import AlertDecision, Handling
from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.ids import CadreId
from cadredesk.domain.rules.alert import Alert, SubjectKind
from cadredesk.services.deciding import Wish, decide, withdraw_decision
from cadredesk.services.desk import Desk
from cadredesk.ui.actions import CommandId
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.deciding.dialog import DecisionDialog
from cadredesk.ui.decision_text import handling_name
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.file_visit import FileVisit
from cadredesk.ui.page import Page
from cadredesk.ui.widgets.info_bar import InfoKind

translate = QCoreApplication.translate

FILE_PAGE = "cadre_file"

Chosen = Callable[[], Sequence[Alert]]


class AlertDeciding(QObject):
    """Asks what is decided about the chosen alerts, keeps it, and says so on the page.

    `chosen` tells which alerts those are, the selected rows of a table for instance.
    """

    OFFERS = frozenset({CommandId.PLAN, CommandId.PUT_OFF})

    def __init__(
        self, page: Page, desk: Desk, runner: BackgroundRunner, watch: AlertWatch, chosen: Chosen
    ) -> None:
        super().__init__(page)
        self._page, self._desk, self._runner = page, desk, runner
        self._watch, self._chosen = watch, chosen
        self._alerts: tuple[Alert, ...] = ()
        self._wish: Wish | None = None
        self.dialog: DecisionDialog | None = None

    def commands(self) -> dict[CommandId, Callable[[], None]]:
        """Return what the keys do while there is a row."""
        return {CommandId.PLAN: self.plan, CommandId.PUT_OFF: self.put_off}

    def add_to(self, menu: QMenu) -> None:
        """Offer what can be decided about the chosen alerts."""
        if not self._about():
            return
        menu.addSeparator()
        for handling, wanted in (
            (Handling.IN_HAND, self.take_in_hand),
            (Handling.PLANNED, self.plan),
            (Handling.DEFERRED, self.put_off),
            (Handling.EXEMPT, self.exempt),
            (Handling.DISPUTED, self.doubt),
        ):
            dots = "" if handling is Handling.IN_HAND else "…"
            menu.addAction(handling_name(handling) + dots, wanted)
        if self._held() is not None:
            menu.addAction(translate("AlertDeciding", "Take the decision back"), self.take_back)

    def take_in_hand(self) -> None:
        """Say that the chosen alerts are being dealt with."""
        self._alerts = self._about()
        if self._alerts:
            self._keep(Wish(handling=Handling.IN_HAND))

    def plan(self) -> None:
        """Plan the chosen alerts for a day."""
        self._ask(Handling.PLANNED)

    def put_off(self) -> None:
        """Put the chosen alerts off with a reason."""
        self._ask(Handling.DEFERRED)

    def exempt(self) -> None:
        """Exempt the chosen alerts on a paper."""
        self._ask(Handling.EXEMPT)

    def doubt(self) -> None:
        """Say that a fact of the chosen alert is wrong, and go there."""
        self._ask(Handling.DISPUTED)

    def take_back(self) -> None:
        """Have the first chosen alert open again."""
        held = self._held()
        if held is None:
            return
        alert, decision = held
        library, name = self._desk.library, alert.subject.name

        def work(_progress: Progress) -> ChangeSet:
            return withdraw_decision(library, decision, name)

        self._runner.run(Task(work, self._on_taken_back, self._on_failed))

    def _about(self) -> tuple[Alert, ...]:
        """The chosen alerts that can be decided about: those of one person or body."""
        return tuple(alert for alert in self._chosen() if alert.subject.id is not None)

    def _held(self) -> tuple[Alert, AlertDecision] | None:
        for alert in self._about():
            decision = self._watch.board.handled(alert).decision
            if decision is not None:
                return alert, decision
        return None

    def _ask(self, handling: Handling) -> None:
        self._alerts = self._about()
        if not self._alerts:
            return
        self.dialog = DecisionDialog(handling, self._alerts, self._desk.clock.today, self._page)
        self.dialog.decided.connect(self._keep)
        self.dialog.finished.connect(self._on_finished)
        self.dialog.open()

    def _keep(self, wish: Wish) -> None:
        library, alerts, today = self._desk.library, self._alerts, self._desk.clock.today()
        self._wish = wish

        def work(_progress: Progress) -> ChangeSet:
            return decide(library, alerts, wish, today)

        self._runner.run(Task(work, self._on_kept, self._on_failed))

    def _on_kept(self, changes: ChangeSet) -> None:
        wish = self._wish
        if self.dialog is not None:
            self.dialog.accept()
        if wish is None:
            return
        words = translate("AlertDeciding", "Noted: {decision}. Ctrl+Z takes it back.")
        self._page.info.say(InfoKind.DONE, words.format(decision=handling_name(wish.handling)))
        self._page.written.emit(changes)
        if wish.handling is Handling.DISPUTED:
            self._go_to_field(wish.field)

    def _go_to_field(self, field: str) -> None:
        subject = self._alerts[0].subject
        if subject.kind is SubjectKind.CADRE and subject.id is not None:
            self._page.go.emit(FILE_PAGE, FileVisit(CadreId(subject.id), field=field))

    def _on_taken_back(self, changes: ChangeSet) -> None:
        self._page.info.say(InfoKind.DONE, translate("AlertDeciding", "The alert is open again."))
        self._page.written.emit(changes)

    def _on_finished(self, _result: int) -> None:
        self.dialog = None

    def _on_failed(self, error: CadreDeskError) -> None:
        if self.dialog is not None:
            self.dialog.say_problem(sentence(error))
        else:
            self._page.info.say(InfoKind.ERROR, sentence(error))
