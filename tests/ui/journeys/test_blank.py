"""The county sends a blank and wants it back by four: filled, looked at, put right, written.

Without the program it is half an hour of copying; the keys are counted, the two dialogs of
the system take one each.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.blanks.page import BlankPage
from cadredesk.ui.library_window import LibraryWindow
from tests.architecture.tree import ROOT
from tests.ui.journeys.keys import CTRL, Keys

MOST_KEYS = 10
ENTER_IN_THE_FILE_DIALOGS = 2
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


def test_a_blank_is_filled_with_the_list_in_front_within_ten_keys(
    opened: LibraryWindow,
    runner: BackgroundRunner,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    keys = Keys(qtbot, runner)
    blank = shutil.copy(ROOT / "tests" / "samples" / "blank-young-cadres.xlsx", tmp_path)
    target = tmp_path / "附件2（已填）.xlsx"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(blank), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))

    keys.press(Qt.Key.Key_E, CTRL_SHIFT)
    keys.press(Qt.Key.Key_O, CTRL)
    page = opened.window.current_page
    assert isinstance(page, BlankPage)
    assert page.work.table.hasFocus()
    assert page.work.said.startswith("41 person(s)")
    for key in (Qt.Key.Key_End, Qt.Key.Key_Left, Qt.Key.Key_Tab, Qt.Key.Key_Down):
        keys.press(key)
    assert page.work.strip.heading.text().startswith("M ")
    assert page.work.strip.why == "You chose it."
    keys.press(Qt.Key.Key_Return, CTRL)

    assert keys.pressed + ENTER_IN_THE_FILE_DIALOGS <= MOST_KEYS
    assert target.name in page.info.text
    sheet = load_workbook(target).worksheets[0]
    assert [sheet[f"B{row}"].value for row in (6, 7, 46)][:2] == ["周建国", "李秀英"]
    assert sheet["A46"].value == 41
    assert {sheet[f"M{row}"].value for row in range(6, 47)} == {None}
