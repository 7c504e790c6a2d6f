from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from cadredesk.bootstrap.desk import desk_for
from cadredesk.domain.family import FamilyMember
from cadredesk.domain.ids import BatchId, CadreId, ItemId, new_id
from cadredesk.domain.pdf_pages import count_pdf_pages
from cadredesk.domain.stroke_order import StrokeOrder
from cadredesk.services.people import find_person
from cadredesk.services.work_ports import Batch
from cadredesk.storage.stroke_data import stroke_table
from tests.cli.conftest import FOLDER, CommandLine
from tests.fakes import MemoryLibrary

HERE = ("--library", str(FOLDER))


@pytest.fixture
def writing(cadredesk: CommandLine) -> CommandLine:
    cadredesk.desk_for = desk_for
    return cadredesk


def give_too_large_a_family(library: MemoryLibrary, name: str) -> None:
    with library.unit_of_work(Batch(BatchId(new_id()), "test")) as work:
        file = find_person(work, name)
        family = tuple(
            FamilyMember(id=ItemId(new_id()), relation="弟弟", name=f"周建{number}")
            for number in range(40)
        )
        work.cadres.save(replace(file, family=family))
        work.commit()


def test_a_form_is_written_for_each_person_asked_for(
    writing: CommandLine, practice: MemoryLibrary, tmp_path: Path
):
    outcome = writing("form", "王海涛", "欧阳敏", "--to", str(tmp_path), *HERE)

    assert outcome.code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "欧阳敏_任免审批表.xlsx",
        "王海涛_任免审批表.xlsx",
    ]
    assert str(tmp_path / "王海涛_任免审批表.xlsx") in outcome.out


def test_a_form_for_a_program_names_file_and_what_was_made_smaller(
    writing: CommandLine, practice: MemoryLibrary, tmp_path: Path
):
    outcome = writing("form", "周建国", "--to", str(tmp_path), "--json", *HERE)

    (written,) = outcome.json["written"]
    assert written["person"] == "周建国"
    assert Path(written["file"]).is_file()
    assert isinstance(written["shrunk"], list)
    assert outcome.json["failed"] == []


def test_a_person_whose_form_does_not_fit_is_named_and_the_others_go_on(
    writing: CommandLine, practice: MemoryLibrary, tmp_path: Path
):
    give_too_large_a_family(practice, "周建国")

    outcome = writing("form", "周建国", "王海涛", "--to", str(tmp_path), "--json", *HERE)

    assert outcome.code == 1
    assert [each["person"] for each in outcome.json["written"]] == ["王海涛"]
    (failed,) = outcome.json["failed"]
    assert failed["code"] == "form.family"
    assert failed["message"] in outcome.err


def test_an_ambiguous_name_is_wrong_use_and_writes_nothing(
    writing: CommandLine, practice: MemoryLibrary, tmp_path: Path
):
    with practice.unit_of_work(Batch(BatchId(new_id()), "test")) as work:
        file = find_person(work, "王海涛")
        twin = replace(file.cadre, id=CadreId(new_id()), id_number="")
        work.cadres.save(replace(file, cadre=twin))
        work.commit()

    outcome = writing("form", "王海涛", "--to", str(tmp_path / "forms"), *HERE)

    assert outcome.code == 2
    assert str(file.id) in outcome.err
    assert not (tmp_path / "forms").exists()


def test_a_person_nobody_knows_is_a_problem(
    writing: CommandLine, practice: MemoryLibrary, tmp_path: Path
):
    outcome = writing("form", "无此人", "--to", str(tmp_path / "forms"), *HERE)

    assert outcome.code == 1
    assert "无此人" in outcome.err


def test_a_folder_that_cannot_be_made_is_a_problem(
    writing: CommandLine, practice: MemoryLibrary, tmp_path: Path
):
    (tmp_path / "file").write_text("", encoding="utf-8")

    outcome = writing("form", "王海涛", "--to", str(tmp_path / "file" / "forms"), *HERE)

    assert outcome.code == 1
    assert "没有写出" in outcome.err


