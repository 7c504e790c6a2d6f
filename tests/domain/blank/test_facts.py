"""What a blank asks for beyond the file itself is worked out by the rules, to the month."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from cadredesk import paths
from cadredesk.domain.blank.cell import cell_content
from cadredesk.domain.blank.facts import FACTS, Basis
from cadredesk.domain.blank.recipe import read_recipe
from cadredesk.domain.cadre import Cadre, CadreFile
from cadredesk.domain.ids import CadreId, new_id
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.rulebook import Rulebook
from cadredesk.domain.training import Speciality
from cadredesk.domain.words import EvaluationResult, Sex, StudyMode, Tier
from cadredesk.rulefiles.reader import load_rulebook
from tests.builders import (
    a_cadre,
    a_date,
    a_file,
    a_full_file,
    an_appointment,
    an_education,
    an_evaluation,
    an_item,
)

DAY = date(2026, 11, 30)


@cache
def the_rulebook() -> Rulebook:
    return load_rulebook(paths.resources() / "rules")


def says(file: CadreFile, recipe: str, until: str = "", day: date = DAY) -> object:
    on = a_date(until) if until else PartialDate.of(day)
    return cell_content(file, read_recipe(recipe), Basis(the_rulebook().on(day), on, 7))


@pytest.mark.parametrize(("until", "age"), [("2026.02", 47), ("2026.03", 48), ("2026.12", 48)])
def test_an_age_is_full_in_the_month_of_birth(until: str, age: int):
    file = a_file(a_cadre(born_on=a_date("1978.03")))

    assert says(file, "age", until) == age
    assert says(file, "born_on+age", until) == f"1978.03\n（{age}岁）"


@pytest.mark.parametrize(("since", "years"), [("2021.12", 4), ("2021.11", 5), ("2027.01", "")])
def test_years_in_a_post_are_full_in_the_month_of_appointment(since: str, years: object):
    post = an_appointment("青山镇副镇长", main=True, appointed_on=a_date(since))

    assert says(a_file(appointments=(post,)), "years_in_post") == years


@pytest.mark.parametrize(("since", "said"), [("2016.11", "是"), ("2016.12", "否")])
def test_two_terms_of_an_elected_chief_are_ten_years(since: str, said: str):
    post = an_appointment(
        "青山镇镇长",
        main=True,
        tier=Tier.TOWNSHIP_CHIEF,
        leading=True,
        appointed_on=a_date(since),
    )

    assert says(a_file(appointments=(post,)), "two_terms") == said


def test_who_is_not_elected_serves_no_terms():
    post = an_appointment("党政办主任", main=True, selection=None, appointed_on=a_date("2001.01"))

    assert says(a_file(appointments=(post,)), "two_terms") == "否"


def test_retirement_is_the_legal_month():
    assert says(a_file(a_cadre(sex=Sex.MALE, born_on=a_date("1966.11"))), "retires_on") == "2027.05"


def test_evaluations_are_those_of_the_three_years_before_the_day():
    results = [(2022, "COMPETENT"), (2023, "EXCELLENT"), (2025, "COMPETENT"), (2026, "COMPETENT")]
    file = a_file(
        evaluations=tuple(an_evaluation(year, EvaluationResult[name]) for year, name in results)
    )

    assert says(file, "evaluations") == "2023年优秀\n2025年称职"
    assert says(file, "evaluations:2022") == "称职"
    assert says(file, "evaluations:2024") == ""


def test_the_highest_qualification_counts_whenever_it_came():
    file = a_file(
        educations=(
            an_education(StudyMode.IN_SERVICE, "省委党校研究生"),
            an_education(StudyMode.FULL_TIME, "大学", degree="农学学士"),
        )
    )

    assert says(file, "qualification") == "省委党校研究生"
    assert says(file, "full_time_education+full_time_degree") == "大学\n农学学士"


def test_specialities_stand_in_where_the_file_names_no_expertise():
    kept = (Speciality(id=an_item(), field="直播"), Speciality(id=an_item(), field="农技"))

    assert says(a_file(a_cadre(expertise=""), specialities=kept), "expertise") == "直播、农技"
    assert says(a_file(a_cadre(expertise="党建"), specialities=kept), "expertise") == "党建"


@pytest.mark.parametrize(
    ("style", "written"),
    [
        ("born_on", "1978.03"),
        ("born_on@chinese", "1978年3月"),
        ("born_on@dashed", "1978-03"),
        ("born_on@slashed", "1978/03"),
        ("born_on@digits", "197803"),
    ],
)
def test_dates_are_written_as_the_blank_writes_them(style: str, written: str):
    file = a_file(a_cadre(born_on=a_date("1978.03.12")))

    assert says(file, style) == written


def test_what_is_not_on_file_leaves_its_cell_empty_and_takes_its_brackets_along():
    bare = CadreFile(cadre=Cadre(id=CadreId(new_id()), name="李明"))

    known = {fact for fact in FACTS if says(bare, fact) not in ("", None)}
    assert known == {"number", "name", "awards"}
    assert says(bare, "name+age") == "李明"
    assert says(bare, "grade(grade_since)") == ""


def test_every_fact_of_a_full_file_can_be_asked_for():
    for fact in FACTS:
        assert isinstance(says(a_full_file(), fact), str | int)
