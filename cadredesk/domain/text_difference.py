"""Two texts character by character: what both say, what only one of them says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

LONGEST = 2_000
"""Characters of both texts together, beyond which a comparison would keep people waiting."""


class PartKind(StrEnum):
    """In which of two texts a part stands."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class TextPart:
    """A part of two texts put over one another."""

    kind: PartKind
    text: str


def text_parts(known: str, stated: str) -> tuple[TextPart, ...]:
    """Return both texts as parts in order; very long ones are compared as wholes.

    >>> [(each.kind.value, each.text) for each in text_parts("副镇长", "镇长")]
    [('removed', '副'), ('same', '镇长')]
    """
    if len(known) + len(stated) > LONGEST and known != stated:
        parts = ((PartKind.REMOVED, known), (PartKind.ADDED, stated))
        return tuple(TextPart(kind, text) for kind, text in parts if text)
    return tuple(_parts(known, stated))


def _parts(known: str, stated: str) -> Iterator[TextPart]:
    matcher = SequenceMatcher(None, known, stated, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            yield TextPart(PartKind.SAME, known[a:b])
            continue
        if b > a:
            yield TextPart(PartKind.REMOVED, known[a:b])
        if d > c:
            yield TextPart(PartKind.ADDED, stated[c:d])
