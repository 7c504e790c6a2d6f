"""What somebody was typing when the program ended: kept apart from the files, found again.

A draft is no record: it has no history, is not undone, and goes as soon as the text that it
holds was saved or thrown away.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from uuid import UUID

from cadredesk.services.library_ports import Library
from cadredesk.services.read_models import Draft

LONGEST_KEY = 200
"""Characters of a key; keys are made by pages from names and ids."""


def write_drafts(
    library: Library,
    texts: Sequence[tuple[str, str, UUID | None]],
    dropped: Collection[str] = (),
) -> None:
    """Keep texts (key, text, owner) and forget the drafts of other keys, all at once.

    A text takes the place of what was kept under its key; `owner` is whose file it belongs to.
    """
    for key, _text, _owner in texts:
        if len(key) > LONGEST_KEY:
            raise ValueError(f"the key of a draft is too long: {key}")
    library.drafts.write(texts, dropped)


def drafts_of(library: Library, owner: UUID | None) -> tuple[Draft, ...]:
    """Return what is kept for one file, or what belongs to none, by key."""
    return library.drafts.of(owner)
