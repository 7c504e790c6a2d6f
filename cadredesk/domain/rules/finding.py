"""What a rule function returns: a finding with its sum, or the fact it lacks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.alert import Fact, Severity, Step, SubjectKind
from cadredesk.domain.rules.parameter import Citation
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.urgency import first_seen_on, severity_on
from cadredesk.domain.rules.wording import Word, distance, today_step


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a rule found about one subject; the engine makes the alert of it.

    `variant` names the sentence of the rule file, `words` fill its placeholders. `citation`
    replaces the rule's own where several regulations say the same for different subjects.
    `basis` replaces the text of the facts where a page of its own tells the finding, too.
    """

    variant: str
    severity: Severity
    due_on: PartialDate | None = None
    counted_from: PartialDate | None = None
    first_seen_on: PartialDate | None = None
    facts: tuple[Fact, ...] = ()
    arithmetic: tuple[Step, ...] = ()
    words: Mapping[str, Word] = field(default_factory=dict)
    citation: Citation | None = None
    basis: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A fact that a rule would need; people who lack the same are told as one row.

    The first of `facts` is the one that is missing.

    `only_if_started` names the info set, or the field of the basics, that must have been
    begun somewhere in the library (`facts.sets_with_rows`): no rows is not zero, an office
    that has not begun to enter evaluations lacks none. `severity` and `words` are the same
    for everybody who lacks it.
    """

    variant: str
    facts: tuple[Fact, ...] = ()
    only_if_started: str = ""
    severity: Severity = Severity.CHECK
    words: Mapping[str, Word] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """A rule as the program knows it: its function, and what its file must provide.

    `texts` are the sentences it says, each with the placeholders that it must use;
    `parameters` the numbers without which it is silent, `where_in_force` those it takes into
    account from the day they exist. What a `companion` says stands in the sum of another
    rule; it speaks for itself only when asked for by name. A rule about a cadre that looks
    at the establishment is `in_township`: it is given an `InTownship`. A `restricted` one
    speaks of sanctions: only those who may see them are told.
    """

    id: str
    subject: SubjectKind
    judge: Callable[[Any, RulesOfDay], Iterable[Finding | Gap]]
    texts: Mapping[str, frozenset[str]]
    parameters: tuple[str, ...] = ()
    where_in_force: tuple[str, ...] = ()
    companion: bool = False
    in_township: bool = False
    restricted: bool = False


class Heard(StrEnum):
    """Where a rule is heard; what is only `STATED` has no number to judge by."""

    IN_ALERTS = "alerts"
    IN_REQUIREMENTS = "requirements"
    IN_OTHER_RULES = "other rules"
    STATED = "stated"


@dataclass(frozen=True, slots=True, kw_only=True)
class SilentRule:
    """A rule that makes no alert: asked of a target or a proposed step, or only stated.

    `texts` and `parameters` are what its file must provide.
    """

    id: str
    texts: Mapping[str, frozenset[str]]
    parameters: tuple[str, ...] = ()
    where_in_force: tuple[str, ...] = ()
    heard: Heard = Heard.IN_REQUIREMENTS


def using(*names: str) -> frozenset[str]:
    """Return the placeholders that a sentence must use."""
    return frozenset(names)


def to_check(
    variant: str,
    *facts: Fact,
    words: Mapping[str, Word] | None = None,
    steps: tuple[Step, ...] = (),
    basis: str = "",
) -> Finding:
    """Return what a check found: facts that do not fit together, the one to go to first."""
    return Finding(
        variant=variant,
        severity=Severity.CHECK,
        facts=facts,
        arithmetic=steps,
        words=words or {},
        basis=basis,
    )


OF_PEOPLE = using("people")
"""What a sentence about a missing fact must use: whom it is missing of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """A due date with what it was worked out from, ready to be told on a day."""

    due_on: PartialDate
    counted_from: PartialDate
    facts: tuple[Fact, ...]
    arithmetic: tuple[Step, ...]
    words: Mapping[str, Word] = field(default_factory=dict)
    citation: Citation | None = None


def dated(rule_id: str, total: Sum, book: RulesOfDay) -> Finding | None:
    """Return the finding for a due date, None while it is farther than the first lead.

    It says `past` when the date is over and `ahead` before, and knows `{due}` and
    `{distance}` besides the words of the sum.
    """
    severity = severity_on(total.due_on, book.rule(rule_id).lead, book.day)
    return None if severity is None else _told(rule_id, total, severity, book)


def dated_when_near(
    rule_id: str, due_on: PartialDate, total: Callable[[], Sum], book: RulesOfDay
) -> Iterator[Finding]:
    """Give what `dated` returns; the sum is only worked out for a date that is near enough."""
    severity = severity_on(due_on, book.rule(rule_id).lead, book.day)
    if severity is not None:
        yield _told(rule_id, total(), severity, book)


def _told(rule_id: str, total: Sum, severity: Severity, book: RulesOfDay) -> Finding:
    away = distance(total.due_on, book.day)
    return Finding(
        variant="past" if severity is Severity.OVERDUE else "ahead",
        severity=severity,
        due_on=total.due_on,
        counted_from=total.counted_from,
        first_seen_on=first_seen_on(total.due_on, book.rule(rule_id).lead),
        facts=total.facts,
        arithmetic=(*total.arithmetic, today_step(total.due_on, book.day)),
        words={"due": str(total.due_on), "distance": away, **total.words},
        citation=total.citation,
    )
