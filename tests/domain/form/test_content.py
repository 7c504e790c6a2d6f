"""What each box of the approval form says (form handbook, C.4)."""

from __future__ import annotations

from datetime import date

import pytest

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.form.content import (
    FormBasis,
    evaluation_text,
    family_line,
    form_of,
    party_text,
    school_text,
    study_text,
)
from cadredesk.domain.form.model import ApprovalForm
from cadredesk.domain.form_draft import FormDraft, FormText
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.words import (
    LEAGUE_MEMBER,
    NO_PARTY,
    PARTY_MEMBER,
    THE_MASSES,
    EvaluationResult,
    StudyMode,
)
from tests.builders import (
    a_cadre,
    a_date,
    a_family_member,
    a_file,
    a_punishment,
    a_resume_entry,
    a_township,
    an_award,
    an_education,
    an_evaluation,
    an_item,
)

DAY = date(2026, 11, 23)
MONTH = PartialDate.of(DAY)


def the_form(file: CadreFile, day: date = DAY) -> ApprovalForm:
    return form_of(file, FormBasis(a_township(reporting_unit="中共丙县青山镇委员会"), day))


def test_a_name_of_two_characters_is_printed_with_two_spaces_inside():
    file = a_file(a_cadre("高敏"), family=(a_family_member(name="周明"),))

    form = the_form(file)

    assert form.boxes["name"] == "高  敏"
    assert form.family[0].name == "周  明"
    assert form.name == "高敏"


@pytest.mark.parametrize(
    ("born", "day", "text"),
    [
        ("1985.06", date(2026, 5, 31), "1985.06\n(40岁)"),
        ("1985.06", date(2026, 6, 1), "1985.06\n(41岁)"),
        ("1985.06.30", date(2026, 6, 1), "1985.06\n(41岁)"),
        ("1985", date(2026, 1, 1), "1985\n(41岁)"),
    ],
)
def test_the_age_counts_months_and_stands_under_the_birth_month(born: str, day: date, text: str):
    form = the_form(a_file(a_cadre(born_on=a_date(born))), day)

    assert form.boxes["born_on"] == text


def test_an_unknown_birth_and_unknown_sex_stay_blank():
    form = the_form(a_file(a_cadre(born_on=None, sex=None)))

    assert form.boxes["born_on"] == ""
    assert form.boxes["sex"] == ""


@pytest.mark.parametrize(
    ("joined", "first", "second", "text"),
    [
        ("2002.03", PARTY_MEMBER, "", "2002.03"),
        ("2002.03.15", PARTY_MEMBER, "", "2002.03"),
        (None, "民盟盟员", "", "（民盟）"),
        (None, "民盟盟员", "民革党员", "（民盟、民革）"),
        ("2002.03", PARTY_MEMBER, "民建会员", "2002.03\n（民建）"),
        (None, NO_PARTY, "", "无党派"),
        (None, THE_MASSES, "", ""),
        (None, PARTY_MEMBER, "", ""),
    ],
)
def test_the_time_of_joining_names_other_parties_in_brackets(
    joined: str | None, first: str, second: str, text: str
):
    cadre = a_cadre(
        joined_party_on=None if joined is None else a_date(joined),
        political_affiliation=first,
        second_affiliation=second,
    )

    assert party_text(a_file(cadre)) == text


def test_qualification_and_degree_take_a_line_each():
    study = an_education(qualification="大学", degree="农学学士")

    assert study_text(study) == "大学\n农学学士"
    assert study_text(an_education(qualification="大专")) == "大专"
    assert study_text(None) == ""


@pytest.mark.parametrize("qualification", ["高中", "中技", "初中", "小学"])
def test_no_school_is_printed_for_secondary_education_and_below(qualification: str):
    assert school_text(an_education(qualification=qualification)) == ""


def test_a_school_is_printed_once_with_its_major():
    assert school_text(an_education(qualification="大专")) == "丙省农业大学农学"
    assert school_text(None) == ""


def test_each_way_of_studying_has_boxes_of_its_own():
    file = a_file(
        educations=(
            an_education(StudyMode.IN_SERVICE, "中央党校大学", school="中央党校", major="法律"),
            an_education(StudyMode.FULL_TIME, "大专", on_form=False),
            an_education(StudyMode.FULL_TIME, "大学", degree="农学学士"),
        )
    )

    boxes = the_form(file).boxes

    assert boxes["full_time_education"] == "大学\n农学学士"
    assert boxes["full_time_school"] == "丙省农业大学农学"
    assert boxes["in_service_education"] == "中央党校大学"
    assert boxes["in_service_school"] == "中央党校法律"


def test_awards_and_punishments_stand_in_order_of_time():
    file = a_file(
        awards=(
            an_award("优秀党务工作者", authority="中共丙县委员会", awarded_on=a_date("2023.07")),
            an_award("优秀共产党员", awarded_on=a_date("2019.07")),
        ),
        punishments=(
            a_punishment(
                "警告处分", effective_on=a_date("2021.04.18"), authority="丙县纪律检查委员会"
            ),
            a_punishment("批评教育", effective_on=None),
        ),
    )

    assert the_form(file).boxes["conduct"] == (
        "批评教育\n"
        "2019.07  优秀共产党员\n"
        "2021.04  丙县纪律检查委员会给予警告处分\n"
        "2023.07  经中共丙县委员会批准，优秀党务工作者"
    )


