"""Résumés as people type and paste them: official text to dated rows, and no word lost.

One segment a line: `YYYY.MM--YYYY.MM`, two spaces, the text; notes in （其间：…） hang under their
segment (form handbook, A.4). Dashes, 至, tildes, unpadded and undotted months, full-width figures
and Chinese dates are all read. What is no segment belongs to the one before; what has a date that
cannot be stays whole, as a line of its own without dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from cadredesk.domain.ids import ItemId, new_id
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.resume import ResumeEntry

_NARROW = str.maketrans("０１２３４５６７８９．。／－～　\t", "0123456789../-~  ")
_DATE = (
    r"(?:(?:19|20)\d{2})"
    r"(?:(?:\d{2}(?:\d{2})?(?!\d))|(?:[./年]\s?\d{1,2}(?!\d)月?(?:[.]?\d{1,2}(?!\d)日?)?)|(?:-\d{2}(?![\d]))|年)?"
)
_DASH = r"(?:[-—–―‐‑−─━~〜]+|至|到)"
_NOW = r"(?:至今|迄今|现在|今(?![年日天后]))"
_SPAN = re.compile(
    rf"(?P<start>{_DATE})\s*(?:{_DASH}|一(?=\s{{0,3}}(?:19|20)\d\d))\s{{0,3}}"
    rf"(?:(?P<end>{_DATE})(?!\d)|{_NOW})?"
)
_ENDED = re.compile(rf"{_DASH}(?P<end>{_DATE})(?!\d)|--(?=\s{{2}}|$)")
_LOOKS_DATED = re.compile(r"(?:19|20)\d{2}[\d./年-]")
_BARE_NOTE = re.compile(r"(?:其间|期间)[：:，,]?")
_NOTE_OPENS = re.compile(r"[（(]\s?(?:其间|期间)[：:，,]?")
_SEPARATORS = "；;，,、。 "
_SPLITS = re.compile(rf"[；;]\s*(?={_DATE}\s*{_DASH})")
_PARTS = re.compile(r"\D+")
_OPENING, _CLOSING = "（(", "）)"


class LineState(StrEnum):
    """What became of a line that was typed."""

    SEGMENT = "segment"
    CONTINUED = "continued"
    NOT_UNDERSTOOD = "not_understood"


@dataclass(frozen=True, slots=True)
class ParsedLine:
    """A line of the text as it was typed, and which segment it belongs to.

    `entry` is the place of the segment among the entries, None for an empty line.
    """

    text: str
    state: LineState
    entry: int | None


@dataclass(frozen=True, slots=True)
class ParsedResume:
    """The rows that a text means, notes after their segments, and what became of each line."""

    entries: tuple[ResumeEntry, ...]
    lines: tuple[ParsedLine, ...]

    @property
    def segments(self) -> tuple[ResumeEntry, ...]:
        """The rows that are no notes."""
        return tuple(each for each in self.entries if each.parent_id is None)


@dataclass(slots=True)
class _Segment:
    start: PartialDate | None
    end: PartialDate | None
    text: str


def parse_resume(text: str, known: Sequence[ResumeEntry] = ()) -> ParsedResume:
    """Return the rows that a text means.

    Rows that are in `known` with the same months and text keep their id, their days, and how
    the clerk had split them.
    """
    typed = text.splitlines()
    gathered = _gathered(typed)
    names = _Names(known)
    entries: list[ResumeEntry] = []
    lines: list[ParsedLine] = []
    for words, numbers in gathered:
        place = len(entries)
        segments = [_segment(part) or _Segment(None, None, _tidy(part)) for part in _parts(words)]
        for segment in segments:
            entries += _rows(segment, names)
        is_read = _begins(words) or not _LOOKS_DATED.match(_narrowed(words))
        state = LineState.SEGMENT if is_read else LineState.NOT_UNDERSTOOD
        for at, number in enumerate(numbers):
            told = state if at == 0 else LineState.CONTINUED
            lines.append(ParsedLine(typed[number], told, place))
    empty = [ParsedLine(line, LineState.CONTINUED, None) for line in typed if not line.strip()]
    return ParsedResume(tuple(entries), _in_order(typed, lines, empty))


def _in_order(
    typed: Sequence[str], lines: Sequence[ParsedLine], empty: Sequence[ParsedLine]
) -> tuple[ParsedLine, ...]:
    """Return the lines as they were typed, the empty ones at their places."""
    full, blank = iter(lines), iter(empty)
    return tuple(next(full) if line.strip() else next(blank) for line in typed)


def _gathered(typed: Sequence[str]) -> list[tuple[str, list[int]]]:
    """Put lines that continue another one to it; each with the numbers of its lines."""
    gathered: list[tuple[str, list[int]]] = []
    for number, line in enumerate(typed):
        words = line.strip()
        if not words:
            continue
        if gathered and not _begins(words) and not _LOOKS_DATED.match(_narrowed(words)):
            before, numbers = gathered[-1]
            gathered[-1] = (_joined(before, words), [*numbers, number])
        else:
            gathered.append((words, [number]))
    return gathered


def _begins(words: str) -> bool:
    """Whether a text begins a segment."""
    return _segment(words) is not None


def _joined(before: str, words: str) -> str:
    """Return a line with one that continues it; a bare 其间 gets its brackets."""
    bare = _BARE_NOTE.match(words)
    if bare is not None:
        words = f"（其间：{words[bare.end() :]}）"
    gap = " " if before[-1:].isascii() and words[:1].isascii() else ""
    return before + gap + words


def _parts(line: str) -> Iterator[str]:
    """Cut a line where a semicolon outside brackets is followed by another segment."""
    begin, depth = 0, 0
    narrow = _narrowed(line)
    for at, char in enumerate(narrow):
        depth += (char in _OPENING) - (char in _CLOSING)
        split = _SPLITS.match(narrow, at) if depth <= 0 else None
        if split is not None and at >= begin:
            if line[begin:at].strip():
                yield line[begin:at]
            begin = split.end()
    yield line[begin:]


def _segment(part: str) -> _Segment | None:
    narrow = _narrowed(part)
    match = _SPAN.match(narrow) or _ENDED.match(narrow)
    if match is None:
        return None
    groups = match.groupdict()
    start, end = _date(groups.get("start")), _date(groups.get("end"))
    broken = (groups.get("start") and start is None) or (groups.get("end") and end is None)
    return None if broken else _Segment(start, end, _tidy(part[match.end() :]))


def _rows(segment: _Segment, names: _Names) -> list[ResumeEntry]:
    """Return a segment with the notes that its text ends in."""
    text = segment.text
    notes: list[_Segment] = []
    while True:
        rest, found = _ending_notes(text)
        if not found:
            break
        text, notes = rest, [*found, *notes]
    row = names.row(segment.start, segment.end, text, None)
    return [row, *(names.row(each.start, each.end, each.text, row.id) for each in notes)]


def _ending_notes(text: str) -> tuple[str, list[_Segment]]:
    """Return a text without the （其间：…） that it ends in, and the notes in that."""
    opened = _opening_of_last(text)
    match = None if opened is None else _NOTE_OPENS.match(text, opened)
    if opened is None or match is None:
        return text, []
    notes = _notes(text[match.end() : -1])
    return (text[:opened].rstrip(), notes) if notes else (text, [])


def _opening_of_last(text: str) -> int | None:
    """Return where the bracket begins that a text ends with."""
    if text[-1:] not in _CLOSING or not text:
        return None
    depth = 0
    for at in range(len(text) - 1, -1, -1):
        depth += (text[at] in _CLOSING) - (text[at] in _OPENING)
        if depth == 0:
            return at
    return None


def _notes(inner: str) -> list[_Segment]:
    """Return the dated notes of a bracket; none when it does not begin with a date."""
    narrow = _narrowed(inner)
    starts = [
        match
        for match in _SPAN.finditer(narrow)
        if not narrow[: match.start()].strip() or narrow[match.start() - 1] in _SEPARATORS
    ]
    if not starts or narrow[: starts[0].start()].strip():
        return []
    notes = []
    for at, match in enumerate(starts):
        until = starts[at + 1].start() if at + 1 < len(starts) else len(inner)
        words = _tidy(inner[match.end() : until]).rstrip(_SEPARATORS)
        start, end = _date(match["start"]), _date(match["end"])
        if start is None or (match["end"] and end is None):
            return []
        notes.append(_Segment(start, end, words))
    return notes


class _Names:
    """Gives rows that were there before their ids, days and corrections again."""

    def __init__(self, known: Sequence[ResumeEntry]) -> None:
        self._left = list(known)

    def row(
        self,
        start: PartialDate | None,
        end: PartialDate | None,
        text: str,
        parent: ItemId | None,
    ) -> ResumeEntry:
        """Return the row for a segment, taken from the known ones where it is the same."""
        made = ResumeEntry(
            id=ItemId(new_id()), started_on=start, ended_on=end, text=text, parent_id=parent
        )
        same = next((each for each in self._left if _is_same(each, made)), None)
        alike = same or next((each for each in self._left if _begins_alike(each, made)), None)
        if alike is None:
            return made
        self._left.remove(alike)
        if same is None:
            return replace(made, id=alike.id)
        return replace(same, parent_id=parent)


def _is_same(known: ResumeEntry, made: ResumeEntry) -> bool:
    return (
        _to_month(known.started_on) == _to_month(made.started_on)
        and _to_month(known.ended_on) == _to_month(made.ended_on)
        and known.text == made.text
        and (known.parent_id is None) == (made.parent_id is None)
    )


def _begins_alike(known: ResumeEntry, made: ResumeEntry) -> bool:
    return (
        made.started_on is not None
        and _to_month(known.started_on) == _to_month(made.started_on)
        and (known.parent_id is None) == (made.parent_id is None)
    )


def _to_month(date: PartialDate | None) -> PartialDate | None:
    return None if date is None else date.to_month()


def _narrowed(text: str) -> str:
    """A text of the same length with figures and marks of the half width."""
    return text.translate(_NARROW)


def _tidy(text: str) -> str:
    return " ".join(text.split())


def _date(text: str | None) -> PartialDate | None:
    """Return a matched date, None where there is none or no such month or day."""
    if not text:
        return None
    figures = [each for each in _PARTS.split(text) if each]
    if len(figures) == 1 and len(figures[0]) > 4:
        digits = figures[0]
        figures = [part for part in (digits[:4], digits[4:6], digits[6:8]) if part]
    try:
        return PartialDate(*map(int, figures))
    except ValueError:
        return None
