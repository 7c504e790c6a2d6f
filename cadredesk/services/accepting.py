"""属正常: findings left as they are with a reason, until their facts change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from cadredesk.domain.accepted_check import AcceptedCheck
from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.ids import BatchId, CadreId, ItemId, new_id
from cadredesk.domain.partial_date import PartialDate
from cadredesk.services.library_ports import Library
from cadredesk.services.work_ports import Batch

ACCEPT = "accept_check"


@dataclass(frozen=True, slots=True)
class Left:
    """A finding that somebody leaves as it is: of whom, by which rule, with which facts."""

    cadre: CadreId
    rule: str
    finding: str


def accept_findings(
    library: Library, findings: Sequence[Left], reason: str, day: date
) -> ChangeSet:
    """Leave findings as they are, all in one step that is called after the people."""
    left: defaultdict[CadreId, list[Left]] = defaultdict(list)
    for each in findings:
        left[each.cadre].append(each)
    with library.unit_of_work() as reading:
        label = "、".join(file.cadre.name for file in reading.cadres.many(list(left)))
    with library.unit_of_work(Batch(BatchId(new_id()), ACCEPT, label)) as work:
        files = work.cadres.many(list(left))
        work.cadres.save_many(
            [
                replace(
                    file,
                    accepted_checks=(
                        *file.accepted_checks,
                        *(_accepted(each, reason, day) for each in left[file.id]),
                    ),
                )
                for file in files
            ]
        )
        return work.commit()


def _accepted(left: Left, reason: str, day: date) -> AcceptedCheck:
    return AcceptedCheck(
        id=ItemId(new_id()),
        rule=left.rule,
        finding=left.finding,
        reason=reason,
        decided_on=PartialDate.of(day),
    )
