"""The 预警台账 as a workbook: every alert with its sum and its article, fit to print."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from cadredesk.domain.errors import UserError
from cadredesk.services.output_ports import LedgerRow, ListHeading
from cadredesk.spreadsheets.ledger_workbook import LedgerWorkbook

HEADING = ListHeading("青山镇干部预警台账", "青山镇", date(2026, 11, 23), practice=True)
ROW = LedgerRow(
    name="吴国栋",
    post="青山镇人大主席",
    rule="同一职位任职期满（ROT-1）",
    state="▲已超期",
    due_on="2024.09",
    left="超 2 年 2 个月",
    arithmetic="任现职 2014.09；＋ 120 个月；＝ 满期 2024.09",
    basis="《党政领导干部交流工作规定》第五条第一款",
    certainty="已核对正式文本",
    text="已满 10 年，可参照交流规定考虑安排",
    handling="暂不处理；至 2027.03.01；换届统一安排",
)


def written(folder: Path, *rows: LedgerRow) -> Worksheet:
    path = folder / "ledger.xlsx"
    LedgerWorkbook().write(path, rows, HEADING)
    return openpyxl.load_workbook(path).worksheets[0]


def test_it_has_a_column_for_everything_that_an_alert_says(tmp_path: Path):
    sheet = written(tmp_path, ROW)

    assert [cell.value for cell in sheet[3]] == (
        "序号 姓名 现任职务 规则 状态 到期 剩余/超出 怎么算的 依据 把握 说明 处理情况".split()
    )
    assert [cell.value for cell in sheet[4]] == [
        "1",
        ROW.name,
        ROW.post,
        ROW.rule,
        ROW.state,
        ROW.due_on,
        ROW.left,
        ROW.arithmetic,
        ROW.basis,
        ROW.certainty,
        ROW.text,
        ROW.handling,
    ]


def test_it_says_whose_it_is_for_which_day_and_leaves_the_maker_blank(tmp_path: Path):
    sheet = written(tmp_path, ROW)

    assert sheet["A1"].value == "青山镇干部预警台账"
    assert sheet["A2"].value == "青山镇    计算截止：2026年11月23日    制表人："


def test_it_prints_on_landscape_a4_with_its_headings_on_each_page(tmp_path: Path):
    sheet = written(tmp_path, ROW)

    foot = sheet.oddFooter
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
    assert sheet.print_title_rows == "$3:$3"
    assert foot is not None
    assert foot.right is not None
    assert foot.right.text == "示例 · 数据均为虚构"


def test_a_row_is_as_high_as_its_longest_text_needs(tmp_path: Path):
    sheet = written(tmp_path, ROW, replace(ROW, arithmetic="任现职 2014.09；" * 30))

    assert sheet.row_dimensions[5].height > 2 * sheet.row_dimensions[4].height


@pytest.mark.parametrize("text", ["=1+1", "＋ 120 个月", "-5", "@x"])
def test_a_sum_that_begins_with_a_sign_is_no_formula(tmp_path: Path, text: str):
    cell = written(tmp_path, replace(ROW, arithmetic=text))["H4"]

    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)


def test_a_text_longer_than_a_cell_is_refused_and_what_was_there_stays(tmp_path: Path):
    written(tmp_path, ROW)
    before = (tmp_path / "ledger.xlsx").read_bytes()

    with pytest.raises(UserError) as refused:
        written(tmp_path, replace(ROW, text="长" * 40_000))

    assert refused.value.code == "export.too_long"
    assert (tmp_path / "ledger.xlsx").read_bytes() == before
