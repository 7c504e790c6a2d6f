"""The left side of 预警: views that are kept, then the rules or the people, each counted."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cadredesk.domain.rules.alert import Severity
from cadredesk.services.alert_board import AlertBoard
from cadredesk.ui.alerts.filters import Group, Horizon
from cadredesk.ui.alerts.group_list import AlertGroups
from tests.alert_builders import a_gap, an_alert

DAY = date(2026, 11, 22)
LONG_OVER = an_alert("吴国栋", rule="TERM-2", severity=Severity.OVERDUE, due_on="2024.09")
SOON = an_alert("周建国", rule="TERM-2", due_on="2027.05")
LATER = an_alert("李秀英", rule="TERM-2", due_on="2027.06")
RETIRING = an_alert("吴国栋", rule="RET-2", due_on="2027.11")
BOARD = AlertBoard(DAY, (LONG_OVER, SOON, LATER, RETIRING, a_gap(2)))


@pytest.fixture
def groups(qtbot: QtBot) -> AlertGroups:
    made = AlertGroups()
    qtbot.addWidget(made)
    made.show()
    made.list.show_board(BOARD)
    return made


def rows(groups: AlertGroups) -> list[str]:
    return [groups.list.item(row).text() for row in range(groups.list.count())]


def test_the_kept_views_stand_over_the_rules_with_their_counts(groups: AlertGroups):
    assert rows(groups) == [
        "All  5",
        "Two terms · 6 mo  2",
        "Retiring · 12 mo  1",
        "Retirement age  3",
        "Retirement age  2",
    ]


def test_people_are_listed_the_most_urgent_first_and_nobody_for_the_library(groups: AlertGroups):
    groups.by.setCurrentIndex(1)
    groups.by.activated.emit(1)

    assert rows(groups)[3:] == ["吴国栋  2", "周建国  1", "李秀英  1"]


def test_going_down_chooses_and_enter_goes_on(groups: AlertGroups, qtbot: QtBot):
    with qtbot.waitSignal(groups.list.group_chosen) as chosen:
        qtbot.keyClick(groups.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(groups.list.entered):
        qtbot.keyClick(groups.list, Qt.Key.Key_Return)

    group = Group(rules=frozenset({"TERM-2"}), horizon=Horizon.SIX_MONTHS)
    assert chosen.args == [group]
    assert [group.admits(alert, DAY) for alert in (LONG_OVER, SOON, LATER)] == [True, True, False]


def test_a_person_who_has_no_alert_any_more_gives_way_to_everything(groups: AlertGroups):
    groups.list.group_by(1)
    groups.list.choose(Group(who=SOON.subject.id))

    groups.list.show_board(AlertBoard(DAY, (LONG_OVER,)))

    assert groups.list.chosen == Group()


def test_a_group_of_one_person_leaves_out_the_others():
    group = Group(who=SOON.subject.id)

    assert [group.admits(alert, DAY) for alert in (LONG_OVER, SOON)] == [False, True]


@pytest.mark.usefixtures("in_chinese")
def test_the_groups_speak_chinese(groups: AlertGroups):
    assert rows(groups)[:2] == ["全部预警  5", "连任两届·6 个月内  2"]
    assert groups.by.itemText(1) == "按人"
