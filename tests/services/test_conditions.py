"""A condition is a sentence that can be true, kept as a text, and answered on a day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import CadreId
from cadredesk.domain.rules.alert import Subject, SubjectKind
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.conditions import (
    LIMITS,
    RELATIONS,
    WORDS,
    Condition,
    Criterion,
    Match,
    Relation,
    alternatives,
    conditions_text,
    criteria_of,
    read_condition,
    read_conditions,
)
from tests.alert_builders import a_gap, an_alert
from tests.builders import an_id

DAY = date(2026, 11, 22)
ZHOU, LI, WANG = (CadreId(an_id(name)) for name in ("周建国", "李秀英", "王海涛"))


def about(cadre: CadreId) -> Subject:
    return Subject(SubjectKind.CADRE, cadre, "某人")


@st.composite
def conditions(draw: st.DrawFn) -> Condition:
    criterion = draw(st.sampled_from(Criterion))
    relation = draw(st.sampled_from(RELATIONS[criterion]))
    if relation in (Relation.HOLDS, Relation.FAILS):
        return Condition(criterion, relation)
    if criterion in LIMITS:
        return Condition(criterion, relation, str(draw(st.integers(*LIMITS[criterion]))))
    if criterion in WORDS:
        return Condition(criterion, relation, draw(st.sampled_from(WORDS[criterion])))
    return Condition(criterion, relation, draw(st.text(min_size=1).filter(str.strip)))


@given(st.lists(conditions(), max_size=6))
def test_conditions_come_back_from_their_text_as_they_were(asked: list[Condition]):
    assert read_conditions(conditions_text(asked)) == tuple(asked)


@pytest.mark.parametrize(
    "text",
    ["", "{}7", "[[1]]", '[["age","is","3"]]', '[["shoe_size","is","44"]]', '[["age","at_most"]]'],
)
def test_a_text_that_is_no_conditions_is_refused(text: str):
    with pytest.raises(UserError) as refused:
        read_conditions(text)

    assert refused.value.code == "condition.unreadable"


@pytest.mark.parametrize(
    ("criterion", "relation", "typed", "value"),
    [
        (Criterion.YEARS_IN_POST, Relation.AT_LEAST, "５年", "5"),
        (Criterion.AGE, Relation.AT_MOST, " 35 岁 ", "35"),
        (Criterion.RETIREMENT, Relation.WITHIN, "12 个月", "12"),
        (Criterion.TAG, Relation.HAS, " 后备年", "后备年"),
    ],
)
def test_a_number_is_read_as_people_type_it(
    criterion: Criterion, relation: Relation, typed: str, value: str
):
    assert read_condition(criterion, relation, typed).value == value


@pytest.mark.parametrize(
    ("criterion", "relation", "typed", "code"),
    [
        (Criterion.AGE, Relation.AT_MOST, "三十五", "condition.number"),
        (Criterion.AGE, Relation.AT_MOST, "-3", "condition.number"),
        (Criterion.AGE, Relation.AT_MOST, "350", "condition.limits"),
        (Criterion.YEARS_IN_POST, Relation.AT_LEAST, "0", "condition.limits"),
        (Criterion.POSTS, Relation.HAS, "  ", "condition.empty"),
        (Criterion.SEX, Relation.IS, "汉", "condition.word"),
        (Criterion.SEX, Relation.HAS, "男", "condition.unreadable"),
        (Criterion.PHOTO, Relation.HOLDS, "有", "condition.unreadable"),
    ],
)
def test_a_value_that_cannot_be_is_refused(
    criterion: Criterion, relation: Relation, typed: str, code: str
):
    with pytest.raises(UserError) as refused:
        read_condition(criterion, relation, typed)

    assert refused.value.code == code


@pytest.mark.parametrize(
    ("due_on", "admitted"), [("2026.05", True), ("2027.05", True), ("2027.06", False)]
)
def test_an_alert_counts_from_long_ago_to_the_last_month_asked_for(due_on: str, admitted: bool):
    asked = Condition(Criterion.RETIREMENT, Relation.WITHIN, "6")
    board = AlertBoard(DAY, (an_alert(due_on=due_on, subject=about(ZHOU)),))

    criteria = criteria_of([asked], Match.ALL, board)

    assert criteria is not None
    assert criteria.among == (frozenset({ZHOU} if admitted else ()),)
    assert criteria.conditions == ()


def test_only_alerts_of_the_rule_and_about_a_cadre_count():
    asked = Condition(Criterion.RETIREMENT, Relation.WITHIN, "12")
    alerts = (
        an_alert(rule="PROMO-11", due_on="2026.12", subject=about(LI)),
        an_alert(due_on="2026.12", subject=Subject(SubjectKind.BODY, WANG, "党委")),
        an_alert(due_on=None, subject=about(LI)),
        an_alert(due_on="2027", subject=about(LI)),
        a_gap(),
    )

    criteria = criteria_of([asked], Match.ANY, AlertBoard(DAY, alerts))

    assert criteria is not None
    assert criteria.among == (frozenset(),)


def test_no_conditions_ask_nothing():
    assert criteria_of([], Match.ALL, AlertBoard(DAY)) is None


def test_is_and_has_of_one_field_are_alternatives_and_limits_are_not():
    hui = Condition(Criterion.ETHNIC_GROUP, Relation.IS, "回族")
    miao = Condition(Criterion.ETHNIC_GROUP, Relation.IS, "苗族")
    not_han = Condition(Criterion.ETHNIC_GROUP, Relation.IS_NOT, "汉族")
    old = Condition(Criterion.AGE, Relation.AT_LEAST, "30")
    young = Condition(Criterion.AGE, Relation.AT_MOST, "35")

    groups = alternatives([hui, old, miao, not_han, young])

    assert groups == [(hui, miao), (old,), (not_han,), (young,)]
