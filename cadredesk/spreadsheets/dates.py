"""Dates as spreadsheets hold them: texts, real dates, serials, and numbers like 1985.06.

A number 1985.1 is stored alike whether somebody typed January or October; what it means is
a matter of its column (`month_style`), of an ID number, or of the clerk.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from typing import TypeGuard

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
_AGE = re.compile(
    r"\s*(?:[（(]\s*\d{1,3}\s*(?:周?岁)?\s*[)）]|[/，,、]?\s*\d{1,3}\s*周?岁|\n\s*\d{2,3})$"
)
_PLAIN = re.compile(r"(\d{4})\.(0[1-9]|1[0-2])")
_MIDNIGHT = re.compile(r"[\sT]+\d{1,2}:\d{2}(?::\d{2}(?:\.0+)?)?$")
_WORDS = re.compile(r"^\s*(?:约|于|自)|(?:出生|参加工作|生|起|入党|任|任职)\s*$")
_BRACKETS = re.compile(r"[（(](.+)[)）]")
_TWO_DIGITS = re.compile(r"'?(\d{2})\s*(?:[.．。/-]|年)\s*(\d{1,2})\s*月?")
_FIVE_DIGITS = re.compile(r"((?:19|20)\d{2})([1-9])")
_WRITTEN_OUT = re.compile(
    r"([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})[日号])?"
)
_NUMERALS = {
    "〇": 0,
    "零": 0,
    "○": 0,
    **{text: at for at, text in enumerate("一二三四五六七八九", 1)},
}
_OPEN = frozenset({"至今", "今", "现在", "目前"})
_CENTURY_FROM = 40
"""Of years in two digits, those from here on are of the last century; asked all the same."""


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


@dataclass(frozen=True, slots=True)
class Likely:
    """A date written so short that it is only likely; taken once somebody says so."""

    text: str
    date: PartialDate


@dataclass(frozen=True, slots=True)
class Habits:
    """How a column writes dates: its months, its days, and whether as digits (198506)."""

    style: Style = Style.UNKNOWN
    days_known: bool = True
    digits: bool = False
    has_firsts: bool = False

    @classmethod
    def of(cls, cells: Iterable[CellValue]) -> Habits:
        """Return the habits that a column's cells show."""
        listed = list(cells)
        firsts = any(_stated_day(cell) == 1 for cell in listed)
        return cls(month_style(listed), days_are_known(listed), _has_digits(listed), firsts)


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


def is_short_october(cell: CellValue) -> TypeGuard[float]:
    """Whether a number looks like 1985.1: in a padded column it is October."""
    return isinstance(cell, float) and f"{cell:.4f}".rstrip("0").endswith(".1")


def read_date(cell: CellValue, habits: Habits) -> PartialDate | Doubt | Likely | None:
    """Return the date in a cell, None for a blank one.

    Raises `UserError` (`date.*`) for what is no date.
    """
    if isinstance(cell, datetime | date):
        return _cut(PartialDate(cell.year, cell.month, cell.day), habits)
    if isinstance(cell, bool):
        raise UserError("date.unreadable", text=str(cell))
    if isinstance(cell, int | float):
        return _from_number(float(cell), habits)
    usual = _PLAIN.fullmatch(cell or "")
    if usual is not None:
        return PartialDate(int(usual[1]), int(usual[2]))
    text = _bare(cell or "")
    if text.replace(" ", "") in BLANKS | _OPEN:
        return None
    short = _SHORT.fullmatch(text)
    if short is not None:
        return Doubt(int(short[1]))
    return _short_year(text) or _cut(read_typed_date(text), habits)


def _bare(text: str) -> str:
    """A date without what stands around it: an age, a clock time, a word like 出生."""
    text = _MIDNIGHT.sub("", text.strip().lstrip("'’"))
    text = _AGE.sub("", text)
    text = _WORDS.sub("", text).strip()
    inside = _BRACKETS.fullmatch(text)
    return _in_digits(inside[1].strip() if inside else text)


def _in_digits(text: str) -> str:
    """A date that is written out (一九八五年十月) as one in digits; another text as it is.

    >>> _in_digits("一九八五年十月"), _in_digits("二〇〇六年七月二十一日")
    ('1985年10月', '2006年7月21日')
    """
    found = _WRITTEN_OUT.fullmatch(text)
    if found is None:
        return text
    year = "".join(str(_NUMERALS[each]) for each in found[1])
    day = f"{_counted(found[3])}日" if found[3] else ""
    return f"{year}年{_counted(found[2])}月{day}"


def _counted(text: str) -> int:
    """A number below a hundred that is written out."""
    tens, mark, ones = text.rpartition("十")
    return (_NUMERALS.get(tens, 1) * 10 if mark else 0) + _NUMERALS.get(ones, 0)


def _short_year(text: str) -> Likely | None:
    """A year in two digits (85.6), or a month that lost its zero (19856)."""
    normal = unicodedata.normalize("NFKC", text)
    five, two = _FIVE_DIGITS.fullmatch(normal), _TWO_DIGITS.fullmatch(normal)
    if five is not None:
        return Likely(text, PartialDate(int(five[1]), int(five[2])))
    if two is None or not 1 <= int(two[2]) <= 12:
        return None
    return Likely(text, PartialDate(_century(int(two[1])), int(two[2])))


def _century(year: int) -> int:
    return year + (1900 if year >= _CENTURY_FROM else 2000)


def _from_number(number: float, habits: Habits) -> PartialDate | Doubt | Likely:
    if number.is_integer():
        return _from_integer(int(number), habits)
    year, _point, decimals = f"{number:.4f}".rstrip("0").partition(".")
    if _CENTURY_FROM <= int(year) <= 99 and len(decimals) <= 2 and 1 <= int(decimals) <= 12:
        return Likely(f"{number:g}", PartialDate(1900 + int(year), int(decimals)))
    if not 1850 <= int(year) <= 2199 or len(decimals) > 2:
        raise UserError("date.unreadable", text=f"{number:g}")
    if decimals == "1":
        if habits.style is Style.PADDED:
            return PartialDate(int(year), 10)
        return Doubt(int(year))
    return read_typed_date(f"{year}.{decimals}")


def _from_integer(number: int, habits: Habits) -> PartialDate | Likely:
    if _FIRST_SERIAL <= number <= _LAST_SERIAL and len(str(number)) == 5:
        likely = _short_year(str(number)) if habits.digits else None
        return likely or _cut(serial_day(number), habits)
    return _cut(read_typed_date(str(number)), habits)


def serial_day(number: int) -> PartialDate:
    """Return the day that a spreadsheet keeps as a number."""
    day = _EPOCH + timedelta(days=number)
    return PartialDate(day.year, day.month, day.day)


def _cut(found: PartialDate, habits: Habits) -> PartialDate:
    return found if habits.days_known else found.to_month()


def _has_digits(cells: Iterable[CellValue]) -> bool:
    """Whether a column writes months as six digits: 198506."""
    texts = (str(cell).removesuffix(".0") for cell in cells if isinstance(cell, int | float | str))
    return any(re.fullmatch(r"(?:19|20)\d{2}(?:0[1-9]|1[0-2])", text) for text in texts)


def _stated_day(cell: CellValue) -> int | None:
    if isinstance(cell, datetime | date):
        return cell.day
    if not isinstance(cell, str):
        return None
    try:
        return read_typed_date(_bare(cell)).day
    except UserError:
        return None
