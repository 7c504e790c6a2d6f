"""What proves a row is added from the row itself, counted beside it, and gone to."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from cadredesk.domain.cadre import CadreFile
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.cadre_views import Section, read_file
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.cadre_file.archive_frame import ArchiveFrame
from cadredesk.ui.cadre_file.catalogue_table import CatalogueTable
from cadredesk.ui.cadre_file.proven_table import ProvenTable
from cadredesk.ui.cadre_file.set_view import SetView
from cadredesk.ui.file_visit import FileVisit
from tests.ui.cadre_file.conftest import Opened
from tests.ui.practice import DAY, person

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def practice(own_practice: SqlLibrary) -> SqlLibrary:
    """A practice township that may be written."""
    return own_practice


@pytest.fixture
def practice_board() -> AlertBoard:
    """No alerts: these tests are about files."""
    return AlertBoard(DAY, ())


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    made = tmp_path / "扫描件0001.pdf"
    made.write_bytes(b"%PDF-1.4 a certificate")
    return made


def courses(opened: Opened) -> ProvenTable:
    """The education of 周建国, which has no certificate yet."""
    opened.show(FileVisit(person(opened.library, "周建国"), section=Section.EDUCATION))
    table = opened.page.findChildren(SetView)[0].shown[0]
    assert isinstance(table, ProvenTable)
    return table


def the_file(opened: Opened) -> CadreFile:
    return read_file(opened.library, person(opened.library, "周建国")).file


def counted(table: ProvenTable) -> list[str]:
    last = table.model.columnCount() - 1
    rows = range(table.model.rowCount() - 1)
    return [table.model.index(row, last).data() for row in rows]


def test_enter_on_the_empty_count_adds_a_file_that_proves_the_row(
    opened: Opened, paper: Path, monkeypatch: pytest.MonkeyPatch
):
    table = courses(opened)
    answer = ([str(paper)], "")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: answer)
    table.table.setFocus()
    table.table.setCurrentIndex(table.model.index(1, table.model.columnCount() - 1))

    opened.qtbot.keyClick(table.table, Qt.Key.Key_Return)
    opened.rest()

    [kept] = the_file(opened).attachments
    assert (kept.about_id, kept.catalogue_class) == (the_file(opened).educations[1].id, "4-1")
    assert counted(table) == ["", "1"]
    count = table.model.index(1, table.model.columnCount() - 1)
    assert count.data(Qt.ItemDataRole.ToolTipRole) == "扫描件0001"
    assert "look them over" not in opened.page.info.text


def test_a_file_dropped_on_a_row_proves_it_and_enter_leads_to_it(opened: Opened, paper: Path):
    table = courses(opened)
    mime, copy = QMimeData(), Qt.DropAction.CopyAction
    mime.setUrls([QUrl.fromLocalFile(str(paper))])
    spot = table.table.visualRect(table.model.index(0, 0)).center()
    at = QPointF(table.table.viewport().mapTo(table, spot))
    enter = QDragEnterEvent(at.toPoint(), copy, mime, LEFT, NONE)
    enter.ignore()

    QApplication.sendEvent(table, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(table, QDropEvent(at, copy, mime, LEFT, NONE))
    opened.rest()

    assert counted(table) == ["1", ""]
    table.table.setFocus()
    table.table.setCurrentIndex(table.model.index(0, table.model.columnCount() - 1))
    with opened.qtbot.waitSignal(opened.page.go) as told:
        opened.qtbot.keyClick(table.table, Qt.Key.Key_Return)
    [kept] = the_file(opened).attachments
    assert told.args[1].row == kept.id


def test_the_row_for_a_new_course_takes_no_files(opened: Opened):
    table = courses(opened)
    table.table.setCurrentIndex(table.model.index(table.model.rowCount() - 1, 0))

    assert not table.attach.isEnabled()


def test_the_catalogue_leads_back_to_the_row_that_a_file_proves(
    opened: Opened, paper: Path, monkeypatch: pytest.MonkeyPatch
):
    table = courses(opened)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([str(paper)], ""))
    table.table.setCurrentIndex(table.model.index(1, 0))
    table.attach.click()
    opened.rest()
    proven = the_file(opened).educations[1]
    opened.show(FileVisit(person(opened.library, "周建国"), section=Section.ARCHIVE))
    catalogue = opened.page.findChildren(CatalogueTable)[0]
    last = catalogue.model.columnCount() - 1

    catalogue.lines.go_to(catalogue.model.index(0, last))
    told = catalogue.model.index(0, last)
    with opened.qtbot.waitSignal(opened.page.go) as gone:
        opened.qtbot.keyClick(catalogue.lines.table_of(last), Qt.Key.Key_Return)

    assert told.data() == "Education"
    assert told.data(Qt.ItemDataRole.ToolTipRole) == proven.school
    assert (gone.args[1].field, gone.args[1].row) == ("education.school", proven.id)


def test_the_menu_of_the_catalogue_leads_to_the_row_that_a_file_proves(
    opened: Opened, paper: Path, monkeypatch: pytest.MonkeyPatch
):
    table = courses(opened)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([str(paper)], ""))
    table.table.setCurrentIndex(table.model.index(1, 0))
    table.attach.click()
    opened.rest()
    proven = the_file(opened).educations[1]
    opened.show(FileVisit(person(opened.library, "周建国"), section=Section.ARCHIVE))
    frame = opened.page.findChildren(ArchiveFrame)[0]
    catalogue = opened.page.findChildren(CatalogueTable)[0]
    catalogue.lines.go_to(catalogue.model.index(0, 0))

    catalogue.lines.menu_wanted.emit(QPoint(5, 5))
    leads = next(each for each in frame.menu.actions() if each.text() == "Go to what it proves")
    frame.menu.close()
    with opened.qtbot.waitSignal(opened.page.go) as gone:
        leads.trigger()

    assert leads.isEnabled()
    assert gone.args[1].row == proven.id
