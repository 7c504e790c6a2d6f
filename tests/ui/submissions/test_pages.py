"""The ledger and one submission: entered, packed, handed over, returned, settled, shown again."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePath

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from cadredesk.bootstrap.desk import desk_for
from cadredesk.domain.errors import UserError
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.submission.model import PaperKind, PointHandling, Submission, SubmissionState
from cadredesk.domain.submission.steps import Handing
from cadredesk.services.desk import Desk
from cadredesk.services.editing import FieldEdit, change_fields
from cadredesk.services.people import find_people
from cadredesk.services.read_models import RosterQuery
from cadredesk.services.submissions.order import PackOrder, Wanted
from cadredesk.services.submissions.packing import Frozen, freeze_pack
from cadredesk.services.submissions.reading import read_submissions
from cadredesk.services.submissions.recording import NewRequest, add_request, send
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.actions import CommandId
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.blank_visit import BlankVisit
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.notifier import Notifier
from cadredesk.ui.preferences import PACKS_FOLDER, Preferences
from cadredesk.ui.printing.preview import PreviewDialog
from cadredesk.ui.submission_visit import LEDGER_PAGE, SUBMISSION_PAGE, NewSubmission
from cadredesk.ui.submissions import pack_files, packing
from cadredesk.ui.submissions.difference_dialog import DifferenceDialog
from cadredesk.ui.submissions.page import SubmissionsPage
from cadredesk.ui.submissions.point_dialogs import LeaveDialog, SettleDialog
from cadredesk.ui.submissions.request_dialog import RequestDialog
from cadredesk.ui.submissions.return_dialog import ReturnDialog
from cadredesk.ui.submissions.submission_page import SubmissionPage
from cadredesk.ui.today.page import TodayPage
from tests.fakes import FakeClock
from tests.ui.practice import bury, open_practice, quiet_watch, rest

DAY = date(2026, 11, 22)
CTRL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Office:
    """The two pages in a window, over a practice township that writes real files."""

    desk: Desk
    window: MainWindow
    ledger: SubmissionsPage
    page: SubmissionPage
    qtbot: QtBot
    runner: BackgroundRunner

    def known(self) -> Submission:
        return read_submissions(self.desk)[0]

    def rest(self) -> None:
        rest(self.qtbot, self.runner)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = CTRL) -> None:
        focused = QApplication.focusWidget() or self.window
        self.qtbot.keyClick(focused, key, modifiers)
        self.rest()

    def dialog(self, kind: type[QDialog]) -> QDialog:
        found = QApplication.activeModalWidget()
        assert isinstance(found, kind)
        return found

    def sent(self, *names: str) -> None:
        """A submission about these people that was sent, open on its page."""
        made, _changes = add_request(self.desk.library, NewRequest(title="7 月花名册"), 2026)
        with self.desk.library.unit_of_work() as work:
            people = [file.id for file in find_people(work, names)]
        order = PackOrder(made, Wanted(("standard_a4",)), DAY, people)
        freeze_pack(self.desk, order, anyway=True)
        send(self.desk.library, made, Handing(PartialDate.of(DAY), "U 盘"))
        self.window.show_page(SUBMISSION_PAGE, made)
        self.rest()

    def returned(self, *lines: str) -> None:
        self.sent("韩长河", "沈佳怡", "刘志强")
        self.press(Qt.Key.Key_R)
        dialog = self.dialog(ReturnDialog)
        assert isinstance(dialog, ReturnDialog)
        dialog.message.setPlainText("\n".join(lines))
        self.press(Qt.Key.Key_Return)
        self.come_forward()

    def change(self, name: str, values: dict[str, str]) -> None:
        """Change the basics of somebody on another page."""
        with self.desk.library.unit_of_work() as work:
            (file,) = find_people(work, (name,))
        edits = [FieldEdit(file.id, field, value) for field, value in values.items()]
        self.page.refresh(change_fields(self.desk.library, edits))
        self.rest()

    def come_forward(self) -> None:
        """What every desktop does when a dialog closes, and this one without a desktop does not."""
        with self.qtbot.waitActive(self.window):
            self.window.activateWindow()


@pytest.fixture
def office(
    tmp_path: Path, runner: BackgroundRunner, preferences: Preferences, qtbot: QtBot
) -> Iterator[Office]:
    library: SqlLibrary = open_practice(tmp_path / "示例库")
    desk = replace(desk_for(library), clock=FakeClock())
    window = MainWindow(preferences, runner, Notifier())
    ledger = SubmissionsPage(desk, runner, preferences)
    page = SubmissionPage(desk, runner, quiet_watch(desk, runner), preferences)
    window.add_page(ledger)
    window.add_page(page)
    window.resize(1366, 697)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.show_page(LEDGER_PAGE)
    rest(qtbot, runner)
    yield Office(desk, window, ledger, page, qtbot, runner)
    bury(window, runner, qtbot)
    library.close()


def test_chosen_people_are_whom_the_pack_is_about(office: Office):
    with office.desk.library.unit_of_work() as work:
        people = frozenset(file.id for file in find_people(work, ("韩长河", "沈佳怡")))
    chosen = BlankVisit(RosterQuery(only=people), len(people))
    office.window.show_page(LEDGER_PAGE, NewSubmission(chosen))
    office.rest()
    dialog = office.dialog(RequestDialog)
    assert isinstance(dialog, RequestDialog)
    dialog.name.set_text("换届摸底")
    office.press(Qt.Key.Key_Return)
    office.come_forward()

    office.page.pack.rosters["standard_a4"].setChecked(True)
    office.page.packing.check()
    office.rest()
    assert office.page.pack.people.currentIndex() == 0
    assert office.page.pack.people.currentText().endswith("(2)")
    assert "2 person" in office.page.pack._said.text()  # noqa: SLF001

    other, _changes = add_request(office.desk.library, NewRequest(title="7 月花名册"), 2026)
    office.window.show_page(SUBMISSION_PAGE, other)
    office.rest()
    assert not office.page.pack.people.currentText().endswith("(2)")


def test_a_request_is_entered_and_what_cannot_be_stays_in_the_dialog(office: Office):
    assert office.ledger.empty.isVisible()
    office.press(Qt.Key.Key_N)
    dialog = office.dialog(RequestDialog)
    assert isinstance(dialog, RequestDialog)
    office.press(Qt.Key.Key_Return)
    assert "handed in" in dialog.name.note.text()

    dialog.name.set_text("7 月花名册")
    dialog.due_on.set_text("2026.11.01")
    office.press(Qt.Key.Key_Return)
    assert "2026.11.01" in dialog.problem.text()
    dialog.due_on.set_text("2026.11.30")
    office.press(Qt.Key.Key_Return)

    assert QApplication.activeModalWidget() is None
    assert office.known().request.due_on == PartialDate(2026, 11, 30)
    assert office.window.current_page is office.page


def test_a_request_is_put_right_and_the_blank_that_came_later_is_chosen_for_the_pack(
    office: Office, tmp_path: Path
):
    wanted = NewRequest(title="7 月花名册", due_on=PartialDate(2026, 11, 30))
    made, _changes = add_request(office.desk.library, wanted, 2026)
    office.window.show_page(SUBMISSION_PAGE, made)
    office.rest()
    assert not office.page.pack.blank.isEnabled()
    blank = tmp_path / "空表.xlsx"
    blank.write_bytes(b"a blank")

    office.page.recording.ask_other_request()
    office.rest()
    dialog = office.dialog(RequestDialog)
    assert isinstance(dialog, RequestDialog)
    assert (dialog.due_on.value, dialog.asked_on.value) == (wanted.due_on, None)
    dialog.name.set_text("8 月花名册")
    dialog.blank.path = blank
    office.press(Qt.Key.Key_Return)

    known = office.known()
    assert known.request.title == "8 月花名册"
    assert known.request.number == "2026-01"
    assert [(each.kind, each.name) for each in known.files] == [(PaperKind.BLANK, "空表.xlsx")]
    assert office.page.pack.blank.isChecked()
    office.page.recording.ask_other_request()
    office.rest()
    again = office.dialog(RequestDialog)
    assert isinstance(again, RequestDialog)
    assert again.blank.chosen.text() == "空表.xlsx"
    again.reject()


def test_enter_on_a_point_about_the_whole_table_settles_it(office: Office):
    office.returned("全表职务写全称", "全表按职务排序")
    office.press(Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    office.dialog(SettleDialog)
    office.press(Qt.Key.Key_Return)
    office.come_forward()
    office.press(Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    dialog = office.dialog(SettleDialog)
    assert isinstance(dialog, SettleDialog)
    assert not dialog.reason.isEnabled()
    dialog.handling.setCurrentIndex(dialog.handling.findData(PointHandling.LEFT))
    office.press(Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.reason.set_text("按县里口径排过")
    office.press(Qt.Key.Key_Return)

    first, second = office.known().points
    assert (first.handling, first.reason) == (PointHandling.CORRECTED, "")
    assert (second.handling, second.reason) == (PointHandling.LEFT, "按县里口径排过")
    assert office.page.state is SubmissionState.CORRECTED


def test_a_pack_without_anything_chosen_is_said_to_be_so_and_one_that_blocks_is_asked_about(
    office: Office, monkeypatch: pytest.MonkeyPatch
):
    made, _changes = add_request(office.desk.library, NewRequest(title="7 月花名册"), 2026)
    asked: list[str] = []

    def confirm(_parent: object, title: str, text: str, _verb: str) -> bool:
        asked.append(f"{title}\n{text}")
        return len(asked) > 1

    monkeypatch.setattr(packing, "confirm", confirm)
    office.window.show_page(SUBMISSION_PAGE, made)
    office.rest()
    office.press(Qt.Key.Key_Return)
    assert "Nothing is chosen yet" in office.page.info.text
    office.page.pack.rosters["standard_a4"].setChecked(True)

    office.press(Qt.Key.Key_Return)
    assert office.known().packs == ()
    assert office.page.pack.current is not None
    office.press(Qt.Key.Key_Return)

    assert office.page.state is SubmissionState.FROZEN
    assert "should be put right" in asked[0]
    assert office.known().packs[0].people == 41


def test_points_are_read_and_what_can_mean_two_things_is_chosen(office: Office):
    office.sent("韩长河", "沈佳怡")
    office.press(Qt.Key.Key_R)
    dialog = office.dialog(ReturnDialog)
    assert isinstance(dialog, ReturnDialog)

    dialog.message.setPlainText("1. 韩长河、沈佳怡的籍贯不对\n2. 全表职务写全称")
    assert "1 to choose" in dialog.told.text()
    person = dialog.table.cellWidget(0, 0)
    assert isinstance(person, QComboBox)
    assert person.currentData() is None
    person.setCurrentIndex(2)
    office.press(Qt.Key.Key_Return)

    first, second = office.known().points
    assert (first.fact, second.fact, second.cadre_id) == ("ancestral_home", "current_posts", None)
    assert office.page.standing.table.model().index(0, 1).data() == "沈佳怡"


def test_each_change_that_nobody_asked_for_is_taken_or_left_by_its_box(
    office: Office, monkeypatch: pytest.MonkeyPatch
):
    ordered: list[PackOrder] = []

    def only_note(_desk: Desk, order: PackOrder, *_more: object, **_how: object) -> Frozen:
        ordered.append(order)
        raise UserError("submission.nobody")

    monkeypatch.setattr(packing, "freeze_pack", only_note)
    office.returned("全表职务写全称")
    office.change("刘志强", {"ethnic_group": "回族", "ancestral_home": "丙省丁县"})
    since = office.page.standing.since
    assert [since.list.item(at).text().split()[0] for at in range(2)] == ["刘志强"] * 2

    since.none.click()
    since.list.setCurrentRow(1)
    office.qtbot.keyClick(since.list, Qt.Key.Key_Space)
    office.change("刘志强", {"phone": "00000001"})
    office.page.packing.freeze_again()
    office.rest()

    assert [fact for _cadre, fact in ordered[0].hold_back] == ["ethnic_group"]


def test_points_settled_by_hand_lead_to_the_next_version_and_its_differences(
    office: Office, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    office.returned("全表职务写全称", "韩长河籍贯写到县")
    page = office.page
    page.recording.settle()
    office.rest()
    page.standing.table.make_current(1)
    page.recording.ask_why_left()
    dialog = office.dialog(LeaveDialog)
    assert isinstance(dialog, LeaveDialog)
    office.press(Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.reason.set_text("按县里口径已到县")
    office.press(Qt.Key.Key_Return)

    assert [each.handling for each in office.known().points] == [
        PointHandling.CORRECTED,
        PointHandling.LEFT,
    ]
    assert page.state is SubmissionState.CORRECTED
    page.packing.freeze_again()
    office.rest()
    page.standing.difference.click()
    office.rest()
    shown = office.dialog(DifferenceDialog)
    assert isinstance(shown, DifferenceDialog)
    shown.accept()
    opened: list[Path] = []
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    monkeypatch.setattr(pack_files, "open_folder_of", opened.append)
    page.files.open_folder()
    office.rest()
    assert "byte for byte" in page.info.text
    page.files.open_folder()
    names = sorted(each.name for each in opened[0].iterdir())
    assert names == ["干部名册.xlsx", "报送单.xlsx", "更正说明.xlsx"]


def test_a_pack_is_written_as_one_zip_when_it_is_frozen_and_its_cover_sheet_printed(
    office: Office, tmp_path: Path, preferences: Preferences, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(packing, "confirm", lambda *_asked: True)
    preferences.set(PACKS_FOLDER, str(tmp_path))
    made, _changes = add_request(office.desk.library, NewRequest(title="7 月花名册"), 2026)
    office.window.show_page(SUBMISSION_PAGE, made)
    office.rest()
    pane = office.page.pack
    pane.rosters["young"].setChecked(True)
    pane.output.zipped.setChecked(True)
    office.page.packing.check()
    office.rest()
    assert office.known().packs == ()

    office.page.packing.freeze()
    office.rest()

    with zipfile.ZipFile(next(tmp_path.glob("2026-01 7 月花名册 v1*.zip"))) as book:
        names = [PurePath(each).name for each in book.namelist()]
    assert names == ["年轻干部名册.xlsx", "报送单.xlsx"]
    office.page.files.print_cover()
    preview = office.dialog(PreviewDialog)
    assert isinstance(preview, PreviewDialog)
    assert "7 月花名册报送单" in preview.windowTitle()
    preview.reject()


def test_the_ledger_counts_what_came_back_and_deletes_only_what_was_never_sent(office: Office):
    office.returned("全表职务写全称")
    add_request(office.desk.library, NewRequest(title="换届摸底"), 2026)
    office.window.show_page(LEDGER_PAGE)
    office.rest()

    ledger = office.ledger
    menu = ledger.filter.year.menu()
    assert menu is not None
    menu.actions()[0].trigger()
    assert (ledger.table.model().rowCount(), ledger.filter.year.is_active) == (2, True)
    ledger.filter.year.cleared.emit()
    states = ledger.filter.state.menu()
    assert states is not None
    states.actions()[1].trigger()
    assert ledger.filter.state.is_active
    assert ledger.current is not None
    assert ledger.current.request.title == "7 月花名册"
    office.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier)
    assert "stays in the ledger" in ledger.info.text
    ledger.table.make_current(1)
    office.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier)

    assert [each.request.title for each in read_submissions(office.desk)] == ["7 月花名册"]


def test_today_tells_of_what_came_back_and_leads_to_it(office: Office, preferences: Preferences):
    office.returned("全表职务写全称")
    watch = quiet_watch(office.desk, office.runner)
    today = TodayPage(office.desk, office.runner, watch, preferences)
    office.window.add_page(today)
    office.window.show_page(today.ID)

    watch.show_board(watch.board)
    office.rest()
    line = today.submissions.lines[0]

    assert "7 月花名册" in line.text()
    assert "Returned 1" in line.text()
    line.linkActivated.emit(str(office.known().id))
    assert office.window.current_page is office.page

    office.window.show_page(today.ID)
    rows = [today.table.model().index(row, 2) for row in range(today.table.model().rowCount())]
    told = next(each for each in rows if "7 月花名册" in each.data())
    assert told.siblingAtColumn(3).data() == "Correct it ›"
    today.table.setCurrentIndex(told)
    assert {CommandId.PLAN, CommandId.EXPLAIN}.isdisjoint(today.commands())
    today.table.setFocus()
    office.press(Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    assert office.window.current_page is office.page
