"""Rows of a collection workbook beside cadre files: nothing is lost, guessed or erased."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.collection.checking import Doubt, doubts_of, written_cells
from cadredesk.domain.collection.facts import Offices, rows_of
from cadredesk.domain.collection.layout import SheetRows
from cadredesk.domain.collection.merging import merge
from cadredesk.domain.collection.stating import CellDoubt, StatedRow, missing_in, state_row
from cadredesk.domain.collection.stating import unclear_in as unclear
from cadredesk.domain.field_values import field_spec
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.words import (
    Category,
    EvaluationResult,
    PunishmentSystem,
    Selection,
    ServiceKind,
    StudyMode,
    Tier,
)
from cadredesk.paths import resources
from cadredesk.rulefiles.collection_layout import read_collection_layout
from tests.builders import (
    a_cadre,
    a_date,
    a_family_member,
    a_file,
    a_full_file,
    a_punishment,
    a_service_period,
    a_tier_period,
    a_unit,
    an_appointment,
    an_award,
    an_education,
    an_evaluation,
)

LAYOUT = read_collection_layout(resources() / "collection")
OFFICE = a_unit("党政综合办公室", short_name="党政办")
OFFICES = Offices([OFFICE])
PEOPLE = [each for each in LAYOUT.sheets if each.rows is not SheetRows.UNITS]


def cells_of(file: CadreFile, key: str) -> list[dict[str, str]]:
    sheet = LAYOUT.sheet(key)
    headings = [each.heading for each in sheet.columns]
    return [
        dict(zip(headings, written_cells(sheet, row.cells), strict=True))
        for row in rows_of(sheet.rows, file, OFFICES)
    ]


def stated(key: str, rows: Iterable[Mapping[str, str]]) -> list[StatedRow]:
    return [state_row(LAYOUT.sheet(key), at, row)[0] for at, row in enumerate(rows, 3)]


def everything(file: CadreFile) -> list[StatedRow]:
    found = [row for each in PEOPLE for row in stated(each.key, cells_of(file, each.key))]
    return [row for row in found if not missing_in(row) and unclear(row) is None]


def doubts(key: str, **cells: str) -> tuple[CellDoubt, ...]:
    return state_row(LAYOUT.sheet(key), 3, cells)[1]


def test_recruitment_is_taken_as_a_period_of_service_and_no_takes_nothing_away():
    probation = a_service_period(ServiceKind.RECRUIT_PROBATION, started_on=a_date("2019.08"))
    file = a_file(service_periods=(probation,))
    row = {"姓名": "刘志强", "是否考录": "否", "是否选调生": "是", "进入选调生时间": "20190705"}

    merged = merge(file, stated("A99Z1", [row]), OFFICES)

    assert [each.heading for each in merged.differences] == ["是否选调生", "进入选调生时间"]
    assert merged.file.service_periods[0] == probation
    selected = merged.file.service_periods[1]
    assert selected.kind is ServiceKind.SELECTED_GRADUATE
    assert selected.started_on == a_date("2019.07.05")


def test_a_day_of_recruitment_makes_the_month_on_file_more_exact():
    probation = a_service_period(ServiceKind.RECRUIT_PROBATION, started_on=a_date("2019.08"))
    file = a_file(service_periods=(probation,))
    rows = stated("A99Z1", [{"姓名": "刘志强", "是否考录": "是", "录用时间": "20190812"}])

    (period,) = merge(file, rows, OFFICES).file.service_periods

    assert period == replace(probation, started_on=a_date("2019.08.12"))


days = st.dates(PartialDate(1950, 1, 1).as_day(), PartialDate(2030, 1, 1).as_day()).map(
    PartialDate.of
)
dates = (
    st.none() | days | days.map(PartialDate.to_month) | days.map(lambda day: a_date(str(day.year)))
)
texts = st.text(max_size=12)
some = st.text(min_size=1, max_size=12)


def rows(made: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(made, max_size=4).map(tuple)


files = st.builds(
    a_file,
    st.builds(
        a_cadre,
        some,
        born_on=dates,
        health=texts,
        managed_by=texts,
        staffing=st.sampled_from(["事业编制", "事业编制（参公）", "参公事业编制", ""]),
        category=st.none() | st.sampled_from(Category),
        political_affiliation=st.sampled_from(["中共党员", "九三学社社员", "", "其他"]),
        current_posts=texts,
        professional_title=texts,
    ),
    appointments=rows(
        st.builds(
            an_appointment,
            some,
            appointed_on=dates,
            removed_on=dates,
            leading=st.none() | st.booleans(),
            main=st.booleans(),
            selection=st.none() | st.sampled_from(Selection),
            unit_id=st.sampled_from([None, OFFICE.id]),
        )
    ),
    tier_periods=rows(
        st.builds(lambda tier, on: replace(a_tier_period(tier, "2000.01"), started_on=on),
                  st.sampled_from(Tier), dates)
    ),
    educations=rows(
        st.builds(
            an_education,
            st.sampled_from(StudyMode),
            st.sampled_from(["大学", "省（区、市）委党校大学", "大学专科毕业"]),
            degree=texts,
            school=texts,
            ended_on=dates,
        )
    ),
    family=rows(st.builds(a_family_member, some, some, born_on=dates, work=texts)),
    awards=rows(st.builds(an_award, some, awarded_on=dates)),
    punishments=rows(
        st.builds(
            a_punishment,
            st.sampled_from(["警告", "严重警告", "记过", "诫勉"]),
            system=st.sampled_from([PunishmentSystem.PARTY, PunishmentSystem.ADMINISTRATIVE]),
            effective_on=dates,
        )
    ),
    evaluations=rows(
        st.builds(
            an_evaluation,
            st.integers(2000, 2030),
            st.sampled_from(EvaluationResult),
            reason=st.sampled_from(["", "新录用人员试用期", "援藏"]),
        )
    ),
    service_periods=rows(
        st.builds(a_service_period, st.sampled_from(ServiceKind), started_on=dates)
    ),
)  # fmt: skip


@given(files)
def test_what_a_file_says_changes_nothing_when_it_comes_back(file: CadreFile):
    rows_again = everything(file)

    merged = merge(file, rows_again, OFFICES)

    assert merged.differences == ()
    assert merged.file == file


@given(files)
def test_an_empty_file_that_takes_everything_says_it_all_again(file: CadreFile):
    told = everything(file)
    nobody = a_file(a_cadre(file.cadre.name, id_number="", born_on=None, category=None,
                            joined_party_on=None, began_work_on=None, sex=None))  # fmt: skip

    taken = merge(nobody, told, OFFICES).file

    assert merge(taken, told, OFFICES).differences == ()


def test_a_full_file_is_stated_on_every_sheet():
    file = a_full_file()

    told = {row.sheet.key for row in everything(file)}

    assert told == {each.key for each in PEOPLE}


def test_every_fact_leads_to_a_field_that_can_be_typed():
    for sheet in PEOPLE:
        for row in rows_of(sheet.rows, a_full_file(), OFFICES):
            for column in sheet.columns:
                if column.field and column.field not in ("person", "person_id"):
                    entity, _dot, name = row.place(column.field).partition(".")
                    assert field_spec(entity, name).name == name


def test_blank_cells_and_missing_rows_erase_nothing():
    file = a_full_file()
    rows_again = stated("A01", [{"姓名": "李秀英", "身份证号": file.cadre.id_number, "备注": ""}])

    merged = merge(file, rows_again, OFFICES)

    assert merged.differences == ()
    assert merged.file == file


def test_a_corrected_cell_changes_that_fact_alone():
    file = a_full_file()
    (row, *others) = cells_of(file, "A02")
    row["任职时间"] = "20210512"
    row["任职机构名称"] = "党政综合办公室"

    merged = merge(file, stated("A02", [row, *others]), OFFICES)

    assert [each.heading for each in merged.differences] == ["任职机构名称", "任职时间"]
    changed = merged.file.appointments[0]
    before = file.appointments[0]
    assert changed == replace(before, unit_id=OFFICE.id, appointed_on=a_date("2021.05.12"))
    assert merged.file.appointments[1:] == file.appointments[1:]


def test_what_is_not_chosen_stays():
    file = a_full_file()
    (row,) = cells_of(file, "A01")
    rows_again = stated("A01", [{**row, "健康状况": "一般", "籍贯": "丁县"}])
    keys = {each.heading: each.key for each in merge(file, rows_again, OFFICES).differences}

    taken = merge(file, rows_again, OFFICES, {keys["籍贯"]}).file

    assert (taken.cadre.ancestral_home, taken.cadre.health) == ("丁县", "健康")


@pytest.mark.parametrize(
    ("key", "row", "info_set"),
    [
        ("A05", {"类别": "享受的职级", "职务层次（职级）": "二级主任科员", "批准日期": "202401",
                 "状态": "在任"}, "grade_periods"),
        ("A05", {"类别": "职务层次", "职务层次（职级）": "科员", "批准日期": "201001",
                 "终止日期": "201601", "状态": "已免"}, "tier_periods"),
        ("A14", {"奖惩名称": "党内警告", "批准日期": "202001"}, "punishments"),
        ("A14", {"奖惩名称": "嘉奖", "批准日期": "202001"}, "awards"),
        ("A15", {"考核年度": "2019", "考核结论": "不定等次"}, "evaluations"),
        ("A06", {"专业技术资格名称": "农艺师"}, "professional_titles"),
        ("A36", {"家庭成员姓名": "李大山", "称谓": "父亲"}, "family"),
    ],
)  # fmt: skip
def test_a_row_that_is_not_on_file_is_added(key: str, row: dict[str, str], info_set: str):
    file = a_full_file()
    before = len(getattr(file, info_set))

    merged = merge(file, stated(key, [row]), OFFICES)

    assert [each.heading for each in merged.differences] == [""]
    assert len(getattr(merged.file, info_set)) == before + 1


def test_a_result_that_says_why_there_is_none_keeps_the_reason():
    row = {"考核年度": "2025", "考核结论": "新录用人员试用期年度考核不确定等次"}
    file = a_file(evaluations=(an_evaluation(2025, EvaluationResult.NOT_GRADED),))

    merged = merge(file, stated("A15", [row]), OFFICES)

    assert merged.file.evaluations[0].reason == "新录用人员试用期"


def test_the_present_grade_told_on_its_own_sheet_is_not_taken_twice():
    file = a_file()
    told = stated("A01", [{"姓名": "李秀英", "现职级": "一级科员", "任现职级时间": "202401"}])
    told += stated("A05", [{"类别": "职级", "职务层次（职级）": "一级科员", "批准日期": "202401",
                            "状态": "在任"}])  # fmt: skip

    merged = merge(file, told, OFFICES)

    assert [each.sheet for each in merged.differences] == ["A05"]
    assert len(merged.file.grade_periods) == 1


def test_institutions_may_be_told_in_either_word():
    file = a_file(a_cadre(category=Category.INSTITUTION), evaluations=(an_evaluation(2025),))
    assert cells_of(file, "A15")[0]["考核结论"] == "合格"

    merged = merge(file, stated("A15", [{"考核年度": "2025", "考核结论": "称职"}]), OFFICES)

    assert merged.differences == ()


@pytest.mark.parametrize(
    ("key", "heading", "text", "code", "kept"),
    [
        ("A01", "出生年月", "1985.13", "collection.date", False),
        ("A01", "出生年月", "八五年", "collection.date", False),
        ("A01", "性别", "1", "collection.word", False),
        ("A01", "现职务层次", "1A41", "collection.word", False),
        ("A01", "健康状况", "尚可", "collection.outside", True),
        ("A01", "健康状况", "健" * 121, "collection.long", True),
        ("A02", "任职状态", "离开", "collection.word", False),
        ("A15", "考核年度", "25", "collection.year", False),
    ],
)
def test_what_is_not_understood_is_told(key: str, heading: str, text: str, code: str, kept: bool):
    row, (doubt,) = state_row(LAYOUT.sheet(key), 3, {heading: text})

    assert (doubt.code, doubt.column.heading, doubt.is_kept) == (code, heading, kept)
    assert row.text(doubt.column.field) == (text if kept else "")


@pytest.mark.parametrize(
    ("key", "row", "missing"),
    [
        ("A02", {"姓名": "李秀英", "职务名称": "镇长", "任职状态": "已免"}, "免职时间"),
        ("A05", {"姓名": "李秀英", "类别": "职级", "状态": "在任"}, "职务层次（职级）"),
        ("A08", {"姓名": "李秀英", "学历名称": "大学"}, "教育类别"),
        ("A36", {"姓名": "李秀英", "称谓": "父亲"}, "家庭成员姓名"),
    ],
)
def test_a_row_without_what_it_needs_names_it(key: str, row: dict[str, str], missing: str):
    (found,) = stated(key, [row])

    assert missing_in(found) == missing


def test_a_bare_warning_does_not_say_by_which_rules_it_was_given():
    (row,) = stated("A14", [{"姓名": "李秀英", "奖惩名称": "警告", "批准日期": "202001"}])

    doubt = unclear(row)

    assert doubt is not None
    assert doubt.code == "collection.which_rules"


def test_what_the_system_may_refuse_is_told_with_its_place():
    cadre = a_cadre(category=Category.REFERENCED, ancestral_home="丙" * 201, born_on=a_date("1978"),
                    health="", expertise="农" * 70)  # fmt: skip
    file = a_file(cadre)
    sheet = LAYOUT.sheet("A01")
    (row,) = rows_of(sheet.rows, file, OFFICES)

    found = {
        each.column.heading: each for each in doubts_of(sheet, row, written_cells(sheet, row.cells))
    }

    assert found["人员类别"].doubt is Doubt.OUTSIDE
    assert found["籍贯"].doubt is Doubt.LONG
    assert found["出生年月"].doubt is Doubt.VAGUE
    assert (found["健康状况"].doubt, found["健康状况"].place) == (Doubt.MISSING, "cadre.health")
    assert found["熟悉专业有何特长"].doubt is Doubt.BYTES
    assert "任现职级时间" not in found  # no grade: its time is not asked for
    assert "统计关系所在单位" not in found  # nowhere in a file: told once, not of everybody
