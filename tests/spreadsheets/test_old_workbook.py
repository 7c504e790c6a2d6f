"""A roster in the old format comes in; a damaged one ends nothing but its own reading."""

from __future__ import annotations

import sys
from multiprocessing import Pipe
from pathlib import Path

import pytest

from cadredesk.domain.errors import UserError
from cadredesk.services.imports.reading import ReadOptions, RosterField
from cadredesk.services.messages import explain
from cadredesk.spreadsheets import old_workbook
from cadredesk.spreadsheets.old_workbook import send_sheets
from cadredesk.spreadsheets.reader import read_grids
from cadredesk.spreadsheets.roster_reader import WorkbookRosterReader

SAMPLE = Path(__file__).parents[1] / "samples" / "roster-old.xls"


def damaged(path: Path, at: int, value: bytes) -> Path:
    content = bytearray(SAMPLE.read_bytes())
    content[at : at + len(value)] = value
    path.write_bytes(content)
    return path


def test_an_old_roster_is_read_with_its_merges_and_without_its_hidden_sheet():
    reading = WorkbookRosterReader().read(SAMPLE, ReadOptions())

    assert [sheet.name for sheet in reading.sheets] == ["花名册"]
    assert [str(row.values[RosterField.NAME]) for row in reading.rows] == ["李明", "王芳", "赵强"]
    assert [str(row.values[RosterField.CURRENT_POSTS]) for row in reading.rows] == [
        "青山镇党政办公室主任",
        "青山镇党政办公室科员",
        "青山镇财政所所长",
    ]
    assert str(reading.rows[0].values[RosterField.BORN_ON]) == "1985.10"
    assert (reading.problems, reading.questions) == ((), ())


@pytest.mark.parametrize("kept", [700, 3000, 5000])
def test_an_old_workbook_that_was_cut_off_is_told_by_name(tmp_path: Path, kept: int):
    path = tmp_path / "花名册.xls"
    path.write_bytes(SAMPLE.read_bytes()[:kept])

    with pytest.raises(UserError) as refused:
        WorkbookRosterReader().read(path, ReadOptions())

    assert refused.value.code in {"workbook.old", "workbook.damaged"}
    assert "花名册.xls" in explain(refused.value)


def test_a_reader_that_dies_over_a_file_leaves_the_program_alive(tmp_path: Path):
    path = damaged(tmp_path / "花名册.xls", 48, b"\x7f\xff\x00\x00")

    with pytest.raises(UserError) as refused:
        WorkbookRosterReader().read(path, ReadOptions())

    assert refused.value.code in {"workbook.old", "workbook.damaged"}


def test_without_its_reader_an_old_workbook_is_answered_with_what_to_do(
    monkeypatch: pytest.MonkeyPatch,
):
    here, there = Pipe(duplex=False)
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    monkeypatch.setattr(old_workbook, "_be_quiet_and_small", lambda: None)

    send_sheets(str(SAMPLE), there)

    assert here.recv() == "workbook.old"


def test_where_only_new_workbooks_will_do_an_old_one_is_refused():
    with pytest.raises(UserError) as refused:
        read_grids(SAMPLE)

    assert refused.value.code == "workbook.old"
