"""What is typed into a file is kept field by field, row by row, and can be taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.words import Sex
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.cadre_views import Section
from cadredesk.services.undo import last_undoable, undo_batch
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.actions import CommandId
from cadredesk.ui.cadre_file.basics_form import BasicsForm
from cadredesk.ui.cadre_file.item_table import ItemTable
from cadredesk.ui.cadre_file.set_view import SetView
from cadredesk.ui.file_visit import FileVisit
from cadredesk.ui.widgets.code_edit import CodeEdit
from cadredesk.ui.widgets.value_edit import ValueEdit
from cadredesk.ui.widgets.word_combo import WordCombo
from tests.ui.cadre_file.conftest import Opened
from tests.ui.practice import DAY, person

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def practice(own_practice: SqlLibrary) -> SqlLibrary:
    """A practice township that may be written."""
    return own_practice


@pytest.fixture
def practice_board() -> AlertBoard:
    """No alerts: these tests are about what is typed."""
    return AlertBoard(DAY, ())


@pytest.fixture(autouse=True)
def _in_front(opened: Opened) -> None:
    """The window has the keyboard, so that leaving a field is leaving it."""
    with opened.qtbot.waitActive(opened.window):
        opened.window.activateWindow()


def enter(widget: QWidget, text: str) -> None:
    """Enter a text as an input method does."""
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def the_file(opened: Opened) -> CadreFile:
    cadre = person(opened.library, "周建国")
    with opened.library.unit_of_work() as work:
        return work.cadres.get(cadre)


def basics(opened: Opened) -> BasicsForm:
    return opened.page.findChildren(BasicsForm)[0]


def field(opened: Opened, name: str) -> ValueEdit:
    editor = basics(opened).editors[name]
    assert isinstance(editor, ValueEdit)
    return editor


def table(opened: Opened, section: Section, at: int = 0) -> ItemTable:
    opened.show(FileVisit(person(opened.library, "周建国"), section=section))
    return opened.page.findChildren(SetView)[0].shown[at]


def type_into(opened: Opened, item_table: ItemTable, row: int, name: str, text: str) -> None:
    """Go to a cell, type over it, and press Enter, as in a sheet."""
    view = item_table.table
    cell = item_table.model.index(row, item_table.plan.fields.index(name))
    view.setCurrentIndex(cell)
    view.setFocus()
    opened.qtbot.keyClick(view, Qt.Key.Key_F2)
    editors = [each for each in view.viewport().findChildren(QLineEdit) if each.isVisible()]
    editors[0].selectAll()
    enter(editors[0], text)
    opened.qtbot.keyClick(editors[0], Qt.Key.Key_Return)
    opened.rest()


def test_a_field_is_kept_when_it_is_left_and_history_knows(opened: Opened):
    health = field(opened, "health")
    health.setFocus()
    health.line.selectAll()
    opened.qtbot.keyClicks(health.line, "3")
    opened.qtbot.keyClick(health.line, Qt.Key.Key_Return)
    opened.rest()

    assert the_file(opened).cadre.health == "一般"
    assert "✓ saved" in opened.head

    undo_batch(opened.library, last_undoable(opened.library))
    assert the_file(opened).cadre.health == "健康"


def test_a_date_is_kept_and_shown_at_the_head(opened: Opened):
    born = field(opened, "born_on")
    born.setFocus()
    born.line.selectAll()
    opened.qtbot.keyClicks(born.line, "197103")
    field(opened, "ancestral_home").setFocus()
    opened.rest()

    assert the_file(opened).cadre.born_on == PartialDate(1971, 3)
    assert "1971.03 (55 yrs)" in opened.text


def test_what_cannot_be_read_stays_in_sight_and_out_of_the_file(opened: Opened):
    born = field(opened, "born_on")
    born.setFocus()
    born.line.selectAll()
    opened.qtbot.keyClicks(born.line, "197113")
    opened.qtbot.keyClick(born.line, Qt.Key.Key_Return)
    opened.rest()

    assert "Month must be 01–12" in opened.text
    assert the_file(opened).cadre.born_on == PartialDate(1970, 1)
    assert basics(opened).pending() == {"born_on": "197113"}

    opened.press(Qt.Key.Key_PageDown, CTRL)
    assert basics(opened).pending() == {}


def test_a_choice_is_kept_at_once(opened: Opened):
    sex = basics(opened).editors["sex"]
    assert isinstance(sex, WordCombo)
    sex.setFocus()
    opened.qtbot.keyClick(sex, Qt.Key.Key_Down)
    opened.rest()

    assert the_file(opened).cadre.sex is Sex.FEMALE


def test_ctrl_s_keeps_what_is_being_typed(opened: Opened):
    phone = field(opened, "phone")
    phone.setFocus()
    phone.line.selectAll()
    opened.qtbot.keyClicks(phone.line, "139 0000 0002")
    opened.page.commands()[CommandId.SAVE]()
    opened.rest()

    assert the_file(opened).cadre.phone == "13900000002"
    assert "✓ saved" in opened.head


def test_a_field_can_be_gone_to_and_drafts_put_back(opened: Opened):
    basics(opened).focus_on("note")
    assert field(opened, "note").line.hasFocus()

    basics(opened).put_drafts({"note": "正在写", "nothing": "x"})
    assert basics(opened).pending() == {"note": "正在写"}
    basics(opened).commit()
    opened.rest()

    assert the_file(opened).cadre.note == "正在写"


def test_a_new_spelling_of_a_word_is_told(opened: Opened, qtbot: QtBot):
    staffing = field(opened, "staffing")
    assert isinstance(staffing, CodeEdit)
    staffing.set_text("行政编制数")
    staffing.commit()
    with qtbot.waitSignal(basics(opened).alias_learned) as told:
        qtbot.mouseClick(staffing.take_alias, Qt.MouseButton.LeftButton)
    opened.rest()

    assert told.args == ["staffing", "行政编制数", "行政编制"]


def test_a_saved_word_that_no_table_has_is_asked_about_until_it_is_kept(
    opened: Opened, qtbot: QtBot
):
    nation = field(opened, "ethnic_group")
    assert isinstance(nation, CodeEdit)
    nation.set_text("火星族")
    nation.commit()
    nation.commit()
    opened.rest()
    assert the_file(opened).cadre.ethnic_group == "火星族"
    assert "火星族" in nation.note.text()

    qtbot.mouseClick(nation.keep_text, Qt.MouseButton.LeftButton)
    opened.rest()

    assert not nation.note.text()
    assert not nation.keep_text.isVisible()


def test_a_cell_is_typed_over_like_in_a_sheet(opened: Opened):
    family = table(opened, Section.FAMILY)
    type_into(opened, family, 0, "work", "丙县第三小学教师")
    after_work = family.table.currentIndex()
    opened.press(Qt.Key.Key_F2, on=family.table)
    opened.press(Qt.Key.Key_Return, on=QApplication.focusWidget())

    assert the_file(opened).family[0].work == "丙县第三小学教师"
    assert (after_work.row(), after_work.column()) == (0, family.plan.fields.index("id_number"))
    assert family.table.currentIndex().row() == 1


def test_a_word_in_a_cell_is_found_by_its_initials(opened: Opened):
    family = table(opened, Section.FAMILY)
    type_into(opened, family, 0, "political_affiliation", "qz")

    assert the_file(opened).family[0].political_affiliation == "群众"


def test_the_empty_row_takes_a_new_one(opened: Opened):
    family = table(opened, Section.FAMILY)
    before = len(the_file(opened).family)

    family.begin_new()
    editor = next(each for each in family.table.findChildren(QLineEdit) if each.isVisible())
    enter(editor, "女儿")
    opened.qtbot.keyClick(editor, Qt.Key.Key_Return)
    opened.rest()
    type_into(opened, family, before, "name", "周晴")

    newest = the_file(opened).family[-1]
    assert len(the_file(opened).family) == before + 1
    assert (newest.relation, newest.name) == ("女儿", "周晴")
    assert family.model.rowCount() == before + 2


def test_a_cell_that_cannot_be_read_is_marked_and_told_why(opened: Opened):
    family = table(opened, Section.FAMILY)
    type_into(opened, family, 0, "born_on", "197213")

    cell = family.model.index(0, family.plan.fields.index("born_on"))
    assert cell.data() == "◆ 197213"
    assert the_file(opened).family[0].born_on == PartialDate(1972, 5)
    family.table.setCurrentIndex(cell)
    assert "01–12" in family.note.text()

    type_into(opened, family, 0, "born_on", "197206")
    assert the_file(opened).family[0].born_on == PartialDate(1972, 6)
    assert cell.data() == "1972.06"


def test_a_choice_in_a_cell_is_a_list(opened: Opened):
    evaluations = table(opened, Section.EVALUATIONS)
    cell = evaluations.model.index(0, evaluations.plan.fields.index("result"))
    evaluations.table.setFocus()
    evaluations.table.setCurrentIndex(cell)
    opened.qtbot.keyClick(evaluations.table, Qt.Key.Key_F2)
    combo = next(each for each in evaluations.table.findChildren(QComboBox) if each.isVisible())
    combo.setCurrentIndex(combo.findData("基本称职"))
    opened.qtbot.keyClick(combo, Qt.Key.Key_Return)
    opened.rest()

    assert the_file(opened).evaluations[0].result.value == "基本称职"


def test_rows_move_and_go_by_the_keys(opened: Opened):
    family = table(opened, Section.FAMILY)
    names = [each.name for each in the_file(opened).family]
    family.table.setCurrentIndex(family.model.index(0, 0))

    opened.press(Qt.Key.Key_Down, ALT, on=family.table)
    assert [each.name for each in the_file(opened).family] == [names[1], names[0], *names[2:]]
    opened.button("Move the row up (Alt+↑)").click()
    opened.rest()
    assert [each.name for each in the_file(opened).family] == names

    opened.press(Qt.Key.Key_Delete, CTRL, on=family.table)
    assert [each.name for each in the_file(opened).family] == names[1:]
    opened.press(Qt.Key.Key_Up, ALT, on=family.table)
    assert [each.name for each in the_file(opened).family] == names[1:]


def test_delete_clears_a_cell_and_only_that(opened: Opened):
    family = table(opened, Section.FAMILY)
    family.table.setCurrentIndex(family.model.index(0, family.plan.fields.index("work")))

    opened.press(Qt.Key.Key_Delete, on=family.table)

    assert the_file(opened).family[0].work == ""
    assert the_file(opened).family[0].name == "王丽"


def test_a_cell_can_be_gone_to(opened: Opened):
    family = table(opened, Section.FAMILY)
    second = the_file(opened).family[1]

    opened.page.findChildren(SetView)[0].focus_on("family", second.id, "work")

    assert family.table.currentIndex().row() == 1
    assert family.plan.fields[family.table.currentIndex().column()] == "work"


@pytest.mark.parametrize("section", list(Section))
def test_every_section_is_drawn_and_speaks(opened: Opened, section: Section):
    opened.show(FileVisit(person(opened.library, "周建国"), section=section))

    assert not opened.page.grab().isNull()
    for each in opened.page.findChildren(QLineEdit):
        if each.isVisible():
            assert each.accessibleName()
