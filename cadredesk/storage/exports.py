"""The register of what left: rows that only grow, each vouched for by the audit trail."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import astuple, fields
from datetime import UTC

from sqlalchemy import Connection, func, select

from cadredesk.domain.export_record import Departure, ExportRecord
from cadredesk.storage.audit import AuditEntry
from cadredesk.storage.canonical import canonical
from cadredesk.storage.records.export import export_record
from cadredesk.storage.records.history import audit, batch
from cadredesk.storage.transaction import Transaction

_NAMES = [each.name for each in fields(Departure)]
_COLUMNS = [export_record.c[name] for name in _NAMES]
_ALL = (
    select(export_record.c.number, batch.c.at, batch.c.by, *_COLUMNS)
    .join(batch, batch.c.number == export_record.c.batch)
    .order_by(export_record.c.number.desc())
)
_LAST = select(func.max(export_record.c.number))
_MARK = "export "
"""What the audit's word about a row of the register begins with."""


class SqlExportRegister:
    """The register of a library; what is noted is saved with the batch that it belongs to."""

    def __init__(self, work: Transaction) -> None:
        self._work = work

    @property
    def next_number(self) -> int:
        """The number that the next departure gets."""
        return (self._work.connection.scalar(_LAST) or 0) + 1

    def add(self, left: Departure) -> ExportRecord:
        """Note a departure as part of the present batch; a repeated batch notes nothing."""
        work = self._work
        work.require_batch()
        record = ExportRecord(self.next_number, work.at, work.by, left)
        if work.repeated:
            return record
        work.begin_batch()
        row = {"number": record.number, "batch": work.number}
        row |= {name: getattr(left, name) for name in _NAMES}
        work.connection.execute(export_record.insert(), row)
        detail = _vouching(record)
        work.audits.append(AuditEntry(work.at, work.by, left.action, left.file, detail))
        return record

    def all(self) -> tuple[ExportRecord, ...]:
        """Return every one, the newest first."""
        return tuple(_records(self._work.connection))


def altered_exports(connection: Connection) -> Iterator[int]:
    """Return the numbers of departures that are not as the audit trail vouches for."""
    said = select(audit.c.detail).where(audit.c.detail.startswith(_MARK))
    vouched = {detail.split()[1]: detail for (detail,) in connection.execute(said)}
    there = {str(each.number): _vouching(each) for each in _records(connection)}
    for number in sorted(vouched.keys() | there.keys(), key=int):
        if vouched.get(number) != there.get(number):
            yield int(number)


def _records(connection: Connection) -> Iterator[ExportRecord]:
    for number, at, by, *rest in connection.execute(_ALL):
        yield ExportRecord(number, at, by, Departure(**dict(zip(_NAMES, rest, strict=True))))


def _vouching(record: ExportRecord) -> str:
    """Return the audit's word about a row: its number, and the digest of all that it says."""
    at = record.at.astimezone(UTC).isoformat(timespec="microseconds")
    texts = [str(each) for each in astuple(record.left)]
    said = canonical(str(record.number), at, record.by, *texts)
    return f"{_MARK}{record.number} {hashlib.new('sm3', said).hexdigest()}"
