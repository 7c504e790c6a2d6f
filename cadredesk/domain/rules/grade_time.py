"""The least time in a grade before the next one (RANK-1 to RANK-3): when it is full.

An excellent year shortens it, a year below competent does not count. A result counts from
January of the following year, when it is known: a date worked out today can change with
the next evaluation, so it is worked out anew for each day and never kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.words import EvaluationResult

_NOT_COUNTED = frozenset(
    {
        EvaluationResult.BASICALLY_COMPETENT,
        EvaluationResult.NOT_GRADED,
        EvaluationResult.INCOMPETENT,
    }
)


class ExcellentYear(IntEnum):
    """How many months of an excellent year must lie in the grade for it to shorten the time.

    Provinces differ; both dates are shown where they do.
    """

    ANY_OVERLAP = 1
    HALF = 6
    FULL = 12


@dataclass(frozen=True, slots=True)
class GradeTime:
    """Time in a grade: when it began, what it takes, the results of the years since.

    `months` is the least time, `shortening` what one excellent year takes off it.
    """

    started_on: PartialDate
    months: int
    shortening: int
    results: Mapping[int, EvaluationResult]
    excellent: ExcellentYear = ExcellentYear.ANY_OVERLAP

    def is_full(self, at: PartialDate) -> bool:
        """Whether the least time is full in a month, by the results known in it."""
        needed, left_out = self.months, 0
        for year, result in self.results.items():
            held = self._months_held(year)
            if at.month_index < PartialDate(year + 1, 1).month_index:
                continue
            if result in _NOT_COUNTED:
                left_out += held
            if result is EvaluationResult.EXCELLENT and held >= self.excellent:
                needed -= self.shortening
        return at.month_index - self.started_on.month_index - left_out >= needed

    def full_on(self, as_of: PartialDate) -> PartialDate:
        """Return the first month from a day on in which it is full, by what is known so far."""
        month = max(as_of.month_index, self.started_on.month_index)
        while not self.is_full(PartialDate.from_month_index(month)):
            month += 1
        return PartialDate.from_month_index(month)

    def _months_held(self, year: int) -> int:
        first = max(self.started_on.month_index, PartialDate(year, 1).month_index)
        return max(0, PartialDate(year + 1, 1).month_index - first)
