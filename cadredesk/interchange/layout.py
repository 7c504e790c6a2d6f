"""The layout of a file that was read: where each element stands, and texts put in their places.

Everything else stays as it is: order, indents, comments, the declaration, the encoding.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from cadredesk.interchange import elements
from cadredesk.interchange.encoding import decode_xml

_TOKEN = re.compile(
    r"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>"
    r"|<(?P<close>/)?(?P<name>[^\s/>]+)(?:[^>\"']|\"[^\"]*\"|'[^']*')*?(?P<empty>/)?>",
    re.DOTALL,
)
"""What stands between texts in a file that a parser has found sound."""

_INDENT = re.compile(r"(\r\n|\n|\r)?([ \t]*)$")

Filler = Callable[[str, str], str]
"""Makes what stands inside an element from the file's line break and the element's indent."""


@dataclass(frozen=True, slots=True)
class Change:
    """An element by its name, and what is to stand inside it now."""

    name: str
    fill: Filler


@dataclass(frozen=True, slots=True)
class _Place:
    """An element right under the root: where its tags and its inside begin and end."""

    name: str
    start: int
    inside: tuple[int, int] | None
    end: int


def rewritten(content: bytes, name: str, changes: Sequence[Change]) -> bytes:
    """Return a sound file with these elements changed; those it lacks stand before its end.

    Without changes it is the same file byte for byte.
    """
    if not changes:
        return content
    decoded = decode_xml(content, name)
    text = decoded.text
    places, root_end = _places(text)
    pieces: list[tuple[int, int, str]] = []
    for change in changes:
        place = _place_of(change.name, places, text)
        if place is None:
            pieces.append(_added(text, change, places, root_end))
        else:
            pieces.append(_replaced(text, place, change))
    for start, end, piece in sorted(pieces, key=_start, reverse=True):
        text = text[:start] + piece + text[end:]
    return decoded.encoded(text)


def _start(piece: tuple[int, int, str]) -> int:
    return piece[0]


def _place_of(name: str, places: Sequence[_Place], text: str) -> _Place | None:
    """Return the element of that name that is read: the first that says something."""
    named = [each for each in places if each.name == name]
    told = (each for each in named if each.inside and text[slice(*each.inside)].strip())
    return next(told, named[0] if named else None)


def _replaced(text: str, place: _Place, change: Change) -> tuple[int, int, str]:
    line, indent = _surroundings(text, place.start)
    inside = change.fill(line, indent)
    if place.inside is not None:
        return (*place.inside, inside)
    return place.start, place.end, f"<{place.name}>{inside}</{place.name}>"


def _added(
    text: str, change: Change, places: Sequence[_Place], root_end: int
) -> tuple[int, int, str]:
    """Return where an element goes that the file lacks: before the version, else at the end."""
    version = next((each.start for each in places if each.name == elements.VERSION), None)
    after = places[-1] if places else None
    line, indent = _surroundings(text, root_end if after is None else after.start)
    element = f"<{change.name}>{change.fill(line, indent)}</{change.name}>"
    if version is not None:
        return version, version, f"{element}{line}{indent}"
    at = root_end if after is None else after.end
    return at, at, f"{line}{indent}{element}"


def _surroundings(text: str, at: int) -> tuple[str, str]:
    """Return the line break of a file and the indent of the element that begins there."""
    found = _INDENT.search(text[:at])
    broken, indent = ("", "") if found is None else (found[1] or "", found[2])
    return broken or ("\r\n" if "\r\n" in text else "\n"), indent if broken else ""


def _places(text: str) -> tuple[tuple[_Place, ...], int]:
    """Return the elements right under the root, and where the root's end tag begins."""
    depth, root_end = 0, len(text)
    found: list[_Place] = []
    opened = (0, 0)
    for token, is_close, is_empty in _tags(text):
        if is_close:
            depth -= 1
            if depth == 1:
                inside = (opened[1], token.start())
                found.append(_Place(token["name"], opened[0], inside, token.end()))
            elif depth == 0:
                root_end = token.start()
        elif is_empty:
            if depth == 1:
                found.append(_Place(token["name"], token.start(), None, token.end()))
        else:
            if depth == 1:
                opened = (token.start(), token.end())
            depth += 1
    return tuple(found), root_end


def _tags(text: str) -> Iterator[tuple[re.Match[str], bool, bool]]:
    for token in _TOKEN.finditer(text):
        if token["name"]:
            yield token, bool(token["close"]), bool(token["empty"])
