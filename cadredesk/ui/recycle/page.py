"""S21 回收站: who was deleted, since when and by whom; nothing in it goes by itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.desk import Desk
from cadredesk.services.read_models import DeletedPerson
from cadredesk.services.recycling import bring_back, deleted_people
from cadredesk.ui import text
from cadredesk.ui.actions import CommandId
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.models.record_table_model import RecordTableModel
from cadredesk.ui.page import Page
from cadredesk.ui.widgets.action_button import ActionButton
from cadredesk.ui.widgets.empty_state import EmptyState
from cadredesk.ui.widgets.info_bar import InfoKind
from cadredesk.ui.widgets.wrapped_table import WrappedTable

_SAMPLES = ("阿依古丽·买买提", "东山村党支部书记、村委会主任", "2026.11.22 10:31", "小李同志")

LOG_PAGE = "operations"


class RecyclePage(Page):
    """Lists deleted cadres and village cadres and brings the chosen ones back as one step."""

    ID, ICON, CODE, AT_FOOT = "recycle", "delete", "29", True
    OFFERS = frozenset({CommandId.REFRESH})

    def __init__(self, desk: Desk, runner: BackgroundRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library, self._runner = desk.library, runner
        self._deleted: tuple[DeletedPerson, ...] = ()
        self._asked = 0
        self._log = self.header.secondary("clipboard_task")
        self._restore = self.header.primary("arrow_undo")
        self.model = RecordTableModel(self)
        self.table = WrappedTable()
        self.table.setModel(self.model)
        self.table.tell_of_people("回收站（复制）", 0)
        self.table.let_wrap({0: 4, 1: 8, 3: 4})
        self.empty = EmptyState("delete")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.table)
        self.body.addWidget(self._stack, 1)
        self._restore.triggered.connect(self._on_restore)
        self._log.triggered.connect(self._on_log)
        self.table.opened.connect(self._on_restore)
        self.retranslate()

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Recycle bin")

    def retranslate(self) -> None:
        """Put every text anew."""
        self._restore.setText(self.tr("Bring back"))
        self._log.setText(self.tr("Operation log"))
        self.table.setAccessibleName(self.title())
        self.empty.set_text(self.tr("Nothing was deleted. Who is deleted waits here."))
        self._write()

    def shown(self, _argument: object = None) -> None:
        """Read what is in the bin."""
        self._read()

    def refresh(self, changes: ChangeSet) -> None:
        """Read again after something was written."""
        if changes.cadres or changes.villages or changes.everything:
            self._read()

    def take_focus(self) -> None:
        """Take the keyboard to the table; while nothing is in the bin, to the head."""
        if self._deleted:
            super().take_focus()
        else:
            stops = self.header.findChildren(ActionButton)
            shown = [each for each in stops if each.isVisibleTo(self) and each.isEnabled()]
            for button in shown[:1]:
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def status_hint(self) -> str:
        """Return the keys that are valid now."""
        return self.tr("Enter brings back · nothing goes from here by itself")

    def commands(self) -> Mapping[CommandId, Callable[[], None]]:
        """Return what can be done now."""
        return {CommandId.REFRESH: self._read}

    def _read(self) -> None:
        library = self._library

        def work(_progress: Progress) -> tuple[DeletedPerson, ...]:
            return deleted_people(library)

        self._runner.run(Task(work, self._on_read, self._on_failed))

    def _on_read(self, deleted: tuple[DeletedPerson, ...]) -> None:
        self._deleted = deleted
        self._write()

    def _write(self) -> None:
        headings = (
            self.tr("Name"),
            self.tr("Posts"),
            self.tr("Deleted"),
            self.tr("By"),
            self.tr("With it"),
        )
        rows = [
            (
                each.name,
                each.posts,
                text.instant_text(each.at),
                each.by,
                self.tr("%n row(s)", "", each.rows) if each.rows else "",
            )
            for each in self._deleted
        ]
        self.model.show_rows(headings, rows)
        self.table.set_column_samples(dict(enumerate(_SAMPLES)))
        self._stack.setCurrentWidget(self.table if rows else self.empty)
        self._restore.setEnabled(bool(rows))
        self.header.set_title(self.title())
        self.header.set_count(str(len(rows)) if rows else "")

    def _on_log(self) -> None:
        self.go.emit(LOG_PAGE, None)

    def _on_restore(self, _index: object = None) -> None:
        chosen = sorted({each.row() for each in self.table.selectedIndexes()})
        people = [self._deleted[row] for row in chosen]
        if not people:
            return
        library, self._asked = self._library, len(people)

        def work(_progress: Progress) -> ChangeSet:
            return bring_back(library, people)

        self._runner.run(Task(work, self._on_restored, self._on_failed))

    def _on_restored(self, changes: ChangeSet) -> None:
        self.written.emit(changes)
        count, self._asked = self._asked, 0
        self.info.say(InfoKind.DONE, self.tr("%n person(s) brought back", "", count))
        self._read()

    def _on_failed(self, error: CadreDeskError) -> None:
        self.info.say(InfoKind.ERROR, sentence(error))
