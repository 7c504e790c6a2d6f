"""干部档案: one cadre's file, section by section; what is typed is kept at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.ids import CadreId
from cadredesk.domain.rules.alert import Alert
from cadredesk.services.cadre_views import CadreView, ListPlace, Section
from cadredesk.services.desk import Desk
from cadredesk.services.health import HealthFinding
from cadredesk.services.library_ports import Library
from cadredesk.ui import alert_text, text
from cadredesk.ui.actions import CommandId
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.cadre_file.alert_work import AlertWork
from cadredesk.ui.cadre_file.archive_work import ArchiveWork
from cadredesk.ui.cadre_file.doubts import doubts_of
from cadredesk.ui.cadre_file.filing import Filing
from cadredesk.ui.cadre_file.kin_work import KinWork
from cadredesk.ui.cadre_file.layout import FileLayout
from cadredesk.ui.cadre_file.reading import FileRead, FileReader
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.eligibility.step_judging import StepJudging
from cadredesk.ui.file_visit import FileVisit
from cadredesk.ui.finding_visit import visit_to
from cadredesk.ui.form_export import Choice
from cadredesk.ui.form_visit import FormVisit
from cadredesk.ui.page import Page
from cadredesk.ui.post_change.registering import PostRegistering
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.widgets.info_bar import InfoKind


class CadreFilePage(Page):
    """Shows the file that another page leads to, and walks along the list it came from."""

    ID, ICON, PARENT = "cadre_file", "person", "roster"
    OFFERS = frozenset(
        {
            CommandId.FORM,
            CommandId.EXPLAIN,
            CommandId.INSPECTOR,
            CommandId.PREVIOUS_PERSON,
            CommandId.NEXT_PERSON,
            CommandId.REFRESH,
            CommandId.SAVE,
            CommandId.NEXT_PROBLEM,
            CommandId.POST_CHANGE,
            CommandId.LEAVE,
        }
    )

    def __init__(
        self,
        desk: Desk,
        runner: BackgroundRunner,
        watch: AlertWatch,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._watch = watch
        self._clock = desk.clock
        self._saved_at = ""
        self._view: CadreView | None = None
        self._findings: tuple[HealthFinding, ...] = ()
        self._place: ListPlace | None = None
        self._aim: FileVisit | None = None
        self._reader = FileReader(desk, runner, self)
        self.posts = PostRegistering(self, desk, runner)
        self._change = self.header.secondary("arrow_sync")
        self._previous = self.header.secondary("arrow_up")
        self._next = self.header.secondary("arrow_down")
        self._form = self.header.primary("document_table")
        tables, catalogue = desk.code_tables(), desk.archive_catalogue()
        self._layout = FileLayout(tables, desk.rulebook, desk.clock.today, catalogue)
        self._filing = Filing(desk, runner, self._layout, self.info, self)
        self.archive = ArchiveWork(self, self._layout.panes.archive, desk, runner, preferences)
        self.kin = KinWork(self, self._layout.panes, desk, runner)
        self.alerts = AlertWork(self, self._layout, desk, runner, watch)
        needed = self._layout.panes.eligibility
        self.steps = StepJudging(self, desk, runner, needed.conditions, needed.whom)
        self.body.addWidget(self._layout, 1)
        self._connect()
        self.retranslate()

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Cadre file")

    def retranslate(self) -> None:
        """Put every text anew."""
        self.header.set_back(self.tr("Cadres"))
        self._previous.setText(self.tr("Previous"))
        self._next.setText(self.tr("Next"))
        self._form.setText(self.tr("Approval form"))
        self._change.setText(self.tr("Change of post"))
        self._layout.retranslate()
        self._show_everything()

    def shown(self, argument: object = None) -> None:
        """Open the file that is asked for: a FileVisit, or the id of a cadre."""
        if isinstance(argument, FileVisit):
            self._aim = argument if argument.field or argument.section else None
            self._reader.open(argument)
            self._layout.lead_to(argument)
        elif argument is not None:
            self._reader.open(FileVisit(CadreId(argument)))  # type: ignore[arg-type]

    def refresh(self, changes: ChangeSet) -> None:
        """Read the file again if it was written."""
        self._filing.refresh(changes)
        if self._view is not None and changes.concerns(self._view.file.id):
            self._reader.renew()

    def status_hint(self) -> str:
        """Return the keys that are valid now."""
        return self.tr(
            "Alt+1…9 sections · Ctrl+PgUp/PgDn previous/next person · Enter keeps a field · "
            "Ctrl+Z takes it back"
        )

    def commands(self) -> Mapping[CommandId, Callable[[], None]]:
        """Return what can be done now."""
        handlers: dict[CommandId, Callable[[], None]] = {CommandId.REFRESH: self._watch.recompute}
        if self._view is None:
            return handlers
        handlers[CommandId.FORM] = self._on_form
        handlers[CommandId.SAVE] = self._on_save
        handlers[CommandId.POST_CHANGE] = self._on_post_change
        handlers[CommandId.LEAVE] = self._on_leave
        handlers[CommandId.NEXT_PROBLEM] = self._layout.go_to_problem
        if self._previous.isEnabled():
            handlers[CommandId.PREVIOUS_PERSON] = self._on_previous
        if self._next.isEnabled():
            handlers[CommandId.NEXT_PERSON] = self._on_next
        if self._alerts():
            handlers[CommandId.EXPLAIN] = self.alerts.explain_first
            handlers[CommandId.INSPECTOR] = self.alerts.toggle
        return handlers

    def step_out(self) -> bool:
        """Close the sum of an alert; then there is nothing left but to go back."""
        if self._layout.explain_card.isHidden():
            return super().step_out()
        self._layout.set_explaining(False)
        return True

    def _connect(self) -> None:
        self._previous.triggered.connect(self._on_previous)
        self._next.triggered.connect(self._on_next)
        self._form.triggered.connect(self._on_form)
        self._change.triggered.connect(self._on_post_change)
        self._reader.opened.connect(self._on_opened)
        self._reader.failed.connect(self._on_failed)
        basics = self._layout.panes.basics
        self._reader.revealed.connect(basics.reveal)
        self._reader.past.connect(self._layout.panes.show_past)
        self._layout.panes.history.day_wanted.connect(self._reader.open_as_known)
        basics.reveal_wanted.connect(self._reader.note_revealed)
        self._layout.panes.resume.post_told.connect(self.posts.ask_about)
        self._layout.gaps.finding_wanted.connect(self._on_finding)
        self._filing.written.connect(self._on_written)
        self.archive.written.connect(self._on_written)
        self.kin.written.connect(self._on_written)
        self._filing.failed.connect(self._on_not_saved)
        self._filing.history_wanted.connect(self._on_history_wanted)
        self._layout.sections.currentRowChanged.connect(self._on_section)
        self._watch.board_changed.connect(self._on_board)

    def _alerts(self) -> tuple[Alert, ...]:
        return () if self._view is None else self._watch.board.of(self._view.file.id)

    def _show_everything(self) -> None:
        view, place = self._view, self._place
        self._layout.show_states(view, self._findings)
        self._layout.head.setVisible(view is not None)
        at_end = place is None or place.row + 1 >= place.total
        self._previous.setEnabled(place is not None and place.row > 0)
        self._next.setEnabled(not at_end)
        self._form.setEnabled(view is not None)
        self.header.set_title(self.title() if view is None else view.file.cadre.name)
        self._show_place()
        if view is not None:
            self.alerts.show_view(view)
        self._show_section()
        self.commands_changed.emit()

    def _show_section(self) -> None:
        if self._view is not None:
            doubts = doubts_of(self._alerts(), self._findings)
            self._filing.note_doubts(doubts)
            section, day = self._layout.section, self._watch.day
            self._layout.panes.show_section(section, self._view, day, doubts)

    def _on_opened(self, read: FileRead) -> None:
        self._view, self._place, self._findings = read
        if self._filing.open(read.view):
            self._saved_at = ""
            self.info.clear()
            self._layout.set_explaining(False)
        self._show_everything()
        if self._aim is not None:
            self._layout.aim_at(self._aim)
            if self._aim.note:
                self.info.say(InfoKind.INFO, self._aim.note)
            self._aim = None
        elif self._layout.gaps.is_walking:
            self.info.clear()
            self._layout.gaps.go_on()

    def _on_written(self, changes: ChangeSet) -> None:
        self.written.emit(changes)
        self._say_saved()

    def _say_saved(self) -> None:
        self._saved_at = f"{self._clock.now().astimezone():%H:%M}"
        self._show_place()

    def _show_place(self) -> None:
        place = self._place
        saved = self.tr("✓ saved {time}").format(time=self._saved_at) if self._saved_at else ""
        place_text = "" if place is None else f"{place.row + 1} / {place.total}"
        self.header.set_count(text.facts(place_text, saved))

    def _on_finding(self, found: HealthFinding) -> None:
        page, visit = visit_to(found.people[0], found.field, found.row)
        if isinstance(visit, FileVisit):
            self._layout.meet(visit)
            self.info.say(InfoKind.INFO, alert_text.sentence(found.alerts[0]))
        else:
            self.go.emit(page, visit)

    def _on_history_wanted(self, field: str) -> None:
        self._layout.go_to(Section.HISTORY)
        self._layout.panes.history.changes.focus_on("cadre", field)

    def _on_save(self) -> None:
        """Ctrl+S keeps the field that is being typed into, and says so."""
        self._filing.commit()
        self._say_saved()

    def _on_failed(self, error: CadreDeskError) -> None:
        self.info.say(InfoKind.ERROR, sentence(error))

    def _on_not_saved(self, error: CadreDeskError) -> None:
        """Say why, and show again what the file has."""
        self._on_failed(error)
        self._reader.renew()

    def _on_board(self, _board: object) -> None:
        self._layout.set_explaining(False)
        self._show_everything()

    def _on_section(self, _row: int) -> None:
        self._layout.gaps.note_section(self._layout.section)
        self._show_section()

    def _on_previous(self) -> None:
        self._filing.commit()
        self._reader.step(-1)

    def _on_next(self) -> None:
        self._filing.commit()
        self._reader.step(1)

    def _on_form(self) -> None:
        if self._view is not None:
            # What is being typed is on the form, too: it is saved first, on the same thread.
            self._filing.commit()
            self.go.emit("approval_form", FormVisit(self._view.file.id, self._place))

    def _on_post_change(self) -> None:
        if self._view is not None:
            self._filing.commit()
            self.posts.ask(self._view.file.id)

    def _on_leave(self) -> None:
        if self._view is not None:
            self._filing.commit()
            self.posts.ask_leaving(self._view.file.cadre.name, _alone(self._view))


def _alone(view: CadreView) -> Choice:
    """The choice of this one person."""
    cadre = view.file.id

    def chosen(_library: Library) -> tuple[CadreId, ...]:
        return (cadre,)

    return chosen
