"""Annual evaluations (年度考核), and what is kept of a year besides."""

from __future__ import annotations

from dataclasses import dataclass

from cadredesk.domain.info_set import InfoItem
from cadredesk.domain.words import EvaluationResult, RoutineResult


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation(InfoItem):
    """The result of one year; `reason` says why there was no grade."""

    year: int
    result: EvaluationResult
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearRecord(InfoItem):
    """平时考核与考勤 of one year: results by quarter, days away, and what the wage did.

    `leave_days` are sick and personal leave together (EVAL-7), `absent_days` absence without
    leave and `absent_running_days` the longest of it in a row (EVAL-6). `level_raised` and
    `step_raised` say that the wage's level (级别) or step (档次) was raised in that year by the
    evaluations up to the year before (RANK-7).
    """

    year: int
    first_quarter: RoutineResult | None = None
    second_quarter: RoutineResult | None = None
    third_quarter: RoutineResult | None = None
    fourth_quarter: RoutineResult | None = None
    leave_days: float | None = None
    absent_days: float | None = None
    absent_running_days: float | None = None
    level_raised: bool = False
    step_raised: bool = False

    @property
    def quarters(self) -> tuple[RoutineResult | None, ...]:
        """The results of the four quarters, in their order."""
        return self.first_quarter, self.second_quarter, self.third_quarter, self.fourth_quarter
