"""The least time in a grade before the next one (RANK-1 to RANK-3): when it is full.

An excellent year shortens it, a year below competent does not count. A result counts from
January of the following year, when it is known: a date worked out today can change with
the next evaluation, so it is worked out anew for each day and never kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.words import EvaluationResult

NOT_COUNTED = frozenset(
    {
        EvaluationResult.BASICALLY_COMPETENT,
        EvaluationResult.NOT_GRADED,
        EvaluationResult.INCOMPETENT,
    }
)
"""The results of a year that is left out."""

_YEAR = 12


@dataclass(frozen=True, slots=True)
class GradeTime:
    """Time in a grade: when it began, what it takes, the results of the years since.

    `months` is the least time, `shortening` what one excellent year takes off it.
    `excellent_months` of an excellent year have to lie in the grade for that (provinces
    differ); with `whole_years` a year that does not count is left out with all its months,
    however few of them lie in the grade.
    """

    started_on: PartialDate
    months: int
    shortening: int
    results: Mapping[int, EvaluationResult]
    excellent_months: int = 1
    whole_years: bool = False

    def is_full(self, at: PartialDate) -> bool:
        """Whether the least time is full in a month, by the results known in it."""
        return at.month_index >= self.reached(at.year)

    def full_on(self, as_of: PartialDate) -> PartialDate:
        """Return the first month from a day on in which it is full, by what is known so far."""
        month = max(as_of.month_index, self.started_on.month_index)
        while True:
            year = month // _YEAR
            reached = max(month, self.reached(year))
            if reached < (year + 1) * _YEAR:
                return PartialDate.from_month_index(reached)
            month = (year + 1) * _YEAR

    def full_since(self, at: PartialDate) -> PartialDate | None:
        """Return since when it has been full without a break, None where it is not in a month."""
        if not self.is_full(at):
            return None
        for year in range(at.year, self.started_on.year - 1, -1):
            reached, january = self.reached(year), year * _YEAR
            if reached >= january + _YEAR:
                return PartialDate(year + 1, 1)
            if reached > january:
                return PartialDate.from_month_index(reached)
        return self.started_on.to_month()

    def excellent_years(self, known_in: int) -> tuple[int, ...]:
        """Return the years that shorten it, of those whose results are known in a year."""
        return tuple(
            year
            for year, result in sorted(self.results.items())
            if year < known_in
            and result is EvaluationResult.EXCELLENT
            and self._months_held(year) >= self.excellent_months
        )

    def has_partly_excellent_year(self, known_in: int) -> bool:
        """Whether a year that shortens it lies in the grade only in part."""
        return any(self._months_held(year) < _YEAR for year in self.excellent_years(known_in))

    def years_left_out(self, known_in: int) -> dict[int, int]:
        """Return how many months are left out of each year that does not count."""
        held = {
            year: self._months_held(year)
            for year, result in sorted(self.results.items())
            if year < known_in and result in NOT_COUNTED
        }
        return {
            year: _YEAR if self.whole_years else months for year, months in held.items() if months
        }

    def reached(self, year: int) -> int:
        """Return the index of the month in which it is full by what is known in a year.

        It may lie after the year, or before: then it was not known before January.
        """
        needed = self.months
        for known, result in self.results.items():
            if known >= year or result is EvaluationResult.COMPETENT:
                continue
            held = self._months_held(known)
            if result is EvaluationResult.EXCELLENT and held >= self.excellent_months:
                needed -= self.shortening
            elif result in NOT_COUNTED and held:
                needed += _YEAR if self.whole_years else held
        return self.started_on.month_index + max(0, needed)

    def _months_held(self, year: int) -> int:
        first = max(self.started_on.month_index, year * _YEAR)
        return max(0, (year + 1) * _YEAR - first)
