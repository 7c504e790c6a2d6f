"""花名册0903.xlsx comes in: two rows of header, months that can be two, years of two digits.

By hand it is two to four hours of typing and lookups; the keys are counted, the dialog of
the system takes one (usability task 2).
"""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.imports.page import ImportPage, Step
from cadredesk.ui.library_window import LibraryWindow
from cadredesk.ui.models.roles import VALUE_ROLE
from tests.ui.journeys.keys import CTRL, Keys

MOST_KEYS = 10
ENTER_IN_THE_FILE_DIALOG = 1
_HEADER = (
    ("青山镇干部花名册",),
    ("序号", "姓  名", "性别", "出生年月\n（年龄）", "学历", "任职情况", None, "备注"),
    (None, None, None, None, None, "现任职务", "任现职时间", None),
)
_PEOPLE = (
    (1, "李　秀　英", "女", "1978.2", "大学", "青山镇党委副书记、镇长", None, None),
    (2, "周 建 国", "男", "70.1", "中专", "青山镇党委书记", None, "驻村"),
    (3, "沈佳怡", "女", "1997.04（29岁）", "大学", None, None, None),
    (4, "沈 佳 怡", "女", "1997年4月", "大学", None, None, "同一人写了两次"),
    (5, "贺新苗", "男", "1985.1", "大学", "青山镇科员", 202109, None),
    ("合计", 5),
)


def messy_roster(folder: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (*_HEADER, *_PEOPLE):
        sheet.append(row)
    for merge in ("A1:H1", "F2:G2", *(f"{letter}2:{letter}3" for letter in "ABCDEH")):
        sheet.merge_cells(merge)
    path = folder / "花名册0903.xlsx"
    book.save(path)
    return path


def test_a_messy_roster_comes_in_with_three_questions_within_ten_keys(
    opened: LibraryWindow,
    library: SqlLibrary,
    runner: BackgroundRunner,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    keys = Keys(qtbot, runner)
    path = messy_roster(tmp_path)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
    with library.unit_of_work() as work:
        before = work.lists.counts().cadres

    keys.press(Qt.Key.Key_I, CTRL)
    keys.press(Qt.Key.Key_O, CTRL)
    page = opened.window.current_page
    assert isinstance(page, ImportPage)
    keys.press(Qt.Key.Key_Return, CTRL)
    assert len(page.check_step.buttons) == 2 + 2 + 3
    for _question in range(3):
        keys.press(Qt.Key.Key_Space)
    keys.press(Qt.Key.Key_Return, CTRL)

    assert keys.pressed + ENTER_IN_THE_FILE_DIALOG <= MOST_KEYS
    assert page.step is Step.DONE
    with library.unit_of_work() as work:
        named = {file.cadre.name: file for file in work.cadres.all()}
        assert work.lists.counts().cadres == before + 1
    assert str(named["贺新苗"].cadre.born_on) == "1985.01"
    problems = page.check_step.problem_model
    assert problems.rowCount() == 1
    assert problems.index(0, 0).data(VALUE_ROLE).code == "import.twice"
