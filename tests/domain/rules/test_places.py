"""Whose places a target's post has, and who holds them (PROMO-15)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cadredesk.domain.ids import PostId, QuotaId, new_id
from cadredesk.domain.rules.proposals.places import places_for
from cadredesk.domain.rules.target import Target, target_named
from cadredesk.domain.unit import Post, Quota, Township
from cadredesk.domain.words import Tier
from tests.builders import a_cadre, a_date, a_file, a_township, a_unit, an_appointment, an_id

DAY = date(2026, 11, 22)
UNIT = a_unit("镇政府")
POST = Post(id=PostId(an_id("副镇长")), unit_id=UNIT.id, title="副镇长", tier=Tier.TOWNSHIP_DEPUTY)


def a_quota(**fields: Any) -> Quota:
    return Quota(id=QuotaId(new_id()), unit_id=UNIT.id, approved=3, **fields)


def a_government(quota: Quota) -> Township:
    return a_township(units=(UNIT,), posts=(POST,), quotas=(quota,))


def deputy() -> Target:
    found = target_named("副镇长")
    assert found is not None
    return found


def test_a_quota_of_the_post_counts_who_holds_it_by_the_post_or_its_title():
    held = a_file(a_cadre("甲"), appointments=(an_appointment("副镇长", post_id=POST.id),))
    named = a_file(a_cadre("乙"), appointments=(an_appointment("青山镇副镇长"),))
    other = a_file(a_cadre("丙"), appointments=(an_appointment("青山镇镇长"),))
    gone = a_file(
        a_cadre("丁"), appointments=(an_appointment("青山镇副镇长", removed_on=a_date("2026.01")),)
    )

    found = places_for(
        deputy(), a_government(a_quota(post_id=POST.id)), (held, named, other, gone), DAY
    )

    assert found is not None
    assert (found.unit, found.post, found.approved) == ("镇政府", "副镇长", 3)
    assert found.holders == ("甲", "乙")


def test_a_quota_of_the_level_counts_everybody_of_it_in_the_unit():
    inside = a_file(
        a_cadre("甲"),
        appointments=(an_appointment("某职", unit_id=UNIT.id, tier=Tier.TOWNSHIP_DEPUTY),),
    )
    outside = a_file(
        a_cadre("乙"), appointments=(an_appointment("某职", tier=Tier.TOWNSHIP_DEPUTY),)
    )

    found = places_for(
        deputy(), a_government(a_quota(tier=Tier.TOWNSHIP_DEPUTY)), (inside, outside), DAY
    )

    assert found is not None
    assert found.holders == ("甲",)


@pytest.mark.parametrize(
    "quota",
    [
        a_quota(post_id=POST.id, started_on=a_date("2027.01")),
        a_quota(post_id=POST.id, ended_on=a_date("2026.01")),
        a_quota(tier=Tier.TOWNSHIP_CHIEF),
        a_quota(post_id=PostId(an_id("别的"))),
    ],
    ids=["not yet", "no longer", "another level", "another post"],
)
def test_without_a_quota_in_force_for_the_post_there_are_no_places(quota: Quota):
    assert places_for(deputy(), a_government(quota), (), DAY) is None


def test_without_the_post_the_places_of_its_level_count_with_whoever_has_no_unit():
    level = Tier.TOWNSHIP_DEPUTY
    people = [
        a_file(a_cadre("甲"), appointments=(an_appointment("某职", unit_id=UNIT.id, tier=level),)),
        a_file(a_cadre("乙"), appointments=(an_appointment("某职", tier=level),)),
        a_file(
            a_cadre("丙"),
            appointments=(an_appointment("某职", unit_id=a_unit("别处").id, tier=level),),
        ),
        a_file(a_cadre("丁"), appointments=(an_appointment("某职", tier=Tier.TOWNSHIP_CHIEF),)),
    ]
    township = a_township(units=(UNIT,), quotas=(a_quota(tier=level),))

    found = places_for(deputy(), township, people, DAY)

    assert found is not None
    assert (found.post, found.holders) == ("乡科级副职", ("甲", "乙"))
    assert places_for(deputy(), a_township(units=(UNIT,)), people, DAY) is None
