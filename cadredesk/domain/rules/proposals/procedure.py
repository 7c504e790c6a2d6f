"""How a decision comes about: PROMO-12 to PROMO-14, PROMO-16, CASE-1, CASE-3.

Only what is known of the procedure is judged; a case will know all of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from cadredesk.domain.calendar_days import add_months_to_day
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.alert import Fact, Step
from cadredesk.domain.rules.finding import SilentRule, using
from cadredesk.domain.rules.proposals.step import (
    CHECK_NAMES,
    DATE_NAMES,
    MandatoryCheck,
    ProposedStep,
    StepDates,
    Vote,
)
from cadredesk.domain.rules.requirement import (
    ALWAYS,
    NEVER,
    Question,
    Requirement,
    Window,
    asked_by,
)
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.target import Target
from cadredesk.domain.rules.wording import Word, Wording, days, months
from cadredesk.domain.words import Tier
from cadredesk.domain.working_days import WorkingDay

_VALID = "recommendation_valid_months"
_NOTICE = "notice_working_days"
_QUORUM = "quorum_thirds"
_REPORT = "personal_report_at_township"
_READY = "checks_ready_working_days"
_REPLY = "consultation_reply_months"
_FILING = "appointment_filing_months"
_REVIEW, _APPEAL = "review_request_days", "appeal_days"

_THIRDS = 3
_BINDING = frozenset({"decided_on", "posted_on"})
"""Steps that may not come before those in front of them; the others are to be checked."""

_COUNTY = frozenset({Tier.COUNTY_CHIEF, Tier.COUNTY_DEPUTY})


def recommendation(dates: StepDates, book: RulesOfDay) -> Iterator[Requirement]:
    """PROMO-12: a recommendation is valid for a year, through the corresponding day."""
    if dates.recommended_on is None:
        return
    length = months(book.number(_VALID))
    end = add_months_to_day(dates.recommended_on, book.number(_VALID))
    asked = asked_by("PROMO-12", "valid", book, _VALID, length=length)
    steps = (
        Step("民主推荐", "Recommended", _text(dates.recommended_on)),
        Step("＋ 有效期", "+ valid for", length.zh, length.en),
        Step("＝ 有效至", "= valid until", _text(end)),
    )
    state = asked.say("until", book, end=_text(end))
    windows: tuple[Window, ...] = (Window(None, PartialDate.of(end)),)
    if dates.decided_on is not None:
        windows = ALWAYS if dates.decided_on <= end else NEVER
        state = asked.say("decided", book, day=_text(dates.decided_on), end=_text(end))
    facts = (_date_fact("recommended_on", dates.recommended_on),)
    yield asked.judged(book, state, windows, facts, steps)


def public_notice(dates: StepDates, book: RulesOfDay) -> Iterator[Requirement]:
    """PROMO-13: so many working days of notice before the document; the day of posting is none."""
    if dates.posted_on is None:
        return
    count = book.number(_NOTICE)
    end = book.book.calendar.after(dates.posted_on, count)
    free = end.day + timedelta(days=1)
    asked = asked_by("PROMO-13", "notice", book, _NOTICE, count=str(count))
    steps = (
        Step("公示张贴", "Posted", _text(dates.posted_on)),
        Step("＋ 工作日", "+ working days", str(count)),
        Step("＝ 公示截止", "= ends", _text(end.day)),
    )
    words: dict[str, Word] = {"end": _text(end.day), "free": _text(free)}
    state = asked.say("ends", book, **words)
    windows: tuple[Window, ...] = (Window(PartialDate.of(free)),)
    if dates.document_on is not None:
        late_enough = dates.document_on > end.day
        windows = ALWAYS if late_enough else NEVER
        variant = "document" if late_enough else "too_early"
        state = asked.say(variant, book, day=_text(dates.document_on), **words)
    state = _with_years(state, end, asked, book)
    yield asked.judged(book, state, windows, (_date_fact("posted_on", dates.posted_on),), steps)


def meeting(vote: Vote | None, book: RulesOfDay) -> Iterator[Requirement]:
    """PROMO-14: two thirds of those due are there, and more than half of those due agree."""
    if vote is None:
        return
    needed = -(-vote.due * book.number(_QUORUM) // _THIRDS)
    asked = asked_by("PROMO-14", "meeting", book, _QUORUM)
    is_quorate, is_adopted = vote.present >= needed, vote.in_favour * 2 > vote.due
    variant = "adopted" if is_quorate and is_adopted else "not_adopted"
    state = asked.say(
        variant if is_quorate else "no_quorum",
        book,
        present=str(vote.present),
        due=str(vote.due),
        favour=str(vote.in_favour),
    )
    majority = vote.due // 2 + 1
    steps = (
        Step("应到", "Due", str(vote.due)),
        Step("至少到会", "Present at least", str(needed)),
        Step("至少同意", "In favour at least", str(majority)),
    )
    windows = ALWAYS if is_quorate and is_adopted else NEVER
    yield asked.judged(book, state, windows, (), steps)


def mandatory_checks(target: Target, step: ProposedStep, book: RulesOfDay) -> Iterator[Requirement]:
    """PROMO-16: the four checks and the two signatures are there before the decision.

    They are best there some working days before it, which is told while one is missing. The
    personal report is asked from county level on, below only where the county says so; else
    its lack is told as a thing to look at.
    """
    checked, decided_on = step.checked, step.dates.decided_on
    if checked is None:
        return
    is_asked = target.tier in _COUNTY or bool(book.number(_REPORT))
    left_out = {MandatoryCheck.UNITED_FRONT} | (set() if is_asked else {MandatoryCheck.REPORT})
    needed = [each for each in MandatoryCheck if each not in left_out]
    asked = asked_by("PROMO-16", "all_there", book, _REPORT)
    yield _there(asked, [each for each in needed if each not in checked], decided_on, book)
    if not is_asked and MandatoryCheck.REPORT not in checked:
        report = asked_by("PROMO-16", "report", book, _REPORT).to_check
        yield _there(report, [MandatoryCheck.REPORT], None, book)


def order_of_steps(dates: StepDates, book: RulesOfDay) -> Iterator[Requirement]:
    """CASE-1: each step on the day of the one before it or later, and the times that follow."""
    known = list(dates.known())
    wrong = [(before, after) for before, after in pairwise(known) if after[1] < before[1]]
    for before, after in wrong:
        asked = asked_by("CASE-1", "order", book)
        asked = asked if after[0] in _BINDING else asked.to_check
        names = {"step": DATE_NAMES[after[0]], "before": DATE_NAMES[before[0]]}
        state = asked.say("earlier", book, **names)
        yield asked.judged(book, state, NEVER, (_date_fact(*after), _date_fact(*before)))
    if len(known) > 1 and not wrong:
        asked = asked_by("CASE-1", "order", book)
        yield asked.judged(book, asked.say("in_order", book), ALWAYS)
    yield from _reply(dates, book)
    yield from _filing(dates, book)


def appeals(step: ProposedStep, book: RulesOfDay) -> Iterator[Requirement]:
    """CASE-3: until when the person can ask for a review, and appeal against its result.

    The last day moves to a working day where it is none (DATE-8).
    """
    for variant, start, parameter in (
        ("review", step.notified_on, _REVIEW),
        ("appeal", step.reviewed_on, _APPEAL),
    ):
        if start is None:
            continue
        length = book.number(parameter)
        until = book.book.calendar.first_from(start + timedelta(days=length))
        last = until.day
        asked = asked_by("CASE-3", variant, book, parameter, length=days(length)).to_check
        steps = (
            Step("知道之日", "Known on", _text(start)),
            Step("＋ 期限", "+ time", days(length).zh, days(length).en),
            Step("＝ 截止", "= until", _text(last)),
        )
        windows = (Window(None, PartialDate.of(last)),)
        state = _with_years(asked.say("until", book, end=_text(last)), until, asked, book)
        yield asked.judged(book, state, windows, (), steps)


def _there(
    asked: Question, missing: list[MandatoryCheck], decided_on: date | None, book: RulesOfDay
) -> Requirement:
    if not missing:
        return asked.judged(book, asked.say("complete", book), ALWAYS)
    names = [CHECK_NAMES[each] for each in missing]
    items = Wording("、".join(each.zh for each in names), ", ".join(each.en for each in names))
    if decided_on is None:
        return asked.judged(book, asked.say("missing", book, items=items), NEVER)
    ready = book.book.calendar.before(decided_on, book.number(_READY))
    state = asked.say("missing_by", book, items=items, day=_text(ready.day))
    return asked.judged(book, _with_years(state, ready, asked, book), NEVER)


def _with_years(state: Wording, counted: WorkingDay, asked: Question, book: RulesOfDay) -> Wording:
    """What is said, and that a year on the way was counted without its notice of days off."""
    if not counted.unknown_years:
        return state
    years = "、".join(map(str, counted.unknown_years))
    warning = asked.say("unknown_year", book, years=years)
    return Wording(f"{state.zh}；{warning.zh}", f"{state.en}; {warning.en}")


def _reply(dates: StepDates, book: RulesOfDay) -> Iterator[Requirement]:
    """Who was consulted and does not answer within a month is taken to agree."""
    if dates.consulted_on is None:
        return
    until = add_months_to_day(dates.consulted_on, book.number(_REPLY))
    asked = asked_by("CASE-1", "reply", book, _REPLY).to_check
    state = asked.say("silence", book, end=_text(until))
    windows: tuple[Window, ...] = (Window(PartialDate.of(until)),)
    if dates.decided_on is not None:
        windows = ALWAYS if dates.decided_on >= until else NEVER
    yield asked.judged(book, state, windows, (_date_fact("consulted_on", dates.consulted_on),))


def _filing(dates: StepDates, book: RulesOfDay) -> Iterator[Requirement]:
    """The papers are filed within a month of the document."""
    if dates.document_on is None:
        return
    until = add_months_to_day(dates.document_on, book.number(_FILING))
    asked = asked_by("CASE-1", "filing", book, _FILING).to_check
    state = asked.say("file_by", book, end=_text(until))
    windows = (Window(None, PartialDate.of(until)),)
    yield asked.judged(book, state, windows, (_date_fact("document_on", dates.document_on),))


def _date_fact(name: str, day: date) -> Fact:
    told = DATE_NAMES[name]
    return Fact("", told.zh, told.en, _text(day))


def _text(day: date) -> str:
    return str(PartialDate.of(day))


RECOMMENDATION = SilentRule(
    id="PROMO-12",
    texts={"valid": using("length"), "until": using("end"), "decided": using("day", "end")},
    parameters=(_VALID,),
)
NOTICE = SilentRule(
    id="PROMO-13",
    texts={
        "notice": using("count"),
        "ends": using("end", "free"),
        "document": using("day", "end"),
        "too_early": using("day", "end", "free"),
        "unknown_year": using("years"),
    },
    parameters=(_NOTICE,),
)
MEETING = SilentRule(
    id="PROMO-14",
    texts={
        "meeting": using(),
        "adopted": using("present", "due", "favour"),
        "not_adopted": using("present", "due", "favour"),
        "no_quorum": using("present", "due", "favour"),
    },
    parameters=(_QUORUM,),
)
CHECKS = SilentRule(
    id="PROMO-16",
    texts={
        "all_there": using(),
        "report": using(),
        "complete": using(),
        "missing": using("items"),
        "missing_by": using("items", "day"),
        "unknown_year": using("years"),
    },
    parameters=(_REPORT, _READY),
)
ORDER = SilentRule(
    id="CASE-1",
    texts={
        "order": using(),
        "in_order": using(),
        "earlier": using("step", "before"),
        "reply": using(),
        "silence": using("end"),
        "filing": using(),
        "file_by": using("end"),
    },
    parameters=(_REPLY, _FILING),
)
APPEALS = SilentRule(
    id="CASE-3",
    texts={
        "review": using("length"),
        "appeal": using("length"),
        "until": using("end"),
        "unknown_year": using("years"),
    },
    parameters=(_REVIEW, _APPEAL),
)

RULES = (RECOMMENDATION, NOTICE, MEETING, CHECKS, ORDER, APPEALS)
