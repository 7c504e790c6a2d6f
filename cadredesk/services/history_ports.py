"""What tells and undoes what was done before, as a Protocol; storage fills it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from uuid import UUID

    from cadredesk.domain.changes import FieldChange
    from cadredesk.domain.ids import BatchId, CadreId, PersonId, VillageCadreId
    from cadredesk.services.read_models import (
        BatchScope,
        BatchSummary,
        DeletedPerson,
        HistoryEntry,
        OperationQuery,
    )


class HistoryReader(Protocol):
    """What was changed, by whom, when."""

    def of_cadre(self, cadre: CadreId, limit: int = 200) -> tuple[HistoryEntry, ...]:
        """Return the changes of one file, newest first."""
        ...

    def of_villager(self, villager: VillageCadreId) -> tuple[HistoryEntry, ...]:
        """Return the changes of one village cadre, newest first."""
        ...

    def of_entity(self, entity: str) -> tuple[HistoryEntry, ...]:
        """Return every change of things of one kind that belong to no file, newest first."""
        ...

    def batches(self, limit: int = 50) -> tuple[BatchSummary, ...]:
        """Return what was done, newest first."""
        ...

    def operations(self, query: OperationQuery) -> tuple[BatchSummary, ...]:
        """Return what was done, as far as it is asked for, newest first."""
        ...

    def of_batch(self, batch: BatchId, lines: int, skip: int = 0) -> tuple[HistoryEntry, ...]:
        """Return what so many history lines of one batch tell, in the order of writing.

        A row that appeared or went is one line and tells of every field that it had.
        """
        ...

    def line_count(self, batch: BatchId) -> int:
        """Return how many history lines one batch has."""
        ...

    def names(self, people: Collection[UUID]) -> Mapping[UUID, str]:
        """Return what cadres and village cadres are called, those who were deleted, too."""
        ...

    def scope(self, batch: BatchId) -> BatchScope:
        """Return whom and which fields one batch touched, each once."""
        ...

    def changes(self, batch: BatchId) -> tuple[FieldChange, ...]:
        """Return what one batch changed, in the order it was written."""
        ...

    def deleted(self) -> tuple[DeletedPerson, ...]:
        """Return who is in the recycle bin, the last one first."""
        ...

    def restore(self, person: PersonId) -> None:
        """Bring somebody back with everything there was, as part of the present batch.

        Raises `UserError` (`cadre.unknown`) for one who is not in the recycle bin.
        """
        ...

    def undo(self, batch: BatchId) -> None:
        """Put back every field that a batch changed, as part of the present batch.

        Raises `UserError` (`undo.overtaken`, with the people concerned) when a field was
        changed again since, and (`undo.already`) when it was undone before.
        """
        ...
