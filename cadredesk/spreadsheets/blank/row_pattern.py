"""Rows that are inserted: each like one row of the blank, written from a pattern made once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from openpyxl.formula.translate import Translator
from openpyxl.utils import get_column_letter

from cadredesk.domain.blank.model import CellContent
from cadredesk.spreadsheets.blank.cell_rows import CellSpan, RowSpan, cell_name
from cadredesk.spreadsheets.blank.heights import RowHeights
from cadredesk.spreadsheets.blank.writing import (
    cell_xml,
    formula_xml,
    open_tag,
    row_head,
    with_height,
)

_NUMBER = 987_654_321
"""Stands in the pattern for the number of the row."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """What inserted rows are like: a row, or nothing where the blank has none there.

    `formulas` are those of the row, `style_of` gives the look of a column's other cells.
    """

    data: bytes
    prefix: str
    row: RowSpan | None
    formulas: Mapping[str, str]
    style_of: Callable[[int], str]
    heights: RowHeights


class RowPattern:
    """Writes rows like one row under other numbers."""

    def __init__(self, like: Likeness) -> None:
        self._like = like
        self._heads: dict[float | None, str] = {
            None: open_tag(row_head(like.data, like.row, _NUMBER, like.prefix))
        }
        self._cells = dict(like.row.cells) if like.row else {}
        self._styles = {column: cell.style for column, cell in self._cells.items()}
        self._letters: dict[int, str] = {}
        self._looks = {
            column: f' s="{cell.style}"/>' if cell.style else "/>"
            for column, cell in self._cells.items()
            if like.row is None or cell_name(column, like.row.number) not in like.formulas
        }
        self._open = f'<{like.prefix}c r="'
        self._close = f"</{like.prefix}row>"

    def row(self, number: int, contents: Mapping[int, CellContent]) -> str:
        """Return one row; raises `UserError` (`export.*`) for a text that no cell holds."""
        like = self._like
        points = None if like.row is None else like.heights.raised(like.row, contents)
        pieces = [self._head(points).replace(str(_NUMBER), str(number), 1)]
        for column in sorted({*self._cells, *contents}):
            at = f"{self._letter(column)}{number}"
            if column in contents:
                pieces.append(cell_xml(like.prefix, at, self._style(column), contents[column]))
            elif column in self._looks:
                pieces.append(f'{self._open}{at}"{self._looks[column]}')
            else:
                pieces.append(self._worked_out(self._cells[column], at))
        pieces.append(self._close)
        return "".join(pieces)

    def _head(self, points: float | None) -> str:
        """The start tag of a row so high; there are few heights."""
        if points not in self._heads:
            self._heads[points] = with_height(self._heads[None], points)
        return self._heads[points]

    def _letter(self, column: int) -> str:
        if column not in self._letters:
            self._letters[column] = get_column_letter(column)
        return self._letters[column]

    def _style(self, column: int) -> str:
        if column not in self._styles:
            row = self._like.row
            self._styles[column] = (row.style if row else "") or self._like.style_of(column)
        return self._styles[column]

    def _worked_out(self, cell: CellSpan, at: str) -> str:
        """A cell that the blank works out itself, its formula carried along."""
        like = self._like
        source = cell_name(cell.column, like.row.number) if like.row else at
        translator = Translator(f"={like.formulas[source]}", source)
        moved = str(translator.translate_formula(at)).removeprefix("=")
        return formula_xml(like.prefix, at, cell.style, moved)
