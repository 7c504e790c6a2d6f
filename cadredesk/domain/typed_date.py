"""Dates as people type them: `198506`, `1985.6`, `1985年6月`, full-width, an IME's `。`.

A date is never guessed: what can mean two months is refused, with what it could mean.
"""

from __future__ import annotations

import re
import unicodedata

from cadredesk.domain.errors import UserError
from cadredesk.domain.partial_date import PartialDate

_DIGITS = re.compile(r"(\d{4})(\d{2})(\d{2})?")
_PARTS = re.compile(r"(\d{4})[./-](\d{1,2})(?:[./-](\d{1,2}))?")
_MARKS = str.maketrans({"年": ".", "月": ".", "日": "", "号": "", "。": ".", "、": ".", "，": "."})


def read_typed_date(text: str) -> PartialDate:
    """Return the date that was typed, to the month or the day.

    Raises `UserError`: `date.month` (no such month), `date.day` (no such day),
    `date.year_only` (the month is missing), `date.unreadable`.
    """
    cleaned = unicodedata.normalize("NFKC", text)
    cleaned = re.sub(r"\s", "", cleaned).translate(_MARKS).rstrip(".")
    match = _DIGITS.fullmatch(cleaned) or _PARTS.fullmatch(cleaned)
    if match is None:
        code = "date.year_only" if re.fullmatch(r"\d{4}", cleaned) else "date.unreadable"
        raise UserError(code, text=text)
    year, month, day = (None if part is None else int(part) for part in match.groups())
    return _made(text, year or 0, month or 0, day)


def _made(text: str, year: int, month: int, day: int | None) -> PartialDate:
    if not 1 <= month <= 12:
        raise UserError("date.month", text=text, month=f"{month:02d}")
    try:
        return PartialDate(year, month, day)
    except ValueError as error:
        raise UserError("date.day", text=text) from error
