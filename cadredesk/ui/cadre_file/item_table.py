"""An info set as a card: its rows typed into like a sheet, and the buttons that add and move."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.changes import snake_case
from cadredesk.domain.code_table import CodeTables
from cadredesk.domain.field_values import FieldKind, FieldSpec, Reading, field_spec
from cadredesk.domain.id_number import masked
from cadredesk.domain.ids import ItemId, new_id
from cadredesk.domain.info_set import InfoItem
from cadredesk.services.messages import sentence
from cadredesk.ui.cadre_file.sheet_lines import CELL, Rooms, SheetLines
from cadredesk.ui.cadre_file.sheet_table import SheetTable
from cadredesk.ui.delegates.item_delegate import ItemDelegate
from cadredesk.ui.fields import field_name, shown_text
from cadredesk.ui.language import screen_language
from cadredesk.ui.models.item_table_model import ItemTableModel, ToldColumn
from cadredesk.ui.models.roles import Index
from cadredesk.ui.text import word_text
from cadredesk.ui.theme import TextRole, set_role, set_style
from cadredesk.ui.translatable import QT_TRANSLATE_NOOP
from cadredesk.ui.widgets.action_button import IconButton
from cadredesk.ui.widgets.card import Card
from cadredesk.ui.widgets.value_edit import Today

_SAMPLES = {
    FieldKind.DATE: "2016.09.30",
    FieldKind.WORD: "乡科级正职",
    FieldKind.CODE: "中共党员",
    FieldKind.INTEGER: "2026",
    FieldKind.NUMBER: "120.5",
    FieldKind.YES_NO: "是",
    FieldKind.TEXT: "青山镇党委副书记",
    FieldKind.ID_NUMBER: masked("990123198803120029"),
}


_SAMPLES_BY_NAME = {
    "document_no": "丙委干〔2016〕31号",
    "term_document_no": "丙委干〔2016〕31号",
    "removal_document_no": "丙委干〔2016〕31号",
    "title": "柳河镇党委副书记、镇长",
    "authority": "中共丙县县委、丙县人民政府",
    "qualification": "省委党校研究生",
    "organizer": "甲省干部网络学院",
    "name": "阿依古丽·买",
    "kind": "选调生到村任职",
    "catalogue_class": "9-2",
    "note": "扫描不清",
}


_LEAST, _LEAST_OF_WIDE = 6, 10
"""Characters that a text, and the widest one, keeps where there is little room; it wraps."""

_WRAPPED = (FieldKind.TEXT, FieldKind.CODE)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPlan:
    """How an info set is shown: its attribute, its fields in order, the widest of them.

    `remark` says on a day what the rows add up to or where they do not fit; `arrange` puts
    them into the order that the form or the catalogue wants, as `arrange_name` calls it. `told`
    are columns that nobody types into. `proof` is what files that prove a row are called, empty
    where there are none; they are of `proof_class` of the archive, else of the one they name.
    """

    info_set: str
    kind: type[InfoItem]
    title: str
    fields: tuple[str, ...]
    wide: str
    hint: str = ""
    told: tuple[ToldColumn, ...] = ()
    proof: str = ""
    proof_class: str = ""
    arrange_name: str = QT_TRANSLATE_NOOP("ItemTable", "Order as on the form")
    remark: Callable[[CadreFile, date], str] | None = None
    arrange: Callable[[tuple[Any, ...]], tuple[Any, ...]] | None = None

    @property
    def specs(self) -> tuple[FieldSpec, ...]:
        """The fields with how each is typed."""
        return tuple(field_spec(snake_case(self.kind.__name__), name) for name in self.fields)

    def place_of(self, name: str) -> str:
        """Return how findings name a field of the set (`education.school`)."""
        return f"{snake_case(self.kind.__name__)}.{name}"

    def new_item(self, year: int) -> InfoItem:
        """Return an empty row: what must not be empty begins with the usual."""
        values: dict[str, Any] = {}
        for spec in self.specs:
            if not spec.optional:
                values[spec.name] = _usual(spec, year)
        return self.kind(id=ItemId(new_id()), **values)


def _usual(spec: FieldSpec, year: int) -> Any:
    if spec.kind is FieldKind.INTEGER:
        return year - 1
    return spec.kind_of(spec.words[0]) if spec.kind_of is not None else ""


class ItemTable(Card):
    """The rows of one info set.

    Signals:
        item_edited: A row is new or has another value; carries the set's name and the item.
        removal_wanted: A row shall go; carries the set's name and the item's id.
        move_wanted: A row shall move; carries the set's name, the item's id and its new place.
        arranged: The rows shall stand in another order; carries the set's name and the rows.
    """

    item_edited = Signal(str, object)
    removal_wanted = Signal(str, object)
    move_wanted = Signal(str, object, int)
    arranged = Signal(str, object)

    def __init__(
        self, plan: SetPlan, tables: CodeTables, today: Today, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.plan = plan
        self._today = today
        self.model = ItemTableModel(plan.specs, self._new, self._headings, shown_text, today, self)
        self.model.told = plan.told
        self._tables, self._texts = tables, [""] * self.model.columnCount()
        self.lines = SheetLines(self.model, self._dress, self)
        self.table = self.lines.table
        self.add = IconButton("add", self)
        self.up, self.down = IconButton("arrow_up", self), IconButton("arrow_down", self)
        self.remove = IconButton("delete", self)
        self.sort = QPushButton(self)
        self.sort.setVisible(plan.arrange is not None)
        set_style(self.sort, "kind", "quiet")
        self.sort.setAutoDefault(False)
        self._remark = ""
        self.note = QLabel()
        self.note.setWordWrap(True)
        set_role(self.note, TextRole.CAPTION)
        for button in (self.sort, self.add, self.up, self.down, self.remove):
            self.add_to_head(button)
        self.body.addWidget(self.lines)
        self.body.addWidget(self.note)
        self._connect()
        self.retranslate()

    def show_file(self, file: CadreFile) -> None:
        """Show the rows as the file has them; the current cell stays where it is."""
        remark = self.plan.remark
        self._remark = "" if remark is None else remark(file, self._today())
        items: Sequence[InfoItem] = getattr(file, self.plan.info_set)
        at = self.table.currentIndex()
        row, column = at.row(), at.column()
        self.model.show_items(items)
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(min(row, len(items)), max(column, 0)))
        self.lines.fit()
        self._say_problem()

    def use_tables(self, tables: CodeTables) -> None:
        """Use code tables that have learned something."""
        self._tables = tables
        for table in self.lines.every:
            self._dress(table)

    def begin_new(self) -> None:
        """Take the keyboard to the empty row at the end."""
        last = self.model.index(self.model.rowCount() - 1, 0)
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.table.setCurrentIndex(last)
        self.table.edit(last)

    def focus_on(self, item: ItemId | None, name: str) -> None:
        """Take the keyboard to a cell: a row by its id, a field by its name.

        Without an id it is the first row where the field is empty, or the first one.
        """
        items = self.model.items
        empty = [row for row, each in enumerate(items) if not getattr(each, name, True)]
        known = [row for row, each in enumerate(items) if each.id == item]
        rows = known or empty or range(len(items))
        column = self.plan.fields.index(name) if name in self.plan.fields else 0
        row = rows[0] if rows else self.model.rowCount() - 1
        self.lines.go_to(self.model.index(row, column))

    def retranslate(self) -> None:
        """Put every text in the language of the screens."""
        title = QCoreApplication.translate("CadreFile", self.plan.title)
        self.set_title(title)
        self.lines.set_caption(title, self.tr("The rest of this row"))
        self.add.set_name(self.tr("Add a row"))
        self.sort.setText(QCoreApplication.translate("ItemTable", self.plan.arrange_name))
        self.up.set_name(self.tr("Move the row up (Alt+↑)"))
        self.down.set_name(self.tr("Move the row down (Alt+↓)"))
        self.remove.set_name(self.tr("Remove the row (Ctrl+Delete)"))
        self._fit()
        self._say_problem()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            # Later, when the sheet and its headings have the new text, too.
            QTimer.singleShot(0, self, self._fit)

    def _connect(self) -> None:
        self.model.edited.connect(self._on_edited)
        self.model.refused.connect(self._on_refused)
        self.table.row_changed.connect(self._on_row)
        self.lines.cell_changed.connect(self._say_problem)
        self.lines.removal_wanted.connect(self._on_remove)
        self.lines.move_wanted.connect(self._move)
        self.add.clicked.connect(self.begin_new)
        self.remove.clicked.connect(self._on_remove)
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        self.sort.clicked.connect(self._on_sort)

    def _new(self) -> InfoItem:
        return self.plan.new_item(self._today().year)

    def _headings(self) -> Sequence[str]:
        return self._texts

    def _dress(self, table: SheetTable) -> None:
        """Give a line of the sheet its editors; they belong to one view only."""
        table.setItemDelegate(ItemDelegate(self._tables, table))

    def _write_headings(self) -> None:
        told = (QCoreApplication.translate("CadreFile", each.heading) for each in self.plan.told)
        self._texts = [*map(field_name, self.plan.fields), *told]
        self.model.headerDataChanged.emit(
            Qt.Orientation.Horizontal, 0, self.model.columnCount() - 1
        )

    def _samples(self) -> list[str]:
        """A typical text of each column."""
        typed = [
            _SAMPLES_BY_NAME.get(spec.name)
            or _longest_word(spec)
            or _SAMPLES.get(spec.kind, "青山镇")
            for spec in self.plan.specs
        ]
        return [*typed, *(each.sample for each in self.plan.told)]

    def _fit(self) -> None:
        metrics = self.table.fontMetrics()
        texts = [metrics.horizontalAdvance(sample) for sample in self._samples()]
        self._write_headings()
        halves = [self.table.heading.least_of(at) for at in range(len(texts))]
        needs = [max(pair) + CELL for pair in zip(texts, halves, strict=True)]
        wide, character = self.plan.fields.index(self.plan.wide), metrics.horizontalAdvance("国")
        least = list(needs)
        for at, spec in enumerate(self.plan.specs):
            if spec.kind in _WRAPPED:
                few = character * (_LEAST_OF_WIDE if at == wide else _LEAST)
                least[at] = min(needs[at], max(few, halves[at]) + CELL)
        self.lines.share(Rooms(needs, least, wide))

    @property
    def _current(self) -> InfoItem | None:
        return self.model.item_at(self.table.currentIndex().row())

    def _on_edited(self, item: InfoItem) -> None:
        self.lines.fit()
        self._on_row(None)
        self.item_edited.emit(self.plan.info_set, item)

    def _on_refused(self, _reading: Reading) -> None:
        self._say_problem()

    def _on_row(self, _index: object) -> None:
        there = self._current is not None
        for button in (self.up, self.down, self.remove):
            button.setEnabled(there)
        self._say_problem()

    def _say_problem(self) -> None:
        """Say what is wrong in the current cell, or how the set is filled in."""
        at = self.lines.current
        reading = self.model.problem_at(at) if at.isValid() else None
        words = ""
        if reading is not None:
            words = sentence(reading.problem, reading.fields, screen_language())
        elif self._is_former(at):
            words = self.tr("From an older list; it is kept as it is.")
        elif self._remark:
            words = self._remark
        elif self.plan.hint:
            words = QCoreApplication.translate("CadreFile", self.plan.hint)
        set_style(self.note, "mark", "due" if reading is not None else "")
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def _is_former(self, at: Index) -> bool:
        delegate = self.table.itemDelegate()
        return at.isValid() and isinstance(delegate, ItemDelegate) and delegate.is_former(at)

    def _on_remove(self) -> None:
        item = self._current
        if item is not None:
            self.removal_wanted.emit(self.plan.info_set, item.id)

    def _on_sort(self) -> None:
        if self.plan.arrange is not None:
            arranged = self.plan.arrange(self.model.items)
            if arranged != self.model.items:
                self.arranged.emit(self.plan.info_set, arranged)

    def _on_up(self) -> None:
        self._move(-1)

    def _on_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        item, to = self._current, self.table.currentIndex().row() + by
        if item is not None and 0 <= to < len(self.model.items):
            self.table.setCurrentIndex(self.model.index(to, self.table.currentIndex().column()))
            self.move_wanted.emit(self.plan.info_set, item.id, to)


def _longest_word(spec: FieldSpec) -> str:
    """The longest word of a closed list in the language of the screens."""
    kind = spec.kind_of
    words = () if kind is None else [word_text(kind(word)) for word in spec.words]
    return max(words, key=len, default="")
