"""The register of what left a library; it only grows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from cadredesk.domain.export_record import Departure, ExportRecord


class ExportRegister(Protocol):
    """Every departure with its number; none is ever changed or taken away."""

    @property
    def next_number(self) -> int:
        """The number that the next departure gets."""
        ...

    def add(self, left: Departure) -> ExportRecord:
        """Note a departure as part of the present batch, with its audit row."""
        ...

    def all(self) -> tuple[ExportRecord, ...]:
        """Return every one, the newest first."""
        ...
