"""导出登记 on the screen: what left is there, can be found, and cannot be changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cadredesk.domain.export_record import Departure, IdsShown
from cadredesk.domain.ids import BatchId, new_id
from cadredesk.services.work_ports import Batch
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.departures.page import DeparturesPage
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.notifier import Notifier
from cadredesk.ui.preferences import Preferences
from tests.ui.practice import bury, desk_of, open_practice, rest

ROSTER = Departure(
    action="roster",
    paper="干部名册",
    file="名册.xlsx",
    people=46,
    checksum="0123456789abcdef" * 4,
    ids=IdsShown.MASKED,
    purpose="报县委组织部",
)
PAPER = Departure(action="today_print", paper="今日清单", file="今日清单", people=3, files=0)


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[SqlLibrary]:
    library = open_practice(tmp_path / "示例库")
    for left in (ROSTER, PAPER):
        with library.unit_of_work(Batch(BatchId(new_id()), left.action)) as work:
            work.exports.add(left)
            work.commit()
    yield library
    library.close()


@pytest.fixture
def page(
    practice: SqlLibrary, runner: BackgroundRunner, preferences: Preferences, qtbot: QtBot
) -> Iterator[DeparturesPage]:
    window = MainWindow(preferences, runner, Notifier())
    made = DeparturesPage(desk_of(practice), runner)
    window.add_page(made)
    window.show()
    window.show_page("departures")
    rest(qtbot, runner)
    yield made
    bury(window, runner, qtbot)


def rows(page: DeparturesPage) -> list[list[str]]:
    model = page.model
    return [
        [str(model.index(row, column).data() or "") for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_what_left_is_listed_the_newest_first_with_all_that_is_known(page: DeparturesPage):
    printed, roster = rows(page)

    assert roster[0] == "0001"
    assert roster[3:] == ["干部名册", "46", "报县委组织部", "masked", "名册.xlsx", "0123456789ab"]
    assert printed[3:] == ["今日清单", "3", "", "none", "今日清单 (on paper)", ""]


def test_what_is_typed_narrows_the_list(page: DeparturesPage, qtbot: QtBot):
    page.search.setFocus()

    qtbot.keyClicks(page.search, "0001")
    found = [row[0] for row in rows(page)]
    qtbot.keyClick(page.search, Qt.Key.Key_9)

    assert found == ["0001"]
    assert rows(page) == []
    assert page.empty.isVisibleTo(page)
