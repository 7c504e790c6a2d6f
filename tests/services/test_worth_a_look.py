"""值得关注: who is listed and why, in which order, and how it is silenced and taken up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.errors import UserError
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.override import OverrideKind, with_overrides
from cadredesk.domain.training import Speciality
from cadredesk.services.alerts import alerts_of
from cadredesk.services.practice import practice_township
from cadredesk.services.worth_a_look import (
    CARE_RULES,
    WorthALook,
    note_candidates,
    read_worth_a_look,
    silence,
)
from tests.builders import a_cadre, a_date, a_file, a_township, a_training, an_item, an_override
from tests.fakes import MemoryLibrary, State
from tests.ui.desks import the_rulebook

DAY = date(2026, 11, 22)
BOOK = the_rulebook()


def a_library(*files: CadreFile) -> MemoryLibrary:
    return MemoryLibrary(Path("青山镇"), State(a_township(), {each.id: each for each in files}), "")


def not_used(name: str, field: str = "电商直播", shown: str = "2025.08") -> CadreFile:
    speciality = Speciality(
        id=an_item(), field=field, shown_on=a_date(shown), in_use="否，岗位不对口"
    )
    cadre = a_cadre(name, born_on=a_date("1996.03"), id_number="", tags="")
    return a_file(cadre, specialities=(speciality,))


def names(found: WorthALook) -> list[str]:
    return [row.name for row in found.open]


@pytest.fixture
def practice() -> MemoryLibrary:
    found = practice_township(DAY)
    state = State(found.township, {file.id: file for file in found.cadres})
    return MemoryLibrary(Path("青山镇"), state, "")


def test_the_practice_township_lists_three_for_the_reasons_they_have(practice: MemoryLibrary):
    found = read_worth_a_look(practice, BOOK, DAY)

    assert {row.name: [each.rule for each in row.reasons] for row in found.open} == {
        "孙丽萍": ["CARE-4", "ROT-4"],
        "沈佳怡": ["CARE-1", "CARE-5"],
        "蒋文博": ["CARE-3", "CARE-5"],
    }
    assert [str(row.waiting_since) for row in found.open] == ["2021.08", "2024.01", "2025.08"]
    assert [row.waited(DAY) for row in found.open] == [63, 34, 15]


def test_the_order_is_how_long_they_have_waited_and_nothing_else():
    library = a_library(
        not_used("蒋文博", shown="2025.08"),
        not_used("吕婷", shown="2023.02"),
        not_used("周明", shown="2024.05"),
    )

    assert names(read_worth_a_look(library, BOOK, DAY)) == ["吕婷", "周明", "蒋文博"]


def test_these_rules_speak_on_their_page_alone(practice: MemoryLibrary):
    assert not {each.rule for each in alerts_of(practice, BOOK, DAY)} & set(CARE_RULES)


def test_a_condition_is_switched_off_like_any_other_rule():
    off = an_override("CARE-3", "0", kind=OverrideKind.SWITCH)

    found = read_worth_a_look(a_library(not_used("蒋文博")), with_overrides(BOOK, (off,)), DAY)

    assert found.rows == ()


def test_a_number_that_is_set_locally_counts_and_is_cited():
    longer = an_override("care_unused_months", "10")
    library = a_library(not_used("蒋文博", shown="2026.01"))

    (row,) = read_worth_a_look(library, with_overrides(BOOK, (longer,)), DAY).open

    assert row.reasons[0].local
    assert names(read_worth_a_look(library, BOOK, DAY)) == []


def test_young_and_not_in_the_reserve_lists_alone_only_where_the_township_wants_it():
    reserve = a_file(a_cadre("秦思源", born_on=a_date("1995.08"), tags="后备"))
    young = a_file(a_cadre("周明", born_on=a_date("1998.11"), id_number="", tags=""))
    library = a_library(reserve, young)
    alone = an_override("care_young_lists_alone", "1")

    assert names(read_worth_a_look(library, BOOK, DAY)) == []
    assert names(read_worth_a_look(library, with_overrides(BOOK, (alone,)), DAY)) == ["周明"]


def test_what_is_not_to_be_told_again_is_kept_with_its_reason_until_facts_change():
    file = not_used("蒋文博")
    library = a_library(file)
    found = read_worth_a_look(library, BOOK, DAY)

    silence(library, found.open, "已借调县文旅局", DAY)
    silent = read_worth_a_look(library, BOOK, DAY)
    (speciality,) = file.specialities
    library.state.cadres[file.id] = replace(
        file, specialities=(replace(speciality, evidence="销售枇杷 46 万元"),)
    )

    assert names(silent) == []
    assert silent.listed == ()
    ((_alert, state),) = silent.rows[0].silenced
    assert state.decision is not None
    assert state.decision.reason == "已借调县文旅局"
    assert names(read_worth_a_look(library, BOOK, DAY)) == ["蒋文博"]


def test_nothing_is_silenced_without_a_reason():
    library = a_library(not_used("蒋文博"))
    found = read_worth_a_look(library, BOOK, DAY)

    with pytest.raises(UserError) as caught:
        silence(library, found.open, " ", DAY)

    assert caught.value.code == "decision.no_reason"
    assert names(read_worth_a_look(library, BOOK, DAY)) == ["蒋文博"]


def test_a_candidate_is_tagged_once_and_stands_below_as_in_hand():
    library = a_library(not_used("蒋文博"), not_used("吕婷", shown="2023.02"))
    found = read_worth_a_look(library, BOOK, DAY)

    first = note_candidates(library, found.open[:1])
    again = note_candidates(library, found.open[:1])
    after = read_worth_a_look(library, BOOK, DAY)

    assert (len(first.cadres), len(again.cadres)) == (1, 0)
    assert names(after) == ["蒋文博"]
    assert [row.name for row in after.listed] == ["蒋文博", "吕婷"]
    assert after.listed[1].is_candidate


def test_who_lacks_training_is_in_hand_once_a_course_is_arranged():
    last = a_training(ended_on=a_date("2020.05"), started_on=a_date("2020.05"), full_time=True)
    coming = a_training("科级班", started_on=a_date("2026.12"), ended_on=None)
    idle = a_file(a_cadre("孙丽萍"), trainings=(last,))
    sent = a_file(a_cadre("何永胜"), trainings=(last, coming))

    found = read_worth_a_look(a_library(idle, sent), BOOK, DAY)

    assert names(found) == ["孙丽萍"]
    assert [row.name for row in found.listed] == ["孙丽萍", "何永胜"]


def test_three_are_named_and_others_the_week_after():
    people = [not_used(name, shown=f"2024.0{at}") for at, name in enumerate("甲乙丙丁戊", 1)]
    library = a_library(*people)

    weeks = [
        read_worth_a_look(library, BOOK, date(2026, 11, day)).of_the_week for day in (2, 9, 16)
    ]

    assert [len(week) for week in weeks] == [3, 3, 3]
    assert {row.name for week in weeks for row in week} == set("甲乙丙丁戊")


def test_nobody_to_look_at_is_said_by_an_empty_list():
    found = read_worth_a_look(a_library(a_file(a_cadre())), BOOK, DAY)

    assert found.rows == found.of_the_week == ()


def test_the_work_says_how_far_it_is():
    told: list[tuple[int, int, str]] = []

    read_worth_a_look(a_library(not_used("蒋文博")), BOOK, DAY, lambda *said: told.append(said))

    assert told == [(0, 1, "蒋文博")]


def test_a_reason_without_a_beginning_waits_for_nothing():
    library = a_library(not_used("蒋文博"))
    (row,) = read_worth_a_look(library, BOOK, DAY).open

    assert replace(row, waiting_since=None).waited(DAY) == 0
    assert replace(row, waiting_since=PartialDate(2027, 1)).waited(DAY) == 0
