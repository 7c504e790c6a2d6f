"""The clerk decides about alerts from the list: what is asked, what is kept, what is said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from cadredesk.domain.alert_decision import AlertDecision, Handling
from cadredesk.domain.rules.alert import Alert, Severity, Subject, SubjectKind
from cadredesk.services.alert_board import AlertBoard
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.alerts.filters import Asked
from cadredesk.ui.alerts.page import AlertsPage
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.deciding.dialog import DecisionDialog
from cadredesk.ui.file_visit import FileVisit
from cadredesk.ui.models.roles import VALUE_ROLE
from cadredesk.ui.preferences import Preferences
from tests.alert_builders import a_decision, an_alert
from tests.builders import a_date, a_township
from tests.fakes import MemoryLibrary, State
from tests.ui.desks import a_desk

LATE = an_alert("周建国", severity=Severity.OVERDUE, due_on="2026.09")
SOON = an_alert("李秀英", severity=Severity.DUE, due_on="2026.12")
EVERYBODY = an_alert(subject=Subject(SubjectKind.LIBRARY, None, "全部干部"))


@pytest.fixture
def library(tmp_path: Path) -> MemoryLibrary:
    return MemoryLibrary(tmp_path, State(a_township()), "")


@pytest.fixture
def watch(runner: BackgroundRunner, library: MemoryLibrary) -> AlertWatch:
    return AlertWatch(a_desk(library), runner)


@pytest.fixture
def page(
    watch: AlertWatch,
    runner: BackgroundRunner,
    preferences: Preferences,
    library: MemoryLibrary,
    qtbot: QtBot,
) -> AlertsPage:
    made = AlertsPage(a_desk(library), runner, watch, preferences)
    qtbot.addWidget(made)
    made.resize(1200, 640)
    with qtbot.waitExposed(made):
        made.show()
    return made


Show = Callable[..., None]


@pytest.fixture
def show(page: AlertsPage, watch: AlertWatch) -> Show:
    def show_alerts(*alerts: Alert, decisions: tuple[AlertDecision, ...] = ()) -> None:
        watch.board = AlertBoard(watch.day, alerts, decisions)
        watch.board_changed.emit(watch.board)

    return show_alerts


def open_dialog(page: AlertsPage) -> DecisionDialog:
    dialog = page.deciding.dialog
    assert dialog is not None
    return dialog


def kept(library: MemoryLibrary) -> list[AlertDecision]:
    return list(library.state.decisions.values())


def press_keep(dialog: DecisionDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)


def test_the_chosen_alerts_are_planned_for_a_month(
    page: AlertsPage, show: Show, library: MemoryLibrary, runner: BackgroundRunner, qtbot: QtBot
):
    show(LATE, SOON)
    page.table.selectAll()
    page.deciding.plan()
    dialog = open_dialog(page)

    qtbot.keyClicks(dialog.until.line, "202703")
    with qtbot.waitSignal(page.written) as written:
        press_keep(dialog, qtbot)

    assert [str(each.until) for each in kept(library)] == ["2027.03", "2027.03"]
    assert written.args is not None
    assert written.args[0].entities == {"alert_decision"}
    assert page.deciding.dialog is None


def test_what_is_missing_is_said_in_the_dialog_and_nothing_typed_is_lost(
    page: AlertsPage, show: Show, library: MemoryLibrary, runner: BackgroundRunner, qtbot: QtBot
):
    show(LATE)
    page.deciding.put_off()
    dialog = open_dialog(page)
    qtbot.keyClicks(dialog.until.line, "202703")

    press_keep(dialog, qtbot)
    qtbot.waitUntil(dialog.problem.isVisible)

    assert "reason" in dialog.problem.text()
    assert dialog.wish.until == a_date("2027.03")
    assert kept(library) == []


def test_a_usual_reason_is_chosen_and_a_note_added(
    page: AlertsPage, show: Show, library: MemoryLibrary, qtbot: QtBot
):
    show(LATE)
    page.deciding.put_off()
    dialog = open_dialog(page)
    dialog.reason.setCurrentIndex(1)
    qtbot.keyClicks(dialog.until.line, "202703")
    qtbot.keyClicks(dialog.note.line, "see 09.02")

    with qtbot.waitSignal(page.written):
        press_keep(dialog, qtbot)

    (decision,) = kept(library)
    assert (decision.handling, decision.reason, decision.note) == (
        Handling.DEFERRED,
        "settled at the coming election",
        "see 09.02",
    )


def test_an_exemption_names_its_paper(
    page: AlertsPage, show: Show, library: MemoryLibrary, qtbot: QtBot
):
    show(LATE)
    page.deciding.exempt()
    dialog = open_dialog(page)
    qtbot.keyClicks(dialog.document_no.line, "BZ 2026-3")

    with qtbot.waitSignal(page.written):
        press_keep(dialog, qtbot)

    assert kept(library)[0].document_no == "BZ 2026-3"


def test_a_doubted_fact_opens_its_field(
    page: AlertsPage, show: Show, library: MemoryLibrary, qtbot: QtBot
):
    show(LATE)
    page.deciding.doubt()
    dialog = open_dialog(page)
    dialog.reason.setEditText("the month is wrong")

    with qtbot.waitSignal(page.go) as went:
        press_keep(dialog, qtbot)

    assert went.args is not None
    visit = went.args[1]
    assert isinstance(visit, FileVisit)
    assert (visit.cadre, visit.field) == (LATE.subject.id, "cadre.born_on")
    assert kept(library)[0].field == "cadre.born_on"


def test_taking_in_hand_asks_nothing(
    page: AlertsPage, show: Show, library: MemoryLibrary, qtbot: QtBot
):
    show(LATE)

    with qtbot.waitSignal(page.written):
        page.deciding.take_in_hand()

    assert kept(library)[0].handling is Handling.IN_HAND


def test_a_decision_is_taken_back(
    page: AlertsPage, show: Show, library: MemoryLibrary, qtbot: QtBot
):
    decision = a_decision(LATE)
    library.state.decisions[decision.id] = decision
    show(LATE, decisions=(decision,))

    with qtbot.waitSignal(page.written):
        page.deciding.take_back()

    assert kept(library) == []


def test_nothing_is_asked_about_a_row_that_stands_for_everybody(page: AlertsPage, show: Show):
    show(EVERYBODY)
    menu = QMenu(page)

    page.deciding.plan()
    page.deciding.take_in_hand()
    page.deciding.take_back()
    page.deciding.add_to(menu)

    assert page.deciding.dialog is None
    assert not menu.actions()


def test_the_menu_offers_taking_back_only_where_something_was_decided(page: AlertsPage, show: Show):
    show(LATE, SOON, decisions=(a_decision(LATE),))
    texts = []
    for row in range(2):
        page.table.setCurrentIndex(page.table.model().index(row, 0))
        menu = QMenu(page)
        page.deciding.add_to(menu)
        texts.append([action.text() for action in menu.actions()])

    assert "Take the decision back" in texts[0]
    assert "Take the decision back" not in texts[1]


def test_the_list_tells_and_filters_what_was_decided(page: AlertsPage, show: Show):
    show(LATE, SOON, decisions=(a_decision(LATE),))

    page.shown(Asked.HELD)

    model = page.table.model()
    assert model.rowCount() == 1
    assert model.index(0, 0).data(VALUE_ROLE) == LATE
    assert model.index(0, model.columnCount() - 1).data() == "Planned"
    assert "Planned" in page.explain.text()
