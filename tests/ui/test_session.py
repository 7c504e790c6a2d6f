"""From the first start to an open library and back, as the person at the desk does it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cadredesk.bootstrap.late_forms import LateInterchangeReader
from cadredesk.bootstrap.late_workbooks import LateSheetWriter
from cadredesk.domain.ids import BatchId, new_id
from cadredesk.paths import project_root
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.desk import Start
from cadredesk.services.editing import change_field
from cadredesk.services.libraries import PRACTICE_FOLDER, create_library, new_township
from cadredesk.services.library_ports import RecoverySheet
from cadredesk.services.work_ports import Batch
from cadredesk.spreadsheets.roster_workbook import RosterWorkbook
from cadredesk.storage.keys import KeyCost
from cadredesk.storage.library import SqlLibraryStore
from cadredesk.ui import session as session_module
from cadredesk.ui.actions import CommandId
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.gates.recovery_sheet import ASKED, RecoverySheetGate
from cadredesk.ui.gates.unlock import UnlockGate
from cadredesk.ui.gates.welcome import Beginning, WelcomeGate
from cadredesk.ui.library_window import LibraryWindow
from cadredesk.ui.opened_forms import OpenedForms
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.session import Session
from cadredesk.ui.today.page import TodayPage
from tests.alert_builders import an_alert
from tests.builders import a_cadre, a_file
from tests.fakes import FakeClock
from tests.ui.conftest import Said
from tests.ui.desks import a_desk
from tests.ui.practice import bury, rest

PASSWORD = "green hills 2026"
FORM = project_root() / "tests" / "samples" / "made-up-3.2.1.16.lrmx"


@dataclass
class Sitting:
    """A session, its store, and what the person does with it."""

    start: Start
    preferences: Preferences
    qtbot: QtBot
    session: Session

    def rest(self) -> None:
        rest(self.qtbot, self.session.runner)

    def click(self, button: QWidget) -> None:
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.rest()

    @property
    def unlock(self) -> UnlockGate:
        gate = self.session.gate
        assert isinstance(gate, UnlockGate)
        return gate

    @property
    def welcome(self) -> WelcomeGate:
        gate = self.session.gate
        assert isinstance(gate, WelcomeGate)
        return gate

    @property
    def opened(self) -> LibraryWindow:
        window = self.session.library_window
        assert window is not None
        return window

    def enter(self, password: str) -> None:
        self.unlock.password.setText(password)
        self.click(self.unlock.unlock)

    def send(self, command: CommandId) -> None:
        self.opened.window.commands.action(command).trigger()
        self.rest()


@pytest.fixture
def start(tmp_path: Path) -> Start:
    clock = FakeClock()
    store = SqlLibraryStore(clock, by="小李", cost=KeyCost(8, 1, 1))

    def desk_for(library: Any) -> Any:
        writers = {"roster_writer": RosterWorkbook(), "sheet_writer": LateSheetWriter()}
        return a_desk(library, store=store, clock=clock, **writers)

    return Start(store=store, clock=clock, desk_for=desk_for, library_home=tmp_path / "libraries")


@pytest.fixture
def library_folder(start: Start) -> Path:
    """A library that exists already, closed."""
    folder = start.library_home / "青山镇"
    library, _sheet = create_library(start.store, folder, new_township("青山镇"), PASSWORD)
    library.close()
    return folder


@pytest.fixture
def sitting(start: Start, preferences: Preferences, qtbot: QtBot) -> Iterator[Sitting]:
    session = Session(start, preferences)
    made = Sitting(start, preferences, qtbot, session)
    yield made
    made.rest()
    window = session.window
    session.end()
    bury(window, session.runner, qtbot)


def test_the_first_start_leads_to_an_open_library_and_on_to_an_import(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch
):
    sheets: list[RecoverySheet] = []

    def create(*given: Any) -> Any:
        library, sheet = create_library(*given)
        sheets.append(sheet)
        return library, sheet

    monkeypatch.setattr(session_module, "create_library", create)
    assert sitting.session.begin()
    gate = sitting.welcome
    gate.unit.setText("青山镇")
    gate.full_name.setText("中共丙县青山镇委员会")
    gate.password.setText(PASSWORD)
    gate.again.setText(PASSWORD)
    sitting.click(gate.make)

    sheet = sitting.session.gate
    assert isinstance(sheet, RecoverySheetGate)
    for number, answer in zip(ASKED, sheet.answers, strict=True):
        answer.setText(sheets[0].groups[number - 1])
    sitting.click(sheet.confirm)

    assert sitting.opened.desk.library.unit_name == "青山镇"
    assert sitting.session.window.windowTitle().startswith("青山镇")

    sitting.opened.complete()
    sitting.opened.window.show_page("settings")
    sitting.send(CommandId.IMPORT)
    assert sitting.opened.window.page("import").isVisible()


def test_a_library_that_is_there_asks_for_its_password(sitting: Sitting, library_folder: Path):
    sitting.session.begin()

    sitting.enter(PASSWORD)

    assert sitting.opened.desk.library.folder == library_folder
    assert sitting.session.gate is None


def test_a_wrong_password_is_said_and_can_be_typed_again(sitting: Sitting, library_folder: Path):
    sitting.session.begin()

    sitting.enter("something else")
    assert sitting.unlock.problem
    assert sitting.session.library_window is None

    sitting.enter(PASSWORD)
    assert sitting.opened.desk.library.folder == library_folder


def test_the_password_of_a_script_opens_at_once(
    start: Start, preferences: Preferences, qtbot: QtBot, library_folder: Path
):
    scripted = Start(
        store=start.store,
        clock=start.clock,
        desk_for=start.desk_for,
        library_home=start.library_home,
        folder=library_folder,
        password=PASSWORD,
    )
    session = Session(scripted, preferences)
    with qtbot.waitSignal(session.opened):
        session.begin()
    rest(qtbot, session.runner)

    assert session.library_window is not None
    window = session.window
    session.end()
    bury(window, session.runner, qtbot)


def test_locking_closes_the_library_and_unlocking_returns_to_the_page(
    sitting: Sitting, library_folder: Path
):
    sitting.session.begin()
    sitting.enter(PASSWORD)
    sitting.opened.window.show_page("alerts")
    sitting.rest()

    closed: list[bool] = []
    sitting.session.closed.connect(lambda _: closed.append(True))
    sitting.send(CommandId.LOCK)
    assert sitting.session.library_window is None
    # A form that is opened meanwhile comes to this window, not to a second one.
    with sitting.qtbot.waitSignal(sitting.session.instance.asked_to_show):
        assert not Session(replace(sitting.start, forms=(FORM,)), sitting.preferences).begin()
    assert sitting.session.window.isMaximized()
    sitting.enter(PASSWORD)

    assert closed == [True]
    page = sitting.opened.window.current_page
    assert page is not None
    assert page.ID == "alerts"


def test_the_practice_township_opens_without_a_password_and_can_be_left(sitting: Sitting):
    sitting.session.begin()

    sitting.click(sitting.welcome.button(Beginning.PRACTICE))
    assert sitting.opened.desk.library.is_practice
    sitting.send(CommandId.LEAVE_PRACTICE)

    assert sitting.welcome.isVisible()
    assert (sitting.start.library_home / PRACTICE_FOLDER).exists()


def test_another_library_can_be_chosen(
    sitting: Sitting, library_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    other = tmp_path / "云岭乡"
    create_library(sitting.start.store, other, new_township("云岭乡"), PASSWORD)[0].close()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(other))
    sitting.session.begin()

    sitting.click(sitting.unlock.other)
    sitting.enter(PASSWORD)

    assert sitting.opened.desk.library.unit_name == "云岭乡"


def test_a_folder_without_a_library_is_said(
    sitting: Sitting,
    library_folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    said: Said,
):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    sitting.session.begin()

    sitting.click(sitting.unlock.other)

    assert str(tmp_path) in " ".join(said.boxes[-1])


def test_choosing_no_folder_changes_nothing(
    sitting: Sitting, library_folder: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    sitting.session.begin()
    before = sitting.session.gate

    sitting.click(sitting.unlock.other)

    assert sitting.session.gate is before


def test_a_backup_is_restored_into_an_empty_folder_and_opened(
    sitting: Sitting, library_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    sitting.session.begin()
    sitting.enter(PASSWORD)
    backup = sitting.opened.desk.library.back_up()
    chosen = iter((backup.path, str(tmp_path / "restored")))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: next(chosen))
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: (PASSWORD, True))

    sitting.send(CommandId.RESTORE)
    sitting.qtbot.waitUntil(lambda: sitting.session.library_window is not None)
    sitting.rest()

    assert sitting.opened.desk.library.folder == tmp_path / "restored"
    assert str(tmp_path / "restored") in sitting.opened.window.page(TodayPage.ID).info.text


def test_a_second_start_raises_the_first_window(
    sitting: Sitting, start: Start, library_folder: Path, tmp_path: Path
):
    sitting.session.begin()
    sitting.enter(PASSWORD)
    sitting.session.window.showMinimized()

    second = Session(start, Preferences(tmp_path / "second.ini"))
    began = second.begin()
    sitting.rest()

    assert not began
    assert not sitting.session.window.isMinimized()
    second.end()
    bury(second.window, second.runner, sitting.qtbot)


def test_undo_says_when_there_is_nothing_to_undo(
    sitting: Sitting, library_folder: Path, said: Said
):
    sitting.session.begin()
    sitting.enter(PASSWORD)

    sitting.send(CommandId.UNDO)

    assert said.boxes


def test_a_step_goes_back_and_forward_and_the_menu_says_which(
    sitting: Sitting, library_folder: Path
):
    sitting.session.begin()
    sitting.enter(PASSWORD)
    library = sitting.opened.desk.library
    person = a_file(a_cadre("沈佳怡"))
    with library.unit_of_work(Batch(BatchId(new_id()), "import", "名册.xlsx")) as work:
        work.cadres.save(person)
        work.commit()
    sitting.opened.window.show_page("cadre_file", person.id)
    sitting.rest()
    sitting.opened.window.page("cadre_file").written.emit(
        change_field(library, person.id, "health", "一般")
    )
    sitting.rest()
    undo = sitting.opened.window.commands.action(CommandId.UNDO)
    redo = sitting.opened.window.commands.action(CommandId.REDO)
    assert undo.text().startswith("&Undo: Edit 沈佳怡 · Health")

    sitting.send(CommandId.UNDO)
    with library.unit_of_work() as work:
        assert work.cadres.get(person.id).cadre.health == person.cadre.health
    assert redo.text().startswith("&Redo: Edit 沈佳怡 · Health")
    assert undo.text().startswith("&Undo: Import 名册.xlsx")

    sitting.send(CommandId.REDO)
    with library.unit_of_work() as work:
        assert work.cadres.get(person.id).cadre.health == "一般"

    sitting.opened.window.page("cadre_file").undoable.emit("Changed.")
    sitting.click(sitting.opened.window.toast.findChildren(QPushButton)[0])
    with library.unit_of_work() as work:
        assert work.cadres.get(person.id).cadre.health == person.cadre.health


def test_a_note_with_an_undo_goes_when_something_else_is_written(
    sitting: Sitting, library_folder: Path
):
    sitting.session.begin()
    sitting.enter(PASSWORD)
    library, person = sitting.opened.desk.library, a_file(a_cadre("沈佳怡"))
    with library.unit_of_work(Batch(BatchId(new_id()), "import", "名册.xlsx")) as work:
        work.cadres.save(person)
        work.commit()
    page, toast = sitting.opened.window.page("roster"), sitting.opened.window.toast
    page.undoable.emit("Changed.")
    assert toast.isVisible()

    page.written.emit(change_field(library, person.id, "health", "较差"))

    assert not toast.isVisible(), "its button would take back another step"


def test_backing_up_leads_to_the_settings(sitting: Sitting, library_folder: Path):
    sitting.session.begin()
    sitting.enter(PASSWORD)

    sitting.send(CommandId.BACK_UP)

    page = sitting.opened.window.current_page
    assert page is not None
    assert page.ID == "settings"


@pytest.mark.parametrize(
    ("folders", "password"),
    [
        pytest.param(("",), ("", False), id="no-backup"),
        pytest.param(("backup", ""), ("", False), id="no-folder"),
        pytest.param(("backup", "restored"), ("", False), id="no-password"),
    ],
)
def test_stepping_back_from_a_restore_leaves_the_library_open(
    sitting: Sitting,
    library_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    folders: tuple[str, ...],
    password: tuple[str, bool],
):
    chosen = iter(folders)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: next(chosen))
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: password)
    sitting.session.begin()
    sitting.enter(PASSWORD)

    sitting.send(CommandId.RESTORE)

    assert sitting.opened.desk.library.folder == library_folder
    assert list(chosen) == []


def test_the_next_start_shows_the_list_before_anything_is_judged(
    sitting: Sitting, library_folder: Path, monkeypatch: pytest.MonkeyPatch
):
    sitting.session.begin()
    sitting.enter(PASSWORD)
    watch = sitting.opened.watch
    assert watch.to_keep() is None
    watch.board = AlertBoard(watch.day, (an_alert("周建国"),))
    sitting.send(CommandId.LOCK)
    monkeypatch.setattr(AlertWatch, "recompute", lambda _watch: None)

    sitting.enter(PASSWORD)

    page = sitting.opened.window.page("today")
    assert isinstance(page, TodayPage)
    assert page.table.model().rowCount() == 1


def test_forms_that_a_file_manager_opens_are_compared_once_the_library_is_open(
    start: Start, library_folder: Path, preferences: Preferences, qtbot: QtBot
):
    def desk_for(library: Any) -> Any:
        reader = LateInterchangeReader()
        return a_desk(library, store=start.store, clock=start.clock, interchange_reader=reader)

    session = Session(replace(start, desk_for=desk_for), preferences)
    OpenedForms(session, [FORM])
    sitting = Sitting(start, preferences, qtbot, session)
    session.begin()

    sitting.unlock.password.setText(PASSWORD)
    with qtbot.waitSignal(session.opened):
        qtbot.mouseClick(sitting.unlock.unlock, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: page_in_front(sitting) == "interchange", timeout=30_000)
    qtbot.waitUntil(lambda: not session.runner.running, timeout=30_000)
    session.end()
    bury(session.window, session.runner, qtbot)


def page_in_front(sitting: Sitting) -> str:
    page = sitting.opened.window.current_page
    return "" if page is None else page.ID
