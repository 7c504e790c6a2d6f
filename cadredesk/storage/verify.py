"""The full check of a library: nothing lost, nothing altered, nothing out of step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, select

from cadredesk.services.read_models import LibraryCounts, VerificationReport
from cadredesk.storage import meta
from cadredesk.storage.audit import AuditChain
from cadredesk.storage.audit_check import altered_batches, first_fault
from cadredesk.storage.backup import Manifest
from cadredesk.storage.contents import content_faults
from cadredesk.storage.desk import Desk
from cadredesk.storage.driver import OpenFile
from cadredesk.storage.engine import READS, driver_connection, engine_over, page_faults
from cadredesk.storage.exports import altered_exports
from cadredesk.storage.lists import SqlListReader
from cadredesk.storage.records.history import audit
from cadredesk.storage.roster_rows import gaps
from cadredesk.storage.stored_files import FileReader

Fault = tuple[str, dict[str, object]]

_MOST_PAGE_FAULTS = 20
_NOTHING = LibraryCounts(cadres=0, serving=0, village_cadres=0, changes=0, audit_rows=0)


def verify(desk: Desk, anchors: Sequence[Manifest]) -> VerificationReport:
    """Check pages, seals, keys between tables, the audit trail, history, contents and lists.

    `anchors` are the manifests of earlier backups: a trail that was cut off or made anew
    contradicts them. Where a page is damaged nothing else is looked at, and nothing counted.
    """
    desk.turnstile.enter()
    try:
        with desk.engine.connect().execution_options(**READS) as connection:
            facts = meta.read_facts(driver_connection(connection))
            pages = page_faults(connection)
            if pages:
                faults = [_page_fault(line) for line in pages[:_MOST_PAGE_FAULTS]]
                counts = _NOTHING
            else:
                faults = list(_faults(connection, desk.key, facts, anchors))
                counts = SqlListReader(connection).counts()
    finally:
        desk.turnstile.leave()
    return VerificationReport(counts, facts.generation, facts.audit_head, tuple(faults))


def is_sound(held: OpenFile) -> bool:
    """Whether every page and the audit trail of an open file are as they were written."""
    with engine_over(held.driver, held.folder).connect().execution_options(**READS) as connection:
        if page_faults(connection):
            return False
        facts = meta.read_facts(held.driver)
        chain = AuditChain(held.key, facts.audit_rows, facts.audit_head)
        return first_fault(chain, connection) is None


def _page_fault(line: str) -> Fault:
    return "verify.pages", {"detail": line}


def _faults(
    connection: Connection, key: bytes, facts: meta.FileFacts, anchors: Sequence[Manifest]
) -> Iterator[Fault]:
    chain = AuditChain(key, facts.audit_rows, facts.audit_head)
    broken = first_fault(chain, connection)
    if broken is not None:
        yield "verify.audit", {"row": broken}
    for number in altered_batches(connection):
        yield "verify.history", {"batch": number}
    for number in altered_exports(connection):
        yield "verify.exports", {"number": number}
    yield from _lost_anchors(connection, anchors)
    yield from content_faults(connection)
    wrong = gaps(connection, FileReader(connection).all())
    if wrong:
        yield "verify.lists", {"cadres": wrong}


def _lost_anchors(connection: Connection, anchors: Sequence[Manifest]) -> Iterator[Fault]:
    for anchor in anchors:
        mac = connection.scalar(select(audit.c.mac).where(audit.c.seq == anchor.audit_rows))
        if anchor.audit_rows and mac != anchor.audit_head:
            made = anchor.made.astimezone()
            yield "verify.anchor", {"row": anchor.audit_rows, "made_at": f"{made:%Y-%m-%d %H:%M}"}
