"""The audit trail: every row vouches for the one before, with a key that a file does not hold.

`mac = HMAC-SM3(key, what the row says ‖ the mac before)`. The numbers have no gaps; times are
information only. Whoever has the password and a database tool can still write a new chain,
which the anchors in backups then contradict; cutting off the tail shows the same way.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from operator import itemgetter

from sqlalchemy import Connection, select

from cadredesk.storage.keys import derived_key
from cadredesk.storage.records.history import audit, change
from cadredesk.storage.writer import canonical, canonical_change

FIRST_LINK = ""
"""What the first row of a library stands on."""

_INSERT = audit.insert()
_IN_ORDER = select(audit).order_by(audit.c.seq)
_ALGORITHM = "sm3"


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """What an audit row says, its place and seal aside."""

    at: datetime
    by: str
    action: str
    label: str = ""
    detail: str = ""
    batch: int | None = None
    digest: str = ""

    @property
    def moment(self) -> str:
        """When, as the trail writes it: UTC to the microsecond."""
        return self.at.astimezone(UTC).isoformat(timespec="microseconds")


class AuditChain:
    """Appends rows to the audit trail of a library.

    `rows` is how many there are, `head` the last mac; the library row keeps both.
    """

    def __init__(self, key: bytes, rows: int, head: str) -> None:
        self._key = derived_key(key, "cadredesk audit trail")
        self.rows = rows
        self.head = head

    def append(self, connection: Connection, entries: Iterable[AuditEntry]) -> None:
        """Write rows in their order; the caller's transaction holds them."""
        for entry in entries:
            self.rows += 1
            row = {
                "seq": self.rows,
                "at": entry.moment,
                "by": entry.by,
                "action": entry.action,
                "label": entry.label,
                "detail": entry.detail,
                "batch": entry.batch,
                "digest": entry.digest,
            }
            self.head = self._seal(row.values(), self.head)
            connection.execute(_INSERT, {**row, "mac": self.head})

    def _seal(self, said: Iterable[object], before: str) -> str:
        texts = [None if each is None else str(each) for each in said]
        return hmac.digest(self._key, canonical(*texts, before), _ALGORITHM).hex()

    def first_fault(self, connection: Connection) -> int | None:
        """Return the number of the first row that is not as it was written, or None.

        A row that is missing counts, and so do rows cut off the end.
        """
        head, last = FIRST_LINK, 0
        for *said, mac in connection.execute(_IN_ORDER):
            last += 1
            head = self._seal(said, head)
            if (said[0], mac) != (last, head):
                return last
        if (last, head) != (self.rows, self.head):
            return min(last, self.rows) + 1
        return None

    def altered_batches(self, connection: Connection) -> Iterator[int]:
        """Return the numbers of batches whose history is not as the trail vouches for."""
        columns = audit.c
        vouched = {
            row.batch: row.digest
            for row in connection.execute(
                select(columns.batch, columns.digest).where(columns.digest != "")
            )
        }
        lines = connection.execute(
            select(change).order_by(change.c.batch, change.c.line)
        ).mappings()
        seen = set()
        for number, rows in groupby(lines, key=itemgetter("batch")):
            digest = _digest(canonical_change(dict(row)) for row in rows)
            seen.add(number)
            if vouched.get(number) != digest:
                yield number
        yield from sorted(vouched.keys() - seen)


def _digest(parts: Iterable[bytes]) -> str:
    digest = hashlib.new(_ALGORITHM)
    for part in parts:
        digest.update(part)
    return digest.hexdigest()
