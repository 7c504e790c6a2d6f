"""Pictures of an import: each step, with everything that a messy roster can make it say."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

import openpyxl
from PySide6.QtWidgets import QRadioButton

from cadredesk.domain.ids import CadreId
from cadredesk.ui.imports.page import ImportPage, Step
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.settings_visit import SettingsPart, SettingsVisit
from photographer import EVERY, Photographer

IMPORT_PAGE = "import"

Row = tuple[str | float | None, ...]
_ROWS: tuple[Row, ...] = (
    ("青山镇干部花名册",),
    ("填报单位：青山镇", *[None] * 8, "2026年9月"),
    (
        *("单位", "姓  名", "性别", "出生年月\n（年龄）", "学历", "政治面貌及\n入党时间"),
        *("职级（任职时间）", "任职情况", None, "级别", "岗位", "身份证号码"),
    ),
    (*[None] * 7, "现任职务", "任现职时间", None, None, None),
    (
        *("党政办公室", "李　明", "男", "1985.1", "大学", "中共党员\n2006.06"),
        *("四级主任科员\n（2020.06）", "主任", 2021.05, "正科", "综合", "990123198506120014"),
    ),
    (
        *(None, "王  芳", "女", "1990年10月（36岁）", "大专（在职）", "群众"),
        *("一级科员（2019.01）", "科员", 2019.1, "科员", "文字", "99012319901007002X"),
    ),
    ("小计", 2),
    (
        *("财政所", "赵强", "男", "78.3", "大学", "2001.07"),
        *("二级主任科员", "青山镇财政所所长", 2016.11, "副科", "财务", None),
    ),
    ("合计", 3),
    ("填表人：赵填表", None, None, "审核人：钱审核"),
)
_MERGES = (
    *("A1:L1", "A5:A6", "H3:I3"),
    *(f"{letter}3:{letter}4" for letter in "ABCDEFGJKL"),
)

_NAMESAKES: tuple[Row, ...] = (
    ("姓名", "性别", "出生年月", "现任职务", "联系电话", "全日制毕业院校及专业"),
    ("王海涛", "男", "1985.08", "青山镇党委委员、副镇长", None, "甲省理工大"),
    ("沈 佳 怡", "女", "1997.04", "党政办科员", "13800000001", None),
    ("沈佳怡", "女", None, "党政办科员", "13800000002", None),
)


def take_import(photographer: Photographer, window: MainWindow, _person: CadreId) -> None:
    """Every step of an import, with questions, and the dictionary after it."""
    page = cast("ImportPage", window.page(IMPORT_PAGE))
    with TemporaryDirectory() as folder:
        window.show_page(IMPORT_PAGE, _written(Path(folder), _ROWS, _MERGES))
        photographer.settle()
        photographer.take(window, f"{IMPORT_PAGE}-columns", EVERY)
        combo = page.columns_step.combos["K"]
        combo.setCurrentIndex(combo.findData("expertise"))
        combo.activated.emit(combo.currentIndex())
        photographer.settle()
        page.step_on.trigger()
        photographer.settle()
        photographer.take(window, f"{IMPORT_PAGE}-check", EVERY)
        while not page.step_on.isEnabled():
            page.check_step.take_focus()
            cast("QRadioButton", window.focusWidget()).click()
            photographer.settle()
        if page.step is Step.CHECK:
            page.step_on.trigger()
        photographer.settle()
        photographer.take(window, f"{IMPORT_PAGE}-done", EVERY)
        _take_doubts(photographer, window, Path(folder))
    window.show_page("settings", SettingsVisit(SettingsPart.DICTIONARY))
    photographer.settle()
    photographer.take(window, "settings-dictionary", EVERY)


def _take_doubts(photographer: Photographer, window: MainWindow, folder: Path) -> None:
    """Two people or one, and a school in short."""
    page = cast("ImportPage", window.page(IMPORT_PAGE))
    window.show_page(IMPORT_PAGE, _written(folder, _NAMESAKES, ()))
    photographer.settle()
    page.step_on.trigger()
    photographer.settle()
    photographer.take(window, f"{IMPORT_PAGE}-doubts", EVERY)
    next(iter(page.check_step.spellings.buttons.values())).click()
    photographer.settle()
    photographer.take(window, f"{IMPORT_PAGE}-spellings", EVERY)
    page.step_on.trigger()
    photographer.settle()


def _written(folder: Path, rows: Iterable[Row], merges: Iterable[str]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "班子和中层"
    for row in rows:
        sheet.append(row)
    for merge in merges:
        sheet.merge_cells(merge)
    path = folder / "花名册0903.xlsx"
    book.save(path)
    return path
