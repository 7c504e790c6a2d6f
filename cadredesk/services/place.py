"""Where a library lies, as the start-up self-check asks after it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

LEAST_FREE = 500_000_000
"""Bytes that a library wants for its next backups; below, the person is told."""


@dataclass(frozen=True, slots=True)
class PlaceState:
    """Whether a folder can be written, how many bytes its disk has left, which engine reads it."""

    is_writable: bool
    free_bytes: int
    engine: str

    @property
    def is_roomy(self) -> bool:
        """Whether there is room for some backups more."""
        return self.free_bytes >= LEAST_FREE


class LookAtPlace(Protocol):
    """Looks at the folder of a library; it may take as long as a disk takes."""

    def __call__(self, folder: Path) -> PlaceState:
        """Return how it is now."""
        ...
