"""Terms of bodies: the township's own, village committees, party branches (TERM-1, 7, 8)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.alert import Fact, Step, SubjectKind
from cadredesk.domain.rules.facts import has_begun, start_fact
from cadredesk.domain.rules.finding import OF_PEOPLE, Definition, Finding, Gap, Sum, dated, using
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.wording import months
from cadredesk.domain.unit import Body, Term, Township
from cadredesk.domain.words import BodyKind

_LENGTHS = {
    BodyKind.PARTY_COMMITTEE: "party_committee_term_months",
    BodyKind.DISCIPLINE_COMMISSION: "party_committee_term_months",
    BodyKind.CONGRESS: "congress_term_months",
    BodyKind.GOVERNMENT: "government_term_months",
    BodyKind.VILLAGE_PARTY: "village_party_term_months",
    BodyKind.VILLAGE_COMMITTEE: "village_committee_term_months",
    BodyKind.GENERAL_BRANCH: "branch_term_months",
    BodyKind.BRANCH: "branch_term_months",
}
"""The parameter that says how long a body serves, and where that is written."""


_RULES = {
    BodyKind.VILLAGE_PARTY: "TERM-7",
    BodyKind.VILLAGE_COMMITTEE: "TERM-7",
    BodyKind.GENERAL_BRANCH: "TERM-8",
    BodyKind.BRANCH: "TERM-8",
}


def usual_length(kind: BodyKind, book: RulesOfDay) -> int:
    """Return how many months a body of a kind serves by the text in force."""
    return book.number(_LENGTHS[kind])


@dataclass(frozen=True, slots=True)
class BodyTerms:
    """A body with all its terms; `others_dated` says whether any body's election is on file."""

    body: Body
    terms: tuple[Term, ...]
    others_dated: bool


def bodies_of(township: Township) -> tuple[BodyTerms, ...]:
    """Return the bodies of a township with their terms, in their order."""
    dated_any = any(term.elected_on is not None for term in township.terms)
    return tuple(
        BodyTerms(
            body, tuple(term for term in township.terms if term.body_id == body.id), dated_any
        )
        for body in township.bodies
    )


def judge_township_body(subject: BodyTerms, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """TERM-1: the month in which the present term of a township body is full."""
    yield from _judge("TERM-1", subject, book)


def judge_village_body(subject: BodyTerms, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """TERM-7: the same for a village's committees; a by-election does not move it."""
    yield from _judge("TERM-7", subject, book)


def judge_branch(subject: BodyTerms, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """TERM-8: the same for general branches and branches of the party."""
    yield from _judge("TERM-8", subject, book)


def rule_of(kind: BodyKind) -> str:
    """Return the id of the rule by which the term of a kind of body ends."""
    return _RULES.get(kind, "TERM-1")


def _judge(rule_id: str, subject: BodyTerms, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """The end of the present term, extension included, where the rule is the body's.

    A body whose election is not on file is told only once some other's is: an office that
    has not begun to enter terms lacks none.
    """
    if rule_of(subject.body.kind) != rule_id:
        return
    term = present_term(subject.terms, book)
    if term is None or term.due_on is None or term.elected_on is None:
        if subject.others_dated and (term is not None or not _is_to_come(subject.terms)):
            yield Gap(variant="gap", facts=(_election_fact(term),))
        return
    finding = dated(rule_id, term_sum(subject.body, term, term.elected_on, book), book)
    if finding is not None:
        yield finding


def present_term(terms: tuple[Term, ...], book: RulesOfDay) -> Term | None:
    """Return the term that has begun last, None where none has."""
    begun = [
        term
        for term in terms
        if term.elected_on is not None and has_begun(term.elected_on, book.day)
    ]
    return max(begun, key=lambda term: str(term.elected_on), default=None)


def _is_to_come(terms: tuple[Term, ...]) -> bool:
    return any(term.elected_on is not None for term in terms)


def _election_fact(term: Term | None) -> Fact:
    value = "" if term is None or term.elected_on is None else str(term.elected_on)
    return Fact("term.elected_on", "当选时间", "Elected", value)


def term_sum(body: Body, term: Term, elected_on: PartialDate, book: RulesOfDay) -> Sum:
    """Return the month in which a term is full, an extension included, with its sum."""
    parameter = _LENGTHS[body.kind]
    length = months(term.length_months)
    usual = book.number(parameter)
    weak = ("", "")
    if term.length_months != usual:
        weak = (f"规定为 {months(usual).zh}", f"the regulation says {months(usual).en}")
    due_on = term.due_on or elected_on
    return Sum(
        due_on=due_on,
        counted_from=elected_on,
        facts=(
            start_fact("term.elected_on", "当选时间", "Elected", elected_on),
            Fact("term.length_months", "任期", "Term", length.zh, *weak, length.en),
            *_extension_facts(term),
        ),
        arithmetic=(
            Step("当选", "Elected", str(elected_on.to_month())),
            Step("＋ 一届", "+ one term", length.zh, length.en),
            Step("＝ 届满", "= full in", str(_full_on(term, elected_on))),
            *_extension_steps(term),
        ),
        citation=book.citation(parameter),
    )


def _full_on(term: Term, elected_on: PartialDate) -> PartialDate:
    return PartialDate.from_month_index(elected_on.month_index + term.length_months)


def _extension_facts(term: Term) -> tuple[Fact, ...]:
    if term.extended_to is None:
        return ()
    weak = ("", "") if term.document_no else ("没有批准文号", "no document number of the approval")
    return (Fact("term.extended_to", "延期至", "Extended to", str(term.extended_to), *weak),)


def _extension_steps(term: Term) -> tuple[Step, ...]:
    if term.extended_to is None:
        return ()
    number = f"（{term.document_no}）" if term.document_no else ""
    return (Step(f"批准延期{number}", f"Extended{number}", str(term.extended_to)),)


_TEXTS = {
    "ahead": using("name", "due"),
    "past": using("name", "due", "distance"),
    "gap": OF_PEOPLE,
}

RULES = (
    Definition(
        id="TERM-1",
        subject=SubjectKind.BODY,
        judge=judge_township_body,
        texts=_TEXTS,
        parameters=(
            "party_committee_term_months",
            "congress_term_months",
            "government_term_months",
        ),
    ),
    Definition(
        id="TERM-7",
        subject=SubjectKind.BODY,
        judge=judge_village_body,
        texts=_TEXTS,
        parameters=("village_party_term_months", "village_committee_term_months"),
    ),
    Definition(
        id="TERM-8",
        subject=SubjectKind.BODY,
        judge=judge_branch,
        texts=_TEXTS,
        parameters=("branch_term_months",),
    ),
)
