"""Ctrl+N makes a file from a few facts and goes on to the résumé."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cadredesk.domain.words import Sex
from cadredesk.services.cadre_views import Section
from cadredesk.services.registering import NewCadre, add_cadre
from cadredesk.services.undo import undo_last
from cadredesk.storage.library import SqlLibraryStore
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.file_visit import FileVisit
from cadredesk.ui.quick_add.dialog import QuickAddDialog
from cadredesk.ui.quick_add.quick_add import QuickAdd
from cadredesk.ui.widgets.value_edit import ValueEdit
from tests.builders import a_date, a_township, a_unit
from tests.fakes import FakeClock
from tests.storage.conftest import CHEAP
from tests.ui.practice import desk_of, rest

OFFICE = a_unit("党政综合办公室")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqlLibrary]:
    store = SqlLibraryStore(FakeClock(), "王芳", CHEAP)
    township = a_township(units=(OFFICE,))
    library, _sheet = store.create(tmp_path / "青山镇", township, "a password")
    yield library
    library.close()


@pytest.fixture
def adding(library: SqlLibrary, runner: BackgroundRunner, qtbot: QtBot) -> QuickAdd:
    window = QWidget()
    qtbot.addWidget(window)
    made = QuickAdd(desk_of(library), runner, window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made.ask()
    return made


def dialog(adding: QuickAdd) -> QuickAddDialog:
    assert adding.dialog is not None
    return adding.dialog


def fill(field: ValueEdit, text: str) -> None:
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(field.line, event)
    field.commit()


def names(library: SqlLibrary) -> list[str]:
    with library.unit_of_work() as work:
        return [file.cadre.name for file in work.cadres.all()]


def test_a_file_is_made_and_the_resume_is_next(
    adding: QuickAdd, library: SqlLibrary, runner: BackgroundRunner, qtbot: QtBot
):
    fill(dialog(adding).name, "沈佳怡")
    fill(dialog(adding).current_posts, "组织办科员")
    fill(dialog(adding).in_post_since, "202207")
    rest(qtbot, runner)
    qtbot.keyClick(dialog(adding).unit, Qt.Key.Key_Down)
    with qtbot.waitSignal(adding.written), qtbot.waitSignal(adding.go) as told:
        qtbot.keyClick(dialog(adding), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    visit = told.args[0]
    assert isinstance(visit, FileVisit)
    assert visit.section is Section.RESUME
    with library.unit_of_work() as work:
        file = work.cadres.get(visit.cadre)
    assert file.cadre.current_posts == "组织办科员"
    assert file.cadre.unit_id == OFFICE.id
    assert file.appointments[0].unit_id == OFFICE.id
    assert adding.dialog is None


def test_a_valid_number_fills_in_sex_and_birth_and_overwrites_nothing(
    adding: QuickAdd, runner: BackgroundRunner, qtbot: QtBot
):
    fill(dialog(adding).id_number, "11010519491231002X")

    assert dialog(adding).sex.value is Sex.FEMALE
    assert dialog(adding).born_on.value == a_date("1949.12")

    dialog(adding).begin_again()
    fill(dialog(adding).born_on, "1950.01")
    dialog(adding).sex.set_value(Sex.MALE)
    fill(dialog(adding).id_number, "11010519491231002X")
    rest(qtbot, runner)

    assert dialog(adding).sex.value is Sex.MALE
    assert dialog(adding).born_on.value == a_date("1950.01")


def test_somebody_who_may_be_there_is_asked_about(
    adding: QuickAdd, library: SqlLibrary, runner: BackgroundRunner, qtbot: QtBot
):
    known, _changes = add_cadre(library, NewCadre(name="沈佳怡", born_on=a_date("1997.04")))

    fill(dialog(adding).name, "沈佳怡")
    rest(qtbot, runner)
    assert "沈佳怡 1997.04" in dialog(adding).same.text()

    qtbot.mouseClick(dialog(adding).go_on, Qt.MouseButton.LeftButton)
    assert dialog(adding).same.isHidden()

    fill(dialog(adding).born_on, "1997.04")
    rest(qtbot, runner)
    with qtbot.waitSignal(adding.go) as told:
        qtbot.mouseClick(dialog(adding).open_known, Qt.MouseButton.LeftButton)
    assert told.args[0].cadre == known


def test_another_one_follows_in_an_empty_dialog(
    adding: QuickAdd, library: SqlLibrary, runner: BackgroundRunner, qtbot: QtBot
):
    fill(dialog(adding).name, "沈佳怡")
    rest(qtbot, runner)
    qtbot.mouseClick(dialog(adding).another, Qt.MouseButton.LeftButton)
    rest(qtbot, runner)

    assert names(library) == ["沈佳怡"]
    assert dialog(adding).name.text == ""


def test_without_a_name_or_with_a_wrong_month_nothing_is_made(
    adding: QuickAdd, library: SqlLibrary, runner: BackgroundRunner, qtbot: QtBot
):
    qtbot.mouseClick(dialog(adding).save, Qt.MouseButton.LeftButton)
    assert "name" in dialog(adding).name.note.text()

    fill(dialog(adding).name, "沈佳怡")
    fill(dialog(adding).born_on, "199713")
    qtbot.mouseClick(dialog(adding).save, Qt.MouseButton.LeftButton)
    rest(qtbot, runner)

    assert names(library) == []
    assert dialog(adding).born_on.text == "199713"
    qtbot.mouseClick(dialog(adding).cancel, Qt.MouseButton.LeftButton)
    assert adding.dialog is None


def test_a_copied_form_fills_what_is_empty_and_the_rest_goes_into_the_file(
    library: SqlLibrary, runner: BackgroundRunner, qtbot: QtBot, adding: QuickAdd
):
    fill(dialog(adding).current_posts, "组织办科员")
    QApplication.clipboard().setText(
        "姓名\t沈佳怡\t性别\t女\n出生年月(岁)\t1997.04\t民族\t汉族\n现任职务\t青山镇干部\n"
        "拟任职务\t副镇长\n简历\t2022.07—  青山镇组织办科员\n"
        "家庭主要成员及重要社会关系\t称谓\t姓名\t年龄\t政治面貌\t工作单位及职务\n"
        "\t父亲\t沈大山\t1968.02\t群众\t务农"
    )
    dialog(adding).sex.setFocus()
    qtbot.keyClick(dialog(adding).sex, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    rest(qtbot, runner)

    assert dialog(adding).name.value == "沈佳怡"
    assert dialog(adding).sex.value is Sex.FEMALE
    assert dialog(adding).born_on.value == a_date("1997.04")
    assert dialog(adding).current_posts.value == "组织办科员"
    told = dialog(adding).pasted.texts.toPlainText()
    assert "汉族" in told
    assert "副镇长" in told
    assert "父亲  沈大山  1968.02  群众  务农" in told
    assert dialog(adding).name.line.property("filled") == "true"
    fill(dialog(adding).name, "沈佳仪")
    assert dialog(adding).name.line.property("filled") == "false"

    with qtbot.waitSignal(adding.go) as gone:
        qtbot.mouseClick(dialog(adding).save, Qt.MouseButton.LeftButton)
    with library.unit_of_work() as work:
        file = work.cadres.get(gone.args[0].cadre)
    assert file.cadre.ethnic_group == "汉族"
    assert file.cadre.current_posts == "组织办科员"
    assert file.resume[0].text == "青山镇组织办科员"
    assert (file.family[0].name, file.family[0].born_on) == ("沈大山", a_date("1968.02"))
    undo_last(library)
    assert names(library) == []


def test_what_was_pasted_is_taken_back_and_what_is_no_form_changes_nothing(
    adding: QuickAdd, runner: BackgroundRunner, qtbot: QtBot
):
    QApplication.clipboard().setText("姓名：沈佳怡\n民族：汉族")
    qtbot.mouseClick(dialog(adding).paste, Qt.MouseButton.LeftButton)
    rest(qtbot, runner)
    assert dialog(adding).wish.pasted is not None

    qtbot.mouseClick(dialog(adding).pasted.leave_out, Qt.MouseButton.LeftButton)
    assert dialog(adding).name.text == ""
    assert dialog(adding).wish.pasted is None

    QApplication.clipboard().setText("明天下午开会")
    qtbot.mouseClick(dialog(adding).paste, Qt.MouseButton.LeftButton)
    rest(qtbot, runner)
    assert "nothing was changed" in dialog(adding).pasted.told.text()
    assert dialog(adding).name.text == ""
