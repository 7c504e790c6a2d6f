"""还差什么: everybody for one target by the day, the conditions beside, the list exported."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from cadredesk.domain.rules.target import target_named
from cadredesk.services.cadre_views import Section
from cadredesk.services.desk import Desk
from cadredesk.spreadsheets.list_workbook import ListWorkbook
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.actions import CommandId
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.eligible_people.page import EligibilityPage
from cadredesk.ui.file_visit import FileVisit
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.notifier import Notifier
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences
from tests.ui.practice import bury, desk_of, rest


class FileLike(Page):
    """Stands for the cadre file."""

    ID, PARENT = "cadre_file", "eligibility"

    def title(self) -> str:
        return "File"

    def retranslate(self) -> None:
        """Nothing to put."""


@pytest.fixture
def desk(practice: SqlLibrary) -> Desk:
    return desk_of(practice, list_writer=ListWorkbook())


@pytest.fixture
def watch(desk: Desk, runner: BackgroundRunner) -> AlertWatch:
    return AlertWatch(desk, runner)


@pytest.fixture
def page(
    desk: Desk,
    watch: AlertWatch,
    runner: BackgroundRunner,
    preferences: Preferences,
    qtbot: QtBot,
) -> Iterator[EligibilityPage]:
    window = MainWindow(preferences, runner, Notifier())
    made = EligibilityPage(desk, runner, watch, preferences)
    window.add_page(made)
    window.add_page(FileLike())
    window.resize(1366, 697)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.show_page("eligibility")
    rest(qtbot, runner)
    yield made
    bury(window, runner, qtbot)


def listed(page: EligibilityPage) -> list[str]:
    return [row[0] for row in page.model.rows]


def choose(page: EligibilityPage, name: str, qtbot: QtBot, runner: BackgroundRunner) -> None:
    target = target_named(name)
    assert target is not None
    page.combo.choose(target)
    rest(qtbot, runner)


def test_who_is_first_on_the_way_comes_first_with_the_conditions_beside(page: EligibilityPage):
    days = [row[1] for row in page.model.rows]

    assert days[0].startswith("✓")
    assert days.index("◆ 2027.05") < days.index("◆ 2027.07.26")
    assert page.table.hasFocus()
    assert page.rows[0].name in page.conditions.verdict.text()


def test_another_person_shows_other_conditions(page: EligibilityPage, qtbot: QtBot):
    at = listed(page).index("吕婷")

    page.table.make_current(at)

    assert "吕婷" in page.conditions.verdict.text()
    assert page.conditions.table is not None
    assert any("2027.05" in row[1] for row in page.conditions.table.records.rows)
    assert "《公务员职务与职级并行规定》第十八条" in page.conditions.basis.text()


def test_another_target_lists_others(page: EligibilityPage, qtbot: QtBot, runner: BackgroundRunner):
    choose(page, "副镇长", qtbot, runner)

    assert "蒋文博" in listed(page)
    assert "孙丽萍" not in listed(page)


def test_a_unit_and_a_search_narrow_the_list_and_escape_widens_it_again(
    page: EligibilityPage, qtbot: QtBot
):
    everybody = len(listed(page))
    page.units.setCurrentIndex(1)
    of_unit = len(listed(page))
    page.search.setText("没有的")
    none = len(listed(page))
    empty = page.empty.isVisible()

    assert 0 < of_unit < everybody
    assert none == 0
    assert empty
    assert CommandId.EXPORT not in page.commands()
    assert page.step_out()
    assert len(listed(page)) == of_unit
    assert page.step_out()
    assert len(listed(page)) == everybody
    assert not page.step_out()


def test_enter_leads_to_the_conditions_in_the_file(page: EligibilityPage, qtbot: QtBot):
    with qtbot.waitSignal(page.go) as led:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)

    name, visit = led.args
    assert name == "cadre_file"
    assert visit == FileVisit(page.rows[0].cadre, section=Section.ELIGIBILITY)


def test_what_is_listed_is_written_as_a_workbook(
    page: EligibilityPage,
    qtbot: QtBot,
    runner: BackgroundRunner,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    target = tmp_path / "名单.xlsx"

    def chosen(*_asked: object) -> tuple[str, str]:
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)
    page.search.setText("吕婷")
    page.commands()[CommandId.EXPORT]()
    rest(qtbot, runner)

    sheet = openpyxl.load_workbook(target).worksheets[0]
    assert sheet["A1"].value == "青山镇拟任三级主任科员条件情况表"
    assert [sheet.cell(4, at).value for at in (2, 5, 6)] == ["吕婷", "还差", "2027.05"]
    assert "名单.xlsx" in page.info.text


def test_another_day_is_looked_at_with_the_rest_of_the_program(
    page: EligibilityPage, watch: AlertWatch, qtbot: QtBot, runner: BackgroundRunner
):
    watch.set_day(date(2027, 6, 1))
    rest(qtbot, runner)

    assert "2027" in page.as_of.text()
    assert page.rows[0].found.day == date(2027, 6, 1)
    assert "2027.06.01" in page.conditions.note.text()
