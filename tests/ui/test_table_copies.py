"""What is copied from a list of people is registered before it is on the clipboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from cadredesk.domain.export_record import IdsShown
from cadredesk.services.departures import list_departures
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.models.record_table_model import RecordTableModel
from cadredesk.ui.table_copies import TableCopies
from cadredesk.ui.widgets.data_table import DataTable
from tests.builders import a_township
from tests.fakes import MemoryLibrary, State
from tests.ui.main_window.plain_pages import PlainPage
from tests.ui.practice import rest

CTRL = Qt.KeyboardModifier.ControlModifier
ROWS = (
    ("刘志强", "同职满 5 年"),
    ("刘志强", "身份证号 990123198506120015"),
    ("沈佳怡", "试用期满"),
)


class ListPage(PlainPage):
    """A page with one list of people."""

    ID = "lists"


@pytest.fixture
def library() -> MemoryLibrary:
    return MemoryLibrary(Path("青山镇"), State(a_township()), "")


@pytest.fixture
def table(library: MemoryLibrary, runner: BackgroundRunner, qtbot: QtBot) -> Iterator[DataTable]:
    page = ListPage()
    qtbot.addWidget(page)
    table, model = DataTable(), RecordTableModel(page)
    page.body.addWidget(table)
    table.setModel(model)
    model.show_rows(("Who", "What"), ROWS)
    table.tell_of_people("预警（复制）", 0)
    TableCopies(page, library, runner)
    page.show()
    yield table
    rest(qtbot, runner)


def test_rows_about_several_people_are_registered_with_how_many_there_are(
    table: DataTable, library: MemoryLibrary, runner: BackgroundRunner, qtbot: QtBot
):
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_C, CTRL)
    rest(qtbot, runner)

    (noted,) = list_departures(library)
    assert (noted.left.paper, noted.left.people) == ("预警（复制）", 2)
    assert noted.left.ids is IdsShown.WHOLE
    assert QGuiApplication.clipboard().text().splitlines()[1] == "刘志强\t同职满 5 年"


def test_rows_about_one_person_are_only_copied(
    table: DataTable, library: MemoryLibrary, runner: BackgroundRunner, qtbot: QtBot
):
    table.make_current(1)
    qtbot.keyClick(table, Qt.Key.Key_C, CTRL)
    rest(qtbot, runner)

    assert list_departures(library) == ()
    assert QGuiApplication.clipboard().text().endswith("990123198506120015")
