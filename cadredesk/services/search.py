"""Finding people from anywhere: by name, pinyin, number and post, then by what is told of them."""

from __future__ import annotations

from dataclasses import dataclass

from cadredesk.domain.words import CadreStatus
from cadredesk.services.library_ports import Library
from cadredesk.services.read_models import CadreSummary, Passage, RosterQuery

_EVERYBODY = frozenset(CadreStatus)
_LEAST_CHARACTERS = 2
"""A single character stands in nearly every résumé."""


@dataclass(frozen=True, slots=True)
class Found:
    """Who was found, and where a text stands in files; people who serve come first."""

    people: tuple[CadreSummary, ...] = ()
    passages: tuple[Passage, ...] = ()


def find_people(library: Library, text: str, limit: int) -> tuple[CadreSummary, ...]:
    """Return whom a text means: name, pinyin, initials, ID or telephone number, post."""
    with library.unit_of_work() as work:
        serving = work.lists.roster(RosterQuery(text=text, limit=limit)).rows
        if len(serving) >= limit:
            return serving
        everybody = RosterQuery(text=text, statuses=_EVERYBODY, limit=limit)
        known = {each.id for each in serving}
        gone = [each for each in work.lists.roster(everybody).rows if each.id not in known]
    return (*serving, *gone)[:limit]


def find_passages(library: Library, text: str, limit: int) -> tuple[Passage, ...]:
    """Return where a text stands in specialities and résumés."""
    cleaned = text.strip()
    if len(cleaned) < _LEAST_CHARACTERS or cleaned.isascii():
        return ()
    with library.unit_of_work() as work:
        return work.lists.passages(cleaned, limit)


def find(library: Library, text: str, limit: int = 8) -> Found:
    """Return both groups; nothing for an empty text."""
    if not text.strip():
        return Found()
    return Found(find_people(library, text, limit), find_passages(library, text, limit))
