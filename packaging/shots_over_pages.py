"""Pictures of what opens over a page: dialogs, menus, the jump box, and what stands in the way."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from cadredesk.domain.ids import CadreId
from cadredesk.domain.partial_date import PartialDate
from cadredesk.services.cadre_views import Section
from cadredesk.services.conditions import Condition, Criterion, Relation
from cadredesk.services.library_ports import RecoverySheet
from cadredesk.ui.actions import CommandId
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.cadre_file.archive_gaps import ArchiveGapsDialog
from cadredesk.ui.cadre_file.missing_list import MissingList
from cadredesk.ui.cadre_file.page import CadreFilePage
from cadredesk.ui.file_visit import FileVisit
from cadredesk.ui.form_visit import FormVisit
from cadredesk.ui.gates.recovery_sheet import RecoverySheetGate
from cadredesk.ui.gates.unlock import UnlockGate
from cadredesk.ui.gates.welcome import WelcomeGate
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.notifier import Notifier
from cadredesk.ui.operations.page import OperationsPage
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.printing.preview import PreviewDialog
from cadredesk.ui.roster.page import RosterPage
from photographer import DAY, EVERY, Photographer
from shots_of_dialogs import action_of

FILE_PAGE = "cadre_file"
ARCHIVE = "archive"
POST_DIALOGS = "posts"


def take_preview(photographer: Photographer, window: MainWindow, person: CadreId) -> None:
    """The form as it would be printed."""
    for dress in EVERY:
        photographer.put_on(window, dress)
        window.show_page("approval_form", FormVisit(person))
        photographer.settle()
        action_of(window, CommandId.FORM).trigger()
        photographer.settle()
        dialog = window.findChildren(PreviewDialog)[-1]
        photographer.snap_dialog(dialog, "print-preview", dress)
    photographer.undress()


def take_jump_box(photographer: Photographer, window: MainWindow, _person: CadreId) -> None:
    """The jump box, empty and with somebody's initials in it."""
    for dress in EVERY:
        photographer.put_on(window, dress)
        window.show_page("today")
        photographer.settle()
        action_of(window, CommandId.JUMP).trigger()
        photographer.settle()
        box = cast("QWidget", QApplication.activePopupWidget())
        photographer.snap(box, "jump", dress)
        QTest.keyClicks(cast("QWidget", QApplication.focusWidget()), "zjg")
        photographer.settle()
        photographer.snap(box, "jump-zjg", dress)
        box.close()
    photographer.undress()


def take_grid(photographer: Photographer, window: MainWindow, _person: CadreId) -> None:
    """The roster as a sheet."""
    window.show_page("roster")
    action_of(window, CommandId.GRID).trigger()
    photographer.settle()
    photographer.take(window, "grid", EVERY)
    action_of(window, CommandId.GRID).trigger()
    photographer.settle()


def take_conditions(photographer: Photographer, window: MainWindow, _person: CadreId) -> None:
    """The roster narrowed by sentences, and the dialog that makes one."""
    window.show_page("roster")
    page = cast("RosterPage", window.page("roster"))
    for asked in (
        Condition(Criterion.YEARS_IN_POST, Relation.AT_LEAST, "3"),
        Condition(Criterion.AGE, Relation.AT_MOST, "55"),
        Condition(Criterion.POLITICAL, Relation.IS, "中共党员"),
        Condition(Criterion.POSTS, Relation.HAS_NOT, "书记"),
    ):
        page.chips.keep_condition(asked)
    photographer.settle()
    photographer.take(window, "conditions", EVERY)
    page.chips.add_condition()
    photographer.settle()
    dialog = cast("QDialog", page.chips.dialog)
    for dress in EVERY:
        photographer.take(dialog, "conditions-dialog", (replace(dress, size=(0, 0)),))
    dialog.reject()
    for dress in EVERY:
        photographer.put_on(window, dress)
        page.chips.views.popup(window.pos())
        photographer.settle()
        photographer.snap(page.chips.views, "views", dress)
        page.chips.views.close()
    photographer.undress()
    page.chips.clear()
    photographer.settle()


def take_bin(photographer: Photographer, window: MainWindow, _person: CadreId) -> None:
    """The recycle bin with a cadre and village cadres in it, who are brought back."""
    for page in ("roster", "villages"):
        window.show_page(page)
        photographer.settle()
        window.page(page).commands()[CommandId.DELETE]()
        photographer.settle()
    window.show_page("recycle")
    photographer.settle()
    photographer.take(window, "bin", EVERY)
    for _deleted in range(2):
        action_of(window, CommandId.UNDO).trigger()
        photographer.settle()


