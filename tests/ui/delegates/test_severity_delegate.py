"""A mark is told by shape, word and tint, and a cell by bar and ring."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from cadredesk.ui.delegates.row_delegate import BAR, RowDelegate
from cadredesk.ui.delegates.severity_delegate import SeverityDelegate
from cadredesk.ui.mark_text import label, spoken, word
from cadredesk.ui.models.roles import SEVERITY_ROLE, Option
from cadredesk.ui.theme import LIGHT, Mark
from cadredesk.ui.widgets.data_table import DataTable


@pytest.fixture
def model() -> QStandardItemModel:
    made = QStandardItemModel(2, 2)
    marked = QStandardItem("超 2 个月")
    marked.setData(Mark.OVERDUE, SEVERITY_ROLE)
    made.setItem(0, 0, marked)
    made.setItem(0, 1, QStandardItem("周建国"))
    made.setItem(1, 0, QStandardItem("plain"))
    coloured = QStandardItem("x")
    coloured.setBackground(QColor("#ff0000"))
    made.setItem(1, 1, coloured)
    return made


@pytest.fixture
def table(model: QStandardItemModel, qtbot: QtBot) -> DataTable:
    made = DataTable()
    qtbot.addWidget(made)
    made.setModel(model)
    made.setItemDelegateForColumn(0, SeverityDelegate(made))
    made.resize(400, 160)
    made.show()
    make_current(made, 1)
    return made


def make_current(table: DataTable, row: int) -> None:
    select = QItemSelectionModel.SelectionFlag
    index = table.model().index(row, 1)
    table.selectionModel().setCurrentIndex(index, select.ClearAndSelect | select.Rows)


def cell(table: DataTable, row: int, column: int) -> QImage:
    place = table.visualRect(table.model().index(row, column))
    return table.viewport().grab(place).toImage()


def names_of_colours(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


def test_a_marked_cell_has_the_tint_and_the_text_colour_of_its_mark(table: DataTable):
    seen = names_of_colours(cell(table, 0, 0))

    assert {LIGHT.overdue.lower(), LIGHT.overdue_tint.lower()} <= seen


def test_a_cell_without_a_mark_has_no_tint(table: DataTable):
    seen = names_of_colours(cell(table, 1, 0))

    assert LIGHT.overdue_tint.lower() not in seen


def test_a_selected_row_has_a_bar_at_its_left_besides_the_colour(table: DataTable):
    image = cell(table, 1, 0)

    assert image.pixelColor(BAR - 1, 5) == QColor(LIGHT.accent)
    assert image.pixelColor(BAR + 2, 1) == QColor(LIGHT.selection)
    assert cell(table, 0, 1).pixelColor(0, 5) == QColor(LIGHT.base)


def test_the_bar_moves_with_the_column_that_stands_first(table: DataTable):
    table.horizontalHeader().moveSection(1, 0)

    assert cell(table, 1, 1).pixelColor(0, 5) == QColor(LIGHT.accent)
    assert cell(table, 1, 0).pixelColor(0, 5) != QColor(LIGHT.accent)


def test_a_cell_keeps_the_ground_that_its_model_asks_for(table: DataTable):
    make_current(table, 0)

    assert cell(table, 1, 1).pixelColor(2, 2) == QColor("#ff0000")


def test_the_current_cell_has_a_ring_while_the_table_has_the_keyboard(
    table: DataTable, model: QStandardItemModel
):
    image = QImage(100, 30, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    option: Option = QStyleOptionViewItem()
    option.rect = image.rect()
    option.state = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_Enabled

    paint(image, option, model)

    assert image.pixelColor(1, 15) == QColor(LIGHT.accent)


def paint(image: QImage, option: Option, model: QStandardItemModel) -> None:
    painter = QPainter(image)
    RowDelegate().paint(painter, option, model.index(0, 1))
    painter.end()


def test_outside_a_table_the_first_column_has_the_bar(model: QStandardItemModel, qtbot: QtBot):
    view = QListView()
    qtbot.addWidget(view)
    view.setItemDelegate(RowDelegate(view))
    view.setModel(model)
    view.setCurrentIndex(model.index(0, 0))
    view.show()

    image = view.viewport().grab(view.visualRect(model.index(0, 0))).toImage()

    assert image.pixelColor(0, 5) == QColor(LIGHT.accent)


def test_a_mark_makes_its_column_wide_enough(table: DataTable, model: QStandardItemModel):
    delegate = SeverityDelegate()
    option: Option = QStyleOptionViewItem()

    marked = delegate.sizeHint(option, model.index(0, 0)).width()

    assert marked > option.fontMetrics.horizontalAdvance(label(Mark.OVERDUE, "超 2 个月"))
    assert delegate.sizeHint(option, model.index(1, 0)).width() > 0


@pytest.mark.parametrize("mark", list(Mark))
def test_a_mark_says_its_word_where_the_cell_has_none(mark: Mark):
    assert label(mark) == f"{mark.shape} {word(mark)}"
    assert spoken(mark) == word(mark)


def test_a_screen_reader_hears_the_word_and_the_time():
    assert spoken(Mark.OVERDUE, "2 months over") == "Overdue, 2 months over"
    assert label(Mark.OVERDUE, "2 months over") == "▲ 2 months over"


@pytest.mark.usefixtures("in_chinese")
def test_the_words_of_the_marks_are_chinese():
    words = [word(mark) for mark in Mark]

    assert words == ["已超期", "快到期", "临近", "待核", "已完成"]
