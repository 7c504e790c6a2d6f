"""A table is never scrolled sideways: columns share the width, rows grow by their texts."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from cadredesk.ui.models.record_table_model import RecordTableModel
from cadredesk.ui.widgets.wrapped_table import WrappedTable

LONG = "一年组织助农直播三十一场，销售枇杷四十六万元，带动二十户增收"
ROWS = [("赵振华", LONG if at == 1 else "文字综合", "2025.03") for at in range(300)]


@pytest.fixture
def table(qtbot: QtBot) -> WrappedTable:
    shown = WrappedTable()
    qtbot.addWidget(shown)
    model = RecordTableModel(shown)
    shown.setModel(model)
    shown.let_wrap({1: 6})
    model.show_rows(("Name", "Deed", "When"), ROWS)
    shown.set_column_samples({0: "阿依古丽", 1: LONG, 2: "2025.03"})
    shown.horizontalHeader().setStretchLastSection(False)
    shown.resize(400, 300)
    shown.show()
    qtbot.waitUntil(lambda: shown.rowHeight(1) > shown.rowHeight(0))
    return shown


def test_the_columns_fit_the_width_and_only_the_long_text_gives_way(table: WrappedTable):
    widths = [table.columnWidth(at) for at in range(3)]

    assert sum(widths) <= table.viewport().width()
    assert widths[2] >= table.fontMetrics().horizontalAdvance("2025.03")
    assert table.horizontalScrollBar().maximum() == 0


def test_a_row_is_as_high_as_its_text_needs(table: WrappedTable):
    metrics, width = table.fontMetrics(), table.columnWidth(1)
    lines = metrics.horizontalAdvance(LONG) // width + 1

    assert table.rowHeight(1) >= lines * metrics.lineSpacing()
    assert table.rowHeight(0) == table.rowHeight(2)


def test_with_room_enough_a_row_is_one_line_again(table: WrappedTable, qtbot: QtBot):
    table.resize(1600, 300)

    qtbot.waitUntil(lambda: table.rowHeight(1) == table.rowHeight(0))


def test_rows_out_of_sight_are_measured_when_they_are_scrolled_to(
    table: WrappedTable, qtbot: QtBot
):
    model = table.model()
    assert isinstance(model, RecordTableModel)
    model.show_rows(("Name", "Deed", "When"), [*ROWS, ("吴国栋", LONG, "2026.01")])
    last = table.rowHeight(300)

    table.make_current(300)

    qtbot.waitUntil(lambda: table.rowHeight(300) > last)
    qtbot.waitUntil(lambda: table.visualRect(table.currentIndex()).top() >= 0)
    assert table.visualRect(table.currentIndex()).bottom() <= table.viewport().height()


def test_a_column_that_is_told_elsewhere_gives_way_in_a_narrow_table(
    table: WrappedTable, qtbot: QtBot
):
    table.let_hide({2: 40})
    narrow = table.isColumnHidden(2)

    table.resize(1600, 300)

    assert narrow
    qtbot.waitUntil(lambda: not table.isColumnHidden(2))
