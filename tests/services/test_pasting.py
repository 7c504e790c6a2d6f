"""A copied approval form is understood in every shape in which one is copied."""

from __future__ import annotations

from dataclasses import astuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.bootstrap.resource_files import form_definitions
from cadredesk.domain.interchange.form import F, InterchangeMember
from cadredesk.domain.interchange.pasted import PastedForm, Unplaced, read_pasted
from cadredesk.domain.interchange.pasted_labels import labels_of
from cadredesk.domain.interchange.taking import take_all
from cadredesk.domain.words import StudyMode
from cadredesk.spreadsheets.headings_file import vocabulary
from tests.builders import a_date, a_file

LABELS = labels_of(form_definitions().values(), vocabulary())

RESUME = (
    "2005.09—2009.07  甲省农业大学农学专业学习\n"
    "2009.07—2016.05  青山镇政府科员\n"
    "                  （其间：2012.01—2013.01在丙县农业局挂职）\n"
    "2016.05—         青山镇党委委员、副镇长"
)
FROM_WORD = (
    "干 部 任 免 审 批 表\r\n"
    "姓  名\t沈立新\t性  别\t男\t出生年月\n(岁)\t1985.06\n(41岁)\t\r\n"
    "民  族\t汉族\t籍  贯\t甲省丙县\t出 生 地\t甲省丙县\r\n"
    "入  党\n时  间\t2008.07\t参加工\n作时间\t2009.07\t健康状况\t健康\r\n"
    "专业技\n术职务\t农艺师\t熟悉专业\n有何专长\t农业技术\r\n"
    "学 历\n学 位\t全日制\n教  育\t大学\n农学学士\t毕业院校\n系及专业\t甲省农业大学农学专业\r\n"
    "\t在  职\n教  育\t研究生\t毕业院校\n系及专业\t中共甲省委党校经济管理专业\r\n"
    "现  任  职  务\t青山镇党委委员、副镇长\r\n拟  任  职  务\t青山镇镇长\r\n拟  免  职  务\t\r\n"
    f"简\n\n\n\n历\t{RESUME}\r\n"
    "奖\n惩\n情\n况\t无\r\n年核\n度结\n考果\t2023年优秀，2024年称职，2025年称职\r\n任\n免\n理\n由\t\r\n"
    "家\n庭\n主\n要\n成\n员\n及\n重\n要\n社\n会\n关\n系\t"
    "称  谓\t姓  名\t年\n龄\t政 治\n面 貌\t工 作 单 位 及 职 务\r\n"
    "\t妻子\t李静\t40\t群众\t青山镇中学教师\r\n"
    "呈\n报\n单\n位\t\r\n审意\n批　\n机　\n关见\t（盖章）\n年  月  日\r\n"
)


def read(text: str) -> PastedForm:
    return read_pasted(text, LABELS)


def test_a_form_out_of_a_word_table_is_read_whole_and_the_rest_is_named():
    pasted = read(FROM_WORD)

    assert pasted.form.texts == {
        F.NAME: "沈立新",
        F.SEX: "男",
        F.BORN_ON: "198506",
        F.ETHNIC_GROUP: "汉族",
        F.ANCESTRAL_HOME: "甲省丙县",
        F.BIRTHPLACE: "甲省丙县",
        F.JOINED_PARTY: "2008.07",
        F.BEGAN_WORK_ON: "200907",
        F.HEALTH: "健康",
        F.PROFESSIONAL_TITLE: "农艺师",
        F.EXPERTISE: "农业技术",
        F.FULL_TIME_QUALIFICATION: "大学",
        F.FULL_TIME_DEGREE: "农学学士",
        F.FULL_TIME_SCHOOL: "甲省农业大学农学专业",
        F.IN_SERVICE_QUALIFICATION: "研究生",
        F.IN_SERVICE_SCHOOL: "中共甲省委党校经济管理专业",
        F.CURRENT_POSTS: "青山镇党委委员、副镇长",
        F.RESUME: RESUME,
        F.EVALUATIONS: "2023年优秀，2024年称职，2025年称职",
    }
    wife = InterchangeMember(
        relation="妻子", name="李静", political_affiliation="群众", work="青山镇中学教师"
    )
    assert pasted.form.family == (wife,)
    assert pasted.unplaced == (
        Unplaced("拟任职务", "青山镇镇长"),
        Unplaced("家庭主要成员及重要社会关系", "妻子李静 40"),
    )


