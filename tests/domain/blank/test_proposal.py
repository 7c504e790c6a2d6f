"""Which facts a heading asks for, and why."""

from __future__ import annotations

import pytest

from cadredesk.domain.blank.model import Blank, BlankColumn
from cadredesk.domain.blank.proposal import Proposal, Why, propose
from cadredesk.spreadsheets.headings_file import vocabulary
from tests.builders import a_date


def proposed(*levels: str, notes: tuple[str, ...] = (), sample: str = "") -> Proposal:
    column = BlankColumn("C", levels, sample=sample)
    blank = Blank("空表.xlsx", "表", "", (1, 1), (2, 2), (column,), notes=notes)
    return propose(blank, vocabulary())[0]


@pytest.mark.parametrize(
    ("levels", "recipe", "why"),
    [
        (("姓  名",), "name", Why.HEADING),
        (("出生年月\n（岁）",), "born_on", Why.HEADING),
        (("出生年月（年龄）",), "born_on+age", Why.HEADING),
        (("出生日期（如1985年6月）",), "born_on@chinese", Why.HEADING),
        (("参加工作时间（YYYY-MM）",), "began_work_on@dashed", Why.HEADING),
        (("现任职务（任职时间）",), "current_posts(in_post_since)", Why.HEADING),
        (("全日制教育", "学历学位"), "full_time_education+full_time_degree", Why.HEADING),
        (("在职学历", "学历、学位"), "in_service_education+in_service_degree", Why.CONTEXT),
        (("性别、民族",), "sex+ethnic_group", Why.PARTS),
        (("基本信息", "民族"), "ethnic_group", Why.CONTEXT),
        (("2024年度考核结果",), "evaluations:2024", Why.HEADING),
        (("近三年（2023—2025年）年度考核结果",), "evaluations", Why.HEADING),
        (("本人联系电话（手机）",), "phone", Why.SIMILAR),
        (("推荐理由",), "", Why.UNKNOWN),
        (("配偶姓名",), "", Why.UNKNOWN),
        (("家庭成员", "姓名"), "", Why.UNKNOWN),
        (("备注",), "", Why.LEFT_EMPTY),
    ],
)
def test_a_heading_asks_for_its_facts(levels: tuple[str, ...], recipe: str, why: Why):
    found = proposed(*levels)

    assert (str(found.recipe), found.why) == (recipe, why)


def test_a_heading_of_two_meanings_is_not_guessed():
    found = proposed("级别")

    assert found.why is Why.AMBIGUOUS
    assert [str(each) for each in found.choices] == ["tier", "grade"]
    assert str(found.recipe) == ""


@pytest.mark.parametrize(
    ("heading", "until"),
    [
        ("年龄（截至2026年12月31日）", "2026.12.31"),
        ("年龄\n（计算到2026.06）", "2026.06"),
        ("年龄（截止时间为2025年9月）", "2025.09"),
    ],
)
def test_a_heading_names_the_day_up_to_which_ages_are_counted(heading: str, until: str):
    found = proposed(heading)

    assert (str(found.recipe), found.until) == ("age", a_date(until))


def test_a_note_about_ages_names_it_for_every_age():
    note = "注：年龄以2026年12月31日为截止时间计算。"

    found = proposed("年龄", notes=("附件2", note))

    assert (found.until, found.said) == (a_date("2026.12.31"), note)


def test_a_note_about_something_else_does_not():
    assert proposed("年龄", notes=("请于以2026年12月31日前报送",)).until is None


def test_an_example_shows_how_dates_are_written():
    assert str(proposed("入党时间", sample="2006.12").recipe) == "joined_party"
    assert str(proposed("入党时间", sample="200612").recipe) == "joined_party@digits"
