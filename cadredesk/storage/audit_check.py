"""Reading the audit trail again: is every row, and every history it vouches for, as written?"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from sqlalchemy import Connection, select

from cadredesk.storage.audit import FIRST_LINK, AuditChain
from cadredesk.storage.records.history import audit, change
from cadredesk.storage.writer import canonical_change

_IN_ORDER = select(audit).order_by(audit.c.seq)


def first_fault(chain: AuditChain, connection: Connection) -> int | None:
    """Return the number of the first row that is not as it was written, or None.

    A row that is missing counts, and so do rows cut off the end.
    """
    head, last = FIRST_LINK, 0
    for *said, mac in connection.execute(_IN_ORDER):
        last += 1
        head = chain.seal(said, head)
        if (said[0], mac) != (last, head):
            return last
    if (last, head) != (chain.rows, chain.head):
        return min(last, chain.rows) + 1
    return None


def altered_batches(connection: Connection) -> Iterator[int]:
    """Return the numbers of batches whose history is not as the trail vouches for."""
    columns = audit.c
    vouched = {
        row.batch: row.digest
        for row in connection.execute(
            select(columns.batch, columns.digest).where(columns.digest != "")
        )
    }
    lines = connection.execute(select(change).order_by(change.c.batch, change.c.line)).mappings()
    seen = set()
    for number, rows in groupby(lines, key=itemgetter("batch")):
        digest = _digest(canonical_change(dict(row)) for row in rows)
        seen.add(number)
        if vouched.get(number) != digest:
            yield number
    yield from sorted(vouched.keys() - seen)


def _digest(parts: Iterable[bytes]) -> str:
    digest = hashlib.new("sm3")
    for part in parts:
        digest.update(part)
    return digest.hexdigest()
