from __future__ import annotations

from datetime import date
from itertools import pairwise
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cadredesk.domain.cadre import Cadre, CadreFile
from cadredesk.domain.id_number import IdNumber
from cadredesk.domain.ids import CadreId, new_id
from cadredesk.domain.partial_date import PartialDate, age, months_between
from cadredesk.domain.resume import resume_text
from cadredesk.domain.words import CadreStatus, Category, EvaluationResult, Sex
from cadredesk.services.practice import PracticeTownship, practice_township
from cadredesk.services.practice.contradictions import CONTRADICTORY, contradict
from cadredesk.services.practice.moments import MEN, WOMEN, WOMEN_WORKERS, AsOf, Postponement
from tests.amounts import tries

TODAY = date(2026, 11, 22)
ANY_DAY = st.dates(date(2024, 1, 1), date(2034, 12, 31))


@pytest.fixture(scope="module")
def practice() -> PracticeTownship:
    return practice_township(TODAY)


def called(practice: PracticeTownship, name: str) -> CadreFile:
    return next(file for file in practice.cadres if file.cadre.name == name)


def sound(practice: PracticeTownship) -> list[CadreFile]:
    return [file for file in practice.cadres if file.cadre.name not in CONTRADICTORY]


def test_one_day_gives_one_township():
    assert practice_township(TODAY) == practice_township(TODAY)


def test_people_keep_their_ids_on_another_day(practice: PracticeTownship):
    later = practice_township(date(2027, 5, 1))

    assert [file.id for file in later.cadres] == [file.id for file in practice.cadres]
    assert [each.id for each in later.villagers] == [each.id for each in practice.villagers]


def test_there_are_46_people_of_whom_41_serve(practice: PracticeTownship):
    statuses = [file.cadre.status for file in practice.cadres]

    assert len(statuses) == 46
    assert statuses.count(CadreStatus.SERVING) == 41
    assert len(practice.villagers) == 15


def test_nothing_has_the_same_id_twice(practice: PracticeTownship):
    ids: list[UUID] = [file.id for file in practice.cadres]
    for file in practice.cadres:
        ids += [row.id for name in file.__slots__ if name != "cadre" for row in getattr(file, name)]
    ids += [each.id for each in practice.villagers]

    assert len(set(ids)) == len(ids)


def test_the_people_of_the_usability_script_are_there(practice: PracticeTownship):
    names = {file.cadre.name for file in practice.cadres}

    assert names >= set("周建国 李秀英 王海涛 刘志强 沈佳怡 蒋文博 吴国栋 冯立新 杨春梅".split())
    assert next(each.field for each in called(practice, "蒋文博").specialities) == "电商直播"
    assert called(practice, "刘志强").cadre.current_posts == "青山镇副镇长"


def test_an_identity_number_is_valid_and_says_the_birth_and_the_sex(practice: PracticeTownship):
    for file in sound(practice):
        number = IdNumber.read(file.cadre.id_number)

        assert number is not None, file.cadre.name
        assert number.text.startswith("990123")
        assert file.cadre.born_on is not None
        assert number.born_on.agrees_with(file.cadre.born_on)
        assert number.sex is file.cadre.sex


@settings(max_examples=tries(10))
@given(day=ANY_DAY)
def test_a_resume_has_no_gap_and_ends_with_the_present_post(day: date):
    for file in sound(practice_township(day)):
        lines = [line for line in file.resume if line.parent_id is None]
        for line, following in pairwise(lines):
            assert line.ended_on is not None
            assert following.started_on is not None
            assert 0 <= months_between(line.ended_on, following.started_on) <= 2
            assert str(line.started_on) < str(line.ended_on)

        assert lines[-1].ended_on is None
        assert lines[-1].text in {file.cadre.current_posts, "退休"}


@settings(max_examples=tries(10))
@given(day=ANY_DAY)
def test_nobody_works_before_18_or_serves_beyond_retirement_by_more_than_two_months(day: date):
    as_of = AsOf(day)
    for file in sound(practice_township(day)):
        cadre = file.cadre
        assert cadre.born_on is not None
        assert cadre.began_work_on is not None
        group = MEN if cadre.sex is Sex.MALE else WOMEN
        if cadre.sex is Sex.FEMALE and cadre.category is Category.WORKER:
            group = WOMEN_WORKERS
        legal = group.legal_month(cadre.born_on)

        assert age(cadre.born_on, cadre.began_work_on) >= 17
        if cadre.status is CadreStatus.SERVING:
            assert months_between(legal, as_of.month) <= 2, cadre.name
        if cadre.joined_party_on is not None:
            assert age(cadre.born_on, cadre.joined_party_on) >= 19
            assert cadre.joined_party_on.to_month() <= as_of.month


@settings(max_examples=tries(10))
@given(day=ANY_DAY)
def test_nothing_that_is_told_lies_in_the_future(day: date):
    today = PartialDate.of(day)
    for file in practice_township(day).cadres:
        told = [row.appointed_on for row in file.appointments]
        told += [row.started_on for row in file.resume]
        told += [row.ended_on for row in file.educations]
        told += [row.awarded_on for row in file.awards]
        told += [row.started_on for row in file.grade_periods]
        told += [row.ended_on for row in file.resume if row.ended_on]
        told += [row.born_on for row in file.family]
        told += [PartialDate(row.year, 12) for row in file.evaluations]
        told += [file.cadre.registered_on, file.cadre.came_to_township_on]

        assert all(moment <= today for moment in told if moment is not None), file.cadre.name


