"""The recovery sheet is the key, and names the group that was copied wrongly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.errors import UserError
from cadredesk.storage.recovery import GROUPS, groups_of, key_of
from tests.storage.conftest import said

KEYS = st.binary(min_size=32, max_size=32)


@given(KEYS)
def test_the_groups_are_the_key(key: bytes):
    groups = groups_of(key)

    assert len(groups) == GROUPS
    assert all(len(group) == 7 and group.isdigit() for group in groups)
    assert key_of(" ".join(groups)) == key


@given(KEYS, st.integers(0, GROUPS - 1), st.integers(0, 6), st.integers(1, 9))
def test_a_wrong_digit_is_found_and_its_group_named(key: bytes, group: int, place: int, by: int):
    groups = list(groups_of(key))
    digits = list(groups[group])
    digits[place] = str((int(digits[place]) + by) % 10)
    groups[group] = "".join(digits)

    with pytest.raises(UserError) as caught:
        key_of(" ".join(groups))

    assert caught.value.code == "recovery.group"
    assert caught.value.fields == {"group": group + 1}
    assert f"第 {group + 1} 组" in said(caught.value)


@given(KEYS, st.integers(0, GROUPS - 1), st.integers(0, 5))
def test_two_digits_changed_round_are_found(key: bytes, group: int, place: int):
    groups = list(groups_of(key))
    first, second = groups[group][place], groups[group][place + 1]
    changed = groups[group][:place] + second + first + groups[group][place + 2 :]
    groups[group] = changed

    if first == second:
        assert key_of(" ".join(groups)) == key
    else:
        with pytest.raises(UserError, match=r"recovery\.group"):
            key_of(" ".join(groups))


@given(KEYS, st.integers(0, GROUPS - 2))
def test_two_groups_changed_round_are_found(key: bytes, place: int):
    groups = list(groups_of(key))
    groups[place : place + 2] = reversed(groups[place : place + 2])

    with pytest.raises(UserError) as caught:
        key_of(" ".join(groups))

    assert caught.value.fields == {"group": place + 1}


def test_groups_of_another_sheet_do_not_go_unnoticed():
    mixed = [*groups_of(bytes(32))[:7], *groups_of(bytes(range(32)))[7:]]

    with pytest.raises(UserError) as caught:
        key_of(" ".join(mixed))

    assert caught.value.code == "recovery.key"
    assert "逐组核对" in said(caught.value)


def test_missing_digits_are_counted():
    with pytest.raises(UserError) as caught:
        key_of(" ".join(groups_of(bytes(32))[:-1]))

    assert caught.value.fields == {"digits": 91, "needed": 98}
    assert "91 位" in said(caught.value)


def test_spaces_dashes_and_full_width_digits_do_not_matter():
    key = bytes(range(32))
    typed = "－".join(groups_of(key)).translate(str.maketrans("0123456789", "０１２３４５６７８９"))

    assert key_of(f"  {typed}\n") == key
