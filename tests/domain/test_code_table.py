"""A word of a list is found however somebody thinks of it."""

from __future__ import annotations

import pytest

from cadredesk.domain.code_table import CodeTable
from cadredesk.domain.field_values import FieldKind, field_specs
from cadredesk.paths import resources
from cadredesk.rulefiles.code_tables import load_code_tables

TABLES = load_code_tables(resources() / "codes")
QUALIFICATIONS = TABLES["qualification"]


def names(table: CodeTable, text: str) -> list[str]:
    return [each.name for each in table.matches(text)]


@pytest.mark.parametrize(
    ("table", "text", "first"),
    [
        ("tier", "1A41", "乡科级正职"),
        ("tier", "xkjz", "乡科级正职"),
        ("tier", "副科", "乡科级副职"),
        ("ethnic_group", "01", "汉族"),
        ("ethnic_group", "tujia", "土家族"),
        ("ethnic_group", "苗", "苗族"),
        ("qualification", "本科", "大学"),
        ("qualification", "２１", "大学"),
        ("grade", "yjzrky", "一级主任科员"),
        ("relation", "妻", "妻子"),
        ("catalogue_class", "任免", "9-2"),
    ],
)
def test_the_closest_word_stands_first(table: str, text: str, first: str):
    assert names(TABLES[table], text)[0] == first


def test_nothing_typed_offers_everything_with_the_former_words_last():
    offered = QUALIFICATIONS.matches("")

    assert len(offered) == len(QUALIFICATIONS.entries)
    former = [each.former for each in offered]
    assert former == sorted(former)


def test_what_nobody_knows_matches_nothing():
    assert names(QUALIFICATIONS, "天书") == []


def test_an_alias_means_its_word_and_learned_ones_too():
    assert QUALIFICATIONS.meaning("大 本") == "大学"
    assert QUALIFICATIONS.meaning("大学") == "大学"
    assert QUALIFICATIONS.meaning("党校本科") is None

    taught = QUALIFICATIONS.with_aliases({"党校本科": "中央党校大学"})

    assert taught.meaning("党校本科") == "中央党校大学"
    assert names(taught, "党校本")[0] == "中央党校大学"


def test_a_word_of_an_older_table_is_known_as_such():
    assert QUALIFICATIONS.is_former("大学本科毕业")
    assert not QUALIFICATIONS.is_former("大学")
    assert not QUALIFICATIONS.is_former("天书")


def test_a_word_is_unknown_only_to_a_table_that_names_everything():
    assert QUALIFICATIONS.is_unknown("天书")
    assert not any(map(QUALIFICATIONS.is_unknown, ("大学", "大学本科毕业", "大本", "")))
    assert TABLES["ethnic_group"].is_unknown("火星族")
    assert not TABLES["managed_by"].is_unknown("镇党委管理")


@pytest.mark.parametrize(
    ("table", "typed", "nearest"),
    [
        pytest.param("political_affiliation", "中供党员", "中共党员", id="a slip of the pen"),
        pytest.param("ethnic_group", "汉人", "汉族", id="the same beginning"),
        pytest.param("qualification", "大学本", "大学本科毕业", id="a part of it"),
        pytest.param("ethnic_group", "火星族", None, id="as like to one as to another"),
    ],
)
def test_the_word_that_an_unknown_one_may_mean_is_proposed_only_where_it_is_one(
    table: str, typed: str, nearest: str | None
):
    found = TABLES[table].nearest(typed)

    assert (None if found is None else found.name) == nearest


def test_every_field_with_a_list_has_its_table():
    entities = ("cadre", "grade_period", "education", "family_member", "punishment")
    lists = {
        spec.code_list
        for entity in (*entities, "professional_title", "attachment", "village_cadre")
        for spec in field_specs(entity)
        if spec.kind is FieldKind.CODE
    }

    assert lists <= TABLES.keys()
