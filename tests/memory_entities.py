"""Things of one kind that are gone with the test."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar, cast
from uuid import UUID

from cadredesk.domain.errors import UserError

_Entity = TypeVar("_Entity")


class MemoryEntities(Generic[_Entity]):
    """Entities of one kind, in the order they were saved unless `order` says otherwise."""

    def __init__(self, kept: dict[Any, Any], order: Callable[[Any], Any] | None = None) -> None:
        self._kept, self._order = kept, order

    def all(self) -> tuple[_Entity, ...]:
        kept = self._kept.values()
        return tuple(kept if self._order is None else sorted(kept, key=self._order))

    def save_many(self, entities: Sequence[_Entity]) -> None:
        self._kept.update({cast("Any", each).id: each for each in entities})

    def delete(self, entity: UUID) -> None:
        if self._kept.pop(entity, None) is None:
            raise UserError("record.unknown")
