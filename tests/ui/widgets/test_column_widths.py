"""Columns share a width so that none is cut off, and headings break where both lines are short."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cadredesk.ui.widgets.column_widths import between, in_lines, in_two_lines, shared


@pytest.mark.parametrize(
    ("needs", "room", "widths"),
    [
        ([50, 80], 200, [50, 80]),
        ([50, 180], 150, [50, 100]),
        ([200, 180], 100, [60, 60]),
        ([20, 180], 60, [20, 60]),
        ([], 60, []),
    ],
)
def test_the_widest_columns_give_way_first_and_none_below_the_least(
    needs: list[int], room: int, widths: list[int]
):
    assert shared(needs, room, 60) == widths


@pytest.mark.parametrize(
    ("room", "widths"),
    [(300, [100, 100]), (200, [100, 100]), (150, [75, 75]), (100, [50, 50]), (60, [50, 50])],
)
def test_columns_give_way_in_the_measure_that_each_can(room: int, widths: list[int]):
    assert between([100, 100], [50, 50], room) == widths
    assert between([80, 80], [80, 80], room) == [80, 80]


@pytest.mark.parametrize(
    ("room", "lines"),
    [
        (300, [range(3)]),
        (150, [range(2), range(2, 3)]),
        (100, [range(1), range(1, 3)]),
        (20, [range(1), range(1, 2), range(2, 3)]),
    ],
)
def test_columns_without_room_go_on_in_the_next_line(room: int, lines: list[range]):
    assert in_lines([100, 50, 50], room) == lines


@pytest.mark.parametrize(
    ("heading", "broken"),
    [
        ("School, department and major", "School, department\nand major"),
        ("Leading post", "Leading\npost"),
        ("挂职或借调", "挂职\n或借调"),
        ("Selection", "Selection"),
    ],
)
def test_a_heading_wider_than_its_column_goes_on_in_a_second_line(
    heading: str, broken: str, qtbot: QtBot
):
    label = QLabel()
    qtbot.addWidget(label)
    metrics = label.fontMetrics()

    assert in_two_lines(heading, metrics, 1) == broken
    assert in_two_lines(heading, metrics, metrics.horizontalAdvance(heading)) == heading
