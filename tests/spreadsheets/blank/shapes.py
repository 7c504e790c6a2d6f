"""Blanks in the shapes that counties send, made by hand; each names what is in its columns."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from tests.architecture.tree import ROOT

Change = Callable[[dict[str, bytes]], None]
SHEET = "xl/worksheets/sheet1.xml"
_THIN = Side(style="thin")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)


def put(sheet: Worksheet, at: str, value: object) -> None:
    cell: Any = sheet[at]
    cell.value = value


def a_sheet(title: str = "Sheet1") -> Worksheet:
    sheet = Workbook().worksheets[0]
    sheet.title = title
    return sheet


def head(sheet: Worksheet, row: int, headings: Sequence[str], first: int = 1) -> None:
    for column, heading in enumerate(headings, first):
        cell: Any = sheet.cell(row, column)
        cell.value, cell.font, cell.border = heading, Font(name="黑体", bold=True), _BOX


def body(sheet: Worksheet, rows: range, columns: range) -> None:
    for row in rows:
        sheet.row_dimensions[row].height = 28
        for column in columns:
            sheet.cell(row, column).border = _BOX


def saved(sheet: Worksheet, folder: Path, change: Change | None = None) -> Path:
    """Save the workbook of a sheet, its package changed by hand where the library cannot."""
    path = folder / "空表.xlsx"
    book: Any = sheet.parent
    content = io.BytesIO()
    book.save(content)
    with zipfile.ZipFile(content) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    if change is not None:
        change(parts)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return path


def one_row(folder: Path) -> Path:
    """One row of headings, three rows of body, a row of sums right under it."""
    sheet = a_sheet()
    head(sheet, 1, ("姓名", "性别", "年龄", "任现职年限"))
    body(sheet, range(2, 5), range(1, 5))
    put(sheet, "A5", "合计")
    put(sheet, "C5", "=AVERAGE(C2:C4)")
    put(sheet, "D5", "=SUM(D2:D4)/COUNTA($A$2:$A$4)")
    return saved(sheet, folder)


def two_rows(folder: Path) -> Path:
    """Headings merged across and down, notes under the body."""
    sheet = a_sheet("花名册")
    head(sheet, 2, ("姓名", "出生年月", "全日制教育", "", "在职教育", "", "备注"))
    head(sheet, 3, ("", "", "学历", "毕业院校及专业", "学历学位", "毕业院校及专业", ""))
    for area in ("A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:G3", "A1:G1", "A8:G8"):
        sheet.merge_cells(area)
    put(sheet, "A1", "干部基本情况表")
    body(sheet, range(4, 8), range(1, 8))
    put(sheet, "A8", "注：出生年月写法如1985年6月。")
    put(sheet, "B2", "出生年月（如1985年6月）")
    return saved(sheet, folder)


def three_rows(folder: Path) -> Path:
    """Three rows of headings; evaluations of three years apart."""
    sheet = a_sheet()
    head(sheet, 1, ("姓名", "基本情况", "", "近三年年度考核", "", ""))
    head(sheet, 2, ("", "民族", "政治面貌及入党时间", "考核结果", "", ""))
    head(sheet, 3, ("", "", "", "2023年", "2024年", "2025年"))
    for area in ("A1:A3", "B1:C1", "B2:B3", "C2:C3", "D1:F1", "D2:F2"):
        sheet.merge_cells(area)
    body(sheet, range(4, 6), range(1, 7))
    return saved(sheet, folder)


def off_corner(folder: Path) -> Path:
    """Empty rows and columns before the table, a label with its box beside it."""
    sheet = a_sheet()
    put(sheet, "C3", "填报单位")
    head(sheet, 5, ("序号", "姓名", "现任职务及任职时间", "职级（任职时间）"), first=3)
    body(sheet, range(6, 8), range(3, 7))
    put(sheet, "C9", "填表人：")
    put(sheet, "E9", "填表日期：    年  月  日")
    return saved(sheet, folder)


def with_formulas(folder: Path) -> Path:
    """Running numbers that stand there, and a column that the blank works out itself."""
    sheet = a_sheet()
    head(sheet, 1, ("序号", "姓名", "入党时间", "工龄", "工龄加一"))
    body(sheet, range(2, 6), range(1, 6))
    for row in range(2, 6):
        put(sheet, f"A{row}", row - 1)
        put(sheet, f"E{row}", f"=D{row}+1")
    put(sheet, "A6", "合计")
    put(sheet, "E6", "=SUM(E2:E5)")

    def share(parts: dict[str, bytes]) -> None:
        # As Excel writes it: one formula for all, and results that were kept.
        text = re.sub(r"<v\s*/>|<v></v>", "", parts[SHEET].decode())
        shared = '<f t="shared" ref="E2:E5" si="0">D2+1</f><v>1</v>'
        text = text.replace("<f>D2+1</f>", shared)
        for row in (3, 4, 5):
            text = text.replace(f"<f>D{row}+1</f>", '<f t="shared" si="0"/><v>1</v>')
        parts[SHEET] = text.replace("<f>SUM(E2:E5)</f>", "<f>SUM(E2:E5)</f><v>4</v>").encode()

    return saved(sheet, folder, share)


def with_dictionary(folder: Path) -> Path:
    """Lists that take their words from another sheet or a name; a hidden column and sheet."""
    sheet = a_sheet("填报")
    head(sheet, 1, ("姓名", "性别", "学历", "职务层次", "单位归口"))
    body(sheet, range(2, 5), range(1, 6))
    sheet.column_dimensions["E"].hidden = True
    book: Any = sheet.parent
    words = book.create_sheet("字典")
    for row, word in enumerate(("研究生", "大学", "大专", "中专"), 1):
        put(words, f"A{row}", word)
    put(words, "B1", "男")
    put(words, "B2", "女")
    book.defined_names["性别"] = DefinedName("性别", attr_text="字典!$B$1:$B$2")
    for formula, area in (("字典!$A$1:$A$4", "C2:C4"), ("性别", "B2:B4")):
        rule = DataValidation(type="list", formula1=formula)
        rule.add(area)
        sheet.add_data_validation(rule)
    put(words, "D1", "=COUNTA(填报!$A$2:$A$4)")
    return saved(sheet, folder)


def of_one_row(folder: Path) -> Path:
    """A body of a single row, and a look that depends on it."""
    sheet = a_sheet()
    head(sheet, 1, ("姓名", "民族", "籍贯", "联系电话"))
    body(sheet, range(2, 3), range(1, 5))
    rule = DataValidation(type="textLength", operator="lessThan", formula1="12")
    rule.add("D2")
    sheet.add_data_validation(rule)
    fill = PatternFill("solid", bgColor="FFC7CE")
    sheet.conditional_formatting.add("B2", CellIsRule("equal", ['"汉族"'], fill=fill))
    put(sheet, "A3", "说明：每人一行。")
    return saved(sheet, folder)


def with_pictures(folder: Path) -> Path:
    """Comments, a chart, a page break and a print area, under the body and beside it."""
    sheet = a_sheet("表")
    head(sheet, 2, ("姓名", "性别", "健康状况"))
    body(sheet, range(3, 6), range(1, 4))
    put(sheet, "A8", "单位负责人（签字）：")
    cell: Any = sheet["A8"]
    cell.comment = Comment("签字后扫描", "丙县")
    above: Any = sheet["A2"]
    above.comment = Comment("按任职先后", "丙县")
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=1, min_row=3, max_row=5))
    sheet.add_chart(chart, "E9")
    sheet.row_breaks.append(Break(id=8))
    sheet.print_area = "A1:C8"
    sheet.print_title_rows = "2:2"
    return saved(sheet, folder)


def with_extensions(folder: Path) -> Path:
    """What newer programs keep apart: a list from another sheet, in an extension."""
    sheet = a_sheet("填报")
    head(sheet, 1, ("姓名", "性别", "最高学历"))
    body(sheet, range(2, 5), range(1, 4))
    book: Any = sheet.parent
    words = book.create_sheet("字典")
    for row, word in enumerate(("大学", "大专"), 1):
        put(words, f"A{row}", word)

    def extend(parts: dict[str, bytes]) -> None:
        more = (
            '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"'
            ' uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations'
            ' xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1">'
            '<x14:dataValidation type="list" allowBlank="1"><x14:formula1>'
            "<xm:f>字典!$A$1:$A$2</xm:f></x14:formula1><xm:sqref>C2:C4</xm:sqref></x14:dataValidation></x14:dataValidations>"
            "</ext></extLst>"
        )
        parts[SHEET] = parts[SHEET].replace(b"</worksheet>", f"{more}</worksheet>".encode())

    return saved(sheet, folder, extend)


def with_prefixes(folder: Path) -> Path:
    """As a library of another maker writes it: every element of the sheet with a prefix."""
    sheet = a_sheet()
    head(sheet, 1, ("姓名", "出生地", "参加工作时间"))
    body(sheet, range(2, 4), range(1, 4))
    put(sheet, "A4", "填报人：")

    def prefix(parts: dict[str, bytes]) -> None:
        text = re.sub(rb"<(/?)(?=[a-zA-Z])", rb"<\1x:", parts[SHEET])
        parts[SHEET] = text.replace(b"xmlns=", b"xmlns:x=", 1)

    return saved(sheet, folder, prefix)


def as_table(folder: Path) -> Path:
    """A table with a name of its own, its filter, and a chart of it on another sheet."""
    sheet = a_sheet("名册")
    head(sheet, 1, ("姓名", "年龄", "党龄"))
    body(sheet, range(2, 5), range(1, 4))
    sheet.add_table(Table(displayName="干部", ref="A1:C4"))
    put(sheet, "A7", "合计")
    put(sheet, "B7", "=AVERAGE(B2:B4)")
    book: Any = sheet.parent
    other = book.create_sheet("汇总")
    put(other, "A1", "=名册!B7")
    put(other, "A2", '=IF(名册!$B$7>40,"名册!B7","")')
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=2, min_row=1, max_row=7), titles_from_data=True)
    other.add_chart(chart, "C3")
    return saved(sheet, folder)


def with_example(folder: Path) -> Path:
    """A row that numbers the columns, a row of example, and a heading nobody knows."""
    sheet = a_sheet()
    head(sheet, 1, ("序号", "姓名", "出生年月", "推荐理由", "退休时间", "是否满两届"))
    head(sheet, 2, ("1", "2", "3", "4", "5", "6"))
    head(sheet, 3, ("例", "张示例", "198506", "实绩突出", "204806", "否"))
    body(sheet, range(4, 6), range(1, 7))
    return saved(sheet, folder)


def with_merged_cells(folder: Path) -> Path:
    """A heading over two columns that each row merges, and a column merged over the body."""
    sheet = a_sheet()
    head(sheet, 1, ("职务层次", "姓名", "", "健康状况"))
    body(sheet, range(2, 6), range(1, 5))
    for area in ("B1:C1", "A2:A5", *(f"B{row}:C{row}" for row in range(2, 6))):
        sheet.merge_cells(area)
    put(sheet, "A6", "说明：同一层次合并。")
    return saved(sheet, folder)


def sample(name: str) -> Callable[[Path], Path]:
    """A blank that another program saved, kept among the samples."""

    def copied(folder: Path) -> Path:
        return Path(shutil.copy(ROOT / "tests" / "samples" / f"{name}.xlsx", folder / "空表.xlsx"))

    return copied


SHAPES: Mapping[str, tuple[Callable[[Path], Path], Mapping[str, str]]] = {
    "one row": (one_row, {"A": "name", "B": "sex", "C": "age", "D": "years_in_post"}),
    "two rows": (
        two_rows,
        {
            "A": "name",
            "B": "born_on@chinese",
            "C": "full_time_education",
            "D": "full_time_school",
            "E": "in_service_education+in_service_degree",
            "F": "in_service_school",
        },
    ),
    "three rows": (
        three_rows,
        {
            "A": "name",
            "B": "ethnic_group",
            "C": "political_affiliation+joined_party_on",
            "D": "evaluations:2023",
            "E": "evaluations:2024",
            "F": "evaluations:2025",
        },
    ),
    "off the corner": (
        off_corner,
        {
            "C": "number",
            "D": "name",
            "E": "current_posts(in_post_since)",
            "F": "grade(grade_since)",
        },
    ),
    "with formulas": (
        with_formulas,
        {"A": "number", "B": "name", "C": "joined_party", "D": "years_of_work"},
    ),
    "with a dictionary": (
        with_dictionary,
        {"A": "name", "B": "sex", "C": "qualification", "D": "tier", "E": "group"},
    ),
    "of one row": (
        of_one_row,
        {"A": "name", "B": "ethnic_group", "C": "ancestral_home", "D": "phone"},
    ),
    "with pictures": (with_pictures, {"A": "name", "B": "sex", "C": "health"}),
    "with extensions": (with_extensions, {"A": "name", "B": "sex", "C": "qualification"}),
    "with prefixes": (with_prefixes, {"A": "name", "B": "birthplace", "C": "began_work_on"}),
    "as a table": (as_table, {"A": "name", "B": "age", "C": "years_in_party"}),
    "two rows, saved by LibreOffice": (
        sample("blank-libreoffice-two-rows"),
        {
            "A": "name",
            "B": "born_on@chinese",
            "C": "full_time_education",
            "D": "full_time_school",
            "E": "in_service_education+in_service_degree",
            "F": "in_service_school",
        },
    ),
    "with formulas, saved by LibreOffice": (
        sample("blank-libreoffice-formulas"),
        {"A": "number", "B": "name", "C": "joined_party", "D": "years_of_work"},
    ),
    "with merged cells": (with_merged_cells, {"A": "tier", "B": "name", "D": "health"}),
    "with an example": (
        with_example,
        {
            "A": "number",
            "B": "name",
            "C": "born_on@digits",
            "E": "retires_on@digits",
            "F": "two_terms",
        },
    ),
}
"""Each shape by its name: what makes it, and what goes into its columns."""
