"""Fifty people are typed into as in a spreadsheet, with an input method, and nothing is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from cadredesk.domain.errors import UserError
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.words import Sex
from cadredesk.services import grid as grid_service
from cadredesk.services.grid import CadreGrid
from cadredesk.services.undo import redo_last, undo_last, undo_state
from cadredesk.ui.actions import CommandId
from cadredesk.ui.widgets.info_bar import InfoBar
from tests.ui.grid.sheet import CTRL, FIELDS, LINE, PEOPLE, Sheet, in_order
from tests.ui.practice import rest


def test_a_letter_replaces_the_cell_and_enter_goes_down(sheet: Sheet):
    sheet.go(0, "phone")

    sheet.type("1990")
    sheet.press(Qt.Key.Key_Return)

    assert sheet.people()[0].phone == "1990"
    assert sheet.table.currentIndex().row() == 1


def test_f2_keeps_what_is_there_and_tab_goes_to_the_right(sheet: Sheet):
    sheet.go(0, "phone")
    before = sheet.people()[0].phone

    sheet.press(Qt.Key.Key_F2)
    sheet.type("9")
    sheet.press(Qt.Key.Key_Tab)

    assert sheet.people()[0].phone == f"{before}9"
    column = sheet.table.currentIndex().column()
    assert sheet.table.memory.shown.index(column) == 1 + sheet.table.memory.shown.index(
        sheet.table.people.column_of("phone")
    )


@pytest.mark.parametrize(("place", "key"), [(-1, Qt.Key.Key_Tab), (0, Qt.Key.Key_Backtab)])
def test_tab_leaves_the_sheet_at_the_end_of_a_row(sheet: Sheet, place: int, key: Qt.Key):
    table = sheet.table
    table.setFocus()
    table.go_to(1, table.memory.shown[place])

    sheet.press(key)

    assert not table.hasFocus()
    assert table.currentIndex().row() == 1


def test_escape_leaves_the_cell_as_it_was_and_then_the_sheet(sheet: Sheet):
    sheet.go(0, "phone")
    before = sheet.people()[0].phone

    sheet.type("7")
    sheet.press(Qt.Key.Key_Escape)

    assert sheet.people()[0].phone == before
    assert sheet.pane.isVisible()
    assert sheet.page.step_out()
    assert not sheet.pane.isVisible()


def test_a_composition_begins_in_a_cell_and_only_its_end_is_taken(sheet: Sheet):
    sheet.go(0, "note")

    sheet.compose("nong", "农业")
    sheet.press(Qt.Key.Key_Return)

    assert sheet.people()[0].note == "农业"


def test_a_word_of_a_closed_list_is_composed_like_any_text(sheet: Sheet):
    sheet.go(0, "sex")

    sheet.compose("nan", "男")
    sheet.press(Qt.Key.Key_Return)

    assert sheet.people()[0].sex is Sex.MALE


def test_a_month_that_cannot_be_stays_in_its_cell_with_the_reason(sheet: Sheet):
    sheet.go(0, "born_on")
    before = sheet.people()[0].born_on

    sheet.type("198513")
    sheet.press(Qt.Key.Key_Return)
    sheet.go(0, "born_on")

    assert sheet.people()[0].born_on == before
    assert sheet.cell(0, "born_on") == "◆ 198513"
    assert "13" in sheet.pane.words.text()
    assert sheet.pane.drop.isVisible()


def test_a_question_in_a_cell_is_answered_with_enter(sheet: Sheet):
    sheet.go(0, "born_on")
    sheet.type("85.6")
    sheet.press(Qt.Key.Key_Return)
    assert sheet.table.currentIndex().row() == 0

    sheet.press(Qt.Key.Key_Return)

    assert sheet.people()[0].born_on == PartialDate(1985, 6)
    assert sheet.table.currentIndex().row() == 1


def test_fifty_rows_of_twelve_cells_are_pasted_undone_and_done_again(sheet: Sheet):
    in_order(sheet)
    sheet.go(0, FIELDS[0])
    before = sheet.people()

    sheet.paste("\r\n".join("\t".join(LINE) for _row in range(PEOPLE)))

    after = sheet.people()
    assert {(each.tags, each.note, each.sex) for each in after} == {("农业", "粘贴", Sex.MALE)}
    assert {str(each.born_on) for each in after} == {"1990.05"}
    assert sheet.cell(49, "note") == "粘贴"
    step = undo_state(sheet.library).undo
    assert step is not None
    assert (step.done.action, step.done.label) == (grid_service.PASTE, "50 × 12")
    assert "Ctrl+Z" in sheet.page.info.text

    _step, changes = undo_last(sheet.library)
    sheet.page.refresh(changes)
    rest(sheet.qtbot, sheet.runner)
    assert sheet.people() == before
    assert sheet.cell(49, "note") == ""

    redo_last(sheet.library)
    assert sheet.people() == after


def test_a_composition_before_and_after_a_block_is_a_step_of_its_own_to_undo_and_redo(
    sheet: Sheet,
):
    """Typed by input method, pasted, typed over again; back through all of it, and forward."""
    in_order(sheet)
    states = [sheet.people()]
    sheet.go(0, "note")
    sheet.compose("qian", "贴前")
    sheet.press(Qt.Key.Key_Return)
    states.append(sheet.people())
    sheet.go(0, FIELDS[0])
    sheet.paste("\r\n".join("\t".join(LINE) for _row in range(PEOPLE)))
    states.append(sheet.people())
    sheet.go(49, "note")
    sheet.compose("hou", "贴后")
    sheet.press(Qt.Key.Key_Return)
    states.append(sheet.people())

    notes = [(each[0].note, each[49].note) for each in states]
    for before in reversed(states[:-1]):
        _step, changes = undo_last(sheet.library)
        sheet.page.refresh(changes)
        rest(sheet.qtbot, sheet.runner)
        assert sheet.people() == before
    for after in states[1:]:
        redo_last(sheet.library)
        assert sheet.people() == after

    assert notes == [("", ""), ("贴前", ""), ("粘贴", "粘贴"), ("粘贴", "贴后")]


def test_good_cells_of_a_block_wait_until_the_person_says_so(sheet: Sheet):
    in_order(sheet)
    sheet.go(0, "tags")

    sheet.paste("一\t甲\n二\t乙")
    sheet.go(0, "born_on")
    sheet.paste("198506\n198513")

    assert sheet.people()[0].tags == "一"
    assert str(sheet.people()[0].born_on) == "1978.03"
    assert sheet.cell(0, "born_on") == "1985.06"
    assert sheet.cell(1, "born_on") == "◆ 198513"
    assert sheet.pane.take.isVisible()

    sheet.pane.take.click()
    rest(sheet.qtbot, sheet.runner)

    assert str(sheet.people()[0].born_on) == "1985.06"
    assert str(sheet.people()[1].born_on) == "1978.03"
    assert sheet.cell(1, "born_on") == "◆ 198513"
    assert not sheet.pane.take.isVisible()


def test_a_block_with_wrong_cells_can_be_forgotten_as_a_whole(sheet: Sheet):
    sheet.go(0, "born_on")
    sheet.paste("198506\n198513")

    sheet.pane.drop.click()

    assert [sheet.cell(row, "born_on") for row in (0, 1)] == ["1978.03", "1978.03"]
    assert not sheet.pane.drop.isVisible()


def test_more_rows_than_there_are_change_nothing(sheet: Sheet):
    sheet.go(45, "note")

    sheet.paste("\n".join("多" for _row in range(10)))

    assert {each.note for each in sheet.people()} == {""}
    assert "5" in sheet.page.info.text


def test_one_cell_that_is_pasted_fills_the_selection(sheet: Sheet):
    sheet.select(0, 3, "note")

    sheet.paste("同一句")

    assert [each.note for each in sheet.people()[:5]] == ["同一句"] * 4 + [""]


def test_an_empty_clipboard_is_said(sheet: Sheet):
    sheet.go(0, "note")

    sheet.paste("\n")

    assert sheet.page.info.text


def test_ctrl_d_fills_down_and_ctrl_enter_fills_with_what_was_just_typed(sheet: Sheet):
    sheet.go(0, "note")
    sheet.type("x")
    sheet.press(Qt.Key.Key_Return)
    sheet.select(0, 2, "note")
    sheet.press(Qt.Key.Key_D, CTRL)
    assert [each.note for each in sheet.people()[:4]] == ["x", "x", "x", ""]

    sheet.select(0, 1, "tags")
    sheet.type("y")
    sheet.press(Qt.Key.Key_Return, CTRL)

    assert [each.tags for each in sheet.people()[:3]] == ["y", "y", ""]


def test_delete_empties_the_selection_and_names_stay(sheet: Sheet):
    sheet.select(0, 1, "phone")
    sheet.press(Qt.Key.Key_Delete)
    assert [each.phone for each in sheet.people()[:2]] == ["", ""]

    sheet.go(0, "name")
    sheet.press(Qt.Key.Key_Delete)

    assert all(each.name for each in sheet.people())
    assert sheet.page.info.text


def test_copied_cells_are_lines_of_tabs_and_cut_ones_are_gone(sheet: Sheet):
    in_order(sheet)
    sheet.select(0, 1, "born_on", "ethnic_group")
    sheet.press(Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "1978.03\t汉族\n1978.03\t汉族"

    sheet.select(0, 0, "phone")
    sheet.press(Qt.Key.Key_X, CTRL)

    assert QGuiApplication.clipboard().text() == "13900000001"
    assert sheet.people()[0].phone == ""


def test_f8_goes_from_one_open_cell_to_the_next_and_around(sheet: Sheet):
    sheet.go(0, "born_on")
    sheet.paste("198513\n1985.06\n198514")

    rows = []
    for _turn in range(3):
        rows.append(sheet.table.currentIndex().row())
        sheet.page.commands()[CommandId.NEXT_PROBLEM]()

    assert rows == [2, 0, 2]


def test_going_back_to_the_list_tells_what_is_not_saved_and_leads_back(sheet: Sheet):
    sheet.go(0, "born_on")
    sheet.paste("198513")

    sheet.page.step_out()

    assert "1" in sheet.page.info.text
    sheet.page.commands()[CommandId.GRID]()
    assert sheet.cell(0, "born_on") == "◆ 198513"


def test_a_value_that_could_not_be_saved_stays_as_it_was_typed(
    sheet: Sheet, monkeypatch: pytest.MonkeyPatch
):
    def refuse(*_anything: object) -> None:
        raise UserError("cadre.unknown")

    monkeypatch.setattr(CadreGrid, "write", refuse)
    sheet.go(0, "note")

    sheet.type("z")
    sheet.press(Qt.Key.Key_Return)

    assert sheet.cell(0, "note") == "◆ z"
    assert sheet.people()[0].note == ""


def test_a_word_of_an_older_table_is_kept_and_tinted(sheet: Sheet):
    in_order(sheet)
    sheet.go(0, "health")
    sheet.compose("jiankang", "健康或良好")
    sheet.press(Qt.Key.Key_Return)

    model = sheet.table.people
    tints = [
        model.index(row, model.column_of("health")).data(Qt.ItemDataRole.BackgroundRole)
        for row in (0, 1)
    ]

    assert sheet.people()[0].health == "健康或良好"
    assert tints[0] is not None
    assert tints[1] is None


def test_people_who_follow_later_leave_the_sheet_where_it_is(sheet: Sheet):
    model, ids = sheet.table.people, sheet.table.people.ids
    model.show_people(ids[:5])
    sheet.go(3, "phone")

    model.show_people(ids)
    rest(sheet.qtbot, sheet.runner)

    assert model.rowCount() == len(ids)
    assert sheet.table.currentIndex().row() == 3
    assert sheet.cell(len(ids) - 1, "name") == sheet.people()[-1].name


def test_the_sheet_says_that_it_is_on_and_done_leaves_it(sheet: Sheet):
    strip = sheet.page.findChildren(InfoBar)
    said = next(each for each in strip if "Editing is on" in each.text)
    assert said.isVisible()

    done = next(each for each in said.findChildren(QPushButton) if each.text() == "Done")
    done.click()
    rest(sheet.qtbot, sheet.runner)

    assert said.isHidden()
    assert not sheet.table.isVisible()
