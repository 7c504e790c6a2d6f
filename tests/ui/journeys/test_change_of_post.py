"""Usability task 4: a change of post that was decided elsewhere is right everywhere.

The keys are those of the usability script; what is typed as content is not counted.
"""

from __future__ import annotations

from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cadredesk.domain.cadre import CadreFile
from cadredesk.services.read_models import RosterQuery
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.library_window import LibraryWindow
from cadredesk.ui.widgets.alert_lines import AlertLines
from tests.ui.journeys.keys import CTRL, Keys
from tests.ui.practice import person

MOST_KEYS = 8


class Mover(NamedTuple):
    """Who moves and when; somebody on probation is so no more in an elected post."""

    name: str
    initials: str
    month: str
    on_probation: bool


MOVERS = (
    Mover("刘志强", "lzq", "2026.12", on_probation=False),
    Mover("郭晓峰", "gxf", "2026.11", on_probation=True),
)


def file_of(library: SqlLibrary, name: str) -> CadreFile:
    who = person(library, name)
    with library.unit_of_work() as work:
        return work.cadres.get(who)


def posts_in_roster(library: SqlLibrary, name: str) -> str:
    with library.unit_of_work() as work:
        return work.lists.roster(RosterQuery(text=name)).rows[0].current_posts


def tells_of_probation(opened: LibraryWindow) -> bool:
    """Whether the head of the file in front tells of the end of a probation."""
    page = opened.window.current_page
    assert page is not None
    labels = page.findChildren(AlertLines)[0].findChildren(QLabel)
    return any("robation" in each.text() for each in labels if each.isVisible())


@pytest.mark.parametrize("mover", MOVERS, ids=str)
def test_a_change_of_post_is_right_everywhere_and_one_key_takes_it_back(
    mover: Mover,
    opened: LibraryWindow,
    library: SqlLibrary,
    runner: BackgroundRunner,
    qtbot: QtBot,
):
    keys = Keys(qtbot, runner)
    name, month = mover.name, mover.month
    before = file_of(library, name)

    keys.press(Qt.Key.Key_K, CTRL)
    keys.content(mover.initials)
    keys.press(Qt.Key.Key_Return)
    assert tells_of_probation(opened) is mover.on_probation
    keys.press(Qt.Key.Key_M, CTRL)
    keys.content("青山镇党委委员、副镇长")
    keys.press(Qt.Key.Key_Tab)
    keys.content(month)
    keys.press(Qt.Key.Key_Tab)
    keys.content("丙委〔2026〕58号")
    keys.press(Qt.Key.Key_Return, CTRL)

    assert keys.pressed <= MOST_KEYS
    after = file_of(library, name)
    (held,) = after.current_appointments
    assert (held.title, held.document_no) == ("青山镇党委委员、副镇长", "丙委〔2026〕58号")
    assert (after.resume[-1].text, str(after.resume[-1].started_on)) == (held.title, month)
    assert posts_in_roster(library, name) == "青山镇党委委员、副镇长"
    assert not tells_of_probation(opened)

    # What every desktop does when a dialog closes, and this one without a desktop does not.
    with qtbot.waitActive(opened.window):
        opened.window.activateWindow()
    keys.press(Qt.Key.Key_Z, CTRL)

    assert file_of(library, name) == before
    assert posts_in_roster(library, name) == before.cadre.current_posts
    assert tells_of_probation(opened) is mover.on_probation
