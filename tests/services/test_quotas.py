"""Places of posts are kept by the names that people know, all rows or none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cadredesk.domain.errors import UserError
from cadredesk.domain.rules.target import target_named
from cadredesk.domain.words import Tier
from cadredesk.services.eligibility import read_surroundings
from cadredesk.services.quotas import (
    approved_places,
    new_quota,
    posts_offered,
    quota_rows,
    save_quotas,
)
from tests.builders import a_cadre, a_file, a_township, an_appointment, an_establishment
from tests.fakes import MemoryLibrary, State

DAY = date(2026, 11, 22)


@pytest.fixture
def library(tmp_path: Path) -> MemoryLibrary:
    file = a_file(a_cadre("甲"), appointments=(an_appointment("青山镇副镇长"),))
    return MemoryLibrary(tmp_path, State(a_township(), {file.id: file}), "x" * 10)


def test_a_quota_of_a_post_is_what_a_proposed_step_is_judged_by(library: MemoryLibrary):
    row = replace(
        new_quota(library.state.township, "副镇长"), approved=3, document_no="丙编〔2026〕1号"
    )

    save_quotas(library, [row])

    target = target_named("副镇长")
    assert target is not None
    places = read_surroundings(library, target, DAY).places
    assert places is not None
    assert (places.unit, places.post, places.approved) == ("青山镇", "副镇长", 3)
    assert places.holders == ("甲",)
    assert quota_rows(library.state.township) == (row,)


def test_a_unit_and_a_post_are_added_once_and_a_level_adds_none(library: MemoryLibrary):
    first = new_quota(library.state.township, "副镇长")
    level = new_quota(library.state.township, Tier.TOWNSHIP_DEPUTY)

    save_quotas(library, [first, level])
    save_quotas(library, [replace(first, approved=4), level])

    township = library.state.township
    assert [each.name for each in township.units] == ["青山镇"]
    assert [each.title for each in township.posts] == ["副镇长"]
    assert [(each.tier, each.approved) for each in township.quotas] == [
        (None, 4),
        (Tier.TOWNSHIP_DEPUTY, 1),
    ]


def test_a_row_without_a_name_and_a_post_named_twice_are_refused_and_nothing_is_kept(
    library: MemoryLibrary,
):
    row = new_quota(library.state.township, "副镇长")

    for rows, code in (([replace(row, unit="")], "quota.incomplete"), ([row, row], "quota.twice")):
        with pytest.raises(UserError) as refused:
            save_quotas(library, rows)
        assert refused.value.code == code
    assert library.state.township.quotas == ()


@pytest.mark.parametrize("text", ["", "-1", "三", "1000"])
def test_places_are_a_whole_number(text: str):
    with pytest.raises(UserError) as refused:
        approved_places(text)

    assert refused.value.code == "quota.approved"
    assert approved_places("0") == 0


def test_posts_of_the_office_are_offered_before_the_usual_ones():
    township = an_establishment()

    offered = posts_offered(township)

    assert offered[0] == township.posts[0].title
    assert offered[-2:] == (Tier.TOWNSHIP_CHIEF, Tier.TOWNSHIP_DEPUTY)
    assert new_quota(township, offered[0]).unit in {each.name for each in township.units}
