"""A typed date is read however it is written, and refused where it is not one date."""

from __future__ import annotations

import pytest

from cadredesk.domain.errors import UserError
from cadredesk.domain.typed_date import read_typed_date


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("198506", "1985.06"),
        ("1985.6", "1985.06"),
        ("1985-06", "1985.06"),
        ("1985/6", "1985.06"),
        ("1985年6月", "1985.06"),
        ("1985。06", "1985.06"),
        ("１９８５．０６", "1985.06"),
        ("201 609", "2016.09"),
        ("19850612", "1985.06.12"),
        ("1985年6月12日", "1985.06.12"),
    ],
)
def test_every_habit_of_typing_a_month_gives_the_same_date(typed: str, stored: str):
    assert str(read_typed_date(typed)) == stored


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("198513", "date.month"),
        ("1985.00", "date.month"),
        ("19850631", "date.day"),
        ("1985", "date.year_only"),
        ("85.6", "date.unreadable"),
        ("去年", "date.unreadable"),
        ("", "date.unreadable"),
    ],
)
def test_what_is_not_one_date_is_refused_by_name(typed: str, code: str):
    with pytest.raises(UserError) as refused:
        read_typed_date(typed)

    assert refused.value.code == code
