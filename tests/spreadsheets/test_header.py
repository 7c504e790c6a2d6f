"""The table of a sheet is found by itself: title, header, groups, people and footers."""

from __future__ import annotations

import pytest

from cadredesk.domain.errors import UserError
from cadredesk.services.imports.reading import ReadOptions, RosterField, RosterKind, RosterReading
from cadredesk.spreadsheets.roster_reader import WorkbookRosterReader
from tests.spreadsheets.conftest import MakeWorkbook

READER = WorkbookRosterReader()


def fields(reading: RosterReading) -> dict[str, RosterField | None]:
    return {column.letter: column.field for column in reading.columns}


def test_a_header_of_one_row_is_found_under_title_and_unit(make_workbook: MakeWorkbook):
    path = make_workbook(
        [
            ("青山镇干部名册", None, None),
            ("填报单位：青山镇", None, None),
            ("姓 名", "性 别", "出生\n年月"),
            ("李明", "男", "1985.06"),
        ],
        ["A1:C1"],
    )

    reading = READER.read(path, ReadOptions())

    assert reading.title == "青山镇干部名册"
    assert reading.header_rows == (3, 3)
    assert fields(reading) == {
        "A": RosterField.NAME,
        "B": RosterField.SEX,
        "C": RosterField.BORN_ON,
    }
    assert [row.number for row in reading.rows] == [4]


def test_a_header_of_two_rows_joins_the_merged_heading_with_the_one_below(
    make_workbook: MakeWorkbook,
):
    path = make_workbook(
        [
            ("姓名", "全日制教育", None, "在职教育", None),
            (None, "学历", "毕业院校及专业", "学历", "毕业院校及专业"),
            ("李明", "大学", "江南示范大学", "", ""),
        ],
        ["A1:A2", "B1:C1", "D1:E1"],
    )

    reading = READER.read(path, ReadOptions())

    assert reading.header_rows == (1, 2)
    assert fields(reading) == {
        "A": RosterField.NAME,
        "B": RosterField.FULL_TIME_EDUCATION,
        "C": RosterField.FULL_TIME_SCHOOL,
        "D": RosterField.IN_SERVICE_EDUCATION,
        "E": RosterField.IN_SERVICE_SCHOOL,
    }


def test_group_rows_name_the_people_under_them_and_footers_are_left_out(
    make_workbook: MakeWorkbook,
):
    path = make_workbook(
        [
            ("姓名", "性别", "现任职务"),
            ("一、镇领导班子成员", None, None),
            ("李明", "男", "青山镇党委书记"),
            ("二、一般干部", None, None),
            ("王芳", "女", "青山镇科员"),
            (None, None, None),
            ("合计", "2", None),
            ("注：截至2026年9月30日", None, None),
            ("填表人：赵填表", None, "审核人：钱审核"),
        ],
        ["A2:C2"],
    )

    rows = READER.read(path, ReadOptions()).rows

    assert [(row.values[RosterField.NAME], row.values[RosterField.GROUP]) for row in rows] == [
        ("李明", "一、镇领导班子成员"),
        ("王芳", "二、一般干部"),
    ]


def test_a_village_merged_downwards_belongs_to_each_of_its_people(make_workbook: MakeWorkbook):
    path = make_workbook(
        [("村名", "姓名", "职务"), ("东山村", "李明", "委员"), (None, "王芳", "副书记")],
        ["A2:A3"],
    )

    reading = READER.read(path, ReadOptions())

    assert reading.kind is RosterKind.VILLAGE
    assert [row.values[RosterField.VILLAGE] for row in reading.rows] == ["东山村", "东山村"]


def test_a_column_is_what_the_person_says_it_is(make_workbook: MakeWorkbook):
    path = make_workbook([("姓名", "性别", "时间"), ("李明", "男", "2021.09")])
    mapping = {"C": RosterField.IN_POST_SINCE, "B": None}

    reading = READER.read(path, ReadOptions(mapping=mapping))

    assert fields(reading)["C"] is RosterField.IN_POST_SINCE
    assert fields(reading)["B"] is None


def test_a_row_with_facts_but_no_name_is_told(make_workbook: MakeWorkbook):
    path = make_workbook([("姓名", "性别", "现任职务"), (None, "男", "科员"), (None, None, "6")])

    reading = READER.read(path, ReadOptions())

    assert [(each.row, each.code) for each in reading.problems] == [(2, "roster.nameless")]
    assert reading.rows == ()


def test_a_workbook_without_a_roster_says_what_is_needed(make_workbook: MakeWorkbook):
    path = make_workbook([("项目", "金额", "日期"), ("路灯", 300, "2026.01")])

    with pytest.raises(UserError) as refused:
        READER.read(path, ReadOptions())

    assert refused.value.code == "roster.none"


def test_a_sheet_that_is_not_there_is_answered_with_those_that_are(make_workbook: MakeWorkbook):
    path = make_workbook([("姓名", "性别", "现任职务")])

    with pytest.raises(UserError) as refused:
        READER.read(path, ReadOptions(sheet="名册"))

    assert refused.value.fields["sheets"] == "花名册"
