"""S13 报送: the ledger, what has to be gone on with first, each row with what to do next."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.ids import SubmissionId
from cadredesk.domain.submission.model import Submission, SubmissionState
from cadredesk.services.departures import Sending
from cadredesk.services.desk import Desk
from cadredesk.services.submissions.deadlines import deadlines
from cadredesk.services.submissions.ledger_list import LEDGER, write_submission_ledger
from cadredesk.services.submissions.reading import read_submissions
from cadredesk.services.submissions.recording import NewRequest, add_request, delete_request
from cadredesk.ui.actions import CommandId
from cadredesk.ui.background import BackgroundRunner, Progress
from cadredesk.ui.blank_visit import BlankVisit
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.list_export import ListExport
from cadredesk.ui.models.record_table_model import RecordTableModel
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.submission_visit import LEDGER_PAGE, SUBMISSION_PAGE, NewSubmission, PackVisit
from cadredesk.ui.submissions.ledger_filter import LedgerFilter
from cadredesk.ui.submissions.request_dialog import RequestDialog
from cadredesk.ui.submissions.words import due_text, last_act, state_text, verb_text
from cadredesk.ui.submissions.work import SubmissionWork
from cadredesk.ui.widgets.empty_state import EmptyState
from cadredesk.ui.widgets.info_bar import InfoKind
from cadredesk.ui.widgets.wrapped_table import WrappedTable

_TITLE, _VERSION, _PEOPLE, _DUE, _LAST, _VERB = 1, 2, 3, 5, 6, 7
_ROOM_FOR_ALL = 55
"""Characters of width from which on every column is shown."""
_BACK = (SubmissionState.RETURNED, SubmissionState.CORRECTED)


class SubmissionsPage(Page):
    """Lists every submission; Enter opens one, Ctrl+N enters a request."""

    ID, ICON, CODE, SECTION = LEDGER_PAGE, "send", "80", 8
    OFFERS = frozenset(
        {
            CommandId.NEW,
            CommandId.NEW_SUBMISSION,
            CommandId.OPEN,
            CommandId.EXPORT,
            CommandId.REFRESH,
        }
    )

    def __init__(
        self,
        desk: Desk,
        runner: BackgroundRunner,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._work = SubmissionWork(desk, runner, self)
        self._all: tuple[Submission, ...] = ()
        self._listed: tuple[Submission, ...] = ()
        self.filter = LedgerFilter(self.filters)
        self._is_read = False
        self._people: BlankVisit | None = None
        self._export = self.header.secondary("arrow_export")
        self._new = self.header.primary("add")
        self.records = RecordTableModel(self)
        self.table = _table(self.records)
        self.empty = EmptyState("send")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.table)
        self.body.addWidget(self._stack, 1)
        self._listing = ListExport(self, runner, preferences)
        self._export.triggered.connect(self._on_export)
        self.filter.changed.connect(self._on_filter)
        self._new.triggered.connect(self._on_new)
        self.empty.chosen.connect(self._on_new)
        self.table.opened.connect(self._on_open)
        delete = QShortcut(QKeySequence("Delete"), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._on_delete)
        self._work.written.connect(self._on_written)
        self._work.failed.connect(self._on_failed)
        self.retranslate()

    @property
    def current(self) -> Submission | None:
        """The submission of the current row."""
        row = self.table.currentIndex().row()
        return self._listed[row] if 0 <= row < len(self._listed) else None

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Submissions")

    def retranslate(self) -> None:
        """Put every text anew."""
        self.filter.retranslate()
        self._new.setText(self.tr("Enter a request…"))
        self._export.setText(self.tr("Export the ledger"))
        self.table.setAccessibleName(self.title())
        self.empty.set_text(
            self.tr(
                "Nothing was handed in yet. Here stand what was asked for, what was sent, "
                "and what came back."
            ),
            self.tr("Enter a request…"),
        )
        self._write()

    def shown(self, argument: object = None) -> None:
        """Read the ledger; a new request may be what another page led here for."""
        self._read()
        if isinstance(argument, NewSubmission):
            self._on_new()
            self._people = argument.people

    def refresh(self, changes: ChangeSet) -> None:
        """Read again after a submission or a file was written, if anybody looked at all."""
        if self._is_read and not changes.is_empty:
            self._read()

    def status_hint(self) -> str:
        """Return the keys that are valid now."""
        return self.tr(
            "Enter opens · Ctrl+N enters a request · Ctrl+E exports · Delete: never sent"
        )

    def commands(self) -> Mapping[CommandId, Callable[[], None]]:
        """Return what can be done now."""
        handlers: dict[CommandId, Callable[[], None]] = {
            CommandId.NEW: self._on_new,
            CommandId.NEW_SUBMISSION: self._on_new,
            CommandId.REFRESH: self._read,
        }
        if self._listed:
            handlers[CommandId.OPEN] = self._on_open
            handlers[CommandId.EXPORT] = self._on_export
        return handlers

    def _read(self) -> None:
        self._is_read = True
        desk = self._work.desk

        def work(_progress: Progress) -> tuple[Submission, ...]:
            return read_submissions(desk)

        self._work.ask(work, self._on_read)

    def _on_read(self, found: tuple[Submission, ...]) -> None:
        """What somebody has to go on with stands first, then the newest."""
        open_first = [each.submission for each in deadlines(found, self._work.desk.clock.today())]
        others = [each for each in reversed(found) if each not in open_first]
        self._all = (*open_first, *others)
        self.filter.offer(self._all)
        self._on_filter()

    def _on_filter(self) -> None:
        self._listed = self.filter.of(self._all)
        self._write()

    def _write(self) -> None:
        today = self._work.desk.clock.today()
        row = self.table.currentIndex().row()
        headings = (
            self.tr("Number"),
            self.tr("What"),
            self.tr("Version"),
            self.tr("People"),
            self.tr("State"),
            self.tr("Due"),
            self.tr("Last"),
            self.tr("What to do"),
        )
        rows = [
            (
                each.request.number,
                each.request.title,
                f"v{len(each.packs)}",
                "" if each.pack is None else str(each.pack.people),
                state_text(each),
                due_text(each, today),
                last_act(each),
                verb_text(each),
            )
            for each in self._listed
        ]
        self.records.show_rows(headings, rows)
        self._fit(rows)
        self._stack.setCurrentWidget(self.table if self._all else self.empty)
        if rows:
            self.table.make_current(max(0, min(row, len(rows) - 1)))
        self._say()

    def _fit(self, rows: Sequence[tuple[str, ...]]) -> None:
        columns = range(_VERB + 1)
        samples = {at: max((row[at] for row in rows), key=len, default="") for at in columns}
        self.table.set_column_samples({**samples, 0: "2026-100"})

    def _say(self) -> None:
        back = [each for each in self._all if each.state in _BACK]
        points = sum(len(each.open_points) for each in back)
        self.header.set_title(self.title())
        if back:
            count = self.tr("{packs} returned, {points} points to correct")
            self.header.set_count(count.format(packs=len(back), points=points))
        else:
            self.header.set_count(self.tr("%n submission(s)", "", len(self._listed)))
        self.count_changed.emit(len(back))
        self.commands_changed.emit()

    def _on_open(self, _index: object = None) -> None:
        if self.current is not None:
            self.go.emit(SUBMISSION_PAGE, self.current.id)

    def _on_export(self) -> None:
        desk = self._work.desk
        day = desk.clock.today()
        listed = tuple(sorted(self._listed, key=lambda each: each.request.number))

        def write(target: Path, purpose: str) -> Path:
            sending = Sending(target, day, purpose)
            return write_submission_ledger(desk.library, desk.list_writer, listed, sending)

        # An official document, so its name is Chinese in either language.
        self._listing.run(f"{desk.library.unit_name}{LEDGER}_{day:%Y%m%d}.xlsx", write)

    def _on_new(self) -> None:
        self._people = None
        dialog = RequestDialog(NewRequest(title=""), self._work.desk, self._preferences, self)
        dialog.answered.connect(self._on_entered)
        self._work.follow(dialog)
        dialog.open()

    def _on_entered(self, wanted: NewRequest) -> None:
        library, year = self._work.desk.library, self._work.desk.clock.today().year

        def work(_progress: Progress) -> tuple[SubmissionId, ChangeSet]:
            return add_request(library, wanted, year)

        self._work.ask(work, self._on_added)

    def _on_added(self, added: tuple[SubmissionId, ChangeSet]) -> None:
        made, changes = added
        self._work.close_dialog()
        self._on_written(changes)
        people = self._people
        self.go.emit(SUBMISSION_PAGE, made if people is None else PackVisit(made, people))

    def _on_delete(self) -> None:
        known, library = self.current, self._work.desk.library
        if known is not None:
            self._work.write(lambda: delete_request(library, known.id))

    def _on_written(self, changes: ChangeSet) -> None:
        self.info.clear()
        self.written.emit(changes)
        self._read()

    def _on_failed(self, error: CadreDeskError) -> None:
        self.info.clear()
        self.info.say(InfoKind.ERROR, sentence(error))


def _table(records: RecordTableModel) -> WrappedTable:
    """Where there is no room, the page of a submission tells its version and people."""
    table = WrappedTable()
    table.setModel(records)
    table.let_wrap({_TITLE: 6, _DUE: 6, _LAST: 5})
    table.let_hide({_VERSION: _ROOM_FOR_ALL, _PEOPLE: _ROOM_FOR_ALL})
    return table
