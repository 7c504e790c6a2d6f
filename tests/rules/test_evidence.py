"""Every rule of the handbook is proved by cases that an official can read."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

import pytest

from cadredesk.domain.rules.finding import Heard
from cadredesk.domain.rules.registry import KNOWN_RULES, SILENT
from tests.rules.case_reader import read_cases, read_conventions, read_eligibility_cases

NAMED = re.compile(r"[A-Z]+-\d+")
WITHOUT_NUMBER = {each.id for each in SILENT if each.heard is Heard.STATED}


@cache
def rules_with_cases() -> Counter[str]:
    """How many cases each rule has: those it is asked in, and those whose sentence names it."""
    told = [(case.rule, case.sentence) for case in read_cases()]
    told += [
        (case.expected.get("rule", "").partition(" ")[0], case.sentence)
        for case in read_eligibility_cases()
    ]
    told += [(case["rule"], case["sentence"]) for case in read_conventions()]
    return Counter(
        rule for asked, sentence in told for rule in {asked, *NAMED.findall(sentence)} if rule
    )


@pytest.mark.parametrize("rule", sorted(KNOWN_RULES - WITHOUT_NUMBER))
def test_a_rule_has_the_examples_of_its_block_as_cases(rule: str):
    assert rules_with_cases()[rule] >= 2


def test_only_policies_that_are_cited_have_no_case():
    assert {"GRASS-5"} == WITHOUT_NUMBER
