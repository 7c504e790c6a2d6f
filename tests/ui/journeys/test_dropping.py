"""Files dropped and tables pasted anywhere find their page, or the person is asked."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.blanks.page import BlankPage
from cadredesk.ui.dialogs import messages
from cadredesk.ui.imports.page import ImportPage, Step
from cadredesk.ui.library_window import LibraryWindow
from cadredesk.ui.roster.page import RosterPage
from tests.architecture.tree import ROOT
from tests.ui.drops import drop
from tests.ui.practice import rest

SAMPLES = ROOT / "tests" / "samples"


@dataclass
class Said:
    """What the person was asked and told; she always takes the first way."""

    asked: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def choose(self, _parent: object, title: str, *_more: object) -> int:
        self.asked.append(title)
        return 0

    def tell(self, _parent: object, title: str, _text: str) -> None:
        self.told.append(title)


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Said:
    made = Said()
    monkeypatch.setattr(messages, "choose", made.choose)
    monkeypatch.setattr(messages, "tell", made.tell)
    return made


def test_what_is_dropped_goes_where_it_belongs(
    opened: LibraryWindow, runner: BackgroundRunner, qtbot: QtBot, tmp_path: Path, heard: Said
):
    window = opened.window

    drop(window, SAMPLES / "roster-2026-09.xlsx")
    rest(qtbot, runner)
    page = window.current_page
    assert isinstance(page, ImportPage)
    assert page.step is Step.COLUMNS

    drop(window, Path(shutil.copy(SAMPLES / "blank-young-cadres.xlsx", tmp_path)))
    rest(qtbot, runner)
    assert heard.asked == ["“blank-young-cadres.xlsx” has a header and no people."]
    assert window.current_page is window.page(BlankPage.ID)

    drop(window, tmp_path / "通知.pdf")
    assert heard.told == ["This cannot be taken in."]

    photos = tmp_path / "照片"
    photos.mkdir()
    (photos / "李秀英.jpg").write_bytes(b"no picture")
    drop(window, photos)
    rest(qtbot, runner)
    dialog = cast("RosterPage", window.page(RosterPage.ID)).photos.dialog
    assert dialog is not None
    assert len(dialog.rows) == 1
    dialog.close()


def test_a_copied_table_is_taken_by_the_import_from_any_page(
    opened: LibraryWindow, runner: BackgroundRunner, qtbot: QtBot, heard: Said
):
    window = opened.window
    opened.complete()
    window.show_page(RosterPage.ID)
    rest(qtbot, runner)
    roster = window.current_page

    QGuiApplication.clipboard().setText("一段话")
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert window.current_page is roster
    opened.arriving.take_copied()
    assert heard.told == ["No table was copied."]

    QGuiApplication.clipboard().setText(
        "姓名\t性别\t出生年月\n王建军\t男\t1982.03\n李秀英\t女\t1971.02\n"
    )
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    rest(qtbot, runner)

    page = window.current_page
    assert isinstance(page, ImportPage)
    assert page.step is Step.COLUMNS
    assert len(heard.told) == 1
