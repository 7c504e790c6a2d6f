"""`collection write` and `read`, and `import` of the same workbook."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from cadredesk.bootstrap.desk import desk_for
from tests.cli.conftest import FOLDER, CommandLine
from tests.fakes import MemoryLibrary

HERE = ("--library", str(FOLDER))


@pytest.fixture
def writing(cadredesk: CommandLine) -> CommandLine:
    cadredesk.desk_for = desk_for
    return cadredesk


def test_values_that_the_system_refuses_are_told_and_nothing_is_written(
    writing: CommandLine, practice: MemoryLibrary, tmp_path: Path
):
    target = tmp_path / "采集.xlsx"

    outcome = writing("collection", "write", "--to", str(target), *HERE)

    assert outcome.code == 1
    assert "A01 人员类别：" in outcome.out
    assert "--anyway" in outcome.err
    assert not target.exists()


def test_a_correction_in_the_workbook_is_taken_by_import_and_can_be_undone(
    writing: CommandLine, practice: MemoryLibrary, tmp_path: Path
):
    target = tmp_path / "采集.xlsx"
    written = writing("collection", "write", "--to", str(target), "--anyway", "--json", *HERE)
    assert (written.json["number"], written.json["cadres"]) == (1, practice.counts().serving)
    book = openpyxl.load_workbook(target)
    book["A01人员"]["I3"] = "一般"
    book.save(target)

    shown = writing("collection", "read", str(target), "--dry-run", "--json", *HERE)
    taken = writing("import", str(target), "--json", *HERE)

    assert shown.json["batch"] is None
    assert shown.json["differences"] == taken.json["differences"]
    (difference,) = taken.json["differences"]
    assert (difference["sheet"], difference["row"], difference["heading"]) == ("A01", 3, "健康状况")
    assert taken.json["people"]["changed"] == 1
    assert writing("undo", taken.json["batch"], *HERE).code == 0


def test_only_the_sheets_that_are_asked_for_leave(
    writing: CommandLine, practice: MemoryLibrary, tmp_path: Path
):
    target = tmp_path / "采集.xlsx"
    wanted = ("--sheets", "a15", "--anyway")

    outcome = writing("collection", "write", "--to", str(target), *wanted, *HERE)

    assert "已写出信息采集表" in outcome.out
    book = openpyxl.load_workbook(target)
    assert book.sheetnames == ["填表说明", "A01人员", "A15考核"]
    refused = writing("collection", "write", "--to", str(target), "--sheets", "A03", *HERE)
    assert (refused.code, "A03" in refused.err) == (1, True)
