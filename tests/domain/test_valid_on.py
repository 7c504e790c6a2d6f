"""A file on a day has what had begun by then and had not ended."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.cadre import INFO_SETS, CadreFile
from cadredesk.domain.valid_on import file_on
from cadredesk.domain.words import PARTY_MEMBER, PROBATIONARY_MEMBER, CadreStatus, Tier
from cadredesk.services.practice import practice_township
from tests.builders import (
    a_cadre,
    a_date,
    a_family_member,
    a_file,
    a_grade_period,
    a_resume_entry,
    a_service_period,
    a_tier_period,
    a_training,
    a_unit,
    an_appointment,
    an_education,
    an_evaluation,
)

PRACTICE = practice_township(date(2026, 11, 22)).cadres
OFFICE = a_unit("柳河镇人民政府").id
MOVED = a_file(
    a_cadre(current_posts="青山镇镇长", short_post="镇长"),
    appointments=(
        an_appointment(
            "柳河镇副镇长",
            unit_id=OFFICE,
            appointed_on=a_date("2016.09"),
            removed_on=a_date("2021.05"),
            removal_document_no="丙委〔2021〕9号",
        ),
        an_appointment("青山镇镇长", appointed_on=a_date("2021.05")),
    ),
    tier_periods=(
        a_tier_period(Tier.TOWNSHIP_DEPUTY, "2016.09", ended_on=a_date("2021.05")),
        a_tier_period(Tier.TOWNSHIP_CHIEF, "2021.05"),
    ),
    grade_periods=(a_grade_period("二级主任科员", "2022.01"),),
    resume=(
        a_resume_entry("2016.09", "柳河镇副镇长", ended_on=a_date("2021.05")),
        a_resume_entry("2021.05", "青山镇镇长"),
    ),
)


@pytest.mark.parametrize(
    ("day", "post", "tier"),
    [
        (date(2021, 4, 30), "柳河镇副镇长", Tier.TOWNSHIP_DEPUTY),
        (date(2021, 5, 1), "青山镇镇长", Tier.TOWNSHIP_CHIEF),
    ],
)
def test_post_and_tier_are_those_in_force(day: date, post: str, tier: Tier):
    then = file_on(MOVED, day)

    assert [each.title for each in then.current_appointments] == [post]
    assert then.cadre.current_posts == post
    assert then.current_tier is not None
    assert then.current_tier.tier is tier
    assert [each.text for each in then.resume if each.is_open] == [post]


def test_unit_short_post_and_removal_follow_the_post():
    then = file_on(MOVED, date(2020, 1, 1))

    assert then.cadre.unit_id == OFFICE
    assert then.cadre.short_post == "副镇长"
    assert then.appointments[0].removal_document_no == ""
    assert then.current_grade is None


def test_before_any_post_the_resume_tells_what_was_done():
    file = a_file(
        a_cadre(),
        appointments=(an_appointment("镇长", appointed_on=a_date("2021.05")),),
        resume=(a_resume_entry("2008.07", "青山镇科员", ended_on=a_date("2021.05")),),
    )

    assert file_on(file, date(2015, 1, 1)).cadre.current_posts == "青山镇科员"
    assert file_on(file, date(2001, 1, 1)).cadre.current_posts == ""


def test_as_long_as_the_posts_are_the_same_their_words_are():
    file = a_file(
        a_cadre(current_posts="青山镇党委副书记、镇长"),
        appointments=(an_appointment("镇长", appointed_on=a_date("2021.05")),),
    )

    assert file_on(file, date(2023, 1, 1)).cadre.current_posts == "青山镇党委副书记、镇长"


@pytest.mark.parametrize(
    ("day", "affiliation"),
    [
        (date(2005, 5, 31), ""),
        (date(2005, 6, 1), PROBATIONARY_MEMBER),
        (date(2006, 6, 1), PARTY_MEMBER),
    ],
)
def test_a_member_of_the_party_was_none_before_joining(day: date, affiliation: str):
    cadre = a_cadre(
        political_affiliation=PARTY_MEMBER,
        joined_party_on=a_date("2005.06"),
        full_party_on=a_date("2006.06"),
    )

    assert file_on(a_file(cadre), day).cadre.political_affiliation == affiliation


def test_who_left_later_still_served():
    left = a_cadre(
        status=CadreStatus.RETIRED, status_since=a_date("2025.02"), left_to="返聘", short_post=""
    )

    assert file_on(a_file(left), date(2025, 1, 31)).cadre.status is CadreStatus.SERVING
    assert file_on(a_file(left), date(2025, 1, 31)).cadre.left_to == ""
    assert file_on(a_file(left), date(2025, 2, 1)).cadre.status is CadreStatus.RETIRED


def test_what_came_later_is_not_there_yet():
    file = a_file(
        a_cadre(began_work_on=a_date("2008.07")),
        educations=(
            an_education(started_on=a_date("2004.09"), ended_on=a_date("2008.07")),
            an_education(started_on=a_date("2010.09"), ended_on=a_date("2013.07")),
        ),
        evaluations=(an_evaluation(2011), an_evaluation(2012)),
        family=(a_family_member("妻子"), a_family_member("儿子", born_on=a_date("2015.03"))),
        service_periods=(
            a_service_period(started_on=a_date("2008.07"), completed_on=a_date("2013.07")),
        ),
        trainings=(
            a_training(started_on=a_date("2012.03")),
            a_training(started_on=None, ended_on=a_date("2014.03")),
        ),
    )

    then = file_on(file, date(2012, 6, 1))

    assert len(then.educations) == 1
    assert [each.year for each in then.evaluations] == [2011]
    assert [each.relation for each in then.family] == ["妻子"]
    assert then.service_periods[0].completed_on is None
    assert len(then.trainings) == 1
    assert str(then.cadre.began_work_on) == "2008.07"
    assert file_on(file, date(2008, 6, 30)).cadre.began_work_on is None


def test_a_note_goes_with_the_segment_it_hangs_on():
    segment = a_resume_entry("2016.09", "柳河镇副镇长")
    note = a_resume_entry("2010.09", "在职学习", parent_id=segment.id)

    assert file_on(a_file(resume=(segment, note)), date(2012, 1, 1)).resume == ()


DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2030, 1, 1))


@given(st.sampled_from(PRACTICE), DAYS)
def test_a_file_on_a_day_stays_the_same_on_that_day_and_has_no_new_rows(file: CadreFile, day: date):
    then = file_on(file, day)

    assert file_on(then, day) == then
    for name in INFO_SETS:
        known = {each.id for each in getattr(file, name)}
        assert {each.id for each in getattr(then, name)} <= known


@pytest.mark.parametrize("file", PRACTICE, ids=lambda file: file.cadre.name)
def test_on_the_day_itself_the_posts_are_as_the_file_says(file: CadreFile):
    then = file_on(file, date(2026, 11, 22))

    assert then.cadre.current_posts == file.cadre.current_posts
    assert then.current_appointments == file.current_appointments
