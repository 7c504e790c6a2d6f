"""拟议一步: what is known of a step is entered over the conditions and judged with them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cadredesk.domain.rules.proposals.step import (
    MandatoryCheck,
    MoveReason,
    ProposedStep,
    StepDates,
    Vote,
)
from cadredesk.domain.rules.target import Target, target_named
from cadredesk.spreadsheets.list_workbook import ListWorkbook
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.eligibility.step_dialog import StepDialog
from cadredesk.ui.eligible_people.page import EligibilityPage
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.notifier import Notifier
from cadredesk.ui.preferences import Preferences
from tests.ui.practice import bury, desk_of, rest

DAY = date(2026, 11, 22)
EVERYTHING = ProposedStep(
    exceptional=True,
    exceptional_before=True,
    reason=MoveReason.SPECIAL_NEED,
    special_moves=1,
    both_chiefs=True,
    vacated=2,
    dates=StepDates(recommended_on=date(2026, 9, 10), decided_on=date(2026, 11, 12)),
    vote=Vote(9, 6, 5),
    checked=frozenset({MandatoryCheck.ARCHIVE}),
    resigned_on=date(2026, 11, 1),
    notified_on=date(2026, 11, 2),
    reviewed_on=date(2026, 12, 20),
)


def the_target(name: str) -> Target:
    found = target_named(name)
    assert found is not None
    return found


def today() -> date:
    return DAY


@pytest.fixture
def page(
    practice: SqlLibrary, runner: BackgroundRunner, preferences: Preferences, qtbot: QtBot
) -> Iterator[EligibilityPage]:
    window = MainWindow(preferences, runner, Notifier())
    desk = desk_of(practice, list_writer=ListWorkbook())
    watch = AlertWatch(desk, runner)
    made = EligibilityPage(desk, runner, watch, preferences)
    window.add_page(made)
    window.resize(1366, 697)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.show_page("eligibility")
    rest(qtbot, runner)
    made.combo.choose(the_target("副镇长"))
    rest(qtbot, runner)
    yield made
    bury(window, runner, qtbot)


@pytest.fixture
def over(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(900, 700)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(over: QWidget) -> StepDialog:
    made = StepDialog("蒋文博", the_target("副镇长"), today, over)
    made.open()
    return made


def wanted(page: EligibilityPage, qtbot: QtBot) -> StepDialog:
    qtbot.mouseClick(page.conditions.step, Qt.MouseButton.LeftButton)
    assert page.steps.dialog is not None
    return page.steps.dialog


def told(page: EligibilityPage) -> list[str]:
    assert page.conditions.table is not None
    return [" ".join(row) for row in page.conditions.table.records.rows]


def test_the_procedure_is_judged_with_the_person_and_offered_again(
    page: EligibilityPage, qtbot: QtBot, runner: BackgroundRunner
):
    before = told(page)

    dialog = wanted(page, qtbot)
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClicks(dialog.fields.dates["posted_on"].line, "20261116")
    qtbot.keyClick(dialog.fields.dates["posted_on"].line, Qt.Key.Key_Return)
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    rest(qtbot, runner)

    assert len(told(page)) > len(before)
    assert any("2026.11.24" in line for line in told(page))
    assert "Change" in page.conditions.step.text()
    again = wanted(page, qtbot)
    assert again.fields.dates["posted_on"].text == "2026.11.16"
    again.reject()


def test_the_step_of_one_person_is_not_that_of_the_next(
    page: EligibilityPage, qtbot: QtBot, runner: BackgroundRunner
):
    dialog = wanted(page, qtbot)
    dialog.judge.click()
    rest(qtbot, runner)

    page.table.make_current(1)

    assert "Propose" in page.conditions.step.text()
    other = wanted(page, qtbot)
    assert other.fields.step == ProposedStep()
    other.reject()


def test_nobody_in_sight_opens_nothing(page: EligibilityPage, qtbot: QtBot):
    page.search.setText("没有的")

    page.conditions.step_wanted.emit()

    assert page.steps.dialog is None


def test_what_was_entered_comes_back_as_it_was(dialog: StepDialog):
    dialog.propose(EVERYTHING)

    assert dialog.fields.step == EVERYTHING


def test_a_month_is_no_day_and_more_votes_than_people_are_no_vote(dialog: StepDialog, qtbot: QtBot):
    fields = dialog.fields
    fields.dates["posted_on"].set_text("202611")
    for edit, text in ((fields.due, "5"), (fields.present, "6"), (fields.favour, "7")):
        edit.set_text(text)

    with qtbot.assertNotEmitted(dialog.judged):
        dialog.judge.click()

    assert "20261116" in fields.dates["posted_on"].note.text()
    assert "due" in fields.due.note.text()


def test_a_grade_is_not_asked_about_the_post_that_is_left(dialog: StepDialog, over: QWidget):
    grade = StepDialog("蒋文博", the_target("三级主任科员"), today, over)
    grade.open()

    assert not grade.fields.reason.isVisible()
    assert not grade.fields.exceptional.isVisible()
    assert dialog.fields.reason.isVisible()
