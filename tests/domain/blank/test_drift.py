"""A blank beside the form of the last time: the same, or what is different in it."""

from __future__ import annotations

import pytest

from cadredesk.domain.blank.drift import (
    Comparison,
    DriftKind,
    KnownForm,
    compared,
    known_form,
    with_memory,
)
from cadredesk.domain.blank.model import Blank, BlankColumn
from cadredesk.domain.blank.proposal import Why, propose
from cadredesk.domain.blank.recipe import read_recipe
from cadredesk.spreadsheets.headings_file import vocabulary

HEADINGS = ("姓名", "性别", "出生年月", "现任职务", "专业特长", "联系电话")


def a_blank(*headings: str) -> Blank:
    columns = tuple(
        BlankColumn(letter, (heading,))
        for letter, heading in zip("ABCDEFGH", headings, strict=False)
    )
    return Blank("附件2.xlsx", "附件2", "信息表", (1, 1), (2, 9), columns)


def last_time(*headings: str, **recipes: str) -> KnownForm:
    given = {letter: read_recipe(text) for letter, text in recipes.items()}
    return known_form(a_blank(*headings), given, "2026.09.30")


def difference(*headings: str) -> Comparison:
    found = compared(a_blank(*headings), [last_time(*HEADINGS)])
    assert found is not None
    return found


def test_the_same_headings_are_the_same_form():
    assert difference(*HEADINGS).is_same


@pytest.mark.parametrize("heading", ["出生 年月", "出生年月（年龄，计算至2026年12月）"])
def test_years_blanks_and_brackets_make_no_other_form(heading: str):
    assert difference("姓名", "性别", heading, *HEADINGS[3:]).is_same


def test_a_column_that_stands_elsewhere_has_moved():
    drifts = difference("姓名", "出生年月", "现任职务", "专业特长", "联系电话", "性别").drifts

    assert [(each.kind, each.letter, each.heading, each.before) for each in drifts] == [
        (DriftKind.MOVED, "F", "性别", "B")
    ]


def test_a_column_in_the_old_place_with_nearly_the_old_heading_was_renamed():
    drifts = difference("姓名", "性别", "出生年月", "现任职务", "专业特长领域", "联系电话").drifts

    assert [(each.kind, each.letter, each.heading, each.before) for each in drifts] == [
        (DriftKind.RENAMED, "E", "专业特长领域", "专业特长")
    ]


def test_columns_come_and_go():
    drifts = difference("姓名", "性别", "民族", "出生年月", "现任职务", "专业特长").drifts

    assert [(each.kind, each.letter, each.heading) for each in drifts] == [
        (DriftKind.NEW, "C", "民族"),
        (DriftKind.GONE, "F", "联系电话"),
    ]


def test_a_blank_with_little_in_common_is_a_new_form():
    assert compared(a_blank("姓名", "村名", "入党时间"), [last_time(*HEADINGS)]) is None
    assert compared(a_blank(*HEADINGS), []) is None


def test_what_was_chosen_last_time_goes_with_its_column_also_when_it_moved_or_was_renamed():
    form = last_time(*HEADINGS, E="professional_title", F="-")
    blank = a_blank("联系电话", "姓名", "性别", "出生年月", "现任职务", "专业特长领域")

    found = with_memory(propose(blank, vocabulary()), compared(blank, [form]))

    chosen = {each.column.letter: (str(each.recipe), each.why) for each in found}
    assert chosen["A"] == ("", Why.REMEMBERED)
    assert chosen["F"] == ("professional_title", Why.REMEMBERED)


def test_what_a_heading_says_of_today_is_newer_than_what_is_remembered():
    form = last_time("姓名", "性别", "出生年月（1985.06）", C="born_on")
    blank = a_blank("姓名", "性别", "出生年月（1985年6月）")

    found = with_memory(propose(blank, vocabulary()), compared(blank, [form]))

    assert str(found[2].recipe) == "born_on@chinese"


def test_a_settled_question_is_not_asked_again():
    form = last_time("姓名", "性别", "级别", C="grade")
    blank = a_blank("姓名", "性别", "级别")

    found = with_memory(propose(blank, vocabulary()), compared(blank, [form]))

    assert (str(found[2].recipe), found[2].choices) == ("grade", ())
