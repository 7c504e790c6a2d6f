"""Forms reach the print preview whole, two pages each; one that does not fit is named."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from cadredesk.domain.export_record import IdsShown
from cadredesk.services import departures
from cadredesk.services.departures import list_departures
from cadredesk.ui.dialogs.line_dialog import LineDialog
from cadredesk.ui.form_visit import FormVisit
from cadredesk.ui.printing.preview import PreviewDialog
from tests.ui.form_sheet.conftest import Opened
from tests.ui.practice import person

CTRL = Qt.KeyboardModifier.ControlModifier


def preview(opened: Opened) -> PreviewDialog:
    return opened.page.findChildren(PreviewDialog)[-1]


def test_ctrl_p_shows_the_two_pages_before_they_are_printed(opened: Opened):
    opened.press(Qt.Key.Key_P, CTRL)

    assert "2" in preview(opened).windowTitle()
    preview(opened).reject()


def test_what_is_being_typed_is_on_the_paper(opened: Opened):
    opened.type_into("reason", "工作需要")
    opened.press(Qt.Key.Key_P, CTRL)

    draft = opened.file().form_draft
    assert draft is not None
    assert draft.reason == "工作需要"
    preview(opened).reject()


def test_many_forms_are_one_job_and_who_does_not_fit_is_named(opened: Opened):
    opened.type_into("current_posts", "青山镇党委书记、" * 60)
    opened.press(Qt.Key.Key_Return)
    people = tuple(person(opened.library, name) for name in ("周建国", "韩长河", "李秀英"))
    opened.window.show_page("approval_form", FormVisit(chosen=lambda _library: people))
    opened.rest()

    opened.button("Print all").click()
    opened.rest()

    assert "4" in preview(opened).windowTitle()
    preview(opened).reject()
    said = [label.text() for label in opened.page.info.findChildren(QLabel)]
    assert any("周建国" in each for each in said)


def test_ctrl_e_writes_the_workbook_by_the_rule_for_names(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
):
    asked: list[object] = []

    def step_back(*arguments: object) -> str:
        asked.append(arguments)
        return ""

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", step_back)
    opened.side.file_name.setText("{姓名}{身份证号}")
    opened.side.file_name.editingFinished.emit()
    opened.rest()
    opened.press(Qt.Key.Key_E, CTRL)
    opened.qtbot.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Return)
    opened.rest()

    assert len(asked) == 1
    with opened.library.unit_of_work() as work:
        assert work.settings.get("form/file_name") == "{姓名}{身份证号}"


def test_forms_of_more_than_fifty_are_shown_once_it_is_said_what_for_and_that_is_noted(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    monkeypatch.setattr(departures, "MOST_WITHOUT_PURPOSE", 1)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(tmp_path))
    opened.side.file_name.setText("{姓名}{身份证号}")
    opened.side.file_name.editingFinished.emit()
    opened.rest()
    people = tuple(person(opened.library, name) for name in ("王海涛", "李秀英"))
    opened.window.show_page("approval_form", FormVisit(chosen=lambda _library: people))
    opened.rest()

    opened.button("Print all").click()
    opened.rest()

    assert not opened.page.findChildren(PreviewDialog)
    (question,) = opened.page.findChildren(LineDialog)
    question.line.setText("送县委组织部")
    question.act.click()
    preview(opened).settings.apart.setChecked(True)
    preview(opened).save.click()
    opened.rest()

    (record,) = list_departures(opened.library)
    left = record.left
    assert (left.purpose, left.ids, left.people) == ("送县委组织部", IdsShown.WHOLE, 2)
