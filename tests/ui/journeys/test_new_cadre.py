"""Usability task 3: a new cadre, seven lines of résumé, and the approval form.

The keys are those of the usability script; what is typed as content is not counted.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.library_window import LibraryWindow
from cadredesk.ui.resume.resume_edit import ResumeEdit
from tests.ui.journeys.keys import CTRL, Keys
from tests.ui.practice import person

MOST_KEYS = 12
RESUME = """2015.09—2019.06 甲省师范大学汉语言文学专业学习
2019.07—2019.12 待业
2019.12—2020.12 丙县青山镇党政办公室试用期公务员
2020.12—2021.07 丙县青山镇党政办公室一级科员
2021.07—2022.03 丙县青山镇组织办公室一级科员
2022.03—2022.07 丙县青山镇党群服务中心干部
2022.07— 青山镇组织办科员"""


def test_a_new_cadre_has_a_file_a_resume_and_a_form_within_twelve_keys(
    opened: LibraryWindow,
    library: SqlLibrary,
    runner: BackgroundRunner,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    keys = Keys(qtbot, runner)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "forms"))

    keys.press(Qt.Key.Key_N, CTRL)
    keys.content("沈嘉怡")
    keys.press(Qt.Key.Key_Tab)
    keys.content("99012319970412002X")
    keys.press(Qt.Key.Key_Tab)
    keys.press(Qt.Key.Key_Return, CTRL)
    page = opened.window.current_page
    assert page is not None
    assert page.ID == "cadre_file"

    # What every desktop does when a dialog closes, and this one without a desktop does not.
    with qtbot.waitActive(opened.window):
        opened.window.activateWindow()
    assert page.findChildren(ResumeEdit)[0].hasFocus()
    QApplication.clipboard().setText(RESUME)
    for key in (Qt.Key.Key_V, Qt.Key.Key_P, Qt.Key.Key_E):
        keys.press(key, CTRL)
    keys.press(Qt.Key.Key_Return)

    assert keys.pressed <= MOST_KEYS
    with library.unit_of_work() as work:
        everybody = {file.cadre.name: file for file in work.cadres.all()}
    assert len(everybody["沈嘉怡"].resume) == 7
    written = list((tmp_path / "forms").glob("沈嘉怡*.xlsx"))
    assert len(written) == 1
    sheet = load_workbook(written[0]).worksheets[0]
    texts = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]
    assert any("待业" in each for each in texts)
    assert person(library, "沈嘉怡") == everybody["沈嘉怡"].id
