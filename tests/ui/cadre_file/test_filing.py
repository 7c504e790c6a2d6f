"""What is doubtful is settled, what rests on a document says so, and nothing typed is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.ids import ItemId, new_id
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.training import Determination
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.cadre_views import Section
from cadredesk.services.drafts import drafts_of, write_drafts
from cadredesk.services.editing import change_field, put_item
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.actions import CommandId
from cadredesk.ui.cadre_file.basics_form import BasicsForm
from cadredesk.ui.cadre_file.field_note import FieldNote
from cadredesk.ui.cadre_file.item_table import ItemTable
from cadredesk.ui.cadre_file.set_view import SetView
from cadredesk.ui.file_visit import FileVisit
from cadredesk.ui.widgets.code_edit import CodeEdit
from cadredesk.ui.widgets.value_edit import ValueEdit
from tests.ui.cadre_file.conftest import Opened
from tests.ui.practice import board_of, person

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def practice(own_practice: SqlLibrary) -> SqlLibrary:
    """A practice township that may be written."""
    return own_practice


@pytest.fixture
def practice_board(practice: SqlLibrary) -> AlertBoard:
    """What the rules say of it, doubts among them."""
    return board_of(practice)


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


def note(opened: Opened, name: str) -> FieldNote:
    return basics(opened).notes[name]


def family(opened: Opened) -> ItemTable:
    opened.show(FileVisit(person(opened.library, "周建国"), section=Section.FAMILY))
    return opened.page.findChildren(SetView)[0].shown[0]


def write(widget: QWidget, words: str) -> None:
    """Write Chinese as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(widget, event)


def give_reason(opened: Opened, name: str, reason: str) -> None:
    write(note(opened, name).reason, reason)
    opened.qtbot.keyClick(note(opened, name).reason, Qt.Key.Key_Return)
    opened.rest()


def open_menu(opened: Opened, name: str) -> QMenu:
    line = field(opened, name).line
    line.customContextMenuRequested.emit(QPoint(1, 1))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(menu: QMenu, words: str) -> None:
    action = next(each for each in menu.actions() if each.text() == words)
    menu.close()
    menu.triggered.emit(action)


def test_the_archive_decides_a_doubt_and_the_reason_is_kept(opened: Opened):
    doubted = note(opened, "born_on")
    before = doubted.doubt.isVisible()
    doubted.keep.trigger()
    give_reason(opened, "born_on", "以最早的入团志愿书为准")

    settled = the_file(opened).determinations[-1]
    assert before
    assert (settled.fact, settled.stated, settled.verified) == ("出生日期", "1970.02", "1970.01")
    assert settled.source == "以最早的入团志愿书为准"
    assert settled.determined_on == PartialDate(2026, 11, 22)
    assert not doubted.doubt.isVisible()
    assert "By 以最早的入团志愿书为准" in opened.text


def test_a_doubt_is_ended_by_taking_what_the_number_says(opened: Opened):
    note(opened, "born_on").take.trigger()
    opened.rest()

    assert the_file(opened).cadre.born_on == PartialDate(1970, 2)


@pytest.mark.parametrize(
    ("field", "fact", "settled", "kept"),
    [
        ("began_work_on", "参加工作时间", "1988.09", PartialDate(1988, 9)),
        ("began_work_on", "参加工作时间", "高中毕业后", PartialDate(1988, 7)),
    ],
)
def test_what_the_archive_settled_before_is_taken_over_if_it_can_be_read(
    opened: Opened, field: str, fact: str, settled: str, kept: PartialDate
):
    row = Determination(id=ItemId(new_id()), fact=fact, verified=settled, source="招工审批表")
    changes = put_item(opened.library, person(opened.library, "周建国"), "determinations", row)
    opened.page.refresh(changes)
    opened.rest()
    assert note(opened, field).doubt.isVisible()
    assert note(opened, field).source.text() == "By 招工审批表"

    note(opened, field).take.trigger()
    opened.rest()

    assert the_file(opened).cadre.began_work_on == kept
    assert note(opened, field).doubt.isVisible() is (settled != str(kept))


def test_a_reason_is_left_with_esc_and_nothing_is_noted(opened: Opened):
    before = the_file(opened)
    note(opened, "born_on").keep.trigger()
    write(note(opened, "born_on").reason, "以")

    opened.qtbot.keyClick(note(opened, "born_on").reason, Qt.Key.Key_Escape)
    opened.rest()
    note(opened, "born_on").keep.trigger()
    give_reason(opened, "born_on", "  ")

    assert not note(opened, "born_on").reason.isVisible()
    assert the_file(opened) == before


def test_a_source_is_noted_for_any_field_from_its_menu(opened: Opened):
    choose(open_menu(opened, "began_work_on"), "Note the source…")
    give_reason(opened, "began_work_on", "招工审批表")

    settled = the_file(opened).determinations[-1]
    assert (settled.fact, settled.verified) == ("参加工作时间", "1988.07")
    assert "By 招工审批表 · 2026.11" in opened.text


