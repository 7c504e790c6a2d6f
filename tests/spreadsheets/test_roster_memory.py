"""A table that was corrected once is read right the next time, by its headings or as a whole."""

from __future__ import annotations

from pathlib import Path

from cadredesk.services.imports.reading import (
    KnownRoster,
    LearnedHeading,
    ReadOptions,
    RosterField,
    RosterMemory,
    Why,
)
from cadredesk.spreadsheets.roster_reader import WorkbookRosterReader
from tests.spreadsheets.conftest import MakeWorkbook

READER = WorkbookRosterReader()
ROWS = [("同志们", "性别", "出生年月", "岗位"), ("李明", "男", "1985.06", "青山镇副镇长")]


def test_a_learned_heading_is_known_in_another_table(make_workbook: MakeWorkbook):
    headings = {
        "岗位": LearnedHeading("岗位", RosterField.CURRENT_POSTS),
        "同志们": LearnedHeading("同志们", RosterField.NAME),
    }

    reading = READER.read(make_workbook(ROWS), ReadOptions(memory=RosterMemory(headings)))

    assert [(each.field, each.why) for each in (reading.columns[0], reading.columns[3])] == [
        (RosterField.NAME, Why.LEARNED),
        (RosterField.CURRENT_POSTS, Why.LEARNED),
    ]
    assert [str(row.values[RosterField.NAME]) for row in reading.rows] == ["李明"]


def test_the_same_kind_of_table_is_taken_as_it_was_decided_and_says_so(
    make_workbook: MakeWorkbook, tmp_path: Path
):
    path = make_workbook([("姓名", *ROWS[0][1:]), *ROWS[1:]])
    fingerprint = READER.read(path, ReadOptions()).fingerprint
    known = KnownRoster(
        fingerprint, "花名册0903.xlsx", "2026.09.03", {"性别": None, "岗位": RosterField.NOTE}
    )

    reading = READER.read(path, ReadOptions(memory=RosterMemory({}, {fingerprint: known})))

    assert [each.why for each in reading.columns] == [
        Why.HEADING,
        Why.REMEMBERED,
        Why.HEADING,
        Why.REMEMBERED,
    ]
    assert RosterField.SEX not in reading.rows[0].values
    assert reading.guesses[0].code == "guess.same_as"


def test_a_table_of_the_next_year_is_of_the_same_kind(make_workbook: MakeWorkbook):
    prints = {
        READER.read(
            make_workbook([("姓名", "性别", f"出生年月（截至{year}年）")]), ReadOptions()
        ).fingerprint
        for year in (2025, 2026)
    }

    assert len(prints) == 1
