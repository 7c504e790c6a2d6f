"""Usability task 10: who is young and can sell by live streaming, a sheet about them, a course.

The keys are those of the usability script; what is typed as content is not counted.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from cadredesk.services.undo import undo_last
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.library_window import LibraryWindow
from cadredesk.ui.talent.page import TalentPage
from tests.ui.journeys.keys import CTRL, Keys
from tests.ui.practice import person, rest
from tests.ui.printing.papers import read_pdf

MOST_KEYS = 7


def courses_of(library: SqlLibrary, name: str) -> list[str]:
    who = person(library, name)
    with library.unit_of_work() as work:
        return [each.title for each in work.cadres.get(who).trainings]


def test_a_talent_is_found_printed_and_sent_to_a_course_within_seven_keys(
    opened: LibraryWindow,
    library: SqlLibrary,
    runner: BackgroundRunner,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    keys = Keys(qtbot, runner)
    target = tmp_path / "蒋文博_专长.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))

    keys.press(Qt.Key.Key_K, CTRL)
    keys.content("直播")
    rest(qtbot, runner)
    keys.press(Qt.Key.Key_Return)
    page = opened.window.current_page
    assert isinstance(page, TalentPage)
    assert [(each.name, each.item.field) for each in page.pane.model.rows] == [
        ("蒋文博", "电商直播")
    ]

    keys.press(Qt.Key.Key_P, CTRL)
    keys.press(Qt.Key.Key_Return)
    assert target.name in page.info.text

    # What every desktop does when a dialog closes, and this one without a desktop does not.
    with qtbot.waitActive(opened.window):
        opened.window.activateWindow()
    keys.press(Qt.Key.Key_T, CTRL)
    keys.content("县电商助农培训班")
    keys.press(Qt.Key.Key_Return, CTRL)

    assert keys.pressed <= MOST_KEYS
    (sheet,) = read_pdf(target.read_bytes())
    assert "销售枇杷46万元" in "\n".join(sheet)
    assert courses_of(library, "蒋文博")[-1] == "县电商助农培训班"
    undo_last(library)
    assert "县电商助农培训班" not in courses_of(library, "蒋文博")
