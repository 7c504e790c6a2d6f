"""`blank inspect` and `fill`: what goes into a blank, with whom, and what is refused."""

from __future__ import annotations

import shutil
from pathlib import Path

import openpyxl
import pytest

from cadredesk.bootstrap.desk import desk_for
from tests.architecture.tree import ROOT
from tests.cli.conftest import FOLDER, CommandLine
from tests.fakes import MemoryLibrary

HERE = ("--library", str(FOLDER))


@pytest.fixture
def writing(cadredesk: CommandLine) -> CommandLine:
    cadredesk.desk_for = desk_for
    return cadredesk


@pytest.fixture
def blank(tmp_path: Path) -> Path:
    return Path(shutil.copy(ROOT / "tests" / "samples" / "blank-young-cadres.xlsx", tmp_path))


def test_inspecting_tells_each_column_and_why(
    writing: CommandLine, practice: MemoryLibrary, blank: Path
):
    outcome = writing("blank", "inspect", str(blank), "--json", *HERE)

    assert outcome.code == 0
    assert outcome.json["form"] == "new"
    columns = {each["column"]: each for each in outcome.json["columns"]}
    assert columns["E"]["field"] == "born_on+age"
    assert columns["E"]["until"] == "2026.12"
    assert columns["H"]["field"] == "full_time_education+full_time_school"
    assert columns["L"]["field"] == "evaluations"


def test_without_a_condition_everybody_in_service_is_filled_in(
    writing: CommandLine, practice: MemoryLibrary, blank: Path
):
    target = blank.with_name("filled.xlsx")

    outcome = writing("fill", str(blank), "--to", str(target), "--json", *HERE)

    assert outcome.code == 0
    sheet = openpyxl.load_workbook(target).worksheets[0]
    assert outcome.json["cadres"] == practice.counts().serving
    assert [sheet[f"B{row}"].value for row in (6, 7)] == ["周建国", "李秀英"]
    assert sheet["E6"].value == "1970.01\n（56岁）"
    assert sheet["A6"].value == 1
    assert str(sheet["A3"].value).startswith("填报单位：中共丙县青山镇")


def test_the_second_time_the_form_is_known(
    writing: CommandLine, practice: MemoryLibrary, blank: Path
):
    target = blank.with_name("filled.xlsx")
    writing("fill", str(blank), "--to", str(target), "--map", "M=note", *HERE)

    outcome = writing("blank", "inspect", str(blank), "--json", *HERE)

    assert outcome.json["form"] == "same"
    columns = {each["column"]: each for each in outcome.json["columns"]}
    assert (columns["M"]["field"], columns["M"]["why"]) == ("note", "remembered")


def test_an_unknown_field_is_wrong_use_and_writes_nothing(
    writing: CommandLine, practice: MemoryLibrary, blank: Path
):
    target = blank.with_name("filled.xlsx")

    outcome = writing("fill", str(blank), "--to", str(target), "--map", "B=shoe_size", *HERE)

    assert outcome.code == 2
    assert not target.exists()


def test_a_sentence_says_who_goes_in(writing: CommandLine, practice: MemoryLibrary, blank: Path):
    target = blank.with_name("filled.xlsx")

    outcome = writing("fill", str(blank), "--to", str(target), "--where", "有空", *HERE)

    assert outcome.code == 2
    assert "年龄不超过 35 岁" in outcome.err
    assert not target.exists()
