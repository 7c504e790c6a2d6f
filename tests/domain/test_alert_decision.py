"""A decision holds for the facts it was taken on, until its day; then the alert is open again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cadredesk.domain.alert_decision import Handling, Standing, check_decision, handled
from cadredesk.domain.errors import UserError
from cadredesk.domain.rules.alert import Fact
from tests.alert_builders import a_decision, an_alert
from tests.builders import a_date

DAY = date(2026, 11, 22)
ALERT = an_alert()


def test_an_alert_nobody_decided_about_is_open():
    state = handled(ALERT, (), DAY)

    assert (state.standing, state.decision, state.is_open) == (Standing.OPEN, None, True)


def test_a_decision_without_a_day_holds():
    decision = a_decision(ALERT, handling=Handling.EXEMPT)

    state = handled(ALERT, (decision,), DAY)

    assert (state.standing, state.decision, state.is_open) == (Standing.HELD, decision, False)


@pytest.mark.parametrize(
    ("until", "standing"),
    [
        ("2026.11.23", Standing.HELD),
        ("2026.11.22", Standing.RETURNED),
        ("2026.11", Standing.HELD),
        ("2026.10", Standing.RETURNED),
    ],
)
def test_an_alert_comes_back_on_its_day_or_at_the_end_of_its_month(until: str, standing: Standing):
    decision = a_decision(ALERT, until=a_date(until))

    assert handled(ALERT, (decision,), DAY).standing is standing


def test_other_facts_open_an_alert_again():
    decision = a_decision(ALERT, handling=Handling.EXEMPT)
    corrected = replace(ALERT, facts=(Fact("cadre.born_on", "出生年月", "Born", "1967.09"),))

    state = handled(corrected, (decision,), DAY)

    assert (state.standing, state.is_open) == (Standing.REOPENED, True)


def test_the_last_decision_counts():
    first = a_decision(ALERT, handling=Handling.EXEMPT)
    last = a_decision(ALERT, until=a_date("2026.11.01"))

    assert handled(ALERT, (first, last), DAY).decision == last


@pytest.mark.parametrize("other", [an_alert("高敏"), an_alert(rule="ROT-1")])
def test_a_decision_about_somebody_or_something_else_says_nothing(other: Any):
    assert handled(other, (a_decision(ALERT),), DAY).standing is Standing.OPEN


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"handling": Handling.PLANNED}, "decision.no_day"),
        ({"handling": Handling.PLANNED, "until": "2027"}, "decision.no_day"),
        ({"handling": Handling.PLANNED, "until": "2026.11.22"}, "decision.past_day"),
        ({"handling": Handling.DEFERRED, "until": "2027.01", "reason": " "}, "decision.no_reason"),
        (
            {"handling": Handling.DEFERRED, "until": "2027.11.23", "reason": "等答复"},
            "decision.too_long",
        ),
        ({"handling": Handling.EXEMPT, "document_no": " "}, "decision.no_document"),
        ({"handling": Handling.DISPUTED}, "decision.no_reason"),
    ],
)
def test_a_decision_that_lacks_something_is_refused(said: dict[str, Any], code: str):
    until = a_date(said["until"]) if "until" in said else None

    with pytest.raises(UserError) as refused:
        check_decision(a_decision(ALERT, **(said | {"until": until})), DAY)

    assert refused.value.code == code


@pytest.mark.parametrize(
    "said",
    [
        {"handling": Handling.PLANNED, "until": a_date("2026.11.23")},
        {"handling": Handling.PLANNED, "until": a_date("2030.01")},
        {"handling": Handling.DEFERRED, "until": a_date("2027.11.22"), "reason": "等答复"},
        {"handling": Handling.EXEMPT, "document_no": "丙组〔2026〕3号"},
        {"handling": Handling.DISPUTED, "reason": "时间不对"},
        {"handling": Handling.IN_HAND},
    ],
)
def test_a_whole_decision_is_taken(said: dict[str, Any]):
    check_decision(a_decision(ALERT, **said), DAY)
