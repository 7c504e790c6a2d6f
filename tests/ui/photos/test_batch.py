"""Photos of many come in by folder or by drop, are seen first, and are one step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from cadredesk.services.cadre_views import read_file
from cadredesk.services.undo import undo_last
from cadredesk.spreadsheets.list_workbook import ListWorkbook
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.actions import CommandId
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.notifier import Notifier
from cadredesk.ui.photos.batch import PhotoBatch
from cadredesk.ui.photos.batch_dialog import PhotoBatchDialog
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.roster.page import RosterPage
from tests.ui.practice import bury, desk_of, open_practice, person, rest


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqlLibrary]:
    made = open_practice(tmp_path / "示例库")
    yield made
    made.close()


@pytest.fixture
def page(
    library: SqlLibrary,
    runner: BackgroundRunner,
    preferences: Preferences,
    notifier: Notifier,
    qtbot: QtBot,
) -> Iterator[RosterPage]:
    desk = desk_of(library, list_writer=ListWorkbook())
    window = MainWindow(preferences, runner, notifier)
    made = RosterPage(desk, runner, AlertWatch(desk, runner), preferences)
    window.add_page(made)
    window.resize(1366, 697)
    window.show()
    window.show_page("roster")
    rest(qtbot, runner)
    yield made
    bury(window, runner, qtbot)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "照片"
    made.mkdir()
    face = QImage(480, 600, QImage.Format.Format_RGB32)
    face.fill(Qt.GlobalColor.gray)
    for name in ("周建国.jpg", "李秀英_2寸.png", "查无此人.jpg"):
        face.save(str(made / name))
    (made / "赵振华.jpg").write_bytes(b"not a picture")
    return made


def opened(page: RosterPage) -> PhotoBatchDialog:
    page.commands()[CommandId.PHOTOS]()
    dialog = page.photos.dialog
    assert dialog is not None
    return dialog


def take(
    page: RosterPage, runner: BackgroundRunner, qtbot: QtBot, *paths: Path
) -> PhotoBatchDialog:
    dialog = opened(page)
    page.photos.take(paths)
    rest(qtbot, runner)
    return dialog


def has_photo(library: SqlLibrary, name: str) -> bool:
    return bool(read_file(library, person(library, name)).file.cadre.photo)


def test_a_folder_is_chosen_seen_and_kept_as_one_step(
    page: RosterPage,
    library: SqlLibrary,
    folder: Path,
    runner: BackgroundRunner,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(folder))
    dialog = opened(page)

    qtbot.keyClick(dialog.folder, Qt.Key.Key_Space)
    rest(qtbot, runner)
    shown = [row[2] for row in dialog.model.rows]
    said = dialog.said.text()
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    rest(qtbot, runner)

    assert [each[0] for each in shown] == ["◇", "◇", "✓", "✓"]
    assert said.startswith("2 photo")
    assert has_photo(library, "周建国")
    assert has_photo(library, "李秀英")
    assert not has_photo(library, "赵振华")
    assert "Ctrl+Z" in page.info.text
    undo_last(library)
    assert not has_photo(library, "周建国")


def test_what_is_no_picture_and_who_is_nobody_have_their_reasons(
    page: RosterPage, folder: Path, runner: BackgroundRunner, qtbot: QtBot
):
    dialog = take(page, runner, qtbot, folder)

    reasons = {row[0]: row[2] for row in dialog.model.rows}

    assert "No such person" in reasons["查无此人.jpg"]
    assert "no photo" in reasons["赵振华.jpg"]
    assert dialog.problems.isVisible()


def test_files_that_are_dropped_are_looked_at(
    page: RosterPage, folder: Path, runner: BackgroundRunner, qtbot: QtBot
):
    dialog = opened(page)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(folder / "周建国.jpg"))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    entered = QDragEnterEvent(QPointF(9, 9).toPoint(), copy, mime, buttons, keys)
    dropped = QDropEvent(QPointF(9, 9), copy, mime, buttons, keys)

    QApplication.sendEvent(dialog, entered)
    QApplication.sendEvent(dialog, dropped)
    rest(qtbot, runner)

    assert entered.isAccepted()
    assert [row[1] for row in dialog.model.rows] == ["周建国"]


def test_several_files_are_chosen(
    page: RosterPage,
    folder: Path,
    runner: BackgroundRunner,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
):
    chosen = [str(folder / "周建国.jpg"), str(folder / "赵振华.jpg")]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: (chosen, ""))
    dialog = opened(page)

    dialog.files.click()
    rest(qtbot, runner)

    assert len(dialog.rows) == 2


def test_the_files_left_alone_are_a_workbook(
    page: RosterPage,
    folder: Path,
    tmp_path: Path,
    runner: BackgroundRunner,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
):
    target = tmp_path / "未导入.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    dialog = take(page, runner, qtbot, folder)

    dialog.problems.click()
    rest(qtbot, runner)

    sheet = load_workbook(target).worksheets[0]
    rows = [[cell.value for cell in line][1:] for line in sheet.iter_rows(min_row=4)]
    assert [row[0] for row in rows] == ["查无此人.jpg", "赵振华.jpg"]
    assert "没有这个人" in str(rows[0][2])
    assert "未导入.xlsx" in dialog.said.text()


def test_closing_the_dialog_stops_the_reading_and_keeps_nothing(
    page: RosterPage, library: SqlLibrary, folder: Path, runner: BackgroundRunner, qtbot: QtBot
):
    dialog = opened(page)
    page.photos.take([folder])

    dialog.reject()
    rest(qtbot, runner)

    assert page.photos.dialog is None
    assert not has_photo(library, "周建国")


def test_a_folder_that_is_gone_is_said(
    page: RosterPage, tmp_path: Path, runner: BackgroundRunner, qtbot: QtBot
):
    dialog = take(page, runner, qtbot, tmp_path / "不在了")

    assert [row[2][0] for row in dialog.model.rows] == ["◇"]
    assert isinstance(page.photos, PhotoBatch)
