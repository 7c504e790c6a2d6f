"""Usability task 1: whose second term ends within six months, as a ledger for the county.

The keys are those of the usability script; the name of the file is proposed.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from cadredesk.ui.alerts.page import AlertsPage
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.library_window import LibraryWindow
from tests.ui.journeys.keys import CTRL, Keys

MOST_KEYS = 5
ENTER_IN_THE_FILE_DIALOG = 1


def test_two_terms_within_six_months_are_exported_within_five_keys(
    opened: LibraryWindow,
    runner: BackgroundRunner,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    keys = Keys(qtbot, runner)
    target = tmp_path / "预警台账.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))

    keys.press(Qt.Key.Key_3, CTRL)
    keys.press(Qt.Key.Key_Down)
    keys.press(Qt.Key.Key_Return)
    keys.press(Qt.Key.Key_E, CTRL)

    assert keys.pressed + ENTER_IN_THE_FILE_DIALOG <= MOST_KEYS
    page = opened.window.current_page
    assert isinstance(page, AlertsPage)
    assert page.table.hasFocus()
    assert target.name in page.info.text
    sheet = load_workbook(target).worksheets[0]
    rows = [
        [str(cell or "") for cell in row] for row in sheet.iter_rows(min_row=4, values_only=True)
    ]
    assert [(row[1], row[5]) for row in rows if row[3] == "连任两届满（TERM-2）"] == [
        ("吴国栋", "2024.09"),
        ("周建国", "2026.09"),
    ]
    assert {row[3] for row in rows if row[1]} == {"连任两届满（TERM-2）"}
