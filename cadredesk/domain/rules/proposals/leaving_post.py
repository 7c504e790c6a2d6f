"""Whether somebody may be moved from where he or she is: TERM-4, TERM-6, ROT-5, CASE-2."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cadredesk.domain.appointment import Appointment
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.partial_date import PartialDate, add_months
from cadredesk.domain.rules.alert import Fact, Step
from cadredesk.domain.rules.effect_periods import later, open_investigations
from cadredesk.domain.rules.electing_body import electing_kind, terms_of
from cadredesk.domain.rules.facts import has_begun, is_leading, posts_held, row_fact
from cadredesk.domain.rules.finding import SilentRule, using
from cadredesk.domain.rules.probation import is_on_probation, recruit_probation
from cadredesk.domain.rules.proposals.step import (
    REASON_NAMES,
    MoveReason,
    ProposedStep,
    Surroundings,
)
from cadredesk.domain.rules.requirement import (
    ALWAYS,
    NEVER,
    Requirement,
    Window,
    asked_by,
    day_after,
    first_day,
)
from cadredesk.domain.rules.retirement import retirement_of
from cadredesk.domain.rules.rotation import in_post_since
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.service_time import least_service, running_periods
from cadredesk.domain.rules.term_of_office import present_term
from cadredesk.domain.rules.urgency import has_passed
from cadredesk.domain.rules.wording import Wording, months
from cadredesk.domain.words import BodyKind, Selection, ServiceKind

_SPECIAL_MOVES = "special_moves_a_term"
_CHIEF_MONTHS = "chief_min_months"
_BEFORE_RETIREMENT = "rot_before_retire_months"
_NEWLY = "newly_appointed_months"

_CHIEF = re.compile(r"党委书记$|(?<!副)[镇乡]长$")
_OF_THE_CONGRESS = frozenset({BodyKind.CONGRESS, BodyKind.GOVERNMENT})


@dataclass(frozen=True, slots=True)
class _Reason:
    """Why a move is put off as a rule: from when it no longer is, or until when not yet."""

    told: Wording
    window: Window | None
    fact: Fact


def stability(
    file: CadreFile, step: ProposedStep | None, around: Surroundings, book: RulesOfDay
) -> Iterator[Requirement]:
    """TERM-4: no move within a term but for one of six reasons, the special one once."""
    known = step or ProposedStep()
    for post in _elected(file, book):
        term = present_term(terms_of(post, around.township), book)
        due_on = None if term is None else term.due_on
        if due_on is None or has_passed(due_on, book.day):
            continue
        asked = asked_by("TERM-4", "stays", book, _SPECIAL_MOVES, post=post.title).to_check
        facts = (_post_fact(post), Fact("term.due_on", "本届届满", "Term full in", str(due_on)))
        state, windows = asked.say("until", book, due=str(due_on)), (Window(due_on),)
        if known.reason is MoveReason.SPECIAL_NEED:
            before = known.special_moves
            state = asked.say("special", book, count=str(before))
            windows = ALWAYS if before < book.number(_SPECIAL_MOVES) else windows
        elif known.reason is not None:
            state, windows = asked.say("reason", book, reason=REASON_NAMES[known.reason]), ALWAYS
        yield asked.judged(book, state, windows, facts)


def chief_stays(file: CadreFile, book: RulesOfDay) -> Iterator[Requirement]:
    """TERM-6: so many months in the post before a chief of the township is moved."""
    count = book.number(_CHIEF_MONTHS)
    for post in posts_held(file, book.day):
        if not (is_leading(post) and _CHIEF.search(post.title)):
            continue
        length = months(count)
        asked = asked_by("TERM-6", "stays", book, _CHIEF_MONTHS, post=post.title, length=length)
        asked, start = asked.to_check, in_post_since(file, post, book)
        if start is None:
            yield asked.lacking(Fact("appointment.appointed_on", "任现职时间", "In post since", ""))
            continue
        full_on = add_months(start.to_month(), count)
        state = asked.say("full", book, due=str(full_on))
        steps = (
            Step("任现职", "In post since", str(start)),
            Step("＋ 须满", "+ asked", length.zh, length.en),
            Step("＝ 满期", "= full in", str(full_on)),
        )
        yield asked.judged(book, state, (Window(full_on),), (_post_fact(post),), steps)


def nothing_against_a_move(
    file: CadreFile, step: ProposedStep | None, book: RulesOfDay
) -> Iterator[Requirement]:
    """ROT-5: what speaks against moving somebody now, all of it in one requirement."""
    reasons = [*_bound(file, book), *_new_in_post(file, book), *_near_retirement(file, book)]
    reasons += _investigated(file, book)
    if step is not None and step.both_chiefs:
        fact = Fact("", "党政正职", "Both chiefs", "同时调整", value_en="moved at once")
        reasons.append(_Reason(_said("both_chiefs", book), None, fact))
    asked = asked_by("ROT-5", "free", book, _NEWLY).to_check
    if any("punishment" in each.fact.field for each in reasons):
        asked = asked.of_sanctions
    if not reasons:
        yield asked.judged(book, asked.say("none", book), ALWAYS)
        return
    told = Wording(
        "；".join(each.told.zh for each in reasons), "; ".join(each.told.en for each in reasons)
    )
    yield asked.judged(book, told, _together(reasons), tuple(each.fact for each in reasons))


def resignations(file: CadreFile, step: ProposedStep, book: RulesOfDay) -> Iterator[Requirement]:
    """CASE-2: the body that elected somebody accepts the resignation before another post counts."""
    for post in _elected(file, book):
        if electing_kind(post) not in _OF_THE_CONGRESS:
            continue
        asked = asked_by("CASE-2", "resigns", book, post=post.title).to_check
        resigned_on, document_on = step.resigned_on, step.dates.document_on
        if resigned_on is None:
            fact = Fact("", "接受辞职的时间", "day of the resignation", "")
            yield asked.lacking(fact)
            continue
        in_time = document_on is None or resigned_on <= document_on
        state = asked.say("accepted", book, day=str(PartialDate.of(resigned_on)))
        yield asked.judged(book, state, ALWAYS if in_time else NEVER, (_post_fact(post),))


def _elected(file: CadreFile, book: RulesOfDay) -> Iterator[Appointment]:
    for post in posts_held(file, book.day):
        if is_leading(post) and post.selection is Selection.ELECTED:
            yield post


def _bound(file: CadreFile, book: RulesOfDay) -> Iterator[_Reason]:
    """Probation as a recruit or in a post, and the least service, each from its end on."""
    recruit = recruit_probation(file, book)
    if recruit is not None and not has_passed(recruit.due_on, book.day):
        yield _until("recruit", recruit.due_on, recruit.facts[0], book)
    for post in posts_held(file, book.day):
        if is_on_probation(post) and post.appointed_on is not None:
            end = later(post.appointed_on, book.number("leadership_probation_months"))
            if not has_passed(end, book.day):
                yield _until("on_probation", end, _post_fact(post), book)
    for period, start in running_periods(file, ServiceKind.MINIMUM_SERVICE, book.day):
        total = least_service(period, start, book)
        if not has_begun(total.due_on, book.day):
            told = _said("service", book, end=str(total.due_on))
            yield _Reason(told, Window(total.due_on), total.facts[0])


def _until(variant: str, end: PartialDate, fact: Fact, book: RulesOfDay) -> _Reason:
    """A reason that holds through its last day."""
    return _Reason(_said(variant, book, end=str(end)), Window(day_after(end)), fact)


def _new_in_post(file: CadreFile, book: RulesOfDay) -> Iterator[_Reason]:
    starts = [
        (each.appointed_on, each)
        for each in posts_held(file, book.day)
        if is_leading(each) and each.appointed_on is not None and each.appointed_on.has_month
    ]
    if not starts:
        return
    start, post = max(starts, key=lambda each: str(each[0]))
    full_on = add_months(start.to_month(), book.number(_NEWLY))
    if not has_begun(full_on, book.day):
        told = _said("newly", book, since=str(start), due=str(full_on))
        yield _Reason(told, Window(full_on), _post_fact(post))


def _near_retirement(file: CadreFile, book: RulesOfDay) -> Iterator[_Reason]:
    found = retirement_of(file, book)
    if found is None:
        return
    last = add_months(found.legal, -book.number(_BEFORE_RETIREMENT))
    if has_passed(last, book.day):
        fact = Fact("cadre.born_on", "法定退休", "Retires", str(found.legal))
        yield _Reason(_said("retires", book, due=str(found.legal)), None, fact)


def _investigated(file: CadreFile, book: RulesOfDay) -> Iterator[_Reason]:
    for each in open_investigations(file, book):
        fact = Fact("punishment.kind", each.system.value, "Measure", each.kind)
        yield _Reason(_said("investigated", book), None, fact)


def _together(reasons: list[_Reason]) -> tuple[Window, ...]:
    """From when none of them holds any more; never where one does not end by waiting."""
    firsts = [each.window.first for each in reasons if each.window is not None]
    known = [each for each in firsts if each is not None]
    return NEVER if len(known) < len(reasons) else (Window(max(known, key=first_day)),)


def _said(variant: str, book: RulesOfDay, **words: str) -> Wording:
    text = book.rule("ROT-5").texts[variant]
    return Wording(text.zh.format(**words), text.en.format(**words))


def _post_fact(post: Appointment) -> Fact:
    return row_fact(post, "appointed_on", post.title, post.title, post.appointed_on)


STABILITY = SilentRule(
    id="TERM-4",
    texts={
        "stays": using("post"),
        "until": using("due"),
        "special": using("count"),
        "reason": using("reason"),
    },
    parameters=(_SPECIAL_MOVES,),
)
CHIEF_STAYS = SilentRule(
    id="TERM-6",
    texts={"stays": using("post", "length"), "full": using("due")},
    parameters=(_CHIEF_MONTHS, "gap_tolerance_months"),
)
NO_MOVE_NOW = SilentRule(
    id="ROT-5",
    texts={
        "free": using(),
        "none": using(),
        "recruit": using("end"),
        "on_probation": using("end"),
        "service": using("end"),
        "newly": using("since", "due"),
        "retires": using("due"),
        "investigated": using(),
        "both_chiefs": using(),
    },
    parameters=(
        _BEFORE_RETIREMENT,
        _NEWLY,
        "recruit_probation_months",
        "leadership_probation_months",
        "min_service_months",
    ),
)
RESIGNS = SilentRule(id="CASE-2", texts={"resigns": using("post"), "accepted": using("day")})

RULES = (STABILITY, CHIEF_STAYS, NO_MOVE_NOW, RESIGNS)
