"""The form as it is printed: walked through, typed into, and everything goes where it belongs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QScrollArea

from cadredesk.domain.form.sheet import BoxKey
from cadredesk.domain.partial_date import PartialDate
from cadredesk.services.cadre_views import Section
from cadredesk.services.undo import last_undoable, undo_batch
from cadredesk.ui.file_visit import FileVisit
from cadredesk.ui.form_visit import FormVisit
from tests.ui.form_sheet.conftest import Opened, enter
from tests.ui.practice import person

CTRL = Qt.KeyboardModifier.ControlModifier


def test_the_form_of_the_person_is_in_front(opened: Opened):
    assert opened.said("name") == "周建国"
    assert opened.said("current_posts") == "青山镇党委书记"
    assert opened.view.current == BoxKey("name")
    assert "姓名: 周建国" in opened.view.accessibleDescription()


def test_tab_walks_box_by_box_in_the_order_of_the_form(opened: Opened):
    opened.press(Qt.Key.Key_Tab)
    opened.press(Qt.Key.Key_Tab)
    assert opened.view.current == BoxKey("born_on")

    opened.press(Qt.Key.Key_Backtab)
    assert opened.view.current == BoxKey("sex")


def test_a_box_of_the_file_is_kept_in_the_file_and_can_be_undone(opened: Opened):
    opened.type_into("health", "一般")
    opened.press(Qt.Key.Key_Return)

    assert opened.file().cadre.health == "一般"
    assert opened.said("health") == "一般"

    undo_batch(opened.library, last_undoable(opened.library))
    assert opened.file().cadre.health == "健康"


def test_a_box_of_the_form_is_kept_with_the_form(opened: Opened):
    opened.type_into("proposed_post", "丙县农业农村局局长")
    opened.press(Qt.Key.Key_Return)

    draft = opened.file().form_draft
    assert draft is not None
    assert draft.proposed_post == "丙县农业农村局局长"
    assert opened.said("proposed_post") == "丙县农业农村局局长"

    undo_batch(opened.library, last_undoable(opened.library))
    assert opened.file().form_draft is None


def test_tab_keeps_a_box_and_goes_on_to_the_next(opened: Opened):
    opened.type_into("proposed_post", "丙县农业农村局局长")
    opened.press(Qt.Key.Key_Tab)

    assert opened.view.current == BoxKey("post_to_vacate")
    assert opened.said("proposed_post") == "丙县农业农村局局长"


def test_a_date_that_cannot_be_read_stays_with_the_reason(opened: Opened):
    opened.type_into("began_work_on", "去年")
    opened.press(Qt.Key.Key_Return)

    assert opened.editor.is_open
    assert opened.editor.text.accessibleDescription() != ""
    assert opened.file().cadre.began_work_on == PartialDate(1988, 7)

    opened.press(Qt.Key.Key_Escape)
    assert not opened.editor.is_open


def test_a_click_on_a_box_opens_it(opened: Opened):
    place = opened.view.frame_of(BoxKey("birthplace")).center()

    opened.qtbot.mouseClick(opened.view, Qt.MouseButton.LeftButton, pos=place)

    assert opened.editor.is_open
    assert opened.editor.text.toPlainText() == "甲省丙县"


def test_a_click_beside_the_paper_opens_nothing(opened: Opened):
    opened.qtbot.mouseClick(opened.view, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))

    assert not opened.editor.is_open


def test_typing_begins_in_the_box_in_hand(opened: Opened):
    opened.view.choose(BoxKey("preparer"))
    opened.qtbot.keyClick(opened.view, Qt.Key.Key_X)

    assert opened.editor.text.toPlainText() == "x"
    opened.press(Qt.Key.Key_Escape)
    assert not opened.editor.is_open


def test_a_word_of_an_input_method_begins_in_the_box_in_hand(opened: Opened):
    opened.view.choose(BoxKey("preparer"))
    QApplication.sendEvent(opened.view, QInputMethodEvent("xiao", []))

    assert opened.editor.is_open
    assert opened.editor.text.is_composing
    enter(opened.editor.text, "小李")
    opened.press(Qt.Key.Key_Return)
    assert opened.said("preparer") == "填表人：小李"


def test_the_resume_is_typed_as_official_text(opened: Opened):
    lines = "1985.09--1988.07  甲省农业学校学习\n1988.07--         青山镇党委书记"
    opened.type_into("resume", lines)
    opened.press(Qt.Key.Key_Return, CTRL)

    assert [each.text for each in opened.file().resume] == ["甲省农业学校学习", "青山镇党委书记"]


def test_what_is_put_together_is_changed_on_the_form_alone_and_marked(opened: Opened):
    awards = opened.file().awards
    opened.type_into("conduct", "无")
    opened.press(Qt.Key.Key_Return, CTRL)

    assert opened.said("conduct") == "无"
    assert opened.file().awards == awards
    issues = [opened.side.list.item(row).text() for row in range(opened.side.list.count())]
    assert any("differs" in each for each in issues)


def test_a_text_of_the_form_alone_is_taken_back_by_its_tick(opened: Opened):
    opened.type_into("current_posts", "书记")
    opened.editor.form_only.click()
    opened.press(Qt.Key.Key_Return)
    assert (opened.said("current_posts"), opened.file().cadre.current_posts) == (
        "书记",
        "青山镇党委书记",
    )

    opened.type_into("current_posts", "青山镇党委书记")
    opened.editor.form_only.click()
    opened.press(Qt.Key.Key_Return)
    assert opened.file().form_texts == ()


def test_a_finding_about_a_text_of_the_form_alone_leads_to_its_box(opened: Opened):
    text = opened.file("郭晓峰").form_texts[-1]
    who = person(opened.library, "郭晓峰")

    opened.window.show_page("approval_form", FormVisit(who, text=text.id))
    opened.rest()

    assert opened.view.current == BoxKey(text.box)


def test_a_member_of_the_family_is_typed_into_an_empty_row(opened: Opened):
    row = len(opened.file().family)
    opened.type_into("relation", "女儿", row)
    opened.press(Qt.Key.Key_Return)

    assert "女儿" in {each.relation for each in opened.file().family}


def test_an_eighth_member_gets_a_row_when_it_is_asked_for(opened: Opened):
    for row in range(len(opened.file().family), 7):
        opened.type_into("name", f"家人{row}", row)
        opened.press(Qt.Key.Key_Return)
    assert len(opened.file().family) == 7

    opened.button("One more row for the family").click()
    opened.rest()
    opened.type_into("name", "第八人", 7)
    opened.press(Qt.Key.Key_Return)

    assert len(opened.file().family) == 8


def test_degrees_stand_in_the_line_below_the_qualification(opened: Opened):
    opened.type_into("full_time_education", "大学\n农学学士")
    opened.press(Qt.Key.Key_Return, CTRL)

    course = opened.file().educations[0]
    assert (course.qualification, course.degree) == ("大学", "农学学士")


@pytest.mark.parametrize("field", ["ages_as_of", "filled_on"])
def test_the_dates_of_the_form_are_typed_beside_it(opened: Opened, field: str):
    line = opened.side.dates[field].line
    line.setFocus()
    opened.qtbot.keyClicks(line, "202006")
    opened.press(Qt.Key.Key_Return)

    draft = opened.file().form_draft
    assert draft is not None
    assert getattr(draft, field) == PartialDate(2020, 6)
    said = {"ages_as_of": ("born_on", "1970.01(50岁)"), "filled_on": ("filled_on", "2020 年 06")}
    box, text = said[field]
    assert text in opened.said(box)


def test_another_form_shows_when_somebody_retires(opened: Opened):
    variant = opened.side.variant
    variant.setCurrentIndex(variant.findData("approval_form_due"))
    variant.activated.emit(variant.currentIndex())
    opened.rest()

    assert opened.said("retires_on") == "2031.05(61岁)"


def test_the_next_person_follows_and_the_first_has_none_before(opened: Opened):
    assert not opened.button("Previous").isEnabled()

    opened.press(Qt.Key.Key_PageDown, CTRL)

    assert opened.said("name") != "周建国"
    assert opened.button("Previous").isEnabled()


def test_chosen_people_are_walked_through_one_after_the_other(opened: Opened):
    people = tuple(person(opened.library, name) for name in ("韩长河", "周建国"))

    opened.window.show_page("approval_form", FormVisit(chosen=lambda _library: people))
    opened.rest()
    assert opened.said("name") == "韩长河"

    opened.press(Qt.Key.Key_PageDown, CTRL)
    assert opened.said("name") == "周建国"
    assert not opened.button("Next").isEnabled()


def test_the_compact_file_opens_at_the_section_of_the_box(opened: Opened):
    opened.view.choose(BoxKey("resume"))
    opened.button("Cadre file").click()

    (page, visit) = opened.led[0]
    assert page == "cadre_file"
    assert isinstance(visit, FileVisit)
    assert visit.section is Section.RESUME


def test_f8_goes_from_one_problem_to_the_next(opened: Opened):
    opened.press(Qt.Key.Key_F8)

    assert opened.view.current == BoxKey("photo")


def test_a_box_that_is_being_typed_stays_in_sight_when_the_window_changes(opened: Opened):
    opened.type_into("work", "丙县第一中学教师", 1)

    opened.window.resize(1093, 543)
    opened.rest()

    assert not opened.editor.visibleRegion().isEmpty()
    opened.press(Qt.Key.Key_Escape)


def test_ctrl_tab_turns_the_paper(opened: Opened):
    papers = opened.page.findChildren(QScrollArea)
    bar = next(each for each in papers if each.widget() is opened.view).verticalScrollBar()
    opened.press(Qt.Key.Key_Tab, CTRL)
    assert bar.value() > opened.view.height() // 3

    opened.press(Qt.Key.Key_Tab, CTRL)
    assert bar.value() == 0


def test_the_paper_is_larger_when_it_is_asked_for(opened: Opened):
    before = opened.view.width()

    opened.button("Larger").click()

    assert opened.view.width() > before
