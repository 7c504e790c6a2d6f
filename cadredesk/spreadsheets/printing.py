"""How lists are printed: paper, repeated headings, page numbers, the day of the count."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import Any

from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

PRACTICE_MARK = "示例 · 数据均为虚构"
A4, A3 = 9, 8
_SIZES = {"A4": A4, "A3": A3}
_MM_PER_INCH = 25.4
_DIGIT, _WIDEST, _PADDING_DIGITS = 1.2, 2.0, 1.0
LINE_POINTS = 16.0
"""The height of a line of 11 points, in the tallest of the fonts that stand in for 宋体."""


@dataclass(frozen=True, slots=True)
class Paper:
    """The size of the paper, and whether it lies on its long side."""

    size: str = "A4"
    across: bool = True


_USUAL_PAPER = Paper()


def set_up_list(
    sheet: Worksheet,
    *,
    title_rows: str,
    note: str,
    practice: bool,
    paper: Paper = _USUAL_PAPER,
    mark: str = "",
) -> None:
    """Print a list as wide as the page, mostly across A4, headings on each page.

    Args:
        sheet: The list.
        title_rows: The rows repeated on every page, `3:4`.
        note: What stands at the left of the foot, such as 计算截止.
        practice: Whether it shows invented people, which the foot then says.
        paper: How large the paper is and how it lies.
        mark: Words about who may see it, at the right of the foot.
    """
    sheet.page_setup.orientation = "landscape" if paper.across else "portrait"
    sheet.page_setup.paperSize = _SIZES[paper.size]
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = title_rows
    sheet.page_margins = margins(left=12, right=12, top=14, bottom=16)
    sheet.print_options.horizontalCentered = True
    foot: Any = sheet.oddFooter
    foot.left.text = note
    foot.center.text = "第 &P 页，共 &N 页"
    marks = (PRACTICE_MARK if practice else "", mark)
    foot.right.text = "    ".join(filter(None, marks)) or None


def lines_needed(text: str, width: float) -> int:
    """Return how many lines a text takes in a column so many digits wide.

    A Chinese character is two digits wide; digits are taken a little wider than they are, for
    so they are in the fonts that stand in for 宋体.
    """
    room = max(width - _PADDING_DIGITS, _WIDEST)
    return sum(
        max(1, ceil(sum(_DIGIT if char.isascii() else _WIDEST for char in line) / room))
        for line in text.split("\n")
    )


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
