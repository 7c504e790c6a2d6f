"""What holds up the next grade, and the grade that goes with a leading post (RANK-4, RANK-5)."""

from __future__ import annotations

from collections.abc import Iterator

from cadredesk.domain.appointment import Appointment
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.partial_date import PartialDate, months_between
from cadredesk.domain.rules.alert import Fact, Severity, SubjectKind
from cadredesk.domain.rules.effect_periods import (
    SAME_KIND_CAP,
    InForce,
    effect_facts,
    effect_steps,
    in_force,
    open_investigations,
)
from cadredesk.domain.rules.facts import (
    has_begun,
    is_leading,
    may_be_civil_servant,
    posts_held,
    was_serving,
)
from cadredesk.domain.rules.finding import Definition, Finding, Gap, using
from cadredesk.domain.rules.grade_steps import (
    LOWEST_GRADE,
    TIME_PARAMETERS,
    GradeStep,
    grade_on,
    is_civil_servant,
    next_step,
)
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.urgency import is_near
from cadredesk.domain.rules.wording import today_step
from cadredesk.domain.words import GRADES

_LEFT_LATELY = "left_post_months"


def judge_bars(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """RANK-4: the time for the next grade is full, but something in effect holds it up."""
    if not file.punishments or not was_serving(file.cadre, book.day):
        return
    step = next_step(file, book) if is_civil_servant(file) else None
    if step is None or not step.time.is_full(book.today):
        return
    running = in_force(file, book)
    if running is not None:
        yield _held_up(step, running, book)
    for each in open_investigations(file, book):
        opened_on = "" if each.effective_on is None else str(each.effective_on)
        yield Finding(
            variant="investigated",
            severity=Severity.UPCOMING,
            counted_from=each.effective_on,
            facts=(Fact("punishment.effective_on", each.kind, "Opened", opened_on),),
            words={"to": step.to},
        )


def judge_former_leader(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """RANK-5: who left a leading post lately keeps at least the grade that goes with it."""
    if not was_serving(file.cadre, book.day) or not may_be_civil_servant(file.cadre):
        return
    if any(is_leading(each) for each in posts_held(file, book.day)):
        return
    left = _left_lately(file, book)
    if left is None or left.tier is None or left.removed_on is None:
        return
    lowest, held = LOWEST_GRADE[left.tier], grade_on(file, book)
    if held is not None and GRADES.index(held[0]) <= GRADES.index(lowest):
        return
    grade = "" if held is None else held[0]
    yield Finding(
        variant="lowest",
        severity=Severity.UPCOMING,
        counted_from=left.removed_on,
        facts=(
            Fact("grade_period.grade", "职级", "Grade", grade),
            Fact("appointment.title", "原职务", "Former post", left.title),
            Fact("appointment.removed_on", "免职时间", "Left on", str(left.removed_on)),
        ),
        words={"post": left.title, "grade": lowest},
    )


def _held_up(step: GradeStep, running: InForce, book: RulesOfDay) -> Finding:
    ends_on = running.ends_on
    return Finding(
        variant="held_up",
        severity=Severity.DUE if is_near(ends_on, book.day) else Severity.UPCOMING,
        due_on=ends_on,
        counted_from=running.effects[0].started_on,
        first_seen_on=running.effects[0].started_on,
        facts=(*effect_facts(running.effects), step.start),
        arithmetic=(
            *(line for each in running.effects for line in effect_steps(each)),
            today_step(ends_on, book.day),
        ),
        words={"to": step.to, "end": str(ends_on)},
    )


def _left_lately(file: CadreFile, book: RulesOfDay) -> Appointment | None:
    """The leading post that was left last, if that is not long ago."""
    left = [each for each in file.appointments if _was_left(each, each.removed_on, book)]
    return max(left, key=lambda each: str(each.removed_on), default=None)


def _was_left(post: Appointment, removed_on: PartialDate | None, book: RulesOfDay) -> bool:
    if removed_on is None or not removed_on.has_month or not has_begun(removed_on, book.day):
        return False
    lately = months_between(removed_on, book.today) <= book.number(_LEFT_LATELY)
    return lately and is_leading(post) and not post.temporary and post.tier in LOWEST_GRADE


RULES = (
    Definition(
        id="RANK-4",
        subject=SubjectKind.CADRE,
        judge=judge_bars,
        texts={
            "held_up": using("name", "to", "end"),
            "investigated": using("name", "to"),
        },
        parameters=(*TIME_PARAMETERS, SAME_KIND_CAP),
        restricted=True,
    ),
    Definition(
        id="RANK-5",
        subject=SubjectKind.CADRE,
        judge=judge_former_leader,
        texts={"lowest": using("name", "post", "grade")},
        parameters=(_LEFT_LATELY,),
    ),
)
