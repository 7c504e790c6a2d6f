"""Training of the year against what the regulation asks (PROMO-6).

A certificate gives days, hours, or both; either is enough. Whether days and hours add up, by
the proportion of what is asked of each, is a local convention.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.parameter import Citation
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.training import Training
from cadredesk.domain.words import GRADES, Tier

TRAINING_PARAMETERS = (
    "training_hours_a_year",
    "training_days_a_year",
    "training_hours_in_five_years",
    "training_months_in_five_years",
    "training_days_and_hours_add",
)
"""The numbers that this asks the rule book for."""

_COUNTY = frozenset({Tier.COUNTY_CHIEF, Tier.COUNTY_DEPUTY})
_CONSULTANTS = frozenset(GRADES[: GRADES.index("四级调研员") + 1])
_DAYS_OF_A_MONTH = 30
_FIVE_YEARS = 60


@dataclass(frozen=True, slots=True)
class TrainingNeed:
    """What is asked of somebody: hours or days, in the calendar year or in 60 months."""

    hours: int
    days: int
    five_years: bool
    adds_up: bool
    citation: Citation


@dataclass(frozen=True, slots=True)
class TrainingState:
    """What was attended in the time that counts, beside what is asked."""

    need: TrainingNeed
    hours: float = 0
    days: float = 0

    @property
    def counted(self) -> float:
        """What was attended, in hours; days at the rate of what is asked."""
        in_hours = self.days * self.need.hours / self.need.days
        return self.hours + in_hours if self.need.adds_up else max(self.hours, in_hours)

    @property
    def missing(self) -> float:
        """How many hours are still missing."""
        return max(0.0, self.need.hours - self.counted)

    @property
    def is_met(self) -> bool:
        """Whether nothing is missing."""
        return not self.missing


def training_need(file: CadreFile, book: RulesOfDay) -> TrainingNeed | None:
    """Return what is asked of a cadre on a day; None where no text was in force."""
    if any(name not in book.provisions for name in TRAINING_PARAMETERS):
        return None
    adds_up = bool(book.number("training_days_and_hours_add"))
    if _is_counted_in_five_years(file):
        days = book.number("training_months_in_five_years") * _DAYS_OF_A_MONTH
        name, five_years = "training_hours_in_five_years", True
    else:
        days = book.number("training_days_a_year")
        name, five_years = "training_hours_a_year", False
    return TrainingNeed(book.number(name), days, five_years, adds_up, book.citation(name))


def training_state(trainings: Iterable[Training], need: TrainingNeed, day: date) -> TrainingState:
    """Return what was attended by a day in the time that counts."""
    attended = [(each, _ended(each)) for each in trainings if not is_planned(each, day)]
    counting = [each for each, ended in attended if ended and _counts(ended, need, day)]
    return TrainingState(
        need,
        hours=sum(each.hours or 0 for each in counting),
        days=sum(each.days or 0 for each in counting),
    )


def is_planned(training: Training, day: date) -> bool:
    """Whether a course has not begun on a day; one without any date is still open."""
    begun = training.started_on or training.ended_on
    return begun is None or str(begun) > str(PartialDate.of(day))


def last_full_time(trainings: Iterable[Training], day: date) -> PartialDate | None:
    """Return when somebody was last away for training (脱产), None for never."""
    attended = [_ended(each) for each in trainings if each.full_time and not is_planned(each, day)]
    return max((each for each in attended if each is not None), key=str, default=None)


def _is_counted_in_five_years(file: CadreFile) -> bool:
    tier, grade, main = file.current_tier, file.current_grade, file.main_appointment
    reached = (tier.tier if tier else None) or (main.tier if main else None)
    return reached in _COUNTY or (grade is not None and grade.grade in _CONSULTANTS)


def _counts(ended: PartialDate, need: TrainingNeed, day: date) -> bool:
    if not need.five_years:
        return ended.year == day.year
    today = PartialDate.of(day)
    if not ended.has_month:
        return day.year - ended.year < _FIVE_YEARS // 12
    return 0 <= today.month_index - ended.month_index < _FIVE_YEARS


def _ended(training: Training) -> PartialDate | None:
    return training.ended_on or training.started_on
