"""Dates are counted as the handbook counts them (DATE-1 to DATE-8), for every rule alike."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from cadredesk.domain.calendar_days import add_months_to_day
from cadredesk.domain.partial_date import (
    PartialDate,
    add_months,
    age,
    full_years,
    months_between,
    work_half_years_1955,
    work_years_nominal,
)
from cadredesk.domain.rules.rulebook import Rulebook
from cadredesk.domain.rules.tenure import Period, cumulated_months, month_reached
from tests.rules.case_reader import read_conventions


@dataclass(frozen=True)
class Counted:
    """A case with its dates read, and the book whose calendar counts working days."""

    case: dict[str, Any]
    book: Rulebook

    @property
    def dates(self) -> list[PartialDate]:
        return [PartialDate.parse(each) for each in self.case["of"] if each]

    @property
    def periods(self) -> list[Period]:
        ends = [PartialDate.parse(each) if each else None for each in self.case["of"]]
        starts = [each for each in ends[::2] if each is not None]
        return [Period.between(*both) for both in zip(starts, ends[1::2], strict=True)]


COUNTS: dict[str, Callable[[Counted], object]] = {
    "agree": lambda it: "是" if it.dates[0].agrees_with(it.dates[1]) else "否",
    "months": lambda it: months_between(*it.dates),
    "age": lambda it: age(*it.dates),
    "years": lambda it: full_years(*it.dates),
    "nominal years": lambda it: work_years_nominal(*it.dates),
    "1955 years": lambda it: f"{work_half_years_1955(*it.dates):g}",
    "full in": lambda it: add_months(it.dates[0].to_month(), it.case["months"]),
    "cumulated": lambda it: cumulated_months(it.periods, PartialDate.parse(it.case["at"])),
    "cumulated to": lambda it: month_reached(it.periods, it.case["months"]),
    "day after months": lambda it: PartialDate.of(
        add_months_to_day(it.dates[0].as_day(), it.case["months"])
    ),
    "working days": lambda it: PartialDate.of(
        it.book.calendar.after(it.dates[0].as_day(), it.case["days"]).day
    ),
}


@pytest.mark.parametrize(
    "case", tuple(read_conventions()), ids=lambda case: f"{case['rule']} {case['sentence']}"
)
def test_a_count_gives_what_its_case_expects(case: dict[str, Any], rulebook: Rulebook):
    counted = COUNTS[case["count"]](Counted(case, rulebook))

    assert str(counted) == case["gives"]
