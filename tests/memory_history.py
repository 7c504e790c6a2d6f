"""What was done to a library that is gone with the test, and what left it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from cadredesk.domain.changes import FieldChange
from cadredesk.domain.errors import UserError
from cadredesk.domain.export_record import Departure, ExportRecord
from cadredesk.domain.ids import BatchId, CadreId, PersonId, VillageCadreId
from cadredesk.services.read_models import (
    BatchScope,
    BatchSummary,
    DeletedPerson,
    HistoryEntry,
    OperationQuery,
)

if TYPE_CHECKING:
    from tests.fakes import Done, MemoryWork

NOON = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)


class MemoryHistory:
    def __init__(self, work: MemoryWork) -> None:
        self._work = work

    def of_cadre(self, cadre: CadreId, limit: int = 200) -> tuple[HistoryEntry, ...]:
        return ()

    def of_villager(self, villager: VillageCadreId) -> tuple[HistoryEntry, ...]:
        return ()

    def of_entity(self, entity: str) -> tuple[HistoryEntry, ...]:
        return ()

    def batches(self, limit: int = 50) -> tuple[BatchSummary, ...]:
        done = reversed(self._work.library.done[-limit:])
        return tuple(
            BatchSummary(
                each.batch.id,
                each.batch.action,
                each.batch.label,
                NOON,
                "clerk",
                len(each.changes),
                each.undone,
                each.undoes,
            )
            for each in done
        )

    def operations(self, query: OperationQuery) -> tuple[BatchSummary, ...]:
        return self.batches(query.limit)

    def of_batch(self, batch: BatchId, lines: int, skip: int = 0) -> tuple[HistoryEntry, ...]:
        return ()

    def line_count(self, batch: BatchId) -> int:
        return len(self._find(batch).changes)

    def names(self, people: Collection[UUID]) -> Mapping[UUID, str]:
        return {}

    def scope(self, batch: BatchId) -> BatchScope:
        changes = self._find(batch).changes
        cadres = {each.owner: None for each in changes if each.owner is not None}
        return BatchScope(
            tuple(cadres),
            tuple(sorted({(each.entity, each.field) for each in changes})),
            len({each.entity_id for each in changes if each.entity == "village_cadre"}),
        )

    def changes(self, batch: BatchId) -> tuple[FieldChange, ...]:
        return tuple(self._find(batch).changes)

    def deleted(self) -> tuple[DeletedPerson, ...]:
        return ()

    def restore(self, person: PersonId) -> None:
        raise UserError("cadre.unknown", cadre=str(person))

    def undo(self, batch: BatchId) -> None:
        done = self._find(batch)
        if done.undone:
            raise UserError("undo.already")
        done.undone = True
        self._work.undoes = batch
        if done.undoes is not None:
            self._find(done.undoes).undone = False
        before = done.before.copy()
        self._work.state.cadres.clear()
        self._work.state.cadres.update(before.cadres)
        self._work.state.villagers.clear()
        self._work.state.villagers.update(before.villagers)
        self._work.state.township = before.township

    def _find(self, batch: BatchId) -> Done:
        return next(each for each in self._work.library.done if each.batch.id == batch)


class MemoryExports:
    def __init__(self, work: MemoryWork) -> None:
        self._work = work

    @property
    def next_number(self) -> int:
        return len(self._work.state.exports) + 1

    def add(self, left: Departure) -> ExportRecord:
        record = ExportRecord(self.next_number, NOON, "clerk", left)
        self._work.state.exports[record.number] = record
        self._work.audit(left.action, left.file, f"{left.people} people")
        return record

    def all(self) -> tuple[ExportRecord, ...]:
        return tuple(reversed(self._work.state.exports.values()))
