"""A condition reads in Chinese as the command line takes it."""

from __future__ import annotations

import pytest

from cadredesk.domain.errors import UserError
from cadredesk.services.condition_sentences import read_sentences
from cadredesk.services.conditions import Condition, Criterion, Match, Relation
from cadredesk.ui.conditions.words import condition_sentence
from tests.ui.conditions.test_words import EVERY

UNDER_36 = Condition(Criterion.AGE, Relation.AT_MOST, "35")
WOMEN = Condition(Criterion.SEX, Relation.IS, "女")


def test_every_sentence_of_the_screens_is_read_as_its_condition(in_chinese: None):
    assert [read_sentences(condition_sentence(each)) for each in EVERY] == [
        ((each,), Match.ALL) for each in EVERY
    ]


@pytest.mark.parametrize("text", ["年龄不超过35岁，性别是女", "年龄不大于 ３５ 岁且性别是女"])
def test_sentences_behind_each_other_are_all_to_be_fulfilled(text: str):
    assert read_sentences(text) == ((UNDER_36, WOMEN), Match.ALL)


def test_one_of_them_is_enough_where_the_text_says_so():
    assert read_sentences("年龄不超过 35 岁或者性别是女") == ((UNDER_36, WOMEN), Match.ANY)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("有空", "condition.sentence"),
        ("性别含女", "condition.sentence"),
        ("年龄不超过 很多 岁", "condition.number"),
        ("性别是他", "condition.word"),
        (" ， ", "condition.empty"),
    ],
)
def test_what_is_no_such_sentence_says_what_is_wrong(text: str, code: str):
    with pytest.raises(UserError) as caught:
        read_sentences(text)

    assert caught.value.code == code
