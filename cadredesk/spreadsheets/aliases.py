"""What headings of rosters mean, as the vocabulary of headings says it."""

from __future__ import annotations

from functools import cache

from cadredesk.domain.blank.heading_text import plain, whole
from cadredesk.services.imports.reading import RosterField
from cadredesk.spreadsheets.headings_file import headings_file, roster_headings

_NOT_FROM_COLUMNS = frozenset({RosterField.GROUP})
"""The group comes from rows between the people, whatever a column is called."""


@cache
def _by_text() -> dict[str, RosterField]:
    fields = set(RosterField) - _NOT_FROM_COLUMNS
    return {
        heading: RosterField(name) for heading, name in roster_headings().items() if name in fields
    }


def field_of(heading: str) -> RosterField | None:
    """Return what a heading means, None when no spelling of it is known."""
    return _by_text().get(plain(heading)) or _by_text().get(whole(heading))


def is_ignored(heading: str) -> bool:
    """Whether a heading is known and never imported: a running number, an age."""
    return plain(heading) in headings_file()["ignored"].split()
