"""Cells of the sheet that are not saved: what could not be read, and what waits for a yes."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from cadredesk.domain.field_values import Reading
from cadredesk.domain.ids import PersonId
from cadredesk.services.editing import FieldEdit

Key = tuple[PersonId, str]
"""A cell by person and field, wherever its row stands."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A text that stands in a cell and cannot be taken, and why."""

    text: str
    reading: Reading


class OpenCells:
    """Holds the open cells of a sheet; a cell is open in one way only."""

    def __init__(self) -> None:
        self.unread: dict[Key, Unread] = {}
        self._waiting: dict[Key, Any] = {}

    @property
    def waiting(self) -> tuple[FieldEdit, ...]:
        """What was understood of a block, is in sight, and is not saved yet."""
        return tuple(FieldEdit(*key, value) for key, value in self._waiting.items())

    @property
    def are_none(self) -> bool:
        """Whether every cell is as it is on file; asked for each painted cell."""
        return not self.unread and not self._waiting

    def is_waiting(self, key: Key) -> bool:
        """Whether a cell shows a value that is not saved yet."""
        return key in self._waiting

    def value(self, key: Key, saved: Any) -> Any:
        """Return what a cell shows, where `saved` is what is on file."""
        return self._waiting.get(key, saved)

    def refuse(self, key: Key, text: str, reading: Reading) -> None:
        """Keep a text that cannot be taken."""
        self.settle(key)
        self.unread[key] = Unread(text, reading)

    def wait(self, edit: FieldEdit) -> None:
        """Keep a value until the person says yes."""
        key = edit.person, edit.field
        self.settle(key)
        self._waiting[key] = edit.value

    def settle(self, key: Key) -> None:
        """Let a cell be as it is on file."""
        self.unread.pop(key, None)
        self._waiting.pop(key, None)

    def keep_only(self, people: Collection[PersonId]) -> None:
        """Let go of the cells of everybody else."""
        self.unread = {key: kept for key, kept in self.unread.items() if key[0] in people}
        self._waiting = {key: kept for key, kept in self._waiting.items() if key[0] in people}

    def forget(self) -> None:
        """Let every cell be as it is on file."""
        self.unread.clear()
        self._waiting.clear()
