"""A password opens its slot, nothing else does, and the slot cannot be made cheaper."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from cadredesk.domain.errors import PlatformError, UserError
from cadredesk.storage.keys import (
    KEYS_FILE,
    KeyCost,
    KeyFile,
    KeySlot,
    check_password,
    key_check,
    new_data_key,
)
from tests.storage.conftest import CHEAP, PASSWORD, said

KEY = bytes(range(32))


def a_key_file() -> KeyFile:
    return KeyFile.make("library", KEY, (KeySlot.make("王芳", PASSWORD, KEY, CHEAP),))


def test_a_slot_is_expensive_unless_somebody_says_otherwise():
    assert KeyCost() == KeyCost(memory_kib=65_536, passes=3, lanes=4)


def test_the_right_password_unwraps_the_key():
    assert a_key_file().unwrap(PASSWORD) == KEY


def test_another_password_unwraps_nothing():
    assert a_key_file().unwrap(PASSWORD + "。") is None


def test_a_password_typed_in_full_width_letters_is_the_same_password():
    slot = KeySlot.make("王芳", "ABCDEF 12345", KEY, CHEAP)

    assert slot.unwrap("ＡＢＣＤＥＦ　１２３４５") == KEY


def test_every_slot_opens_the_same_library():
    second = KeySlot.make("赵强", "另一个人的密码也很长", KEY, CHEAP)
    file = replace(a_key_file(), slots=(*a_key_file().slots, second))

    assert file.unwrap("另一个人的密码也很长") == KEY


def test_a_slot_put_under_another_name_does_not_open():
    slot = a_key_file().slots[0]

    assert replace(slot, name="别人").unwrap(PASSWORD) is None


def test_a_slot_that_wraps_another_librarys_key_is_not_taken_for_ours():
    foreign = KeySlot.make("王芳", PASSWORD, bytes(32), CHEAP)

    assert replace(a_key_file(), slots=(foreign,)).unwrap(PASSWORD) is None


def test_what_is_written_can_be_read(tmp_path: Path):
    file = a_key_file()
    file.write(tmp_path)

    assert KeyFile.read(tmp_path) == file


def test_the_file_holds_neither_key_nor_password(tmp_path: Path):
    a_key_file().write(tmp_path)
    text = (tmp_path / KEYS_FILE).read_text(encoding="utf-8")

    assert KEY.hex() not in text
    assert PASSWORD not in text


def test_a_missing_file_points_to_the_recovery_sheet(tmp_path: Path):
    with pytest.raises(PlatformError) as caught:
        KeyFile.read(tmp_path)

    assert caught.value.code == "keys.missing"
    assert "密码恢复单" in said(caught.value)


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param({"format": 2}, id="another-format"),
        pytest.param({"suite": "rot13"}, id="another-suite"),
        pytest.param({"slots": [{"name": "王芳"}]}, id="half-a-slot"),
        pytest.param({"slots": "none"}, id="no-list"),
        pytest.param({"slots": None}, id="nothing"),
    ],
)
def test_a_spoiled_file_points_to_the_recovery_sheet(tmp_path: Path, spoil: dict[str, object]):
    a_key_file().write(tmp_path)
    content = json.loads((tmp_path / KEYS_FILE).read_text(encoding="utf-8"))
    (tmp_path / KEYS_FILE).write_text(json.dumps({**content, **spoil}), encoding="utf-8")

    with pytest.raises(PlatformError) as caught:
        KeyFile.read(tmp_path)

    assert caught.value.code == "keys.damaged"
    assert KEYS_FILE in said(caught.value)


def test_a_file_that_asks_for_all_the_memory_there_is_is_not_obeyed(tmp_path: Path):
    slot = replace(a_key_file().slots[0], cost=KeyCost(memory_kib=1 << 30))
    replace(a_key_file(), slots=(slot,)).write(tmp_path)

    with pytest.raises(PlatformError, match=r"keys\.damaged"):
        KeyFile.read(tmp_path)


def test_a_truncated_file_points_to_the_recovery_sheet(tmp_path: Path):
    (tmp_path / KEYS_FILE).write_text('{"format": 1,', encoding="utf-8")

    with pytest.raises(PlatformError, match=r"keys\.damaged"):
        KeyFile.read(tmp_path)


def test_two_keys_are_never_the_same():
    assert new_data_key() != new_data_key()
    assert key_check(KEY) != key_check(bytes(32))


@pytest.mark.parametrize("password", ["short", "九个字符也是太短了", ""])
def test_a_short_password_is_refused(password: str):
    with pytest.raises(UserError) as caught:
        check_password(password)

    assert caught.value.code == "password.short"
    assert "10 个字符" in said(caught.value)


@pytest.mark.parametrize(
    "password", ["1234567890", "PASSWORD123", "１２３４５６７８９０", "aaaaaaaaaabbb"]
)
def test_a_password_that_everybody_tries_first_is_refused(password: str):
    with pytest.raises(UserError) as caught:
        check_password(password)

    assert caught.value.code == "password.common"
    assert "太常见" in said(caught.value)


def test_a_sentence_is_a_good_password():
    check_password(PASSWORD)
