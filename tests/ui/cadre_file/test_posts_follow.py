"""Posts follow the résumé when the clerk confirms, never by themselves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.resume_check import ResumeFault
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.cadre_views import Section, read_file
from cadredesk.services.editing import change_file
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.file_visit import FileVisit
from cadredesk.ui.resume.problem_row import ProblemRow
from cadredesk.ui.resume.section import ResumeSection
from cadredesk.ui.resume.study_row import StudyRow
from tests.ui.cadre_file.conftest import Opened
from tests.ui.practice import DAY, person


@pytest.fixture
def practice(own_practice: SqlLibrary) -> SqlLibrary:
    """A practice township that may be written."""
    return own_practice


@pytest.fixture
def practice_board() -> AlertBoard:
    """No alerts: these tests are about the file."""
    return AlertBoard(DAY, ())


def file_of(opened: Opened, name: str) -> CadreFile:
    return read_file(opened.library, person(opened.library, name)).file


def show_resume(opened: Opened, name: str) -> ResumeSection:
    opened.show(FileVisit(person(opened.library, name), section=Section.RESUME))
    return opened.page.findChildren(ResumeSection)[0]


def go_on_with(opened: Opened, resume: ResumeSection, month: str, text: str) -> None:
    """End the last line in a month and go on with another, pasted as a whole."""
    lines = resume.edit.toPlainText().replace("--         ", f"--{month}  ")
    QApplication.clipboard().setText(f"{lines}\n{month}--  {text}")
    resume.edit.setFocus()
    opened.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier, on=resume.edit)
    opened.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier, on=resume.edit)
    opened.qtbot.waitUntil(lambda: bool(resume.problems))
    resume.commit()
    opened.rest()


def test_a_new_last_line_changes_no_post_until_the_decision_is_registered(opened: Opened):
    resume = show_resume(opened, "刘志强")
    before = file_of(opened, "刘志强")
    go_on_with(opened, resume, "2026.11", "青山镇党委委员")
    untouched = file_of(opened, "刘志强").appointments

    follow = resume.findChildren(ProblemRow)[0].follow
    opened.qtbot.mouseClick(follow, Qt.MouseButton.LeftButton)
    opened.rest()
    dialog = opened.page.posts.dialog
    assert dialog is not None
    wish = dialog.fields.wish
    opened.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier, on=dialog.fields.post.line)

    assert untouched == before.appointments
    assert wish is not None
    assert (wish.title, str(wish.appointed_on)) == ("青山镇党委委员", "2026.11")
    after = file_of(opened, "刘志强")
    assert [each.title for each in after.current_appointments] == ["青山镇党委委员"]
    assert [each.text for each in after.resume].count("青山镇党委委员") == 1
    assert resume.problems == ()


def test_a_study_line_becomes_a_row_of_the_education(opened: Opened):
    cadre = person(opened.library, "刘志强")
    had = file_of(opened, "刘志强").educations

    def without(file: CadreFile) -> CadreFile:
        return CadreFile(cadre=file.cadre, resume=file.resume, appointments=file.appointments)

    change_file(opened.library, cadre, without)
    resume = show_resume(opened, "刘志强")

    for _each in had:
        row = resume.findChildren(StudyRow)[0]
        opened.qtbot.mouseClick(row.add, Qt.MouseButton.LeftButton)
        opened.rest()
        opened.qtbot.wait(10)

    made = file_of(opened, "刘志强").educations
    assert [(each.mode, each.started_on) for each in made] == [
        (each.mode, each.started_on) for each in had
    ]
    assert [row for row in resume.findChildren(StudyRow) if row.isVisible()] == []


def test_the_one_post_that_is_held_can_be_dated_by_the_last_line(opened: Opened):
    resume = show_resume(opened, "唐俊杰")
    since = ResumeFault.NOT_IN_POST_SINCE

    row = next(each for each in resume.findChildren(ProblemRow) if each.problem.fault is since)
    opened.qtbot.mouseClick(row.follow, Qt.MouseButton.LeftButton)
    opened.rest()

    after = file_of(opened, "唐俊杰")
    [post] = after.current_appointments
    assert post.appointed_on == after.resume[-1].started_on
    assert since not in {each.fault for each in resume.problems}
