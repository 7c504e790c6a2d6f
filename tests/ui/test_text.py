"""Dates, lengths of time and words read as people write them, in either language."""

from __future__ import annotations

from datetime import UTC, date, datetime
from enum import StrEnum

import pytest

from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.words import (
    CadreStatus,
    Category,
    EvaluationResult,
    PunishmentSystem,
    Selection,
    ServiceKind,
    Sex,
    StudyMode,
    Tier,
)
from cadredesk.ui import text

DAY = date(2026, 11, 22)
KINDS = (
    CadreStatus,
    Category,
    EvaluationResult,
    PunishmentSystem,
    Selection,
    ServiceKind,
    Sex,
    StudyMode,
    Tier,
)
EVERY_WORD = [word for kind in KINDS for word in kind]


@pytest.mark.parametrize("word", EVERY_WORD, ids=repr)
@pytest.mark.usefixtures("in_chinese")
def test_a_word_of_the_file_reads_in_chinese_as_it_is_stored(word: StrEnum):
    assert text.word_text(word) == word.value


@pytest.mark.parametrize("word", EVERY_WORD, ids=repr)
def test_a_word_of_the_file_has_an_english_text(word: StrEnum):
    assert text.word_text(word).isascii()


def test_the_two_meanings_of_one_chinese_word_are_told_apart():
    texts = [text.word_text(word) for word in (CadreStatus.SERVING, StudyMode.IN_SERVICE)]

    assert texts == ["Serving", "In-service"]


def test_an_unknown_word_is_no_text():
    assert text.word_text(None) == ""


def test_a_stored_text_outside_the_list_stays_as_it_is():
    assert text.words_in("公务员", Category) == "Civil servant"
    assert text.words_in("公益岗", Category) == "公益岗"


@pytest.mark.parametrize(
    ("stored", "whole", "month"),
    [("1985.06.12", "1985.06.12", "1985.06"), ("1985.06", "1985.06", "1985.06"), ("1985",) * 3],
)
def test_a_date_is_shown_as_precisely_as_it_is_known(stored: str, whole: str, month: str):
    known = PartialDate.parse(stored)

    assert text.date_text(known) == whole
    assert text.month_text(known) == month


def test_what_is_not_known_is_an_empty_text():
    shown = [
        text.date_text(None),
        text.month_text(None),
        text.period_text(None, None),
        text.age_text(None, DAY),
        text.born_short(None, DAY),
        text.born_text(None, DAY),
        text.since_text(None, DAY),
        text.length_between(None, PartialDate(2026, 1)),
    ]

    assert set(shown) == {""}


@pytest.mark.parametrize(
    ("months", "english"),
    [(0, "0 mo"), (-3, "0 mo"), (11, "11 mo"), (12, "1 yr"), (122, "10 yr 2 mo")],
)
def test_a_length_of_time_is_told_in_years_and_months(months: int, english: str):
    assert text.length_text(months) == english


@pytest.mark.usefixtures("in_chinese")
def test_age_and_time_in_post_read_in_chinese_as_officials_say_them():
    born, since = PartialDate(1970, 1), PartialDate(2016, 9)

    assert text.born_text(born, DAY) == "1970.01（56 岁）"
    assert text.born_short(born, DAY) == "1970.01 (56)"
    assert text.since_text(since, DAY) == "2016.09（10 年 2 个月）"


def test_a_start_known_to_the_year_has_no_length():
    assert text.since_text(PartialDate(2016), DAY) == "2016"


def test_an_open_stretch_ends_in_a_dash():
    assert text.period_text(PartialDate(2016, 9), None) == "2016.09—"
    assert text.period_text(PartialDate(2011, 8), PartialDate(2016, 9)) == "2011.08—2016.09"


def test_an_identity_number_shows_its_region_alone_until_it_is_asked_for():
    number = "990123197001010010"

    assert text.identity_text(number) == "990123" + "•" * 12
    assert text.identity_text(number, whole=True) == number


def test_an_instant_is_told_to_the_minute():
    shown = text.instant_text(datetime(2026, 11, 22, 4, 31, 59, tzinfo=UTC))

    assert shown.endswith(":31")
    assert shown.startswith("2026.11.22 ")


def test_a_line_of_facts_leaves_out_what_is_not_known():
    assert text.facts("男", "", "汉族") == "男 · 汉族"
