"""A clerk works through what is to be put right, goes to the field, or says why it is right."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from cadredesk.domain.ids import CadreId
from cadredesk.services.editing import FieldEdit, change_fields, delete_cadres
from cadredesk.services.health import HealthGroup
from cadredesk.services.read_models import RosterQuery
from cadredesk.services.undo import undo_batch
from cadredesk.spreadsheets.list_workbook import ListWorkbook
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.actions import CommandId
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.file_visit import FileVisit
from cadredesk.ui.health.page import HealthPage
from cadredesk.ui.health.unify_dialog import UnifyDialog
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.notifier import Notifier
from cadredesk.ui.preferences import Preferences
from tests.ui.practice import bury, desk_of, rest


@pytest.fixture
def page(
    practice: SqlLibrary, runner: BackgroundRunner, preferences: Preferences, qtbot: QtBot
) -> Iterator[HealthPage]:
    desk = desk_of(practice, list_writer=ListWorkbook())
    window = MainWindow(preferences, runner, Notifier())
    made = HealthPage(desk, runner, preferences)
    window.add_page(made)
    window.resize(1366, 697)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made.go.disconnect()
    window.show_page("health")
    rest(qtbot, runner)
    yield made
    bury(window, runner, qtbot)


def kinds(page: HealthPage) -> set[str]:
    return {row[3] for row in page.table.records.rows}


def choose(page: HealthPage, words: str) -> None:
    """Take the keyboard to the row that says something."""
    row = next(at for at, each in enumerate(page.table.records.rows) if words in each[2])
    page.table.selectRow(row)
    page.table.setFocus()


def say(line: QWidget, words: str) -> None:
    event = QInputMethodEvent("", [])
    event.setCommitString(words)
    QApplication.sendEvent(line, event)


def test_everything_to_put_right_is_listed_by_what_it_breaks(page: HealthPage):
    assert kinds(page) == {
        "Affects the form",
        "Missing facts",
        "Contradiction",
        "Spellings",
        "Perhaps twice",
        "Attachments",
    }
    first = page.table.records.rows[0]
    assert first[1:4] == (
        "石雨桐",
        "石雨桐: the health missing",
        "Affects the form",
    )
    assert any("1970.02" in row[2] for row in page.table.records.rows)
    assert not page.grab().isNull()


def test_enter_leads_to_the_field(page: HealthPage, qtbot: QtBot):
    choose(page, "1970.02")

    with qtbot.waitSignal(page.go) as told:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)

    visit = told.args[1]
    assert isinstance(visit, FileVisit)
    assert visit.field == "cadre.born_on"


def test_a_click_on_the_verb_leads_to_the_row(page: HealthPage, qtbot: QtBot):
    choose(page, "22 months")
    cell = page.table.records.index(page.table.currentIndex().row(), 5)

    with qtbot.waitSignal(page.go) as told:
        qtbot.mouseClick(
            page.table.viewport(),
            Qt.MouseButton.LeftButton,
            pos=page.table.visualRect(cell).center(),
        )

    assert told.args[1].field == "education.started_on"
    assert told.args[1].row is not None


def test_a_click_on_another_column_only_chooses(page: HealthPage, qtbot: QtBot):
    with qtbot.assertNotEmitted(page.go):
        qtbot.mouseClick(
            page.table.viewport(),
            Qt.MouseButton.LeftButton,
            pos=page.table.visualRect(page.table.records.index(1, 2)).center(),
        )


def test_what_many_lack_leads_to_all_of_them(
    page: HealthPage, practice: SqlLibrary, runner: BackgroundRunner, qtbot: QtBot
):
    with practice.unit_of_work() as work:
        people = work.lists.ids(RosterQuery())[:4]
    page.refresh(change_fields(practice, [FieldEdit(each, "health", "") for each in people]))
    rest(qtbot, runner)
    choose(page, "5 people: the health missing")

    with qtbot.waitSignal(page.go) as told:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)

    assert told.args[0] == "roster"
    assert told.args[1] >= set(people)


def test_f8_walks_on_and_the_kinds_can_be_chosen(page: HealthPage, qtbot: QtBot):
    page.commands()[CommandId.NEXT_PROBLEM]()
    assert page.table.currentIndex().row() == 1

    everything = len(page.table.records.rows)
    chip = page.chips.chips[HealthGroup.CONTRADICTION]
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert kinds(page) == {"Contradiction"}
    assert page.step_out()
    assert len(page.table.records.rows) == everything

    qtbot.keyClick(chip, Qt.Key.Key_Space)
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert len(page.table.records.rows) == everything


def test_a_finding_stays_with_a_reason_and_is_gone(
    page: HealthPage, runner: BackgroundRunner, qtbot: QtBot
):
    before = len(page.table.records.rows)
    page._accept.trigger()  # noqa: SLF001
    qtbot.keyClick(page.reason, Qt.Key.Key_Return)
    assert page.reason.isVisible()
    say(page.reason, "档案如此")
    qtbot.keyClick(page.reason, Qt.Key.Key_Return)
    rest(qtbot, runner)

    assert len(page.table.records.rows) == before - 1
    assert page.reason.isHidden()


def click(page: HealthPage, column: int, qtbot: QtBot) -> None:
    """Click a cell of the current row."""
    cell = page.table.records.index(page.table.currentIndex().row(), column)
    spot = page.table.visualRect(cell).center()
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def found_texts(page: HealthPage) -> str:
    return "\n".join(row[2] for row in page.table.records.rows)


def test_what_only_the_form_says_gives_way_to_the_file_and_is_back_when_that_is_undone(
    page: HealthPage, practice: SqlLibrary, runner: BackgroundRunner, qtbot: QtBot
):
    choose(page, "the form says")

    click(page, 4, qtbot)
    rest(qtbot, runner)

    assert "the form says" not in found_texts(page)
    with practice.unit_of_work() as work:
        step = work.history.batches()[0]
    page.refresh(undo_batch(practice, step))
    rest(qtbot, runner)
    assert "the form says" in found_texts(page)


def test_the_archive_decides_with_its_document(
    page: HealthPage, practice: SqlLibrary, runner: BackgroundRunner, qtbot: QtBot
):
    choose(page, "1970.02")

    page._side.trigger()  # noqa: SLF001
    assert page.reason.hasFocus()
    say(page.reason, "入党志愿书")
    qtbot.keyClick(page.reason, Qt.Key.Key_Return)
    rest(qtbot, runner)

    assert "1970.02" not in found_texts(page)
    with practice.unit_of_work() as work:
        [file] = [each for each in work.cadres.all() if each.determinations]
    [settled] = file.determinations
    assert (settled.stated, settled.verified, settled.source) == (
        "1970.02",
        "1970.01",
        "入党志愿书",
    )


def test_a_text_of_the_form_alone_leads_to_its_box(page: HealthPage, qtbot: QtBot):
    choose(page, "the form says")

    with qtbot.waitSignal(page.go) as told:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)

    assert told.args[0] == "approval_form"
    assert told.args[1].text is not None


def test_an_archive_is_gone_to_and_has_nothing_to_take_as_right(page: HealthPage, qtbot: QtBot):
    choose(page, "Number of pages missing")
    assert not page._side.isEnabled()  # noqa: SLF001
    assert not page._accept.isEnabled()  # noqa: SLF001

    with qtbot.waitSignal(page.go) as told:
        click(page, 5, qtbot)

    assert told.args[1].field == "attachment.pages"
    assert told.args[1].row is not None


def test_esc_puts_the_reason_away(page: HealthPage):
    page._accept.trigger()  # noqa: SLF001
    assert page.step_out()
    assert page.reason.isHidden()
    assert not page.step_out()


def asked(page: HealthPage, qtbot: QtBot) -> UnifyDialog:
    """Open the question about the spellings of one school with the keyboard."""
    choose(page, "甲农大")
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    return page.findChildren(UnifyDialog)[-1]


def test_spellings_are_made_one_in_a_step_that_is_undone_at_once(
    page: HealthPage, practice: SqlLibrary, runner: BackgroundRunner, qtbot: QtBot
):
    dialog = asked(page, qtbot)
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.choices.checkedButton().text().startswith("甲省农业大学")
    assert dialog.choices.checkedButton().hasFocus()
    assert not dialog.grab().isNull()
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    rest(qtbot, runner)

    assert "Spellings" not in kinds(page)
    with practice.unit_of_work() as work:
        step = work.history.batches()[0]
        schools = {each.school for file in work.cadres.all() for each in file.educations}
    assert (step.action, step.label) == ("unify_spelling", "甲省农业大学")
    assert not any(school.startswith(("甲农大", "甲省农大")) for school in schools)
    page.refresh(undo_batch(practice, step))
    rest(qtbot, runner)
    assert "Spellings" in kinds(page)


def test_spellings_that_are_different_names_are_not_asked_again(
    page: HealthPage, runner: BackgroundRunner, qtbot: QtBot
):
    dialog = asked(page, qtbot)
    qtbot.mouseClick(dialog.apart, Qt.MouseButton.LeftButton)
    rest(qtbot, runner)

    assert "Spellings" not in kinds(page)


def test_the_list_is_written_as_a_workbook(
    page: HealthPage,
    runner: BackgroundRunner,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    target = tmp_path / "核对清单.xlsx"
    chosen = [(str(target), ""), ("", "")]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: chosen.pop(0))

    page.commands()[CommandId.EXPORT]()
    rest(qtbot, runner)
    page.commands()[CommandId.EXPORT]()

    assert target.exists()
    assert target.name in page.info.text
    assert chosen == []


def test_a_list_that_cannot_be_written_is_said(
    page: HealthPage, runner: BackgroundRunner, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    nowhere = page.__class__.__name__ + "/no/such/folder/list.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (nowhere, ""))

    page.commands()[CommandId.EXPORT]()
    rest(qtbot, runner)

    assert page.info.isVisible()


def test_an_empty_library_has_nothing_to_put_right(
    page: HealthPage, practice: SqlLibrary, runner: BackgroundRunner, qtbot: QtBot
):
    with practice.unit_of_work() as work:
        everybody: tuple[CadreId, ...] = work.lists.ids(RosterQuery())
    page.refresh(delete_cadres(practice, everybody))
    rest(qtbot, runner)

    assert page.empty.isVisible()
    assert CommandId.OPEN not in page.commands()


@pytest.mark.usefixtures("in_chinese")
def test_the_check_speaks_chinese(page: HealthPage):
    page.retranslate()

    assert page.title() == "数据体检"
    assert kinds(page) == {"影响审批表", "缺资料", "前后矛盾", "写法不统一", "可能重复", "附件"}
    assert "F8" in page.status_hint()
