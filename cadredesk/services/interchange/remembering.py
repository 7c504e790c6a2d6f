"""What was left as it is in an earlier comparison, so that it is not proposed again.

Only digests are kept, by person: when either side says something else, it is asked about anew.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable

from cadredesk.domain.ids import CadreId
from cadredesk.domain.interchange.difference import Difference
from cadredesk.services.work_ports import UnitOfWork

_PREFIX = "interchange/kept/"
_LENGTH = 16
_MOST = 500
"""Of one person; the oldest are forgotten."""


def refused_before(
    work: UnitOfWork, cadre: CadreId, differences: Iterable[Difference]
) -> frozenset[str]:
    """Return the keys of those differences that were left as they are before."""
    kept = _kept(work, cadre)
    return frozenset(each.key for each in differences if kept and _mark(each) in kept)


def remember(
    work: UnitOfWork,
    cadre: CadreId,
    refused: Collection[Difference],
    taken: Collection[Difference],
) -> None:
    """Keep what was left as it is, and forget what was taken after all."""
    known = _kept(work, cadre)
    gone = {_mark(each) for each in taken}
    marks = [*(each for each in known if each not in gone), *(_mark(each) for each in refused)]
    kept = list(dict.fromkeys(marks))[-_MOST:]
    if kept != known:
        work.settings.set(f"{_PREFIX}{cadre}", json.dumps(kept))


def _kept(work: UnitOfWork, cadre: CadreId) -> list[str]:
    marks: list[str] = json.loads(work.settings.get(f"{_PREFIX}{cadre}", "[]"))
    return marks


def _mark(difference: Difference) -> str:
    said = json.dumps([difference.field, difference.known, difference.stated], ensure_ascii=False)
    return hashlib.sha256(said.encode()).hexdigest()[:_LENGTH]
