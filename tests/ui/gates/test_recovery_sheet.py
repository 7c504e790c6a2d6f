"""The recovery sheet is let go only when two of its groups were typed back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from cadredesk.services.ports import RecoverySheet
from cadredesk.ui.gates.recovery_sheet import ASKED, RecoverySheetGate
from cadredesk.ui.preferences import Preferences

SHEET = RecoverySheet("青山镇", tuple(f"{number:07d}" for number in range(1, 15)))


@pytest.fixture
def gate(qtbot: QtBot, preferences: Preferences) -> RecoverySheetGate:
    made = RecoverySheetGate(SHEET, date(2026, 11, 22), preferences)
    qtbot.addWidget(made)
    made.show()
    return made


def type_back(gate: RecoverySheetGate, qtbot: QtBot, groups: list[str]) -> None:
    for answer, group in zip(gate.answers, groups, strict=True):
        qtbot.keyClicks(answer, group)


def test_the_right_groups_let_the_person_go_on(gate: RecoverySheetGate, qtbot: QtBot):
    type_back(gate, qtbot, [SHEET.groups[number - 1] for number in ASKED])

    with qtbot.waitSignal(gate.confirmed):
        qtbot.mouseClick(gate.confirm, Qt.MouseButton.LeftButton)


def test_a_wrong_group_is_said_and_holds_the_person_back(gate: RecoverySheetGate, qtbot: QtBot):
    type_back(gate, qtbot, [SHEET.groups[0], SHEET.groups[1]])

    with qtbot.assertNotEmitted(gate.confirmed):
        qtbot.keyClick(gate.answers[-1], Qt.Key.Key_Return)

    assert gate.problem


def test_the_sheet_is_kept_as_a_pdf_of_one_page(
    gate: RecoverySheetGate, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    target = tmp_path / "sheet.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), "PDF (*.pdf)"))

    qtbot.mouseClick(gate.save, Qt.MouseButton.LeftButton)

    content = target.read_bytes()
    assert content.startswith(b"%PDF")
    assert content.count(b"/Type /Page\n") == 1


def test_stepping_back_from_saving_writes_nothing(
    gate: RecoverySheetGate, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: ("", ""))

    qtbot.mouseClick(gate.save, Qt.MouseButton.LeftButton)

    assert list(tmp_path.glob("*.pdf")) == []


def test_the_sheet_is_printed_when_the_printer_was_chosen(
    gate: RecoverySheetGate, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    target = tmp_path / "printed.pdf"

    def choose(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFileName(str(target))
        return 1

    monkeypatch.setattr(QPrintDialog, "exec", choose)

    qtbot.mouseClick(gate.print, Qt.MouseButton.LeftButton)

    assert target.read_bytes().startswith(b"%PDF")
