"""What is put on the clipboard: rows about several people leave as a file does, and are noted."""

from __future__ import annotations

import re
from pathlib import Path

from cadredesk.domain.export_record import IdsShown
from cadredesk.services.departures import Outgoing, check_purpose, note_departure
from cadredesk.services.library_ports import Library

COPY = "clipboard"
"""The action of such a departure."""

_WHOLE = re.compile(r"(?<!\d)(?:\d{17}[\dXx]|\d{15})(?!\d)")
_MASKED = re.compile(r"\d•{3,}")

CLIPBOARD = Path("剪贴板")
NOTED_FROM = 2
"""Of how many people a copy is noted; one person's cells are retyped as easily."""


def ids_in(text: str) -> IdsShown:
    """Return how identity numbers stand in a text that is copied."""
    if _WHOLE.search(text):
        return IdsShown.WHOLE
    return IdsShown.MASKED if _MASKED.search(text) else IdsShown.NONE


def note_copy(library: Library, paper: str, people: int, ids: IdsShown, purpose: str = "") -> None:
    """Note that rows about so many people were copied from a list.

    Raises `UserError` (`export.no_purpose`) for many without a word what it is for.
    """
    check_purpose(people, purpose)
    note_edited_copy(library, paper, people, ids, purpose)


def note_edited_copy(
    library: Library, paper: str, people: int, ids: IdsShown, purpose: str = ""
) -> None:
    """Note a copy from a sheet that is edited, where nobody is asked while typing."""
    if people >= NOTED_FROM:
        going = Outgoing(
            action=COPY, paper=paper, target=CLIPBOARD, people=people, ids=ids, purpose=purpose
        )
        note_departure(library, going, ())
