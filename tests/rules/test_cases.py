"""Each rule says of each case what the rules handbook says, on the boundary days too."""

from __future__ import annotations

from typing import Any

import pytest

from cadredesk.domain.rules.alert import Alert
from cadredesk.domain.rules.override import OverrideKind, with_overrides
from cadredesk.domain.rules.rulebook import Rulebook
from cadredesk.services.alerts import alerts_on
from tests.builders import an_override
from tests.rules.case_reader import Case, read_cases


@pytest.mark.parametrize(
    "case", tuple(read_cases()), ids=lambda case: f"{case.rule} {case.sentence}"
)
def test_a_rule_says_what_its_case_expects(case: Case, rulebook: Rulebook):
    local = [an_override(name, str(value), "2010.01.01") for name, value in case.local.items()]
    if case.switched_on:
        local.append(an_override(case.rule, "1", "2010.01.01", kind=OverrideKind.SWITCH))
    if local:
        rulebook = with_overrides(rulebook, local)

    alerts = alerts_on(
        case.files, case.township, case.villagers, rulebook, case.day, rules={case.rule}
    )

    assert len(alerts) == len(case.alerts), [alert.text_zh for alert in alerts]
    for alert, expected in zip(alerts, case.alerts, strict=True):
        told = what_is_told(alert)
        assert {key: told[key] for key in expected} == expected


def what_is_told(alert: Alert) -> dict[str, Any]:
    return {
        "severity": alert.severity.value,
        "kind": alert.kind.value,
        "level": alert.level.value if alert.level else "",
        "field": alert.facts[0].field if alert.facts else "",
        "due": "" if alert.due_on is None else str(alert.due_on),
        "who": alert.subject.name,
        "text": alert.text_zh,
        "english": alert.text_en,
        "steps": [f"{step.label_zh} {step.value}" for step in alert.arithmetic],
        "weak": [fact.weak_zh for fact in alert.facts if fact.weak_zh],
        "article": str(alert.citation),
    }