def test_posts_follow_the_resume(practice: PracticeTownship):
    for file in sound(practice):
        starts = {line.started_on for line in file.resume if line.parent_id is None}
        for post in file.appointments:
            assert post.appointed_on is not None
            assert post.appointed_on.to_month() in starts, (file.cadre.name, post.title)


def test_every_post_is_held_once_and_one_is_vacant(practice: PracticeTownship):
    posts = {post.id: post.title for post in practice.township.posts}
    held = [each.post_id for file in practice.cadres for each in file.current_appointments]
    kept = [post for post in held if post is not None]

    assert {posts[post] for post in set(posts) - set(kept)} == {"纪委书记"}
    shared = {posts[post] for post in kept if kept.count(post) > 1}
    assert shared == {"党委委员"}


def test_a_recruit_has_no_grade_for_the_first_year(practice: PracticeTownship):
    results = called(practice, "沈佳怡").evaluations

    assert results[0].result is EvaluationResult.NOT_GRADED
    assert [each.result for each in results[-3:]] == [EvaluationResult.EXCELLENT] * 3


def test_an_excellent_year_is_followed_by_its_commendation(practice: PracticeTownship):
    file = called(practice, "沈佳怡")

    assert [award.title for award in file.awards] == [
        "2023年度考核优秀嘉奖",
        "2024年度考核优秀嘉奖",
        "2025年度考核优秀嘉奖",
    ]


def test_results_of_last_year_are_not_settled_in_february():
    file = called(practice_township(date(2027, 2, 1)), "周建国")

    assert [each.year for each in file.evaluations][-1] == 2025


def test_the_resume_is_worded_as_the_form_prints_it(practice: PracticeTownship):
    text = resume_text(called(practice, "周建国").resume).splitlines()

    assert text[-1] == "2016.09--         青山镇党委书记"
    assert "（其间：1991.09--1994.07在中央党校函授学院经济管理专业在职大学学习）" in text[1]


def test_a_retired_person_ends_the_resume_with_retirement(practice: PracticeTownship):
    text = resume_text(called(practice, "崔德胜").resume).splitlines()

    assert text[-1] == "2023.03--         退休"


def test_father_and_son_tell_the_same_birthdays(practice: PracticeTownship):
    father, son = called(practice, "周建国"), called(practice, "周明")

    assert {row.name: row.born_on for row in father.family}["周明"] == son.cadre.born_on
    told = {row.name: row.born_on for row in son.family}
    assert told["周建国"] == father.cadre.born_on
    assert told["王丽"] == {row.name: row.born_on for row in father.family}["王丽"]


@settings(max_examples=tries(10))
@given(day=ANY_DAY)
def test_parents_are_a_generation_older(day: date):
    for file in practice_township(day).cadres:
        born_on = file.cadre.born_on
        if born_on is None or file.cadre.name in CONTRADICTORY:
            continue
        for row in file.family:
            assert row.born_on is not None
            years = abs(months_between(row.born_on, born_on)) / 12
            if row.relation in {"父亲", "母亲", "儿子", "女儿"}:
                assert 20 <= years <= 36, (file.cadre.name, row)
            else:
                assert years <= 4


@pytest.mark.parametrize("months", range(-2, 25))
@pytest.mark.parametrize("group", [MEN, WOMEN, WOMEN_WORKERS])
def test_a_birth_is_found_for_a_month_of_retirement_or_the_month_before(
    months: int, group: Postponement
):
    as_of = AsOf(TODAY)

    legal = group.legal_month(as_of.born_to_retire(months, group))

    assert months_between(as_of.month, legal) in {months, months - 1}


@pytest.mark.parametrize(
    ("group", "born", "legal"),
    [
        (MEN, "1964.12", "2024.12"),
        (MEN, "1965.05", "2025.07"),
        (MEN, "1976.09", "2039.09"),
        (WOMEN, "1971.11", "2027.05"),
        (WOMEN_WORKERS, "1984.11", "2039.11"),
    ],
)
def test_retirement_is_put_off_as_the_handbook_says(group: Postponement, born: str, legal: str):
    assert str(group.legal_month(PartialDate.parse(born))) == legal


def test_a_moment_is_a_month_or_a_day_counted_from_the_day():
    as_of = AsOf(date(2026, 8, 31))

    assert str(as_of.moment("m-6")) == "2026.02"
    assert str(as_of.moment("d-6m+1")) == "2026.03.01"
    assert as_of.moment("") is None
    with pytest.raises(ValueError, match="neither"):
        as_of.moment("last year")


def test_a_mistake_needs_the_fact_it_changes():
    nobody = CadreFile(cadre=Cadre(id=CadreId(new_id()), name="任红梅"))

    with pytest.raises(ValueError, match="no date to change"):
        contradict(nobody)
