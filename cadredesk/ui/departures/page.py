"""导出登记: everything that left, under its number: when, by whom, what, of how many, what for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.export_record import ExportRecord, IdsShown
from cadredesk.services.departures import export_number, list_departures
from cadredesk.services.desk import Desk
from cadredesk.ui import text
from cadredesk.ui.actions import CommandId
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.models.record_table_model import RecordTableModel
from cadredesk.ui.page import Page
from cadredesk.ui.widgets.empty_state import EmptyState
from cadredesk.ui.widgets.info_bar import InfoKind
from cadredesk.ui.widgets.wrapped_table import WrappedTable

_CHECKSUM_SHOWN = 12
_SAMPLES = (
    "0012",
    "2026.11.22 10:31",
    "小李同志",
    "干部配备情况统计表",
    "1000",
    "报县委组织部年底统计",
    "遮挡",
    "青山镇干部名册_20261122.xlsx",
    "0123456789ab",
)


class DeparturesPage(Page):
    """Lists what left, the newest first; nothing in it can be changed."""

    ID, ICON, CODE, SECTION = "departures", "arrow_export", "83", 9
    OFFERS = frozenset({CommandId.REFRESH, CommandId.FIND})

    def __init__(self, desk: Desk, runner: BackgroundRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library, self._runner = desk.library, runner
        self._records: tuple[ExportRecord, ...] = ()
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.model = RecordTableModel(self)
        self.table = WrappedTable()
        self.table.setModel(self.model)
        self.table.let_wrap({1: 5, 2: 3, 3: 4, 5: 5, 7: 6})
        self.table.let_hide({8: 60})
        self.empty = EmptyState("arrow_export")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.table)
        self.body.addWidget(self.search)
        self.body.addWidget(self._stack, 1)
        self.search.textChanged.connect(self._write)
        self.retranslate()

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Export register")

    def retranslate(self) -> None:
        """Put every text anew."""
        self.search.setPlaceholderText(self.tr("Find by paper, purpose, file or clerk"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.table.setAccessibleName(self.title())
        self._write()

    def shown(self, _argument: object = None) -> None:
        """Read what left."""
        self._read()

    def refresh(self, _changes: ChangeSet) -> None:
        """Leave the list as it is: what leaves by a page is read when this one is shown."""

    def status_hint(self) -> str:
        """Return the keys that are valid now."""
        return self.tr("Ctrl+F find · Ctrl+C copy · nothing here can be changed")

    def commands(self) -> Mapping[CommandId, Callable[[], None]]:
        """Return what can be done now."""
        return {CommandId.REFRESH: self._read, CommandId.FIND: self.search.setFocus}

    def _read(self) -> None:
        library = self._library

        def work(_progress: Progress) -> tuple[ExportRecord, ...]:
            return list_departures(library)

        self._runner.run(Task(work, self._on_read, self._on_failed))

    def _on_read(self, records: tuple[ExportRecord, ...]) -> None:
        self._records = records
        self._write()

    def _write(self, _text: str = "") -> None:
        headings = (
            self.tr("No."),
            self.tr("When"),
            self.tr("By"),
            self.tr("Paper"),
            self.tr("People"),
            self.tr("Purpose"),
            self.tr("ID numbers"),
            self.tr("File"),
            self.tr("Checksum"),
        )
        asked = self.search.text().strip().casefold()
        rows = [row for row in map(self._row, self._records) if asked in " ".join(row).casefold()]
        self.model.show_rows(headings, rows)
        self.table.set_column_samples(dict(enumerate(_SAMPLES)))
        self.empty.set_text(
            self.tr("Nothing like that left.")
            if self._records
            else self.tr("Nothing left yet. Whatever is exported or printed is noted here.")
        )
        self._stack.setCurrentWidget(self.table if rows else self.empty)
        self.header.set_title(self.title())
        self.header.set_count(str(len(rows)) if rows else "")

    def _row(self, record: ExportRecord) -> tuple[str, ...]:
        left = record.left
        ids = {
            IdsShown.NONE: self.tr("none"),
            IdsShown.MASKED: self.tr("masked"),
            IdsShown.WHOLE: self.tr("whole"),
        }
        file = left.file if left.files else self.tr("{file} (on paper)").format(file=left.file)
        if left.files > 1:
            file = self.tr("{file} ({count} files)").format(file=left.file, count=left.files)
        return (
            export_number(record.number),
            text.instant_text(record.at),
            record.by,
            left.paper,
            str(left.people) if left.people else "",
            left.purpose,
            ids[left.ids],
            file,
            left.checksum[:_CHECKSUM_SHOWN],
        )

    def _on_failed(self, error: CadreDeskError) -> None:
        self.info.say(InfoKind.ERROR, sentence(error))
