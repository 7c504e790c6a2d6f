"""信息采集表 in: what each sheet states otherwise, taken or left line by line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.collection.comparing import CollectionPreview
from cadredesk.services.desk import Desk
from cadredesk.services.imports.preview import PersonState
from cadredesk.services.imports.saving import problem_text
from cadredesk.ui.actions import CommandId
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.collection.difference_model import DifferenceColumn, DifferenceModel
from cadredesk.ui.collection.import_work import CollectionImportWork
from cadredesk.ui.dialogs.files import choose_source
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.language import screen_language
from cadredesk.ui.models.record_table_model import RecordTableModel
from cadredesk.ui.page import Breadth, Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.theme import LARGE, TextRole, set_role, set_style
from cadredesk.ui.widgets.card import Card
from cadredesk.ui.widgets.drop_area import DropArea
from cadredesk.ui.widgets.empty_state import EmptyState
from cadredesk.ui.widgets.flow_layout import FlowLayout
from cadredesk.ui.widgets.info_bar import InfoKind
from cadredesk.ui.widgets.side_list import SideList
from cadredesk.ui.widgets.wrapped_table import WrappedTable

ROSTER_PAGE = "roster"


class CollectionImportPage(Page):
    """A preview by sheet; nothing is saved before the person says so."""

    ID, ICON, CODE, PARENT = "collection_import", "arrow_import", "45", ROSTER_PAGE
    OFFERS = frozenset({CommandId.OPEN, CommandId.REFRESH})

    def __init__(
        self,
        desk: Desk,
        runner: BackgroundRunner,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._work = CollectionImportWork(desk, runner, self)
        self._preferences = preferences
        self._other = self.header.secondary("folder_open")
        self._take = self.header.primary("checkmark")
        self._sentence = QLabel()
        set_role(self._sentence, TextRole.SECTION)
        self._note = QLabel()
        set_role(self._note, TextRole.SECONDARY)
        for label in (self._sentence, self._note):
            label.setWordWrap(True)
        self.sheets = SideList()
        self.tabs, self._tables = QTabBar(), QStackedWidget()
        self.problem_model, self.model = RecordTableModel(self), DifferenceModel(self)
        self.problem_table, self.table = _table(self.problem_model), _table(self.model)
        self.take_all, self.leave_all = QPushButton(), QPushButton()
        self.empty = EmptyState("arrow_import")
        self._area = DropArea(self.empty, self._content())
        self.body.addWidget(self._area, 1)
        self._connect()
        self.retranslate()

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Collection workbook in")

    def retranslate(self) -> None:
        """Put every text anew."""
        self.header.set_title(self.title())
        self.header.set_back(self.tr("Cadres"))
        self._other.setText(self.tr("Another file…"))
        self.sheets.setAccessibleName(self.tr("Sheets"))
        self.tabs.setAccessibleName(self.title())
        self.problem_table.setAccessibleName(self.tr("Cells that need a look"))
        self.table.setAccessibleName(self.tr("What would change"))
        self._note.setText(
            self.tr(
                "Names are read, not codes: two generations of codes mean different words."
                " A blank cell never erases what is known."
            )
        )
        self.take_all.setText(self.tr("Take all of these"))
        self.leave_all.setText(self.tr("Leave all of these"))
        self.empty.set_text(
            self.tr(
                "Drop a collection workbook (信息采集表) here. It is only read; nothing is saved"
                " before you have looked at it."
            ),
            self.tr("Choose a file…"),
        )
        self._write()

    def set_breadth(self, breadth: Breadth) -> None:
        """Leave the hint out of a narrow window: the rows need its place."""
        super().set_breadth(breadth)
        self._note.setVisible(breadth is not Breadth.NARROW)

    def shown(self, argument: object = None) -> None:
        """Read the workbook that another page was given."""
        if isinstance(argument, Path):
            self.info.clear()
            self._work.read(argument)

    def refresh(self, changes: ChangeSet) -> None:
        """Compare again after something was saved, if a workbook is open."""
        if changes.cadres or changes.township or changes.everything:
            self._work.compare()

    def status_hint(self) -> str:
        """Return the keys that are valid now."""
        if self._work.preview is None:
            return self.tr("Ctrl+O choose a file")
        return self.tr("Space take or leave · Ctrl+Enter import · Ctrl+O another file")

    def commands(self) -> Mapping[CommandId, Callable[[], None]]:
        """Return what can be done now."""
        handlers: dict[CommandId, Callable[[], None]] = {CommandId.OPEN: self._on_choose}
        if self._work.preview is not None:
            handlers[CommandId.REFRESH] = self._work.compare
        return handlers

    def _content(self) -> QWidget:
        content = QWidget()
        self.tabs.setDrawBase(False)
        for table in (self.table, self.problem_table):
            self.tabs.addTab("")
            self._tables.addWidget(table)
        head = FlowLayout()
        head.addWidget(self.tabs)
        for button in (self.take_all, self.leave_all):
            set_style(button, "kind", "quiet")
            button.setAutoDefault(False)
            head.add_trailing(button)
        card = Card()
        card.body.addLayout(head)
        card.body.addWidget(self._tables, 1)
        right = QVBoxLayout()
        right.addWidget(self._sentence)
        right.addWidget(self._note)
        right.addWidget(card, 1)
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(LARGE)
        row.addWidget(self.sheets)
        row.addLayout(right, 1)
        return content

    def _connect(self) -> None:
        self._work.compared.connect(self._on_compared)
        self._work.saved.connect(self._on_saved)
        self._work.step.undone.connect(self._on_undone)
        self._work.failed.connect(self._on_failed)
        self._other.triggered.connect(self._on_choose)
        self._take.triggered.connect(self._on_take)
        self.empty.chosen.connect(self._on_choose)
        self._area.dropped.connect(self._on_dropped)
        self.sheets.currentRowChanged.connect(self._on_sheet)
        self.tabs.currentChanged.connect(self._on_tab)
        self.take_all.clicked.connect(self._on_take_all)
        self.leave_all.clicked.connect(self._on_leave_all)
        self.model.choices_changed.connect(self._write_take)

    def _on_choose(self) -> None:
        path = choose_source(self, self._preferences)
        if path is not None:
            self.shown(path)

    def _on_dropped(self, paths: list[Path]) -> None:
        if len(paths) == 1:
            self.shown(paths[0])
        else:
            self.info.say(InfoKind.WARNING, self.tr("Nothing was read: drop one workbook."))

    def _on_compared(self, preview: CollectionPreview) -> None:
        self.model.show_preview(preview)
        self._write()
        self.table.setFocus()

    def _on_sheet(self, _row: int) -> None:
        preview = self._work.preview
        if preview is None:
            return
        row = self.sheets.currentRow()
        chosen = preview.reading.sheets[row - 1] if row > 0 else None
        self.model.show_sheet("" if chosen is None else chosen.sheet.key)
        problems = [
            (each.sheet, f"{each.column}{each.row}", problem_text(each, screen_language()))
            for each in preview.problems
            if chosen is None or each.sheet == chosen.name
        ]
        headings = (self.tr("Sheet"), self.tr("Cell"), self.tr("What is wrong"))
        self.problem_model.show_rows(headings, problems)
        self.problem_table.set_column_samples({0: "A99Z1补充", 1: "AJ888"})
        changes = self.tr("What would change ({count})")
        look = self.tr("Cells that need a look ({count})")
        self.tabs.setTabText(0, changes.format(count=self.model.rowCount()))
        self.tabs.setTabText(1, look.format(count=len(problems)))
        self._on_tab(self.tabs.currentIndex())

    def _on_tab(self, tab: int) -> None:
        self._tables.setCurrentIndex(tab)
        for button in (self.take_all, self.leave_all):
            button.setVisible(tab == 0)

    def _on_take(self) -> None:
        self._work.save(self.model.left())

    def _on_take_all(self) -> None:
        self.model.take_shown(taken=True)

    def _on_leave_all(self) -> None:
        self.model.take_shown(taken=False)

    def _on_saved(self, changes: ChangeSet) -> None:
        text = self.tr("Imported. The library says what the workbook says.")
        self.info.say(InfoKind.DONE, text, self.tr("Undo this import"), self._work.step.undo)
        self.written.emit(changes)

    def _on_undone(self, changes: ChangeSet) -> None:
        text = self.tr("The import was undone; everything is as it was before.")
        self.info.say(InfoKind.INFO, text)
        self.written.emit(changes)

    def _on_failed(self, error: CadreDeskError) -> None:
        self.info.say(InfoKind.ERROR, sentence(error))

    def _write(self) -> None:
        preview = self._work.preview
        self._area.show_content(there=preview is not None)
        self._other.setVisible(preview is not None)
        self._take.setVisible(preview is not None)
        if preview is not None:
            self._write_preview(preview)
        self.commands_changed.emit()
        self.hint_changed.emit()

    def _write_take(self) -> None:
        is_ready = self.model.takes_anything
        self._take.setText(self.tr("Import") if is_ready else self.tr("Nothing to import"))
        self._take.setEnabled(is_ready)

    def _write_preview(self, preview: CollectionPreview) -> None:
        self.header.set_count(preview.reading.path.name)
        text = self.tr("{new} new, {changed} changed, {unchanged} unchanged; {problems} problems.")
        counts = {state.value: preview.count(state) for state in PersonState}
        self._sentence.setText(text.format(problems=len(preview.problems), **counts))
        differs = [self.model.count(each.sheet.key) for each in preview.reading.sheets]
        names = [each.name for each in preview.reading.sheets]
        self.sheets.show_texts(
            [
                self.tr("All sheets ({count})").format(count=sum(differs)),
                *(
                    f"{name} ({count})" if count else name
                    for name, count in zip(names, differs, strict=True)
                ),
            ]
        )
        self._on_sheet(0)
        self._write_take()
        self.table.set_column_samples(
            {
                DifferenceColumn.PERSON: "欧阳敏敏",
                DifferenceColumn.PLACE: self.tr("{sheet} row {row}").format(sheet="A99Z1", row=888),
                DifferenceColumn.HEADING: "任现职务层次时间",
                DifferenceColumn.KNOWN: "江南示范大学公共管理学院",
                DifferenceColumn.STATED: "江南示范大学公共管理学院",
            }
        )


def _table(model: RecordTableModel | DifferenceModel) -> WrappedTable:
    table = WrappedTable()
    table.setModel(model)
    if isinstance(model, DifferenceModel):
        table.tell_of_people("信息采集表比对（复制）", 0)
    table.let_wrap({2: 8} if isinstance(model, RecordTableModel) else {2: 4, 3: 6, 4: 6})
    table.horizontalHeader().setStretchLastSection(True)
    return table
