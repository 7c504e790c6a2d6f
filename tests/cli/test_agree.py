from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import openpyxl

from cadredesk.bootstrap.desk import desk_for
from cadredesk.domain.form.content import FormBasis
from cadredesk.domain.interchange.form import F
from cadredesk.domain.interchange.making import interchange_form
from cadredesk.interchange.lrmx_writer import lrmx_bytes
from tests.cli.conftest import CommandLine
from tests.fakes import MemoryLibrary

HERE = ("--library", "qingshan")


def put_form(practice: MemoryLibrary, cadredesk: CommandLine, target: Path, health: str) -> str:
    file = next(iter(practice.state.cadres.values()))
    form = interchange_form(file, FormBasis(practice.state.township, cadredesk.clock.today()))
    changed = replace(form, texts={**form.texts, F.HEALTH: health})
    target.write_bytes(lrmx_bytes(changed, newer=False))
    return file.cadre.name


def test_what_does_not_agree_is_a_problem_and_is_listed(
    cadredesk: CommandLine, practice: MemoryLibrary, tmp_path: Path
):
    name = put_form(practice, cadredesk, tmp_path / "a.lrmx", "较差")

    said = cadredesk("agree", "--forms", str(tmp_path), *HERE)
    told = cadredesk("agree", "--forms", str(tmp_path), "--json", *HERE)

    assert said.code == told.code == 1
    assert f"{name}  健康状况  档案: 健康 | 交换文件: 较差" in said.out
    (line,) = told.json["disagreements"]
    assert line["stated"] == {"exchanged": "较差"}
    assert line["agreeing"] == ["form"]


def test_what_does_not_agree_is_written_as_a_list(
    cadredesk: CommandLine, practice: MemoryLibrary, tmp_path: Path
):
    name = put_form(practice, cadredesk, tmp_path / "a.lrmx", "较差")
    cadredesk.desk_for = desk_for
    target = tmp_path / "清单.xlsx"

    outcome = cadredesk("agree", "--forms", str(tmp_path / "a.lrmx"), "--to", str(target), *HERE)

    sheet = openpyxl.load_workbook(target).worksheets[0]
    assert [sheet["B4"].value, sheet["C4"].value, sheet["F4"].value] == [name, "健康状况", "较差"]
    assert outcome.out.endswith(f"已写出 {target}。\n")


def test_what_agrees_is_said(cadredesk: CommandLine, practice: MemoryLibrary, tmp_path: Path):
    put_form(practice, cadredesk, tmp_path / "a.lrmx", "健康")

    outcome = cadredesk("agree", "--forms", str(tmp_path), *HERE)

    assert outcome.code == 0
    assert outcome.out == "核对 1 人，0 处不一致。\n"
