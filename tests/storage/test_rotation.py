"""Rotation keeps many recent backups and a few old ones, whatever the clock says."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cadredesk.storage.rotation import Dated, kept

START = date(2026, 1, 1)


def daily(days: int, each_day: int = 1) -> list[Dated]:
    """A backup name tells its place: `12` is the thirteenth."""
    return [
        Dated(str(place), (place, 0), f"{START + timedelta(days=place // each_day):%Y-%m-%d}")
        for place in range(days * each_day)
    ]


def test_few_backups_are_all_kept():
    backups = daily(5)

    assert kept(backups) == {each.name for each in backups}


def test_nothing_is_made_of_nothing():
    assert kept([]) == frozenset()


def test_after_a_year_the_last_ten_fourteen_days_and_twelve_months_are_left():
    stays = kept(daily(365, each_day=3))
    days = {START + timedelta(days=int(name) // 3) for name in stays}

    assert {str(3 * 365 - 1 - place) for place in range(10)} <= stays
    assert {date(2026, 12, 31) - timedelta(days=back) for back in range(14)} <= days
    assert {day.month for day in days} == set(range(1, 13))
    assert len(stays) == 10 + (14 - 4) + (12 - 1)


def test_of_each_day_the_newest_is_kept():
    stays = kept(daily(30, each_day=20))

    assert {int(name) % 20 for name in stays if int(name) < 29 * 20} == {19}


def test_backups_from_before_a_migration_outlive_the_others():
    old = [
        Dated(f"m{place}", (place, 0), "2020-01-01", before_migration=True) for place in range(6)
    ]

    stays = kept([*old, *(Dated(str(n), (100 + n, 0), "2026-01-01") for n in range(50))])

    assert {name for name in stays if name.startswith("m")} == {"m1", "m2", "m3", "m4", "m5"}


CLOCKS = st.lists(st.integers(-11_000, 11_000), max_size=80)


@given(CLOCKS)
def test_a_wild_clock_never_takes_the_latest_or_leaves_fewer_than_three(offsets: list[int]):
    backups = [
        Dated(str(place), (place, 0), f"{date(2026, 6, 1) + timedelta(days=offset):%Y-%m-%d}")
        for place, offset in enumerate(offsets)
    ]

    stays = kept(backups)

    assert {each.name for each in backups[-10:]} <= stays
    assert len(stays) >= min(3, len(backups))


@given(CLOCKS)
def test_rotating_twice_is_rotating_once(offsets: list[int]):
    backups = [
        Dated(str(place), (place, 0), f"{date(2026, 6, 1) + timedelta(days=offset):%Y-%m-%d}")
        for place, offset in enumerate(offsets)
    ]
    stays = kept(backups)

    assert kept(each for each in backups if each.name in stays) == stays
