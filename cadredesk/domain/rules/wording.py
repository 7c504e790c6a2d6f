"""Words of an alert in both languages: lengths of time, ages, lead times, lists of people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.alert import Step
from cadredesk.domain.rules.time_left import TimeLeft, time_left

_NAMED = 3
"""Up to so many people are named; more are counted."""


class Wording(NamedTuple):
    """One text in Chinese and in English."""

    zh: str
    en: str


Word = str | Wording
"""A word of a sentence; plain where both languages write the same (a name, a date)."""


def filled(template: Wording, words: Mapping[str, Word]) -> Wording:
    """Return a sentence with its placeholders filled, in both languages."""
    chinese = {key: word.zh if isinstance(word, Wording) else word for key, word in words.items()}
    english = {key: word.en if isinstance(word, Wording) else word for key, word in words.items()}
    return Wording(template.zh.format(**chinese), template.en.format(**english))


def months(count: int) -> Wording:
    """Return a number of months."""
    return Wording(f"{count} 个月", _counted(count, "month"))


def days(count: int) -> Wording:
    """Return a number of days."""
    return Wording(f"{count} 天", _counted(count, "day"))


def years(count: int) -> Wording:
    """Return a number of months as years, with a half where it is one (15.5 年)."""
    value = count / 12
    text = f"{value:g}"
    return Wording(f"{text} 年", f"{text} years")


def years_and_months(count: int) -> Wording:
    """Return an age given in months: 60 岁 6 个月."""
    full, rest = divmod(count, 12)
    if rest == 0:
        return Wording(f"{full} 岁", f"{full} years")
    return Wording(f"{full} 岁 {rest} 个月", f"{full} years {_counted(rest, 'month')}")


def distance(due_on: PartialDate, day: date) -> Wording:
    """Return how far away a due date is, before or after it alike."""
    left = time_left(due_on, day)
    return days(abs(left.days)) if left.days is not None else months(abs(left.months or 0))


def today_step(due_on: PartialDate, day: date) -> Step:
    """Return the last line of a sum: what day it is, and how much is left or over."""
    left = _left(time_left(due_on, day), distance(due_on, day))
    written = PartialDate.of(day)
    return Step(f"今天 {written}", f"Today {written}", left.zh, left.en)


def people(names: Sequence[str], named: int = _NAMED) -> Wording:
    """Return a few people by name, more than `named` by their number."""
    if len(names) <= named:
        return Wording("、".join(names), ", ".join(names))
    return Wording(f"{len(names)} 人", f"{len(names)} people")


def _left(left: TimeLeft, length: Wording) -> Wording:
    if left.days == 0:
        return Wording("今天", "today")
    if left.months == 0:
        return Wording("本月", "this month")
    if left.is_past:
        return Wording(f"超 {length.zh}", f"{length.en} over")
    return Wording(f"还有 {length.zh}", f"{length.en} left")


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
