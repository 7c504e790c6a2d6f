"""Résumé entries (简历), as the form prints them and as rows with dates.

The official text is one line a segment, `YYYY.MM--YYYY.MM`, two spaces, the text; an open
segment leaves nine spaces for the end (form handbook, A.4).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from cadredesk.domain.ids import ItemId
from cadredesk.domain.info_set import InfoItem
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.words import Tier

_SPAN_WIDTH = 16
"""Half-width characters of a complete date span, which the text column starts two after."""


_MISLEADING = re.compile(r"[0-9０-９今至迄现到一\-—–―‐‑−─━~〜～－]")
"""What a note must not begin with after an open end: it would be read as the end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeEntry(InfoItem):
    """One segment of a career; `parent_id` hangs a 其间 note under its segment.

    `unit`, `post` and `tier` are a correction of how the text is split; empty where the split
    that follows from the text is right.
    """

    started_on: PartialDate | None = None
    ended_on: PartialDate | None = None
    text: str = ""
    parent_id: ItemId | None = None
    unit: str = ""
    post: str = ""
    tier: Tier | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is a segment, not a note, that has no end."""
        return self.ended_on is None and self.parent_id is None

    @property
    def span(self) -> str:
        """The date span of the official text, padded when the end is open."""
        start = "" if self.started_on is None else str(self.started_on.to_month())
        end = "" if self.ended_on is None else str(self.ended_on.to_month())
        return f"{start}--{end}".ljust(_SPAN_WIDTH)


def resume_lines(entries: tuple[ResumeEntry, ...]) -> tuple[tuple[str, str], ...]:
    """Return (date span, text) of each segment, notes folded into their segment's text."""
    notes: dict[ItemId, list[ResumeEntry]] = {}
    for entry in entries:
        if entry.parent_id is not None:
            notes.setdefault(entry.parent_id, []).append(entry)
    return tuple(
        (entry.span, entry.text + _note_text(notes.get(entry.id, [])))
        for entry in entries
        if entry.parent_id is None
    )


def resume_text(entries: tuple[ResumeEntry, ...]) -> str:
    """Return the official text of a résumé."""
    return "\n".join(f"{span}  {text}" for span, text in resume_lines(entries))


def _note_text(notes: list[ResumeEntry]) -> str:
    if not notes:
        return ""
    parts = [_note_span(note) + note.text for note in notes]
    return "（其间：" + "；".join(parts) + "）"


def _note_span(note: ResumeEntry) -> str:
    """The span of a note; an open end is said where the text could be read as one."""
    said = note.ended_on is None and _MISLEADING.match(note.text)
    return note.span.strip() + ("至今" if said else "")