def test_the_roster_holds_everybody_serving(
    writing: CommandLine, practice: MemoryLibrary, tmp_path: Path
):
    target = tmp_path / "名册.xlsx"

    outcome = writing("roster", "--to", str(target), "--json", *HERE)

    assert outcome.json == {
        "file": str(target),
        "layout": "standard_a4",
        "number": 1,
        "cadres": 41,
    }
    names = {str(row[0].value).replace(" ", "") for row in load_workbook(target).worksheets[0]}
    assert "周建国" in names
    assert "蔡永强" not in names


def test_the_ledger_holds_every_alert_of_the_day(
    writing: CommandLine, practice: MemoryLibrary, tmp_path: Path
):
    target = tmp_path / "台账.xlsx"
    listed = writing("alerts", "--as-of", "2026-11-30", "--json", *HERE)

    outcome = writing("ledger", "--to", str(target), "--as-of", "2026-11-30", "--json", *HERE)

    told = [each["restricted"] for each in listed.json if not each["rule"].startswith("CHK-")]
    left_out = sum(told)
    assert left_out
    assert outcome.json == {
        "file": str(target),
        "alerts": len(told) - left_out,
        "left_out": left_out,
    }
    assert target.is_file()


def test_the_ledger_tells_of_sanctions_when_asked(
    writing: CommandLine, practice: MemoryLibrary, tmp_path: Path
):
    options = ("--to", str(tmp_path / "台账.xlsx"), "--as-of", "2026-11-30", "--json")

    without = writing("ledger", *options, *HERE)
    whole = writing("ledger", *options, "--with-sanctions", *HERE)

    assert whole.json["left_out"] == 0
    assert whole.json["alerts"] == without.json["alerts"] + without.json["left_out"]


def test_the_roster_stands_by_strokes_when_asked(
    writing: CommandLine, practice: MemoryLibrary, tmp_path: Path
):
    target = tmp_path / "名册.xlsx"

    outcome = writing("roster", "--to", str(target), "--order", "strokes", *HERE)

    sheet = load_workbook(target).worksheets[0]
    names = [str(row[0].value).replace(" ", "") for row in sheet.iter_rows(min_row=5)]
    assert outcome.code == 0
    serving = [name for name in names if name and name != "None"]
    assert serving == sorted(serving, key=StrokeOrder(stroke_table()).plain_key)
    assert len(serving) == 41
    assert "按姓氏笔画排序" in str(sheet["A2"].value)


def test_the_village_roster_is_grouped_by_village(
    writing: CommandLine, practice: MemoryLibrary, tmp_path: Path
):
    target = tmp_path / "村干部.xlsx"

    outcome = writing("roster", "--village", "--to", str(target), "--json", *HERE)

    sheet = load_workbook(target).worksheets[0]
    first = [str(row[0].value) for row in sheet.iter_rows(min_row=5)]
    assert (outcome.json["layout"], outcome.json["village_cadres"]) == ("village_cadres", 15)
    assert [each for each in first if not each.isdigit()] == ["东山村", "西河村", "青山社区"]
    assert sheet["A1"].value == "青山镇村干部花名册"


def test_forms_as_pdf_are_called_as_the_command_says(
    writing: CommandLine, practice: MemoryLibrary, tmp_path: Path, qapp: object
):
    outcome = writing(
        "form",
        "王海涛",
        "欧阳敏",
        "--format",
        "pdf",
        "--names",
        "{单位}_{姓名}",
        "--to",
        str(tmp_path),
        *HERE,
    )

    assert outcome.code == 0
    files = sorted(tmp_path.iterdir())
    assert [path.name for path in files] == ["青山镇_欧阳敏.pdf", "青山镇_王海涛.pdf"]
    assert [count_pdf_pages(path.read_bytes()) for path in files] == [2, 2]


