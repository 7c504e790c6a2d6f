"""A clerk brings her roster in: choose, look, check, save, and take it back."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from cadredesk.services.imports.doubts import ANOTHER
from cadredesk.services.imports.reading import RosterField
from cadredesk.services.imports.spelled import UNIFY
from cadredesk.ui.imports import page as import_page
from cadredesk.ui.imports.models import ChangeColumn
from cadredesk.ui.imports.page import ROSTER_PAGE, Step
from tests.spreadsheets.roster_shapes import SHAPES
from tests.ui.imports.conftest import Wizard

SAMPLE = Path(__file__).parents[2] / "samples" / "roster-2026-09.xlsx"


def a_roster(folder: Path, *rows: tuple[str, ...], heading: tuple[str, ...]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (heading, *rows):
        sheet.append(row)
    path = folder / "花名册.xlsx"
    book.save(path)
    return path


def texts(model: object, column: int) -> list[str]:
    return [model.index(row, column).data() for row in range(model.rowCount())]  # type: ignore[attr-defined]


def test_the_sample_roster_gives_its_files_and_exactly_its_problems(wizard: Wizard):
    wizard.choose(SAMPLE)
    assert wizard.at(Step.COLUMNS)
    assert wizard.page.columns_step.sheets.currentText() == "干部花名册"

    wizard.next()
    check = wizard.page.check_step
    assert check.sentence == "46 new, 0 changed, 0 unchanged; 4 problems."
    assert texts(check.problem_model, 0) == [
        "Row 28, column P",
        "Row 31, column P",
        "Row 38, column D",
        "Row 54, column B",
    ]
    assert wizard.people == 0

    wizard.next()
    assert wizard.at(Step.DONE)
    # Enter must not take the import back at once.
    assert QApplication.focusWidget() is not wizard.page.done_step.undo
    assert "46 new" in wizard.page.done_step.text
    assert wizard.people == 46
    assert len(wizard.written) == 1


def test_an_import_can_be_undone_and_done_again(wizard: Wizard):
    wizard.bring_in(SAMPLE)

    wizard.click(wizard.page.done_step.undo)

    assert wizard.people == 0
    assert "undone" in wizard.page.done_step.text
    assert not wizard.page.done_step.undo.isVisible()


def test_the_same_roster_again_has_nothing_to_import(wizard: Wizard):
    wizard.bring_in(SAMPLE)
    wizard.page.shown()

    wizard.choose(SAMPLE)
    wizard.next()

    assert wizard.page.check_step.sentence.startswith("0 new, 0 changed, 46 unchanged")
    assert not wizard.page.step_on.isEnabled()
    assert wizard.page.step_on.text() == "Nothing to import"


def test_the_people_of_an_import_can_be_seen(wizard: Wizard):
    wizard.bring_in(SAMPLE)

    wizard.next()

    ((page, people),) = wizard.gone
    assert page == ROSTER_PAGE
    assert isinstance(people, frozenset)
    assert len(people) == 46


def test_village_cadres_come_from_their_own_sheet(wizard: Wizard):
    wizard.choose(SAMPLE)
    sheets = wizard.page.columns_step.sheets
    sheets.setCurrentIndex(1)
    sheets.activated.emit(sheets.currentIndex())
    wizard.rest()
    wizard.next()
    wizard.next()

    assert wizard.counts.village_cadres == 15
    assert wizard.page.step_on.text() == "Another file"
    wizard.next()
    assert wizard.at(Step.FILE)


def test_an_ambiguous_month_is_asked_before_anything_is_saved(wizard: Wizard, tmp_path: Path):
    path = a_roster(
        tmp_path,
        ("李明", "1985.1", "青山镇副镇长"),
        ("王芳", "1990.10", "青山镇干部"),
        heading=("姓名", "出生年月", "现任职务"),
    )
    wizard.choose(path)
    wizard.next()
    buttons = wizard.page.check_step.buttons
    assert not wizard.page.step_on.isEnabled()

    ((column, _choice), first), *_others = buttons.items()
    wizard.click(first)

    assert column == "B"
    assert wizard.page.step_on.isEnabled()
    wizard.next()
    assert wizard.people == 2


def test_a_column_that_was_not_known_can_be_given_its_field(wizard: Wizard, tmp_path: Path):
    path = a_roster(
        tmp_path, ("李明", "合唱", "男", "汉族"), heading=("姓名", "随手一记", "性别", "民族")
    )
    wizard.choose(path)
    combo = wizard.page.columns_step.combos["B"]
    assert combo.currentText() == "Not imported"

    combo.setCurrentIndex(combo.findData(RosterField.NOTE.value))
    combo.activated.emit(combo.currentIndex())
    wizard.rest()

    again = wizard.page.columns_step.combos["B"]
    assert again.currentData() == RosterField.NOTE.value
    assert again.accessibleDescription() == "You chose this"


def test_what_the_library_knows_can_be_kept(wizard: Wizard, tmp_path: Path):
    heading = ("姓名", "民族", "现任职务")
    wizard.bring_in(a_roster(tmp_path, ("李明", "汉族", "青山镇干部"), heading=heading))
    wizard.page.shown()
    wizard.choose(a_roster(tmp_path, ("李明", "壮族", "青山镇干部"), heading=heading))
    wizard.next()
    check = wizard.page.check_step
    assert texts(check.change_model, ChangeColumn.KNOWN) == ["汉族"]

    wizard.click(check.keep_all)
    stated = check.change_model.index(0, ChangeColumn.STATED)
    assert stated.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Unchecked
    wizard.next()

    with wizard.library.unit_of_work() as work:
        (file,) = work.cadres.all()
    assert file.cadre.ethnic_group == "汉族"


def test_what_the_table_says_is_taken_where_it_is_checked(wizard: Wizard, tmp_path: Path):
    heading = ("姓名", "民族", "现任职务")
    wizard.bring_in(a_roster(tmp_path, ("李明", "汉族", "青山镇干部"), heading=heading))
    wizard.page.shown()
    wizard.choose(a_roster(tmp_path, ("李明", "壮族", "青山镇干部"), heading=heading))
    wizard.next()
    check = wizard.page.check_step
    wizard.click(check.keep_all)
    model = check.change_model
    stated = model.index(0, ChangeColumn.STATED)
    assert model.setData(stated, Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    wizard.click(check.keep_all)
    wizard.click(check.take_all)
    wizard.next()

    with wizard.library.unit_of_work() as work:
        (file,) = work.cadres.all()
    assert file.cadre.ethnic_group == "壮族"


def test_a_file_that_cannot_be_read_is_named_and_nothing_changes(wizard: Wizard, tmp_path: Path):
    path = tmp_path / "旧花名册.et"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)

    wizard.choose(path)

    assert wizard.at(Step.FILE)
    assert "旧花名册.et" in wizard.page.info.text
    assert wizard.people == 0


def test_rows_with_problems_are_written_as_a_workbook(
    wizard: Wizard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    target = tmp_path / "问题行.xlsx"
    monkeypatch.setattr(import_page, "choose_target", lambda *_: target)
    wizard.choose(SAMPLE)
    wizard.next()

    wizard.click(wizard.page.check_step.export)

    assert target.exists()
    assert "问题行.xlsx" in wizard.page.info.text


def test_an_export_that_is_not_wanted_after_all_writes_nothing(
    wizard: Wizard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(import_page, "choose_target", lambda *_: None)
    wizard.bring_in(SAMPLE)

    wizard.click(wizard.page.done_step.export)

    assert list(tmp_path.glob("*.xlsx")) == []


def test_each_step_can_be_left_backwards(wizard: Wizard):
    assert not wizard.page.step_out()
    wizard.choose(SAMPLE)
    wizard.next()

    assert wizard.page.step_out()
    assert wizard.at(Step.COLUMNS)
    wizard.page.step_back.trigger()
    assert wizard.at(Step.FILE)
    assert not wizard.page.step_back.isVisible()


def test_a_file_can_be_dropped_onto_the_page(wizard: Wizard):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(SAMPLE))])
    step = wizard.page.file_step
    here = QPointF(40, 40)
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    step.dragEnterEvent(QDragEnterEvent(here.toPoint(), copy, data, left, none))
    assert step.card.property("dropping") == "true"
    step.dragLeaveEvent(QDragLeaveEvent())
    assert step.card.property("dropping") == "false"

    step.dropEvent(QDropEvent(here, copy, data, left, none))
    wizard.rest()

    assert wizard.at(Step.COLUMNS)


def test_a_file_handed_over_is_read_at_once(wizard: Wizard):
    wizard.page.shown(SAMPLE)
    wizard.rest()

    assert wizard.at(Step.COLUMNS)


def test_the_way_is_shown_in_chinese(wizard: Wizard, in_chinese: None):
    wizard.bring_in(SAMPLE)

    assert wizard.page.title() == "导入花名册"
    assert wizard.page.step_on.text() == "看这批人"
    assert "新建 46 人" in wizard.page.done_step.text
    assert wizard.page.check_step.sentence == "新建 46 人，更新 0 人，不变 0 人；有问题 4 处。"


@pytest.mark.parametrize("name", ["周建国.lrmx", "任免表.ZIP"])
def test_an_exchanged_form_that_is_dropped_leads_to_where_forms_are_looked_at(
    wizard: Wizard, tmp_path: Path, name: str
):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier

    wizard.page.file_step.dropEvent(QDropEvent(QPointF(40, 40), copy, data, left, none))

    assert wizard.gone == [("interchange", [tmp_path / name])]


def test_cells_that_were_copied_are_pasted_as_a_roster(wizard: Wizard):
    text = "姓名\t出生年月\t现任职务\n李明\t1985.06\t青山镇副镇长\n"
    QGuiApplication.clipboard().setText(text)

    wizard.qtbot.keyClick(wizard.page.file_step, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    wizard.rest()
    wizard.next()
    wizard.next()

    assert wizard.at(Step.DONE)
    assert wizard.people == 1


def test_a_correction_is_known_in_the_next_roster(wizard: Wizard, tmp_path: Path):
    heading = ("姓名", "性别", "出生年月", "岗位")
    wizard.choose(a_roster(tmp_path, ("李明", "男", "1985.06", "青山镇副镇长"), heading=heading))
    combo = wizard.page.columns_step.combos["D"]
    combo.setCurrentIndex(combo.findData(RosterField.CURRENT_POSTS.value))
    combo.activated.emit(combo.currentIndex())
    wizard.rest()
    wizard.next()
    wizard.next()
    wizard.page.shown()

    other = ("序号", "姓名", "岗位", "民族")
    wizard.choose(a_roster(tmp_path, ("1", "王芳", "青山镇干部", "汉族"), heading=other))

    combo = wizard.page.columns_step.combos["C"]
    assert combo.currentData() == RosterField.CURRENT_POSTS.value
    assert combo.accessibleDescription() == "By the dictionary: learned before"


def test_a_header_that_was_not_found_is_pointed_out(wizard: Wizard, tmp_path: Path):
    heading = ("同志们", "何时生", "干什么")
    wizard.choose(a_roster(tmp_path, ("李明", "1985.06", "青山镇副镇长"), heading=heading))
    assert wizard.at(Step.FILE)

    wizard.click(
        next(
            each
            for each in wizard.page.info.findChildren(QPushButton)
            if each.text() == "Say where the header is"
        )
    )
    step = wizard.page.columns_step
    assert not wizard.page.step_on.isEnabled()
    assert step.found.startswith("No column is the name")
    for letter, field in (("A", RosterField.NAME), ("B", RosterField.BORN_ON)):
        combo = step.combos[letter]
        combo.setCurrentIndex(combo.findData(field.value))
        combo.activated.emit(combo.currentIndex())
        wizard.rest()
    assert wizard.page.step_on.isEnabled()
    wizard.next()
    wizard.next()

    assert wizard.people == 1


def test_tables_of_one_kind_are_taken_together(wizard: Wizard, tmp_path: Path):
    wizard.choose(SHAPES["several tables"].save(tmp_path))
    sheets = wizard.page.columns_step.sheets
    assert [sheets.itemText(at) for at in range(sheets.count())] == [
        "花名册",
        "花名册（第 6 行起）",
        "事业人员",
        "All 3 together",
    ]

    sheets.setCurrentIndex(3)
    sheets.activated.emit(3)
    wizard.rest()
    wizard.next()
    wizard.next()

    assert wizard.people == 3


def test_the_way_studies_were_made_is_asked_once_and_known_the_next_time(
    wizard: Wizard, tmp_path: Path
):
    heading = ("姓名", "性别", "学历")
    wizard.choose(a_roster(tmp_path, ("李明", "男", "大学"), heading=heading))
    wizard.next()
    buttons = wizard.page.check_step.buttons
    assert not wizard.page.step_on.isEnabled()
    wizard.click(buttons["C:study_mode", "在职"])
    wizard.next()
    wizard.page.shown()

    wizard.choose(a_roster(tmp_path, ("王芳", "女", "大专"), heading=heading))
    wizard.next()

    assert wizard.page.step_on.isEnabled()
    assert any("2026" in text for text in wizard.page.columns_step.guesses)


def test_a_namesake_and_a_spelling_are_asked_about(wizard: Wizard, tmp_path: Path):
    heading = ("姓名", "出生年月", "现任职务", "全日制毕业院校及专业")
    known = ("王建军", "1982.03", "青山镇科员", "甲省农业大学农学专业")
    stated = ("王建军", "1982.08", "青山镇科员", "甲农大农学专业")
    wizard.bring_in(a_roster(tmp_path, known, heading=heading))
    wizard.page.shown()
    wizard.choose(a_roster(tmp_path, stated, heading=heading))
    wizard.next()
    doubts = wizard.page.check_step.doubts
    said = {each.text() for each in doubts.findChildren(QLabel)}
    assert {"1982.08", "1982.03  ✕ differs", "青山镇科员  ✓ agrees"} <= said
    assert doubts.buttons["2", ANOTHER].isChecked()
    assert wizard.page.check_step.sentence.startswith("1 new, 0 changed")

    wizard.page.check_step.take_focus()
    wizard.qtbot.keyClick(doubts.buttons["2", ANOTHER], Qt.Key.Key_Up)
    wizard.qtbot.keyClick(doubts.buttons["2", "1"], Qt.Key.Key_Space)
    wizard.rest()

    assert wizard.page.check_step.sentence.startswith("0 new, 1 changed")
    changes = wizard.page.check_step.change_model
    assert texts(changes, ChangeColumn.FIELD) == ["Born", "Full-time school"]
    spellings = wizard.page.check_step.spellings
    wizard.click(spellings.buttons["school:甲农大", UNIFY])
    assert spellings.buttons["school:甲农大", UNIFY].isChecked()
    assert texts(changes, ChangeColumn.FIELD) == ["Born"]
    wizard.next()
    assert wizard.people == 1
