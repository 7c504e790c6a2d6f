"""What the repositories of one unit of work share: the connection, and what was touched."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, select

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.ids import CadreId
from cadredesk.domain.stroke_order import StrokeOrder
from cadredesk.services.work_ports import Batch
from cadredesk.storage.audit import AuditEntry
from cadredesk.storage.edits import RowEdit, fields_told
from cadredesk.storage.file_cache import FileCache
from cadredesk.storage.mapping import (
    CADRE,
    OTHER_ENTITIES,
    STROKE_PLACEMENT,
    TOWNSHIP_ENTITIES,
    VILLAGE_CADRE,
)
from cadredesk.storage.records.history import batch as batch_table
from cadredesk.storage.records.history import change
from cadredesk.storage.records.library import library
from cadredesk.storage.stored_files import FileReader
from cadredesk.storage.stroke_keys import read_order
from cadredesk.storage.writer import Writer

_READ_COUNTERS = select(
    library.c.saves,
    library.c.batches,
    library.c.cadre_numbers,
    library.c.audit_rows,
    library.c.audit_head,
)
_INSERT_BATCH = batch_table.insert()


@dataclass
class Counters:
    """The numbers in the library row that each commit moves on."""

    saves: int
    batches: int
    cadre_numbers: int
    audit_rows: int
    audit_head: str

    @classmethod
    def read(cls, connection: Connection) -> Counters:
        """Read them as they stand."""
        return cls(*connection.execute(_READ_COUNTERS).one())

    def next_cadre_number(self) -> int:
        """Return a number that no cadre had before."""
        self.cadre_numbers += 1
        return self.cadre_numbers


@dataclass
class Transaction:
    """One transaction on a library, from its begin to its end.

    `batch` is None when it only reads. `repeated` says that the batch was committed before:
    then nothing is written, and `first_changes` tells what it did. `noted_changes` is what the
    batch's own row says, once it is written. `reordered` says that the order of names by strokes
    may be another one now for people whose files are not touched.
    """

    connection: Connection
    files: FileCache
    batch: Batch | None
    by: str
    at: datetime
    library_id: UUID
    counters: Counters
    writer: Writer
    repeated: bool = False
    undoes: int | None = None
    settings_changed: bool = False
    cadres: set[CadreId] = field(default_factory=set)
    villages: bool = False
    township: bool = False
    entities: set[str] = field(default_factory=set)
    reordered: bool = False
    audits: list[AuditEntry] = field(default_factory=list)
    noted_changes: int | None = None
    _stroke_order: StrokeOrder | None = None

    @property
    def number(self) -> int:
        """The number of this batch."""
        return self.counters.batches + 1

    @property
    def reader(self) -> FileReader:
        """Reads files as this transaction sees them."""
        return FileReader(self.connection)

    @property
    def stroke_order(self) -> StrokeOrder:
        """The order of names by strokes, as it was before this transaction."""
        if self._stroke_order is None:
            self._stroke_order = read_order(self.connection)
        return self._stroke_order

    @property
    def wrote_records(self) -> bool:
        """Whether any record or setting differs from before."""
        return self.writer.has_written or self.settings_changed

    def require_batch(self) -> None:
        """Raise `RuntimeError` when this transaction was begun for reading only."""
        if self.batch is None:
            raise RuntimeError("a unit of work without a batch only reads")

    def write(self, edits: Iterable[RowEdit]) -> None:
        """Write edits with their history."""
        listed = list(edits)
        for edit in listed:
            if edit.owner is not None:
                self.cadres.add(edit.owner)
            self._note_entity(edit.mapping.entity)
            renamed = edit.mapping is CADRE and "name" in edit.new
            self.reordered |= renamed and edit.id in self.stroke_order.anchors
        if listed:
            self.begin_batch(fields_told(listed))
            self.writer.write(listed)

    def begin_batch(self, changes: int = 0) -> None:
        """Write the batch's own row, once, before any row that refers to it.

        The engine looks through whole tables when a row that others wait for comes last.
        """
        if self.batch is None or self.noted_changes is not None:
            return
        self.noted_changes = changes
        row = {
            "id": self.batch.id,
            "number": self.number,
            "action": self.batch.action,
            "label": self.batch.label,
            "at": self.at,
            "by": self.by,
            "changes": changes,
            "undoes": self.undoes,
        }
        self.connection.execute(_INSERT_BATCH, row)

    def _note_entity(self, entity: str) -> None:
        self.villages |= entity == VILLAGE_CADRE.entity
        self.township |= entity in TOWNSHIP_ENTITIES
        self.entities |= {entity} & OTHER_ENTITIES
        self.reordered |= entity == STROKE_PLACEMENT.entity

    def changes(self) -> ChangeSet:
        """Return what was touched so far."""
        batch = None if self.batch is None else self.batch.id
        cadres, entities = frozenset(self.cadres), frozenset(self.entities)
        return ChangeSet(batch, cadres, self.villages, self.township, entities)

    def first_changes(self) -> ChangeSet:
        """Return what the batch touched when it was committed before."""
        columns = change.c
        ours = select(batch_table.c.number).where(batch_table.c.id == self._batch_id)
        touched = (
            select(columns.entity, columns.owner)
            .where(columns.batch == ours.scalar_subquery())
            .distinct()
        )
        for entity, owner in self.connection.execute(touched):
            if owner is not None:
                self.cadres.add(CadreId(owner))
            self._note_entity(entity)
        return self.changes()

    @property
    def _batch_id(self) -> UUID | None:
        return None if self.batch is None else self.batch.id
