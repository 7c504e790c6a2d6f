"""Titles are written with or without their place, several in one text."""

from __future__ import annotations

from datetime import date

import pytest

from cadredesk.domain.post_titles import joined_titles, posts_named, same_post, without_place
from cadredesk.services.practice.establishment import establishment
from cadredesk.services.practice.moments import AsOf


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("青山镇副镇长", "副镇长"),
        ("青山镇镇长", "镇长"),
        ("丙县青山镇党委委员、副镇长", "党委委员、副镇长"),
        ("副镇长", "副镇长"),
        ("镇长", "镇长"),
        ("城镇建设办公室主任", "城镇建设办公室主任"),
        ("乡村振兴办主任", "乡村振兴办主任"),
        ("丙县住房和城乡建设局村镇股股长", "丙县住房和城乡建设局村镇股股长"),
        ("青山街道办事处主任", "办事处主任"),
    ],
)
def test_the_place_in_front_is_told_from_the_post(title: str, bare: str):
    assert without_place(title) == bare


@pytest.mark.parametrize(
    ("titles", "joined"),
    [
        (["青山镇党委委员", "青山镇副镇长"], "青山镇党委委员、副镇长"),
        (["青山镇党委委员", "人武部部长"], "青山镇党委委员、人武部部长"),
        (["青山镇党委委员", "柳河镇副镇长"], "青山镇党委委员、柳河镇副镇长"),
        (["镇长"], "镇长"),
    ],
)
def test_the_place_is_said_once(titles: list[str], joined: str):
    assert joined_titles(titles) == joined


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("青山镇镇长", "镇长", True),
        ("镇 长", "青山镇镇长", True),
        ("青山镇镇长", "柳河镇镇长", False),
        ("镇长", "副镇长", False),
    ],
)
def test_a_post_is_the_same_with_or_without_its_place(one: str, other: str, same: bool):
    assert same_post(one, other) is same


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("青山镇党委委员、副镇长", ["党委委员", "副镇长"]),
        ("丙县青山镇组织委员", ["组织委员"]),
        ("党政综合办公室主任", ["党政综合办公室主任"]),
        ("党委委员、县人大代表", []),
        ("柳河镇副镇长", []),
        ("", []),
    ],
)
def test_the_posts_of_the_establishment_are_found_part_by_part(title: str, found: list[str]):
    posts = posts_named(title, establishment(AsOf(date(2026, 11, 22))))

    assert [post.title for post in posts] == found
