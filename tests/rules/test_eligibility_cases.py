"""Each requirement for a grade or a post stands as the handbook says, boundary days included."""

from __future__ import annotations

from typing import Any

import pytest

from cadredesk.domain.rules.eligibility.judging import Eligibility, judge_target
from cadredesk.domain.rules.override import OverrideKind, with_overrides
from cadredesk.domain.rules.rulebook import Rulebook
from cadredesk.domain.rules.target import target_named
from tests.builders import an_override
from tests.rules.case_reader import EligibilityCase, read_eligibility_cases


@pytest.mark.parametrize(
    "case",
    tuple(read_eligibility_cases()),
    ids=lambda case: f"{case.target} {case.expected.get('rule', '')} {case.sentence}",
)
def test_a_requirement_stands_as_its_case_expects(case: EligibilityCase, rulebook: Rulebook):
    local = [
        an_override(name, str(value), "2020.01.01") for name, value in sorted(case.local.items())
    ]
    rule = case.expected.get("rule", "").partition(" ")[0]
    if case.switched_on:
        local.append(an_override(rule, "1", "2020.01.01", kind=OverrideKind.SWITCH))
    target = target_named(case.target)
    assert target is not None

    book = with_overrides(rulebook, local).on(case.day)
    found = judge_target(case.file, target, book, case.around, case.step)

    assert found is not None
    told = what_is_told(found, case.expected.get("rule", ""))
    assert {key: told[key] for key in case.expected} == case.expected


def what_is_told(found: Eligibility, rule: str) -> dict[str, Any]:
    told: dict[str, Any] = {
        "rule": rule,
        "together": "" if found.earliest_on is None else str(found.earliest_on),
        "overall": found.verdict.value,
    }
    if not rule:
        return told
    rule_id, _space, label = rule.partition(" ")
    (asked,) = [
        each for each in found.requirements if each.basis.rule == rule_id and label in each.label.zh
    ]
    opens = asked.windows[0].first if asked.windows else None
    return {
        **told,
        "verdict": asked.verdict.value,
        "opens": "" if opens is None else str(opens),
        "state": asked.state.zh,
        "english": asked.state.en,
        "steps": [f"{step.label_zh} {step.value}" for step in asked.arithmetic],
        "article": str(asked.basis.citation),
        "closes": str(asked.windows[-1].last or "") if asked.windows else "",
        "advisory": asked.advisory,
        "restricted": asked.restricted,
    }
