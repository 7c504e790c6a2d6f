"""Each row becomes typed values; what is wrong is told with its cell, all at once."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from cadredesk.domain.errors import UserError
from cadredesk.domain.partial_date import PartialDate
from cadredesk.services.imports.reading import (
    PartyEntry,
    ReadOptions,
    RosterField,
    RosterKind,
    RosterReading,
)
from cadredesk.services.imports.saving import problem_text
from cadredesk.spreadsheets import limits
from cadredesk.spreadsheets.reader import read_grids
from cadredesk.spreadsheets.roster_reader import WorkbookRosterReader
from tests.spreadsheets.conftest import MakeWorkbook

SAMPLE = Path(__file__).parents[1] / "samples" / "roster-2026-09.xlsx"
Read = Callable[..., RosterReading]


def test_the_sample_roster_has_exactly_its_problems_and_no_question():
    reading = WorkbookRosterReader().read(SAMPLE, ReadOptions())

    assert (reading.sheet, reading.kind, len(reading.rows)) == ("干部花名册", RosterKind.CADRE, 47)
    assert [(each.row, each.column, each.code) for each in reading.problems] == [
        (28, "P", "id.check_digit"),
        (31, "P", "id.destroyed"),
        (38, "D", "date.month"),
    ]
    assert reading.questions == ()


def test_the_second_sheet_of_the_sample_holds_village_cadres_without_a_problem():
    reading = WorkbookRosterReader().read(SAMPLE, ReadOptions(sheet="村（社区）干部"))

    assert (reading.kind, len(reading.rows)) == (RosterKind.VILLAGE, 15)
    assert reading.problems == ()
    assert [each.kind for each in reading.sheets] == [RosterKind.CADRE, RosterKind.VILLAGE, None]


def test_an_id_number_settles_the_month_of_birth_silently(read: Read):
    reading = read(("刘波芳", "女", "1966.1", "990123196601051361", "科员", "2017.04"))

    assert reading.questions == ()
    assert reading.rows[0].values[RosterField.BORN_ON] == PartialDate(1966, 1)


@pytest.mark.parametrize("number", [None, "990123196607051360", "990123196701051360"])
def test_a_month_that_nothing_tells_is_asked_once_for_its_column(read: Read, number: str | None):
    rows = [("李明", "男", "1966.1", number, "", ""), ("王芳", "女", 1967.1, None, "", "")]

    asked = read(*rows)

    assert [(each.column, each.choices, each.rows) for each in asked.questions] == [
        ("C", ("01", "10"), (2, 3))
    ]
    assert asked.open_questions == asked.questions
    assert RosterField.BORN_ON not in asked.rows[0].values


def test_an_answer_settles_every_doubt_of_its_column(read: Read):
    reading = read(("李明", "男", "1966.1", None, "", ""), answers={"C": "10"})

    assert reading.open_questions == ()
    assert reading.rows[0].values[RosterField.BORN_ON] == PartialDate(1966, 10)


def test_an_answer_that_is_no_choice_settles_nothing(read: Read):
    reading = read(("李明", "男", "1966.1", None, "", ""), answers={"C": "11"})

    assert RosterField.BORN_ON not in reading.rows[0].values


HEADER = ("姓名", "性别", "入党时间")


@pytest.mark.parametrize(
    ("cell", "entry"),
    [
        (2006.06, PartyEntry(PartialDate(2006, 6))),
        ("2006.06", PartyEntry(PartialDate(2006, 6))),
        ("群众", PartyEntry(affiliation="群众")),
        ("2001.08；民建", PartyEntry(PartialDate(2001, 8), "中共党员", "民建会员")),
        ("—", None),
        (None, None),
    ],
)
def test_a_time_of_joining_the_party_is_taken_for_what_it_is(
    read: Read, cell: object, entry: PartyEntry | None
):
    reading = read(("李明", "男", cell), header=HEADER)

    assert reading.rows[0].values.get(RosterField.JOINED_PARTY) == entry


def test_every_problem_has_its_sentence_in_both_languages(read: Read):
    reading = read(
        ("李明", "不详", "1985.13", "110105194912310021", "#REF!", "1985"),
        (None, "男", "1985.06", "", "", ""),
    )

    assert len(reading.problems) == 6
    for problem in reading.problems:
        assert problem_text(problem)
        assert problem_text(problem, "en")


def test_hidden_sheets_are_not_read(make_workbook: MakeWorkbook, tmp_path: Path):
    book = openpyxl.load_workbook(make_workbook([("姓名", "性别", "现任职务"), ("李明", "男", "")]))
    hidden = book.create_sheet("旧表", 0)
    hidden.append(("姓名", "性别", "现任职务"))
    hidden.sheet_state = "hidden"
    book.save(tmp_path / "hidden.xlsx")

    reading = WorkbookRosterReader().read(tmp_path / "hidden.xlsx", ReadOptions())

    assert [sheet.name for sheet in reading.sheets] == ["花名册"]


@pytest.mark.parametrize(
    ("limit", "value", "code"),
    [("MOST_ROWS", 3, "workbook.too_many_rows"), ("MOST_CHARACTERS", 3, "workbook.too_long")],
)
def test_more_than_a_roster_ever_has_is_refused(
    make_workbook: MakeWorkbook,
    monkeypatch: pytest.MonkeyPatch,
    limit: str,
    value: int,
    code: str,
):
    path = make_workbook([("姓名", "性别", "现任职务长", "x")] * 9)
    monkeypatch.setattr(limits, limit, value)
    monkeypatch.setattr(limits, "BLANK_ROWS_AT_END", 1)

    with pytest.raises(UserError) as refused:
        read_grids(path)

    assert refused.value.code == code


def test_rows_formatted_to_the_bottom_of_the_sheet_end_the_reading(
    make_workbook: MakeWorkbook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(limits, "BLANK_ROWS_AT_END", 20)
    book = openpyxl.load_workbook(make_workbook([("姓名", "性别", "现任职务"), ("李明", "男", "")]))
    book.worksheets[0].cell(1_048_576, 16_384).value = "x"
    book.save(tmp_path / "vast.xlsx")

    grids = read_grids(tmp_path / "vast.xlsx")

    assert len(grids[0].rows) == 2


def test_a_workbook_whose_parts_make_no_sense_is_refused_as_damaged(
    make_workbook: MakeWorkbook, tmp_path: Path
):

    source, broken = make_workbook([("姓名",)]), tmp_path / "broken.xlsx"
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(broken, "w") as new:
        for name in old.namelist():
            new.writestr(name, b"<broken" if name.endswith("sheet1.xml") else old.read(name))

    with pytest.raises(UserError) as refused:
        read_grids(broken)

    assert refused.value.code == "workbook.damaged"


def test_reading_tells_how_far_it_is(make_workbook: MakeWorkbook):
    told: list[int] = []
    path = make_workbook([("姓名", "性别", "现任职务")] + [("李明", "男", "科员")] * 600)

    read_grids(path, lambda done, _total, _what: told.append(done))

    assert told == [500]
