"""往后看: drawn by kind and month, walked by keys, listed, explained, exported, printed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QToolTip
from pytestqt.qtbot import QtBot

from cadredesk.domain.rules.look_ahead import ComingKind
from cadredesk.ui.actions import CommandId
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.look_ahead.page import LookAheadPage
from tests.ui.practice import rest

NOW = 2026 * 12 + 10


def rows_of(page: LookAheadPage) -> list[list[str]]:
    model = page.view.table.model()
    columns = range(model.columnCount())
    return [
        [str(model.index(row, column).data()) for column in columns]
        for row in range(model.rowCount())
    ]


def lane_of(page: LookAheadPage, kind: ComingKind) -> int:
    return page.view.chart.kinds.index(kind)


def test_everything_drawn_is_in_the_table_and_counted(page: LookAheadPage):
    assert page.ahead is not None
    chart = page.view.chart
    drawn = [
        each
        for lane in range(len(chart.kinds))
        for column in range(chart.columns)
        for each in chart.cell(column, lane).of(page.ahead)
    ]

    assert {id(each) for each in drawn} == {id(each) for each in page.ahead.coming}
    assert page.view.table.model().rowCount() == len(page.ahead.coming)


def test_a_cell_is_one_month_where_the_window_has_room_and_a_quarter_where_not(
    page: LookAheadPage, qtbot: QtBot
):
    wide = page.view.chart.step
    page.window().resize(800, 543)
    qtbot.waitUntil(lambda: page.view.chart.step > 1)

    assert wide == 1
    assert page.view.chart.step in {3, 6, 12}


def test_the_arrow_keys_walk_and_enter_lists_these_months_alone(page: LookAheadPage, qtbot: QtBot):
    page.take_focus()
    everything = page.view.table.model().rowCount()
    for _lane in range(lane_of(page, ComingKind.PROBATION)):
        qtbot.keyClick(page.view.chart, Qt.Key.Key_Down)
    qtbot.keyClick(page.view.chart, Qt.Key.Key_Right)
    qtbot.keyClick(page.view.chart, Qt.Key.Key_Return)

    listed = rows_of(page)
    assert page.view.chart.current.first == NOW + 1
    assert 0 < len(listed) < everything
    assert {row[0] for row in listed} == {"2026.12"}
    assert len({row[1] for row in listed}) == 1

    assert page.step_out()
    assert page.view.table.model().rowCount() == everything


def test_the_ends_are_reached_and_not_passed(page: LookAheadPage, qtbot: QtBot):
    page.take_focus()
    qtbot.keyClick(page.view.chart, Qt.Key.Key_End)
    qtbot.keyClick(page.view.chart, Qt.Key.Key_Right)
    assert page.view.chart.current.last == NOW + 59

    qtbot.keyClick(page.view.chart, Qt.Key.Key_Home)
    qtbot.keyClick(page.view.chart, Qt.Key.Key_Left)
    qtbot.keyClick(page.view.chart, Qt.Key.Key_Up)
    assert page.view.chart.current.first == NOW
    assert page.view.chart.current.kind is page.view.chart.kinds[0]


def test_a_click_chooses_and_a_second_one_takes_it_back(page: LookAheadPage, qtbot: QtBot):
    place = page.view.chart.cell_box(1, lane_of(page, ComingKind.PROBATION)).center().toPoint()

    qtbot.mouseClick(page.view.chart, Qt.MouseButton.LeftButton, pos=place)
    chosen = page.view.chart.span
    qtbot.mouseClick(page.view.chart, Qt.MouseButton.LeftButton, pos=place)

    assert chosen is not None
    assert chosen.kind is ComingKind.PROBATION
    assert page.view.chart.span is None


def test_months_without_anything_say_so_and_lead_back(page: LookAheadPage, qtbot: QtBot):
    place = page.view.chart.cell_box(59, lane_of(page, ComingKind.PROBATION)).center().toPoint()
    qtbot.mouseClick(page.view.chart, Qt.MouseButton.LeftButton, pos=place)
    said = page.view.empty.sentence

    page.view.empty.chosen.emit()

    assert said.startswith("Nothing falls due")
    assert page.view.table.model().rowCount() > 0


def test_a_cell_says_aloud_and_in_its_tool_tip_who_is_behind_the_number(
    page: LookAheadPage, qtbot: QtBot
):
    place = page.view.chart.cell_box(1, lane_of(page, ComingKind.PROBATION)).center().toPoint()
    qtbot.mouseClick(page.view.chart, Qt.MouseButton.LeftButton, pos=place)
    QApplication.sendEvent(
        page.view.chart, QHelpEvent(QEvent.Type.ToolTip, place, page.view.chart.mapToGlobal(place))
    )

    assert page.view.chart.accessibleDescription().startswith("2026.12 Probation ends: ")
    assert QToolTip.text() == page.view.chart.accessibleDescription()
    QApplication.sendEvent(
        page.view.chart,
        QHelpEvent(QEvent.Type.ToolTip, QPoint(1, 1), page.view.chart.mapToGlobal(place)),
    )


def test_the_sum_is_beside_the_row_and_enter_opens_the_person(page: LookAheadPage, qtbot: QtBot):
    rows = rows_of(page)
    person = next(at for at, row in enumerate(rows) if "◎" in row[1])
    page.view.table.setFocus()
    page.view.table.make_current(person)

    assert rows[person][2] in page.view.explain.text()
    assert "Sum" in page.view.explain.text()
    with qtbot.waitSignal(page.go) as said:
        qtbot.keyClick(page.view.table, Qt.Key.Key_Return)
    assert said.args is not None
    assert said.args[0] == "cadre_file"


def test_a_body_has_no_file_so_enter_explains_it(page: LookAheadPage, qtbot: QtBot):
    page.view.table.setFocus()
    page.view.table.make_current(0)

    qtbot.keyClick(page.view.table, Qt.Key.Key_Return)

    assert CommandId.OPEN not in page.commands()
    assert page.view.explain.hasFocus()


def test_another_day_is_drawn_anew(
    page: LookAheadPage, watch: AlertWatch, qtbot: QtBot, runner: BackgroundRunner
):
    watch.set_day(date(2027, 11, 1))
    rest(qtbot, runner)

    assert page.view.chart.cell(0, 0).first == 2027 * 12 + 10
    assert min(row[0] for row in rows_of(page)) >= "2027.11"


def test_the_list_is_exported_as_a_workbook(
    page: LookAheadPage,
    qtbot: QtBot,
    runner: BackgroundRunner,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    target = tmp_path / "到期.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))

    page.commands()[CommandId.EXPORT]()
    rest(qtbot, runner)

    sheet = openpyxl.load_workbook(target).worksheets[0]
    assert sheet.max_row == 3 + page.view.table.model().rowCount()
    assert target.name in page.info.text


def test_stepping_back_from_the_export_writes_nothing(
    page: LookAheadPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: ("", ""))

    page.commands()[CommandId.EXPORT]()

    assert list(tmp_path.glob("*.xlsx")) == []


def test_the_drawing_and_its_list_go_to_the_preview(page: LookAheadPage, qtbot: QtBot):
    page.commands()[CommandId.PRINT]()
    preview = page.work.printing.preview

    assert preview is not None
    qtbot.waitUntil(preview.isVisible)
    preview.reject()
