"""The question of what is to leave: it answers with one wish, or asks what is missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from cadredesk.services.form_format import FormFormat
from cadredesk.services.own_rosters import list_own_rosters
from cadredesk.services.roster_style import Order
from cadredesk.services.rosters import cadre_layouts
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.dialogs.line_dialog import LineDialog
from cadredesk.ui.form_export import FormsAs
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.roster.export_dialog import ExportDialog, ExportOffer, ExportWish, Scope
from tests.ui.desks import the_roster_layouts
from tests.ui.roster.asking import button, choose, dialog, radio
from tests.ui.roster.conftest import Roster

CTRL = Qt.KeyboardModifier.ControlModifier
LAYOUTS = cadre_layouts(the_roster_layouts())
OFFER = ExportOffer(1, 41, 46, "青山镇", date(2026, 11, 22), LAYOUTS)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def asked(preferences: Preferences, parent: QWidget, folder: Path) -> ExportDialog:
    made = ExportDialog(OFFER, preferences, parent)
    made.show()
    return made


def test_the_dialog_answers_with_one_wish_and_goes(asked: ExportDialog, qtbot: QtBot, folder: Path):
    wishes: list[ExportWish] = []
    asked.wished.connect(wishes.append)

    button(asked, "Export").click()
    qtbot.waitUntil(lambda: not isValid(asked))

    target = folder / "青山镇干部名册_20261122.xlsx"
    assert wishes == [ExportWish(LAYOUTS[0], Scope.LISTED, target, opens_folder=False)]


def test_stepping_back_wishes_nothing(asked: ExportDialog, qtbot: QtBot):
    wishes: list[ExportWish] = []
    asked.wished.connect(wishes.append)

    button(asked, "Cancel").click()
    qtbot.waitUntil(lambda: not isValid(asked))

    assert wishes == []


def test_what_was_written_last_is_proposed_again(
    asked: ExportDialog, preferences: Preferences, parent: QWidget
):
    choose(asked, "Approval forms (.xlsx")
    button(asked, "Export").click()

    again = ExportDialog(OFFER, preferences, parent)

    assert again.output is FormsAs.XLSX
    assert again.path.text().endswith("青山镇任免审批表_20261122")


def test_every_kind_of_file_that_a_form_can_be_is_offered():
    assert {way.kind for way in FormsAs} == set(FormFormat)


def test_nothing_is_written_without_a_place(asked: ExportDialog):
    asked.path.setText("  ")

    assert not button(asked, "Export").isEnabled()


def test_the_place_of_forms_is_a_folder(asked: ExportDialog, folder: Path):
    choose(asked, "Approval forms (.xlsx")

    button(asked, "Browse…").click()

    assert asked.path.text() == str(folder)


def test_the_place_of_everybody_in_one_pdf_is_a_file(
    asked: ExportDialog, folder: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(folder / "全部"), ""))
    choose(asked, "Approval forms (one PDF)")

    button(asked, "Browse…").click()

    assert asked.path.text() == str(folder / "全部.pdf")


@pytest.mark.parametrize("chosen", ["", "名册"])
def test_the_place_of_a_roster_is_a_workbook(
    asked: ExportDialog, folder: Path, monkeypatch: pytest.MonkeyPatch, chosen: str
):
    answer = str(folder / chosen) if chosen else ""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (answer, ""))

    button(asked, "Browse…").click()

    name = "名册.xlsx" if chosen else "青山镇干部名册_20261122.xlsx"
    assert asked.path.text() == str(folder / name)


def test_the_day_to_which_ages_are_counted_is_said(asked: ExportDialog):
    words = [label.text() for label in asked.findChildren(QLabel)]

    assert "Ages are counted to 2026.11.22." in words


def test_nobody_selected_cannot_be_asked_for(preferences: Preferences, parent: QWidget):
    shown = ExportDialog(ExportOffer(0, 0, 46, "青山镇", OFFER.day, LAYOUTS), preferences, parent)

    assert not radio(shown, "Selected: 0").isEnabled()


@pytest.mark.usefixtures("folder")
def test_columns_that_are_unticked_do_not_leave_and_the_preview_shows_what_does(
    roster: Roster,
):
    roster.press(Qt.Key.Key_E, CTRL)
    roster.rest()
    shown = dialog(roster)
    columns = shown.columns.list
    before = shown.preview.model.columnCount()

    columns.setFocus()
    roster.qtbot.keyClick(columns, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    columns.setCurrentRow(2)
    roster.qtbot.keyClick(columns, Qt.Key.Key_Space)
    roster.rest()

    model = shown.preview.model
    headings = [
        model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())
    ]
    assert (before, len(headings)) == (15, 14)
    assert headings[:3] == ["现任职务", "姓名", "民族"]
    assert model.index(0, 1).data() == "周建国"
    assert shown.wish.style.columns[:3] == ("current_posts", "name", "ethnic_group")
    assert "41 person(s), 14 columns, A4" in shown.preview.says.text()


@pytest.mark.usefixtures("folder")
def test_a_list_of_ones_own_is_kept_and_offered_again(roster: Roster, practice: SqlLibrary):
    roster.press(Qt.Key.Key_E, CTRL)
    roster.rest()
    shown = dialog(roster)
    shown.style_choice.order.setCurrentIndex(2)
    shown.columns.list.item(3).setCheckState(Qt.CheckState.Unchecked)

    button(shown, "Keep as…").click()
    asked = shown.findChildren(LineDialog)[-1]
    asked.line.setText("给人社局的表")
    roster.qtbot.keyClick(asked.line, Qt.Key.Key_Return)
    roster.rest()

    kept = list_own_rosters(practice)
    assert [each.name for each in kept] == ["给人社局的表"]
    assert shown.outputs.currentText() == "My list: 给人社局的表 (.xlsx)"
    assert shown.wish.style == kept[0].style
    assert kept[0].style.order is Order.POSTS
    button(shown, "Delete").click()
    roster.rest()
    assert list_own_rosters(practice) == ()


def test_of_many_people_the_purpose_is_asked_before_anything_is_written(
    preferences: Preferences, parent: QWidget, folder: Path
):
    wishes: list[ExportWish] = []
    offer = replace(OFFER, listed=51)
    shown = ExportDialog(offer, preferences, parent)
    shown.wished.connect(wishes.append)
    shown.show()

    button(shown, "Export").click()
    refused = [label.text() for label in shown.findChildren(QLabel) if label.isVisible()]
    shown.style_choice.purpose.setText("报县委组织部")
    button(shown, "Export").click()

    assert any("51" in each for each in refused)
    assert [each.purpose for each in wishes] == ["报县委组织部"]
