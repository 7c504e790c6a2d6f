"""The collection workbook: from the roster out to a file, back corrected, taken and undone."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from cadredesk.domain.ids import CadreId
from cadredesk.services.departures import list_departures
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.actions import CommandId
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.cadre_file.page import CadreFilePage
from cadredesk.ui.collection import export_page
from cadredesk.ui.collection.difference_model import DifferenceColumn
from cadredesk.ui.collection.doubt_model import DoubtColumn
from cadredesk.ui.collection.export_page import CollectionPage
from cadredesk.ui.collection.import_page import CollectionImportPage
from cadredesk.ui.imports.page import ImportPage
from cadredesk.ui.library_window import LibraryWindow
from cadredesk.ui.models.roles import Role
from cadredesk.ui.page import Page
from cadredesk.ui.widgets.info_bar import InfoBar
from tests.ui.drops import drop
from tests.ui.practice import person, rest

NAME = "周建国"


def health_of(library: SqlLibrary, cadre: CadreId) -> tuple[str, str]:
    with library.unit_of_work() as work:
        known = work.cadres.get(cadre).cadre
    return known.health, known.ancestral_home


def press(bar: InfoBar, verb: str) -> None:
    next(each for each in bar.findChildren(QPushButton) if each.text() == verb).click()


def texts(page: CollectionImportPage, column: DifferenceColumn) -> list[str]:
    model = page.model
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def correct(path: Path) -> None:
    """What somebody at the county changes: three cells, one of them to nothing known."""
    book = openpyxl.load_workbook(path)
    people = book["A01人员"]
    people["I3"], people["E3"] = "一般", "甲省丁县"
    people["D3"] = "去年"
    book.save(path)


@dataclass
class Desktop:
    """The window as a clerk has it, with the file between it and the county."""

    opened: LibraryWindow
    library: SqlLibrary
    runner: BackgroundRunner
    qtbot: QtBot
    target: Path

    @property
    def page(self) -> Page:
        page = self.opened.window.current_page
        assert page is not None
        return page

    def rest(self) -> None:
        rest(self.qtbot, self.runner)

    def do(self, command: CommandId) -> None:
        self.page.commands()[command]()
        self.rest()

    def show(self, page: str, argument: object = None) -> None:
        self.opened.window.show_page(page, argument)
        self.rest()

    def drop(self) -> None:
        drop(self.opened.window, self.target)
        self.rest()

    def write(self) -> CollectionPage:
        """Write it for the list in front, without families, with photos."""
        self.do(CommandId.COLLECT)
        page = self.page
        assert isinstance(page, CollectionPage)
        page.sheets["A36"].click()
        page.photos.click()
        self.rest()
        self.do(CommandId.EXPORT)
        return page


@pytest.fixture
def desktop(
    opened: LibraryWindow,
    library: SqlLibrary,
    runner: BackgroundRunner,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> Desktop:
    target = tmp_path / "采集.xlsx"
    monkeypatch.setattr(export_page, "choose_target", lambda *_: target)
    monkeypatch.setattr(export_page, "confirm", lambda *_: True)
    return Desktop(opened, library, runner, qtbot, target)


def test_a_workbook_goes_out_comes_back_corrected_and_is_undone(desktop: Desktop):
    cadre = person(desktop.library, NAME)
    before = health_of(desktop.library, cadre)

    out = desktop.write()
    assert out.model.index(0, DoubtColumn.WHAT).data() == "▲ not in the list"
    assert "A36家庭" not in openpyxl.load_workbook(desktop.target).sheetnames
    assert list_departures(desktop.library)[0].left.paper == "信息采集表"
    assert not desktop.target.with_name("采集照片.zip").exists()  # nobody has a photo

    correct(desktop.target)
    desktop.drop()
    back = desktop.page
    assert isinstance(back, CollectionImportPage)
    assert texts(back, DifferenceColumn.HEADING) == ["籍贯", "健康状况"]
    assert back.problem_model.rows[0][:2] == ("A01人员", "D3")

    home = back.model.index(0, DifferenceColumn.STATED)
    back.model.setData(home, Qt.CheckState.Unchecked, Role.CheckStateRole)
    assert back.header.primary_action is not None
    back.header.primary_action.trigger()
    desktop.rest()
    assert health_of(desktop.library, cadre) == ("一般", before[1])
    assert texts(back, DifferenceColumn.HEADING) == ["籍贯"]

    press(back.info, "Undo this import")
    desktop.rest()
    assert health_of(desktop.library, cadre) == before


def test_each_sheet_and_each_fact_can_be_gone_to(desktop: Desktop):
    out = desktop.write()
    QTest.keyClick(out.table, Qt.Key.Key_Return)
    desktop.rest()
    assert isinstance(desktop.page, CadreFilePage)

    correct(desktop.target)
    desktop.show(ImportPage.ID, desktop.target)  # as if it were a roster
    back = desktop.page
    assert isinstance(back, CollectionImportPage)
    back.sheets.setCurrentRow(1)
    assert (back.model.rowCount(), back.problem_model.rowCount()) == (0, 0)
    back.sheets.setCurrentRow(2)
    back.leave_all.click()
    assert back.header.primary_action is not None
    assert not back.header.primary_action.isEnabled()
