"""How lists are printed: paper, repeated headings, page numbers, the day of the count."""

from __future__ import annotations

from typing import Any

from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

PRACTICE_MARK = "示例 · 数据均为虚构"
A4, A3 = 9, 8
_MM_PER_INCH = 25.4


def set_up_list(sheet: Worksheet, *, title_rows: str, note: str, practice: bool) -> None:
    """Print a list on landscape A4: as wide as the page, headings on each page.

    Args:
        sheet: The list.
        title_rows: The rows repeated on every page, `3:4`.
        note: What stands at the left of the foot, such as 计算截止.
        practice: Whether it shows invented people, which the foot then says.
    """
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = title_rows
    sheet.page_margins = margins(left=12, right=12, top=14, bottom=16)
    foot: Any = sheet.oddFooter
    foot.left.text = note
    foot.center.text = "第 &P 页 共 &N 页"
    foot.right.text = PRACTICE_MARK if practice else ""


def margins(*, left: float, right: float, top: float, bottom: float) -> PageMargins:
    """Return page margins given in millimetres."""
    return PageMargins(
        left=left / _MM_PER_INCH,
        right=right / _MM_PER_INCH,
        top=top / _MM_PER_INCH,
        bottom=bottom / _MM_PER_INCH,
        header=6 / _MM_PER_INCH,
        footer=6 / _MM_PER_INCH,
    )
