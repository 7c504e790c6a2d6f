"""The rows of an info set are shown as they are given."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from cadredesk.ui.models.record_table_model import RecordTableModel
from cadredesk.ui.models.roles import VALUE_ROLE, Role

HEADINGS = ("称谓", "姓名")
ROWS = (("妻子", "王丽"), ("儿子", ""))


@pytest.fixture
def model(qapp: object) -> RecordTableModel:
    made = RecordTableModel()
    made.show_rows(HEADINGS, ROWS)
    return made


def test_qts_own_checker_accepts_the_model_while_rows_change(model: RecordTableModel):
    checker = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    model.show_rows(("年度",), (("2025",),))
    model.show_rows(HEADINGS, ())

    assert checker.model() is model


def test_a_cell_shows_its_text_and_hands_its_row_back(model: RecordTableModel):
    cell = model.index(0, 1)

    assert cell.data() == "王丽"
    assert cell.data(VALUE_ROLE) == ("妻子", "王丽")
    assert cell.data(Role.DecorationRole) is None


def test_a_column_is_told_with_its_heading(model: RecordTableModel):
    assert model.column_texts(0) == ["称谓", "妻子", "儿子"]
    assert model.rows == ROWS


def test_a_row_is_read_out_without_its_gaps(model: RecordTableModel):
    down = Qt.Orientation.Vertical

    assert model.headerData(1, down, Role.AccessibleTextRole) == "儿子"
    assert model.headerData(1, down) is None


def test_headings_stand_above_their_columns(model: RecordTableModel):
    across = Qt.Orientation.Horizontal

    assert [model.headerData(at, across) for at in (0, 1)] == list(HEADINGS)
    assert model.headerData(0, across, Role.DecorationRole) is None


def test_there_is_nothing_outside_the_table_and_nothing_under_a_row(model: RecordTableModel):
    row = model.index(0, 0)

    assert model.data(QModelIndex()) is None
    assert (model.rowCount(row), model.columnCount(row)) == (0, 0)
