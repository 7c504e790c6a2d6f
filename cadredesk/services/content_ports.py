"""What keeps the contents of archive material, as a Protocol; storage fills it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Protocol


class ContentStore(Protocol):
    """The contents of archive material by their digests, SHA-256 in hexadecimal."""

    def has(self, digest: str) -> bool:
        """Whether a content is kept."""
        ...

    def keep(self, digest: str, size: int, pieces: Iterable[bytes]) -> None:
        """Keep a content unless it is kept already; then the pieces are not looked at.

        It is saved with a row that names it, in the same unit of work. Raises `UserError`
        (`attachment.changed`) when the pieces are not what the digest says.
        """
        ...

    def read(self, digest: str) -> Iterator[bytes]:
        """Yield a content piece by piece.

        Raises `PlatformError` (`attachment.damaged`) at the end when it is not what it was.
        """
        ...

    def not_whole(self, digests: Collection[str]) -> frozenset[str]:
        """Return which of these are not there, or not with all of their bytes; reads none."""
        ...
