"""A text cell is painted like any other: its words, the selection, the ring, in both themes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtGui import QColor, QImage, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from cadredesk.ui import theme
from cadredesk.ui.delegates.text_delegate import TextDelegate
from cadredesk.ui.theme import DARK, LIGHT, Appearance, ThemeName


@pytest.fixture
def table(qtbot: QtBot) -> QTableView:
    made = QTableView()
    model = QStandardItemModel(2, 1, made)
    model.setItem(0, 0, QStandardItem("青山镇党委副书记、政法委员"))
    made.setModel(model)
    made.setItemDelegate(TextDelegate(made))
    made.setShowGrid(False)
    made.setColumnWidth(0, 260)
    qtbot.addWidget(made)
    made.resize(320, 120)
    made.show()
    return made


def picture(table: QTableView, row: int) -> QImage:
    place = table.visualRect(table.model().index(row, 0))
    return table.viewport().grab(place).toImage()


def colours_in(image: QImage) -> set[str]:
    return {
        QColor(image.pixel(x, y)).name().upper()
        for x in range(image.width())
        for y in range(image.height())
    }


@pytest.fixture
def dark(dressed_app: QApplication) -> Iterator[None]:
    yield
    theme.apply(dressed_app, Appearance())


def test_a_cell_shows_its_text_and_a_line_below(table: QTableView):
    seen = colours_in(picture(table, 0))

    assert {LIGHT.text, LIGHT.line, LIGHT.base} <= seen


def test_an_empty_cell_is_paper_with_a_line_below(table: QTableView):
    assert colours_in(picture(table, 1)) == {LIGHT.base, LIGHT.line}


def test_a_selected_cell_has_the_ground_and_the_bar_of_the_selection(table: QTableView):
    every = QItemSelectionModel.SelectionFlag.Select
    table.selectionModel().select(table.model().index(1, 0), every)

    seen = colours_in(picture(table, 1))

    assert {LIGHT.selection, LIGHT.accent} <= seen


def test_a_text_that_does_not_fit_ends_in_dots_inside_its_cell(table: QTableView):
    table.setColumnWidth(0, 60)

    image = picture(table, 0)
    edge = {
        QColor(image.pixel(image.width() - 6, y)).name().upper()
        for y in range(4, image.height() - 4)
    }

    assert edge == {LIGHT.base}


@pytest.mark.usefixtures("dark")
def test_a_cell_follows_the_theme(table: QTableView, dressed_app: QApplication):
    before = colours_in(picture(table, 0))

    theme.apply(dressed_app, Appearance(theme=ThemeName.DARK))
    seen = colours_in(picture(table, 0))

    assert LIGHT.text in before
    assert {DARK.text, DARK.line} <= seen
