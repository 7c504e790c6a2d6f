"""Read the working days of one year: its holidays, and the weekends worked for them."""

from __future__ import annotations

from datetime import date, timedelta

from cadredesk.domain.working_days import AdjustedYear
from cadredesk.rulefiles.section import Section

_SATURDAY = 5


def read_adjusted_year(name: str, file: Section) -> AdjustedYear:
    """Return what a file says of the year that it is named by.

    Raises `RuleDataError` for a day of another year, a holiday that ends before it begins,
    and a worked day that is no weekend or lies in a holiday.
    """
    year = file.number("year")
    if name != str(year):
        raise file.error(f"speaks of {year}; the file of a year has its name")
    document = file.text("document")
    if file.day("issued_on").year > year:
        raise file.error("was issued after its year")
    off = frozenset(day for row in file.rows("holidays") for day in _holiday(row, year))
    worked = frozenset(file.days("worked"))
    for day in sorted(worked):
        if day.year != year or day.weekday() < _SATURDAY or day in off:
            raise file.error(f"has {day} as worked, which is no free weekend of {year}")
    file.finish()
    return AdjustedYear(year, document, off, worked)


def _holiday(row: Section, year: int) -> list[date]:
    row.text("name")
    first, last = row.day("first"), row.day("last")
    row.finish()
    if not first <= last or {first.year, last.year} != {year}:
        raise row.error(f"does not lie in {year} from its first day to its last")
    return [first + timedelta(days=each) for each in range((last - first).days + 1)]
