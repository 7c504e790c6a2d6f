"""Whether a colleague is the relative that a family speaks of, as somebody who knows decided."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cadredesk.domain.ids import CadreId
from cadredesk.domain.info_set import InfoItem
from cadredesk.domain.partial_date import PartialDate


class KinVerdict(StrEnum):
    """What somebody who knows them said: they are kin, or they are not."""

    CONFIRMED = "是亲属"
    DISMISSED = "不是"


@dataclass(frozen=True, slots=True, kw_only=True)
class KinLink(InfoItem):
    """A decision about a pair of people, kept in the file of one of them (AVOID-8).

    `relation` is what the other one is. `basis` is the text of the facts it was taken on: a pair
    that was dismissed is asked about again when they change. A dismissal has a `reason`.
    """

    other_id: CadreId
    relation: str
    verdict: KinVerdict
    basis: str = ""
    reason: str = ""
    decided_on: PartialDate | None = None
