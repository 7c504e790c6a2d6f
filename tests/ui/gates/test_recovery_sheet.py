"""The recovery sheet is let go only when two of its groups were typed back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from cadredesk.services.library_ports import RecoverySheet
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.gates.recovery_sheet import ASKED, RecoveryPaper, RecoverySheetGate
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.printing.preview import PreviewDialog
from tests.ui.printing.papers import texts_on

SHEET = RecoverySheet("青山镇", tuple(f"{number:07d}" for number in range(1, 15)))


@pytest.fixture
def gate(qtbot: QtBot, runner: BackgroundRunner, preferences: Preferences) -> RecoverySheetGate:
    made = RecoverySheetGate(SHEET, date(2026, 11, 22), runner, preferences)
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


def test_digits_that_an_input_method_made_wide_are_right_too(gate: RecoverySheetGate, qtbot: QtBot):
    wide = str.maketrans("0123456789", "０１２３４５６７８９")
    for answer, number in zip(gate.answers, ASKED, strict=True):
        answer.setText(SHEET.groups[number - 1].translate(wide))

    with qtbot.waitSignal(gate.confirmed):
        qtbot.keyClick(gate.answers[-1], Qt.Key.Key_Return)


def test_enter_leads_from_group_to_group(gate: RecoverySheetGate, qtbot: QtBot):
    qtbot.keyClick(gate.answers[0], Qt.Key.Key_Return)

    assert gate.focusWidget() is gate.answers[1]
    assert not gate.problem


def test_a_wrong_group_is_said_and_holds_the_person_there(gate: RecoverySheetGate, qtbot: QtBot):
    type_back(gate, qtbot, [SHEET.groups[2], SHEET.groups[1]])

    with qtbot.assertNotEmitted(gate.confirmed):
        qtbot.keyClick(gate.answers[-1], Qt.Key.Key_Return)

    assert gate.problem
    assert gate.focusWidget() is gate.answers[1]
    assert gate.answers[1].selectedText() == SHEET.groups[1]


def test_the_sheet_is_kept_as_a_pdf_of_one_page(
    gate: RecoverySheetGate, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    target = tmp_path / "sheet.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), "PDF (*.pdf)"))

    qtbot.mouseClick(gate.print, Qt.MouseButton.LeftButton)
    preview = gate.findChildren(PreviewDialog)[0]
    with qtbot.waitSignal(preview.saved):
        qtbot.keyClick(preview, Qt.Key.Key_Return)

    content = target.read_bytes()
    assert content.startswith(b"%PDF")
    assert content.count(b"/Type /Page\n") == 1


def test_every_group_is_on_the_paper():
    paper = RecoveryPaper(SHEET, date(2026, 11, 22))

    assert set(SHEET.groups) <= set(" ".join(texts_on(paper, 0)).split())