def test_a_form_on_one_line_with_blanks_between_is_read():
    pasted = read(
        "姓名 沈立新 性别 男 出生年月(岁) 1985.06(41岁) 民族 汉族 现任职务 青山镇副镇长"
        " 简历 2009.07—2016.05 青山镇政府科员 奖惩情况 2020年被评为先进个人"
    )

    assert pasted.form.text(F.NAME) == "沈立新"
    assert pasted.form.text(F.BORN_ON) == "198506"
    assert pasted.form.text(F.CURRENT_POSTS) == "青山镇副镇长"
    assert pasted.form.text(F.RESUME) == "2009.07—2016.05 青山镇政府科员"
    assert pasted.form.text(F.CONDUCT) == "2020年被评为先进个人"
    assert pasted.unplaced == ()


FAMILY_HEAD = "家庭主要成员及重要社会关系 称谓 姓名 出生年月 政治面貌 工作单位及职务\n"


@pytest.mark.parametrize(
    ("rows", "read_as"),
    [
        pytest.param(
            "妻子 李静 1986.05 群众 青山镇中学教师\n儿子 沈一 2012.09",
            ["妻子 李静 1986.05 群众 青山镇中学教师", "儿子 沈一 2012.09"],
            id="blanks between",
        ),
        pytest.param(
            "\t父亲\t沈大山\t\t中共党员\t已去世\n\t母亲\t田 秀\t群众\t务农",
            ["父亲 沈大山 中共党员 已去世", "母亲 田 秀 群众 务农"],
            id="tabs, without ages",
        ),
        pytest.param("妻子：李静，群众\n见附页", [], id="no rows"),
    ],
)
def test_rows_of_the_family_are_taken_where_their_cells_can_be_told_apart(
    rows: str, read_as: list[str]
):
    head = FAMILY_HEAD.replace(" ", "\t") if "\t" in rows else FAMILY_HEAD

    pasted = read(f"姓名：沈立新\n{head}{rows}")

    assert [" ".join(filter(None, astuple(each))) for each in pasted.form.family] == read_as
    assert bool(pasted.unplaced) is not bool(read_as)
    assert F.CURRENT_POSTS not in pasted.form.texts


def test_labels_with_colons_and_headings_of_lists_are_read():
    pasted = read(
        "姓名：沈立新，性别：男，民族：汉族\n身份证号：990123198506120015\n"
        "出生年月：1985年春\n政治面貌：中共党员\n入党时间：2008年7月\n任现职时间：2016.05\n"
        "联系电话：00000000\n简历：\n2009.07—2016.05 青山镇政府科员\n职务 见上\n备注：某事"
    )

    assert pasted.form.text(F.ETHNIC_GROUP) == "汉族"
    assert pasted.form.text(F.ID_NUMBER) == "990123198506120015"
    assert pasted.form.text(F.JOINED_PARTY) == "中共党员；2008年7月"
    assert pasted.form.text(F.RESUME) == "2009.07—2016.05 青山镇政府科员\n职务 见上"
    assert pasted.in_post_since == a_date("2016.05")
    unplaced = [(each.label, each.text) for each in pasted.unplaced]
    assert unplaced == [("出生年月", "1985年春"), ("联系电话", "00000000"), ("备注", "某事")]


def test_dated_lines_alone_are_a_resume_and_any_other_text_is_nothing():
    assert read(RESUME).form.texts == {F.RESUME: RESUME}
    assert read("明天下午开会").is_empty
    assert read("").unplaced == ()


def test_a_new_file_takes_all_that_a_form_states():
    file = take_all(a_file(), read(FROM_WORD).form)

    assert file.cadre.ethnic_group == "汉族"
    assert file.cadre.joined_party_on == a_date("2008.07")
    full_time = file.education_on_form(StudyMode.FULL_TIME)
    assert full_time is not None
    assert (full_time.qualification, full_time.degree) == ("大学", "农学学士")
    assert [str(each.started_on) for each in file.resume if each.parent_id is None] == [
        "2005.09",
        "2009.07",
        "2016.05",
    ]
    assert [(each.relation, each.name) for each in file.family] == [("妻子", "李静")]
    assert file.form_texts[0].text == "2023年优秀，2024年称职，2025年称职"


@given(st.lists(st.sampled_from([*"姓名性别：，\t\n 岁(", "姓名", "简历", "1985.06", "无"])))
def test_no_text_is_too_strange_and_no_word_appears_that_was_not_there(words: list[str]):
    text = "".join(words)

    pasted = read(text)

    letters = set("".join(text.split())) | set("·；0123456789")
    assert set("".join("".join(pasted.form.texts.values()).split())) <= letters
