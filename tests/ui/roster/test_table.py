"""The roster's columns stay as they were left, the name first, whatever the text size."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from cadredesk.services.read_models import RosterSort
from cadredesk.ui.models.cadre_table_model import CadreColumn
from cadredesk.ui.preferences import DENSITY, Preferences
from cadredesk.ui.roster.columns import ColumnChooser
from cadredesk.ui.roster.table import USUAL_COLUMNS, RosterTable
from cadredesk.ui.theme import Density
from tests.ui.models.test_cadre_table_model import a_summary, people


def another(preferences: Preferences, qtbot: QtBot) -> RosterTable:
    """The table as the next start of the program makes it."""
    made = RosterTable(preferences)
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show()
    return made


def test_the_usual_columns_begin_with_the_name_and_end_with_the_alerts(table: RosterTable):
    shown = table.shown_columns

    assert set(shown) == USUAL_COLUMNS
    assert (shown[0], shown[-1]) == (CadreColumn.NAME, CadreColumn.ALERT)


def test_columns_are_found_again_as_they_were_left(
    table: RosterTable, preferences: Preferences, qtbot: QtBot
):
    table.memory.show(CadreColumn.PHONE, True)
    table.memory.show(CadreColumn.SEX, False)
    header = table.horizontalHeader()
    header.moveSection(header.visualIndex(CadreColumn.QUALIFICATION), 1)
    table.setColumnWidth(CadreColumn.POSTS, 320)
    qtbot.wait(450)

    again = another(preferences, qtbot)

    assert again.shown_columns == table.shown_columns
    assert CadreColumn.PHONE in again.shown_columns
    assert again.shown_columns[1] is CadreColumn.QUALIFICATION
    assert abs(again.columnWidth(CadreColumn.POSTS) - 320) <= 1


def test_a_width_that_nobody_chose_is_not_kept(
    table: RosterTable, preferences: Preferences, qtbot: QtBot
):
    table.resize(1200, 400)
    table.memory.show(CadreColumn.NOTE, True)
    table.memory.show(CadreColumn.NOTE, False)
    table.memory.save()

    again = another(preferences, qtbot)

    assert again.columnWidth(CadreColumn.POSTS) == table.columnWidth(CadreColumn.POSTS)


def test_a_chosen_width_grows_with_the_text(table: RosterTable, qtbot: QtBot):
    table.setColumnWidth(CadreColumn.POSTS, 300)
    qtbot.wait(450)
    before = table.fontMetrics().height()

    font = QFont(table.font())
    font.setPointSize(font.pointSize() * 2)
    table.setFont(font)

    grown = 300 * table.fontMetrics().height() / before
    assert abs(table.columnWidth(CadreColumn.POSTS) - grown) <= 4


def test_the_name_cannot_be_moved_or_hidden(table: RosterTable):
    header = table.horizontalHeader()

    header.moveSection(0, 3)
    table.memory.show(CadreColumn.NAME, False)

    assert table.shown_columns[0] is CadreColumn.NAME


def test_the_usual_columns_can_be_had_back(table: RosterTable, qtbot: QtBot):
    table.memory.show(CadreColumn.PHONE, True)
    table.setColumnWidth(CadreColumn.POSTS, 400)
    qtbot.wait(450)

    table.use_usual_columns()

    assert set(table.shown_columns) == USUAL_COLUMNS
    assert table.columnWidth(CadreColumn.POSTS) != 400


@pytest.mark.parametrize(
    ("sort", "descending", "wanted"),
    [
        (RosterSort.ORDER, False, (RosterSort.NAME, False)),
        (RosterSort.NAME, False, (RosterSort.NAME, True)),
        (RosterSort.NAME, True, (RosterSort.ORDER, False)),
        (RosterSort.BORN_ON, False, (RosterSort.NAME, False)),
    ],
)
def test_a_click_on_a_heading_asks_for_the_next_order(
    table: RosterTable,
    qtbot: QtBot,
    sort: RosterSort,
    descending: bool,
    wanted: tuple[RosterSort, bool],
):
    table.show_sort(sort, descending=descending)

    with qtbot.waitSignal(table.sort_wanted) as asked:
        heading = table.horizontalHeader().viewport()
        qtbot.mouseClick(heading, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))

    assert tuple(asked.args) == wanted


def test_a_heading_that_cannot_sort_does_not_answer(table: RosterTable, qtbot: QtBot):
    header = table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(CadreColumn.ALERT) + 20, 10)

    with qtbot.assertNotEmitted(table.sort_wanted):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)

    assert header.sortIndicatorSection() == -1


def test_rows_far_apart_are_told_by_their_numbers(table: RosterTable):
    table.cadres.show_list(100_000, people(60))

    table.selectAll()

    assert table.selected_count == 100_000


def test_rows_that_are_not_here_have_no_text_yet(table: RosterTable):
    table.cadres.show_list(100, [a_summary()])

    assert table.text_rows([0, 1]) is None
    texts = table.text_rows([0])
    assert texts is not None
    assert texts[0][0] == "李秀英"


@pytest.mark.parametrize(("name", "row"), [("30号", 30), ("李秀英", 0)])
def test_whoever_stays_is_current_in_the_next_list_if_he_is_in_it(
    table: RosterTable, name: str, row: int
):
    table.cadres.show_list(1, [a_summary(name)])

    table.stay()
    table.cadres.show_list(60, people(60))

    assert table.currentIndex().row() == row


def test_rows_have_the_height_that_settings_say(table: RosterTable, preferences: Preferences):
    before = table.verticalHeader().defaultSectionSize()

    preferences.set(DENSITY, Density.ROOMY)

    assert table.verticalHeader().defaultSectionSize() > before


@pytest.fixture
def chooser(qtbot: QtBot) -> ColumnChooser:
    made = ColumnChooser()
    qtbot.addWidget(made)
    made.show_columns({1: "性别", 7: "参加工作", 15: "籍贯"}, {1})
    made.show()
    return made


def test_columns_are_searched_by_their_headings(chooser: ColumnChooser, qtbot: QtBot):
    box = chooser.menu().findChildren(QLineEdit)[0]

    box.setText("籍")
    found = chooser.offered
    chooser.menu().aboutToShow.emit()

    assert found == ["籍贯"]
    assert len(chooser.offered) == 3


def test_a_tick_shows_a_column_and_enter_takes_it_away(chooser: ColumnChooser, qtbot: QtBot):
    columns = chooser.menu().findChildren(QListWidget)[0]
    ticked: list[tuple[int, bool]] = []
    chooser.column_ticked.connect(lambda column, shown: ticked.append((column, shown)))

    columns.item(2).setCheckState(Qt.CheckState.Checked)
    columns.itemActivated.emit(columns.item(0))
    columns.itemActivated.emit(columns.item(0))

    assert ticked == [(15, True), (1, False), (1, True)]


def test_the_usual_columns_are_asked_for_by_a_button(chooser: ColumnChooser, qtbot: QtBot):
    button = chooser.menu().findChildren(QPushButton)[0]

    with qtbot.waitSignal(chooser.default_wanted):
        button.click()


@pytest.mark.usefixtures("in_chinese")
def test_the_chooser_speaks_chinese_and_grows_with_the_text(qtbot: QtBot):
    chooser = ColumnChooser()
    qtbot.addWidget(chooser)
    before = chooser.menu().findChildren(QListWidget)[0].minimumHeight()

    font = QFont(chooser.font())
    font.setPointSize(font.pointSize() * 2)
    chooser.menu().findChildren(QListWidget)[0].setFont(font)
    chooser.setFont(font)

    assert chooser.text() == "列 ▾"
    assert chooser.menu().findChildren(QListWidget)[0].minimumHeight() > before
