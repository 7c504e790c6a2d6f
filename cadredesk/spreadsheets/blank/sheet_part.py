"""A sheet's part with cells filled and rows inserted, every other byte as it was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from cadredesk.domain.blank.model import CellContent
from cadredesk.domain.errors import UserError
from cadredesk.spreadsheets.blank.cell_rows import RowSpan, cell_name, cells_in, read_rows
from cadredesk.spreadsheets.blank.formulas import changed_formulas, read_formulas
from cadredesk.spreadsheets.blank.heights import RowHeights
from cadredesk.spreadsheets.blank.moving import Insertion, split_cell
from cadredesk.spreadsheets.blank.row_pattern import Likeness, RowPattern
from cadredesk.spreadsheets.blank.spans import (
    Edit,
    Span,
    attribute_edit,
    edited,
    inner_text,
    read_part,
    text_edit,
)
from cadredesk.spreadsheets.blank.styles import CellStyle
from cadredesk.spreadsheets.blank.writing import (
    cell_xml,
    formula_xml,
    row_head,
    row_xml,
    with_height,
)

_FORMULAS = frozenset({"f", "formula", "formula1", "formula2"})


@dataclass(frozen=True, slots=True)
class SheetFilling:
    """What a sheet is given: contents by row and column, as they are numbered afterwards.

    `insertion` says which rows are inserted; None where the blank has enough. `styles` are the
    looks of the workbook's cells.
    """

    contents: Mapping[int, Mapping[int, CellContent]]
    insertion: Insertion | None = None
    styles: Mapping[str, CellStyle] = field(default_factory=dict)


class SheetPart:
    """One sheet as it lies in the package."""

    def __init__(self, data: bytes, file: str) -> None:
        """Parse a part; raises `UserError` (`workbook.damaged`)."""
        self._data = data
        self._file = file
        self.root = read_part(data, file)
        sheet_data = self.root.child("sheetData")
        if sheet_data is None:
            raise UserError("workbook.damaged", file=file)
        self._sheet_data = sheet_data
        self.rows = read_rows(sheet_data)
        self.prefix = sheet_data.prefix

    @property
    def is_protected(self) -> bool:
        """Whether the sheet refuses changes."""
        found = self.root.child("sheetProtection")
        return found is not None and found.get("sheet") in ("1", "true")

    @property
    def covered(self) -> frozenset[str]:
        """The cells that lie under merged ones, their first cells left out."""
        merges = self.root.child("mergeCells")
        ranges = [each.get("ref") for each in (merges.children if merges else ())]
        wide = [area for area in ranges if ":" in area]
        firsts = {area.partition(":")[0] for area in wide}
        return frozenset(at for area in wide for at in cells_in(area)) - firsts

    def filled(self, filling: SheetFilling) -> bytes:
        """Return the part filled; raises `UserError` (`export.*`) for a text no cell holds."""
        return _Filler(self, self._data, self._sheet_data, filling).part()


class _Filler:
    def __init__(
        self, part: SheetPart, data: bytes, sheet_data: Span, filling: SheetFilling
    ) -> None:
        self._data = data
        self._part = part
        self._sheet_data = sheet_data
        self._insertion = filling.insertion
        self._by_row = filling.contents
        self._heights = RowHeights(part.root, filling.styles)
        self._formulas = read_formulas(data, part.rows)
        self._stale = changed_formulas(self._formulas, self._filled_before())

    def part(self) -> bytes:
        edits = [*self._row_edits(), *self._edits_around()]
        return edited(self._data, edits)

    def _row_edits(self) -> Iterator[Edit]:
        inserted = list(self._inserted())
        after = self._insertion.after if self._insertion else 0
        there = {*self._part.rows, None}
        pending = sorted(row for row in self._by_row if self._row_before(row) not in there)
        place = self._sheet_data.inner
        for number, row in self._part.rows.items():
            while pending and (self._row_before(pending[0]) or 0) < number:
                yield place, place, self._new_row(pending.pop(0))
            yield row.span.start, row.span.end, self._row(row)
            place = row.span.end
            if number == after:
                yield place, place, "".join(inserted).encode()
                inserted = []
        if inserted:
            yield place, place, "".join(inserted).encode()
        for each in pending:
            yield place, place, self._new_row(each)

    def _row(self, row: RowSpan) -> bytes:
        """A row of the blank: its cells filled, or moved, or exactly as they were."""
        number = self._insertion.row(row.number) if self._insertion else row.number
        contents = self._by_row.get(number, {})
        cells: dict[int, str] = {}
        for column, cell in row.cells.items():
            if column in contents:
                content = contents[column]
                cells[column] = cell_xml(
                    self._part.prefix, cell_name(column, number), cell.style, content
                )
            else:
                cells[column] = self._kept(row, column, number)
        for column in contents.keys() - row.cells.keys():
            name = cell_name(column, number)
            style = row.style or self._column_style(column)
            cells[column] = cell_xml(self._part.prefix, name, style, contents[column])
        start, end = row.span.start, row.span.end
        unchanged = [
            self._data[each.span.start : each.span.end].decode() for each in row.cells.values()
        ]
        if number == row.number and [cells[each] for each in sorted(cells)] == unchanged:
            return self._data[start:end]
        head = self._data[start : row.span.inner].decode()
        if number != row.number and row.span.get("r"):
            head = row_head(self._data, row, number, self._part.prefix)
        head = with_height(head, self._heights.raised(row, contents))
        return row_xml(head, row.span.tag, cells).encode()

    def _kept(self, row: RowSpan, column: int, number: int) -> str:
        """A cell that is not filled: moved with its row, its formula with what it looks at."""
        cell = row.cells[column]
        span = cell.span
        source, target = cell_name(column, row.number), cell_name(column, number)
        edits: list[Edit] = []
        if source != target and span.get("r"):
            edits.append(attribute_edit(self._data, span, "r", target))
        if cell.formula is not None:
            edits += self._formula_edits(span, cell.formula, source)
        own = [(start - span.start, end - span.start, new) for start, end, new in edits]
        return edited(self._data[span.start : span.end], own).decode()

    def _formula_edits(self, cell: Span, formula: Span, at: str) -> Iterator[Edit]:
        insertion = self._insertion
        if insertion is not None and formula.get("t") == "shared":
            moved = insertion.formula(self._formulas[at], insertion.sheet)
            written = formula_xml(self._part.prefix, "A1", "", moved)
            inner = written[written.index(">") + 1 : written.rindex("</")]
            yield formula.start, formula.end, inner.encode()
        elif insertion is not None and not formula.is_empty_tag:
            text = self._formulas[at]
            moved = insertion.formula(text, insertion.sheet)
            if moved != text:
                yield text_edit(formula, moved)
            area = formula.get("ref")
            if area and insertion.area(area) != area:
                yield attribute_edit(self._data, formula, "ref", insertion.area(area))
        value = cell.child("v")
        if value is not None and at in self._stale:
            yield value.start, value.end, b""

    def _inserted(self) -> Iterator[str]:
        insertion = self._insertion
        if insertion is None:
            return
        like = self._part.rows.get(insertion.after)
        pattern = self._pattern(like, self._moved_formulas(insertion))
        for number in range(insertion.after + 1, insertion.after + insertion.count + 1):
            yield pattern.row(number, self._by_row.get(number, {}))

    def _pattern(self, like: RowSpan | None, formulas: Mapping[str, str]) -> RowPattern:
        prefix = self._part.prefix
        likeness = Likeness(self._data, prefix, like, formulas, self._column_style, self._heights)
        return RowPattern(likeness)

    def _moved_formulas(self, insertion: Insertion) -> Mapping[str, str]:
        """The formulas of the row that inserted ones are like."""
        return {
            at: insertion.formula(formula, insertion.sheet)
            for at, formula in self._formulas.items()
            if split_cell(at)[1] == insertion.after
        }

    def _new_row(self, number: int) -> bytes:
        """A row of the body that the blank does not have, for it held nothing."""
        return self._pattern(None, {}).row(number, self._by_row.get(number, {})).encode()

    def _column_style(self, column: int) -> str:
        columns = self._part.root.child("cols")
        for each in columns.children if columns else ():
            if int(each.get("min")) <= column <= int(each.get("max")):
                return each.get("style")
        return ""

    def _row_before(self, row: int) -> int | None:
        """The row that now stands at a place, None for one that is inserted."""
        insertion = self._insertion
        if insertion is None or row <= insertion.after:
            return row
        return row - insertion.count if row > insertion.after + insertion.count else None

    def _filled_before(self) -> set[str]:
        """What the filled cells were called in the blank; only formulas ask for them."""
        if not self._formulas:
            return set()
        return {
            cell_name(column, before)
            for row, contents in self._by_row.items()
            if (before := self._row_before(row)) is not None
            for column in contents
        }

    def _edits_around(self) -> Iterator[Edit]:
        """What stands outside the rows and speaks of them."""
        if self._insertion is None:
            return
        for top in self._part.root.children:
            if top is self._sheet_data:
                continue
            for span in top.walk():
                yield from moved_span(self._data, span, self._insertion)
            if top.name == "mergeCells":
                yield from _more_merges(self._data, top, self._insertion)


def moved_span(data: bytes, span: Span, insertion: Insertion) -> Iterator[Edit]:
    """Yield the edits of an element outside the rows that names places on the sheet."""
    if span.name in ("sheetView", "pane", "selection"):
        return
    for name, move in (("ref", insertion.area), ("sqref", insertion.areas)):
        text = span.get(name)
        if text and move(text) != text:
            yield attribute_edit(data, span, name, move(text))
    if span.children or span.is_empty_tag:
        if span.name == "brk" and int(span.get("id") or 0) > insertion.after:
            yield attribute_edit(data, span, "id", str(insertion.row(int(span.get("id")))))
        return
    text = inner_text(data, span)
    if span.name == "sqref" and insertion.areas(text) != text:
        yield text_edit(span, insertion.areas(text))
    elif span.name in _FORMULAS and insertion.formula(text, insertion.sheet) != text:
        yield text_edit(span, insertion.formula(text, insertion.sheet))


def _more_merges(data: bytes, merges: Span, insertion: Insertion) -> Iterator[Edit]:
    """Yield the merged cells of inserted rows: as in the row that they are like."""
    like = [
        (split_cell(first)[0], split_cell(last)[0])
        for each in merges.children
        for first, _colon, last in [each.get("ref").partition(":")]
        if last and split_cell(first)[1] == split_cell(last)[1] == insertion.after
    ]
    if not like:
        return
    numbers = range(insertion.after + 1, insertion.after + insertion.count + 1)
    added = "".join(
        f'<{merges.prefix}mergeCell ref="{left}{row}:{right}{row}"/>'
        for row in numbers
        for left, right in like
    )
    yield merges.close, merges.close, added.encode()
    if merges.get("count"):
        total = len(merges.children) + len(like) * insertion.count
        yield attribute_edit(data, merges, "count", str(total))
