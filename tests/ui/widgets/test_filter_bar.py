"""Chips say what filters, and are cleared one at a time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from cadredesk.ui.widgets.filter_bar import Chip, FilterBar


@pytest.fixture
def bar(qtbot: QtBot) -> FilterBar:
    made = FilterBar()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def chip(bar: FilterBar) -> Chip:
    made = bar.add_chip()
    bar.show()
    return made


def test_a_page_without_filters_shows_no_row(bar: FilterBar):
    assert bar.isHidden()


def test_a_chip_makes_the_row_appear(bar: FilterBar, chip: Chip):
    assert not bar.isHidden()


def test_a_condition_that_filters_shows_a_cross(chip: Chip):
    chip.set_label("Unit")
    assert chip.text() == "Unit"

    chip.set_label("Unit: office", active=True)

    assert chip.text() == "Unit: office ✕"
    assert chip.accessibleName() == "Unit: office"
    assert chip.is_active


def test_a_condition_with_choices_shows_an_arrow(chip: Chip):
    chip.set_label("Unit")

    chip.set_choices(QMenu(chip))

    assert chip.text() == "Unit ▾"


def test_the_cross_clears_and_the_rest_of_the_chip_does_not(chip: Chip, qtbot: QtBot):
    chip.set_label("Due within 6 months", active=True)
    chip.adjustSize()
    middle = chip.height() // 2

    with qtbot.assertNotEmitted(chip.cleared):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(6, middle))

    with qtbot.waitSignal(chip.cleared):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 6, middle))


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_a_chip_is_cleared_from_the_keyboard_too(chip: Chip, qtbot: QtBot, key: Qt.Key):
    chip.set_label("Due within 6 months", active=True)

    with qtbot.waitSignal(chip.cleared):
        qtbot.keyClick(chip, key)


def test_a_chip_that_does_not_filter_has_nothing_to_clear(chip: Chip, qtbot: QtBot):
    chip.set_label("Unit")

    with qtbot.assertNotEmitted(chip.cleared):
        qtbot.keyClick(chip, Qt.Key.Key_Delete)


def test_escape_clears_the_last_condition_only(bar: FilterBar, qtbot: QtBot):
    first, second = bar.add_chip(), bar.add_chip()
    first.set_label("a", active=True)
    second.set_label("b", active=True)

    with qtbot.waitSignal(second.cleared), qtbot.assertNotEmitted(first.cleared):
        cleared = bar.clear_last()

    assert cleared
    assert bar.active_chips == (first, second)


def test_without_a_condition_there_is_nothing_to_clear(bar: FilterBar):
    bar.add_chip().set_label("a")

    assert not bar.clear_last()


def test_the_column_chooser_stands_at_the_right_end(bar: FilterBar, qtbot: QtBot):
    chip = bar.add_chip()
    chip.set_label("Unit")
    columns = QPushButton("Columns")

    bar.add_trailing(columns)
    bar.resize(600, 40)
    bar.show()

    assert columns.property("kind") == "quiet"
    qtbot.waitUntil(lambda: columns.x() > 400 > chip.x())
