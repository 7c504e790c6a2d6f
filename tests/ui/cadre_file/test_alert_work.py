"""What is due stands over a file with what was decided, and can be settled or decided there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from cadredesk.domain.alert_decision import Handling
from cadredesk.domain.partial_date import PartialDate
from cadredesk.services.alert_board import AlertBoard
from tests.alert_builders import a_decision
from tests.ui.cadre_file.conftest import Opened
from tests.ui.practice import person


def handle(opened: Opened) -> QMenu:
    """Press the link of the first alert; the menu that opens."""
    opened.button("Handle ▾").click()
    menu = opened.page.alerts.menu
    assert menu is not None
    return menu


def choose(menu: QMenu, words: str) -> None:
    next(each for each in menu.actions() if each.text() == words).trigger()
    menu.close()


def test_a_decision_is_shown_in_the_head_and_beside_the_sum(opened: Opened):
    board = opened.watch.board
    first = board.of(person(opened.library, "周建国"))[0]
    decision = a_decision(
        first, handling=Handling.DEFERRED, reason="换届统一安排", until=PartialDate(2027, 3, 1)
    )

    opened.watch.board = AlertBoard(board.day, board.alerts, (decision,))
    opened.watch.board_changed.emit(opened.watch.board)
    opened.button("How is this worked out?").click()

    assert "2 months over · Put off" in opened.text
    assert "换届统一安排" in opened.text


def test_the_menu_offers_what_settles_it_and_what_can_be_decided(opened: Opened):
    menu = handle(opened)

    assert [each.text() for each in menu.actions() if each.text()] == [
        "Arrange ›",
        "In hand",
        "Planned…",
        "Put off…",
        "Exempt…",
        "Data in doubt…",
    ]
    menu.close()


def test_a_decision_is_asked_for_over_the_file(opened: Opened):
    choose(handle(opened), "Put off…")

    dialog = opened.page.alerts.deciding.dialog
    assert dialog is not None
    assert "周建国" in dialog.windowTitle()
    dialog.reject()


def test_what_settles_it_opens_from_the_file(opened: Opened):
    choose(handle(opened), "Arrange ›")
    arranging = opened.page.alerts.acting.menu
    assert arranging is not None

    choose(arranging, "Register a change of post…")
    opened.rest()

    dialog = opened.page.alerts.acting.posts.dialog
    assert dialog is not None
    assert "周建国" in dialog.windowTitle()
    dialog.reject()


def test_the_link_is_reached_and_used_by_keyboard(opened: Opened):
    link = opened.button("Handle ▾")

    opened.qtbot.keyClick(link, Qt.Key.Key_Space)

    assert opened.page.alerts.menu is not None
    opened.page.alerts.menu.close()
