"""What holds of every rule, whoever it is asked about and on whatever day."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from random import Random
from typing import Any

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from cadredesk.domain.cadre import INFO_SETS, CadreFile
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.alert import Alert, Severity
from cadredesk.domain.rules.eligibility.judging import judge_target
from cadredesk.domain.rules.override import OverrideKind, with_overrides
from cadredesk.domain.rules.registry import KNOWN_RULES
from cadredesk.domain.rules.rulebook import Rulebook
from cadredesk.domain.rules.target import TARGETS
from cadredesk.domain.words import Selection, Tier
from cadredesk.paths import resources
from cadredesk.rulefiles.reader import load_rulebook
from cadredesk.services.alerts import alerts_on
from cadredesk.services.practice import PracticeTownship, practice_township
from tests.amounts import tries
from tests.builders import a_cadre, a_file, an_appointment, an_override

DAY = date(2026, 11, 22)
DAYS = st.dates(date(1995, 1, 1), date(2060, 12, 31))
FEW = settings(max_examples=tries(4), phases=(Phase.explicit, Phase.generate))
NEGATIVE = re.compile(r"(?<![\d.])[-−]\s?\d")


@cache
def the_book() -> Rulebook:
    """Every rule switched on, also those that a county has to want."""
    book = load_rulebook(resources() / "rules")
    switches = [
        an_override(rule, "1", "2000.01.01", kind=OverrideKind.SWITCH)
        for rule in sorted(KNOWN_RULES)
    ]
    return with_overrides(book, switches)


@cache
def the_township() -> PracticeTownship:
    return practice_township(DAY)


def everything(files: tuple[CadreFile, ...], day: date) -> tuple[Alert, ...]:
    township = the_township()
    return alerts_on(
        files, township.township, township.villagers, the_book(), day, rules=KNOWN_RULES
    )


def numbers_of(alerts: tuple[Alert, ...]) -> Iterator[str]:
    for alert in alerts:
        yield alert.text_en
        yield from (step.value for step in alert.arithmetic)


@FEW
@given(day=DAYS)
def test_no_length_of_time_is_ever_negative(day: date):
    alerts = everything(the_township().cadres, day)

    assert [text for text in numbers_of(alerts) if NEGATIVE.search(text)] == []


@FEW
@given(day=DAYS, place=st.integers(0, 45), target=st.sampled_from(TARGETS))
def test_nothing_still_needed_is_ever_negative(day: date, place: int, target: object):
    file = the_township().cadres[place % len(the_township().cadres)]
    (wanted,) = [each for each in TARGETS if each is target]

    found = judge_target(file, wanted, the_book().on(day))

    for each in () if found is None else found.requirements:
        told = (each.state.en, *(step.value for step in each.arithmetic))
        assert [text for text in told if NEGATIVE.search(text)] == []


@FEW
@given(day=st.dates(date(2020, 1, 1), date(2035, 1, 1)), random=st.randoms(use_true_random=False))
def test_the_order_of_rows_and_of_files_does_not_matter(day: date, random: Random):
    files = the_township().cadres
    shuffled = [_shuffled(each, random) for each in files]
    random.shuffle(shuffled)

    assert _what(everything(tuple(shuffled), day)) == _what(everything(files, day))


@given(
    started=st.integers(1985 * 12, 2026 * 12),
    day=st.dates(date(2000, 1, 1), date(2050, 1, 1)),
    later=st.integers(0, 9000),
    elected=st.booleans(),
)
def test_a_tenure_that_is_reached_stays_reached(started: int, day: date, later: int, elected: bool):
    since = PartialDate.from_month_index(started)
    post = an_appointment(
        tier=Tier.TOWNSHIP_CHIEF,
        leading=True,
        selection=Selection.ELECTED if elected else None,
        appointed_on=since,
    )
    file = a_file(a_cadre(came_to_township_on=since), appointments=(post,))

    then, afterwards = (
        {each.rule: each for each in _tenures(file, each_day)}
        for each_day in (day, day + timedelta(days=later))
    )

    for rule, alert in then.items():
        assert afterwards[rule].due_on == alert.due_on
        if alert.severity is Severity.OVERDUE:
            assert afterwards[rule].severity is Severity.OVERDUE


def _tenures(file: CadreFile, day: date) -> tuple[Alert, ...]:
    township = the_township().township
    rules = {"TERM-2", "TERM-3", "ROT-1", "ROT-4"}
    return alerts_on((file,), township, (), the_book(), day, rules=rules)


def _shuffled(file: CadreFile, random: Random) -> CadreFile:
    """The rows of a résumé alone stand in an order that means something."""
    sets: dict[str, Any] = {}
    for name in INFO_SETS.keys() - {"resume"}:
        rows = list(getattr(file, name))
        random.shuffle(rows)
        sets[name] = tuple(rows)
    return replace(file, **sets)


def _what(alerts: tuple[Alert, ...]) -> Counter[tuple[object, ...]]:
    """What is said of whom; who is named first of several may differ."""
    return Counter(
        (alert.rule, alert.severity, alert.subject.id, str(alert.due_on), alert.variant)
        for alert in alerts
    )
