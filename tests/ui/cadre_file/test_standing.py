"""Where somebody stands is typed into the basics and kept in the rows it belongs to."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.words import Tier
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.cadre_views import Section, read_file
from cadredesk.services.editing import change_file
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.cadre_file.set_view import SetView
from cadredesk.ui.cadre_file.standing import StandingCard
from cadredesk.ui.file_visit import FileVisit
from cadredesk.ui.widgets.value_edit import ValueEdit
from cadredesk.ui.widgets.word_combo import WordCombo
from tests.ui.cadre_file.conftest import Opened
from tests.ui.practice import DAY, person


@pytest.fixture
def practice(own_practice: SqlLibrary) -> SqlLibrary:
    """A practice township that may be written."""
    return own_practice


@pytest.fixture
def practice_board() -> AlertBoard:
    """No alerts: these tests are about what is typed."""
    return AlertBoard(DAY, ())


def the_file(opened: Opened) -> CadreFile:
    return read_file(opened.library, person(opened.library, "周建国")).file


def standing(opened: Opened) -> StandingCard:
    return opened.page.findChildren(StandingCard)[0]


def type_into(opened: Opened, info_set: str, name: str, text: str) -> None:
    editor = standing(opened).editors[info_set, name]
    assert isinstance(editor, ValueEdit)
    editor.setFocus()
    editor.line.selectAll()
    opened.qtbot.keyClicks(editor.line, text)
    opened.qtbot.keyClick(editor.line, Qt.Key.Key_Return)


def test_the_present_post_level_and_grade_are_shown(opened: Opened):
    shown = {name: editor.value for name, editor in standing(opened).editors.items()}

    assert standing(opened).unit.currentText() != ""
    assert shown["appointments", "appointed_on"] == PartialDate(2016, 9)
    assert shown["appointments", "document_no"] == "丙委干〔2016〕20号"
    assert shown["tier_periods", "tier"] is Tier.TOWNSHIP_CHIEF
    assert shown["grade_periods", "grade"] == "一级主任科员"


def test_the_row_of_the_present_post_is_changed_and_no_other(opened: Opened):
    before = the_file(opened).appointments
    type_into(opened, "appointments", "appointed_on", "201610")
    opened.rest()

    after = the_file(opened).appointments
    assert after[:-1] == before[:-1]
    assert after[-1] == replace(before[-1], appointed_on=PartialDate(2016, 10))
    assert "in post 2016.10" in opened.text


def test_two_fields_of_one_row_typed_in_haste_are_both_kept(opened: Opened):
    type_into(opened, "grade_periods", "grade", "2")
    type_into(opened, "grade_periods", "started_on", "202206")
    opened.rest()

    grade = the_file(opened).current_grade
    assert grade is not None
    assert grade.started_on == PartialDate(2022, 6)
    assert grade.grade != "一级主任科员"


def test_where_there_is_no_present_row_one_is_begun_and_only_one(opened: Opened):
    def bare(file: CadreFile) -> CadreFile:
        return replace(file, appointments=(), tier_periods=(), grade_periods=())

    opened.page.refresh(change_file(opened.library, the_file(opened).id, bare))
    opened.rest()

    type_into(opened, "appointments", "appointed_on", "201609")
    type_into(opened, "appointments", "document_no", "20")
    tier = standing(opened).editors["tier_periods", "tier"]
    assert isinstance(tier, WordCombo)
    tier.setFocus()
    opened.qtbot.keyClick(tier, Qt.Key.Key_Down)
    opened.rest()

    file = the_file(opened)
    assert [(each.title, each.main, each.document_no) for each in file.appointments] == [
        (file.cadre.current_posts, True, "20")
    ]
    assert file.main_appointment is not None
    assert file.main_appointment.appointed_on == PartialDate(2016, 9)
    assert [each.tier for each in file.tier_periods] == [tier.value]
    assert tier.value is not None


def test_the_unit_is_chosen_from_those_of_the_township(opened: Opened):
    unit = standing(opened).unit
    before = the_file(opened).cadre.unit_id
    unit.setFocus()

    opened.qtbot.keyClick(unit, Qt.Key.Key_Down)
    opened.rest()

    assert the_file(opened).cadre.unit_id not in (before, None)


def test_the_wheel_scrolls_the_page_and_leaves_the_unit(opened: Opened):
    unit = standing(opened).unit
    before = unit.currentText()
    wheel = QWheelEvent(
        QPointF(5, 5), unit.mapToGlobal(QPointF(5, 5)), QPoint(0, -120), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip

    QApplication.sendEvent(unit, wheel)

    assert unit.currentText() == before


def test_cells_of_one_row_typed_in_haste_are_all_kept(opened: Opened):
    opened.show(FileVisit(the_file(opened).id, section=Section.FAMILY))
    table = opened.page.findChildren(SetView)[0].shown[0]
    last = len(table.model.items)

    for column, words in enumerate(("女儿", "周晴", "200103", "共青团员", "学生")):
        table.model.setData(table.model.index(last, column), words)
    table.model.setData(table.model.index(0, 4), "丙县第三小学教师")
    table.model.setData(table.model.index(0, 2), "197206")
    opened.rest()

    wife, *_others, daughter = the_file(opened).family
    assert len(the_file(opened).family) == last + 1
    assert (daughter.relation, daughter.name, str(daughter.born_on)) == ("女儿", "周晴", "2001.03")
    assert (daughter.political_affiliation, daughter.work) == ("共青团员", "学生")
    assert (wife.work, str(wife.born_on)) == ("丙县第三小学教师", "1972.06")


def test_a_cell_that_cannot_be_read_moves_with_the_new_row(opened: Opened):
    opened.show(FileVisit(the_file(opened).id, section=Section.FAMILY))
    table = opened.page.findChildren(SetView)[0].shown[0]
    last = len(table.model.items)

    table.model.setData(table.model.index(last, 2), "200113")
    table.model.setData(table.model.index(last, 0), "女儿")
    opened.rest()

    assert table.model.index(last, 2).data() == "◆ 200113"
    assert table.model.index(last + 1, 2).data() == ""
