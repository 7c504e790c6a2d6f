"""The law's four classes of kin, and what two people are who name a third one."""

from __future__ import annotations

import pytest

from cadredesk.domain.kinship import (
    KinClass,
    Tie,
    is_near_kin,
    kin_class,
    kin_words,
    shared_relation,
    tie_of,
    two_steps_away,
)


@pytest.mark.parametrize(
    ("relation", "kind"),
    [
        ("妻子", KinClass.SPOUSE),
        ("母亲", KinClass.DIRECT),
        ("外孙女", KinClass.DIRECT),
        ("弟弟", KinClass.COLLATERAL),
        ("表哥", KinClass.COLLATERAL),
        ("姐夫", KinClass.IN_LAW),
        ("岳父", KinClass.IN_LAW),
        ("儿媳", KinClass.IN_LAW),
        ("养子", KinClass.DIRECT),
        ("表哥的妻子", KinClass.IN_LAW),
        ("儿子的妻子", KinClass.IN_LAW),
        ("妻子的弟弟", KinClass.IN_LAW),
        ("女婿的父亲", KinClass.IN_LAW),
        (" 妻子 ", KinClass.SPOUSE),
        ("表哥的岳父", None),
        ("妻子的表哥的妻子", None),
        ("干爹", None),
        ("同学", None),
        ("同学的妻子", None),
        ("的妻子", None),
        ("", None),
    ],
)
def test_a_relation_has_the_class_that_the_law_names(relation: str, kind: KinClass | None):
    assert kin_class(relation) is kind


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("父亲", "父亲", "兄弟姐妹"),
        ("父亲", "母亲", "兄弟姐妹"),
        ("哥哥", "弟弟", "兄弟姐妹"),
        ("儿子", "儿子", "配偶"),
        ("岳父", "父亲", "配偶的兄弟姐妹"),
        ("父亲", "岳父", "配偶的兄弟姐妹"),
        ("妻子", "妹妹", "配偶的兄弟姐妹"),
        ("岳父", "岳父", "连襟或妯娌"),
        ("儿媳", "女儿", "亲家"),
    ],
)
def test_two_who_name_one_third_person_are_kin_in_turn(one: str, other: str, relation: str):
    found = shared_relation(one, other)

    assert found is not None
    assert found[0] == relation


@pytest.mark.parametrize(("one", "other"), [("表哥", "父亲"), ("同学", "同学"), ("祖父", "祖父")])
def test_nothing_is_derived_beyond_what_the_handbook_allows(one: str, other: str):
    assert shared_relation(one, other) is None


@pytest.mark.parametrize(
    ("first", "second", "relation", "kind"),
    [
        (Tie.SPOUSE, Tie.SIBLING, "配偶的兄弟姐妹", KinClass.IN_LAW),
        (Tie.SIBLING, Tie.SPOUSE, "兄弟姐妹的配偶", KinClass.IN_LAW),
        (Tie.PARENT, Tie.SIBLING, "伯叔姑舅姨", KinClass.COLLATERAL),
        (Tie.CHILD, Tie.PARENT, "配偶", KinClass.SPOUSE),
        (Tie.PARENT, Tie.PARENT, "祖父母或外祖父母", KinClass.DIRECT),
    ],
)
def test_two_steps_make_a_relation_with_its_class(
    first: Tie, second: Tie, relation: str, kind: KinClass
):
    assert two_steps_away(first, second) == (relation, kind)


def test_two_steps_read_backwards_are_kin_as_well():
    steps = [(first, second) for first in Tie for second in Tie if two_steps_away(first, second)]

    for first, second in steps:
        assert two_steps_away(second.inverse, first.inverse) is not None

    assert len(steps) == len(Tie) ** 2 - 1


def test_the_spouse_of_a_spouse_is_nobody_else():
    assert two_steps_away(Tie.SPOUSE, Tie.SPOUSE) is None


@pytest.mark.parametrize(
    ("relation", "tie"),
    [("妻子", Tie.SPOUSE), ("养女", Tie.CHILD), ("兄弟姐妹", Tie.SIBLING), ("岳父", None)],
)
def test_a_word_is_one_of_four_ties_or_farther_away(relation: str, tie: Tie | None):
    assert tie_of(relation) is tie


@pytest.mark.parametrize(
    ("relation", "near"),
    [("哥哥", True), ("妻子", True), ("外孙", True), ("姐夫", False), ("堂弟", False), ("", False)],
)
def test_close_kin_of_the_civil_code_are_fewer_than_kin(relation: str, near: bool):
    assert is_near_kin(relation) is near


def test_longer_words_are_tried_before_those_they_begin_with():
    words = kin_words()

    assert words.index("妻弟") < words.index("妻")
    assert words.index("儿媳妇") < words.index("儿媳")
