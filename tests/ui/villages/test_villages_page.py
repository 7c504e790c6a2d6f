"""村干部 are found, typed into cell by cell, added, deleted, brought back and written out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLabel
from pytestqt.qtbot import QtBot

from cadredesk.domain.errors import PlatformError
from cadredesk.domain.export_record import IdsShown
from cadredesk.services.departures import list_departures
from cadredesk.services.output_ports import ListHeading
from cadredesk.services.recycling import bring_back, deleted_people
from cadredesk.services.undo import undo_last, undo_state
from cadredesk.services.village_cadres import delete_villagers, read_village_cadres
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.actions import CommandId
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.notifier import Notifier
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.step_text import step_text
from cadredesk.ui.villages import work as village_work
from cadredesk.ui.villages.add_dialog import VillageAddDialog
from cadredesk.ui.villages.page import VillagesPage
from tests.ui.practice import bury, desk_of, rest


class Writer:
    """Keeps the names it was told to write, or fails."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.as_of = ""
        self.error: PlatformError | None = None

    def write(
        self,
        target: Path,
        _layout: object,
        entries: list[object],
        heading: ListHeading,
        *_more: object,
    ) -> None:
        self.as_of = heading.as_of
        if self.error is not None:
            raise self.error
        self.names = [str(getattr(each, "group", "")) for each in entries]
        target.touch()


@pytest.fixture
def writer() -> Writer:
    return Writer()


@pytest.fixture
def watch(practice: SqlLibrary, runner: BackgroundRunner) -> AlertWatch:
    return AlertWatch(desk_of(practice), runner)


@pytest.fixture
def page(
    practice: SqlLibrary,
    writer: Writer,
    runner: BackgroundRunner,
    watch: AlertWatch,
    preferences: Preferences,
    qtbot: QtBot,
) -> Iterator[VillagesPage]:
    window = MainWindow(preferences, runner, Notifier())
    desk = desk_of(practice, roster_writer=writer)
    made = VillagesPage(desk, runner, watch, preferences)
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
    rows = range(page.pane.model.rowCount())
    return [str(page.pane.model.index(row, 0).data()) for row in rows]


def header_texts(page: VillagesPage) -> str:
    return "\n".join(label.text() for label in page.header.findChildren(QLabel))


def cell(page: VillagesPage, row: int, field: str) -> str:
    model = page.pane.model
    return str(model.index(row, model.column_of(field)).data())


def go_to(page: VillagesPage, row: int, field: str) -> None:
    page.pane.table.go_to(row, page.pane.model.column_of(field))


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
    qtbot.keyClick(page.pane.table, Qt.Key.Key_F2)
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
    go_to(page, 1, "heads_both")
    qtbot.keyClick(page.pane.table, Qt.Key.Key_Space)
    rest(qtbot, runner)
    assert not read_village_cadres(practice)[1].heads_both


def test_what_cannot_be_read_stays_marked_and_is_said(
    page: VillagesPage, practice: SqlLibrary, qtbot: QtBot, runner: BackgroundRunner
):
    go_to(page, 0, "born_on")
    before = read_village_cadres(practice)[0].born_on
    type_into(page, "1985.13", qtbot, runner)

    go_to(page, 0, "born_on")

    assert cell(page, 0, "born_on") == "◆ 1985.13"
    assert "13" in page.pane.words.text()
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


