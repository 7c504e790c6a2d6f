from __future__ import annotations

from collections import defaultdict
from datetime import date
from functools import cache

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from cadredesk import paths
from cadredesk.domain.rules.alert import Alert, Severity, SubjectKind
from cadredesk.domain.rules.registry import CHECKS
from cadredesk.domain.rules.rulebook import Rulebook
from cadredesk.rulefiles.reader import load_rulebook
from cadredesk.services.alerts import alerts_on
from cadredesk.services.practice import PracticeTownship, practice_township
from cadredesk.services.practice.contradictions import CONTRADICTORY
from tests.amounts import tries

EVERY = {Severity.OVERDUE, Severity.DUE, Severity.UPCOMING, Severity.CHECK}
ALIVE = {
    "TERM-1": EVERY,
    "TERM-2": {Severity.OVERDUE},
    "TERM-3": {Severity.OVERDUE, Severity.UPCOMING},
    "ROT-1": EVERY - {Severity.OVERDUE},
    "ROT-3": EVERY - {Severity.DUE},
    "ROT-4": EVERY - {Severity.CHECK},
    "PROMO-11": EVERY,
    "RANK-1": {Severity.DUE, Severity.UPCOMING},
    "RANK-4": {Severity.DUE, Severity.UPCOMING},
    "AVOID-1": {Severity.CHECK},
    "AVOID-6": {Severity.CHECK},
    "DISC-1": {Severity.UPCOMING},
    "DISC-2": {Severity.DUE},
    "DISC-4": {Severity.DUE},
    "DISC-5": {Severity.UPCOMING},
    "EVAL-4": {Severity.DUE},
    "EVAL-7": {Severity.CHECK},
    "PROB-1": EVERY,
    "PROB-2": {Severity.DUE},
    "PROB-3": {Severity.OVERDUE, Severity.CHECK},
    "PROB-6": {Severity.DUE, Severity.UPCOMING},
    "PROB-8": {Severity.DUE},
    "PARTY-1": EVERY,
    "PARTY-2": {Severity.CHECK},
    "PARTY-4": {Severity.CHECK},
    "RET-1": {Severity.CHECK},
    "RET-2": EVERY,
    "RET-4": {Severity.UPCOMING},
    **{rule: {Severity.CHECK} for rule in CHECKS},
}

SEASONAL = {
    "GRASS-1": {Severity.DUE},
    "EVAL-1": {Severity.DUE, Severity.UPCOMING},
    "EVAL-2": {Severity.CHECK},
    "EVAL-3": {Severity.UPCOMING},
    "DISC-6": {Severity.UPCOMING, Severity.CHECK},
}
"""What speaks of the yearly evaluation, in its season, and of a step of the allowance."""


@cache
def the_rulebook() -> Rulebook:
    """Return the rule book; as an argument it would be printed whole beside a failing day."""
    return load_rulebook(paths.resources() / "rules")


def everything(practice: PracticeTownship, day: date) -> tuple[Alert, ...]:
    given = (practice.cadres, practice.township, practice.villagers, the_rulebook(), day)
    return (*alerts_on(*given), *alerts_on(*given, rules=CHECKS))


@settings(max_examples=tries(8), phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(day=st.dates(date(2025, 10, 1), date(2032, 12, 31)))
def test_every_kind_of_alert_is_alive_in_every_severity_it_can_have(day: date):
    practice = practice_township(day)

    found: defaultdict[str, set[Severity]] = defaultdict(set)
    for alert in everything(practice, day):
        found[alert.rule].add(alert.severity)

    assert {rule: told for rule, told in found.items() if rule not in SEASONAL} == ALIVE
    assert all(found[rule] <= told for rule, told in SEASONAL.items())


@pytest.mark.parametrize(
    ("rule", "day"),
    [
        ("EVAL-1", date(2027, 4, 1)),
        ("EVAL-2", date(2027, 4, 1)),
        ("EVAL-3", date(2027, 4, 1)),
        ("DISC-6", date(2026, 12, 20)),
    ],
)
def test_what_speaks_of_the_evaluation_is_alive_in_its_season(rule: str, day: date):
    practice = practice_township(day)

    assert alerts_on(practice.cadres, practice.township, (), the_rulebook(), day, rules={rule})


@settings(max_examples=tries(8), phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(day=st.dates(date(2025, 10, 1), date(2032, 12, 31)))
def test_only_files_that_are_wrong_on_purpose_have_something_to_check(day: date):
    practice = practice_township(day)
    names = {file.id: file.cadre.name for file in practice.cadres}

    to_check = set()
    for alert in everything(practice, day):
        if alert.severity is Severity.CHECK and alert.subject.kind is not SubjectKind.BODY:
            of_one = alert.subject.kind is not SubjectKind.LIBRARY
            to_check |= {alert.subject.name} if of_one else {names[each] for each in alert.people}

    assert to_check <= CONTRADICTORY
    assert CONTRADICTORY - to_check == {"罗浩然"}
