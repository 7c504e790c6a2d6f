"""Lengths of time, ages and people as sentences say them, in both languages."""

from __future__ import annotations

from datetime import date

import pytest

from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.rulebook import Lead, LeadUnit
from cadredesk.domain.rules.wording import (
    Wording,
    days,
    distance,
    filled,
    months,
    people,
    today_step,
    years,
    years_and_months,
)

DAY = date(2026, 11, 22)


def test_a_sentence_is_filled_in_each_language_with_its_own_words():
    template = Wording("{name}还有{left}", "{name} has {left}")

    told = filled(template, {"name": "李明", "left": months(1)})

    assert told == Wording("李明还有1 个月", "李明 has 1 month")


def test_english_counts_one_thing_differently():
    assert months(6) == ("6 个月", "6 months")
    assert days(1) == ("1 天", "1 day")


@pytest.mark.parametrize(("count", "told"), [(180, "15 年"), (186, "15.5 年"), (120, "10 年")])
def test_months_are_told_as_years_with_a_half_where_it_is_one(count: int, told: str):
    assert years(count).zh == told


def test_an_age_leaves_out_months_that_are_none():
    assert years_and_months(726) == ("60 岁 6 个月", "60 years 6 months")
    assert years_and_months(721) == ("60 岁 1 个月", "60 years 1 month")
    assert years_and_months(720) == ("60 岁", "60 years")


@pytest.mark.parametrize(
    ("due_on", "zh", "en"),
    [
        ("2026.09", "超 2 个月", "2 months over"),
        ("2026.11", "本月", "this month"),
        ("2027.03", "还有 4 个月", "4 months left"),
        ("2026.11.20", "超 2 天", "2 days over"),
        ("2026.11.22", "今天", "today"),
        ("2026.12.04", "还有 12 天", "12 days left"),
        ("2026.08.31", "超 3 个月", "3 months over"),
    ],
)
def test_the_last_line_of_a_sum_says_how_much_is_left_or_over(due_on: str, zh: str, en: str):
    step = today_step(PartialDate.parse(due_on), DAY)

    assert (step.label_zh, step.value) == ("今天 2026.11.22", zh)
    assert (step.label_en, step.english_value) == ("Today 2026.11.22", en)


def test_a_distance_has_no_direction():
    assert distance(PartialDate(2026, 9), DAY).zh == "2 个月"
    assert distance(PartialDate(2027, 1), DAY).zh == "2 个月"
    assert distance(PartialDate(2026, 11, 20), DAY).en == "2 days"


def test_up_to_three_people_are_named_and_more_are_counted():
    assert people(["甲"]) == ("甲", "甲")
    assert people(["甲", "乙", "丙"]) == ("甲、乙、丙", "甲, 乙, 丙")
    assert people(["甲"] * 42) == ("42 人", "42 people")


@pytest.mark.parametrize(
    ("lead", "zh", "en"),
    [
        (Lead(LeadUnit.MONTH, (24, 12)), "24、12 个月", "24, 12 months"),
        (Lead(LeadUnit.DAY, (60, 7)), "60、7 天", "60, 7 days"),
        (Lead(), "", ""),
    ],
)
def test_lead_times_are_listed_with_their_unit(lead: Lead, zh: str, en: str):
    assert lead.wording == (zh, en)
