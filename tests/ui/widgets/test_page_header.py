"""The head of a page keeps one primary button in sight and puts the rest behind ⋯."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from cadredesk.ui.widgets.action_button import ActionButton, IconButton
from cadredesk.ui.widgets.page_header import PageHeader


@pytest.fixture
def header(qtbot: QtBot) -> PageHeader:
    made = PageHeader()
    qtbot.addWidget(made)
    made.resize(900, 48)
    made.show()
    return made


def texts(header: PageHeader) -> list[str]:
    buttons = header.findChildren(ActionButton)
    return [button.text() for button in buttons if not button.isHidden()]


def more(header: PageHeader) -> IconButton:
    return header.findChildren(IconButton)[0]


def behind_the_dots(header: PageHeader) -> list[str]:
    return [action.text() for action in more(header).menu().actions()]


def test_where_there_is_room_every_button_is_in_sight(header: PageHeader, qtbot: QtBot):
    header.set_title("Cadres")
    header.secondary("arrow_export").setText("Export")
    header.primary("person_add").setText("New")

    qtbot.waitUntil(lambda: texts(header) == ["Export", "New"])
    assert more(header).isHidden()


def test_what_does_not_fit_goes_behind_the_dots_but_the_primary_stays(
    header: PageHeader, qtbot: QtBot
):
    header.set_title("Cadres")
    header.secondary().setText("Export everything there is")
    header.secondary().setText("Import a roster")
    header.primary().setText("New cadre")

    header.resize(360, 48)

    qtbot.waitUntil(lambda: texts(header) == ["New cadre"])
    assert behind_the_dots(header) == ["Export everything there is", "Import a roster"]
    assert header.is_collapsed


def test_a_narrow_window_collapses_the_buttons_whatever_the_room(header: PageHeader):
    header.secondary().setText("Export")

    header.set_narrow(True)

    assert texts(header) == []
    assert behind_the_dots(header) == ["Export"]


def test_a_button_behind_the_dots_does_the_same(header: PageHeader, qtbot: QtBot):
    export = header.secondary()
    export.setText("Export")
    header.set_narrow(True)

    with qtbot.waitSignal(export.triggered):
        more(header).menu().actions()[0].trigger()


def test_a_button_follows_its_action(header: PageHeader, qtbot: QtBot):
    action = header.primary("save")
    action.setText("Save")
    action.setShortcut("Ctrl+S")
    button = header.findChildren(ActionButton)[0]

    action.setEnabled(False)

    assert not button.isEnabled()
    assert button.toolTip() == "Save  Ctrl+S"
    action.setEnabled(True)
    with qtbot.waitSignal(action.triggered):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_link_back_is_there_only_with_a_text(header: PageHeader, qtbot: QtBot):
    header.set_back("Cadres")
    link = next(each for each in header.findChildren(QPushButton) if each.text() == "‹ Cadres")

    with qtbot.waitSignal(header.back_clicked):
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)

    header.set_back("")
    assert not link.isVisible()


def test_the_search_box_has_a_lens_and_room_for_a_name(header: PageHeader):
    box = header.add_search()

    assert header.search_box is box
    assert len(box.actions()) == 1
    assert box.minimumWidth() > box.fontMetrics().horizontalAdvance("欧阳敏敏")


def test_a_page_without_a_primary_has_no_main_action(header: PageHeader):
    assert header.primary_action is None

    action = header.primary()

    assert header.primary_action is action


def test_the_dots_have_a_name_for_those_who_cannot_see_them(header: PageHeader):
    assert more(header).accessibleName() == "More commands"
    assert more(header).toolTip() == "More commands"


def test_the_head_needs_less_than_half_of_the_smallest_window(header: PageHeader):
    header.set_title("A long title of a page")
    header.set_count("46 cadres")
    header.add_search()
    header.secondary().setText("Export")
    header.primary().setText("New")

    assert header.minimumSizeHint().width() <= 500


@pytest.mark.usefixtures("in_chinese")
def test_the_dots_speak_chinese(qtbot: QtBot):
    header = PageHeader()
    qtbot.addWidget(header)

    assert more(header).accessibleName() == "更多操作"


def test_the_search_box_leaves_the_dots_in_sight_in_the_font_that_it_gets(qtbot: QtBot):
    """The style gives its font only when the page is shown; what was measured before is stale."""
    header = PageHeader()
    qtbot.addWidget(header)
    small = header.font()
    header.setFont(QFont(small.family(), 40))
    box = header.add_search()
    header.secondary("arrow_export").setText("Export the whole list of everybody")
    header.primary("add").setText("Note a speciality")
    header.setFont(small)
    header.set_title("Talent and growth")
    header.resize(560, 48)
    with qtbot.waitExposed(header):
        header.show()

    qtbot.waitUntil(lambda: more(header).isVisible())
    qtbot.waitUntil(lambda: box.geometry().right() < more(header).geometry().left())
    assert behind_the_dots(header) == ["Export the whole list of everybody"]
