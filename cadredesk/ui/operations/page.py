"""S21 操作记录: who did what and when; Enter says what it changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QStackedWidget

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.departures import Sending
from cadredesk.services.desk import Desk
from cadredesk.services.operation_list import OPERATIONS, write_operations
from cadredesk.services.operation_log import Operation, read_operations
from cadredesk.services.read_models import OperationQuery
from cadredesk.ui import text
from cadredesk.ui.actions import CommandId
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.list_export import ListExport
from cadredesk.ui.models.record_table_model import RecordTableModel, Row
from cadredesk.ui.operations.chips import OperationChips
from cadredesk.ui.operations.work import OperationWork
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.step_text import step_text
from cadredesk.ui.widgets.empty_state import EmptyState
from cadredesk.ui.widgets.info_bar import InfoKind
from cadredesk.ui.widgets.wrapped_table import WrappedTable

_SAMPLES = (
    "2026.11.22 10:31",
    "小李同志",
    "批量修改 12 人 · 健康状况、标签",
    "欧阳敏、李秀英、周建国等",
    "已撤销",
)
_NEAR_THE_END = 20


class OperationsPage(Page):
    """Lists what was done, the newest first; what is further back is read as it is scrolled to."""

    ID, ICON, CODE, PARENT = "operations", "clipboard_task", "85", "recycle"
    OFFERS = frozenset({CommandId.REFRESH, CommandId.FIND, CommandId.EXPORT})

    def __init__(self, desk: Desk, runner: BackgroundRunner, preferences: Preferences) -> None:
        super().__init__()
        self._desk, self._library, self._runner = desk, desk.library, runner
        self._operations: tuple[Operation, ...] = ()
        self._has_more = self._is_reading = False
        self.search = self.header.add_search()
        self.export = self.header.secondary("arrow_export")
        self.listing = ListExport(self, runner, preferences)
        self.chips = OperationChips(self.filters, desk.clock)
        self.work = OperationWork(self, desk, runner)
        self.model = RecordTableModel(self)
        self.table = WrappedTable()
        self.table.setModel(self.model)
        self.table.let_wrap({1: 3, 2: 10, 3: 6, 4: 3})
        self.empty = EmptyState("clipboard_task")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.table)
        self.body.addWidget(self._stack, 1)
        self.export.triggered.connect(self._on_export)
        self.search.textChanged.connect(self.chips.search)
        self.chips.changed.connect(self._read)
        self.table.opened.connect(self._on_opened)
        self.table.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.retranslate()

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Operation log")

    def retranslate(self) -> None:
        """Put every text anew."""
        self.header.set_title(self.title())
        self.header.set_back(self.tr("Recycle bin"))
        self.export.setText(self.tr("Export the log"))
        self.search.setPlaceholderText(self.tr("Name, file, clerk, what was done…  Ctrl+F"))
        self.search.setAccessibleName(self.tr("Search the operation log"))
        self.table.setAccessibleName(self.title())
        self.chips.retranslate()
        self._write()

    def shown(self, _argument: object = None) -> None:
        """Read what was done by now."""
        self._read()

    def refresh(self, _changes: ChangeSet) -> None:
        """Read again after something was written, while somebody looks."""
        if self.isVisible():
            self._read()

    def status_hint(self) -> str:
        """Return the keys that are valid now."""
        return self.tr(
            "Enter shows what was changed · Ctrl+F find · Ctrl+E export · nothing can be changed"
        )

    def commands(self) -> Mapping[CommandId, Callable[[], None]]:
        """Return what can be done now."""
        return {
            CommandId.REFRESH: self._read,
            CommandId.FIND: self.find_on_page,
            CommandId.EXPORT: self._on_export,
        }

    def step_out(self) -> bool:
        """Empty the search first, then the chips."""
        if self.search.text():
            self.search.clear()
            self.table.setFocus()
            return True
        return super().step_out()

    def _read(self) -> None:
        self._fetch(self.chips.query, ())

    def _fetch(self, query: OperationQuery, kept: tuple[Operation, ...]) -> None:
        library = self._library

        def work(_progress: Progress) -> tuple[OperationQuery, tuple[Operation, ...]]:
            return query, (*kept, *read_operations(library, query))

        self._is_reading = True
        self._runner.run(Task(work, self._on_read, self._on_failed))

    def _on_read(self, read: tuple[OperationQuery, tuple[Operation, ...]]) -> None:
        query, operations = read
        if replace(query, before=None) != self.chips.query:
            return
        goes_on = query.before is not None
        added = len(operations) - (len(self._operations) if goes_on else 0)
        self._operations, self._is_reading = operations, False
        self._has_more = added >= query.limit
        if goes_on:
            self.model.add_rows([self._row(each) for each in operations[-added:] if added])
        else:
            self._write()

    def _write(self) -> None:
        headings = (
            self.tr("When"),
            self.tr("By"),
            self.tr("What"),
            self.tr("Who"),
            self.tr("State"),
        )
        self.model.show_rows(headings, [self._row(each) for each in self._operations])
        self.table.set_column_samples(dict(enumerate(_SAMPLES)))
        self.empty.set_text(self.tr("Nothing like that was done."))
        self._stack.setCurrentWidget(self.table if self._operations else self.empty)

    def _row(self, operation: Operation) -> Row:
        step = operation.step
        several = len(step.scope.cadres) > 1
        names = self.tr(", ").join(operation.names) if several else ""
        if len(step.scope.cadres) > len(operation.names) > 0:
            names = self.tr("{names} and others").format(names=names)
        undone = self.tr("taken back") if step.done.undone else ""
        return text.instant_text(step.done.at), step.done.by, step_text(step), names, undone

    def _on_scrolled(self, _value: int) -> None:
        last = self.table.rowAt(self.table.viewport().height() - 1)
        near = last < 0 or last + _NEAR_THE_END >= len(self._operations)
        if self._has_more and near and not self._is_reading:
            before = self._operations[-1].step.done.id
            self._fetch(replace(self.chips.query, before=before), self._operations)

    def _on_opened(self, _index: object) -> None:
        row = self.table.currentIndex().row()
        if 0 <= row < len(self._operations):
            self.work.show(self._operations[row])

    def _on_export(self) -> None:
        desk, query, day = self._desk, self.chips.query, self._desk.clock.today()

        def write(target: Path, purpose: str) -> Path:
            sending = Sending(target, day, purpose)
            return write_operations(desk.library, desk.list_writer, query, sending)

        # A paper of the office, so its name is Chinese in either language.
        self.listing.run(f"{desk.library.unit_name}{OPERATIONS}_{day:%Y%m%d}.xlsx", write)

    def _on_failed(self, error: CadreDeskError) -> None:
        self._is_reading = False
        self.info.say(InfoKind.ERROR, sentence(error))
