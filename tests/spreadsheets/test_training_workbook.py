"""The 干部培训情况表 as a workbook: every fact in its column, fit to print."""

from __future__ import annotations

from dataclasses import astuple
from datetime import date
from pathlib import Path

import openpyxl

from cadredesk.services.output_ports import ListHeading, TrainingLine
from cadredesk.spreadsheets.training_workbook import TrainingWorkbook

HEADING = ListHeading("青山镇干部培训情况表", "青山镇", date(2026, 11, 22), practice=True)
LINE = TrainingLine(
    name="孙丽萍",
    post="青山镇副镇长",
    period="本年",
    hours="24",
    days="0",
    asked="90 学时或 12 天",
    missing="差 66 学时",
    last_full_time="2021.10",
    planned="2026.12 基层治理能力提升班",
    basis="《干部教育培训工作条例》第十四条",
)


def test_each_fact_has_its_column_and_the_sheet_says_whose_it_is(tmp_path: Path):
    TrainingWorkbook().write(tmp_path / "t.xlsx", [LINE], HEADING)

    sheet = openpyxl.load_workbook(tmp_path / "t.xlsx").worksheets[0]
    assert sheet["A1"].value == "青山镇干部培训情况表"
    assert [cell.value for cell in sheet[3]] == (
        "序号 姓名 现任职务 计算期间 学时 天数 要求 达标情况 最近脱产 已安排 依据".split()
    )
    assert [cell.value for cell in sheet[4]] == ["1", *astuple(LINE)]
    assert sheet.print_title_rows == "$3:$3"


def test_a_list_without_anybody_has_its_head_alone(tmp_path: Path):
    TrainingWorkbook().write(tmp_path / "t.xlsx", [], HEADING)

    assert openpyxl.load_workbook(tmp_path / "t.xlsx").worksheets[0].max_row == 3
