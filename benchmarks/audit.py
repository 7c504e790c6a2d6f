"""The audit trail verified, beside bare SM3 of what its rows say."""

from __future__ import annotations

import hashlib
from pathlib import Path

from sqlalchemy import Connection, select

from benchmarks.libraries import StandingClock
from benchmarks.measure import Result, seconds
from cadredesk.storage.audit import FIRST_LINK, AuditChain, AuditEntry
from cadredesk.storage.audit_check import first_fault
from cadredesk.storage.canonical import canonical
from cadredesk.storage.engine import READS, open_engine
from cadredesk.storage.records.history import audit

ROWS = 100_000
KEY = bytes(range(32))


def measure(folder: Path) -> list[Result]:
    """Return the figure for a trail of 100,000 rows, read from an encrypted file."""
    engine = open_engine(folder / "audit.db", KEY)
    with engine.begin() as connection:
        audit.metadata.create_all(connection)
        written = _write(connection)
    with engine.connect().execution_options(**READS) as connection:
        fault = first_fault(AuditChain(KEY, ROWS, written.head), connection)
        if fault is not None:
            raise RuntimeError(f"The trail was not written as it should be: row {fault}.")
        value = seconds(lambda: first_fault(AuditChain(KEY, ROWS, written.head), connection))
        texts = _texts(connection)
    floor = seconds(lambda: [hashlib.new("sm3", text).digest() for text in texts])
    engine.dispose()
    return [
        Result(
            name=f"audit trail of {ROWS:,} rows verified",
            value=value,
            unit="s",
            floor=floor,
            goal=5,
            goal_is_ratio=True,
        )
    ]


def _write(connection: Connection) -> AuditChain:
    chain, at = AuditChain(KEY, 0, FIRST_LINK), StandingClock().now()
    entries = (AuditEntry(at, "clerk", "edit", f"cadre {n}") for n in range(ROWS))
    connection.execute(audit.insert(), chain.extended(entries))
    return chain


def _texts(connection: Connection) -> list[bytes]:
    """What each row says and the seal before it: the bytes that are hashed."""
    texts, before = [], FIRST_LINK
    for *said, mac in connection.execute(select(audit).order_by(audit.c.seq)):
        texts.append(canonical(*(None if each is None else str(each) for each in said), before))
        before = mac
    return texts
