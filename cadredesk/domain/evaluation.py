"""Annual evaluations (年度考核)."""

from __future__ import annotations

from dataclasses import dataclass

from cadredesk.domain.info_set import InfoItem
from cadredesk.domain.words import EvaluationResult


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation(InfoItem):
    """The result of one year; `reason` says why there was no grade."""

    year: int
    result: EvaluationResult
    reason: str = ""
