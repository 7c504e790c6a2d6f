"""A message of the county becomes points; what it can mean twice is left to somebody."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.ids import CadreId
from cadredesk.domain.submission.reading_points import NamedPerson, ReadPoint, read_points
from tests.builders import an_id

HAN, LU, LU_2, MIN, MINMIN = (
    CadreId(an_id(name)) for name in ("韩长河", "吕婷", "吕婷 2", "欧阳敏", "欧阳敏敏")
)
PEOPLE = (
    NamedPerson(HAN, "韩长河", "990123198506120035"),
    NamedPerson(MIN, "欧阳敏"),
    NamedPerson(MINMIN, "欧阳敏敏"),
    NamedPerson(LU, "吕婷", "990123199001020027"),
)
WORDS = {
    "出生年月": ("born_on",),
    "学历": ("qualification",),
    "全日制学历": ("full_time_education",),
    "毕业院校": ("school",),
    "任现职时间": ("in_post_since",),
    "职务": ("current_posts",),
    "参加时间": ("joined_party", "began_work_on"),
}


def read(line: str, people: tuple[NamedPerson, ...] = PEOPLE) -> ReadPoint:
    found = read_points(line, people, WORDS)
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize("mark", ["1.", "2、", "（3）", "(4)", "①", "五、", "12．", "- ", "3) "])
def test_the_number_before_a_point_is_left_out(mark: str):
    assert read(f"{mark}韩长河出生年月不对").text == "韩长河出生年月不对"


def test_a_line_tells_whom_and_which_field():
    found = read("韩长河的出生年月与档案不符")

    assert (found.cadre, found.fact) == (HAN, "born_on")
    assert not found.is_doubtful


def test_a_year_at_the_beginning_is_no_number():
    assert read("2015.07 是毕业时间").text == "2015.07 是毕业时间"


def test_a_name_is_found_with_blanks_in_it_and_not_inside_a_longer_one():
    assert read("韩 长 河 学历不对").cadre == HAN
    assert read("欧阳敏敏学历不对").people == (MINMIN,)


def test_the_longest_word_for_a_field_counts():
    assert read("吕婷全日制学历不对").facts == ("full_time_education",)


def test_two_people_two_fields_and_a_word_of_two_meanings_are_left_to_somebody():
    both = read("韩长河、吕婷的学历、毕业院校要核实")

    assert (both.people, both.facts) == ((HAN, LU), ("qualification", "school"))
    assert both.is_doubtful
    assert both.cadre is None
    assert read("吕婷参加时间不对").facts == ("joined_party", "began_work_on")


def test_of_two_with_one_name_the_one_in_the_pack_or_with_the_number_is_meant():
    outside = NamedPerson(LU_2, "吕婷", "990123198801010048", is_packed=False)
    twins = (*PEOPLE, outside)

    assert read("吕婷学历不对", twins).cadre == LU
    assert read("吕婷 990123198801010048 学历不对", twins).cadre == LU_2
    assert read("吕婷学历不对", (PEOPLE[3], NamedPerson(LU_2, "吕婷"))).people == (LU, LU_2)


def test_a_line_about_the_whole_table_names_nobody():
    found = read("全表“职务”一列应为全称")

    assert (found.people, found.fact) == ((), "current_posts")


@given(st.text())
def test_any_message_is_read_and_every_line_kept(text: str):
    found = read_points(text, PEOPLE, WORDS)

    assert len(found) <= len(text.splitlines())
    assert all(each.text == each.text.strip() != "" for each in found)
