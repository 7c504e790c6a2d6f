"""Drafts for libraries in memory."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from uuid import UUID

from cadredesk.services.read_models import Draft

WRITTEN_AT = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)


class MemoryDrafts:
    """Drafts that are gone with the test."""

    def __init__(self) -> None:
        self.kept: dict[str, Draft] = {}

    def write(
        self, texts: Sequence[tuple[str, str, UUID | None]], dropped: Collection[str] = ()
    ) -> None:
        for key in dropped:
            self.kept.pop(key, None)
        self.kept |= {key: Draft(key, text, owner, WRITTEN_AT) for key, text, owner in texts}

    def of(self, owner: UUID | None) -> tuple[Draft, ...]:
        return tuple(each for each in self.kept.values() if each.owner == owner)
