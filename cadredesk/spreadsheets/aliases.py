"""What headings of rosters mean, as the vocabulary of headings says it."""

from __future__ import annotations

from functools import cache

from cadredesk.domain.blank.heading_text import plain, whole
from cadredesk.services.imports.reading import RosterField
from cadredesk.spreadsheets.compound import STUDY_FIELDS
from cadredesk.spreadsheets.headings_file import headings_file, roster_headings

_FIELDS = frozenset(RosterField)


@cache
def meanings_of(heading: str) -> tuple[RosterField, ...]:
    """Return what a heading can mean: nothing that is known, one field, or several.

    What stands in its brackets counts where that is known, and is passed over where not.
    """
    for text in (whole(heading), plain(heading)):
        found = _known(text) or _in_context(text)
        if found:
            return found
    return ()


def is_ignored(heading: str) -> bool:
    """Whether a heading is known and never imported: a running number, a photograph."""
    return plain(heading) in headings_file()["ignored"].split()


def is_worked_out(heading: str) -> bool:
    """Whether a heading names what other facts say, or what a roster does not hold."""
    return plain(heading) in roster_headings() or whole(heading) in roster_headings()


def is_of_others(heading: str) -> bool:
    """Whether a heading speaks of somebody else than the person of the row."""
    text = whole(heading)
    return any(word in text for word in headings_file()["of_others"])


def _known(text: str) -> tuple[RosterField, ...]:
    return tuple(RosterField(name) for name in roster_headings().get(text, ()) if name in _FIELDS)


def _in_context(text: str) -> tuple[RosterField, ...]:
    """What a heading means that says somewhere how somebody studied: 最高全日制学位."""
    for mode, fields in STUDY_FIELDS.items():
        for word in (f"{mode}教育", mode):
            if word in text:
                (known,) = _known(text.replace(word, "", 1))[:1] or (None,)
                return (fields[known],) if known in fields else ()
    return ()
