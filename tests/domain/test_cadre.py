"""What a cadre file tells at a glance."""

from __future__ import annotations

from cadredesk.domain.cadre import INFO_SETS, CadreFile
from cadredesk.domain.words import StudyMode, Tier
from tests.builders import (
    a_cadre,
    a_date,
    a_file,
    a_full_file,
    a_grade_period,
    a_tier_period,
    an_appointment,
    an_education,
)


def test_the_main_post_stands_first_among_the_current_ones():
    removed = an_appointment("副镇长", removed_on=a_date("2021.05"))
    member = an_appointment("党委委员")
    main = an_appointment("镇长", main=True)
    file = a_file(appointments=(removed, member, main))

    assert file.current_appointments == (main, member)
    assert file.main_appointment == main


def test_a_file_with_nothing_in_it_tells_nothing():
    file = a_file()

    assert file.current_appointments == ()
    assert file.main_appointment is None
    assert file.current_grade is None
    assert file.current_tier is None
    assert file.education_on_form(StudyMode.FULL_TIME) is None


def test_the_current_grade_and_tier_are_those_without_an_end():
    grade = a_grade_period("三级主任科员", "2021.06")
    tier = a_tier_period(Tier.TOWNSHIP_CHIEF, "2021.05")
    file = a_file(
        grade_periods=(
            a_grade_period("四级主任科员", "2019.06", ended_on=a_date("2021.06")),
            grade,
        ),
        tier_periods=(
            a_tier_period(Tier.TOWNSHIP_DEPUTY, "2016.09", ended_on=a_date("2021.05")),
            tier,
        ),
    )

    assert file.current_grade == grade
    assert file.current_tier == tier


def test_the_form_prints_the_course_of_each_mode_that_is_chosen_for_it():
    hidden = an_education(StudyMode.FULL_TIME, "中专", on_form=False)
    shown = an_education(StudyMode.FULL_TIME, "大学")
    later = an_education(StudyMode.IN_SERVICE, "研究生")
    file = a_file(educations=(hidden, shown, later))

    assert file.education_on_form(StudyMode.FULL_TIME) == shown
    assert file.education_on_form(StudyMode.IN_SERVICE) == later
    assert later.school_line == "丙省农业大学农学"


def test_a_file_has_the_id_of_its_cadre():
    cadre = a_cadre()

    assert a_file(cadre).id == cadre.id


def test_every_info_set_is_named_and_a_full_file_has_rows_in_each():
    file = a_full_file()

    assert set(INFO_SETS) == set(CadreFile.__slots__) - {"cadre"}
    for name, kind in INFO_SETS.items():
        assert all(isinstance(row, kind) for row in getattr(file, name))
        assert getattr(file, name)
