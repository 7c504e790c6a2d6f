"""What leads to the page of blanks with people already chosen."""

from __future__ import annotations

from dataclasses import dataclass

from cadredesk.services.read_models import RosterQuery


@dataclass(frozen=True, slots=True)
class BlankVisit:
    """The list that somebody was looking at: what it asks for, and how many are on it."""

    query: RosterQuery
    listed: int
