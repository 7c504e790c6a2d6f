"""A career is told in stretches by level, and what they come to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cadredesk.domain.career_line import career_line
from cadredesk.domain.words import Tier
from tests.builders import a_cadre, a_date, a_file, a_tier_period, an_appointment

DAY = date(2026, 11, 23)


def test_posts_are_stretches_in_the_order_of_their_beginnings():
    file = a_file(
        a_cadre(came_to_township_on=a_date("2016.09")),
        appointments=(
            an_appointment(
                "书记", tier=Tier.TOWNSHIP_CHIEF, appointed_on=a_date("2016.09"), main=True
            ),
            an_appointment(
                "副镇长",
                tier=Tier.TOWNSHIP_DEPUTY,
                appointed_on=a_date("2003.01"),
                removed_on=a_date("2007.03"),
            ),
        ),
        tier_periods=(a_tier_period(Tier.TOWNSHIP_CHIEF, "2011.08"),),
    )

    line = career_line(file, DAY)

    assert [(each.title, each.months) for each in line.stretches] == [("副镇长", 50), ("书记", 122)]
    assert line.tiers == (Tier.TOWNSHIP_CHIEF, Tier.TOWNSHIP_DEPUTY)
    assert line.years == (2003, 2027)
    assert line.moves == 1
    assert (line.in_post_months, line.at_tier_months) == (122, 183)
    assert (line.in_township_months, line.since_last_move_months) == (122, 122)


def test_what_has_no_month_or_no_length_is_left_out():
    posts = (
        an_appointment("a", appointed_on=None),
        an_appointment("b", appointed_on=a_date("2003")),
        an_appointment("c", appointed_on=a_date("2030.01")),
        an_appointment("d", appointed_on=a_date("2003.01"), removed_on=a_date("2002.01")),
        an_appointment("e", appointed_on=a_date("2003.01"), removed_on=a_date("2003.01")),
    )

    line = career_line(replace(a_file(), appointments=posts), DAY)

    assert [(each.title, each.months) for each in line.stretches] == [("e", 1)]


def test_nothing_on_file_is_an_empty_line():
    line = career_line(replace(a_file(), appointments=(), tier_periods=()), DAY)

    assert (line.stretches, line.tiers, line.years, line.moves) == ((), (), (0, 0), 0)
    assert line.in_post_months is None
