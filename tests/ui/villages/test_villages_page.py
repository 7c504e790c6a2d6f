"""村干部 are found, typed into cell by cell, added, deleted, brought back and written out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cadredesk.domain.errors import PlatformError
from cadredesk.services.undo import undo_last
from cadredesk.services.village_cadres import delete_villagers, read_village_cadres
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.actions import CommandId
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.notifier import Notifier
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.villages import page as village_page
from cadredesk.ui.villages.add_dialog import VillageAddDialog
from cadredesk.ui.villages.page import VillagesPage
from tests.ui.practice import bury, desk_of, open_practice, rest


class Writer:
    """Keeps the names it was told to write, or fails."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.error: PlatformError | None = None

    def write(self, _target: Path, entries: list[object], *_more: object) -> None:
        if self.error is not None:
            raise self.error
        self.names = [str(getattr(each, "group", "")) for each in entries]


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[SqlLibrary]:
    library = open_practice(tmp_path / "示例库")
    yield library
    library.close()


@pytest.fixture
def writer() -> Writer:
    return Writer()


@pytest.fixture
def page(
    practice: SqlLibrary,
    writer: Writer,
    runner: BackgroundRunner,
    preferences: Preferences,
    qtbot: QtBot,
) -> Iterator[VillagesPage]:
    window = MainWindow(preferences, runner, Notifier())
    made = VillagesPage(desk_of(practice, village_roster_writer=writer), runner, preferences)
    window.add_page(made)
    window.resize(1366, 697)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.show_page("villages")
    rest(qtbot, runner)
    yield made
    bury(window, runner, qtbot)


def names(page: VillagesPage) -> list[str]:
    return [each.name for each in page.model.rows]


def go_to(page: VillagesPage, row: int, field: str) -> None:
    page.table.setCurrentIndex(page.model.index(row, page.model.column_of(field)))


def asked(page: VillagesPage) -> VillageAddDialog:
    """The dialog that the button opens."""
    assert page.header.primary_action is not None
    page.header.primary_action.trigger()
    assert page.work.dialog is not None
    return page.work.dialog


def commit(text: str) -> None:
    """Enter text as an input method does."""
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    focused = QApplication.focusWidget()
    assert focused is not None
    QApplication.sendEvent(focused, event)


def type_into(page: VillagesPage, text: str, qtbot: QtBot, runner: BackgroundRunner) -> None:
    """Type over the current cell and press Enter."""
    qtbot.keyClick(page.table, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert editor is not None
    qtbot.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    commit(text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    rest(qtbot, runner)


def test_everybody_is_there_village_by_village(page: VillagesPage):
    assert names(page)[:2] == ["孟昭然", "贾梅燕"]
    assert len(names(page)) == 15
    assert len(page.chosen) == 1


def test_a_village_and_a_text_narrow_the_list_and_escape_widens_it(page: VillagesPage):
    page._menu.actions()[1].trigger()  # noqa: SLF001 - as the mouse would
    village = names(page)
    page.search.setText("书记")
    both = names(page)
    page.step_out()
    page.step_out()

    assert village == ["陈秀山", "余小莹", "韦红芳", "马峰", "严杰强"]
    assert both == ["陈秀山", "余小莹"]
    assert len(names(page)) == 15


def test_nobody_found_leads_back_to_everybody(page: VillagesPage):
    page.search.setText("没有这个人")
    page.empty.chosen.emit()

    assert len(names(page)) == 15


def test_a_cell_is_typed_into_and_saved_as_one_step(
    page: VillagesPage, practice: SqlLibrary, qtbot: QtBot, runner: BackgroundRunner
):
    go_to(page, 0, "term_ends_on")
    type_into(page, "202612", qtbot, runner)
    saved = read_village_cadres(practice)[0]
    undo_last(practice)

    assert str(saved.term_ends_on) == "2026.12"
    assert str(read_village_cadres(practice)[0].term_ends_on) != "2026.12"


def test_one_who_heads_both_is_said_with_a_yes(
    page: VillagesPage, practice: SqlLibrary, qtbot: QtBot, runner: BackgroundRunner
):
    go_to(page, 1, "heads_both")
    type_into(page, "是", qtbot, runner)

    assert read_village_cadres(practice)[1].heads_both


def test_what_cannot_be_read_stays_marked_and_is_said(
    page: VillagesPage, practice: SqlLibrary, qtbot: QtBot, runner: BackgroundRunner
):
    go_to(page, 0, "born_on")
    before = read_village_cadres(practice)[0].born_on
    type_into(page, "1985.13", qtbot, runner)

    assert page.model.index(0, page.model.column_of("born_on")).data() == "◆ 1985.13"
    assert page.info.text
    assert read_village_cadres(practice)[0].born_on == before


def test_somebody_new_is_added_where_the_keyboard_is_and_is_current(
    page: VillagesPage, practice: SqlLibrary, qtbot: QtBot, runner: BackgroundRunner
):
    dialog = asked(page)
    dialog.name.line.setText("韦明")
    dialog.name.line.setModified(True)
    dialog.save.click()
    rest(qtbot, runner)

    added = next(each for each in read_village_cadres(practice) if each.name == "韦明")
    assert added.village == "东山村"
    assert page.chosen[0].id == added.id


def test_nobody_is_added_without_a_name(page: VillagesPage):
    dialog = asked(page)

    dialog.save.click()

    assert dialog.isVisible()
    dialog.cancel.click()


def test_who_is_deleted_comes_back_by_undoing(
    page: VillagesPage, practice: SqlLibrary, qtbot: QtBot, runner: BackgroundRunner
):
    page.commands()[CommandId.DELETE]()
    rest(qtbot, runner)
    left = names(page)
    page.refresh(undo_last(practice)[1])
    rest(qtbot, runner)

    assert "孟昭然" not in left
    assert names(page)[0] == "孟昭然"


def test_the_roster_is_written_where_somebody_says(
    page: VillagesPage,
    writer: Writer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    runner: BackgroundRunner,
):
    proposed: list[str] = []

    def choose(_parent: object, _preferences: object, name: str) -> Path:
        proposed.append(name)
        return tmp_path / name

    monkeypatch.setattr(village_page, "choose_target", choose)
    page.commands()[CommandId.EXPORT]()
    rest(qtbot, runner)

    assert proposed == ["青山镇村干部花名册_20261122.xlsx"]
    assert list(dict.fromkeys(writer.names)) == ["东山村", "西河村", "青山社区"]
    assert proposed[0] in page.info.text


def test_a_roster_that_cannot_be_written_is_said(
    page: VillagesPage,
    writer: Writer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    runner: BackgroundRunner,
):
    monkeypatch.setattr(village_page, "choose_target", lambda *_: tmp_path / "名册.xlsx")
    writer.error = PlatformError("export.in_use", file="名册.xlsx")

    page.commands()[CommandId.EXPORT]()
    rest(qtbot, runner)

    assert "名册.xlsx" in page.info.text


def test_with_nobody_the_way_to_the_import_is_offered(
    page: VillagesPage, practice: SqlLibrary, qtbot: QtBot, runner: BackgroundRunner
):
    page.refresh(delete_villagers(practice, page.model.rows))
    rest(qtbot, runner)
    page.go.disconnect()
    with qtbot.waitSignal(page.go) as told:
        page.empty.chosen.emit()

    assert told.args[0] == "import"
    assert CommandId.EXPORT not in page.commands()
