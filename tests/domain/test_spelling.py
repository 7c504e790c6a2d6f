"""Spellings of one name are found by clear similarity, and nothing is guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.spelling import is_short_for, school_in, spellings

NAMES = st.lists(st.text("甲乙省市农业师范大学院党校中共（）", min_size=1, max_size=9), max_size=8)


@pytest.mark.parametrize(
    ("line", "school"),
    [
        ("甲省农业大学农学院农学专业", "甲省农业大学"),
        ("甲农大农学专业", "甲农大"),
        ("中央党校函授学院经济管理专业", "中央党校"),
        ("丙县师范学校普师专业", "丙县师范学校"),
        ("农学", ""),
    ],
)
def test_a_school_stands_at_the_head_of_its_line(line: str, school: str):
    assert school_in(line) == school


@pytest.mark.parametrize(
    ("names", "groups"),
    [
        (["甲农大", "甲省农大", "甲省农业大学"], [("甲农大", "甲省农业大学", "甲省农大")]),
        (["甲农大", "甲省农大"], [("甲农大", "甲省农大")]),
        (["甲省大学", "甲省农业大学"], []),
        (["甲农大", "甲省农业大学", "甲市农林大学"], []),
        (["乙农大", "甲省农业大学"], []),
        (["丙县县委组织部", "中共丙县县委组织部"], [("丙县县委组织部", "中共丙县县委组织部")]),
        (["甲校（本部）", "甲校(本部)"], [("甲校(本部)", "甲校（本部）")]),
        (["江南师大", "江南示范大学"], []),
        ([], []),
    ],
)
def test_only_what_is_clearly_one_name_is_put_together(
    names: list[str], groups: list[tuple[str, ...]]
):
    assert spellings(names) == tuple(tuple(sorted(group)) for group in groups)


def test_a_short_form_only_leaves_out():
    assert is_short_for("甲农大", "甲省农业大学")
    assert not is_short_for("甲业农大", "甲省农业大学")
    assert not is_short_for("甲省农业大学", "甲农大")


@given(names=NAMES)
def test_the_order_of_the_names_changes_nothing_and_no_name_stands_twice(names: list[str]):
    found = spellings(names)

    assert found == spellings(reversed(names))
    listed = [name for group in found for name in group]
    assert len(listed) == len(set(listed))
    assert set(listed) <= set(names)