def take_log(photographer: Photographer, window: MainWindow, _person: CadreId) -> None:
    """The operation log, and what one operation of it changed."""
    window.show_page("villages")
    photographer.settle()
    window.page("villages").commands()[CommandId.DELETE]()
    photographer.settle()
    page = cast("OperationsPage", window.page("operations"))
    window.show_page("operations")
    photographer.settle()
    photographer.take(window, "operations", EVERY)
    for dress in EVERY:
        photographer.put_on(window, dress)
        page.table.make_current(page.model.rowCount() - 1)
        QTest.keyClick(page.table, Qt.Key.Key_Return)
        photographer.settle()
        if page.work.dialog is not None:
            photographer.snap(page.work.dialog, "operation-dialog", dress)
            page.work.dialog.reject()
        photographer.settle()
    photographer.undress()
    action_of(window, CommandId.UNDO).trigger()
    photographer.settle()


def take_photos(photographer: Photographer, window: MainWindow, _person: CadreId) -> None:
    """批量照片 with files of every kind."""
    page = cast("RosterPage", window.page("roster"))
    window.show_page("roster")
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        face = QImage(480, 600, QImage.Format.Format_RGB32)
        face.fill(QColor("#8aa7c4"))
        names = "周建国.jpg 李秀英_2寸.png 欧阳敏(2).jpg 欧阳敏.jpg 查无此人.jpg".split()
        for name in names:
            face.save(str(folder / name))
        (folder / "赵振华.jpg").write_bytes(b"not a picture")
        page.photos.ask()
        page.photos.take([folder])
        photographer.settle()
        dialog = cast("QDialog", page.photos.dialog)
        for dress in EVERY:
            photographer.take(dialog, "photos", (replace(dress, size=(760, 440)),))
        dialog.reject()


def take_post_dialogs(photographer: Photographer, window: MainWindow, person: CadreId) -> None:
    """登记任职变动 and 离任, filled in, over the file that they are about."""
    page = cast("CadreFilePage", window.page(FILE_PAGE))
    for dress in EVERY:
        photographer.put_on(window, dress)
        window.show_page(FILE_PAGE, FileVisit(person))
        photographer.settle()
        page.posts.ask_about(person, "青山镇党政综合办公室主任", PartialDate(2026, 12))
        photographer.settle()
        photographer.snap_dialog(page.posts.dialog, f"{POST_DIALOGS}-change", dress)
        page.commands()[CommandId.LEAVE]()
        photographer.settle()
        photographer.snap_dialog(page.posts.leaving, f"{POST_DIALOGS}-leaving", dress)
    photographer.undress()


def take_archive(photographer: Photographer, window: MainWindow, person: CadreId) -> None:
    """An archive with files, and what every archive lacks."""
    page = cast("CadreFilePage", window.page(FILE_PAGE))
    for dress in EVERY:
        photographer.put_on(window, dress)
        window.show_page(FILE_PAGE, FileVisit(person, section=Section.ARCHIVE))
        photographer.settle()
        photographer.snap(window, ARCHIVE, dress)
        page.findChildren(MissingList)[0].everybody.click()
        photographer.settle()
        dialog = page.findChildren(ArchiveGapsDialog)[-1]
        photographer.snap_dialog(dialog, f"{ARCHIVE}-gaps", dress)
    photographer.undress()


def take_gates(
    photographer: Photographer, preferences: Preferences, runner: BackgroundRunner
) -> None:
    """The first start, the locked library and the sheet against a lost password."""
    sheet = RecoverySheet("青山镇", tuple(f"{number:04d}-XXXX" for number in range(1, 15)))
    window = MainWindow(preferences, runner, Notifier())
    window.show()
    for name, gate in (
        ("welcome", WelcomeGate(preferences)),
        ("unlock", UnlockGate(preferences)),
        ("recovery", RecoverySheetGate(sheet, DAY, runner, preferences)),
    ):
        window.show_gate(gate)
        photographer.take(window, name, EVERY)


OVER_PAGES = {
    ARCHIVE: take_archive,
    "photos": take_photos,
    "conditions": take_conditions,
    POST_DIALOGS: take_post_dialogs,
    "grid": take_grid,
    "bin": take_bin,
    "operations": take_log,
    "preview": take_preview,
    "jump": take_jump_box,
}
"""What opens over a page, by the name that it is asked for."""
