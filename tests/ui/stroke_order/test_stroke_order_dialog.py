"""The dialog says why two people stand so by strokes, and has one of them stand elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cadredesk.domain.stroke_reason import CharacterStrokes, StrokeReason, Why
from cadredesk.services.read_models import RosterSort
from cadredesk.storage.library import SqlLibraryStore
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.stroke_order.dialog import StrokeOrderDialog
from cadredesk.ui.stroke_order.ordering import StrokeOrdering
from cadredesk.ui.stroke_order.reason_text import reason_text
from cadredesk.ui.widgets.person_picker import PersonPicker
from tests.builders import a_cadre, a_file, a_township
from tests.fakes import FakeClock
from tests.storage.conftest import CHEAP, names, save
from tests.ui.practice import rest


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqlLibrary]:
    store = SqlLibraryStore(FakeClock(), "王芳", CHEAP)
    library, _sheet = store.create(tmp_path / "青山镇", a_township(), "a password")
    save(library, *(a_file(a_cadre(name)) for name in ("丁一", "李秀英", "张敏")))
    yield library
    library.close()


@pytest.fixture
def ordering(library: SqlLibrary, runner: BackgroundRunner, qtbot: QtBot) -> StrokeOrdering:
    window = QWidget()
    qtbot.addWidget(window)
    made = StrokeOrdering(library, runner, window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made.ask()
    rest(qtbot, runner)
    return made


def dialog(ordering: StrokeOrdering) -> StrokeOrderDialog:
    assert ordering.dialog is not None
    return ordering.dialog


def choose(picker: PersonPicker, initials: str, qtbot: QtBot, runner: BackgroundRunner) -> None:
    picker.line.setFocus()
    picker.line.clear()
    qtbot.keyClicks(picker.line, initials)
    with qtbot.waitSignal(picker.picked):
        qtbot.keyClick(picker.line, Qt.Key.Key_Return)
    rest(qtbot, runner)


@pytest.fixture
def chosen(ordering: StrokeOrdering, qtbot: QtBot, runner: BackgroundRunner) -> StrokeOrderDialog:
    """张敏 and 李秀英 are chosen."""
    choose(dialog(ordering).person, "zm", qtbot, runner)
    choose(dialog(ordering).beside, "lxy", qtbot, runner)
    return dialog(ordering)


def press(dialog: StrokeOrderDialog, which: str, qtbot: QtBot, runner: BackgroundRunner) -> None:
    qtbot.mouseClick(getattr(dialog, which), Qt.MouseButton.LeftButton)
    rest(qtbot, runner)


def test_two_people_are_compared_with_their_strokes(in_chinese: None, chosen: StrokeOrderDialog):
    said = chosen.reason.text()

    assert "李秀英在张敏之前" in said
    assert "第 1 笔" in said
    assert "“张”折横折撇横折点" in said


def test_a_person_is_put_before_another_one_and_the_list_says_so(
    chosen: StrokeOrderDialog,
    ordering: StrokeOrdering,
    library: SqlLibrary,
    qtbot: QtBot,
    runner: BackgroundRunner,
):
    with qtbot.waitSignal(ordering.written):
        press(chosen, "place", qtbot, runner)

    assert names(library, sort=RosterSort.STROKES) == ["丁一", "张敏", "李秀英"]
    assert chosen.placed.item(0).text() == "张敏 directly before 李秀英"
    assert "by hand" in chosen.reason.text()


def test_a_whole_surname_is_put_after_another_one_and_back(
    chosen: StrokeOrderDialog, library: SqlLibrary, qtbot: QtBot, runner: BackgroundRunner
):
    choose(chosen.beside, "dy", qtbot, runner)
    chosen.whole.click()
    chosen.side.setCurrentIndex(1)
    press(chosen, "place", qtbot, runner)
    after = names(library, sort=RosterSort.STROKES)
    said = chosen.placed.item(0).text()

    press(chosen, "forget", qtbot, runner)

    assert (after, said) == (
        ["丁一", "张敏", "李秀英"],
        "Everybody named 张 after those named 丁",
    )
    assert names(library, sort=RosterSort.STROKES) == ["丁一", "李秀英", "张敏"]
    assert chosen.placed.isHidden()


def test_putting_two_beside_each_other_is_refused_with_a_sentence(
    chosen: StrokeOrderDialog, qtbot: QtBot, runner: BackgroundRunner
):
    press(chosen, "place", qtbot, runner)
    choose(chosen.person, "lxy", qtbot, runner)
    choose(chosen.beside, "zm", qtbot, runner)

    press(chosen, "place", qtbot, runner)

    assert "张敏" in chosen.reason.text()
    assert chosen.placed.count() == 1


def test_nothing_can_be_done_before_both_are_chosen(ordering: StrokeOrdering):
    assert not dialog(ordering).place.isEnabled()
    assert not dialog(ordering).whole.isEnabled()


LI, YANG = CharacterStrokes("李", 7, "1234521"), CharacterStrokes("杨", 7, "1234533")


@pytest.mark.parametrize("why", list(Why))
def test_every_reason_is_a_sentence(why: Why):
    said = reason_text(StrokeReason(why, LI, YANG, 6))

    assert said.endswith(".")
    assert "{" not in said