def test_a_source_noted_again_replaces_the_one_before(opened: Opened):
    for source in ("招工审批表", "招工登记表"):
        basics(opened).ask_source("began_work_on")
        give_reason(opened, "began_work_on", source)

    told = [each for each in the_file(opened).determinations if each.fact == "参加工作时间"]
    assert [each.source for each in told] == ["招工登记表"]


def test_a_field_that_differs_from_what_was_settled_says_so_once(opened: Opened):
    basics(opened).ask_source("began_work_on")
    give_reason(opened, "began_work_on", "招工审批表")
    change = change_field(opened.library, the_file(opened).id, "began_work_on", PartialDate(1989))

    opened.page.refresh(change)
    opened.rest()

    told = note(opened, "began_work_on")
    assert "1988.07" in told.doubt.text()
    assert told.source.text() == "By 招工审批表 · 2026.11"


def test_the_earlier_value_comes_back_from_the_menu(opened: Opened):
    opened.page.refresh(change_field(opened.library, the_file(opened).id, "health", "一般"))
    opened.rest()

    choose(open_menu(opened, "health"), "Restore the earlier value")
    opened.rest()

    assert the_file(opened).cadre.health == "健康"


def test_a_lines_own_menu_still_works(opened: Opened):
    menu = open_menu(opened, "health")
    own = next(each for each in menu.actions() if "Select All" in each.text())
    menu.close()

    menu.triggered.emit(own)
    opened.rest()

    assert the_file(opened).cadre.health == "健康"


def test_a_half_typed_field_waits_in_its_file_until_somebody_is_back(opened: Opened):
    born = field(opened, "born_on")
    born.setFocus()
    born.line.selectAll()
    opened.qtbot.keyClicks(born.line, "197113")
    opened.press(Qt.Key.Key_PageDown, CTRL, on=born.line)
    there = born.text
    opened.press(Qt.Key.Key_PageUp, CTRL)

    assert there != "197113"
    assert born.text == "197113"
    assert "back in its fields" in opened.page.info.text
    assert the_file(opened).cadre.born_on == PartialDate(1970, 1)


def test_a_valid_value_is_kept_when_the_next_person_is_called(opened: Opened):
    phone = field(opened, "phone")
    phone.setFocus()
    phone.line.selectAll()
    opened.qtbot.keyClicks(phone.line, "13900000009")
    opened.press(Qt.Key.Key_PageDown, CTRL, on=phone.line)

    assert the_file(opened).cadre.phone == "13900000009"


def test_drafts_of_the_last_session_come_back_and_can_be_discarded(opened: Opened):
    cadre = the_file(opened).id
    wife = the_file(opened).family[0]
    for key, words in (
        ("cadre/note", "还没写完"),
        (f"family/{wife.id.hex}/born_on", "197213"),
        ("family/new/name", "周"),
    ):
        write_drafts(opened.library, [(f"cadre_file/{cadre.hex}/{key}", words, cadre)])
    opened.show_person("李秀英")
    opened.show_person("周建国")

    back = field(opened, "note").text
    cell = family(opened).model.index(0, 2).data()
    opened.button("Discard").click()
    opened.rest()

    assert back == "还没写完"
    assert cell == "◆ 197213"
    assert field(opened, "note").text == the_file(opened).cadre.note
    assert family(opened).model.unread == {}
    assert drafts_of(opened.library, cadre) == ()


def test_a_cell_that_cannot_be_read_is_a_draft_and_none_once_it_can(opened: Opened):
    table = family(opened)
    cell = table.model.index(0, 2)
    table.model.setData(cell, "197213")
    opened.page.commands()[CommandId.SAVE]()
    opened.show_person("李秀英")
    kept = [each.text for each in drafts_of(opened.library, the_file(opened).id)]

    assert kept == ["197213"]


def test_a_removed_row_comes_back_with_one_click(opened: Opened):
    before = the_file(opened).family
    table = family(opened)
    table.table.setCurrentIndex(table.model.index(0, 0))

    opened.press(Qt.Key.Key_Delete, CTRL, on=table.table)
    gone = the_file(opened).family
    opened.button("Undo").click()
    opened.rest()

    assert gone == before[1:]
    assert the_file(opened).family == before


def test_a_spelling_that_was_learned_is_known_in_the_next_file_and_the_next_session(
    opened: Opened,
):
    staffing = field(opened, "staffing")
    assert isinstance(staffing, CodeEdit)
    staffing.set_text("行政编制数")
    staffing.commit()
    staffing.take_alias.click()
    opened.rest()
    opened.show_person("李秀英")

    staffing.set_text("行政编制数")
    taken = staffing.commit()
    opened.rest()

    assert taken
    assert staffing.value == "行政编制"
    with opened.library.unit_of_work() as work:
        assert work.settings.all("alias/") == {"alias/staffing": '{"行政编制数": "行政编制"}'}
