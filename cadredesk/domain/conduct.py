"""Awards and punishments (奖惩)."""

from __future__ import annotations

from dataclasses import dataclass

from cadredesk.domain.info_set import InfoItem
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.words import PunishmentSystem


@dataclass(frozen=True, slots=True, kw_only=True)
class Award(InfoItem):
    """An honour: what, by whom, when."""

    title: str
    authority: str = ""
    awarded_on: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Punishment(InfoItem):
    """A sanction or measure; `effective_on` starts its effect period, `ends_on` as stated."""

    system: PunishmentSystem
    kind: str
    effective_on: PartialDate | None = None
    ends_on: PartialDate | None = None
    authority: str = ""
    document_no: str = ""
