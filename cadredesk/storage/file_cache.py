"""The files that were read or saved last, at hand for the next look."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from cadredesk.storage.stored_files import StoredFile

_KEPT_FILES = 32


class FileCache:
    """The files read or saved last.

    Nobody else can write to the library while it is open, so they stay true until the next
    commit of our own says otherwise.
    """

    def __init__(self) -> None:
        self._files: OrderedDict[UUID, StoredFile] = OrderedDict()

    def get(self, cadre: UUID) -> StoredFile | None:
        """Return a file if it is at hand."""
        stored = self._files.get(cadre)
        if stored is not None:
            self._files.move_to_end(cadre)
        return stored

    def keep(self, stored: StoredFile) -> None:
        """Put a file at hand, and the one longest unused away."""
        self._files[stored.file.id] = stored
        self._files.move_to_end(stored.file.id)
        if len(self._files) > _KEPT_FILES:
            self._files.popitem(last=False)

    def forget(self, cadre: UUID) -> None:
        """Put one file away."""
        self._files.pop(cadre, None)

    def clear(self) -> None:
        """Put every file away."""
        self._files.clear()
