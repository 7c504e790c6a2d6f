"""The day an option names."""

from __future__ import annotations

from argparse import ArgumentTypeError
from datetime import date

_FIRST, _LAST = date(1980, 1, 1), date(2149, 12, 31)
"""Before and after, nobody on file lives and no rule speaks."""


def day_of(text: str) -> date:
    """Read a day like 2026-11-30; raises `ArgumentTypeError` for anything else."""
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        message = f"“{text}”不是 2026-11-30 这样的日期 / is not a date like 2026-11-30"
        raise ArgumentTypeError(message) from error
    if not _FIRST <= day <= _LAST:
        raise ArgumentTypeError(f"“{text}”应在 {_FIRST} 到 {_LAST} 之间 / is out of range")
    return day
