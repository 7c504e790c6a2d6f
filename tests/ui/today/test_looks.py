"""The card 值得关注 on 今日: a few names with a reason, and the way to all of them."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.training import Speciality
from cadredesk.ui import theme
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.talent.visit import TalentVisit
from cadredesk.ui.theme import ThemeName
from cadredesk.ui.today.page import TodayPage
from tests.builders import a_cadre, a_date, a_file, a_township, an_item
from tests.fakes import MemoryLibrary, State
from tests.ui.practice import rest


def not_used(name: str, at: int) -> CadreFile:
    shown = a_date(f"2024.{at:02}")
    speciality = Speciality(id=an_item(), field="电商直播", shown_on=shown, in_use="否")
    return a_file(a_cadre(name), specialities=(speciality,))


@pytest.fixture
def library(tmp_path: Path) -> MemoryLibrary:
    files = [not_used(name, at) for at, name in enumerate("甲乙丙丁", 1)]
    return MemoryLibrary(tmp_path, State(a_township(), {each.id: each for each in files}), "")


@pytest.fixture
def page(page: TodayPage, watch: AlertWatch, runner: BackgroundRunner, qtbot: QtBot) -> TodayPage:
    """今日 after the rules have been asked."""
    watch.recompute()
    rest(qtbot, runner)
    return page


def test_no_more_than_three_are_named_each_with_a_reason(page: TodayPage):
    told = [line.text() for line in page.looks.lines]

    assert len(told) == 3
    assert all(each.endswith("</a>  A speciality not used") for each in told)


def test_the_names_are_written_anew_in_dark_colours(
    page: TodayPage, dressed_app: QApplication, qtbot: QtBot
):
    page.show()
    before = page.looks.lines[0]

    theme.apply(dressed_app, theme.Appearance(theme=ThemeName.DARK))
    with suppress(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: page.looks.lines[0] is not before, timeout=1_000)
    theme.apply(dressed_app, theme.Appearance())

    assert page.looks.lines[0] is not before


def test_a_name_leads_to_the_person_and_the_link_to_all(page: TodayPage, qtbot: QtBot):
    line = page.looks.lines[0]
    cadre = line.text().split('"')[1]
    with qtbot.waitSignal(page.go) as one:
        line.linkActivated.emit(cadre)
    everybody = next(each for each in page.findChildren(QPushButton) if each.text() == "All 4 →")
    with qtbot.waitSignal(page.go) as every:
        qtbot.mouseClick(everybody, Qt.MouseButton.LeftButton)

    assert one.args is not None
    assert (one.args[0], str(one.args[1].cadre)) == ("talent", cadre)
    assert every.args == ["talent", TalentVisit()]


def test_the_card_is_not_there_when_nobody_is_to_be_looked_at(
    page: TodayPage,
    library: MemoryLibrary,
    watch: AlertWatch,
    qtbot: QtBot,
    runner: BackgroundRunner,
):
    library.state.cadres.clear()

    watch.recompute()
    rest(qtbot, runner)

    assert page.looks.lines == []


def test_behind_another_page_nothing_is_read_until_today_is_in_front(
    page: TodayPage,
    library: MemoryLibrary,
    watch: AlertWatch,
    qtbot: QtBot,
    runner: BackgroundRunner,
):
    page.hide()
    library.state.cadres.clear()
    watch.recompute()
    rest(qtbot, runner)
    before = len(page.looks.lines)

    page.show()
    page.shown()
    rest(qtbot, runner)

    assert (before, len(page.looks.lines)) == (3, 0)
