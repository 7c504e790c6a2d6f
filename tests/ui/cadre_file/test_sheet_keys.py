"""The rows of a file are typed into like a sheet: by keys, by input method, by pasting."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from cadredesk.domain.family import FamilyMember
from cadredesk.domain.partial_date import PartialDate
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.cadre_views import Section, read_file
from cadredesk.services.editing import put_item
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.cadre_file.item_table import ItemTable
from cadredesk.ui.cadre_file.set_view import SetView
from cadredesk.ui.delegates.item_delegate import ItemDelegate
from cadredesk.ui.file_visit import FileVisit
from tests.ui.cadre_file.conftest import Opened
from tests.ui.practice import DAY, person

CTRL = Qt.KeyboardModifier.ControlModifier
RELATION, NAME, BORN, PARTY, WORK, NUMBER = range(6)


@pytest.fixture
def practice(own_practice: SqlLibrary) -> SqlLibrary:
    """A practice township that may be written."""
    return own_practice


@pytest.fixture
def practice_board() -> AlertBoard:
    """No alerts: these tests are about what is typed."""
    return AlertBoard(DAY, ())


@pytest.fixture
def family(opened: Opened) -> ItemTable:
    """The family of 周建国, the wife's month of birth current."""
    opened.show(FileVisit(person(opened.library, "周建国"), section=Section.FAMILY))
    table = opened.page.findChildren(SetView)[0].shown[0]
    table.table.setFocus()
    table.table.setCurrentIndex(table.model.index(0, BORN))
    return table


def members(opened: Opened) -> tuple[FamilyMember, ...]:
    return read_file(opened.library, person(opened.library, "周建国")).file.family


def editor(table: ItemTable) -> QLineEdit:
    return next(each for each in table.table.findChildren(QLineEdit) if each.isVisible())


def test_typing_on_a_cell_replaces_it(opened: Opened, family: ItemTable):
    opened.qtbot.keyClicks(family.table, "1")
    opened.qtbot.keyClicks(editor(family), "97206")
    opened.press(Qt.Key.Key_Return, on=editor(family))

    assert members(opened)[0].born_on == PartialDate(1972, 6)


def test_an_identity_number_is_shown_behind_dots_and_those_are_no_number(
    opened: Opened, family: ItemTable
):
    cell = family.model.index(0, NUMBER)
    family.table.setCurrentIndex(cell)
    opened.qtbot.keyClicks(family.table, "9")
    opened.qtbot.keyClicks(editor(family), "90123197206120026")
    opened.press(Qt.Key.Key_Return, on=editor(family))
    shown = str(cell.data())

    family.table.setCurrentIndex(cell)
    opened.press(Qt.Key.Key_F2, on=family.table)
    begun = editor(family).text()
    opened.press(Qt.Key.Key_Return, on=editor(family))

    assert shown == begun
    assert "19720612" not in shown
    assert members(opened)[0].id_number == "990123197206120026"


def test_an_input_method_begins_to_write_on_a_cell(opened: Opened, family: ItemTable):
    family.table.setCurrentIndex(family.model.index(0, WORK))
    composing = QInputMethodEvent("jiao", [])
    QApplication.sendEvent(family.table, composing)
    done = QInputMethodEvent()
    done.setCommitString("教师")
    QApplication.sendEvent(editor(family), done)
    opened.press(Qt.Key.Key_Return, on=editor(family))

    assert members(opened)[0].work == "教师"


def test_a_year_in_two_figures_is_asked_about_and_enter_says_yes(opened: Opened, family: ItemTable):
    opened.press(Qt.Key.Key_F2, on=family.table)
    editor(family).selectAll()
    opened.qtbot.keyClicks(editor(family), "72.6")
    opened.press(Qt.Key.Key_Return, on=editor(family))
    asked = family.note.text()
    before = members(opened)[0].born_on

    opened.press(Qt.Key.Key_Return, on=family.table)

    assert asked == "Did you mean 1972.06? Press Enter."
    assert before == PartialDate(1972, 5)
    assert members(opened)[0].born_on == PartialDate(1972, 6)
    assert family.table.currentIndex().column() == PARTY


def test_after_the_last_cell_the_next_row_begins(opened: Opened, family: ItemTable):
    family.lines.go_to(family.model.index(0, NUMBER))
    line = family.lines.table_of(NUMBER)
    opened.press(Qt.Key.Key_F2, on=line)
    typed = next(each for each in line.findChildren(QLineEdit) if each.isVisible())

    opened.press(Qt.Key.Key_Return, on=typed)

    at = family.lines.current
    assert (at.row(), at.column()) == (1, RELATION)


def test_a_copied_line_is_pasted_into_the_cells_from_the_current_one_on(
    opened: Opened, family: ItemTable
):
    last = len(members(opened))
    family.table.setCurrentIndex(family.model.index(last, RELATION))
    QGuiApplication.clipboard().setText("女儿\t周晴\t200103\t共青团员\t学生\tmore\n")

    opened.press(Qt.Key.Key_V, CTRL, on=family.table)

    daughter = members(opened)[-1]
    assert (daughter.relation, daughter.name, daughter.work) == ("女儿", "周晴", "学生")
    assert daughter.born_on == PartialDate(2001, 3)
    assert len(members(opened)) == last + 1


def test_more_lines_than_one_are_not_pasted(opened: Opened, family: ItemTable):
    before = members(opened)
    QGuiApplication.clipboard().setText("197206\n197207\n")

    opened.press(Qt.Key.Key_V, CTRL, on=family.table)

    assert members(opened) == before


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Right])
def test_from_the_sections_a_key_leads_into_the_section(
    opened: Opened, family: ItemTable, key: Qt.Key
):
    opened.sections.setFocus()

    opened.press(key)

    focused = QApplication.focusWidget()
    assert focused is not None
    assert family.isAncestorOf(focused)


def test_a_word_of_an_older_table_stays_in_its_cell_and_is_marked(opened: Opened):
    chief = person(opened.library, "周建国")
    known = read_file(opened.library, chief).file.educations[0]
    former = replace(known, qualification="大学本科毕业")
    opened.page.refresh(put_item(opened.library, chief, "educations", former))
    opened.show(FileVisit(chief, field="education.qualification", row=known.id))
    table = opened.page.findChildren(SetView)[0].shown[0]
    cell = table.lines.current
    delegate = table.table.itemDelegate()
    assert isinstance(delegate, ItemDelegate)

    assert (cell.data(), delegate.text_of(cell)) == ("大学本科毕业", "◇ 大学本科毕业")
    assert table.note.text() == "From an older list; it is kept as it is."
