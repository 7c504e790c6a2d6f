"""A résumé is typed or pasted, understood at once, put right at a click, and kept when left."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.resume import resume_text
from cadredesk.domain.resume_check import ResumeFault, ResumeLimits
from cadredesk.domain.resume_text import parse_resume
from cadredesk.domain.words import StudyMode
from cadredesk.services.cadre_views import CadreView
from cadredesk.ui.models.resume_table_model import ResumeColumn
from cadredesk.ui.resume.problem_row import ProblemRow
from cadredesk.ui.resume.section import ResumeSection
from cadredesk.ui.resume.study_row import StudyRow
from tests.builders import a_cadre, a_date, a_file, an_appointment

DAY = date(2026, 11, 23)
TEXT = """1987.09--1991.07  农业学校学习
1991.07--1996.03  县农业局科员（其间：1993.09--1995.07在省委党校学习）
1997.01--         青山镇镇长"""


def a_view(text: str = TEXT, **fields: object) -> CadreView:
    resume = parse_resume(text).entries
    born = {"born_on": a_date("1970.01"), **fields}
    cadre = a_cadre("周建国", current_posts="青山镇镇长", **born)
    return CadreView(replace(a_file(cadre), resume=resume), {})


@pytest.fixture
def section(qtbot: QtBot) -> ResumeSection:
    made = ResumeSection(ResumeLimits(1, 16))
    qtbot.addWidget(made)
    made.resize(1000, 500)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.show_view(a_view(), DAY)
    made.edit.setFocus()
    qtbot.waitUntil(made.edit.hasFocus)
    return made


def paste(section: ResumeSection, text: str) -> None:
    section.edit.setFocus()
    section.edit.selectAll()
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(section.edit, event)


def faults(section: ResumeSection) -> list[ResumeFault]:
    return [each.fault for each in section.problems]


def rows(section: ResumeSection) -> list[str]:
    model = section.understood.model
    return [str(model.index(at, ResumeColumn.TEXT).data()) for at in range(model.rowCount())]


def test_the_text_stands_left_and_what_it_means_right(section: ResumeSection):
    assert section.edit.toPlainText() == TEXT
    assert rows(section)[2] == "　└ 在省委党校学习"
    lengths = [section.understood.model.index(at, ResumeColumn.LENGTH).data() for at in range(4)]
    assert lengths == ["3 yr 10 mo", "4 yr 8 mo", "1 yr 10 mo", "29 yr 10 mo"]
    assert faults(section) == [ResumeFault.GAP]


def test_what_is_pasted_is_understood_after_a_moment(section: ResumeSection, qtbot: QtBot):
    paste(section, "1991年7月至1996年3月在县农业局工作\n1996.3—今  青山镇镇长")

    qtbot.waitUntil(lambda: len(rows(section)) == 2)
    assert faults(section) == []
    assert section.is_pending


def test_the_rows_are_handed_over_when_the_text_is_left(section: ResumeSection, qtbot: QtBot):
    paste(section, "1996.3—今  青山镇镇长")
    with qtbot.waitSignal(section.edited) as told:
        section.understood.table.setFocus()

    assert resume_text(told.args[0]) == "1996.03--         青山镇镇长"
    assert not section.is_pending
    section.commit()


def test_nothing_is_handed_over_when_nothing_changed(section: ResumeSection, qtbot: QtBot):
    with qtbot.assertNotEmitted(section.edited):
        section.edit.setFocus()
        section.understood.table.setFocus()
        section.edit.put_text(TEXT + "\n")
        section.commit()


def test_while_an_input_method_composes_nothing_is_read(section: ResumeSection, qtbot: QtBot):
    section.edit.setFocus()
    QApplication.sendEvent(section.edit, QInputMethodEvent("zhenzhang", []))
    assert section.edit.is_composing

    section.commit()
    qtbot.keyClick(section.edit, Qt.Key.Key_F9)

    assert section.edit.is_composing


def test_f9_writes_the_official_form_and_ctrl_z_takes_it_back(section: ResumeSection, qtbot: QtBot):
    typed = "1991年7月至1996年3月  县农业局科员\n1996.3—今  青山镇镇长"
    paste(section, typed)
    qtbot.keyClick(section.edit, Qt.Key.Key_F9)
    assert section.edit.toPlainText() == (
        "1991.07--1996.03  县农业局科员\n1996.03--         青山镇镇长"
    )

    section.edit.undo()

    assert section.edit.toPlainText() == typed


def test_a_fault_is_put_right_at_a_click(section: ResumeSection, qtbot: QtBot):
    fix = section.findChildren(ProblemRow)[0].fix
    with qtbot.waitSignal(section.edited) as told:
        qtbot.mouseClick(fix, Qt.MouseButton.LeftButton)

    assert "1996.03--1997.01  " in resume_text(told.args[0])
    assert faults(section) == []


def test_a_fault_may_stay_with_a_reason(section: ResumeSection, qtbot: QtBot):
    row = section.findChildren(ProblemRow)[0]
    qtbot.mouseClick(row.accept, Qt.MouseButton.LeftButton)
    qtbot.keyClick(row.reason, Qt.Key.Key_Return)
    event = QInputMethodEvent("", [])
    event.setCommitString("待业")
    QApplication.sendEvent(row.reason, event)
    with qtbot.waitSignal(section.accepted) as told:
        qtbot.keyClick(row.reason, Qt.Key.Key_Return)

    assert told.args[0] == "CHK-7"
    assert told.args[2] == "待业"


def test_a_course_of_study_is_added_at_a_click(section: ResumeSection, qtbot: QtBot):
    rows_of_study = section.findChildren(StudyRow)
    with qtbot.waitSignal(section.study_told) as told:
        qtbot.keyClick(rows_of_study[1].add, Qt.Key.Key_Space)

    assert [each.study.entry.text for each in rows_of_study] == [
        "农业学校学习",
        "在省委党校学习",
    ]
    assert (told.args[0].mode, told.args[0].school) == (StudyMode.IN_SERVICE, "省委党校")


def test_a_course_that_is_none_is_not_asked_about_again(section: ResumeSection, qtbot: QtBot):
    row = section.findChildren(StudyRow)[0]
    with qtbot.waitSignal(section.accepted) as told:
        qtbot.mouseClick(row.leave, Qt.MouseButton.LeftButton)

    assert told.args[:2] == ["STUDY", "1987.09--1991.07 农业学校学习"]


def test_the_posts_are_drafted_into_the_text_and_ctrl_z_takes_them_back(
    section: ResumeSection, qtbot: QtBot
):
    view = a_view("1991.07--1996.03  县农业局科员")
    chief = an_appointment("青山镇镇长", appointed_on=a_date("2021.05"))
    section.show_view(CadreView(replace(view.file, appointments=(chief,)), {}), DAY)

    qtbot.mouseClick(section.draft, Qt.MouseButton.LeftButton)

    assert section.edit.toPlainText().splitlines()[-1] == "2021.05--         青山镇镇长"
    qtbot.keyClick(section.edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert section.edit.toPlainText() == "1991.07--1996.03  县农业局科员"


@pytest.mark.parametrize(
    ("line", "follow"),
    [("镇长", "Word the current posts so"), ("青山镇党委书记", "Register the change of post…")],
)
def test_posts_follow_the_last_line_only_when_somebody_says_so(
    section: ResumeSection, qtbot: QtBot, line: str, follow: str
):
    paste(section, f"1991.07--1996.03  县农业局科员\n1996.03--  {line}")
    qtbot.waitUntil(lambda: faults(section) == [ResumeFault.NOT_CURRENT_POST])
    row = section.findChildren(ProblemRow)[-1]
    told: list[tuple[object, ...]] = []
    section.posts_worded.connect(lambda *args: told.append(args))
    section.post_told.connect(lambda *args: told.append(args[1:]))

    assert row.follow.text() == follow
    assert told == []
    qtbot.mouseClick(row.follow, Qt.MouseButton.LeftButton)

    assert told == ([(line,)] if line == "镇长" else [(line, a_date("1996.03"))])


def test_line_and_row_go_together(section: ResumeSection, qtbot: QtBot):
    section.edit.go_to_line(1)
    assert section.understood.table.currentIndex().row() == 1

    section.understood.table.setCurrentIndex(section.understood.model.index(3, 0))
    qtbot.keyClick(section.understood.table, Qt.Key.Key_Return)
    assert section.edit.textCursor().blockNumber() == 2

    section.edit.go_to_line(0)
    section.next_problem()
    assert section.edit.textCursor().blockNumber() == 2
    section.next_problem()
    assert section.edit.textCursor().blockNumber() == 2

    section.edit.go_to_line(0)
    row = section.findChildren(ProblemRow)[0]
    qtbot.mouseClick(row.show_line, Qt.MouseButton.LeftButton)
    assert section.edit.textCursor().blockNumber() == 2


def test_what_is_typed_stays_when_the_file_is_read_again(section: ResumeSection):
    view = a_view()
    section.show_view(view, DAY)
    paste(section, "1996.03--  正在写")

    section.show_view(view, DAY)
    assert section.pending() == "1996.03--  正在写"

    section.show_view(a_view(id=a_file().id), DAY)
    assert section.pending() == ""


def test_a_change_made_elsewhere_is_shown(section: ResumeSection):
    view = a_view()
    section.show_view(view, DAY)
    shorter: CadreFile = replace(view.file, resume=view.file.resume[:1])

    section.show_view(CadreView(shorter, {}), DAY)
    assert section.edit.toPlainText() == "1987.09--1991.07  农业学校学习"

    section.put_draft("1987.09--  草稿")
    assert section.pending() == "1987.09--  草稿"
    section.forget()
    section.commit()


@pytest.mark.usefixtures("in_chinese")
def test_it_speaks_chinese(section: ResumeSection):
    section.retranslate()

    texts = " ".join(each.text() for each in section.findChildren(QPushButton))
    assert "整理格式" in texts
    assert "补一行" in texts
    assert section.understood.model.headerData(2, Qt.Orientation.Horizontal) == "单位和职务"
