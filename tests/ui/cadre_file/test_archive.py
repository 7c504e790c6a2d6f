"""Files are dropped, pasted and chosen into the archive, opened, replaced and exported there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QDesktopServices,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
)
from PySide6.QtWidgets import QApplication, QFileDialog

from cadredesk.domain.attachment import Attachment
from cadredesk.services import attaching
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.archive_gaps import archive_gaps
from cadredesk.services.cadre_views import Section, read_file
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.cadre_file.archive_frame import ArchiveFrame
from cadredesk.ui.cadre_file.archive_gaps import ArchiveGapsDialog
from cadredesk.ui.cadre_file.item_table import ItemTable
from cadredesk.ui.cadre_file.set_plans import CATALOGUE
from cadredesk.ui.cadre_file.sheet_table import SheetTable
from cadredesk.ui.file_visit import FileVisit
from tests.ui.cadre_file.conftest import Opened
from tests.ui.conftest import Said
from tests.ui.desks import the_archive_catalogue
from tests.ui.practice import DAY, person

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
PDF = b"%PDF-1.4 a paper"
FILE_COLUMN = len(CATALOGUE.fields) + 1


@pytest.fixture
def practice(own_practice: SqlLibrary) -> SqlLibrary:
    """A practice township that may be written."""
    return own_practice


@pytest.fixture
def practice_board() -> AlertBoard:
    """No alerts: these tests are about files."""
    return AlertBoard(DAY, ())


@pytest.fixture
def archive(opened: Opened) -> Opened:
    """The archive of 周建国, with nothing in it."""
    with opened.qtbot.waitActive(opened.window):
        opened.window.activateWindow()
    opened.show(FileVisit(person(opened.library, "周建国"), section=Section.ARCHIVE))
    return opened


@pytest.fixture
def papers(tmp_path: Path) -> list[Path]:
    folder = tmp_path / "桌面"
    folder.mkdir()
    made = []
    for name in ("毕业证.pdf", "干部任免审批表.pdf"):
        made.append(folder / name)
        made[-1].write_bytes(PDF + name.encode())
    return made


@pytest.fixture
def shown_files(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What the system's programs were asked to show."""
    shown: list[Path] = []

    def show(url: QUrl) -> bool:
        shown.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", show)
    return shown


def frame(opened: Opened) -> ArchiveFrame:
    return opened.page.findChildren(ArchiveFrame)[0]


def catalogue(opened: Opened) -> SheetTable:
    tables = opened.page.findChildren(ItemTable)
    return next(each.table for each in tables if each.plan.info_set == "attachments")


def rows(opened: Opened) -> tuple[Attachment, ...]:
    return read_file(opened.library, person(opened.library, "周建国")).file.attachments


