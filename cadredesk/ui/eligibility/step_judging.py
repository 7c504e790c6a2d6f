"""From the button on the conditions to the dialog, and from the dialog to new conditions."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QObject

from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.ids import CadreId
from cadredesk.domain.rules.eligibility.judging import Eligibility
from cadredesk.domain.rules.proposals.step import ProposedStep
from cadredesk.domain.rules.target import Target
from cadredesk.services.desk import Desk
from cadredesk.services.eligibility import judge_step
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.eligibility.conditions_view import ConditionsView
from cadredesk.ui.eligibility.step_dialog import StepDialog
from cadredesk.ui.page import Page
from cadredesk.ui.widgets.info_bar import InfoKind


class Candidate(NamedTuple):
    """Whom a step is proposed for, into what, and as of which day."""

    cadre: CadreId
    name: str
    target: Target
    day: date


class StepJudging(QObject):
    """Asks what is known of a step and shows how it stands.

    `whom` says for whom, None while nobody is in sight. What was entered is offered again
    while the same person and target are in sight, and kept nowhere.
    """

    def __init__(
        self,
        page: Page,
        desk: Desk,
        runner: BackgroundRunner,
        conditions: ConditionsView,
        whom: Callable[[], Candidate | None],
    ) -> None:
        super().__init__(page)
        self._page, self._desk, self._runner = page, desk, runner
        self._conditions, self._whom = conditions, whom
        self._entered: tuple[Candidate, ProposedStep] | None = None
        self.dialog: StepDialog | None = None
        conditions.step_wanted.connect(self._on_wanted)

    def _on_wanted(self) -> None:
        whom = self._whom()
        if whom is None:
            return
        today = self._desk.clock.today
        self.dialog = StepDialog(whom.name, whom.target, today, self._page.window())
        if self._entered is not None and self._entered[0] == whom:
            self.dialog.propose(self._entered[1])
        self.dialog.judged.connect(self._on_judged)
        self.dialog.open()

    def _on_judged(self, step: ProposedStep) -> None:
        whom, desk = self._whom(), self._desk
        if whom is None:
            return
        self._entered = whom, step
        if self.dialog is not None:
            self.dialog.accept()
            self.dialog = None

        # A day chosen on the page is that of a notice, and comes before the decision (DATE-7).
        chosen = whom.day != desk.clock.today()
        day = whom.day if chosen else step.counted_on or whom.day

        def work(_progress: Progress) -> Eligibility:
            return judge_step(desk.library, desk.rulebook(), whom.cadre, whom.target, day, step)

        self._runner.run(Task(work, self._on_found, self._on_failed))

    def _on_found(self, found: Eligibility) -> None:
        entered, whom = self._entered, self._whom()
        if entered is not None and whom == entered[0] and found.target == whom.target:
            self._conditions.show_found(whom.name, found, entered[1])

    def _on_failed(self, error: CadreDeskError) -> None:
        self._page.info.say(InfoKind.ERROR, sentence(error))
