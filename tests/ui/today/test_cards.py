"""The cards of 今日 are as high as their texts, beside the list and under it, in large text too."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from cadredesk.domain.cadre import Cadre, CadreFile
from cadredesk.domain.ids import CadreId, new_id
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.alert import Severity
from cadredesk.domain.unit import Township
from cadredesk.services.alert_board import AlertBoard
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.page import Breadth
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.theme import TextSize
from cadredesk.ui.today.page import TodayPage
from tests.alert_builders import an_alert
from tests.fakes import MemoryLibrary, State
from tests.ui.desks import a_desk


@pytest.fixture
def page(
    tmp_path: Path, runner: BackgroundRunner, preferences: Preferences, qtbot: QtBot
) -> TodayPage:
    cadre = Cadre(id=CadreId(new_id()), name="李秀英")
    state = State(Township(name="青山镇"), cadres={cadre.id: CadreFile(cadre=cadre)})
    watch = AlertWatch(a_desk(MemoryLibrary(tmp_path, state, "x" * 10)), runner)
    made = TodayPage(a_desk(MemoryLibrary(tmp_path, state, "x" * 10)), runner, watch, preferences)
    qtbot.addWidget(made)
    coming = [
        replace(
            an_alert("中共青山镇青山社区委员会", severity=Severity.UPCOMING),
            due_on=PartialDate(2027, month),
        )
        for month in range(1, 7)
    ]
    made.resize(700, 480)
    made.show()
    watch.board = AlertBoard(watch.day, tuple(coming))
    watch.board_changed.emit(watch.board)
    return made


@pytest.mark.parametrize("breadth", [Breadth.NARROW, Breadth.WIDE])
def test_no_text_of_a_card_is_cut(page: TodayPage, breadth: Breadth, qtbot: QtBot):
    page.resize(700 if breadth is Breadth.NARROW else 1100, 480)
    page.set_breadth(breadth)
    font = page.font()
    font.setPointSize(TextSize.HUGE.points)

    page.setFont(font)

    cards = page.findChildren(QWidget, "scrolled")[0]
    labels = [each for each in cards.findChildren(QLabel) if each.isVisible() and each.text()]
    assert labels
    qtbot.waitUntil(lambda: all(_is_whole(each) for each in labels))
    around = page.findChildren(QScrollArea)[0]
    qtbot.waitUntil(lambda: cards.width() <= around.viewport().width())


def _is_whole(label: QLabel) -> bool:
    needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
    return label.height() >= needed
