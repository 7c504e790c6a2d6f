"""Specialities are found by words, field and age, and lead to training for the chosen."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.errors import UserError
from cadredesk.domain.training import Speciality, Training
from cadredesk.domain.words import CadreStatus
from cadredesk.services.specialities import (
    PLAN_TRAINING,
    SpecialityFilter,
    SpecialityRow,
    SpecialitySort,
    fields_of,
    plan_training,
    read_specialities,
    select_specialities,
)
from tests.builders import a_cadre, a_date, a_file, a_township, an_attachment, an_item
from tests.fakes import MemoryLibrary, State

DAY = date(2026, 11, 22)


def a_library(*files: CadreFile) -> MemoryLibrary:
    kept = {file.id: file for file in files}
    return MemoryLibrary(Path("青山镇"), State(a_township(), kept), "")


def a_speciality(field: str = "电商直播", **fields: Any) -> Speciality:
    return Speciality(id=an_item(), field=field, **fields)


def a_row(name: str = "蒋文博", born: str | None = "1996.03", **fields: Any) -> SpecialityRow:
    return SpecialityRow(
        cadre=a_cadre(name).id,
        name=name,
        born_on=None if born is None else a_date(born),
        current_posts="青山镇便民服务中心主任",
        item=a_speciality(**fields),
    )


def names(rows: tuple[SpecialityRow, ...]) -> list[str]:
    return [each.name for each in rows]


def test_everybody_who_serves_is_in_the_list_and_what_proves_it_is_counted():
    item = a_speciality(evidence="助农直播31场")
    proof = an_attachment(about_id=item.id)
    here = a_file(a_cadre("蒋文博"), specialities=(item,), attachments=(proof, an_attachment()))
    gone = a_file(
        a_cadre("赵德茂", status=CadreStatus.RETIRED), specialities=(a_speciality("农技推广"),)
    )
    library = a_library(here, gone)

    rows = read_specialities(library)

    assert [(each.name, each.item, each.proofs) for each in rows] == [("蒋文博", item, 1)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("直播", ["蒋文博"]),
        ("枇杷 蒋", ["蒋文博"]),
        ("文旅", ["蒋文博"]),
        ("便民", ["蒋文博", "吕婷"]),
        ("VLOG", ["吕婷"]),
        ("没有的", []),
        ("", ["蒋文博", "吕婷"]),
    ],
)
def test_every_word_must_stand_in_what_is_told_of_it(text: str, found: list[str]):
    rows = (
        a_row("蒋文博", evidence="助农直播31场，销售枇杷46万元", wished_use="文旅专班"),
        a_row("吕婷", field="短视频", evidence="vlog 2.1万粉"),
    )

    assert names(select_specialities(rows, SpecialityFilter(text=text), DAY)) == found


def test_one_field_alone_is_found():
    rows = (a_row("蒋文博"), a_row("吕婷", field="短视频"))

    assert names(select_specialities(rows, SpecialityFilter(field="短视频"), DAY)) == ["吕婷"]


@pytest.mark.parametrize(
    ("born", "found"),
    [("1990.12", True), ("1990.11", False), ("1991.05", True), (None, False)],
    ids=["last-month-at-35", "36-in-this-month", "younger", "not-known"],
)
def test_who_is_older_than_wanted_is_left_out(born: str | None, *, found: bool):
    wanted = SpecialityFilter(oldest=35)

    assert bool(select_specialities((a_row(born=born),), wanted, DAY)) is found


@pytest.mark.parametrize(
    ("sort", "descending", "order"),
    [
        (SpecialitySort.ORDER, False, ["乙", "甲", "丙"]),
        (SpecialitySort.AGE, False, ["甲", "乙", "丙"]),
        (SpecialitySort.AGE, True, ["乙", "甲", "丙"]),
        (SpecialitySort.SHOWN_ON, True, ["甲", "乙", "丙"]),
    ],
)
def test_rows_are_sorted_and_what_is_not_known_stands_last(
    sort: SpecialitySort, order: list[str], *, descending: bool
):
    rows = (
        a_row("乙", "1980.01", shown_on=a_date("2024.05")),
        a_row("甲", "1996.03", shown_on=a_date("2025.08")),
        a_row("丙", None),
    )

    wanted = SpecialityFilter(sort=sort, descending=descending)

    assert names(select_specialities(rows, wanted, DAY)) == order


def test_the_fields_that_occur_are_offered_the_most_frequent_first():
    rows = (a_row(field="短视频"), a_row(field="电商直播"), a_row(field="电商直播"))

    assert fields_of(rows) == ("电商直播", "短视频")


def trained(library: MemoryLibrary) -> dict[str, list[str]]:
    with library.unit_of_work() as work:
        return {
            file.cadre.name: [each.title for each in file.trainings] for file in work.cadres.all()
        }


def test_a_course_is_arranged_for_everybody_chosen_as_one_step():
    people = [a_file(a_cadre(name)) for name in ("蒋文博", "吕婷", "秦思源")]
    library = a_library(*people)
    course = Training(id=an_item(), title=" 县电商助农培训 ", started_on=a_date("2026.12"))

    changes = plan_training(library, [each.id for each in people[:2]], course)

    assert changes.cadres == {people[0].id, people[1].id}
    assert library.done[-1].batch.action == PLAN_TRAINING
    assert trained(library) == {
        "蒋文博": ["县电商助农培训"],
        "吕婷": ["县电商助农培训"],
        "秦思源": [],
    }


def test_who_has_the_course_already_keeps_it_once():
    file = a_file(a_cadre("蒋文博"))
    library = a_library(file)
    course = Training(id=an_item(), title="县电商助农培训")

    plan_training(library, [file.id], course)
    again = plan_training(library, [file.id], course)

    assert not again.cadres
    assert trained(library) == {"蒋文博": ["县电商助农培训"]}


def test_a_course_without_a_name_is_refused_and_nothing_changes():
    file = a_file(a_cadre("蒋文博"))
    library = a_library(file)

    with pytest.raises(UserError, match=r"training\.no_title"):
        plan_training(library, [file.id], Training(id=an_item(), title=" "))

    assert trained(library) == {"蒋文博": []}
