"""Dates as spreadsheets hold them: texts, real dates, serials, and numbers like 1985.06.

A number 1985.1 is stored alike whether somebody typed January or October; what it means is
a matter of its column (`month_style`), of an ID number, or of the clerk.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum

from cadredesk.domain.errors import UserError
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.typed_date import read_typed_date
from cadredesk.services.imports.reading import CellValue

JANUARY, OCTOBER = "01", "10"
"""The two answers to what 1985.1 means."""

BLANKS = frozenset({"", "-", "—", "——", "－", "/", "／", "无", "空", "\\", "–"})
_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - a spreadsheet's day has no time zone
_FIRST_SERIAL, _LAST_SERIAL = 4_000, 73_050
_SHORT = re.compile(r"(\d{4})[.．。]1")
_AGE = re.compile(r"[（(]\s*\d{1,3}\s*岁?\s*[)）]$")


class Style(Enum):
    """How the numbers of a column write months."""

    PADDED = "padded"
    UNPADDED = "unpadded"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A year whose month is January or October."""

    year: int

    def settled(self, month: str) -> PartialDate:
        """Return the date once the month is known."""
        return PartialDate(self.year, int(month))


def month_style(cells: Iterable[CellValue]) -> Style:
    """Tell how a column's numbers write months: .01 to .09 are padded, .2 to .9 are not."""
    unpadded = False
    for cell in cells:
        if not isinstance(cell, float):
            continue
        decimals = f"{cell:.4f}".rstrip("0").partition(".")[2]
        if re.fullmatch("0[1-9]", decimals):
            return Style.PADDED
        unpadded = unpadded or re.fullmatch("[2-9]", decimals) is not None
    return Style.UNPADDED if unpadded else Style.UNKNOWN


def days_are_known(cells: Iterable[CellValue]) -> bool:
    """Whether the full dates of a column tell days.

    Excel makes a full date of a typed month, on its first day. Where every full date of a
    column is a first, none of them tells a day.
    """
    days = [day for cell in cells if (day := _stated_day(cell)) is not None]
    return any(day != 1 for day in days)


def read_date(cell: CellValue, style: Style, *, days_known: bool) -> PartialDate | Doubt | None:
    """Return the date in a cell, None for a blank one.

    Raises `UserError` (`date.*`) for what is no date.
    """
    if isinstance(cell, datetime | date):
        return _cut(PartialDate(cell.year, cell.month, cell.day), days_known=days_known)
    if isinstance(cell, bool):
        raise UserError("date.unreadable", text=str(cell))
    if isinstance(cell, int | float):
        return _from_number(float(cell), style, days_known=days_known)
    text = _AGE.sub("", (cell or "").strip())
    if text.replace(" ", "") in BLANKS:
        return None
    short = _SHORT.fullmatch(text)
    if short is not None:
        return Doubt(int(short[1]))
    return _cut(read_typed_date(text), days_known=days_known)


def _from_number(number: float, style: Style, *, days_known: bool) -> PartialDate | Doubt:
    if number.is_integer():
        return _from_integer(int(number), days_known=days_known)
    year, _point, decimals = f"{number:.4f}".rstrip("0").partition(".")
    if not 1850 <= int(year) <= 2199 or len(decimals) > 2:
        raise UserError("date.unreadable", text=f"{number:g}")
    if decimals == "1":
        if style is Style.PADDED:
            return PartialDate(int(year), 10)
        return Doubt(int(year))
    return read_typed_date(f"{year}.{decimals}")


def _from_integer(number: int, *, days_known: bool) -> PartialDate:
    if _FIRST_SERIAL <= number <= _LAST_SERIAL and len(str(number)) == 5:
        day = _EPOCH + timedelta(days=number)
        return _cut(PartialDate(day.year, day.month, day.day), days_known=days_known)
    return _cut(read_typed_date(str(number)), days_known=days_known)


def _cut(found: PartialDate, *, days_known: bool) -> PartialDate:
    return found if days_known else found.to_month()


def _stated_day(cell: CellValue) -> int | None:
    if isinstance(cell, datetime | date):
        return cell.day
    if not isinstance(cell, str):
        return None
    try:
        return read_typed_date(cell).day
    except UserError:
        return None
