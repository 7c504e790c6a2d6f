"""A table of a file is as high as its rows; a long text wraps, nothing is cut off."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFont, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from cadredesk.ui.cadre_file.fact_grid import FactGrid
from cadredesk.ui.cadre_file.section_view import SectionView
from cadredesk.ui.widgets.blocks import FactBlock, FactRow, TableBlock
from cadredesk.ui.widgets.record_table import RecordTable

LONG = "青山镇党委副书记、政法委员，主持平安法治办公室和综合行政执法队的全面工作" * 3


def a_table(*rows: tuple[str, ...]) -> TableBlock:
    return TableBlock(
        title="简历", headings=("起", "单位与职务"), rows=rows, wide=1, empty="还没有简历。"
    )


@pytest.fixture
def table(qtbot: QtBot) -> RecordTable:
    made = RecordTable(a_table(("1998.07", "镇干部"), ("2005.03", LONG)))
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    qtbot.wait(20)
    return made


def test_a_long_text_makes_its_row_higher(table: RecordTable):
    assert table.rowHeight(1) >= 3 * table.rowHeight(0) - 2 * table.fontMetrics().height()


def test_a_narrower_table_grows_and_a_wider_one_shrinks(table: RecordTable, qtbot: QtBot):
    before = table.sizeHint().height()

    table.resize(300, 400)
    qtbot.wait(20)
    narrow = table.sizeHint().height()
    table.resize(1500, 400)
    qtbot.wait(20)

    assert narrow > before > table.sizeHint().height()
    assert table.minimumSizeHint().height() == table.sizeHint().height()


def test_in_a_narrow_table_every_column_stays_in_sight(qtbot: QtBot):
    block = TableBlock(
        title="修改历史",
        headings=("时间", "操作人", "项目", "原值 → 新值", "来源"),
        rows=(("2026.11.22 10:31", "小李", LONG[:20], LONG[:30], LONG[:16]),),
        wide=3,
        empty="",
    )
    table = RecordTable(block)
    qtbot.addWidget(table)
    table.resize(600, 400)
    table.show()

    def widths() -> list[int]:
        return [table.columnWidth(column) for column in range(5)]

    qtbot.waitUntil(lambda: sum(widths()) <= table.viewport().width())
    assert widths()[3] >= 12 * table.fontMetrics().horizontalAdvance("国")


def test_larger_text_needs_more_room(table: RecordTable, qtbot: QtBot):
    before = table.sizeHint().height()

    font = QFont(table.font())
    font.setPointSize(font.pointSize() * 2)
    table.setFont(font)
    qtbot.wait(20)

    assert table.sizeHint().height() > before


def test_nothing_is_selected_and_the_keyboard_has_a_place(table: RecordTable):
    assert table.selectedIndexes() == []
    assert table.currentIndex().row() == 0


def test_the_wheel_is_left_to_the_page(table: RecordTable):
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )

    QApplication.sendEvent(table.viewport(), turn)

    assert not turn.isAccepted()


def texts(widget: SectionView | FactGrid) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel) if each.isVisible()]


FACTS = FactBlock(
    "身份",
    (
        FactRow("cadre.name", "姓名", "李秀英"),
        FactRow("cadre.id_number", "身份证号", "99012319780312002X"),
        FactRow("cadre.health", "健康状况", ""),
    ),
)


@pytest.fixture
def view(qtbot: QtBot) -> SectionView:
    made = SectionView()
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show()
    return made


def test_a_fact_that_is_not_known_is_a_dash_with_a_name(view: SectionView):
    view.show_blocks((FACTS,), {})

    dash = next(each for each in view.findChildren(QLabel) if each.text() == "—")
    assert dash.accessibleName() == "健康状况 not known"


def test_a_doubt_stands_under_its_fact(view: SectionView):
    view.show_blocks((FACTS,), {"cadre.name": "两处写法不同"})

    said = texts(view)
    assert said[said.index("李秀英") + 1] == "◇ 两处写法不同"


def test_a_number_is_masked(view: SectionView):
    view.show_blocks((FACTS,), {})

    assert "990123" + "•" * 12 in texts(view)


def test_an_empty_table_is_a_sentence(view: SectionView):
    view.show_blocks((a_table(),), {})

    assert "还没有简历。" in view.text()
    assert view.findChildren(RecordTable) == []


def test_the_view_scrolls_as_a_whole_and_stays_where_it_was(view: SectionView, qtbot: QtBot):
    rows = tuple((f"{year}.07", "镇干部") for year in range(1990, 2020))
    view.show_blocks((a_table(*rows),), {})
    qtbot.wait(20)
    bar = view.verticalScrollBar()

    bar.setValue(bar.maximum())
    inner = [each for each in view.findChildren(QScrollArea) if each is not view]

    assert bar.maximum() > 0
    assert inner == []


def test_two_columns_need_room_and_somebody_who_wants_them(view: SectionView, qtbot: QtBot):
    def in_one_row() -> bool:
        grids = view.findChildren(FactGrid)
        return len({grid.mapTo(view, QPoint(0, 0)).y() for grid in grids}) == 1

    view.show_blocks((FACTS, FACTS), {})
    qtbot.wait(20)
    wide = in_one_row()
    view.set_side_by_side(False)
    qtbot.wait(20)
    unwanted = in_one_row()
    view.set_side_by_side(True)
    view.resize(300, 400)
    qtbot.wait(20)

    assert (wide, unwanted, in_one_row()) == (True, False, False)