def test_who_is_deleted_waits_in_the_recycle_bin(
    page: VillagesPage, practice: SqlLibrary, qtbot: QtBot, runner: BackgroundRunner
):
    go_to(page, 0, "name")
    qtbot.keyClick(page.pane.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    page.commands()[CommandId.DELETE]()
    rest(qtbot, runner)
    waiting = deleted_people(practice)
    page.refresh(bring_back(practice, waiting[:1]))
    rest(qtbot, runner)

    assert [(each.name, each.posts) for each in waiting] == [
        ("孟昭然", "东山村党支部书记、村委会主任"),
        ("贾梅燕", "东山村党支部副书记"),
    ]
    assert names(page)[:2] == ["孟昭然", "覃云"]


def test_a_block_from_a_spreadsheet_is_one_step_once_its_wrong_cell_is_answered(
    page: VillagesPage, practice: SqlLibrary, qtbot: QtBot, runner: BackgroundRunner
):
    before = read_village_cadres(practice)
    go_to(page, 0, "term_started_on")
    QGuiApplication.clipboard().setText("202103\t202603\t是\r\n2021.3\t202613\t否")
    qtbot.keyClick(page.pane.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    rest(qtbot, runner)
    asked = cell(page, 1, "term_ends_on")
    unsaved = read_village_cadres(practice)
    page.pane.take.click()
    rest(qtbot, runner)
    first = read_village_cadres(practice)[0]
    step = undo_state(practice).undo
    undo_last(practice)

    assert asked == "◆ 202613"
    assert unsaved == before
    assert (str(first.term_started_on), str(first.term_ends_on)) == ("2021.03", "2026.03")
    assert first.heads_both
    assert step is not None
    assert "2 village cadres" in step_text(step)
    assert read_village_cadres(practice) == before


def test_ctrl_d_fills_a_term_down(
    page: VillagesPage, practice: SqlLibrary, qtbot: QtBot, runner: BackgroundRunner
):
    go_to(page, 0, "term_ends_on")
    type_into(page, "202612", qtbot, runner)
    go_to(page, 0, "term_ends_on")
    for _row in range(2):
        qtbot.keyClick(page.pane.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(page.pane.table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    rest(qtbot, runner)

    ends = [str(each.term_ends_on) for each in read_village_cadres(practice)[:3]]
    assert ends == ["2026.12"] * 3


def test_the_history_of_a_cell_leads_back_to_its_old_value(
    page: VillagesPage, practice: SqlLibrary, qtbot: QtBot, runner: BackgroundRunner
):
    before = read_village_cadres(practice)[0].post
    go_to(page, 0, "post")
    type_into(page, "党支部书记", qtbot, runner)
    go_to(page, 0, "post")
    page._history.trigger()  # noqa: SLF001 - as the button would
    rest(qtbot, runner)
    dialog = page.work.history
    assert dialog is not None
    told = dialog.changes.current
    dialog.changes.restore.click()
    rest(qtbot, runner)

    assert told is not None
    assert (told.field, told.old, told.new) == ("post", before, "党支部书记")
    assert read_village_cadres(practice)[0].post == before
    assert page.work.history is None


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

    monkeypatch.setattr(village_work, "choose_target", choose)
    page.commands()[CommandId.EXPORT]()
    rest(qtbot, runner)

    assert proposed == ["青山镇村干部花名册_20261122.xlsx"]
    assert list(dict.fromkeys(writer.names)) == ["东山村", "西河村", "青山社区"]
    assert proposed[0] in page.info.text
    monkeypatch.setattr(village_work, "confirm", lambda *_asked: True)
    page.work.ask_for_whole(Preferences(tmp_path / "window.ini"), date(2026, 11, 22))
    rest(qtbot, runner)
    left = [each.left.ids for each in list_departures(page._desk.library)]  # noqa: SLF001
    assert left == [IdsShown.WHOLE, IdsShown.MASKED]


def test_a_roster_that_cannot_be_written_is_said(
    page: VillagesPage,
    writer: Writer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    runner: BackgroundRunner,
):
    monkeypatch.setattr(village_work, "choose_target", lambda *_: tmp_path / "名册.xlsx")
    writer.error = PlatformError("export.in_use", file="名册.xlsx")

    page.commands()[CommandId.EXPORT]()
    rest(qtbot, runner)

    assert "名册.xlsx" in page.info.text


def test_with_nobody_the_way_to_the_import_is_offered(
    page: VillagesPage, practice: SqlLibrary, qtbot: QtBot, runner: BackgroundRunner
):
    page.refresh(delete_villagers(practice, read_village_cadres(practice)))
    rest(qtbot, runner)
    page.go.disconnect()
    with qtbot.waitSignal(page.go) as told:
        page.empty.chosen.emit()

    assert told.args[0] == "import"
    assert CommandId.EXPORT not in page.commands()


def test_another_day_tells_whose_term_is_over_and_stands_on_the_roster(
    page: VillagesPage,
    writer: Writer,
    qtbot: QtBot,
    runner: BackgroundRunner,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    target = tmp_path / "名册.xlsx"
    monkeypatch.setattr(village_work, "choose_target", lambda *_args: target)
    before = header_texts(page)
    calendar = page.findChild(QCalendarWidget)
    assert calendar is not None

    calendar.clicked.emit(QDate(2036, 1, 1))
    rest(qtbot, runner)
    page.commands()[CommandId.EXPORT]()
    rest(qtbot, runner)

    assert "terms over: 15" not in before
    assert "terms over: 15" in header_texts(page)
    assert "2036年01月" in writer.as_of
