"""What keeps what belongs to no cadre's file, as Protocols; storage fills them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol, TypeVar
from uuid import UUID

if TYPE_CHECKING:
    from cadredesk.domain.unit import Township

_Entity = TypeVar("_Entity")


class EntityRepository(Protocol[_Entity]):
    """Things of one kind that belong to no cadre's file."""

    def all(self) -> tuple[_Entity, ...]:
        """Return every one, in order."""
        ...

    def save_many(self, entities: Sequence[_Entity]) -> None:
        """Write new ones, or what differs from the stored ones."""
        ...

    def delete(self, entity: UUID) -> None:
        """Take one away; raises `UserError` (`record.unknown`) where there is none."""
        ...


class TownshipRepository(Protocol):
    """The office's establishment: units, posts, quotas, bodies and their terms."""

    def get(self) -> Township:
        """Return the establishment of the library."""
        ...

    def save(self, township: Township) -> None:
        """Write what differs from the stored one."""
        ...
