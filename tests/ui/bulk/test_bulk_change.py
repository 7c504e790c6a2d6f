"""From the roster one field of the selected people is changed, seen first, as one step."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cadredesk.domain.errors import PlatformError
from cadredesk.services.undo import undo_last
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.actions import CommandId
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.bulk.dialog import BulkDialog
from cadredesk.ui.dialogs.line_dialog import LineDialog
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.notifier import Notifier
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.roster import edits
from cadredesk.ui.roster.page import RosterPage
from cadredesk.ui.widgets.value_edit import ValueEdit
from tests.ui.practice import bury, desk_of, person, quiet_watch, rest


@pytest.fixture
def page(
    practice: SqlLibrary, runner: BackgroundRunner, preferences: Preferences, qtbot: QtBot
) -> Iterator[RosterPage]:
    desk = desk_of(practice)
    watch = quiet_watch(desk, runner)
    window = MainWindow(preferences, runner, Notifier())
    made = RosterPage(desk, runner, watch, preferences)
    window.add_page(made)
    window.resize(1366, 697)
    window.show()
    window.show_page("roster")
    rest(qtbot, runner)
    yield made
    bury(window, runner, qtbot)


def opened(page: RosterPage) -> BulkDialog:
    return page.findChildren(BulkDialog)[0]


def give(dialog: BulkDialog, field: str, text: str) -> None:
    dialog.choose(field)
    assert isinstance(dialog.editor, ValueEdit)
    dialog.editor.set_text(text)
    dialog.editor.commit()


def tags(library: SqlLibrary, name: str) -> str:
    cadre = person(library, name)
    with library.unit_of_work() as work:
        return work.cadres.get(cadre).cadre.tags


def test_the_selected_people_are_changed_and_it_can_be_undone(
    page: RosterPage, practice: SqlLibrary, runner: BackgroundRunner, qtbot: QtBot
):
    table = page._table  # noqa: SLF001
    table.setFocus()
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    page.commands()[CommandId.BULK_CHANGE]()
    dialog = opened(page)
    assert not dialog.act.isEnabled()

    give(dialog, "tags", "后备")
    rest(qtbot, runner)
    assert [row[0] for row in dialog.model.rows] == ["周建国", "李秀英"]
    assert dialog.model.rows[0][1:] == ("(empty)", "后备")
    assert not dialog.grab().isNull()

    qtbot.mouseClick(dialog.act, Qt.MouseButton.LeftButton)
    rest(qtbot, runner)
    assert (tags(practice, "周建国"), tags(practice, "李秀英")) == ("后备", "后备")
    assert "2 cadre(s) changed" in page.info.text

    undo_last(practice)
    assert tags(practice, "周建国") == ""


def test_the_selected_people_get_a_tag_beside_those_they_have(
    page: RosterPage, practice: SqlLibrary, runner: BackgroundRunner, qtbot: QtBot
):
    table = page._table  # noqa: SLF001
    table.selectAll()
    had = tags(practice, "周建国")
    page.commands()[CommandId.ADD_TAG]()
    (dialog,) = page.findChildren(LineDialog)
    dialog.act.click()
    assert dialog.problem.isVisible()

    with qtbot.waitSignal(page.undoable) as told:
        dialog.line.setText("后备")
        dialog.act.click()
        rest(qtbot, runner)

    assert (had, tags(practice, "周建国")) == ("", "后备")
    assert told.args == ["38 cadre(s) tagged."]
    undo_last(practice)
    assert tags(practice, "周建国") == ""


def test_stepping_back_changes_nothing(
    page: RosterPage, practice: SqlLibrary, runner: BackgroundRunner, qtbot: QtBot
):
    page.commands()[CommandId.BULK_CHANGE]()
    give(opened(page), "tags", "后备")
    qtbot.mouseClick(opened(page).cancel, Qt.MouseButton.LeftButton)
    rest(qtbot, runner)

    assert tags(practice, "周建国") == ""


def test_what_cannot_be_read_is_told(
    page: RosterPage, runner: BackgroundRunner, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    def broken(*_arguments: object) -> None:
        raise PlatformError("library.damaged", folder="示例库")

    monkeypatch.setattr(edits, "preview_bulk", broken)
    page.commands()[CommandId.BULK_CHANGE]()
    give(opened(page), "tags", "后备")
    rest(qtbot, runner)

    assert page.info.text
    opened(page).reject()
    QApplication.sendPostedEvents()
