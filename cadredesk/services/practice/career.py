"""Schooling and career of one person: résumé, posts, tiers, grades, without a gap."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from cadredesk.domain.appointment import Appointment, GradePeriod, TierPeriod
from cadredesk.domain.education import Education
from cadredesk.domain.ids import ItemId
from cadredesk.domain.partial_date import PartialDate, add_months, months_between
from cadredesk.domain.resume import ResumeEntry
from cadredesk.domain.words import CadreStatus, Category, StudyMode, Tier
from cadredesk.services.practice.establishment import POSTS, post_id, unit_id
from cadredesk.services.practice.moments import AsOf, school_end, school_start
from cadredesk.services.practice.sketch import APPOINTED, HIRED, Sketch, Step, Study, fixed_id

_COURSES = {"高中": (15, 3), "中专": (15, 3), "大专": (18, 3), "大学": (18, 4), "研究生": (22, 3)}
"""The age at which a full-time course begins, and its years."""

_IN_SERVICE_YEARS = 3
_LEADERSHIP_PROBATION = 12
_ELECTED_BY_CONGRESS = ("镇长", "人大")


@dataclass(frozen=True, slots=True)
class Span:
    """One step of a career with its dates; the present one has no end."""

    step: Step
    started_on: PartialDate
    ended_on: PartialDate | None

    @property
    def is_in_township(self) -> bool:
        """Whether it was served in the township."""
        return "青山" in self.step.text


@dataclass(frozen=True, slots=True)
class Career:
    """When somebody studied and worked, month by month, each end the next one's start."""

    studies: tuple[tuple[Study, PartialDate, PartialDate], ...]
    spans: tuple[Span, ...]

    @property
    def began_work_on(self) -> PartialDate:
        """The month of the first job."""
        return self.spans[0].started_on

    @property
    def entered_on(self) -> PartialDate:
        """The month in which the person entered a public body."""
        return next(span.started_on for span in self.spans if not span.step.outside)

    @property
    def came_to_township_on(self) -> PartialDate | None:
        """Since when the person has served in the township without a break."""
        came_on = None
        for span in reversed(self.spans):
            if not span.is_in_township:
                break
            came_on = span.started_on
        return came_on


