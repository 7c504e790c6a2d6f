"""Where a row of an info set finds no room beside itself, the rest of it stands below."""

from __future__ import annotations

from contextlib import suppress

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from cadredesk.domain.appointment import Appointment
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.cadre_views import Section, read_file
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui import theme
from cadredesk.ui.cadre_file.item_table import ItemTable
from cadredesk.ui.cadre_file.set_view import SetView
from cadredesk.ui.cadre_file.sheet_table import SheetTable
from cadredesk.ui.file_visit import FileVisit
from cadredesk.ui.theme import TextSize
from tests.ui.cadre_file.conftest import Opened
from tests.ui.cut_off import cut_off
from tests.ui.practice import DAY, person

NARROW, WIDE = (1093, 543), (2600, 900)


@pytest.fixture
def practice(own_practice: SqlLibrary) -> SqlLibrary:
    """A practice township that may be written."""
    return own_practice


@pytest.fixture
def practice_board() -> AlertBoard:
    return AlertBoard(DAY, ())


@pytest.fixture
def posts(opened: Opened) -> ItemTable:
    opened.window.resize(*NARROW)
    opened.show(FileVisit(person(opened.library, "周建国"), section=Section.POSTS))
    return opened.page.findChildren(SetView)[0].shown[0]


def column(posts: ItemTable, name: str) -> int:
    return posts.plan.fields.index(name)


def shown(table: SheetTable) -> list[int]:
    return [at for at in table.columns if not table.isColumnHidden(at)]


def first_post(opened: Opened) -> Appointment:
    return read_file(opened.library, person(opened.library, "周建国")).file.appointments[0]


def type_here(opened: Opened, text: str) -> None:
    """Type over the cell that has the keyboard, and press Enter."""
    table = QApplication.focusWidget()
    assert isinstance(table, SheetTable)
    opened.press(Qt.Key.Key_F2, on=table)
    editor = next(each for each in table.findChildren(QLineEdit) if each.isVisible())
    editor.selectAll()
    opened.qtbot.keyClicks(editor, text)
    opened.press(Qt.Key.Key_Return, on=editor)
    opened.rest()


def test_every_column_stands_in_one_line_and_no_line_is_wider_than_its_room(posts: ItemTable):
    tables = [*posts.lines.tables]

    assert len(tables) > 1
    assert [at for each in tables for at in shown(each)] == [*tables[0].columns]
    for table in tables:
        assert sum(map(table.columnWidth, shown(table))) <= table.viewport().width()
        assert table.isVisible()


def test_in_a_wide_window_everything_stands_in_the_sheet(opened: Opened, posts: ItemTable):
    opened.window.resize(*WIDE)
    opened.rest()

    assert [*posts.lines.tables] == [posts.table]
    assert not any(each.isVisible() for each in posts.lines.every if each is not posts.table)


def test_below_the_sheet_stands_the_row_that_is_in_front(opened: Opened, posts: ItemTable):
    posts.table.setFocus()
    below = [*posts.lines.tables][1]

    opened.press(Qt.Key.Key_Down, on=posts.table)

    row = posts.table.currentIndex().row()
    heights = [below.rowHeight(at) for at in range(posts.model.rowCount())]
    assert [at for at, height in enumerate(heights) if height] == [row]
    assert below.accessibleName() == "Posts: The rest of this row"


def test_enter_leads_through_the_lines_of_a_row_and_into_the_next_row(
    opened: Opened, posts: ItemTable
):
    last_above, first_below = shown(posts.table)[-1], shown([*posts.lines.tables][1])[0]
    typed = column(posts, "document_no")
    posts.lines.go_to(posts.model.index(0, typed))

    type_here(opened, "1999-1")
    posts.lines.go_to(posts.model.index(0, last_above))
    posts.lines.table.moved_on.emit(posts.model.index(0, first_below))

    assert first_post(opened).document_no == "1999-1"
    assert posts.lines.current.column() == first_below
    posts.lines.go_to(posts.model.index(0, column(posts, "probation_passed_on")))
    type_here(opened, "199912")
    assert str(first_post(opened).probation_passed_on) == "1999.12"
    at = posts.lines.current
    assert (at.row(), at.column(), posts.table.hasFocus()) == (1, 0, True)


def test_what_cannot_be_read_below_the_sheet_is_marked_and_told_there(
    opened: Opened, posts: ItemTable
):
    cell = posts.model.index(0, column(posts, "probation_passed_on"))
    posts.lines.go_to(cell)

    type_here(opened, "tomorrow")
    elsewhere = posts.note.isVisible()
    posts.lines.go_to(cell)

    assert cell.data() == "◆ tomorrow"
    assert (elsewhere, posts.note.isVisible()) == (False, True)
    assert first_post(opened).probation_passed_on is None


def test_leaving_the_section_keeps_what_is_being_typed_below_the_sheet(
    opened: Opened, posts: ItemTable, qtbot: QtBot
):
    posts.lines.go_to(posts.model.index(0, column(posts, "probation_passed_on")))
    table = QApplication.focusWidget()
    assert isinstance(table, SheetTable)
    qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = next(each for each in table.findChildren(QLineEdit) if each.isVisible())
    qtbot.keyClicks(editor, "199912")

    posts.lines.commit()
    opened.rest()

    assert str(first_post(opened).probation_passed_on) == "1999.12"


def test_a_visit_leads_to_a_cell_below_the_sheet(opened: Opened):
    chief = person(opened.library, "周建国")
    opened.window.resize(*NARROW)
    post = first_post(opened)

    opened.show(FileVisit(chief, field="appointment.probation_passed_on", row=post.id))

    focused = QApplication.focusWidget()
    assert isinstance(focused, SheetTable)
    posts = opened.page.findChildren(SetView)[0].shown[0]
    assert focused is posts.lines.table_of(column(posts, "probation_passed_on"))


def test_headings_and_rows_follow_a_larger_text_and_a_smaller_one(
    opened: Opened, posts: ItemTable, dressed_app: QApplication, qtbot: QtBot
):
    before = [each.height() for each in posts.lines.tables]

    theme.apply(dressed_app, theme.Appearance(size=TextSize.HUGE))
    with suppress(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: not cut_off(opened.page))
    large = cut_off(opened.page)
    theme.apply(dressed_app, theme.Appearance())

    assert large == []
    qtbot.waitUntil(lambda: [each.height() for each in posts.lines.tables] == before)
    qtbot.waitUntil(lambda: not cut_off(opened.page))
