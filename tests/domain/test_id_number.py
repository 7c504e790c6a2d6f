"""Identity numbers: shape, birthday, check character, and what they say (CHK-1 to CHK-3)."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.id_number import (
    IdNumber,
    birth_in_id,
    check_character,
    clean_id_text,
    is_id_number,
    is_old_id,
    masked,
)
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.words import Sex

PRINTED_IN_THE_STANDARD = "11010519491231002X"


@pytest.mark.parametrize(
    "text",
    [
        PRINTED_IN_THE_STANDARD,
        "11010519491231002x",
        " 110105 19491231 002X ",
        "１１０１０５１９４９１２３１００２Ｘ",
        "'11010519491231002X",
    ],
)
def test_a_number_is_read_whatever_was_typed_around_it(text: str):
    number = IdNumber.read(text)

    assert number is not None
    assert number.text == PRINTED_IN_THE_STANDARD
    assert is_id_number(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("110105194912310021", id="wrong-check-character"),
        pytest.param("110105491231002", id="fifteen-digits"),
        pytest.param("11010519491231002", id="seventeen"),
        pytest.param("1101051949123100AX", id="a-letter-inside"),
        pytest.param("1.10105E+17", id="destroyed-by-a-spreadsheet"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_is_not_a_number_is_refused(text: str):
    assert IdNumber.read(text) is None
    assert not is_id_number(text)


def test_a_birthday_that_does_not_exist_is_refused_even_with_its_check_character():
    digits = "99012319850231001"

    assert not is_id_number(digits + check_character(digits))
    assert birth_in_id(digits + "0") is None


def test_a_number_says_birth_and_sex():
    woman = IdNumber.read(PRINTED_IN_THE_STANDARD)
    digits = "99012319850612001"
    man = IdNumber.read(digits + check_character(digits))

    assert woman is not None
    assert man is not None
    assert (woman.born_on, woman.sex) == (PartialDate(1949, 12, 31), Sex.FEMALE)
    assert (man.born_on, man.sex) == (PartialDate(1985, 6, 12), Sex.MALE)


def test_a_number_made_past_its_checks_says_so():
    with pytest.raises(ValueError, match="without a day of birth"):
        _ = IdNumber("990123").born_on


def test_the_birthday_inside_is_found_without_the_check_character():
    assert birth_in_id("110105194912310021") == PartialDate(1949, 12, 31)
    assert birth_in_id("1101051949") is None


@given(
    born=st.dates(date(1900, 1, 1), date(2025, 12, 31)),
    serial=st.integers(0, 999),
    place=st.integers(0, 16),
    shift=st.integers(1, 9),
)
def test_one_wrong_digit_never_passes(born: date, serial: int, place: int, shift: int):
    digits = f"990123{born:%Y%m%d}{serial:03d}"
    right = digits + check_character(digits)
    wrong = right[:place] + str((int(right[place]) + shift) % 10) + right[place + 1 :]

    assert is_id_number(right)
    assert not is_id_number(wrong)


def test_an_old_number_is_told_from_a_broken_one():
    assert is_old_id(" 110105491231002 ")
    assert not is_old_id(PRINTED_IN_THE_STANDARD)
    assert not is_old_id("1101054912310")


def test_a_mask_shows_the_region_and_nothing_of_the_tail():
    assert masked(PRINTED_IN_THE_STANDARD) == "110105" + "•" * 12
    assert masked("1101") == "1101"


def test_text_is_cleaned_of_spaces_and_quotes():
    assert clean_id_text("‘1101 05`x’\u3000") == "110105X"