def test_without_awards_and_punishments_the_box_says_so():
    assert the_form(a_file()).boxes["conduct"] == "无"


@pytest.mark.parametrize(
    ("results", "text"),
    [
        ((), ""),
        (((2025, "优秀", ""),), "2025年年度考核为优秀等次。"),
        (((2024, "称职", ""), (2025, "称职", "")), "2024年、2025年年度考核均为称职等次。"),
        (
            ((2025, "优秀", ""), (2023, "优秀", ""), (2024, "称职", "")),
            "2024年年度考核为称职等次，2025年年度考核为优秀等次。",
        ),
        (
            ((2024, "不参加考核", "病假超过半年"), (2025, "不定等次", "试用期")),
            "2024年年度不参加考核（病假超过半年），2025年年度考核不定等次（试用期）。",
        ),
        (
            ((2024, "不定等次", "试用期"), (2025, "不定等次", "")),
            "2024年年度考核不定等次（试用期），2025年年度考核不定等次。",
        ),
    ],
)
def test_the_last_two_years_of_evaluations_make_one_sentence(
    results: tuple[tuple[int, str, str], ...], text: str
):
    rows = tuple(
        an_evaluation(year, EvaluationResult(result), reason=reason)
        for year, result, reason in results
    )

    assert evaluation_text(rows) == text


def test_the_family_stands_in_the_order_of_the_form():
    file = a_file(
        family=(
            a_family_member("母亲", "王桂兰"),
            a_family_member("次子", "周亮", born_on=a_date("2012.01")),
            a_family_member("妻子", "高敏"),
            a_family_member("长女", "周洁", born_on=a_date("2009.01")),
            a_family_member("父亲", "周德厚"),
        )
    )

    assert [line.relation for line in the_form(file).family] == [
        "妻子",
        "长女",
        "次子",
        "父亲",
        "母亲",
    ]


def test_a_family_member_has_an_age_unless_dead_or_unknown():
    alive = a_family_member(born_on=a_date("1976.10"))
    dead = a_family_member("父亲", born_on=a_date("1945.02"), work="柳河镇村民（已去世）")
    unknown = a_family_member("母亲", born_on=None)

    assert family_line(alive, MONTH).age == "50"
    assert family_line(dead, MONTH).age == ""
    assert family_line(unknown, MONTH).age == ""


def test_long_words_in_the_family_block_are_broken_after_the_second_character():
    line = family_line(a_family_member("其他养子女", political_affiliation=LEAGUE_MEMBER), MONTH)

    assert line.relation == "其他\n养子女"
    assert line.politics == "共青\n团员"
    assert family_line(a_family_member("父亲"), MONTH).relation == "父亲"
    assert family_line(a_family_member(political_affiliation="群众"), MONTH).politics == "群众"


def test_the_resume_keeps_official_spans_and_folds_notes_into_their_segment():
    worked = a_resume_entry("1998.07", "青山镇干部", ended_on=a_date("2003.08"))
    studied = a_resume_entry(
        "2000.09", "在丙县委党校学习", ended_on=a_date("2002.07"), parent_id=worked.id
    )
    chief = a_resume_entry("2003.08", "青山镇镇长")

    form = the_form(a_file(resume=(worked, studied, chief)))

    assert form.resume == (
        ("1998.07--2003.08", "青山镇干部（其间：2000.09--2002.07在丙县委党校学习）"),
        ("2003.08--       ", "青山镇镇长"),
    )


def test_the_day_and_the_reporting_unit_are_filled_and_what_a_nomination_decides_is_not():
    boxes = the_form(a_file(), date(2026, 9, 3)).boxes

    assert boxes["reporting_unit"] == "中共丙县青山镇委员会"
    assert boxes["filled_on"] == "2026 年 09 月 03 日"
    assert {boxes[box] for box in ("proposed_post", "post_to_vacate", "reason")} == {""}


def test_what_belongs_to_the_form_comes_from_its_draft():
    draft = FormDraft(
        id=an_item(),
        proposed_post="青山镇党委书记",
        reason="工作需要",
        reporting_unit="中共丙县委组织部",
        ages_as_of=a_date("2025.06"),
        filled_on=a_date("2026.10"),
        preparer="小李",
    )
    form = the_form(a_file(a_cadre(born_on=a_date("1985.06")), form_drafts=(draft,)))

    assert form.boxes["proposed_post"] == "青山镇党委书记"
    assert form.boxes["reporting_unit"] == "中共丙县委组织部"
    assert form.boxes["filled_on"] == "2026 年 10 月    日"
    assert form.boxes["born_on"] == "1985.06\n(40岁)"
    assert form.boxes["preparer"] == "小李"


def test_a_text_of_the_form_alone_is_printed_and_what_the_file_says_is_kept_beside_it():
    cadre = a_cadre(current_posts="青山镇党委副书记、镇长")
    own = FormText(id=an_item(), box="current_posts", text="青山镇镇长")

    form = the_form(a_file(cadre, form_texts=(own,)))

    assert form.boxes["current_posts"] == "青山镇镇长"
    assert form.in_file == {"current_posts": "青山镇党委副书记、镇长"}


def test_the_month_of_retirement_stands_with_the_age_reached_then():
    basis = FormBasis(a_township(), DAY, retires_on=a_date("2025.02"))

    form = form_of(a_file(a_cadre(born_on=a_date("1965.01"))), basis)

    assert form.boxes["retires_on"] == "2025.02\n(60岁)"
