"""When a body is elected anew, and what is watched around it.

Extensions (TERM-9), the first session of a congress (TERM-10), the months in which an
election is prepared (GRASS-3).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cadredesk.domain.calendar_days import add_months_to_day
from cadredesk.domain.partial_date import PartialDate, add_months, months_between
from cadredesk.domain.rules.alert import Fact, Severity, Step, SubjectKind
from cadredesk.domain.rules.facts import has_begun
from cadredesk.domain.rules.finding import Definition, Finding, Sum, dated, using
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.term_of_office import BodyTerms, present_term, rule_of, term_sum
from cadredesk.domain.rules.wording import months
from cadredesk.domain.unit import Term
from cadredesk.domain.words import BodyKind


def judge_extension(subject: BodyTerms, book: RulesOfDay) -> Iterator[Finding]:
    """TERM-9: an extension without its document, or longer than is usually allowed."""
    term = present_term(subject.terms, book)
    if term is None or term.extended_to is None or term.full_on is None:
        return
    facts = (
        Fact("term.extended_to", "延期至", "Extended to", str(term.extended_to)),
        Fact("term.document_no", "批准文号", "Approved by", term.document_no),
    )
    if not term.document_no:
        yield Finding(variant="no_document", severity=Severity.CHECK, facts=facts)
    limit = book.number("longest_extension_months")
    length = months_between(term.full_on, term.extended_to)
    if length > limit:
        yield Finding(
            variant="too_long",
            severity=Severity.CHECK,
            facts=facts,
            arithmetic=_extension_steps(term.full_on, term.extended_to, length, limit),
            words={"length": months(length), "limit": months(limit)},
        )


def judge_first_session(subject: BodyTerms, book: RulesOfDay) -> Iterator[Finding]:
    """TERM-10: the first session of a new congress, due after its deputies are elected."""
    if subject.body.kind is not BodyKind.CONGRESS:
        return
    for term in subject.terms:
        chosen = term.deputies_elected_on
        if chosen is None or not chosen.has_month or not _is_waiting(term, book):
            continue
        finding = dated("TERM-10", _session_sum(chosen, book), book)
        if finding is not None:
            yield finding


def judge_window(subject: BodyTerms, book: RulesOfDay) -> Iterator[Finding]:
    """GRASS-3: the months before the term of a township body is full; they start the count."""
    term = present_term(subject.terms, book)
    if rule_of(subject.body.kind) != "TERM-1" or term is None or term.elected_on is None:
        return
    if term.due_on is None:
        return
    length = book.number("election_window_months")
    opens_on = add_months(term.due_on, -length).to_month()
    finding = dated("GRASS-3", _window_sum(subject, term, term.elected_on, book), book)
    if finding is not None:
        yield replace(finding, counted_from=opens_on)


def _window_sum(subject: BodyTerms, term: Term, elected_on: PartialDate, book: RulesOfDay) -> Sum:
    length = book.number("election_window_months")
    total = term_sum(subject.body, term, elected_on, book)
    opens_on, before = add_months(total.due_on, -length).to_month(), months(length)
    return replace(
        total,
        arithmetic=(
            *total.arithmetic,
            Step("－ 换届准备期", "- time to prepare", before.zh, before.en),
            Step("＝ 进入准备期", "= prepared from", str(opens_on)),
        ),
        words={"opens": str(opens_on)},
        citation=None,
    )


def _is_waiting(term: Term, book: RulesOfDay) -> bool:
    """Whether the deputies are elected and no session has met yet."""
    chosen = term.deputies_elected_on
    if chosen is None or not has_begun(chosen, book.day):
        return False
    return term.elected_on is None or not has_begun(term.elected_on, book.day)


def _session_sum(chosen: PartialDate, book: RulesOfDay) -> Sum:
    limit = book.number("first_session_months")
    due_on = add_months(chosen, limit)
    if chosen.has_day:
        due_on = PartialDate.of(add_months_to_day(chosen.as_day(), limit))
    length = months(limit)
    return Sum(
        due_on=due_on,
        counted_from=chosen,
        facts=(Fact("term.deputies_elected_on", "代表选出", "Deputies elected", str(chosen)),),
        arithmetic=(
            Step("代表选举完成", "Deputies elected", str(chosen)),
            Step("＋ 期限", "+ time allowed", length.zh, length.en),
            Step("＝ 第一次会议不晚于", "= first session by", str(due_on)),
        ),
    )


def _extension_steps(
    full_on: PartialDate, extended_to: PartialDate, length: int, limit: int
) -> tuple[Step, ...]:
    extended, usual = months(length), months(limit)
    return (
        Step("届满", "Full in", str(full_on)),
        Step("延期至", "Extended to", str(extended_to)),
        Step("延长", "Longer by", extended.zh, extended.en),
        Step("一般不超过", "Usually at most", usual.zh, usual.en),
    )


RULES = (
    Definition(
        id="TERM-9",
        subject=SubjectKind.BODY,
        judge=judge_extension,
        texts={
            "no_document": using("name"),
            "too_long": using("name", "length", "limit"),
        },
        parameters=("longest_extension_months",),
    ),
    Definition(
        id="TERM-10",
        subject=SubjectKind.BODY,
        judge=judge_first_session,
        texts={
            "ahead": using("name", "due"),
            "past": using("name", "due", "distance"),
        },
        parameters=("first_session_months",),
    ),
    Definition(
        id="GRASS-3",
        subject=SubjectKind.BODY,
        judge=judge_window,
        texts={
            "ahead": using("name", "due", "opens"),
            "past": using("name", "due"),
        },
        parameters=(
            "election_window_months",
            "party_committee_term_months",
            "congress_term_months",
            "government_term_months",
        ),
        companion=True,
    ),
)
