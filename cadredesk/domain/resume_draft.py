"""从任职记录生成草稿: the lines that posts and schooling tell of and a résumé does not have yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from cadredesk.domain.appointment import Appointment
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.ids import ItemId, new_id
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.post_titles import joined_titles, same_post
from cadredesk.domain.resume import ResumeEntry
from cadredesk.domain.words import StudyMode


def draft_from_posts(file: CadreFile, entries: Sequence[ResumeEntry]) -> tuple[ResumeEntry, ...]:
    """Return a résumé with a line for every start of posts that no line covers.

    Lines that are there stay as they are worded; an open one ends where a new one follows.
    Full-time schooling before the first post comes first. Nothing to add returns the same rows.
    """
    segments = [each for each in entries if each.parent_id is None]
    made = [*_studies(file, segments), *_posts(file, segments)]
    if not made:
        return tuple(entries)
    ordered = list(segments)
    for line in made:
        later = (at for at, each in enumerate(ordered) if _start(each) > _start(line))
        ordered.insert(next(later, len(ordered)), line)
    notes = [each for each in entries if each.parent_id is not None]
    result: list[ResumeEntry] = []
    for each, following in pairwise([*ordered, None]):
        if each is not None:
            result.append(_ended(each, following))
            result += [note for note in notes if note.parent_id == each.id]
    return tuple(result)


def _posts(file: CadreFile, segments: Sequence[ResumeEntry]) -> Iterator[ResumeEntry]:
    present = file.cadre.current_posts
    own = [each for each in file.appointments if not each.temporary and _month(each.appointed_on)]
    starts = sorted({month for each in own if (month := _month(each.appointed_on))})
    for start, following in pairwise([*starts, None]):
        if start is None:
            continue
        held = [each for each in own if _holds(each, start)]
        text = joined_titles(each.title for each in held)
        if text and not any(_covers(each, start, text, present) for each in segments):
            words = present if _is_present(held, following) else ""
            yield ResumeEntry(
                id=ItemId(new_id()),
                started_on=start,
                ended_on=_end(held, following),
                text=words or text,
            )


def _studies(file: CadreFile, segments: Sequence[ResumeEntry]) -> Iterator[ResumeEntry]:
    for each in file.educations:
        start, end = _month(each.started_on), _month(each.ended_on)
        told = each.mode is StudyMode.FULL_TIME and each.school_line
        if not told or start is None or end is None:
            continue
        if not any(_covers(line, start, "", "") for line in segments):
            text = f"{each.school_line}学习"
            yield ResumeEntry(id=ItemId(new_id()), started_on=start, ended_on=end, text=text)


def _covers(line: ResumeEntry, start: PartialDate, text: str, current_posts: str) -> bool:
    """Whether a line tells of that month; an open one only where it tells of the post."""
    begin = _month(line.started_on)
    if begin is None or begin > start:
        return False
    if begin == start:
        return True
    if line.ended_on is not None:
        return start < line.ended_on.to_month()
    return same_post(line.text, text) or same_post(line.text, current_posts)


def _is_present(held: Sequence[Appointment], following: PartialDate | None) -> bool:
    return following is None and all(each.is_current for each in held)


def _holds(post: Appointment, month: PartialDate) -> bool:
    start, end = _month(post.appointed_on), _month(post.removed_on)
    return start is not None and start <= month and (end is None or end > month)


def _end(held: Sequence[Appointment], following: PartialDate | None) -> PartialDate | None:
    """Where the next posts begin, or where all that were held have ended."""
    ends = [_month(each.removed_on) for each in held]
    known = [end for end in ends if end is not None]
    last = max(known) if known and len(known) == len(ends) else None
    return min((each for each in (last, following) if each is not None), default=None)


def _ended(entry: ResumeEntry, following: ResumeEntry | None) -> ResumeEntry:
    if entry.ended_on is not None or following is None:
        return entry
    return replace(entry, ended_on=following.started_on)


def _month(moment: PartialDate | None) -> PartialDate | None:
    return moment.to_month() if moment is not None and moment.has_month else None


def _start(entry: ResumeEntry) -> str:
    return str(entry.started_on or "")
