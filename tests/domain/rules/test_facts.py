"""What rules look at: the file as it stood on the day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cadredesk.domain.rules.facts import (
    birth_fact,
    is_leading,
    posts_held,
    was_serving,
)
from cadredesk.domain.words import CadreStatus, Tier
from tests.builders import a_cadre, a_date, a_file, an_appointment

DAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("fields", "leading"),
    [
        ({"leading": True}, True),
        ({"tier": Tier.TOWNSHIP_DEPUTY}, True),
        ({"tier": Tier.COUNTY_DEPUTY}, True),
        ({"tier": Tier.SECTION_MEMBER}, False),
        ({}, False),
        ({"leading": False, "tier": Tier.TOWNSHIP_CHIEF}, False),
    ],
)
def test_a_post_is_leading_by_what_is_said_or_by_its_tier(fields: dict[str, Any], leading: bool):
    assert is_leading(an_appointment(**fields)) is leading


@pytest.mark.parametrize(
    ("fields", "held"),
    [
        ({}, True),
        ({"appointed_on": None}, True),
        ({"appointed_on": a_date("2026.11")}, True),
        ({"appointed_on": a_date("2026.11.23")}, False),
        ({"removed_on": a_date("2026.12")}, True),
        ({"removed_on": a_date("2026.11")}, False),
        ({"removed_on": a_date("2026.11.23")}, True),
        ({"temporary": True}, False),
    ],
)
def test_a_post_is_held_from_its_appointment_to_its_removal(fields: dict[str, Any], held: bool):
    file = a_file(appointments=(an_appointment(**fields),))

    assert bool(posts_held(file, DAY)) is held


@pytest.mark.parametrize(
    ("status", "since", "serving"),
    [
        (CadreStatus.SERVING, None, True),
        (CadreStatus.RETIRED, None, False),
        (CadreStatus.RETIRED, "2026.11", False),
        (CadreStatus.RETIRED, "2026.12", True),
    ],
)
def test_somebody_served_until_the_status_changed(
    status: CadreStatus, since: str | None, serving: bool
):
    cadre = a_cadre(status=status, status_since=None if since is None else a_date(since))

    assert was_serving(cadre, DAY) is serving


@pytest.mark.parametrize(
    ("fields", "value", "weak"),
    [
        ({"born_on": None}, "", ""),
        ({"born_on": a_date("1949")}, "1949", "只知道年份"),
        ({"born_on": a_date("1949.12")}, "1949.12", ""),
        ({"born_on": a_date("1949.11")}, "1949.11", "身份证号为 1949.12，请核对"),
        ({"born_on": a_date("1949.11"), "id_number": ""}, "1949.11", ""),
    ],
)
def test_a_birth_says_aloud_when_it_is_weak(fields: dict[str, Any], value: str, weak: str):
    fact = birth_fact(a_cadre(**{"id_number": "11010519491231002X", **fields}))

    assert (fact.value, fact.weak_zh) == (value, weak)
    assert fact.english_value == value
