"""专长库: found, sorted, edited in place, noted for somebody, and leading to the file."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.errors import PlatformError
from cadredesk.services.cadre_views import Section
from cadredesk.services.editing import change_file
from cadredesk.services.specialities import SpecialitySort, read_specialities
from cadredesk.services.undo import undo_last
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.actions import CommandId
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.talent.page import TalentPage
from cadredesk.ui.talent.speciality_model import SpecialityColumn
from cadredesk.ui.talent.tabs import TalentTab
from cadredesk.ui.talent.visit import TalentVisit
from tests.ui.practice import person, rest

CTRL = Qt.KeyboardModifier.ControlModifier


def names(page: TalentPage) -> list[str]:
    return [each.name for each in page.pane.model.rows]


def commit(text: str) -> None:
    """Enter text as an input method does."""
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    focused = QApplication.focusWidget()
    assert focused is not None
    QApplication.sendEvent(focused, event)


def test_everybodys_specialities_are_there_and_the_first_row_is_chosen(page: TalentPage):
    assert "蒋文博" in names(page)
    assert len(page.pane.people) == 1
    assert page.pane.table.hasFocus()


def test_typing_narrows_the_list_and_escape_widens_it_again(
    page: TalentPage, qtbot: QtBot, runner: BackgroundRunner
):
    everybody = names(page)
    qtbot.keyClick(page.pane.table, Qt.Key.Key_F, CTRL)
    commit("短视频")

    assert set(names(page)) == {"蒋文博", "吕婷"}

    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert names(page) == everybody


def test_chips_narrow_by_field_and_age_and_can_be_cleared(page: TalentPage):
    field, age = page.chips._field_menu, page.chips._age_menu  # noqa: SLF001 - as the mouse would
    everybody = names(page)

    age.actions()[0].trigger()
    young = names(page)
    next(each for each in field.actions() if each.data() == "短视频").trigger()

    assert set(young) == {"蒋文博", "沈佳怡", "吕婷"}
    assert names(page) == ["吕婷"]
    page.step_out()
    page.step_out()
    assert names(page) == everybody


def test_a_heading_sorts_and_sorts_the_other_way(page: TalentPage, qtbot: QtBot):
    header = page.pane.table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(SpecialityColumn.AGE) + 8, 8)

    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    youngest = names(page)[0]
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)

    assert youngest == "吕婷"
    assert names(page)[0] == "彭玉兰"


def test_the_keyboard_stays_on_its_row_in_another_order(page: TalentPage, qtbot: QtBot):
    page.pane.table.make_current(names(page).index("吕婷"))

    page.chips.sort(SpecialitySort.AGE, descending=False)

    assert names(page)[0] == "吕婷"
    assert page.pane.current is not None
    assert page.pane.current.name == "吕婷"


def edit(page: TalentPage, column: SpecialityColumn, qtbot: QtBot) -> QLineEdit:
    table = page.pane.table
    table.setFocus()
    table.setCurrentIndex(page.pane.model.index(0, column))
    qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = table.findChild(QLineEdit)
    assert editor is not None
    return editor


def test_an_empty_text_leads_to_all_specialities_and_none_to_who_is_worth_a_look(page: TalentPage):
    page.shown(TalentVisit())
    without = page.tab
    page.shown(TalentVisit(""))

    assert without is TalentTab.LOOK
    assert page.tab is TalentTab.SPECIALITIES


def test_f2_edits_in_place_and_the_step_can_be_undone(
    page: TalentPage, practice: SqlLibrary, qtbot: QtBot, runner: BackgroundRunner
):
    page.shown(TalentVisit("电商直播"))
    editor = edit(page, SpecialityColumn.IN_USE, qtbot)
    editor.setText("是，文旅专班")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    rest(qtbot, runner)

    def used() -> list[str]:
        return [row.item.in_use for row in read_specialities(practice) if row.name == "蒋文博"]

    assert used()[0] == "是，文旅专班"
    undo_last(practice)
    assert used()[0] == "否，岗位不对口"


def test_a_date_that_cannot_be_stays_in_sight_and_is_said(
    page: TalentPage, practice: SqlLibrary, qtbot: QtBot, runner: BackgroundRunner
):
    before = read_specialities(practice)
    editor = edit(page, SpecialityColumn.SHOWN_ON, qtbot)
    editor.setText("2025.13")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    rest(qtbot, runner)

    assert page.pane.model.index(0, SpecialityColumn.SHOWN_ON).data() == "◆ 2025.13"
    assert page.info.text
    assert read_specialities(practice) == before


def test_who_it_is_cannot_be_typed_over(page: TalentPage):
    index = page.pane.model.index(0, SpecialityColumn.NAME)

    assert not index.flags() & Qt.ItemFlag.ItemIsEditable
    assert not page.pane.model.setData(index, "别人")


def test_a_speciality_is_noted_for_somebody_found_by_initials(
    page: TalentPage, practice: SqlLibrary, qtbot: QtBot, runner: BackgroundRunner
):
    qtbot.keyClick(page.pane.table, Qt.Key.Key_Return, CTRL)
    dialog = page.work.adding
    assert dialog is not None
    qtbot.keyClicks(dialog.person.line, "zjg")
    qtbot.keyClick(dialog.person.line, Qt.Key.Key_Return)
    rest(qtbot, runner)
    assert dialog.person.person is not None
    dialog.field.line.setText("纠纷调解")
    dialog.deeds.line.setText("三年化解信访积案12件")
    dialog.shown_on.line.setText("202509")
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    rest(qtbot, runner)

    (row,) = [each for each in read_specialities(practice) if each.item.field == "纠纷调解"]
    assert row.name == "周建国"
    assert str(row.item.shown_on) == "2025.09"
    assert "周建国" in names(page)


def test_a_speciality_needs_a_person_and_a_field_and_loses_nothing_typed(
    page: TalentPage, qtbot: QtBot, runner: BackgroundRunner
):
    page.work.add()
    dialog = page.work.adding
    assert dialog is not None
    dialog.deeds.line.setText("三年化解信访积案12件")

    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert dialog.problem.isVisible()
    qtbot.keyClicks(dialog.person.line, "zjg")
    qtbot.keyClick(dialog.person.line, Qt.Key.Key_Return)
    rest(qtbot, runner)
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)

    assert dialog.field.note.isVisible()
    assert dialog.isVisible()
    assert dialog.deeds.text == "三年化解信访积案12件"
    dialog.reject()


def test_a_course_needs_a_name(page: TalentPage, qtbot: QtBot):
    page.work.plan(page.pane.people)
    dialog = page.work.planning
    assert dialog is not None

    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)

    assert dialog.title.note.isVisible()
    dialog.reject()


def test_the_same_course_again_changes_nothing_and_says_so(
    page: TalentPage, qtbot: QtBot, runner: BackgroundRunner
):
    said = []
    for _time in range(2):
        page.work.plan(page.pane.people)
        dialog = page.work.planning
        assert dialog is not None
        dialog.title.line.setText("县电商助农培训班")
        qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
        rest(qtbot, runner)
        said.append(page.info.text)
        page.info.clear()

    assert "Ctrl+Z" in said[0]
    assert "already" in said[1]


def test_enter_opens_the_file_at_the_specialities(page: TalentPage, qtbot: QtBot):
    page.shown(TalentVisit("电商直播"))

    with qtbot.waitSignal(page.go) as said:
        qtbot.keyClick(page.pane.table, Qt.Key.Key_Return)

    where, visit = said.args
    assert where == "cadre_file"
    assert visit.section is Section.SPECIALITIES
    assert visit.cadre == page.pane.model.rows[0].cadre


def test_several_people_are_printed_as_a_sheet_each(
    page: TalentPage, qtbot: QtBot, runner: BackgroundRunner
):
    page.pane.table.selectAll()

    page.commands()[CommandId.PRINT]()
    rest(qtbot, runner)

    preview = page.work.printing.preview
    assert preview is not None
    assert preview.view.pages == len(set(names(page)))
    preview.reject()


def test_without_a_hit_the_way_back_to_all_is_offered(page: TalentPage, qtbot: QtBot):
    everybody = names(page)
    page.search.setText("没有的")

    assert page.pane.currentWidget() is page.pane.empty
    assert CommandId.PRINT not in page.commands()
    page.pane.empty.chosen.emit()

    assert names(page) == everybody


def test_a_change_in_a_file_is_seen(
    page: TalentPage,
    window: MainWindow,
    practice: SqlLibrary,
    qtbot: QtBot,
    runner: BackgroundRunner,
):
    who = person(practice, "蒋文博")

    def without(file: CadreFile) -> CadreFile:
        return replace(file, specialities=())

    changes = change_file(practice, who, without)
    page.written.emit(changes)
    rest(qtbot, runner)

    assert "蒋文博" not in names(page)


def test_a_library_that_cannot_be_read_is_said(
    page: TalentPage, qtbot: QtBot, runner: BackgroundRunner, monkeypatch: pytest.MonkeyPatch
):
    def broken(_library: object) -> object:
        raise PlatformError("export.failed", file="库", reason="坏了")

    monkeypatch.setattr("cadredesk.ui.talent.page.read_specialities", broken)

    page.commands()[CommandId.REFRESH]()
    rest(qtbot, runner)

    assert "坏了" in page.info.text
