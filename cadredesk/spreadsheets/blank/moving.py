"""Where things stand once rows are inserted: cells, ranges, formulas, names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from openpyxl.formula import Tokenizer
from openpyxl.formula.tokenizer import Token, TokenizerError
from openpyxl.utils import column_index_from_string

_AREA = re.compile(r"(\$?[A-Z]{1,3})(\$?)(\d{1,7})(?::(\$?[A-Z]{1,3})(\$?)(\d{1,7}))?")
_ROWS = re.compile(r"(\$?)(\d{1,7}):(\$?)(\d{1,7})")
_CELL = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")


@dataclass(frozen=True, slots=True)
class Insertion:
    """`count` rows inserted under the row `after`, on one sheet.

    What ends at the row after that moves down, so that a range over several rows of the
    body grows. `is_only_row` says that the body had no other row: then what ends at `after`
    itself grows.
    """

    sheet: str
    after: int
    count: int
    is_only_row: bool = False

    def row(self, row: int) -> int:
        """Return where a row stands afterwards."""
        return row + self.count if row > self.after else row

    def like(self, row: int) -> int:
        """Return the row of the blank that a row is now, or is like if it was inserted."""
        return row if row <= self.after else max(self.after, row - self.count)

    def last_row(self, row: int) -> int:
        """Return where the last row of a range stands afterwards."""
        if self.is_only_row and row == self.after:
            return row + self.count
        return self.row(row)

    def cell(self, at: str) -> str:
        """Return where a cell stands afterwards."""
        found = _CELL.fullmatch(at)
        return at if found is None else f"{found[1]}{self.row(int(found[2]))}"

    def area(self, text: str) -> str:
        """Return a range afterwards; a single cell stays one."""
        found = _AREA.fullmatch(text)
        if found is None:
            return self._rows(text)
        left, left_mark, top, right, right_mark, bottom = found.groups()
        if right is None:
            return f"{left}{left_mark}{self.row(int(top))}"
        moved = f"{left}{left_mark}{self.row(int(top))}"
        return f"{moved}:{right}{right_mark}{self.last_row(int(bottom))}"

    def _rows(self, text: str) -> str:
        found = _ROWS.fullmatch(text)
        if found is None:
            return text
        top, bottom = self.row(int(found[2])), self.last_row(int(found[4]))
        return f"{found[1]}{top}:{found[3]}{bottom}"

    def areas(self, text: str) -> str:
        """Return ranges that say where something holds; what held in the row above goes on."""
        return " ".join(self._grown(area) for area in text.split())

    def _grown(self, area: str) -> str:
        first, _colon, last = area.partition(":")
        match = _CELL.fullmatch(last or first)
        moved = self.area(area)
        if match is None or int(match[2]) != self.after:
            return moved
        start = moved.partition(":")[0]
        return f"{start}:{match[1]}{self.after + self.count}"

    def formula(self, formula: str, sheet: str) -> str:
        """Return a formula that stands on a sheet, as it reads afterwards."""
        try:
            tokens = Tokenizer(f"={formula}")
        except TokenizerError:
            return formula
        for token in tokens.items:
            if token.type == Token.OPERAND and token.subtype == Token.RANGE:
                token.value = self._reference(token.value, sheet)
        return "".join(str(token.value) for token in tokens.items)

    def _reference(self, text: str, sheet: str) -> str:
        place, mark, area = text.rpartition("!")
        named = place.strip("'").replace("''", "'") if mark else sheet
        return place + mark + self.area(area) if named == self.sheet else text


def column_number(letters: str) -> int:
    """Return the number of a column, A being 1."""
    return int(column_index_from_string(letters))


def split_cell(at: str) -> tuple[str, int]:
    """Return a cell's column and row."""
    found = _CELL.fullmatch(at)
    if found is None:
        raise ValueError(f"{at!r} is no cell")
    return found[1], int(found[2])
