"""What keeps the cadre files of a library, as a Protocol; storage fills it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from cadredesk.domain.cadre import CadreFile
    from cadredesk.domain.ids import CadreId


class CadreRepository(Protocol):
    """The cadre files of a library."""

    def get(self, cadre: CadreId) -> CadreFile:
        """Return one file; raises `UserError` (`cadre.unknown`) when there is none."""
        ...

    def all(self) -> Iterator[CadreFile]:
        """Return every file that is not deleted, in the unit's order, read in bulk.

        Photos are left out (`PHOTO_LEFT_OUT`); `get` and `many` bring them.
        """
        ...

    def many(self, cadres: Sequence[CadreId]) -> tuple[CadreFile, ...]:
        """Return these files in the order asked for, read in bulk."""
        ...

    def save(self, file: CadreFile) -> None:
        """Write a new file, or what differs from the stored one, rows removed included."""
        ...

    def save_many(self, files: Sequence[CadreFile]) -> None:
        """Do the same for many files, in bulk."""
        ...

    def delete(self, cadre: CadreId) -> None:
        """Take a file out of every list; it can be brought back by undoing the batch."""
        ...
