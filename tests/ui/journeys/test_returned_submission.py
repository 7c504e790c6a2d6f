"""Task 6: the county returns a roster with three points; corrected and packed again.

Without the program: find the sent copy, edit it, hope that nothing else changed. The keys are
counted; what is typed into the fields is not.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cadredesk.bootstrap.desk import desk_for
from cadredesk.domain.ids import SubmissionId
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.submission.model import SubmissionState
from cadredesk.domain.submission.steps import Handing
from cadredesk.services.desk import Desk
from cadredesk.services.people import find_people
from cadredesk.services.submissions.order import PackOrder, Wanted
from cadredesk.services.submissions.packing import freeze_pack
from cadredesk.services.submissions.reading import read_submission, versions_difference
from cadredesk.services.submissions.recording import NewRequest, add_request, send
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.cadre_file.page import CadreFilePage
from cadredesk.ui.library_window import LibraryWindow
from cadredesk.ui.submissions.return_dialog import ReturnDialog
from cadredesk.ui.submissions.submission_page import SubmissionPage
from tests.fakes import FakeClock
from tests.ui.journeys.keys import CTRL, Keys

MOST_KEYS = 14
DAY = date(2026, 11, 22)
ALT = Qt.KeyboardModifier.AltModifier
MESSAGE = "1. 韩长河籍贯应写到县\n2、沈佳怡的出生地应写到县\n（3）刘志强熟悉专业有何专长没有填"
CORRECTIONS = ("丙省丙县", "丙省丁县", "擅长基层治理")


def hand_in(library: SqlLibrary) -> tuple[Desk, SubmissionId]:
    """A roster of three people that was sent, before anything came back."""
    desk = replace(desk_for(library), clock=FakeClock())
    made, _changes = add_request(library, NewRequest(title="7 月花名册"), 2026)
    with library.unit_of_work() as work:
        people = [file.id for file in find_people(work, ("韩长河", "沈佳怡", "刘志强"))]
    freeze_pack(desk, PackOrder(made, Wanted(("standard_a4",)), DAY, people), anyway=True)
    send(library, made, Handing(PartialDate.of(DAY), "U 盘"))
    return desk, made


def state_of(page: SubmissionPage) -> SubmissionState | None:
    """Where the submission on the page stands now."""
    return page.state


def test_a_returned_roster_is_corrected_and_packed_again_within_fourteen_keys(
    opened: LibraryWindow, library: SqlLibrary, runner: BackgroundRunner, qtbot: QtBot
):
    keys = Keys(qtbot, runner)
    desk, made = hand_in(library)
    QApplication.clipboard().setText(MESSAGE)

    keys.press(Qt.Key.Key_8, CTRL)
    keys.press(Qt.Key.Key_Return)
    page = opened.window.current_page
    assert isinstance(page, SubmissionPage)
    keys.press(Qt.Key.Key_R, CTRL)
    assert isinstance(QApplication.activeModalWidget(), ReturnDialog)
    keys.press(Qt.Key.Key_V, CTRL)
    keys.press(Qt.Key.Key_Return, CTRL)
    assert state_of(page) is SubmissionState.RETURNED
    # What every desktop does when a dialog closes, and this one without a desktop does not.
    with qtbot.waitActive(opened.window):
        opened.window.activateWindow()

    for correction in CORRECTIONS:
        keys.press(Qt.Key.Key_Return)
        file = opened.window.current_page
        assert isinstance(file, CadreFilePage)
        assert file.info.text in MESSAGE
        keys.content(correction)
        keys.press(Qt.Key.Key_Left, ALT)
    assert state_of(page) is SubmissionState.CORRECTED
    keys.press(Qt.Key.Key_Return, CTRL)

    assert keys.pressed <= MOST_KEYS
    known = read_submission(desk, made)
    assert len(known.packs) == 2
    found = versions_difference(library, known, 1, 2)
    assert sorted(each.after for each in found.facts) == sorted(CORRECTIONS)
