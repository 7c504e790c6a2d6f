"""培养与培训: hours beside what is asked, the article, courses arranged, the list exported."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from cadredesk.services.cadre_views import Section
from cadredesk.ui.actions import CommandId
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.talent.page import TalentPage
from cadredesk.ui.talent.tabs import TalentTab
from tests.ui.practice import rest


@pytest.fixture
def training(page: TalentPage) -> TalentPage:
    page.tabs.setCurrentIndex(TalentTab.TRAINING)
    return page


def row_of(page: TalentPage, name: str) -> tuple[str, ...]:
    return next(row for row in page.training.model.rows if row[0] == name)


def test_hours_stand_beside_what_is_asked_with_shape_and_article(training: TalentPage):
    hours = [row[2] for row in training.training.model.rows]

    assert any(each.startswith("✓") for each in hours)
    assert any(each.startswith("◆") for each in hours)
    assert "《干部教育培训工作条例》第十四条" in training.training.basis.text()


def test_the_tab_is_reached_by_the_arrow_keys(page: TalentPage, qtbot: QtBot):
    page.tabs.setFocus()

    qtbot.keyClick(page.tabs, Qt.Key.Key_Right)

    assert page.tab is TalentTab.TRAINING
    assert page.filters.isHidden()
    assert CommandId.PRINT not in page.commands()
    assert CommandId.EXPORT in page.commands()


def test_the_search_narrows_this_list_too_and_says_when_nobody_fits(training: TalentPage):
    training.search.setText("蒋文博")
    found = [row[0] for row in training.training.model.rows]
    training.search.setText("没有的")

    assert found == ["蒋文博"]
    assert training.training.empty.isVisible()
    assert not training.people


def test_a_course_that_is_arranged_is_seen_at_once(
    training: TalentPage, qtbot: QtBot, runner: BackgroundRunner
):
    training.search.setText("蒋文博")

    training.commands()[CommandId.PLAN_TRAINING]()
    dialog = training.work.planning
    assert dialog is not None
    dialog.title.line.setText("县电商助农培训班")
    dialog.started_on.line.setText("202612")
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    rest(qtbot, runner)

    assert row_of(training, "蒋文博")[-1] == "2026.12 县电商助农培训班"


def test_enter_opens_the_file_at_its_training(training: TalentPage, qtbot: QtBot):
    with qtbot.waitSignal(training.go) as said:
        qtbot.keyClick(training.training.table, Qt.Key.Key_Return)

    assert said.args[1].section is Section.TRAINING


def test_the_list_is_exported_as_a_workbook(
    training: TalentPage,
    qtbot: QtBot,
    runner: BackgroundRunner,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    target = tmp_path / "培训.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))

    training.commands()[CommandId.EXPORT]()
    rest(qtbot, runner)

    sheet = openpyxl.load_workbook(target).worksheets[0]
    assert sheet.max_row == 3 + len(training.training.rows)
    assert target.name in training.info.text


def test_stepping_back_from_the_export_writes_nothing(
    training: TalentPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: ("", ""))

    training.commands()[CommandId.EXPORT]()

    assert list(tmp_path.glob("*.xlsx")) == []
