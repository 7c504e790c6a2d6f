"""A clerk works through what is to be put right, goes to the field, or says why it is right."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cadredesk.domain.ids import CadreId
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.editing import delete_cadres
from cadredesk.services.health import HealthGroup
from cadredesk.services.read_models import RosterQuery
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.actions import CommandId
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.cadre_file.visit import FileVisit
from cadredesk.ui.health.page import HealthPage
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.notifier import Notifier
from cadredesk.ui.preferences import Preferences
from tests.ui.practice import DAY, bury, desk_of, open_practice, rest


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[SqlLibrary]:
    library = open_practice(tmp_path / "示例库")
    yield library
    library.close()


@pytest.fixture
def page(
    practice: SqlLibrary, runner: BackgroundRunner, preferences: Preferences, qtbot: QtBot
) -> Iterator[HealthPage]:
    desk = desk_of(practice)
    watch = AlertWatch(desk, runner)
    watch.board = AlertBoard(DAY, ())
    window = MainWindow(preferences, runner, Notifier())
    made = HealthPage(desk, runner, watch)
    window.add_page(made)
    window.resize(1366, 697)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made.go.disconnect()
    window.show_page("health")
    rest(qtbot, runner)
    yield made
    bury(window, runner, qtbot)


def kinds(page: HealthPage) -> set[str]:
    return {row[1] for row in page.model.rows}


def test_everything_to_put_right_is_listed_by_what_it_breaks(page: HealthPage):
    assert kinds(page) == {"Contradiction", "Résumé"}
    assert any("1970.02" in row[2] for row in page.model.rows)
    assert not page.grab().isNull()


def test_enter_leads_to_the_field(page: HealthPage, qtbot: QtBot):
    row = next(at for at, each in enumerate(page.model.rows) if "1970.02" in each[2])
    page.table.selectRow(row)
    page.table.setFocus()

    with qtbot.waitSignal(page.go) as told:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)

    visit = told.args[1]
    assert isinstance(visit, FileVisit)
    assert visit.field == "cadre.born_on"


def test_f8_walks_on_and_the_kinds_can_be_chosen(page: HealthPage):
    page.commands()[CommandId.NEXT_PROBLEM]()
    assert page.table.currentIndex().row() == 1

    everything = len(page.model.rows)
    action = next(
        each
        for each in page._choices.actions()  # noqa: SLF001
        if each.data() == HealthGroup.CONTRADICTION.value
    )
    action.trigger()
    assert kinds(page) == {"Contradiction"}

    page._chip.cleared.emit()  # noqa: SLF001
    assert len(page.model.rows) == everything


def test_a_finding_stays_with_a_reason_and_is_gone(
    page: HealthPage, runner: BackgroundRunner, qtbot: QtBot
):
    before = len(page.model.rows)
    page._accept.trigger()  # noqa: SLF001
    qtbot.keyClick(page.reason, Qt.Key.Key_Return)
    assert page.reason.isVisible()
    event = QInputMethodEvent("", [])
    event.setCommitString("档案如此")
    QApplication.sendEvent(page.reason, event)
    qtbot.keyClick(page.reason, Qt.Key.Key_Return)
    rest(qtbot, runner)

    assert len(page.model.rows) == before - 1
    assert page.reason.isHidden()


def test_esc_puts_the_reason_away(page: HealthPage):
    page._accept.trigger()  # noqa: SLF001
    assert page.step_out()
    assert page.reason.isHidden()
    assert not page.step_out()


def test_an_empty_library_has_nothing_to_put_right(
    page: HealthPage, practice: SqlLibrary, runner: BackgroundRunner, qtbot: QtBot
):
    with practice.unit_of_work() as work:
        everybody: tuple[CadreId, ...] = work.lists.ids(RosterQuery())
    page.refresh(delete_cadres(practice, everybody))
    rest(qtbot, runner)

    assert page.empty.isVisible()
    assert CommandId.OPEN not in page.commands()


@pytest.mark.usefixtures("in_chinese")
def test_the_check_speaks_chinese(page: HealthPage):
    page.retranslate()

    assert page.title() == "数据体检"
    assert "前后矛盾" in kinds(page)
    assert "F8" in page.status_hint()
