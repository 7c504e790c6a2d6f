"""The library answers conditions, on the days around each boundary, however they are combined."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.partial_date import PartialDate, age, full_years
from cadredesk.domain.training import Speciality
from cadredesk.domain.unit import Unit
from cadredesk.domain.words import CadreStatus, Category, EvaluationResult, Sex, Tier
from cadredesk.services.cadre_views import form_gaps
from cadredesk.services.conditions import Condition, Criteria, Criterion, Match, Relation
from cadredesk.services.read_models import RosterQuery, RosterSort
from cadredesk.storage.open_library import SqlLibrary
from tests.amounts import tries
from tests.builders import (
    a_cadre,
    a_date,
    a_file,
    a_full_file,
    a_grade_period,
    a_tier_period,
    a_unit,
    an_appointment,
    an_education,
    an_evaluation,
    an_item,
)
from tests.storage.conftest import Shelf, do, save

DAY = date(2026, 11, 22)


def asking(*conditions: Condition, match: Match = Match.ALL, day: date = DAY) -> RosterQuery:
    return RosterQuery(criteria=Criteria(conditions, match, day), limit=1000)


def names(library: SqlLibrary, query: RosterQuery) -> list[str]:
    with library.unit_of_work() as work:
        return [row.name for row in work.lists.roster(query).rows]


def admits(
    library: SqlLibrary, file: CadreFile, criterion: Criterion, relation: Relation, value: str = ""
) -> bool:
    """Whether a file, alone in a library, fulfils a condition."""
    save(library, file)
    return names(library, asking(Condition(criterion, relation, value))) == [file.cadre.name]


@pytest.mark.parametrize(
    ("born_on", "at_most_35", "at_least_36"),
    [
        ("1990.11", False, True),
        ("1990.11.30", False, True),
        ("1990.12", True, False),
        ("1990.12.01", True, False),
        ("1990", False, True),
        ("1991", True, False),
        (None, False, False),
    ],
)
def test_an_age_is_full_in_the_birth_month(
    library: SqlLibrary, born_on: str | None, at_most_35: bool, at_least_36: bool
):
    file = a_file(a_cadre("某人", born_on=born_on and a_date(born_on)))
    save(library, file)

    younger = names(library, asking(Condition(Criterion.AGE, Relation.AT_MOST, "35")))
    older = names(library, asking(Condition(Criterion.AGE, Relation.AT_LEAST, "36")))

    assert (bool(younger), bool(older)) == (at_most_35, at_least_36)


@pytest.mark.parametrize(
    ("since", "five", "under"),
    [
        ("2021.11", True, False),
        ("2021.11.30", True, False),
        ("2021.12", False, True),
        ("2021.12.01", False, True),
        ("2020", True, False),
        ("2021", False, False),
        ("2022", False, True),
        (None, False, False),
    ],
)
def test_years_in_post_are_full_in_the_anniversary_month(
    library: SqlLibrary, since: str | None, five: bool, under: bool
):
    post = an_appointment("镇长", main=True, appointed_on=since and a_date(since))
    save(library, a_file(a_cadre("某人"), appointments=(post,)))

    full = names(library, asking(Condition(Criterion.YEARS_IN_POST, Relation.AT_LEAST, "5")))
    less = names(library, asking(Condition(Criterion.YEARS_IN_POST, Relation.UNDER, "5")))

    assert (bool(full), bool(less)) == (five, under)


dates = st.one_of(
    st.builds(PartialDate, st.integers(1980, 2030)),
    st.builds(PartialDate, st.integers(1980, 2030), st.integers(1, 12)),
    st.builds(PartialDate, st.integers(1980, 2030), st.integers(1, 12), st.integers(1, 28)),
)


@settings(
    max_examples=tries(20),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(start=dates, day=st.dates(date(2015, 1, 1), date(2035, 12, 31)), years=st.integers(16, 40))
def test_lengths_of_time_and_ages_are_those_of_the_handbook(
    library: SqlLibrary, start: PartialDate, day: date, years: int
):
    who = "某人"
    cadre = a_cadre(who, born_on=start, began_work_on=start)
    with library.unit_of_work() as work:
        before = list(work.cadres.all())
    save(
        library,
        replace(before[0], cadre=replace(cadre, id=before[0].id)) if before else a_file(cadre),
    )
    at = PartialDate.of(day)

    def says(criterion: Criterion, relation: Relation) -> bool:
        return bool(names(library, asking(Condition(criterion, relation, str(years)), day=day)))

    assert says(Criterion.AGE, Relation.AT_LEAST) is (age(start, at) >= years)
    assert says(Criterion.AGE, Relation.AT_MOST) is (age(start, at) <= years)
    if start.has_month:
        worked = full_years(start, at)
        assert says(Criterion.YEARS_OF_WORK, Relation.AT_LEAST) is (worked >= years)
        assert says(Criterion.YEARS_OF_WORK, Relation.UNDER) is (worked < years)


def a_rich_file(**fields: Any) -> CadreFile:
    given: dict[str, Any] = {
        "sex": Sex.FEMALE,
        "ethnic_group": "苗族",
        "political_affiliation": "群众",
        "category": Category.INSTITUTION,
        "roster_group": "中层干部",
        "current_posts": "青山镇财政所所长",
        "tags": "后备人选、农业",
        "expertise": "农村电商",
        "ancestral_home": "甲省乙市",
        "note": "右手有伤",
        "came_to_township_on": a_date("2016.05"),
        "joined_party_on": a_date("2006.05"),
    }
    return a_file(
        a_cadre("某人", **{**given, **fields}),
        appointments=(an_appointment("所长", main=True),),
        tier_periods=(a_tier_period(Tier.TOWNSHIP_DEPUTY, "2016.05"),),
        grade_periods=(a_grade_period("一级科员", "2016.05"),),
        educations=(an_education(qualification="大学", school="江南示范大学", major="会计"),),
        evaluations=(
            an_evaluation(2022, EvaluationResult.EXCELLENT),
            an_evaluation(2025, EvaluationResult.COMPETENT),
        ),
        specialities=(Speciality(id=an_item(), field="直播带货", evidence="办过三场助农直播"),),
    )


@pytest.mark.parametrize(
    ("criterion", "relation", "value", "admitted"),
    [
        (Criterion.SEX, Relation.IS, "女", True),
        (Criterion.SEX, Relation.IS, "男", False),
        (Criterion.ETHNIC_GROUP, Relation.IS_NOT, "汉族", True),
        (Criterion.POLITICAL, Relation.IS_NOT, "群众", False),
        (Criterion.CATEGORY, Relation.IS, "事业人员", True),
        (Criterion.GROUP, Relation.HAS, "中层", True),
        (Criterion.POSTS, Relation.HAS, "财政所", True),
        (Criterion.POSTS, Relation.HAS, "%", False),
        (Criterion.POSTS, Relation.HAS_NOT, "副", True),
        (Criterion.TIER, Relation.IS, "乡科级副职", True),
        (Criterion.YEARS_AT_TIER, Relation.AT_LEAST, "10", True),
        (Criterion.GRADE, Relation.IS, "一级科员", True),
        (Criterion.YEARS_IN_GRADE, Relation.UNDER, "11", True),
        (Criterion.QUALIFICATION, Relation.AT_LEAST, "大学", True),
        (Criterion.QUALIFICATION, Relation.AT_LEAST, "研究生", False),
        (Criterion.QUALIFICATION, Relation.UNDER, "研究生", True),
        (Criterion.SCHOOLING, Relation.HAS, "会计", True),
        (Criterion.SCHOOLING, Relation.HAS_NOT, "江南", False),
        (Criterion.YEARS_IN_TOWNSHIP, Relation.AT_LEAST, "10", True),
        (Criterion.YEARS_IN_PARTY, Relation.AT_LEAST, "21", False),
        (Criterion.EVALUATION, Relation.HAS, "称职", True),
        (Criterion.EVALUATION, Relation.HAS, "优秀", False),
        (Criterion.EVALUATION, Relation.HAS_NOT, "优秀", True),
        (Criterion.TAG, Relation.HAS, "农业", True),
        (Criterion.TAG, Relation.HAS, "后备", False),
        (Criterion.TAG, Relation.HAS_NOT, "后备", True),
        (Criterion.EXPERTISE, Relation.HAS, "电商", True),
        (Criterion.EXPERTISE, Relation.HAS, "直播", True),
        (Criterion.EXPERTISE, Relation.HAS_NOT, "直播", False),
        (Criterion.ANCESTRAL_HOME, Relation.HAS, "乙市", True),
        (Criterion.NOTE, Relation.HAS, "右手", True),
        (Criterion.PHOTO, Relation.FAILS, "", True),
        (Criterion.PHOTO, Relation.HOLDS, "", False),
    ],
)
def test_a_file_fulfils_a_condition_or_not(
    library: SqlLibrary, criterion: Criterion, relation: Relation, value: str, admitted: bool
):
    assert admits(library, a_rich_file(), criterion, relation, value) is admitted


@pytest.mark.parametrize(
    ("criterion", "relation", "value", "admitted"),
    [
        (Criterion.ETHNIC_GROUP, Relation.IS_NOT, "汉族", False),
        (Criterion.POSTS, Relation.HAS_NOT, "所长", True),
        (Criterion.TAG, Relation.HAS_NOT, "后备", True),
        (Criterion.QUALIFICATION, Relation.UNDER, "大学", False),
        (Criterion.YEARS_IN_TOWNSHIP, Relation.UNDER, "10", False),
        (Criterion.EVALUATION, Relation.HAS_NOT, "优秀", True),
    ],
)
def test_what_is_not_known_is_not_said_to_be_otherwise(
    library: SqlLibrary, criterion: Criterion, relation: Relation, value: str, admitted: bool
):
    blank = a_file(a_cadre("某人", ethnic_group="", current_posts="", came_to_township_on=None))

    assert admits(library, blank, criterion, relation, value) is admitted


@pytest.mark.parametrize(
    "lacks",
    [{}, {"health": ""}, {"birthplace": ""}, {"sex": None}, {"joined_party_on": None}],
    ids=str,
)
def test_a_file_is_complete_as_the_approval_form_judges(library: SqlLibrary, lacks: dict[str, Any]):
    file = a_full_file("某人", **{"health": "健康", **lacks})
    whole = not form_gaps(file)

    assert admits(library, file, Criterion.COMPLETE, Relation.HOLDS) is whole
    assert bool(names(library, asking(Condition(Criterion.COMPLETE, Relation.FAILS)))) is not whole
    assert whole is not bool(lacks)


def test_a_file_without_a_resume_is_not_complete(library: SqlLibrary):
    file = replace(a_full_file("某人", health="健康"), resume=())

    assert admits(library, file, Criterion.COMPLETE, Relation.FAILS)


def test_somebody_belongs_to_a_unit_by_the_file_or_by_a_present_post(shelf: Shelf):
    office, station = a_unit("党政办"), a_unit("财政所")
    library = shelf.create()
    do(library, lambda work: work.township.save(_with_units(work.township.get(), office, station)))
    there = a_file(a_cadre("在编", unit_id=office.id, order=1))
    holding = a_file(
        a_cadre("任职", order=2), appointments=(an_appointment("主任", unit_id=office.id),)
    )
    left = an_appointment("主任", unit_id=office.id, removed_on=a_date("2020.01"))
    former = a_file(a_cadre("曾任", order=3, unit_id=station.id), appointments=(left,))
    save(library, there, holding, former)

    at = names(library, asking(Condition(Criterion.UNIT, Relation.IS, "党政办")))
    elsewhere = names(library, asking(Condition(Criterion.UNIT, Relation.IS_NOT, "党政办")))

    assert (at, elsewhere) == (["在编", "任职"], ["曾任"])


def _with_units(township: Any, *units: Unit) -> Any:
    return replace(township, units=units)


YOUNG = Condition(Criterion.AGE, Relation.AT_MOST, "35")
WOMAN = Condition(Criterion.SEX, Relation.IS, "女")


@pytest.fixture
def people(library: SqlLibrary) -> SqlLibrary:
    rows = (
        ("老男", Sex.MALE, "1970.01"),
        ("老女", Sex.FEMALE, "1970.01"),
        ("青男", Sex.MALE, "1995.01"),
        ("青女", Sex.FEMALE, "1995.01"),
    )
    files = [
        a_file(a_cadre(name, sex=sex, born_on=a_date(born), order=at))
        for at, (name, sex, born) in enumerate(rows)
    ]
    retired = a_file(a_cadre("退女", status=CadreStatus.RETIRED, order=9))
    save(library, *files, retired)
    return library


def test_conditions_are_all_fulfilled_or_any_of_them_and_statuses_always(people: SqlLibrary):
    assert names(people, asking(YOUNG, WOMAN)) == ["青女"]
    assert names(people, asking(YOUNG, WOMAN, match=Match.ANY)) == ["老女", "青男", "青女"]


def test_people_whom_an_alert_names_are_one_condition_more(people: SqlLibrary):
    with people.unit_of_work() as work:
        ids = {row.name: row.id for row in work.lists.roster(RosterQuery()).rows}
    among = (frozenset({ids["老男"], ids["青女"]}),)

    every = Criteria((WOMAN,), Match.ALL, DAY, among)
    some = Criteria((WOMAN,), Match.ANY, DAY, among)
    nobody = Criteria((), Match.ALL, DAY, (frozenset(),))

    assert names(people, RosterQuery(criteria=every)) == ["青女"]
    assert names(people, RosterQuery(criteria=some)) == ["老男", "老女", "青女"]
    assert names(people, RosterQuery(criteria=nobody)) == []


def test_two_alternatives_of_one_field_and_a_limit_of_another(people: SqlLibrary):
    man = Condition(Criterion.SEX, Relation.IS, "男")

    assert names(people, asking(man, WOMAN, YOUNG)) == ["青男", "青女"]


def test_a_search_a_count_and_an_order_go_with_conditions(people: SqlLibrary):
    query = replace(asking(WOMAN), text="女", sort=RosterSort.BORN_ON, descending=True)

    with people.unit_of_work() as work:
        page = work.lists.roster(query)
        ids = work.lists.ids(query)

    assert ([row.name for row in page.rows], page.total) == (["青女", "老女"], 2)
    assert [row.id for row in page.rows] == list(ids)


def test_words_in_use_are_offered_once_each_with_tags_apart(library: SqlLibrary):
    save(
        library,
        a_file(a_cadre("甲", tags="后备、农业", roster_group="中层干部", ethnic_group="苗族")),
        a_file(a_cadre("乙", tags="农业", roster_group="中层干部", ethnic_group="")),
    )

    with library.unit_of_work() as work:
        words = work.lists.words_in_use()

    assert sorted(words[Criterion.TAG]) == ["农业", "后备"]
    assert words[Criterion.GROUP] == ("中层干部",)
    assert words[Criterion.ETHNIC_GROUP] == ("苗族",)
