"""What the sheet reads and saves, off the GUI thread: pages, cells, blocks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QGuiApplication

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.code_table import CodeTables
from cadredesk.domain.errors import CadreDeskError, UserError
from cadredesk.domain.export_record import IdsShown
from cadredesk.domain.field_values import FieldKind, FieldSpec, Reading
from cadredesk.domain.ids import PersonId
from cadredesk.services.codes import KEPT_WORD, keep_word, with_learned
from cadredesk.services.copying import note_edited_copy
from cadredesk.services.desk import Desk
from cadredesk.services.editing import EDIT, FieldEdit
from cadredesk.services.grid import (
    FILL,
    PASTE,
    Block,
    BlockPlan,
    PeopleGrid,
    Person,
    cell_text,
    clearing,
    fill_block,
    plan_block,
    read_block,
    with_other_word,
    write_cells,
)
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.first_paint import FirstPaint
from cadredesk.ui.grid.cell_notes import UnknownWord
from cadredesk.ui.grid.pages import PAGE_ROWS
from cadredesk.ui.grid.pane import GridPane

translate = QCoreApplication.translate

People = tuple[Person, ...]
Plan = Callable[[People], BlockPlan]


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What came of a block: the plan, and what was saved if all of it could be read."""

    plan: BlockPlan
    changes: ChangeSet | None


