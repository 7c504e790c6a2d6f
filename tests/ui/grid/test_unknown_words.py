"""A word that no code table knows is told, put right, or kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from cadredesk.services.undo import undo_last
from tests.ui.grid.sheet import Sheet, in_order
from tests.ui.practice import rest


def test_a_word_that_no_table_knows_is_kept_marked_and_told(sheet: Sheet):
    in_order(sheet)
    sheet.go(0, "ethnic_group")
    sheet.paste("火星族")
    other = sheet.table.currentIndex().siblingAtRow(1)

    assert sheet.people()[0].ethnic_group == "火星族"
    assert sheet.cell(0, "ethnic_group") == "◇ 火星族"
    assert sheet.pane.words.text() == "The list has no “火星族”; it is kept as it is."
    assert not other.data(Qt.ItemDataRole.ToolTipRole)
    sheet.go(1, "ethnic_group")
    assert not sheet.pane.words.isVisible()


def test_a_word_that_no_table_knows_is_put_right_where_it_is_selected(sheet: Sheet):
    in_order(sheet)
    sheet.select(0, 2, "political_affiliation")
    sheet.paste("中供党员")
    sheet.select(0, 1, "political_affiliation")

    menu = sheet.menu()
    next(each for each in menu.actions() if "中共党员" in each.text()).trigger()
    rest(sheet.qtbot, sheet.runner)

    taken = ["中共党员", "中共党员", "中供党员"]
    assert [each.political_affiliation for each in sheet.people()[:3]] == taken
    assert not sheet.pane.offers.isVisible()
    undo_last(sheet.library)
    assert {each.political_affiliation for each in sheet.people()[:3]} == {"中供党员"}


def test_a_word_that_no_table_knows_is_kept_for_everybody_until_that_is_undone(sheet: Sheet):
    in_order(sheet)
    sheet.go(0, "ethnic_group")
    sheet.paste("火星族")
    assert sheet.pane.offers.offered == (sheet.pane.offers.keep,)

    sheet.qtbot.mouseClick(sheet.pane.offers.keep, Qt.MouseButton.LeftButton)
    rest(sheet.qtbot, sheet.runner)

    assert sheet.cell(0, "ethnic_group") == "火星族"
    assert not sheet.pane.offers.isVisible()
    sheet.page.refresh(undo_last(sheet.library)[1])
    rest(sheet.qtbot, sheet.runner)
    assert sheet.cell(0, "ethnic_group") == "◇ 火星族"


@pytest.mark.parametrize(("field", "word"), [("ethnic_group", "壮族"), ("sex", "Male")])
def test_the_whole_list_of_a_cell_opens_with_alt_and_down(sheet: Sheet, field: str, word: str):
    sheet.go(0, field)

    sheet.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)

    editor = sheet.table.viewport().focusWidget()
    assert isinstance(editor, QLineEdit)
    model = editor.completer().completionModel()
    assert word in [model.index(row, 0).data() for row in range(model.rowCount())]
    assert editor.completer().popup().isVisible()
    editor.completer().popup().hide()
