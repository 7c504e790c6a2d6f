"""While an input method composes, no field of a file reads, asks or keeps anything."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cadredesk.domain.code_table import CodeTable
from cadredesk.domain.field_values import field_spec
from cadredesk.domain.partial_date import PartialDate
from cadredesk.ui.widgets.code_edit import CodeEdit
from cadredesk.ui.widgets.id_number_edit import IdNumberEdit
from cadredesk.ui.widgets.value_edit import ValueEdit
from cadredesk.ui.widgets.year_month_edit import YearMonthEdit
from tests.ui.desks import the_code_tables
from tests.ui.practice import DAY

Make = Callable[[], ValueEdit]


def nations() -> CodeTable:
    table: CodeTable = the_code_tables()["ethnic_group"]
    return table


def a_month() -> ValueEdit:
    return YearMonthEdit(field_spec("cadre", "born_on"), lambda: DAY)


def a_word() -> ValueEdit:
    return CodeEdit(field_spec("cadre", "ethnic_group"), nations(), lambda: DAY)


def a_number() -> ValueEdit:
    return IdNumberEdit(field_spec("cadre", "id_number"), lambda: DAY)


def a_text() -> ValueEdit:
    return ValueEdit(field_spec("cadre", "ancestral_home"), lambda: DAY)


CASES = {
    "month": (a_month, "1985。06", PartialDate(1985, 6)),
    "word": (a_word, "回族", "回族"),
    "number": (a_number, "９９０１２３１９７８０３１２００２Ｘ", "99012319780312002X"),
    "text": (a_text, "甲省丙县", "甲省丙县"),
}


def compose(field: ValueEdit, text: str) -> None:
    QApplication.sendEvent(field.line, QInputMethodEvent(text, []))


def commit(field: ValueEdit, text: str) -> None:
    done = QInputMethodEvent("", [])
    done.setCommitString(text)
    QApplication.sendEvent(field.line, done)


def shown(make: Make, qtbot: QtBot) -> ValueEdit:
    field = make()
    qtbot.addWidget(field)
    with qtbot.waitActive(field):
        field.show()
        field.activateWindow()
    field.line.setFocus()
    return field


@pytest.mark.parametrize("kind", CASES)
def test_enter_and_escape_belong_to_the_input_method_while_it_composes(kind: str, qtbot: QtBot):
    make, _typed, _value = CASES[kind]
    field = shown(make, qtbot)
    told: list[object] = []
    field.committed.connect(told.append)

    compose(field, "hui")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    qtbot.keyClick(field.line, Qt.Key.Key_Escape)
    kept = field.commit()

    assert told == []
    assert kept
    assert field.note.text() == ""
    assert field.line.hasFocus()


@pytest.mark.parametrize("kind", CASES)
def test_what_an_input_method_commits_is_read_when_the_field_is_left(kind: str, qtbot: QtBot):
    make, typed, value = CASES[kind]
    field = shown(make, qtbot)
    told: list[object] = []
    field.committed.connect(told.append)

    compose(field, "hui")
    commit(field, typed)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)

    assert told == [value]


def test_the_list_of_words_stays_closed_while_an_input_method_composes(qtbot: QtBot):
    field = shown(a_word, qtbot)
    assert isinstance(field, CodeEdit)

    compose(field, "hui")
    qtbot.keyClick(field.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)

    assert not field.completer.popup().isVisible()


def test_arrows_walk_the_candidates_and_step_no_month(qtbot: QtBot):
    field = shown(a_month, qtbot)

    compose(field, "liuyue")
    qtbot.keyClick(field.line, Qt.Key.Key_Up)
    qtbot.keyClick(field.line, Qt.Key.Key_PageDown)

    assert field.text == ""
