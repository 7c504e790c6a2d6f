"""Every condition that can be asked reads as a sentence, in Chinese and in English."""

from __future__ import annotations

import pytest

from cadredesk.services.conditions import (
    LIMITS,
    RELATIONS,
    WORDS,
    Condition,
    Criterion,
    Relation,
)
from cadredesk.ui.conditions.words import condition_sentence, relation_text

WITHOUT_VALUE = (Relation.HOLDS, Relation.FAILS)
EVERY = [
    Condition(
        criterion,
        relation,
        ""
        if relation in WITHOUT_VALUE
        else str(LIMITS[criterion][1])
        if criterion in LIMITS
        else WORDS.get(criterion, ("农业",))[0],
    )
    for criterion in Criterion
    for relation in RELATIONS[criterion]
]


@pytest.mark.parametrize("condition", EVERY, ids=lambda each: f"{each.criterion}-{each.relation}")
def test_a_condition_reads_as_a_sentence_of_its_own(condition: Condition):
    said = condition_sentence(condition)

    assert said
    assert "{" not in said
    assert [condition_sentence(each) for each in EVERY].count(said) == 1


@pytest.mark.usefixtures("in_chinese")
@pytest.mark.parametrize(
    ("criterion", "relation", "value", "said"),
    [
        (Criterion.YEARS_IN_POST, Relation.AT_LEAST, "5", "任现职满 5 年"),
        (Criterion.AGE, Relation.AT_MOST, "35", "年龄不超过 35 岁"),
        (Criterion.POLITICAL, Relation.IS_NOT, "中共党员", "政治面貌不是 中共党员"),
        (Criterion.EVALUATION, Relation.HAS, "优秀", "近三年考核有 优秀"),
        (Criterion.RETIREMENT, Relation.WITHIN, "12", "12 个月内退休"),
        (Criterion.TAG, Relation.HAS, "后备", "标签含 后备"),
        (Criterion.UNIT, Relation.IS, "财政所", "单位是 财政所"),
        (Criterion.COMPLETE, Relation.FAILS, "", "资料不全"),
        (Criterion.QUALIFICATION, Relation.AT_LEAST, "大学", "学历不低于 大学"),
    ],
)
def test_chinese_sentences_are_those_of_an_office(
    criterion: Criterion, relation: Relation, value: str, said: str
):
    assert condition_sentence(Condition(criterion, relation, value)) == said


@pytest.mark.usefixtures("in_chinese")
def test_a_relation_is_the_sentence_with_a_gap():
    assert relation_text(Criterion.YEARS_IN_POST, Relation.AT_LEAST) == "满 … 年"
    assert relation_text(Criterion.POLITICAL, Relation.IS_NOT) == "不是"
    assert relation_text(Criterion.RETIREMENT, Relation.WITHIN) == "… 个月内退休"


def test_words_of_a_closed_list_are_in_the_language_of_the_screens():
    asked = Condition(Criterion.SEX, Relation.IS, "女")

    assert condition_sentence(asked) == "Sex is Female"