def career_of(sketch: Sketch, born_on: PartialDate, as_of: AsOf) -> Career:
    """Return the dates of a sketch: school by age, jobs between school and the present post."""
    studies = tuple(_studies(sketch, born_on))
    first = studies[-1][2]
    since = as_of.moment(sketch.since) or first
    weights = [step.weight for step in sketch.career]
    length = months_between(first, since)
    starts = [
        add_months(first, length * done // (sum(weights) or 1))
        for done in (0, *accumulate(weights[:-1]))
    ]
    starts[-1] = since
    ends = (*(end.to_month() for end in starts[1:]), None)
    spans = (Span(*row) for row in zip(sketch.career, starts, ends, strict=True))
    return Career(studies, tuple(spans))


def _studies(
    sketch: Sketch, born_on: PartialDate
) -> Iterator[tuple[Study, PartialDate, PartialDate]]:
    for study in sketch.schooling:
        starts_at, years = _COURSES[study.qualification]
        start = school_start(born_on, starts_at)
        yield study, start, school_end(start, years)


def educations(sketch: Sketch, career: Career) -> tuple[Education, ...]:
    """Return the courses; the form prints the highest of each mode."""
    full_time = [
        _education(sketch, StudyMode.FULL_TIME, study, (start, end), study is career.studies[-1][0])
        for study, start, end in career.studies
    ]
    if sketch.later is None:
        return tuple(full_time)
    dates = _in_service(sketch, career)
    return (*full_time, _education(sketch, StudyMode.IN_SERVICE, sketch.later, dates, True))


def _education(
    sketch: Sketch,
    mode: StudyMode,
    study: Study,
    dates: tuple[PartialDate, PartialDate],
    on_form: bool,
) -> Education:
    return Education(
        id=ItemId(fixed_id("education", sketch.name, mode, study.qualification)),
        mode=mode,
        qualification=study.qualification,
        degree=study.degree,
        school=study.school,
        started_on=dates[0],
        ended_on=dates[1],
        degree_on=dates[1] if study.degree else None,
        on_form=on_form,
    )


def _in_service(sketch: Sketch, career: Career) -> tuple[PartialDate, PartialDate]:
    start = PartialDate(career.began_work_on.year + sketch.later_after, 9)
    return start, school_end(start, _IN_SERVICE_YEARS)


def resume(sketch: Sketch, career: Career, as_of: AsOf) -> tuple[ResumeEntry, ...]:
    """Return the résumé in the official form, study beside work as a note (其间)."""
    lines = [
        _entry(sketch, start, end, f"{study.school}学习")
        for study, start, end in career.studies
        if study.school
    ]
    lines += [
        _entry(sketch, span.started_on, span.ended_on, span.step.text) for span in career.spans
    ]
    retired_on = as_of.moment(sketch.status_since)
    if sketch.status is CadreStatus.RETIRED and retired_on is not None:
        lines[-1] = replace(lines[-1], ended_on=retired_on)
        lines.append(_entry(sketch, retired_on, None, "退休"))
    if sketch.later is None:
        return tuple(lines)
    start, end = _in_service(sketch, career)
    course = sketch.later.qualification.removeprefix("省委党校").removeprefix("中央党校")
    parent = max(
        (line for line in lines if line.started_on is not None and line.started_on <= start),
        key=lambda line: str(line.started_on),
    )
    note = ResumeEntry(
        id=ItemId(fixed_id("resume-note", sketch.name)),
        started_on=start,
        ended_on=end,
        text=f"在{sketch.later.school}在职{course}学习",
        parent_id=parent.id,
    )
    place = lines.index(parent) + 1
    return (*lines[:place], note, *lines[place:])


def _entry(sketch: Sketch, start: PartialDate, end: PartialDate | None, text: str) -> ResumeEntry:
    return ResumeEntry(
        id=ItemId(fixed_id("resume", sketch.name, text)),
        started_on=start.to_month(),
        ended_on=None if end is None else end.to_month(),
        text=text,
    )


def appointments(sketch: Sketch, career: Career, as_of: AsOf) -> tuple[Appointment, ...]:
    """Return the leading posts held before, and what is held now."""
    past = [_past(sketch, span) for span in career.spans[:-1] if span.step.tier is not None]
    last = career.spans[-1]
    removed_on = None
    if sketch.status is CadreStatus.RETIRED:
        removed_on = as_of.moment(sketch.status_since)
    if not sketch.posts:
        return (*past, _plain(sketch, last, removed_on))
    held = [_held(sketch, key, last, as_of) for key in sketch.posts]
    return (*past, *held)


def _past(sketch: Sketch, span: Span) -> Appointment:
    return Appointment(
        id=ItemId(fixed_id("appointment", sketch.name, span.step.text)),
        title=span.step.text,
        tier=span.step.tier,
        selection=span.step.selection,
        leading=True,
        appointed_on=span.started_on,
        document_no=document_no(span.step.text, span.started_on, "丙委干"),
        removed_on=span.ended_on,
        probation_passed_on=(
            add_months(span.started_on, _LEADERSHIP_PROBATION)
            if span.step.selection is APPOINTED
            else None
        ),
    )


def _held(sketch: Sketch, key: str, span: Span, as_of: AsOf) -> Appointment:
    row = POSTS[key]
    ends_on = add_months(span.started_on, _LEADERSHIP_PROBATION)
    over = months_between(ends_on, as_of.month) > 1
    return Appointment(
        id=ItemId(fixed_id("appointment", sketch.name, key)),
        title=row.title,
        unit_id=unit_id(row.unit),
        post_id=post_id(key),
        tier=row.tier,
        selection=row.selection,
        leading=row.leading,
        main=key == sketch.posts[0],
        appointed_on=span.started_on,
        document_no=document_no(key, span.started_on, _issuer(row.title, row.tier)),
        probation_passed_on=(
            ends_on if over and row.leading and row.selection is APPOINTED else None
        ),
    )


def _plain(sketch: Sketch, span: Span, removed_on: PartialDate | None) -> Appointment:
    public = sketch.category is Category.CIVIL_SERVANT
    return Appointment(
        id=ItemId(fixed_id("appointment", sketch.name)),
        title=sketch.title or span.step.text,
        unit_id=unit_id(sketch.unit) if sketch.unit else None,
        tier=span.step.tier,
        selection=APPOINTED if public else HIRED,
        leading=False,
        main=True,
        appointed_on=span.started_on,
        removed_on=removed_on,
    )


def _issuer(title: str, tier: Tier | None) -> str:
    if any(word in title for word in _ELECTED_BY_CONGRESS):
        return "青人发"
    return "青委" if tier is None else "丙委干"


def document_no(key: str, day: PartialDate, issuer: str) -> str:
    """Return an invented document number that is always the same for the same thing."""
    return f"{issuer}〔{day.year}〕{fixed_id('document', key).int % 58 + 1}号"


def tier_periods(sketch: Sketch, career: Career) -> tuple[TierPeriod, ...]:
    """Return the stretches of one tier; a later post without a tier ends the last one."""
    if sketch.category is not Category.CIVIL_SERVANT:
        return ()
    spans = [span for span in career.spans if not span.step.outside]
    tiers: list[tuple[PartialDate, Tier | None]] = []
    reached: Tier | None = None
    for span in spans:
        held = _tier_of(sketch, span)
        reached = held or reached
        tier = held or (None if reached else Tier.SECTION_MEMBER)
        if not tiers or tiers[-1][1] is not tier:
            tiers.append((span.started_on, tier))
    ends = [start for start, _tier in tiers[1:]] + [None]
    return tuple(
        TierPeriod(
            id=ItemId(fixed_id("tier", sketch.name, tier, place)),
            tier=tier,
            started_on=start,
            ended_on=end,
        )
        for place, ((start, tier), end) in enumerate(zip(tiers, ends, strict=True))
        if tier is not None
    )


def _tier_of(sketch: Sketch, span: Span) -> Tier | None:
    if span.ended_on is not None or not sketch.posts:
        return span.step.tier
    return POSTS[sketch.posts[0]].tier


def grade_periods(sketch: Sketch, as_of: AsOf) -> tuple[GradePeriod, ...]:
    """Return the grades, each ending where the next begins."""
    rows = [(grade, add_months(as_of.month, -months)) for grade, months in sketch.grades]
    ends = [later for (_grade, _start), (_next, later) in pairwise(rows)] + [None]
    return tuple(
        GradePeriod(
            id=ItemId(fixed_id("grade", sketch.name, grade)),
            grade=grade,
            started_on=start,
            ended_on=end,
        )
        for (grade, start), end in zip(rows, ends[: len(rows)], strict=True)
    )
