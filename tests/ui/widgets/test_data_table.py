"""Every table has a current row, copies as Excel does, and keeps its columns."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QHeaderView
from pytestqt.qtbot import QtBot

from cadredesk.ui import theme
from cadredesk.ui.models.roles import ROOT, VALUE_ROLE, Index, Role
from cadredesk.ui.theme import Appearance, Density, TextSize, row_height
from cadredesk.ui.widgets.data_table import DataTable
from cadredesk.ui.widgets.frozen_column import FrozenColumn

HEADINGS = ("Name", "Sex", "Post")
Row = tuple[str, str, str | None]
PEOPLE: list[Row] = [
    ("欧阳敏", "女", "组织委员"),
    ("周建国", "男", "镇党委\n书记"),
    ("李秀英", "女", None),
]


class People(QAbstractTableModel):
    def __init__(self, rows: list[Row]) -> None:
        super().__init__()
        self.rows = list(rows)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if role == VALUE_ROLE:
            return self.rows[index.row()]
        return self.rows[index.row()][index.column()] if role == Role.DisplayRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        across = orientation is Qt.Orientation.Horizontal and role == Role.DisplayRole
        return HEADINGS[section] if across else None

    def show_rows(self, rows: list[Row]) -> None:
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def drop(self, row: int) -> None:
        self.beginRemoveRows(ROOT, row, row)
        del self.rows[row]
        self.endRemoveRows()


@pytest.fixture
def model(qapp: QApplication) -> People:
    return People(PEOPLE)


@pytest.fixture
def table(model: People, qtbot: QtBot) -> DataTable:
    made = DataTable()
    qtbot.addWidget(made)
    made.setModel(model)
    made.resize(500, 300)
    made.show()
    return made


def names(table: DataTable) -> list[str]:
    rows = sorted(table.selectionModel().selectedRows(), key=QModelIndex.row)
    return [row.data(VALUE_ROLE)[0] for row in rows]


def test_the_first_row_is_current_as_soon_as_there_are_rows(table: DataTable):
    assert table.currentIndex().row() == 0
    assert table.current_value() == PEOPLE[0]
    assert names(table) == ["欧阳敏"]


def test_after_a_reset_there_is_a_current_row_again(table: DataTable, model: People):
    model.show_rows(PEOPLE[1:])

    assert table.current_value() == PEOPLE[1]


def test_a_row_is_gone_to_and_selected_while_control_is_held_down(table: DataTable, qtbot: QtBot):
    qtbot.keyPress(table, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)

    for _again in range(2):
        table.make_current(1)

    qtbot.keyRelease(table, Qt.Key.Key_Control)
    assert {each.row() for each in table.selectedIndexes()} == {1}


def test_without_rows_the_change_is_told_and_nothing_is_current(
    table: DataTable, model: People, qtbot: QtBot
):
    with qtbot.waitSignal(table.row_changed) as heard:
        model.show_rows([])

    assert heard.args is not None
    assert not heard.args[0].isValid()
    assert table.current_value() is None


def test_the_neighbour_of_a_removed_row_becomes_current(table: DataTable, model: People):
    table.selectRow(1)

    model.drop(1)

    assert table.currentIndex().isValid()
    assert table.current_value() in (PEOPLE[0], PEOPLE[2])


def test_another_row_is_told(table: DataTable, qtbot: QtBot):
    with qtbot.waitSignal(table.row_changed) as heard:
        qtbot.keyClick(table, Qt.Key.Key_Down)

    assert heard.args is not None
    assert heard.args[0].row() == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_opens_the_current_row(table: DataTable, qtbot: QtBot, key: Qt.Key):
    with qtbot.waitSignal(table.opened) as heard:
        qtbot.keyClick(table, key)

    assert heard.args is not None
    assert heard.args[0].data(VALUE_ROLE) == PEOPLE[0]


def test_enter_on_an_empty_table_opens_nothing(table: DataTable, model: People, qtbot: QtBot):
    model.show_rows([])

    with qtbot.assertNotEmitted(table.opened):
        qtbot.keyClick(table, Qt.Key.Key_Return)


def test_a_double_click_opens_the_row(table: DataTable, qtbot: QtBot):
    place = table.visualRect(table.model().index(2, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)

    with qtbot.waitSignal(table.opened) as heard:
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert heard.args is not None
    assert heard.args[0].row() == 2


def test_whole_rows_are_copied_with_their_headings(table: DataTable, qtbot: QtBot):
    table.selectAll()

    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyRelease(table, Qt.Key.Key_Control)

    assert QGuiApplication.clipboard().text().split("\n") == [
        "Name\tSex\tPost",
        "欧阳敏\t女\t组织委员",
        "周建国\t男\t镇党委 书记",
        "李秀英\t女\t",
    ]


def test_single_cells_are_copied_without_headings(table: DataTable):
    table.setSelectionBehavior(DataTable.SelectionBehavior.SelectItems)
    select = QItemSelectionModel.SelectionFlag.ClearAndSelect
    table.selectionModel().select(table.model().index(0, 0), select)

    assert table.selected_text() == "欧阳敏"


def test_hidden_columns_are_not_copied_and_moved_ones_are_copied_where_they_stand(
    table: DataTable,
):
    table.setColumnHidden(1, True)
    table.horizontalHeader().moveSection(2, 0)
    table.selectRow(0)

    assert table.selected_text() == "Post\tName\n组织委员\t欧阳敏"


def test_columns_fit_their_sample_and_their_heading(table: DataTable):
    metrics = table.fontMetrics()

    table.set_column_samples({0: "欧阳敏敏", 1: "女"})

    assert table.columnWidth(0) > metrics.horizontalAdvance("欧阳敏敏")
    assert table.columnWidth(1) > metrics.horizontalAdvance("Sex")


def test_a_larger_text_makes_rows_and_columns_larger(table: DataTable, dressed_app: QApplication):
    table.set_column_samples({0: "欧阳敏敏"})
    width, height = table.columnWidth(0), table.rowHeight(0)

    theme.apply(dressed_app, Appearance(size=TextSize.HUGE))
    larger = table.columnWidth(0), table.rowHeight(0)
    theme.apply(dressed_app, Appearance())

    assert larger[0] > width
    assert larger[1] > height


@pytest.mark.parametrize("density", list(Density))
def test_rows_are_as_high_as_the_density_says(table: DataTable, density: Density):
    table.set_density(density)

    assert table.rowHeight(0) == row_height(table.fontMetrics(), density)


def test_row_heights_are_never_worked_out_row_by_row(table: DataTable):
    header = table.verticalHeader()

    assert header.sectionResizeMode(0) is QHeaderView.ResizeMode.Fixed
    assert header.isHidden()


def test_the_menu_is_asked_for_at_the_place_of_the_click(table: DataTable, qtbot: QtBot):
    with qtbot.waitSignal(table.menu_wanted) as heard:
        table.customContextMenuRequested.emit(QPoint(5, 5))

    assert heard.args == [table.viewport().mapToGlobal(QPoint(5, 5))]


def test_a_table_can_let_go_of_its_model(table: DataTable):
    table.setModel(None)

    assert table.model() is None


@pytest.fixture
def wide(model: People, qtbot: QtBot) -> DataTable:
    made = DataTable()
    qtbot.addWidget(made)
    made.setModel(model)
    made.freeze_first_column()
    for column, width in enumerate((80, 300, 300)):
        made.setColumnWidth(column, width)
    made.resize(300, 90)
    made.show()
    return made


def frozen(table: DataTable) -> FrozenColumn:
    assert table.frozen is not None
    return table.frozen


def test_the_first_column_stays_in_sight_only_while_the_rest_is_scrolled(wide: DataTable):
    assert not frozen(wide).isVisible()

    wide.horizontalScrollBar().setValue(120)
    assert frozen(wide).isVisible()
    assert frozen(wide).x() == 0
    assert frozen(wide).columnWidth(0) == 80
    assert frozen(wide).isColumnHidden(1)

    wide.horizontalScrollBar().setValue(0)
    assert not frozen(wide).isVisible()


def test_the_frozen_column_scrolls_and_selects_with_the_table(wide: DataTable):
    wide.horizontalScrollBar().setValue(120)

    wide.verticalScrollBar().setValue(10)
    wide.selectRow(2)

    assert frozen(wide).verticalScrollBar().value() == wide.verticalScrollBar().value()
    assert frozen(wide).selectionModel() is wide.selectionModel()


def test_the_frozen_column_follows_width_order_and_size(wide: DataTable):
    wide.horizontalScrollBar().setValue(120)

    wide.setColumnWidth(0, 95)
    assert frozen(wide).columnWidth(0) == 95

    wide.horizontalHeader().moveSection(1, 0)
    assert frozen(wide).isColumnHidden(0)
    assert not frozen(wide).isColumnHidden(1)

    wide.resize(300, 200)
    assert frozen(wide).height() > 100


def test_the_frozen_column_never_takes_the_keyboard(wide: DataTable):
    assert frozen(wide).focusPolicy() is Qt.FocusPolicy.NoFocus


def test_the_last_column_gives_way_before_rows_scroll_sideways(qtbot: QtBot):
    table = DataTable()
    qtbot.addWidget(table)
    table.setModel(People(PEOPLE))
    table.resize(460, 200)
    table.show()

    table.set_column_samples(
        {0: "欧阳敏敏", 1: "女", 2: "青山镇党委副书记、政法委员、人武部部长" * 2}
    )

    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() == 0)
    assert table.columnWidth(2) >= 7 * table.fontMetrics().horizontalAdvance("国")
