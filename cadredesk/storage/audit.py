"""The audit trail: every row vouches for the one before, with a key that a file does not hold.

`mac = HMAC-SM3(key, what the row says ‖ the mac before)`. The numbers have no gaps; times are
information only. Whoever has the password and a database tool can still write a new chain,
which the anchors in backups then contradict; cutting off the tail shows the same way.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from cadredesk.storage.canonical import canonical
from cadredesk.storage.keys import derived_key

FIRST_LINK = ""
"""What the first row of a library stands on."""

_ALGORITHM = "sm3"

AuditRow = dict[str, str | int | None]
"""A row of the trail, by column."""


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
    """Seals the rows that are added to the audit trail of a library.

    `rows` is how many there are, `head` the last mac; the library row keeps both.
    """

    def __init__(self, key: bytes, rows: int, head: str) -> None:
        self._key = derived_key(key, "cadredesk audit trail")
        self.rows = rows
        self.head = head

    def extended(self, entries: Iterable[AuditEntry]) -> list[AuditRow]:
        """Seal entries and return their rows; the caller writes them in this order."""
        rows = []
        for entry in entries:
            self.rows += 1
            row: AuditRow = {
                "seq": self.rows,
                "at": entry.moment,
                "by": entry.by,
                "action": entry.action,
                "label": entry.label,
                "detail": entry.detail,
                "batch": entry.batch,
                "digest": entry.digest,
            }
            self.head = self.seal(row.values(), self.head)
            rows.append({**row, "mac": self.head})
        return rows

    def seal(self, said: Iterable[object], before: str) -> str:
        """Return the seal of a row that stands on the one before."""
        texts = [None if each is None else str(each) for each in said]
        return hmac.digest(self._key, canonical(*texts, before), _ALGORITHM).hex()
