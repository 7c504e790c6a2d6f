"""Findings of the health check that somebody looked at and left as they are."""

from __future__ import annotations

from dataclasses import dataclass

from cadredesk.domain.info_set import InfoItem
from cadredesk.domain.partial_date import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptedCheck(InfoItem):
    """A finding left alone with a reason ("属正常").

    `finding` is the text of the facts that it was accepted for: when they change, the text
    differs and the finding is back.
    """

    rule: str
    finding: str = ""
    reason: str = ""
    decided_on: PartialDate | None = None
