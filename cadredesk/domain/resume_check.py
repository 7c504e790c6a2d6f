"""The timeline doctor: what does not fit in a résumé, and how each thing can be put right.

The checks are CHK-5, CHK-7, CHK-8, CHK-10 and CHK-26 of the rules handbook; nothing is ever
changed by itself, and each can be left as it is with a reason.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import pairwise

from cadredesk.domain.accepted_check import AcceptedCheck
from cadredesk.domain.ids import ItemId, new_id
from cadredesk.domain.partial_date import PartialDate, age, months_between
from cadredesk.domain.resume import ResumeEntry

_STUDY_WORDS = ("学习", "大学", "学院", "学校", "党校", "研究生", "中专", "进修")
_IDLE_WORDS = ("待业", "务农", "在家", "待分配")
_BESIDE_WORDS = ("挂职", "挂任", "借调", "兼任", "兼", "抽调", "跟班", "在职学习", "在职研究生")


class ResumeFault(StrEnum):
    """What can be wrong with a line of a résumé."""

    GAP = "gap"
    OVERLAP = "overlap"
    REVERSED = "reversed"
    OPEN_BEFORE_LAST = "open_before_last"
    TOO_YOUNG = "too_young"
    NOT_UNDERSTOOD = "not_understood"
    NOT_CURRENT_POST = "not_current_post"
    NOT_IN_POST_SINCE = "not_in_post_since"
    CLOSED_LAST = "closed_last"
    NO_MONTH = "no_month"


_RULES = {
    ResumeFault.GAP: "CHK-7",
    ResumeFault.OVERLAP: "CHK-8",
    ResumeFault.REVERSED: "CHK-26",
    ResumeFault.OPEN_BEFORE_LAST: "CHK-10",
    ResumeFault.TOO_YOUNG: "CHK-5",
    ResumeFault.NOT_UNDERSTOOD: "CHK-26",
    ResumeFault.NOT_CURRENT_POST: "CHK-10",
    ResumeFault.NOT_IN_POST_SINCE: "CHK-10",
    ResumeFault.CLOSED_LAST: "CHK-10",
    ResumeFault.NO_MONTH: "CHK-26",
}


@dataclass(frozen=True, slots=True)
class ResumeLimits:
    """The numbers of the rule data: months between two segments, years of age at work.

    `holiday_months` may lie between two segments of study.
    """

    tolerance_months: int
    least_age: int
    holiday_months: int = 0


@dataclass(frozen=True, slots=True)
class ResumeProblem:
    """One thing that does not fit: at which segment, with which other, and the facts."""

    fault: ResumeFault
    entry: ItemId
    other: ItemId | None = None
    fields: Mapping[str, str] = field(default_factory=dict)

    @property
    def rule(self) -> str:
        """The check of the handbook that it falls under."""
        return _RULES[self.fault]

    @property
    def finding(self) -> str:
        """The facts in one text: when they change, an acceptance of them is void."""
        told = " ".join(f"{name}={value}" for name, value in self.fields.items())
        return f"{self.fault.value} {told}".strip()


def check_resume(
    entries: Sequence[ResumeEntry],
    limits: ResumeLimits,
    *,
    born_on: PartialDate | None = None,
    current_posts: str = "",
    post_starts: Sequence[PartialDate] = (),
    accepted: Sequence[AcceptedCheck] = (),
) -> tuple[ResumeProblem, ...]:
    """Return what does not fit, in the order of the segments, without what was accepted.

    `post_starts` is since when the posts held now are held. `current_posts` is empty for
    somebody who does not serve: then no line has to name them.
    """
    segments = segments_of(entries)
    left_alone = {(each.rule, each.finding) for each in accepted}
    found = [
        *date_problems(segments),
        *age_problems(segments, born_on, limits.least_age),
        *spacing_problems(segments, limits),
        *ending_problems(segments, current_posts),
        *since_problems(segments, post_starts),
    ]
    places = {each.id: at for at, each in enumerate(segments)}
    found = [each for each in found if (each.rule, each.finding) not in left_alone]
    return tuple(sorted(found, key=lambda each: places[each.entry]))


def fix_of(
    problem: ResumeProblem, entries: Sequence[ResumeEntry], current_posts: str = ""
) -> tuple[ResumeEntry, ...] | None:
    """Return the rows with a problem put right, None where only the clerk can know how."""
    fix = _FIXES.get(problem.fault)
    rows = {each.id: each for each in entries}
    if problem.fault is ResumeFault.NOT_CURRENT_POST:
        changed = replace(rows[problem.entry], text=current_posts, unit="", post="", tier=None)
        return _with(entries, changed)
    return None if fix is None else fix(problem, list(entries), rows)


def is_study(entry: ResumeEntry) -> bool:
    """Whether a segment tells of learning and not of work."""
    return any(word in entry.text for word in _STUDY_WORDS)


def is_idle(entry: ResumeEntry) -> bool:
    """Whether a segment tells of a time without work."""
    return any(word in entry.text for word in _IDLE_WORDS)


def segments_of(entries: Sequence[ResumeEntry]) -> list[ResumeEntry]:
    """Return the lines of a résumé, the 其间 notes left out."""
    return [each for each in entries if each.parent_id is None]


def date_problems(segments: Sequence[ResumeEntry]) -> Iterator[ResumeProblem]:
    """Give the lines whose dates cannot be read, lack their month or run backwards (CHK-26)."""
    for each in segments:
        start, end = each.started_on, each.ended_on
        if start is None and end is None:
            yield ResumeProblem(ResumeFault.NOT_UNDERSTOOD, each.id, fields={"text": each.text})
        elif start and end and end.is_before(start):
            yield ResumeProblem(ResumeFault.REVERSED, each.id, fields=_dates(each))
        elif any(date is not None and not date.has_month for date in (start, end)):
            yield ResumeProblem(ResumeFault.NO_MONTH, each.id, fields=_dates(each))


def age_problems(
    segments: Sequence[ResumeEntry], born_on: PartialDate | None, least_age: int
) -> Iterator[ResumeProblem]:
    """Give the first job if somebody was too young for it (CHK-5)."""
    first = next((each for each in segments if each.started_on and not is_study(each)), None)
    if first is None or first.started_on is None or born_on is None or not born_on.has_month:
        return
    if first.started_on.has_month and age(born_on, first.started_on) < least_age:
        years = str(age(born_on, first.started_on))
        yield ResumeProblem(ResumeFault.TOO_YOUNG, first.id, fields={"age": years, **_dates(first)})


def spacing_problems(
    segments: Sequence[ResumeEntry], limits: ResumeLimits
) -> Iterator[ResumeProblem]:
    """Give the gaps and overlaps between lines (CHK-7, CHK-8), in months.

    A line is compared with the one before it that lasted longest: what ran beside that one
    leaves no gap where it ends.
    """
    until: ResumeEntry | None = None
    for each in segments:
        if each.started_on is None or not each.started_on.has_month:
            continue
        if until is not None:
            yield from _spacing(until, each, limits)
        if until is None or _lasts_longer(each, until):
            until = each


def _spacing(
    one: ResumeEntry, following: ResumeEntry, limits: ResumeLimits
) -> Iterator[ResumeProblem]:
    start, end = following.started_on, one.ended_on
    if end is None or start is None or not end.has_month:
        return
    apart = months_between(end, start)
    facts = {"end": _month(end), "start": _month(start), "months": str(abs(apart))}
    at_school = is_study(one) and is_study(following)
    allowed = max(limits.tolerance_months, limits.holiday_months if at_school else 0)
    if apart > allowed:
        yield ResumeProblem(ResumeFault.GAP, following.id, one.id, facts)
    elif apart < 0 and not _beside(one, following):
        yield ResumeProblem(ResumeFault.OVERLAP, following.id, one.id, facts)


def _lasts_longer(one: ResumeEntry, other: ResumeEntry) -> bool:
    if one.ended_on is None or other.ended_on is None:
        return True
    return not one.ended_on.is_before(other.ended_on)


def ending_problems(segments: Sequence[ResumeEntry], current_posts: str) -> Iterator[ResumeProblem]:
    """Give what is wrong with open ends and with the last line (CHK-10)."""
    for each, following in pairwise(segments):
        if each.ended_on is None and each.started_on:
            facts = {"start": _month(each.started_on)}
            yield ResumeProblem(ResumeFault.OPEN_BEFORE_LAST, each.id, following.id, facts)
    if not segments or not current_posts:
        return
    last = segments[-1]
    if last.ended_on is not None:
        yield ResumeProblem(ResumeFault.CLOSED_LAST, last.id, fields=_dates(last))
    elif _compact(current_posts) not in _compact(last.text):
        facts = {"text": last.text, "posts": current_posts}
        yield ResumeProblem(ResumeFault.NOT_CURRENT_POST, last.id, fields=facts)


def since_problems(
    segments: Sequence[ResumeEntry], post_starts: Sequence[PartialDate]
) -> Iterator[ResumeProblem]:
    """Give the last line if it begins with none of the posts that are held now (CHK-10)."""
    known = [each for each in post_starts if each.has_month]
    if not segments or not known or len(known) < len(post_starts):
        return
    last = segments[-1]
    if not last.is_open or last.started_on is None or not last.started_on.has_month:
        return
    if not any(last.started_on.agrees_with(each) for each in known):
        facts = {"start": _month(last.started_on), "since": _month(max(known))}
        yield ResumeProblem(ResumeFault.NOT_IN_POST_SINCE, last.id, fields=facts)


def _beside(one: ResumeEntry, other: ResumeEntry) -> bool:
    """Whether two may run at the same time: study on the job, lent out, held beside."""
    return any(word in each.text for each in (one, other) for word in _BESIDE_WORDS)


def _dates(entry: ResumeEntry) -> dict[str, str]:
    return {"start": _month(entry.started_on), "end": _month(entry.ended_on)}


def _month(date: PartialDate | None) -> str:
    return "" if date is None else str(date.to_month())


def _compact(text: str) -> str:
    return "".join(text.split())


_Rows = dict[ItemId, ResumeEntry]
_Fix = Callable[[ResumeProblem, list[ResumeEntry], _Rows], tuple[ResumeEntry, ...] | None]


def _with(entries: Sequence[ResumeEntry], changed: ResumeEntry) -> tuple[ResumeEntry, ...]:
    return tuple(changed if each.id == changed.id else each for each in entries)


def _fill_gap(
    problem: ResumeProblem, entries: list[ResumeEntry], rows: _Rows
) -> tuple[ResumeEntry, ...] | None:
    """Put a line into the gap for the clerk to word."""
    after = rows[problem.entry]
    before = rows[problem.other] if problem.other is not None else None
    made = ResumeEntry(
        id=ItemId(new_id()),
        started_on=None if before is None else before.ended_on,
        ended_on=after.started_on,
    )
    at = entries.index(after)
    return (*entries[:at], made, *entries[at:])


def _part(
    problem: ResumeProblem, entries: list[ResumeEntry], rows: _Rows
) -> tuple[ResumeEntry, ...] | None:
    """Hang study that lies within the segment before under it, else end that one earlier."""
    after = rows[problem.entry]
    before = None if problem.other is None else rows[problem.other]
    if before is None or after.started_on is None:
        return None
    within = after.ended_on is not None and before.ended_on and after.ended_on <= before.ended_on
    if within and is_study(after):
        note = replace(after, parent_id=before.id)
        others = [each for each in entries if each.id != after.id]
        last = max(at for at, each in enumerate(others) if before.id in (each.id, each.parent_id))
        return (*others[: last + 1], note, *others[last + 1 :])
    return _with(entries, replace(before, ended_on=after.started_on))


def _turn(
    problem: ResumeProblem, entries: list[ResumeEntry], rows: _Rows
) -> tuple[ResumeEntry, ...] | None:
    wrong = rows[problem.entry]
    return _with(entries, replace(wrong, started_on=wrong.ended_on, ended_on=wrong.started_on))


def _close(
    problem: ResumeProblem, entries: list[ResumeEntry], rows: _Rows
) -> tuple[ResumeEntry, ...] | None:
    following = None if problem.other is None else rows[problem.other]
    if following is None or following.started_on is None:
        return None
    return _with(entries, replace(rows[problem.entry], ended_on=following.started_on))


def _begin_with_post(
    problem: ResumeProblem, entries: list[ResumeEntry], rows: _Rows
) -> tuple[ResumeEntry, ...]:
    """Begin the line with the post; the line before ends there, if it ended where this began."""
    last = rows[problem.entry]
    since = PartialDate.parse(problem.fields["since"])
    return tuple(
        replace(each, started_on=since)
        if each.id == last.id
        else (
            replace(each, ended_on=since)
            if each.parent_id is None and each.ended_on == last.started_on
            else each
        )
        for each in entries
    )


def _open(
    problem: ResumeProblem, entries: list[ResumeEntry], rows: _Rows
) -> tuple[ResumeEntry, ...] | None:
    return _with(entries, replace(rows[problem.entry], ended_on=None))


_FIXES: dict[ResumeFault, _Fix] = {
    ResumeFault.NOT_IN_POST_SINCE: _begin_with_post,
    ResumeFault.GAP: _fill_gap,
    ResumeFault.OVERLAP: _part,
    ResumeFault.REVERSED: _turn,
    ResumeFault.OPEN_BEFORE_LAST: _close,
    ResumeFault.CLOSED_LAST: _open,
}
