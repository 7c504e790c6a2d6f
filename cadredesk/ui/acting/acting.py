"""Opens what settles an alert, for any page that lists alerts.

Appointment cases come later; they take the place of the menu of `Verb.ARRANGE`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.ids import CadreId
from cadredesk.domain.rules.alert import Alert
from cadredesk.domain.words import CadreStatus
from cadredesk.services.acting import row_of
from cadredesk.services.desk import Desk
from cadredesk.services.library_ports import Library
from cadredesk.ui.alert_verbs import Verb, lacking_field, verb_of
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.deciding.deciding import AlertDeciding
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.file_visit import FileVisit
from cadredesk.ui.form_visit import FormVisit
from cadredesk.ui.page import Page
from cadredesk.ui.post_change.registering import PostRegistering
from cadredesk.ui.settings_visit import SETTINGS_PAGE, SettingsPart, SettingsVisit
from cadredesk.ui.widgets.info_bar import InfoKind

ALERTS_PAGE, ROSTER_PAGE, FILE_PAGE = "alerts", "roster", "cadre_file"
FORM_PAGE, VILLAGES_PAGE = "approval_form", "villages"

_PASSING = {
    "PROMO-11": "appointment.probation_passed_on",
    "PROB-1": "cadre.registered_on",
    "PARTY-1": "cadre.full_party_on",
}
"""Where it is entered that a probation was passed."""

_GRADE = "grade_period.grade"


class AlertActing(QObject):
    """Carries out the verb of an alert: a dialog, a field, a menu of what can be arranged."""

    def __init__(
        self, page: Page, desk: Desk, runner: BackgroundRunner, deciding: AlertDeciding
    ) -> None:
        super().__init__(page)
        self._page, self._desk, self._runner = page, desk, runner
        self._deciding = deciding
        self._alert: Alert | None = None
        self.menu: QMenu | None = None

    @cached_property
    def posts(self) -> PostRegistering:
        """What registers changes of post and people who leave."""
        return PostRegistering(self._page, self._desk, self._runner)

    def act(self, alert: Alert, place: QPoint) -> None:
        """Open what settles an alert; a menu opens at this place of the screen."""
        verb = verb_of(alert)
        carry_out: dict[Verb, Callable[[Alert], None]] = {
            Verb.RETIRE: self._retire,
            Verb.ASSESS: self._enter_passing,
            Verb.MAKE_FULL_MEMBER: self._enter_passing,
            Verb.ENTER_TERM: self._enter_term,
            Verb.ENTER_GRADE: self._enter_grade,
            Verb.CORRECT: self._go_to_fact,
            Verb.COMPLETE: self._complete,
            Verb.OPEN_VILLAGE: self._open_villages,
            Verb.OPEN_FILE: self.open_file,
            Verb.SEE_SUM: self._see_sum,
        }
        if verb is Verb.ARRANGE:
            self._arrange(alert, place)
        else:
            carry_out[verb](alert)

    def open_file(self, alert: Alert) -> None:
        """Open the file of whom an alert is about, or what comes nearest to it."""
        if verb_of(alert) in {Verb.ENTER_TERM, Verb.OPEN_VILLAGE, Verb.COMPLETE, Verb.SEE_SUM}:
            self.act(alert, QPoint())
        else:
            self._page.go.emit(FILE_PAGE, _cadre_of(alert))

    def _retire(self, alert: Alert) -> None:
        cadre = _cadre_of(alert)

        def alone(_library: Library) -> tuple[CadreId, ...]:
            return (cadre,)

        self.posts.ask_leaving(alert.subject.name, alone)
        if self.posts.leaving is not None and alert.due_on is not None:
            self.posts.leaving.propose(CadreStatus.RETIRED, alert.due_on.to_month())

    def _enter_passing(self, alert: Alert) -> None:
        library, field = self._desk.library, _PASSING[alert.rule]

        def work(_progress: Progress) -> FileVisit:
            return FileVisit(_cadre_of(alert), field=field, row=row_of(library, alert))

        self._runner.run(Task(work, self._on_visit, self._on_failed))

    def _enter_grade(self, alert: Alert) -> None:
        self._on_visit(FileVisit(_cadre_of(alert), field=_GRADE))

    def _go_to_fact(self, alert: Alert) -> None:
        field = next((fact.field for fact in alert.facts if fact.field), "")
        self._on_visit(FileVisit(_cadre_of(alert), field=field))

    def _complete(self, alert: Alert) -> None:
        if alert.people:
            self._page.go.emit(ROSTER_PAGE, frozenset(alert.people))
        else:
            self._on_visit(FileVisit(_cadre_of(alert), field=lacking_field(alert)))

    def _enter_term(self, alert: Alert) -> None:
        self._page.go.emit(SETTINGS_PAGE, SettingsVisit(SettingsPart.UNIT, body=alert.subject.id))

    def _open_villages(self, _alert: Alert) -> None:
        self._page.go.emit(VILLAGES_PAGE, None)

    def _see_sum(self, alert: Alert) -> None:
        self._page.go.emit(ALERTS_PAGE, alert)

    def _arrange(self, alert: Alert, place: QPoint) -> None:
        self._alert = alert
        self.menu = QMenu(self._page)
        self.menu.addAction(self.tr("Plan…"), self._deciding.plan)
        self.menu.addAction(self.tr("Register a change of post…"), self._on_change_of_post)
        self.menu.addAction(self.tr("Open the approval form"), self._on_form)
        self.menu.popup(place)

    def _on_change_of_post(self) -> None:
        if self._alert is not None:
            self.posts.ask(_cadre_of(self._alert))

    def _on_form(self) -> None:
        if self._alert is not None:
            self._page.go.emit(FORM_PAGE, FormVisit(_cadre_of(self._alert)))

    def _on_visit(self, visit: FileVisit) -> None:
        self._page.go.emit(FILE_PAGE, visit)

    def _on_failed(self, error: CadreDeskError) -> None:
        self._page.info.say(InfoKind.ERROR, sentence(error))


def _cadre_of(alert: Alert) -> CadreId:
    assert alert.subject.id is not None  # noqa: S101 - only an alert of the library has none
    return CadreId(alert.subject.id)
