"""The rule files that are shipped: complete, dated, quotable, gently worded."""

from __future__ import annotations

from datetime import date

import pytest

from cadredesk.domain.rules.alert import Certainty, Kind, family_of
from cadredesk.domain.rules.registry import CHECKS, KNOWN_RULES
from cadredesk.domain.rules.rulebook import Rulebook

HEALTH = sorted(CHECKS)
ASKED = sorted(KNOWN_RULES)
ACCUSING = ("违规", "违反", "错误", "必须", "不合格", "violat", "wrong", "must")


@pytest.mark.parametrize("name", ASKED)
def test_no_sentence_accuses_anybody(rulebook: Rulebook, name: str):
    rule = rulebook.rules[name]
    said = " ".join(
        text for wording in (rule.title, rule.remark, *rule.texts.values()) for text in wording
    )

    assert [word for word in ACCUSING if word in said] == []


@pytest.mark.parametrize("name", ASKED)
def test_a_rule_belongs_to_a_family(name: str):
    assert name.startswith(f"{family_of(name)}-")


@pytest.mark.parametrize("name", ASKED)
def test_a_rule_says_where_it_was_read(rulebook: Rulebook, name: str):
    rule = rulebook.rules[name]

    assert rule.source.startswith("S")
    assert rule.citation.regulation
    assert rule.remark.zh
    assert rule.remark.en


def test_the_kind_belongs_to_the_rule(rulebook: Rulebook):
    kinds = {name: rule.kind for name, rule in rulebook.rules.items()}

    assert {name for name, kind in kinds.items() if kind is Kind.INFO} >= {
        "TERM-2",
        "TERM-3",
        "ROT-1",
        "ROT-2",
        "ROT-4",
        "EVAL-3",
        "RANK-1",
        "RANK-2",
        "RANK-3",
        "RANK-5",
        "RET-1",
        "RET-3",
        "RET-4",
    }
    assert all(kinds[rule] is Kind.CHECK for rule in HEALTH)


@pytest.mark.parametrize("name", HEALTH)
def test_each_sentence_of_a_check_says_how_much_it_weighs(rulebook: Rulebook, name: str):
    rule = rulebook.rules[name]

    assert rule.levels.keys() == rule.texts.keys()


def test_lead_times_are_those_of_the_handbook(rulebook: Rulebook):
    leads = {name: rule.lead.wording.zh for name, rule in rulebook.rules.items()}

    assert leads["TERM-1"] == "12、6、3 个月"
    assert leads["ROT-1"] == "24、12、6 个月"
    assert leads["RET-2"] == "24、12、6、3、1 个月"
    assert leads["PROB-1"] == leads["PROMO-11"] == leads["PARTY-1"] == "60、30、7 天"
    assert leads["CHK-1"] == ""


def test_every_number_was_checked_by_somebody_and_has_a_unit(rulebook: Rulebook):
    for name in rulebook.parameters:
        note = rulebook.notes[name]

        assert note.verified_on >= date(2026, 1, 1)
        assert note.unit
        assert note.label.zh != note.label.en


def test_what_was_only_quoted_somewhere_is_marked_as_less_certain(rulebook: Rulebook):
    assert rulebook.rules["PARTY-1"].certainty is Certainty.SECONDARY
    assert rulebook.rules["RET-4"].certainty is Certainty.SECONDARY
    assert rulebook.rules["CHK-2"].certainty is Certainty.UNVERIFIED
    assert rulebook.notes["gap_tolerance_months"].certainty is Certainty.LOCAL
    assert rulebook.notes["postponement_step_f60"].certainty is Certainty.UNVERIFIED


@pytest.mark.parametrize("name", ["postponement_step_m60", "early_notice_months"])
def test_what_began_in_2025_is_not_in_force_the_day_before(rulebook: Rulebook, name: str):
    assert name not in rulebook.on(date(2024, 12, 31)).provisions
    assert name in rulebook.on(date(2025, 1, 1)).provisions
