"""Names are sorted and found as a Chinese reader expects, whatever the surname's reading."""

from __future__ import annotations

import sys

import pytest

from cadredesk.storage.name_keys import (
    SURNAME_READINGS,
    grams,
    query_grams,
    search_text,
    sort_key,
    spellings,
)


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("单宁", ("sn", "dn")),
        ("曾敏", ("zm", "cm")),
        ("解小红", ("xxh", "jxh")),
        ("仇和平", ("qhp", "chp")),
        ("查文斌", ("zwb", "cwb")),
        ("区大明", ("odm", "qdm")),
        ("乐嘉", ("yj", "lj")),
        ("翟志刚", ("zzg", "dzg")),
        ("尉迟恭", ("ycg", "wcg")),
        ("万俟雅", ("mqy", "wsy")),
        ("欧阳敏", ("oym",)),
        ("阿依古丽·买买提", ("aygl·mmt",)),
        ("李秀英", ("lxy",)),
    ],
)
def test_a_person_is_found_by_the_initials_of_every_reading(name: str, initials: tuple[str, ...]):
    assert spellings(name)[0] == (name, *initials)


def test_the_whole_pinyin_is_read_with_every_reading_of_the_surname():
    assert spellings("单宁")[1] == ("shanning", "danning")


def test_a_name_in_letters_is_its_own_pinyin():
    assert spellings("Ann Lee") == (("annlee",), ("annlee",))


def test_names_are_sorted_by_pinyin_then_tone_then_character():
    assert sorted(["张三", "曾敏", "单宁", "章伟", "安平", "李秀英"], key=sort_key) == [
        "安平", "李秀英", "单宁", "曾敏", "张三", "章伟",
    ]  # fmt: skip


def test_every_surname_of_the_table_has_as_many_syllables_as_characters():
    for surname, readings in SURNAME_READINGS.items():
        assert all(len(reading.split()) == len(surname) for reading in readings)
        assert len(set(readings)) == len(readings)


def test_one_character_finds_a_name_or_an_initial_only():
    found = grams("曾敏", "镇党委委员")

    assert {"曾", "敏", "z", "m", "c"} <= found
    assert "e" not in found
    assert "党" not in found


def test_two_and_three_characters_find_pinyin_and_posts_too():
    found = grams("曾敏", "镇党委委员")

    assert {"曾敏", "zm", "ze", "zen", "zeng", "zengm", "min", "党委", "镇党委"} <= found
    assert not {"zengmi", "镇党委委", "党委委员"} & found


def test_pinyin_is_found_from_the_beginning_of_a_syllable():
    found = grams("张安平", "")

    assert {"an", "anp", "anpin", "zhang", "ping", "pi"} <= found
    assert not {"ang", "ha", "in", "hanga"} & found


def test_the_phrases_of_the_library_of_pinyin_are_not_read():
    assert sort_key("任重").startswith("ren2任")
    assert "pypinyin.phrases_dict" not in sys.modules


def test_spaces_in_a_name_are_not_part_of_it():
    assert grams("李  英", "") == grams("李英", "")
    assert search_text("李　英", "").startswith("李英\n")


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("李", ("李",)),
        ("zjg", ("zjg",)),
        ("zhang", ("zhang",)),
        ("zhangmin", ("zhang",)),
        ("党委委员", ("党委委", "委委员")),
        ("镇镇镇镇镇", ("镇镇镇",)),
    ],
)
def test_a_longer_query_has_several_grams(query: str, expected: tuple[str, ...]):
    assert query_grams(query) == expected
