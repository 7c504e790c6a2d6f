"""Cards, empty states, the status line, and the inspector beside a list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.widgets.card import Card
from cadredesk.ui.widgets.empty_state import EmptyState
from cadredesk.ui.widgets.status_strip import StatusStrip
from cadredesk.ui.widgets.with_inspector import WithInspector


def button(widget: QWidget, text: str) -> QPushButton:
    return next(each for each in widget.findChildren(QPushButton) if each.text() == text)


def test_a_card_has_a_heading_only_with_a_title(qtbot: QtBot):
    card = Card()
    qtbot.addWidget(card)
    heading = card.findChildren(QLabel)[0]
    assert heading.isHidden()

    card.set_title("任职")
    link = QPushButton("All")
    card.add_to_head(link)

    assert not heading.isHidden()
    assert card.accessibleName() == "任职"
    assert link.parentWidget() is card


def test_an_empty_state_offers_one_thing_and_quiet_alternatives(qtbot: QtBot):
    state = EmptyState("people")
    qtbot.addWidget(state)
    state.set_text("No cadre files yet.", "Import a roster", "New", "Sample data")

    with qtbot.waitSignal(state.chosen):
        qtbot.mouseClick(button(state, "Import a roster"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(state.alternative_chosen) as heard:
        qtbot.mouseClick(button(state, "Sample data"), Qt.MouseButton.LeftButton)

    assert heard.args == [1]
    assert state.sentence == "No cadre files yet."


def test_an_empty_state_may_have_nothing_to_offer(qtbot: QtBot):
    state = EmptyState("people")
    qtbot.addWidget(state)
    state.set_text("No one.", "Clear", "Relax")

    state.set_text("No one.")

    assert all(each.isHidden() for each in state.findChildren(QPushButton))


@pytest.mark.parametrize(
    ("days", "text"),
    [(None, "No backup yet"), (0, "Backed up today"), (3, "Backed up 3 day(s) ago")],
)
def test_the_age_of_the_backup_is_said(
    runner: BackgroundRunner, qtbot: QtBot, days: int | None, text: str
):
    status = StatusStrip(runner)
    qtbot.addWidget(status)

    status.set_backup_age(days)

    assert status.backup_text == text


def test_nothing_is_said_of_a_backup_that_nobody_has_looked_for(
    runner: BackgroundRunner, qtbot: QtBot
):
    status = StatusStrip(runner)
    qtbot.addWidget(status)

    assert button(status, "No backup yet").isHidden()


def test_a_long_hint_never_widens_the_window(runner: BackgroundRunner, qtbot: QtBot):
    status = StatusStrip(runner)
    qtbot.addWidget(status)
    before = status.minimumSizeHint().width()

    status.set_hint("Enter " * 200)

    assert status.minimumSizeHint().width() == before


@pytest.fixture
def split(qtbot: QtBot) -> WithInspector:
    made = WithInspector(QWidget(), QLabel("summary"))
    qtbot.addWidget(made)
    made.resize(1000, 400)
    made.show()
    return made


def is_shown(split: WithInspector) -> bool:
    return split.is_inspector_shown


def own_room(split: WithInspector) -> int:
    layout = split.layout()
    assert layout is not None
    return layout.contentsMargins().right()


def test_beside_a_list_the_inspector_takes_its_own_room(split: WithInspector):
    assert is_shown(split)
    assert own_room(split) > 200

    split.toggle_inspector()

    assert not is_shown(split)
    assert own_room(split) == 0


def test_where_it_is_narrow_the_inspector_lies_over_the_list_until_escape(split: WithInspector):
    split.set_beside(False)
    assert not is_shown(split)

    split.toggle_inspector()
    assert is_shown(split)
    assert own_room(split) == 0

    assert split.close_inspector()
    assert not is_shown(split)
    assert not split.close_inspector()


def test_an_inspector_with_its_own_room_is_not_in_the_way_of_escape(split: WithInspector):
    assert not split.close_inspector()
    assert is_shown(split)


def test_the_same_breadth_again_keeps_what_the_person_chose(split: WithInspector):
    split.toggle_inspector()

    split.set_beside(True)

    assert not is_shown(split)