def urls(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def drop(opened: Opened, mime: QMimeData) -> bool:
    at, copy = QPointF(200, 200), Qt.DropAction.CopyAction
    enter = QDragEnterEvent(at.toPoint(), copy, mime, LEFT, NONE)
    enter.ignore()
    QApplication.sendEvent(frame(opened), enter)
    if enter.isAccepted():
        QApplication.sendEvent(frame(opened), QDropEvent(at, copy, mime, LEFT, NONE))
    opened.rest()
    return enter.isAccepted()


def go_to_file(opened: Opened, row: int = 0) -> SheetTable:
    table = catalogue(opened)
    table.setFocus()
    table.setCurrentIndex(table.model().index(row, FILE_COLUMN))
    return table


def choose(monkeypatch: pytest.MonkeyPatch, how: str, answer: object) -> None:
    monkeypatch.setattr(QFileDialog, how, lambda *_: answer)


def test_dropped_files_stand_in_the_catalogue_with_class_number_and_size(
    archive: Opened, papers: list[Path]
):
    assert "Drop files here" in frame(archive).told.text()

    assert drop(archive, urls(*papers))

    assert [(row.title, row.catalogue_class) for row in rows(archive)] == [
        ("毕业证", "4-1"),
        ("干部任免审批表", "9-2"),
    ]
    model = catalogue(archive).model()
    assert model.index(0, FILE_COLUMN - 1).data() == "4-1-1"
    assert model.index(0, FILE_COLUMN).data() == "PDF 1 KB"
    assert model.index(0, FILE_COLUMN).data(Qt.ItemDataRole.ToolTipRole) == "毕业证.pdf"
    assert archive.page.info.text.startswith("2 file(s) added.")
    assert frame(archive).told.text() == "2 file(s), 1 KB"


def test_what_was_added_is_taken_back_by_its_button(archive: Opened, papers: list[Path]):
    drop(archive, urls(*papers))

    archive.qtbot.mouseClick(archive.button("Undo"), LEFT)
    archive.rest()

    assert rows(archive) == ()


def test_a_drag_says_what_letting_go_would_do_and_one_without_files_is_not_taken(
    archive: Opened, papers: list[Path]
):
    at, copy = QPoint(9, 9), Qt.DropAction.CopyAction
    mime = urls(*papers)
    QApplication.sendEvent(frame(archive), QDragEnterEvent(at, copy, mime, LEFT, NONE))
    said = frame(archive).told.text()
    QApplication.sendEvent(frame(archive), QDragLeaveEvent())
    text = QMimeData()
    text.setText("周建国")

    assert said == "Let go to add 2 file(s)"
    assert frame(archive).told.text().startswith("Drop files here")
    assert not drop(archive, text)


def test_a_copied_file_is_pasted_and_a_copied_text_still_goes_into_a_cell(
    archive: Opened, papers: list[Path]
):
    QGuiApplication.clipboard().setMimeData(urls(papers[0]))
    archive.press(Qt.Key.Key_V, CTRL, on=go_to_file(archive))
    QGuiApplication.clipboard().setText("毕业证（复印件）")
    table = catalogue(archive)
    table.setCurrentIndex(table.model().index(0, 1))
    archive.press(Qt.Key.Key_V, CTRL, on=table)

    assert [row.title for row in rows(archive)] == ["毕业证（复印件）"]


def test_a_file_is_chosen_for_what_is_missing_by_the_keyboard(
    archive: Opened, papers: list[Path], monkeypatch: pytest.MonkeyPatch
):
    choose(monkeypatch, "getOpenFileNames", ([str(papers[0])], ""))
    lines = frame(archive).missing.lines
    texts = [lines.item(row).text() for row in range(lines.count())]
    assert texts[0].startswith("1  干部履历表")
    lines.setCurrentRow(0)

    archive.press(Qt.Key.Key_Return, on=lines)

    assert [(row.title, row.catalogue_class) for row in rows(archive)] == [("干部履历表", "1")]
    assert not lines.item(0).text().startswith("1 ")


def test_stepping_back_from_a_dialog_changes_nothing(
    archive: Opened, papers: list[Path], monkeypatch: pytest.MonkeyPatch
):
    drop(archive, urls(papers[0]))
    choose(monkeypatch, "getOpenFileNames", ([], ""))
    choose(monkeypatch, "getOpenFileName", ("", ""))
    choose(monkeypatch, "getExistingDirectory", "")
    before = rows(archive)

    for button in (frame(archive).add, frame(archive).replace, frame(archive).export_all):
        archive.qtbot.mouseClick(button, LEFT)
        archive.rest()

    assert rows(archive) == before


def test_enter_on_the_file_shows_a_copy_that_goes_with_the_library(
    archive: Opened, papers: list[Path], shown_files: list[Path]
):
    drop(archive, urls(papers[0]))

    archive.press(Qt.Key.Key_Return, on=go_to_file(archive))

    assert [each.name for each in shown_files] == ["毕业证.pdf"]
    assert shown_files[0].read_bytes() == papers[0].read_bytes()
    archive.library.close()
    assert not shown_files[0].exists()


def test_what_can_be_run_is_refused_and_leaves_only_after_a_question(
    archive: Opened,
    shown_files: list[Path],
    tmp_path: Path,
    said: Said,
    monkeypatch: pytest.MonkeyPatch,
):
    program = tmp_path / "奖状.pdf"
    program.write_bytes(b"MZ\x90 a program")
    drop(archive, urls(program))
    choose(monkeypatch, "getExistingDirectory", str(tmp_path / "导出"))

    archive.press(Qt.Key.Key_Return, on=go_to_file(archive))
    refused = archive.page.info.text
    archive.qtbot.mouseClick(archive.button("Export…"), LEFT)
    archive.rest()
    kept_back = (tmp_path / "导出").exists()
    said.answer = "Export all the same"
    archive.qtbot.mouseClick(frame(archive).export, LEFT)
    archive.rest()

    assert refused.startswith("“奖状.pdf” is something that can be run")
    assert shown_files == []
    assert not kept_back
    assert "奖状.pdf" in said.boxes[0][1]
    assert (tmp_path / "导出" / "奖状.pdf").read_bytes() == b"MZ\x90 a program"


def test_a_file_is_replaced_and_that_is_undone(
    archive: Opened, papers: list[Path], monkeypatch: pytest.MonkeyPatch
):
    drop(archive, urls(papers[0]))
    before = rows(archive)
    choose(monkeypatch, "getOpenFileName", (str(papers[1]), ""))
    go_to_file(archive)

    archive.qtbot.mouseClick(frame(archive).replace, LEFT)
    archive.rest()
    after = rows(archive)[0]
    archive.qtbot.mouseClick(archive.button("Undo"), LEFT)
    archive.rest()

    assert (after.title, after.file_name) == ("毕业证", "干部任免审批表.pdf")
    assert rows(archive) == before


def test_every_file_is_exported_and_lines_without_one_are_said(
    archive: Opened, papers: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    drop(archive, urls(*papers))
    table = catalogue(archive)
    table.setCurrentIndex(table.model().index(2, 1))
    table.model().setData(table.currentIndex(), "入党志愿书")
    archive.rest()
    choose(monkeypatch, "getExistingDirectory", str(tmp_path / "导出"))
    opened_folders: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened_folders.append(url.toLocalFile())
    )

    archive.qtbot.mouseClick(frame(archive).export_all, LEFT)
    archive.rest()
    archive.qtbot.mouseClick(archive.button("Open folder"), LEFT)

    assert sorted(each.name for each in (tmp_path / "导出").iterdir()) == [
        "干部任免审批表.pdf",
        "毕业证.pdf",
    ]
    assert opened_folders == [str(tmp_path / "导出")]
    assert archive.page.info.text == "1 line(s) have no file."


def test_the_context_menu_offers_what_the_row_can_do(
    archive: Opened, papers: list[Path], shown_files: list[Path]
):
    drop(archive, urls(papers[0]))
    table = go_to_file(archive)

    table.customContextMenuRequested.emit(QPoint(5, 5))
    menu = frame(archive).menu
    actions = {each.text(): each for each in menu.actions()}
    menu.close()
    actions["Open"].trigger()
    archive.rest()
    actions["Delete the line"].trigger()
    archive.rest()

    assert [text for text, each in actions.items() if each.isEnabled()] == [
        "Add files…",
        "Open",
        "Replace…",
        "Export…",
        "Export all…",
        "Delete the line",
    ]
    assert len(shown_files) == 1
    assert rows(archive) == ()


def test_a_large_file_is_taken_with_a_warning_that_names_its_size(
    archive: Opened, papers: list[Path], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(attaching, "LARGE", 20)

    drop(archive, urls(papers[0]))
    archive.page.info.close_line()

    assert archive.page.info.text.startswith("“毕业证.pdf” has 1 MB, and every backup grows")
    assert len(rows(archive)) == 1


def test_a_file_that_is_there_already_is_said(archive: Opened, papers: list[Path]):
    drop(archive, urls(papers[0]))

    drop(archive, urls(papers[0]))

    assert archive.page.info.text == "In this archive already, not added again: 毕业证.pdf"
    assert len(rows(archive)) == 1


def test_a_file_that_cannot_be_taken_is_said_and_nothing_is_added(
    archive: Opened, papers: list[Path]
):
    drop(archive, urls(papers[0], papers[0].parent))

    assert archive.page.info.text.startswith("“桌面” is a folder")
    assert rows(archive) == ()


def test_what_everybody_lacks_is_one_list_that_leads_to_an_archive(archive: Opened):
    led: list[tuple[str, object]] = []
    archive.page.go.connect(lambda page, argument: led.append((page, argument)))

    archive.qtbot.mouseClick(frame(archive).missing.everybody, LEFT)
    archive.rest()
    table = archive.page.findChildren(ArchiveGapsDialog)[0].table
    first = [table.model().index(0, column).data() for column in range(3)]
    archive.qtbot.keyClick(table, Qt.Key.Key_Return)

    lacking = archive_gaps(archive.library, the_archive_catalogue())
    assert table.model().rowCount() == len(lacking) > 20
    assert first[:2] == [lacking[0].name, str(lacking[0].count)]
    assert "干部履历表" in first[2]
    assert led == [("cadre_file", FileVisit(lacking[0].cadre, section=Section.ARCHIVE))]


def test_in_a_narrow_window_what_is_missing_stands_below_the_catalogue(archive: Opened):
    archive.window.resize(1366, 697)
    archive.rest()
    beside = frame(archive).missing.parentWidget() is frame(archive)

    archive.window.resize(1000, 600)
    archive.rest()

    assert beside
    assert frame(archive).sets.isAncestorOf(frame(archive).missing)
    assert frame(archive).missing.isVisible()
    archive.window.resize(1500, 697)
    archive.rest()
    assert frame(archive).missing.parentWidget() is frame(archive)
