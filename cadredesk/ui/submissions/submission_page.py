"""One submission: what is packed, how it stands, and the one thing to do next."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.ids import SubmissionId
from cadredesk.domain.submission.model import ReturnPoint, SubmissionState
from cadredesk.services.desk import Desk
from cadredesk.services.submissions.facts import field_of
from cadredesk.services.submissions.preflight import PreflightFinding
from cadredesk.services.submissions.reading import SubmissionView
from cadredesk.ui.actions import CommandId
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.dialogs.files import choose_files
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.file_visit import FileVisit
from cadredesk.ui.finding_visit import FILE_PAGE, visit_to
from cadredesk.ui.page import Breadth, Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.submission_visit import LEDGER_PAGE, SUBMISSION_PAGE, PackVisit
from cadredesk.ui.submissions.pack_files import PackFiles
from cadredesk.ui.submissions.pack_pane import PackPane
from cadredesk.ui.submissions.packing import Packing
from cadredesk.ui.submissions.recording import Recording
from cadredesk.ui.submissions.standing_pane import StandingPane
from cadredesk.ui.submissions.step_line import StepLine
from cadredesk.ui.submissions.words import due_text
from cadredesk.ui.submissions.work import SubmissionWork
from cadredesk.ui.text import facts
from cadredesk.ui.widgets.info_bar import InfoKind

_BACK = (SubmissionState.RETURNED, SubmissionState.CORRECTED)


class SubmissionPage(Page):
    """Shows the pack while it is made, afterwards how it stands; Ctrl+Enter is the next step."""

    ID, ICON, PARENT = SUBMISSION_PAGE, "send", LEDGER_PAGE
    OFFERS = frozenset({CommandId.OPEN, CommandId.EXPORT, CommandId.RETURN, CommandId.NEXT_PROBLEM})

    def __init__(
        self,
        desk: Desk,
        runner: BackgroundRunner,
        watch: AlertWatch,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._view: SubmissionView | None = None
        self._wanted: SubmissionId | None = None
        self._has_written = False
        self._work = SubmissionWork(desk, runner, self)
        self._check = self.header.secondary("checkmark")
        self._accept = self.header.secondary("checkmark_circle")
        self._discard = self.header.secondary("arrow_undo")
        self._edit = self.header.secondary("edit")
        self._zip = self.header.secondary()
        self._export = self.header.secondary("folder_open")
        self._print = self.header.secondary("print")
        self._next = self.header.primary("send")
        self.steps = StepLine()
        self.pack = PackPane(desk.roster_layouts(), desk.clock.today, preferences)
        self.standing = StandingPane(desk.blank_files.vocabulary)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.pack)
        self._stack.addWidget(self.standing)
        self.body.addWidget(self.steps)
        self.body.addWidget(self._stack, 1)
        self.packing = Packing(self, self._work, watch, (self.pack, self.standing))
        self.recording = Recording(self, self._work, self.standing, preferences)
        self.files = PackFiles(self, self.recording, runner, preferences)
        self._connect()
        self.retranslate()

    @property
    def view(self) -> SubmissionView | None:
        """The submission that is shown."""
        return self._view

    @property
    def state(self) -> SubmissionState | None:
        """Where it stands."""
        return None if self._view is None else self._view.submission.state

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Submission")

    def retranslate(self) -> None:
        """Put every text anew."""
        self.header.set_back(self.tr("Submissions"))
        self._check.setText(self.tr("Only check"))
        self._accept.setText(self.tr("Accepted…"))
        self._discard.setText(self.tr("Take the pack back"))
        self._export.setText(self.tr("Open its folder"))
        self._zip.setText(self.tr("As one ZIP…"))
        self._print.setText(self.tr("Print the cover sheet"))
        self._edit.setText(self.tr("Put the request right…"))
        self.pack.retranslate()
        self.standing.retranslate()
        self._write()

    def shown(self, argument: object = None) -> None:
        """Show the submission that is asked for, or again the one that was shown."""
        if argument is not None:
            people = argument.people if isinstance(argument, PackVisit) else None
            wanted = argument.submission if isinstance(argument, PackVisit) else argument
            if people is not None or wanted != self._wanted:
                self.pack.people.offer_visit(people)
            self._wanted = SubmissionId(wanted)  # type: ignore[arg-type]
        self.packing.read_views()
        self._read()

    def refresh(self, changes: ChangeSet) -> None:
        """Read again after a submission or a file was written, if one is shown."""
        if self._view is not None and not changes.is_empty:
            self._read()

    def status_hint(self) -> str:
        """Return the keys that are valid now."""
        match self.state:
            case SubmissionState.PREPARING:
                return self.tr("Space chooses · Ctrl+Enter checks and packs · Enter goes there")
            case SubmissionState.RETURNED:
                return self.tr("Enter corrects or settles · F8 next point · Alt+← comes back here")
        return self.tr("Ctrl+Enter next step · Ctrl+R it came back · Ctrl+E writes its files")

    def commands(self) -> Mapping[CommandId, Callable[[], None]]:
        """Return what can be done now."""
        handlers: dict[CommandId, Callable[[], None]] = {}
        if self.state in (SubmissionState.SENT, *_BACK):
            handlers[CommandId.RETURN] = self.recording.ask_return
        if self._view is not None and self._view.submission.packs:
            handlers[CommandId.EXPORT] = self.files.write_out
        if self.standing.points and self.state in _BACK:
            handlers[CommandId.OPEN] = self._on_correct
            handlers[CommandId.NEXT_PROBLEM] = self.standing.show_open_point
        return handlers

    def set_breadth(self, breadth: Breadth) -> None:
        """Put the versions under the points where the window is narrow."""
        super().set_breadth(breadth)
        self.standing.set_stacked(stacked=breadth is Breadth.NARROW)

    def take_focus(self) -> None:
        """Begin at what is to be chosen, or at the points."""
        if self._stack.currentWidget() is self.pack:
            self.pack.setFocus()
        else:
            self.standing.take_focus()

    def say_error(self, error: CadreDeskError) -> None:
        """Say what did not work and what is safe."""
        self.info.clear()
        self.info.say(InfoKind.ERROR, sentence(error))

    def _connect(self) -> None:
        work, standing = self._work, self.standing
        work.written.connect(self._on_written)
        work.failed.connect(self.say_error)
        self._next.triggered.connect(self._on_next)
        self._check.triggered.connect(self.packing.check)
        standing.settled.clicked.connect(self.recording.settle)
        standing.left.clicked.connect(self.recording.ask_why_left)
        standing.tie.clicked.connect(self.recording.ask_whom)
        self._accept.triggered.connect(self.recording.ask_accepted)
        self._discard.triggered.connect(self.recording.discard)
        self._edit.triggered.connect(self.recording.ask_other_request)
        self._export.triggered.connect(self.files.open_folder)
        self._zip.triggered.connect(self.files.write_zip)
        self._print.triggered.connect(self.files.print_cover)
        standing.point_opened.connect(self._on_point)
        standing.point_changed.connect(self._offer)
        standing.file_opened.connect(self.files.view)
        standing.difference_wanted.connect(self.recording.tell_difference)
        self.pack.opened.connect(self._on_finding)
        self.pack.own_wanted.connect(self._on_own)

    def _read(self) -> None:
        if self._wanted is not None:
            self.recording.read(self._wanted, self._on_read)

    def _on_read(self, view: SubmissionView) -> None:
        is_other = self._view is None or self._view.submission.id != view.submission.id
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self._stack.isAncestorOf(focused)
        if is_other:
            self.info.clear()
        self._view = view
        self.pack.show_submission(view.submission, is_other=is_other)
        self.standing.show_view(view)
        preparing = self.state is SubmissionState.PREPARING
        self._stack.setCurrentWidget(self.pack if preparing else self.standing)
        if is_other or had_focus or self._has_written:
            self.take_focus()
        self._has_written = False
        self._write()

    def _write(self) -> None:
        self._next.setText(self._next_words())
        if self._view is None:
            self.header.set_title(self.title())
            return
        known, today = self._view.submission, self._work.desk.clock.today()
        request = known.request
        self.steps.show_submission(known)
        self.header.set_title(request.title)
        due = due_text(known, today)
        due = "" if due == "—" else self.tr("due {day}").format(day=due)
        self.header.set_count(facts(request.number, request.asked_by, due))
        self._offer()
        self.hint_changed.emit()

    def _next_words(self) -> str:
        words = {
            SubmissionState.PREPARING: self.tr("Check and pack"),
            SubmissionState.FROZEN: self.tr("Handed over…"),
            SubmissionState.SENT: self.tr("It came back…"),
            SubmissionState.RETURNED: self.tr("Correct it"),
            SubmissionState.CORRECTED: self.tr("Make the next version"),
            SubmissionState.ACCEPTED: self.tr("Write its files…"),
        }
        return words[self.state or SubmissionState.PREPARING]

    def _offer(self) -> None:
        """Offer what can be done in this state, and about the current point."""
        state = self.state
        self.standing.offer_verbs(in_hand=state in _BACK)
        self._check.setVisible(state is SubmissionState.PREPARING)
        self._accept.setVisible(state is SubmissionState.SENT)
        self._discard.setVisible(state is SubmissionState.FROZEN)
        packed = self._view is not None and bool(self._view.submission.packs)
        for action in (self._export, self._zip, self._print):
            action.setVisible(packed)
        self._edit.setVisible(state is not None and state is not SubmissionState.ACCEPTED)
        self._next.setEnabled(self._view is not None)
        self.commands_changed.emit()

    def _on_next(self) -> None:
        match self.state:
            case SubmissionState.PREPARING:
                self.packing.freeze()
            case SubmissionState.FROZEN:
                self.recording.ask_handing()
            case SubmissionState.SENT:
                self.recording.ask_return()
            case SubmissionState.RETURNED:
                self._on_correct()
            case SubmissionState.CORRECTED:
                self.packing.freeze_again()
            case SubmissionState.ACCEPTED:
                self.files.write_out()

    def _on_correct(self) -> None:
        if self.standing.current is not None:
            self._on_point(self.standing.current)

    def _on_point(self, point: ReturnPoint) -> None:
        """Go to the field with the county's words; about the whole table, say what became of it."""
        if point.cadre_id is None:
            self.recording.ask_what_became()
        else:
            visit = FileVisit(point.cadre_id, field=field_of(point.fact), note=point.text)
            self.go.emit(FILE_PAGE, visit)

    def _on_finding(self, found: PreflightFinding) -> None:
        if found.cadre is not None:
            self.go.emit(*visit_to(found.cadre, found.field, found.row))

    def _on_own(self) -> None:
        paths = choose_files(self, self._preferences, self.tr("Files to be sent along"))
        if paths:
            self.pack.take_own(tuple(paths))

    def _on_written(self, changes: ChangeSet) -> None:
        self.info.clear()
        self._has_written = True
        self.written.emit(changes)
        self._read()