def test_everybody_in_one_pdf_is_two_pages_each(
    writing: CommandLine, practice: MemoryLibrary, tmp_path: Path, qapp: object
):
    target = tmp_path / "三人.pdf"
    asked = ("form", "王海涛", "欧阳敏", "周建国", "--format", "pdf", "--together")

    outcome = writing(*asked, "--to", str(target), "--json", *HERE)

    assert {each["file"] for each in outcome.json["written"]} == {str(target)}
    assert count_pdf_pages(target.read_bytes()) == 6


def test_only_pdf_holds_many_forms_in_one_file(
    writing: CommandLine, practice: MemoryLibrary, tmp_path: Path
):
    target = tmp_path / "三人.xlsx"

    outcome = writing("form", "王海涛", "--together", "--to", str(target), *HERE)

    assert outcome.code == 2
    assert "--format pdf" in outcome.err
    assert not target.exists()


def test_an_official_list_holds_the_people_named(
    writing: CommandLine, practice: MemoryLibrary, tmp_path: Path
):
    target = tmp_path / "上会名单.xlsx"
    asked = ("roster", "王海涛", "欧阳敏", "--layout", "上会名单")

    outcome = writing(*asked, "--to", str(target), *HERE)

    sheet = load_workbook(target).worksheets[0]
    assert outcome.out == f"已写出上会名单 {target}：2 人。导出编号 0001。\n"
    assert sheet["A1"].value == "青山镇讨论任免干部名单"
    assert [sheet.cell(at, 1).value for at in (5, 6)] == ["王海涛", "欧阳敏"]


def test_a_list_that_nobody_declared_is_wrong_use(
    writing: CommandLine, practice: MemoryLibrary, tmp_path: Path
):
    outcome = writing("roster", "--layout", "名单", "--to", str(tmp_path / "x.xlsx"), *HERE)

    assert outcome.code == 2
    assert "上会名单（meeting_list）" in outcome.err


def test_what_left_is_listed_the_newest_first(
    writing: CommandLine, practice: MemoryLibrary, tmp_path: Path
):
    for name, purpose in (("一.xlsx", ""), ("二.xlsx", "报县委组织部")):
        target = str(tmp_path / name)
        writing("roster", "--to", target, "--library", str(FOLDER), "--purpose", purpose)

    listed = writing("exports", "--library", str(FOLDER), "--json").json
    said = writing("exports", "--library", str(FOLDER), "--last", "1").out

    assert [(each["number"], each["file"], each["people"]) for each in listed] == [
        (2, "二.xlsx", 41),
        (1, "一.xlsx", 41),
    ]
    assert (listed[0]["purpose"], listed[0]["ids"], len(listed[0]["sha256"])) == (
        "报县委组织部",
        "不含",
        64,
    )
    assert "0002" in said
    assert "一.xlsx" not in said


def test_a_roster_is_written_as_the_options_have_it(
    writing: CommandLine, practice: MemoryLibrary, tmp_path: Path
):
    target = tmp_path / "表.xlsx"
    asked = ("roster", "--to", str(target), "--columns", "name, age,id_number", "--order", "posts")

    outcome = writing(*asked, "--paper", "A3", "--whole-ids", "--no-mark", *HERE)

    sheet = load_workbook(target).worksheets[0]
    assert outcome.code == 0
    assert [cell.value for cell in sheet[3]][:3] == ["姓  名", "年\n龄", "公民身份号码"]
    assert (sheet["A5"].value, sheet["B5"].value) == ("周建国", "56")
    assert str(sheet["C5"].value).isdigit()
    foot: Any = sheet.oddFooter
    assert (sheet.page_setup.paperSize, foot.right.text) == (8, "示例 · 数据均为虚构")


def test_a_column_that_no_list_has_is_named(
    writing: CommandLine, practice: MemoryLibrary, tmp_path: Path
):
    outcome = writing("roster", "--to", str(tmp_path / "表.xlsx"), "--columns", "height", *HERE)

    assert outcome.code == 1
    assert "height" in outcome.err
    assert list(tmp_path.iterdir()) == []
