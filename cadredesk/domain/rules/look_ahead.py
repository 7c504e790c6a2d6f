"""What falls due in the next 60 months, by kind and month (feature B5).

The engine is asked with the lead times left out: every date that it can work out is told,
however far away. What is overdue belongs to the alerts, not here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.alert import Alert, RuleFamily, family_of
from cadredesk.domain.rules.registry import CHECKS, DEFINITIONS, RESTRICTED_RULES
from cadredesk.domain.rules.rulebook import Lead, LeadUnit, Rule, Rulebook
from cadredesk.domain.rules.urgency import first_seen_on, has_passed

MONTHS_AHEAD = 60
"""How many months are looked at, the month of the day included."""


class ComingKind(StrEnum):
    """What falls due, in the order in which it is shown."""

    ELECTION = "election"
    TERM = "term"
    ROTATION = "rotation"
    PROBATION = "probation"
    GRADE = "grade"
    RETIREMENT = "retirement"
    OTHER = "other"


_FAMILIES = {
    RuleFamily.GRASS: ComingKind.ELECTION,
    RuleFamily.TERM: ComingKind.TERM,
    RuleFamily.ROT: ComingKind.ROTATION,
    RuleFamily.RANK: ComingKind.GRADE,
    RuleFamily.RET: ComingKind.RETIREMENT,
}
_RULES = {
    "PROMO-11": ComingKind.PROBATION,
    "PROB-1": ComingKind.PROBATION,
    "PARTY-1": ComingKind.PROBATION,
    "RET-9": ComingKind.OTHER,
}
"""Rules of another kind than their family, or the only ones of it with that kind."""

_OFFERS = frozenset({"RET-4", "RET-7"})
"""A choice that somebody has, no date by which anything is due."""

_PAY = frozenset({"GRASS-1"})
"""A step of an allowance, which nobody prepares for; everybody's would hide the rest."""

_COMPANIONS = frozenset(each.id for each in DEFINITIONS if each.companion)

_LEFT_OUT = _COMPANIONS | _OFFERS | _PAY | CHECKS | RESTRICTED_RULES

ASKED_RULES = (frozenset(each.id for each in DEFINITIONS) - _LEFT_OUT) | {"GRASS-3"}
"""The rules that are asked for the months ahead; sanctions never stand on such a sheet.

Of the companions only the election window speaks for itself here.
"""


@dataclass(frozen=True, slots=True)
class Coming:
    """One thing that falls due; `first` and `last` are the month indexes that it covers.

    Only an election covers more than its month: from when it is prepared (at the earliest
    the month of the day) to the month in which the term is full.
    """

    kind: ComingKind
    alert: Alert
    due_on: PartialDate
    first: int
    last: int


def without_leads(book: Rulebook) -> Rulebook:
    """Return a rule book in which every rule speaks as early as is looked ahead."""
    return replace(
        book,
        rules={name: _speaking_early(rule) for name, rule in book.rules.items()},
        rules_from=tuple((start, _speaking_early(rule)) for start, rule in book.rules_from),
    )


def look_ahead(alerts: Iterable[Alert], book: Rulebook, day: date) -> tuple[Coming, ...]:
    """Return what of these falls due in the months ahead, by month, then by kind.

    `alerts` were judged by a rule book without leads; what they say about lead times and
    the edition is put right by `book`, the true one.
    """
    now, rules = PartialDate.of(day).month_index, book.on(day)
    found = []
    for alert in alerts:
        due_on = alert.due_on
        if due_on is None or not due_on.has_month or has_passed(due_on, day):
            continue
        if due_on.month_index < now + MONTHS_AHEAD:
            found.append(_coming(_put_right(alert, due_on, rules.rule(alert.rule), book), now))
    order = list(ComingKind)
    return tuple(sorted(found, key=lambda each: (each.first, order.index(each.kind), each.last)))


def kind_of(rule: str) -> ComingKind:
    """Return the kind of what a rule says falls due."""
    return _RULES.get(rule) or _FAMILIES.get(family_of(rule), ComingKind.OTHER)


def _speaking_early(rule: Rule) -> Rule:
    return replace(rule, lead=Lead(LeadUnit.MONTH, (MONTHS_AHEAD,)))


def _put_right(alert: Alert, due_on: PartialDate, rule: Rule, book: Rulebook) -> Alert:
    lead = rule.lead.wording
    return replace(
        alert,
        lead=lead.zh,
        lead_en=lead.en,
        first_seen_on=first_seen_on(due_on, rule.lead),
        version=book.version,
    )


def _coming(alert: Alert, now: int) -> Coming:
    assert alert.due_on is not None  # noqa: S101 - the caller left the others out
    kind = kind_of(alert.rule)
    last = first = alert.due_on.month_index
    if kind is ComingKind.ELECTION and alert.counted_from is not None:
        first = max(now, alert.counted_from.month_index)
    return Coming(kind, alert, alert.due_on, first, last)
