"""Names are cleaned of spaces and dots of every kind, and not changed otherwise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.person_name import clean_name, match_key, spaced_name, split_name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("姚  梅", "姚梅"),
        ("曹\u3000嘉", "曹嘉"),
        ("\ufeff欧阳敏 ", "欧阳敏"),
        ("阿依古丽.买买提", "阿依古丽·买买提"),
        ("阿依古丽 • 买买提", "阿依古丽·买买提"),
        ("阿依古丽・买买提", "阿依古丽·买买提"),
        ("赵𬭶", "赵𬭶"),
    ],
)
def test_spaces_go_and_dots_become_one(written: str, name: str):
    assert clean_name(written) == name


@given(text=st.text(max_size=12))
def test_cleaning_twice_changes_nothing_more(text: str):
    assert clean_name(clean_name(text)) == clean_name(text)


def test_official_lists_space_names_of_two_characters():
    assert spaced_name("姚梅") == "姚  梅"
    assert spaced_name("欧阳敏") == "欧阳敏"
    assert spaced_name("阿依古丽·买买提") == "阿依古丽·买买提"


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("欧阳敏", ("欧阳", "敏")),
        ("欧阳", ("欧", "阳")),
        ("李秀英", ("李", "秀英")),
        ("阿依古丽·买买提", ("", "阿依古丽·买买提")),
        ("", ("", "")),
    ],
)
def test_a_name_is_split_after_its_surname(name: str, parts: tuple[str, str]):
    assert split_name(name) == parts


def test_two_spellings_of_one_name_share_a_key():
    assert match_key("Ａｂｃ．Ｄ") == match_key("abc·d")
    assert match_key("李 明") == match_key("李明")
    assert match_key("李明") != match_key("李敏")
