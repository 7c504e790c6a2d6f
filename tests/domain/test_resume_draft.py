"""What posts and schooling tell of is drafted as lines; what is written stays as it is."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.resume import resume_text
from cadredesk.domain.resume_draft import draft_from_posts
from cadredesk.domain.words import StudyMode
from cadredesk.services.practice import practice_township
from tests.builders import a_cadre, a_date, a_file, a_resume_entry, an_appointment, an_education

PRACTICE = practice_township(date(2026, 11, 22)).cadres
POST_BEFORE_WORK = "范桂芳"  # in whose file a post is older than the first line
SCHOOL = an_education(
    mode=StudyMode.FULL_TIME,
    school="甲省农业学校农学专业",
    major="",
    started_on=a_date("1999.09"),
    ended_on=a_date("2003.07"),
)
DEPUTY = an_appointment(
    "柳河镇副镇长", appointed_on=a_date("2016.09"), removed_on=a_date("2021.05")
)
CHIEF = an_appointment("青山镇镇长", appointed_on=a_date("2021.05"))
SECRETARY = an_appointment("青山镇党委副书记", appointed_on=a_date("2021.05"))
FILE = a_file(
    a_cadre(current_posts="青山镇党委副书记、镇长"),
    appointments=(DEPUTY, SECRETARY, CHIEF),
    educations=(SCHOOL,),
)


def test_an_empty_resume_gets_a_line_for_school_and_every_start_of_posts():
    assert resume_text(draft_from_posts(FILE, ())).splitlines() == [
        "1999.09--2003.07  甲省农业学校农学专业学习",
        "2016.09--2021.05  柳河镇副镇长",
        "2021.05--         青山镇党委副书记、镇长",
    ]


def test_an_open_line_ends_where_the_new_one_follows_and_its_note_stays():
    old = a_resume_entry("2003.07", "丙县农业局科员", ended_on=a_date("2016.09"))
    note = a_resume_entry("2005.09", "在职学习", ended_on=a_date("2008.07"), parent_id=old.id)
    last = a_resume_entry("2016.09", "丙县柳河镇副镇长")

    drafted = draft_from_posts(FILE, (old, note, last))

    words = [each.text for each in drafted[1:4]]
    assert words == ["丙县农业局科员", "在职学习", "丙县柳河镇副镇长"]
    assert str(drafted[3].ended_on) == "2021.05"
    assert drafted[-1].text == "青山镇党委副书记、镇长"


def test_a_line_that_covers_the_months_of_a_post_is_enough():
    covering = (
        a_resume_entry("1999.09", "在校学习", ended_on=a_date("2016.09")),
        a_resume_entry("2016.09", "柳河镇工作", ended_on=a_date("2021.05")),
        a_resume_entry("2021.03", "青山镇党委副书记、镇长"),
    )

    assert draft_from_posts(FILE, covering) == covering


def test_posts_that_ended_without_another_end_their_line():
    file = a_file(a_cadre(), appointments=(DEPUTY,))

    assert resume_text(draft_from_posts(file, ())) == "2016.09--2021.05  柳河镇副镇长"


def test_who_was_lent_out_gets_no_line_for_it():
    lent = an_appointment("县委办（跟班）", appointed_on=a_date("2023.03"), temporary=True)
    file = a_file(a_cadre(), appointments=(lent,))

    assert draft_from_posts(file, ()) == ()


@pytest.mark.parametrize(
    "file",
    [file for file in PRACTICE if file.cadre.name != POST_BEFORE_WORK],
    ids=lambda file: file.cadre.name,
)
def test_a_whole_resume_needs_no_draft(file: CadreFile):
    assert draft_from_posts(file, file.resume) == file.resume


@given(st.sampled_from(PRACTICE), st.data())
def test_no_written_line_is_lost_and_a_draft_needs_no_other(file: CadreFile, data: st.DataObject):
    segments = [each for each in file.resume if each.parent_id is None]
    kept = tuple(each for each in segments if data.draw(st.booleans()))

    drafted = draft_from_posts(file, kept)

    assert [each.text for each in drafted if each.id in {line.id for line in kept}] == [
        each.text for each in kept
    ]
    assert draft_from_posts(file, drafted) == drafted
