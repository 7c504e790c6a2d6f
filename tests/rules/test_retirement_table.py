"""The eighteen retirement examples of the rules handbook (RET-2), and its test vectors."""

from __future__ import annotations

import pytest

from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.retirement import minimum_contribution, retirement
from cadredesk.domain.rules.rulebook import Rulebook

HANDBOOK = (
    ("1964.12", "M60", "2024.12", 0, "2024.12", "60 岁"),
    ("1965.01", "M60", "2025.01", 1, "2025.02", "60 岁 1 个月"),
    ("1965.04", "M60", "2025.04", 1, "2025.05", "60 岁 1 个月"),
    ("1965.05", "M60", "2025.05", 2, "2025.07", "60 岁 2 个月"),
    ("1966.11", "M60", "2026.11", 6, "2027.05", "60 岁 6 个月"),
    ("1970.08", "M60", "2030.08", 17, "2032.01", "61 岁 5 个月"),
    ("1976.08", "M60", "2036.08", 35, "2039.07", "62 岁 11 个月"),
    ("1976.09", "M60", "2036.09", 36, "2039.09", "63 岁"),
    ("1970.01", "F55", "2025.01", 1, "2025.02", "55 岁 1 个月"),
    ("1971.11", "F55", "2026.11", 6, "2027.05", "55 岁 6 个月"),
    ("1975.06", "F55", "2030.06", 17, "2031.11", "56 岁 5 个月"),
    ("1981.09", "F55", "2036.09", 36, "2039.09", "58 岁"),
    ("1975.02", "F50", "2025.02", 1, "2025.03", "50 岁 1 个月"),
    ("1975.03", "F50", "2025.03", 2, "2025.05", "50 岁 2 个月"),
    ("1976.11", "F50", "2026.11", 12, "2027.11", "51 岁"),
    ("1980.06", "F50", "2030.06", 33, "2033.03", "52 岁 9 个月"),
    ("1984.11", "F50", "2034.11", 60, "2039.11", "55 岁"),
    ("1968.03", "F60", "2028.03", 10, "2029.01", "60 岁 10 个月"),
)


@pytest.mark.parametrize("row", HANDBOOK, ids=lambda row: f"{row[1]} {row[0]}")
def test_the_examples_of_the_handbook_hold(
    rulebook: Rulebook, row: tuple[str, str, str, int, str, str]
):
    born, group, original, delay, legal, age = row

    found = retirement(PartialDate.parse(born), group, rulebook)

    assert (str(found.original), found.delay, str(found.legal)) == (original, delay, legal)
    assert found.age.zh == age


def test_the_choice_reaches_three_years_either_way_and_never_below_the_former_age(
    rulebook: Rulebook,
):
    capped = retirement(PartialDate(1984, 10), "F50", rulebook)
    usual = retirement(PartialDate(1966, 11), "M60", rulebook)

    assert (str(capped.legal), str(capped.earliest)) == ("2039.09", "2036.09")
    assert str(usual.earliest) == "2026.11"
    assert str(retirement(PartialDate(1976, 11), "F50", rulebook).latest) == "2030.11"


def test_the_day_of_birth_changes_nothing(rulebook: Rulebook):
    by_day = retirement(PartialDate(1966, 9, 30), "M60", rulebook)

    assert by_day == retirement(PartialDate(1966, 9), "M60", rulebook)


@pytest.mark.parametrize(
    ("year", "months"),
    [(2024, 180), (2029, 180), (2030, 186), (2035, 216), (2038, 234), (2039, 240), (2041, 240)],
)
def test_the_least_contributions_grow_by_half_a_year_from_2030_to_2039(
    rulebook: Rulebook, year: int, months: int
):
    assert minimum_contribution(year, rulebook) == months
