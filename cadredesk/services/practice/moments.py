"""Dates counted from the as-of day, so that a practice township never goes stale.

Three ways to say when, all as short texts in the tables:

- `m-122`: a month, so many months before the as-of day (`m+4` after it);
- `d-12m+9`: a day, so many months before the as-of day and so many days later;
- `48.9`: an age on the as-of day, in years and months.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from cadredesk.domain.calendar_days import add_months_to_day
from cadredesk.domain.partial_date import PartialDate, add_months

_MONTHS = re.compile(r"m([+-]\d+)")
_DAYS = re.compile(r"d([+-]\d+)m([+-]\d+)")
_SEPTEMBER, _JULY = 9, 7

_POSTPONED_FROM = PartialDate(2025, 1)


@dataclass(frozen=True, slots=True)
class Postponement:
    """How retirement is put off for one group (RET-1, RET-2).

    The former age in `years`; from 2025.01 on one month more for every `step` months
    begun, and at most `most` months.
    """

    years: int
    step: int
    most: int

    def legal_month(self, born_on: PartialDate) -> PartialDate:
        """Return the legal month of retirement of somebody born then."""
        original = add_months(born_on, self.years * 12)
        late = original.month_index - _POSTPONED_FROM.month_index
        return add_months(original, 0 if late < 0 else min(self.most, late // self.step + 1))


MEN = Postponement(60, 4, 36)
WOMEN = Postponement(55, 4, 36)
WOMEN_WORKERS = Postponement(50, 2, 60)


@dataclass(frozen=True, slots=True)
class AsOf:
    """The day from which everything is counted."""

    day: date

    @property
    def month(self) -> PartialDate:
        """The month of that day."""
        return PartialDate.of(self.day).to_month()

    def moment(self, text: str) -> PartialDate | None:
        """Return the date a text means; an empty text is "not known"."""
        if not text:
            return None
        if match := _MONTHS.fullmatch(text):
            return add_months(self.month, int(match[1]))
        match = _DAYS.fullmatch(text)
        if match is None:
            raise ValueError(f"{text!r} is neither m-122 nor d-12m+9")
        months, days = int(match[1]), int(match[2])
        return PartialDate.of(add_months_to_day(self.day, months) + timedelta(days=days))

    def born(self, age: str) -> PartialDate:
        """Return the birth month of somebody of that age on the as-of day."""
        years, _, months = age.partition(".")
        return add_months(self.month, -(int(years) * 12 + int(months or 0)))

    def born_to_retire(self, months: int, group: Postponement) -> PartialDate:
        """Return the birth month of somebody who retires so many months from the day.

        Some months are nobody's: the postponement skips every fifth. Then it is the month
        before.
        """
        legal = add_months(self.month, months)
        first = add_months(legal, -group.years * 12 - group.most)
        for late in range(group.most + 1):
            born_on = add_months(first, late)
            if group.legal_month(born_on) == legal:
                return born_on
        return self.born_to_retire(months - 1, group)


def school_start(born_on: PartialDate, years: int) -> PartialDate:
    """Return the first September at which somebody is so many years old."""
    assert born_on.month is not None  # noqa: S101 - births of the tables are months
    late = born_on.month > _SEPTEMBER
    return PartialDate(born_on.year + years + late, _SEPTEMBER)


def school_end(start: PartialDate, years: int) -> PartialDate:
    """Return the July in which a course of so many years ends."""
    return PartialDate(start.year + years, _JULY)
