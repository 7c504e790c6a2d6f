"""One transaction: everything in it is saved together with its history, or not at all."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from sqlalchemy import Connection, bindparam, select, update

from cadredesk.domain.alert_decision import AlertDecision
from cadredesk.domain.cadre import VillageCadre
from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import PlatformError
from cadredesk.domain.kept_word import KeptWord
from cadredesk.domain.rules.override import RuleOverride
from cadredesk.domain.saved_view import SavedView
from cadredesk.domain.stroke_order import StrokePlacement
from cadredesk.services.work_ports import Batch
from cadredesk.storage.audit import AuditChain, AuditEntry
from cadredesk.storage.contents import SqlContentStore, free_contents
from cadredesk.storage.desk import Desk
from cadredesk.storage.engine import READS, driver_connection
from cadredesk.storage.entity_repository import SqlEntityRepository
from cadredesk.storage.exports import SqlExportRegister
from cadredesk.storage.history import SqlHistoryReader
from cadredesk.storage.lists import SqlListReader
from cadredesk.storage.mapping import (
    ALERT_DECISION,
    KEPT_WORD,
    RULE_OVERRIDE,
    SAVED_VIEW,
    STROKE_PLACEMENT,
    VILLAGE_CADRE,
)
from cadredesk.storage.records.history import audit as audit_table
from cadredesk.storage.records.history import batch as batch_table
from cadredesk.storage.records.library import library
from cadredesk.storage.repositories import (
    SqlCadreRepository,
    SqlSettingStore,
    SqlTownshipRepository,
)
from cadredesk.storage.stroke_keys import refresh_keys
from cadredesk.storage.submissions import SqlSubmissionRepository
from cadredesk.storage.transaction import Counters, Transaction
from cadredesk.storage.writer import Writer

_KNOWN_BATCH = select(batch_table.c.number).where(batch_table.c.id == bindparam("batch"))
_COUNT_ON = update(library)
_INSERT_AUDIT = audit_table.insert()


class SqlUnitOfWork:
    """A transaction on a library; leaving it without `commit` changes nothing."""

    def __init__(self, desk: Desk, batch: Batch | None) -> None:
        self._desk = desk
        self._batch = batch
        self._connection: Connection | None = None
        self._committed = batch is None

    def __enter__(self) -> Self:
        self._desk.turnstile.enter()
        try:
            self._begin()
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if isinstance(error, PlatformError):
            self._desk.on_failure(error)
        self._end()

    def _begin(self) -> None:
        options = READS if self._batch is None else {}
        self._connection = self._desk.engine.connect().execution_options(**options)
        self._connection.begin()
        self._work = self._open_work(self._connection)
        self.cadres = SqlCadreRepository(self._work)
        self.villages = SqlEntityRepository[VillageCadre](
            self._work, VILLAGE_CADRE, ("order", "village", "name")
        )
        self.overrides = SqlEntityRepository[RuleOverride](
            self._work, RULE_OVERRIDE, ("target", "effective_from")
        )
        self.decisions = SqlEntityRepository[AlertDecision](
            self._work, ALERT_DECISION, ("created_in",)
        )
        self.township = SqlTownshipRepository(self._work)
        self.placements = SqlEntityRepository[StrokePlacement](
            self._work, STROKE_PLACEMENT, ("surname",)
        )
        self.views = SqlEntityRepository[SavedView](self._work, SAVED_VIEW, ("order", "name"))
        self.kept_words = SqlEntityRepository[KeptWord](
            self._work, KEPT_WORD, ("code_list", "word")
        )
        self.contents = SqlContentStore(self._work)
        self.exports = SqlExportRegister(self._work)
        self.submissions = SqlSubmissionRepository(self._work)
        self.lists = SqlListReader(self._connection)
        self.history = SqlHistoryReader(self._work)
        self.settings = SqlSettingStore(self._work)

    def _open_work(self, connection: Connection) -> Transaction:
        desk, batch = self._desk, self._batch
        counters = Counters.read(connection)
        writer = Writer(connection, counters.batches + 1, counters.next_cadre_number)
        repeated = False
        if batch is not None:
            repeated = connection.scalar(_KNOWN_BATCH, {"batch": batch.id}) is not None
        return Transaction(
            connection=connection,
            files=desk.files,
            batch=batch,
            by=desk.by,
            at=desk.now(),
            library_id=desk.library_id,
            counters=counters,
            writer=writer,
            repeated=repeated,
        )

    def _end(self) -> None:
        """Roll back what was not committed and let the next one in."""
        try:
            if self._connection is not None:
                if not self._committed:
                    self._desk.files.clear()
                    # A commit that failed can leave the engine inside its transaction.
                    driver_connection(self._connection).rollback()
                self._connection.close()
        finally:
            self._connection = None
            self._desk.turnstile.leave()

    def audit(self, action: str, label: str = "", detail: str = "") -> None:
        """Add an audit row of something that changes no record: an export, a look."""
        self._work.require_batch()
        entry = AuditEntry(self._work.at, self._work.by, action, label, detail)
        self._work.audits.append(entry)

    def free_contents(self) -> None:
        """Free contents that nothing can need any more, and note in the audit how many."""
        freed = free_contents(self._work)
        if freed:
            self.audit("free_contents", "", str(freed))

    def commit(self) -> ChangeSet:
        """Save everything, with history and audit row; return what was touched.

        A batch id that was committed before saves nothing and returns what that one did.
        Raises `PlatformError`; then it is not known whether the disk took it, and the same
        batch may be committed again: it will not double.
        """
        self._work.require_batch()
        work = self._work
        if work.repeated:
            return work.first_changes()
        changes = work.changes()
        if not (work.wrote_records or work.audits):
            return changes
        if work.reordered:
            refresh_keys(work.connection)
        self._seal()
        work.connection.commit()
        self._committed = True
        self._desk.on_commit(changes)
        return changes

    def _seal(self) -> None:
        """Complete the batch's own row, write its audit rows and the library's counters."""
        work, counters = self._work, self._work.counters
        batch = work.batch
        assert batch is not None  # noqa: S101 - require_batch was asked
        number = work.number
        work.begin_batch()
        if (work.noted_changes, None) != (work.writer.changes, work.undoes):
            done = update(batch_table).where(batch_table.c.number == number)
            work.connection.execute(done.values(changes=work.writer.changes, undoes=work.undoes))
        entries = list(work.audits)
        if work.wrote_records:
            digest = work.writer.digest
            entries.insert(
                0, AuditEntry(work.at, work.by, batch.action, batch.label, "", number, digest)
            )
        chain = AuditChain(self._desk.key, counters.audit_rows, counters.audit_head)
        work.connection.execute(_INSERT_AUDIT, chain.extended(entries))
        work.connection.execute(
            _COUNT_ON,
            {
                "saves": counters.saves + 1,
                "batches": number,
                "cadre_numbers": counters.cadre_numbers,
                "audit_rows": chain.rows,
                "audit_head": chain.head,
            },
        )