class GridWork(QObject):
    """Serves one pane; whatever is done on the sheet is one step, to be undone as one.

    Signals:
        written: Something was saved; carries the ChangeSet.
        told: A block was dealt with, or a word is kept; carries a sentence about it.
        failed: Something could not be done; carries the CadreDeskError.
    """

    written = Signal(object)
    told = Signal(str)
    failed = Signal(object)

    def __init__(
        self, pane: GridPane, grid: PeopleGrid, desk: Desk, runner: BackgroundRunner
    ) -> None:
        super().__init__(pane)
        self._pane, self._grid, self._desk, self._runner = pane, grid, desk, runner
        self._action = PASTE
        self._tables = desk.code_tables()
        self._whole: Callable[[], tuple[PersonId, ...]] | None = None
        model, table = pane.model, pane.table
        model.page_wanted.connect(self._on_page_wanted)
        model.edited.connect(self._on_edited)
        table.copy_wanted.connect(self._on_copy)
        table.cut_wanted.connect(self._on_cut)
        table.paste_wanted.connect(self._on_paste)
        table.fill_wanted.connect(self._on_fill)
        table.fill_down_wanted.connect(self._on_fill_down)
        table.clear_wanted.connect(self._on_clear)
        pane.taken.connect(self._on_taken)
        pane.offers.known_wanted.connect(self._on_known_wanted)
        pane.offers.keeping_wanted.connect(self._on_keeping_wanted)
        pane.dropped.connect(model.forget)

    def read_words(self) -> None:
        """Read again what was learned and kept at this office."""
        library, tables = self._desk.library, self._desk.code_tables()

        def work(_progress: Progress) -> CodeTables:
            return with_learned(library, tables)

        self._runner.run(Task(work, self._on_words, self._on_failed))

    def refresh(self, changes: ChangeSet) -> None:
        """Read the words again of which one was kept, or is not any more."""
        if KEPT_WORD in changes.entities or changes.everything:
            self.read_words()

    def show(self, list_people: Callable[[], tuple[PersonId, ...]]) -> None:
        """Show the people of a list, which is asked for off the GUI thread."""
        self._whole = None

        def work(_progress: Progress) -> tuple[PersonId, ...]:
            return list_people()

        self._runner.run(Task(work, self._pane.model.show_people, self._on_failed))

    def begin(
        self,
        list_first: Callable[[int], People],
        list_people: Callable[[], tuple[PersonId, ...]],
    ) -> None:
        """Show the first people of a list as soon as they are read; once painted, all of them."""

        def work(_progress: Progress) -> People:
            return list_first(PAGE_ROWS)

        def shown(people: People) -> None:
            self._pane.model.show_all(people)
            if len(people) == PAGE_ROWS:
                self._whole = list_people
                FirstPaint(self._pane.table.viewport()).over.connect(self._on_begun)

        self._runner.run(Task(work, shown, self._on_failed))

    def _on_begun(self) -> None:
        if self._whole is not None:
            self.show(self._whole)

    def _on_page_wanted(self, first_row: int) -> None:
        grid, ids = self._grid, self._pane.model.ids
        wanted = ids[first_row : first_row + PAGE_ROWS]

        def work(_progress: Progress) -> People:
            return grid.read(wanted)

        def put(people: People) -> None:
            if self._pane.model.ids is ids:
                self._pane.model.put(first_row, people)

        self._runner.run(Task(work, put, self._on_failed))

    def _on_edited(self, edit: FieldEdit) -> None:
        grid = self._grid

        def work(_progress: Progress) -> ChangeSet:
            return grid.write([edit], EDIT)

        def failed(error: CadreDeskError) -> None:
            self._pane.model.put_back(edit, Reading(None, error.code, error.fields))
            self._on_failed(error)

        self._runner.run(Task(work, self.written.emit, failed))

    def _on_copy(self) -> None:
        grid, ids, fields = self._grid, self._selected, self._pane.table.selected_fields
        library = self._desk.library

        def work(_progress: Progress) -> str:
            people = grid.read(ids)
            whole = any(each.kind is FieldKind.ID_NUMBER for each in fields)
            shown = IdsShown.WHOLE if whole else IdsShown.NONE
            note_edited_copy(library, "表格编辑（复制）", len(people), shown)
            return _as_text(people, fields)

        self._runner.run(Task(work, QGuiApplication.clipboard().setText, self._on_failed))

    def _on_cut(self) -> None:
        self._on_copy()
        self._on_clear()

    def _on_paste(self) -> None:
        block = read_block(QGuiApplication.clipboard().text())
        if not block:
            self._on_failed(UserError("grid.nothing"))
            return
        table, fields = self._pane.table, self._pane.table.fields_from_here
        rows = table.selected_rows
        if len(block) == 1 and len(block[0]) == 1:
            block = tuple(block[0] * len(table.selected_fields) for _row in rows)
        ids = self._pane.model.ids[rows.start : rows.start + len(block)]
        self._plan(ids, self._block_plan(fields, block), PASTE)

    def _on_fill(self) -> None:
        self._fill_from(self._pane.table.currentIndex().row())

    def _on_fill_down(self) -> None:
        self._fill_from(self._pane.table.selected_rows.start)

    def _fill_from(self, row: int) -> None:
        rows, fields = self._pane.table.selected_rows, self._pane.table.selected_fields
        if row not in rows:
            return

        def plan(people: People) -> BlockPlan:
            block = fill_block(people[row - rows.start], fields, len(people))
            return self._block_plan(fields, block)(people)

        self._plan(self._selected, plan, FILL)

    def _on_clear(self) -> None:
        fields = self._pane.table.selected_fields

        def plan(people: People) -> BlockPlan:
            return BlockPlan(clearing(people, fields))

        self._plan(self._selected, plan, FILL)

    def _on_words(self, tables: CodeTables) -> None:
        self._tables = tables
        self._pane.use_tables(tables)

    def _on_known_wanted(self, asked: UnknownWord) -> None:
        """Put the known word into every selected cell that holds the same unknown one."""

        def plan(people: People) -> BlockPlan:
            return BlockPlan(with_other_word(people, asked.spec.name, asked.word, asked.nearest))

        self._plan(self._selected, plan, FILL)

    def _on_keeping_wanted(self, asked: UnknownWord) -> None:
        library = self._desk.library

        def work(_progress: Progress) -> ChangeSet:
            return keep_word(library, asked.spec.code_list, asked.word)

        def kept(changes: ChangeSet) -> None:
            self.told.emit(_kept_text(asked.word))
            self.written.emit(changes)

        self._runner.run(Task(work, kept, self._on_failed))

    @property
    def _selected(self) -> tuple[PersonId, ...]:
        rows = self._pane.table.selected_rows
        return self._pane.model.ids[rows.start : rows.stop]

    def _block_plan(self, fields: Sequence[FieldSpec], block: Block) -> Plan:
        tables, today = self._tables, self._desk.clock.today()

        def plan(people: People) -> BlockPlan:
            return plan_block(people, fields, block, tables, today)

        return plan

    def _plan(self, ids: Sequence[PersonId], plan: Plan, action: str) -> None:
        """Save a block if every cell of it can be read; otherwise ask about it."""
        grid = self._grid
        self._action = action

        def work(_progress: Progress) -> _Outcome:
            planned = plan(grid.read(ids))
            if planned.refused or not planned.edits:
                return _Outcome(planned, None)
            return _Outcome(planned, write_cells(grid, planned.edits, action))

        self._runner.run(Task(work, self._on_planned, self._on_failed))

    def _on_planned(self, outcome: _Outcome) -> None:
        model, plan = self._pane.model, outcome.plan
        if plan.refused:
            model.show_waiting(plan.edits)
            model.mark(plan.refused)
            self._pane.go_to_next()
            return
        model.keep(plan.edits)
        self.told.emit(_done_text(len(plan.edits), plan.unchanged))
        if outcome.changes is not None:
            self.written.emit(outcome.changes)

    def _on_taken(self) -> None:
        grid, edits, action = self._grid, self._pane.model.open.waiting, self._action

        def work(_progress: Progress) -> ChangeSet:
            return write_cells(grid, edits, action)

        def saved(changes: ChangeSet) -> None:
            self._pane.model.keep(edits)
            self.told.emit(_done_text(len(edits), 0))
            self.written.emit(changes)

        self._runner.run(Task(work, saved, self._on_failed))

    def _on_failed(self, error: CadreDeskError) -> None:
        self.failed.emit(error)


def _done_text(cells: int, alike: int) -> str:
    words = translate("GridWork", "%n cell(s) changed. Ctrl+Z takes it back.", "", cells)
    if not alike:
        return words
    more = translate("GridWork", "%n cell(s) were the same already.", "", alike)
    return f"{words} {more}"


def _kept_text(word: str) -> str:
    words = translate("GridWork", "“{word}” is kept and no longer marked. Ctrl+Z takes it back.")
    return words.format(word=word)


def _as_text(people: People, fields: Sequence[FieldSpec]) -> str:
    lines = ("\t".join(cell_text(person, spec) for spec in fields) for person in people)
    return "\n".join(lines)
