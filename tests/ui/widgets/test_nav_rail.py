"""The navigation shows where one is with three signs, and counts only what needs somebody."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cadredesk.ui.theme import LIGHT
from cadredesk.ui.widgets.nav_rail import ICONS_ONLY_WIDTH, NavRail


@pytest.fixture
def nav(qtbot: QtBot) -> NavRail:
    made = NavRail()
    qtbot.addWidget(made)
    made.add("today", "今日", "home")
    made.add("roster", "干部", "people")
    made.add("settings", "设置", "settings", at_foot=True)
    made.resize(made.width(), 500)
    made.show()
    return made


def picture(nav: NavRail, page: str) -> QImage:
    return nav.button(page).grab().toImage()


def test_a_click_asks_for_the_page(nav: NavRail, qtbot: QtBot):
    with qtbot.waitSignal(nav.page_chosen) as heard:
        qtbot.mouseClick(nav.button("roster"), Qt.MouseButton.LeftButton)

    assert heard.args == ["roster"]
    assert nav.current == "roster"


def test_only_one_page_is_marked(nav: NavRail):
    nav.select("today")
    nav.select("roster")

    assert nav.current == "roster"
    assert not nav.button("today").isChecked()


def test_a_page_that_has_no_place_leaves_the_mark_where_it_is(nav: NavRail):
    nav.select("today")

    nav.select("wizard")

    assert nav.current == "today"


def test_the_marked_page_has_its_tint(nav: NavRail):
    plain = picture(nav, "today")

    nav.select("today")

    assert picture(nav, "today") != plain
    assert picture(nav, "today").pixelColor(nav.button("today").width() // 2, 4) == QColor(
        LIGHT.selection
    )


def test_a_count_is_shown_and_spoken_only_if_there_is_one(nav: NavRail):
    without = picture(nav, "today")

    nav.set_count("today", 5)

    assert picture(nav, "today") != without
    assert nav.button("today").accessibleName() == "今日, 5 to look at"
    nav.set_count("today", 0)
    assert picture(nav, "today") == without
    assert nav.button("today").accessibleName() == "今日"


def test_without_words_the_rail_is_narrow_and_tells_names_as_tips(nav: NavRail):
    wide = nav.width()

    nav.set_with_text(False)
    nav.set_count("today", 3)

    assert nav.width() == ICONS_ONLY_WIDTH < wide
    assert nav.button("today").toolTip() == "今日"
    assert not picture(nav, "today").isNull()


def test_words_take_152_pixels_at_the_standard_size(nav: NavRail):
    assert 140 <= nav.width() <= 180


def test_a_long_name_makes_the_rail_wider(nav: NavRail):
    before = nav.width()

    nav.set_title("roster", "Cadres, posts and a good deal more")

    assert nav.width() > before


def test_words_that_need_more_than_they_may_take_give_way_to_icons(nav: NavRail):
    nav.set_with_text(True, 200)
    fits = nav.with_text

    nav.set_title("roster", "Cadres, posts and a good deal more")

    assert fits
    assert not nav.with_text
    assert nav.width() == ICONS_ONLY_WIDTH
    assert nav.button("today").toolTip() == "今日"


def test_settings_stand_at_the_foot(nav: NavRail):
    foot = nav.button("settings").mapTo(nav, QPoint(0, 0)).y()

    assert foot > 400


def test_arrow_keys_walk_through_the_pages(nav: NavRail, qtbot: QtBot):
    nav.select("today")
    nav.activateWindow()
    nav.focus_current()
    qtbot.waitUntil(nav.button("today").hasFocus)

    with qtbot.waitSignal(nav.page_chosen) as heard:
        qtbot.keyClick(nav.button("today"), Qt.Key.Key_Down)

    assert heard.args == ["roster"]


def test_the_focus_goes_to_the_marked_page(nav: NavRail, qtbot: QtBot):
    nav.select("roster")
    nav.activateWindow()

    nav.focus_current()

    qtbot.waitUntil(lambda: QApplication.focusWidget() is nav.button("roster"))
    ringed = picture(nav, "roster")
    nav.button("today").setFocus()
    assert picture(nav, "roster") != ringed


def test_without_a_marked_page_there_is_nothing_to_focus(nav: NavRail):
    nav.focus_current()

    assert nav.current == ""


@pytest.mark.usefixtures("in_chinese")
def test_the_rail_has_a_chinese_name(qtbot: QtBot):
    nav = NavRail()
    qtbot.addWidget(nav)

    assert nav.accessibleName() == "页面"
