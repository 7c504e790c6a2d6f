"""A line that tells of study is suggested for 学历学位, once."""

from __future__ import annotations

import pytest

from cadredesk.domain.accepted_check import AcceptedCheck
from cadredesk.domain.resume_study import STUDY, studies_to_add
from cadredesk.domain.words import StudyMode
from tests.builders import a_date, a_resume_entry, an_education, an_item

END = a_date("2003.07")


@pytest.mark.parametrize(
    ("text", "mode", "qualification", "school"),
    [
        ("省农业学校农学专业学习", StudyMode.FULL_TIME, "", "省农业学校农学专业"),
        ("师范大学中文专业本科学习", StudyMode.FULL_TIME, "大学", "师范大学中文专业"),
        ("在省委党校经济专业在职大学学习", StudyMode.IN_SERVICE, "大学", "省委党校经济专业"),
        ("江南大学法律专业函授大专学习", StudyMode.IN_SERVICE, "大专", "江南大学法律专业"),
        ("江南大学攻读法律硕士", StudyMode.FULL_TIME, "", "江南大学攻读法律硕士"),
        ("江南大学法律专业硕士研究生学习", StudyMode.FULL_TIME, "研究生", "江南大学法律专业"),
    ],
)
def test_a_line_of_study_is_split_into_mode_level_and_school(
    text: str, mode: StudyMode, qualification: str, school: str
):
    line = a_resume_entry("1999.09", text, ended_on=END)

    (found,) = studies_to_add([line], ())

    row = found.education
    assert (row.mode, row.qualification, row.school) == (mode, qualification, school)
    assert (row.started_on, row.ended_on) == (line.started_on, END)
    assert row.on_form


def test_a_note_beside_work_is_study_in_service():
    work = a_resume_entry("1999.07", "丙县农业局科员")
    note = a_resume_entry("2001.09", "江南大学法律专业学习", ended_on=END, parent_id=work.id)

    (found,) = studies_to_add([work, note], ())

    assert found.education.mode is StudyMode.IN_SERVICE


@pytest.mark.parametrize(
    "text", ["丙县农业局科员", "理工大学教师", "参加县委党校中青班培训学习", "省委党校进修班学习"]
)
def test_work_and_training_courses_are_no_study(text: str):
    assert studies_to_add([a_resume_entry("1999.09", text)], ()) == ()


def test_what_stands_in_the_education_is_not_suggested_again():
    line = a_resume_entry("1999.09", "省农业学校农学专业学习")
    same_start = an_education(started_on=a_date("1999.09"), school="省农校")
    same_school = an_education(started_on=None, school="省农业学校农学专业", major="")
    other = an_education(started_on=a_date("2004.09"), school="江南大学")

    assert studies_to_add([line], [same_start]) == ()
    assert studies_to_add([line], [same_school]) == ()
    assert len(studies_to_add([line], [other])) == 1


def test_the_form_keeps_the_course_that_it_prints():
    line = a_resume_entry("1999.09", "省农业学校农学专业学习")
    printed = an_education(started_on=a_date("2004.09"), school="江南大学")

    (found,) = studies_to_add([line], [printed])

    assert not found.education.on_form


def test_a_refused_suggestion_is_back_when_its_line_changes():
    line = a_resume_entry("1999.09", "省农业学校农学专业学习")
    (found,) = studies_to_add([line], ())
    refused = AcceptedCheck(id=an_item(), rule=STUDY, finding=found.finding, reason="不作为学历")

    assert studies_to_add([line], (), [refused]) == ()
    later = a_resume_entry("1999.09", "省农业学校园艺专业学习")
    assert len(studies_to_add([later], (), [refused])) == 1
