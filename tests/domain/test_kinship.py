"""The law's four classes of kin, and what two people are who name a third one."""

from __future__ import annotations

import pytest

from cadredesk.domain.kinship import KinClass, kin_class, shared_relation


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
