"""Fields read what people type, ask where it may mean two things, and lose nothing."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cadredesk.domain.field_values import field_spec
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.words import EvaluationResult, Sex
from cadredesk.ui.widgets.code_edit import CodeEdit
from cadredesk.ui.widgets.id_number_edit import IdNumberEdit
from cadredesk.ui.widgets.value_edit import ValueEdit
from cadredesk.ui.widgets.word_combo import WordCombo
from cadredesk.ui.widgets.year_month_edit import YearMonthEdit
from tests.ui.desks import the_code_tables

ID_NUMBER = "99012319850612001X"


def today() -> date:
    return date(2026, 11, 23)


class Form(QWidget):
    """A field, and another one to go on to."""

    def __init__(self, field: QWidget, qtbot: QtBot) -> None:
        super().__init__()
        self.next = ValueEdit(field_spec("cadre", "note"), today)
        layout = QVBoxLayout(self)
        layout.addWidget(field)
        layout.addWidget(self.next)
        qtbot.addWidget(self)
        with qtbot.waitActive(self):
            self.show()
            self.activateWindow()
        field.setFocus()


@pytest.fixture
def month(qtbot: QtBot) -> YearMonthEdit:
    field = YearMonthEdit(field_spec("cadre", "born_on"), today)
    field.form = Form(field, qtbot)  # type: ignore[attr-defined]
    return field


@pytest.fixture
def qualification(qtbot: QtBot) -> CodeEdit:
    spec = field_spec("education", "qualification")
    field = CodeEdit(spec, the_code_tables()["qualification"], today)
    field.form = Form(field, qtbot)  # type: ignore[attr-defined]
    return field


@pytest.fixture
def number(qtbot: QtBot) -> IdNumberEdit:
    field = IdNumberEdit(field_spec("cadre", "id_number"), today)
    field.form = Form(field, qtbot)  # type: ignore[attr-defined]
    return field


def compose(field: ValueEdit, text: str) -> None:
    QApplication.sendEvent(field.line, QInputMethodEvent(text, []))


def settle(field: ValueEdit, text: str) -> None:
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(field.line, event)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("198506", "1985.06"),
        ("1985.6", "1985.06"),
        ("1985-06", "1985.06"),
        ("201 609", "2016.09"),
        ("19850612", "1985.06"),
        (".", "2026.11"),
    ],
)
def test_a_month_is_read_when_enter_is_pressed(
    month: YearMonthEdit, qtbot: QtBot, typed: str, shown: str
):
    qtbot.keyClicks(month.line, typed)
    with qtbot.waitSignal(month.committed) as told:
        qtbot.keyClick(month.line, Qt.Key.Key_Return)

    assert month.text == shown
    assert str(told.args[0]) == shown


@pytest.mark.parametrize("typed", ["1985。06", "１９８５．０６", "1985年6月", "。"])
def test_a_month_may_come_from_an_input_method(month: YearMonthEdit, qtbot: QtBot, typed: str):
    compose(month, "1985")
    qtbot.keyClick(month.line, Qt.Key.Key_Return)
    assert str(month.value) == "None"

    settle(month, typed)
    qtbot.keyClick(month.line, Qt.Key.Key_Return)

    assert month.value == (PartialDate(2026, 11) if typed == "。" else PartialDate(1985, 6))


def test_a_day_is_kept_where_the_field_wants_it(qtbot: QtBot):
    field = YearMonthEdit(field_spec("cadre", "born_on"), today, to_the_day=True)
    form = Form(field, qtbot)
    qtbot.keyClicks(field.line, "19850612")
    form.next.setFocus()

    assert field.value == PartialDate(1985, 6, 12)


def test_what_may_mean_two_months_is_asked_about_and_enter_takes_it(
    month: YearMonthEdit, qtbot: QtBot
):
    qtbot.keyClicks(month.line, "85.6")
    qtbot.keyClick(month.line, Qt.Key.Key_Return)
    assert "1985.06" in month.note.text()
    assert not month.commit()

    qtbot.keyClick(month.line, Qt.Key.Key_Return)

    assert month.value == PartialDate(1985, 6)
    assert month.note.isHidden()


def test_typing_on_replaces_what_was_proposed(month: YearMonthEdit, qtbot: QtBot):
    qtbot.keyClicks(month.line, "19856")
    qtbot.keyClick(month.line, Qt.Key.Key_Return)
    qtbot.keyClick(month.line, Qt.Key.Key_Backspace)
    qtbot.keyClicks(month.line, "11")
    qtbot.keyClick(month.line, Qt.Key.Key_Return)

    assert month.value == PartialDate(1985, 11)


def test_a_wrong_month_stays_in_sight_and_the_good_one_in_the_file(
    month: YearMonthEdit, qtbot: QtBot
):
    month.set_value(PartialDate(1985, 6))
    month.line.selectAll()
    qtbot.keyClicks(month.line, "198513")
    with qtbot.waitSignal(month.refused):
        month.form.next.setFocus()  # type: ignore[attr-defined]

    assert month.text == "198513"
    assert month.value == PartialDate(1985, 6)
    assert "13" in month.note.text()
    assert month.line.accessibleDescription() == month.note.text()

    month.set_value(PartialDate(1986, 1))
    assert month.text == "198513"

    qtbot.keyClick(month.line, Qt.Key.Key_Escape)
    assert month.text == "1986.01"
    assert month.note.isHidden()


def test_arrows_and_pages_step_by_months_and_years(month: YearMonthEdit, qtbot: QtBot):
    month.set_value(PartialDate(1985, 12))
    qtbot.keyClick(month.line, Qt.Key.Key_Up)
    assert month.text == "1986.01"
    qtbot.keyClick(month.line, Qt.Key.Key_PageDown)
    assert month.text == "1985.01"

    month.restore()
    month.set_value(None)
    qtbot.keyClick(month.line, Qt.Key.Key_Down)
    assert month.text == "2026.11"


def test_a_month_is_picked_from_the_pad_by_keys(month: YearMonthEdit, qtbot: QtBot):
    month.set_value(PartialDate(1985, 6))
    qtbot.keyClick(month.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert month.pad.isVisible()

    qtbot.keyClick(month.pad, Qt.Key.Key_Right)
    qtbot.keyClick(month.pad, Qt.Key.Key_Down)
    qtbot.keyClick(month.pad, Qt.Key.Key_Return)

    assert month.value == PartialDate(1985, 11)


def test_a_month_is_picked_from_the_pad_by_mouse(month: YearMonthEdit, qtbot: QtBot):
    qtbot.keyClick(month.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.mouseClick(month.pad.buttons[2], Qt.MouseButton.LeftButton)

    assert month.value == PartialDate(2026, 3)


def test_a_year_alone_hints_at_the_month(month: YearMonthEdit, qtbot: QtBot):
    qtbot.keyClicks(month.line, "1985")

    assert month.line.ghost == ".‗‗"  # type: ignore[attr-defined]
    assert not month.grab().isNull()

    qtbot.keyClicks(month.line, "0")
    assert month.line.ghost == ""  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("21", "大学"),
        ("dz", "大专"),
        ("本科", "大学"),
        ("大学", "大学"),
        ("zydxyjs", "中央党校研究生"),
    ],
)
def test_a_word_is_found_by_code_initials_or_characters(
    qualification: CodeEdit, qtbot: QtBot, typed: str, word: str
):
    settle(qualification, typed)
    qualification.completer.popup().hide()
    qtbot.keyClick(qualification.line, Qt.Key.Key_Return)

    assert qualification.value == word


def test_typing_offers_the_closest_words_and_one_is_picked(qualification: CodeEdit, qtbot: QtBot):
    qtbot.keyClicks(qualification.line, "yj")
    assert [each.name for each in qualification.offered][:2] == ["研究生", "研究生班"]
    popup = qualification.completer.popup()
    assert popup.isVisible()

    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)

    assert qualification.value == "研究生班"


def test_alt_down_opens_the_whole_list(qualification: CodeEdit, qtbot: QtBot):
    qtbot.keyClick(qualification.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)

    assert len(qualification.offered) > 15
    qualification.completer.popup().hide()


def test_an_unknown_word_is_asked_about_and_kept_or_learned(qualification: CodeEdit, qtbot: QtBot):
    settle(qualification, "大学肄业")
    qtbot.keyClick(qualification.line, Qt.Key.Key_Return)
    assert "大学肄业" in qualification.note.text()
    assert qualification.value == ""

    with qtbot.waitSignal(qualification.alias_learned) as told:
        qtbot.mouseClick(qualification.take_alias, Qt.MouseButton.LeftButton)
    assert told.args == ["大学肄业", "大学"]
    assert qualification.value == "大学"

    qualification.line.selectAll()
    settle(qualification, "私塾")
    qtbot.keyClick(qualification.line, Qt.Key.Key_Return)
    qtbot.mouseClick(qualification.keep_text, Qt.MouseButton.LeftButton)
    assert qualification.value == "私塾"
    assert qualification.keep_text.isHidden()


def test_a_word_of_an_older_table_is_kept_and_marked(qualification: CodeEdit):
    qualification.set_value("大学本科毕业")

    assert qualification.value == "大学本科毕业"
    assert "older" in qualification.note.text()


def test_a_number_is_behind_dots_until_somebody_looks(number: IdNumberEdit, qtbot: QtBot):
    number.set_value(ID_NUMBER)
    assert number.text == "990123••••••••••••"
    assert number.line.isReadOnly()

    with qtbot.waitSignal(number.reveal_wanted):
        qtbot.mouseClick(number.eye, Qt.MouseButton.LeftButton)
    number.reveal()
    assert number.text == ID_NUMBER

    qtbot.mouseClick(number.copy, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == ID_NUMBER

    qtbot.mouseClick(number.eye, Qt.MouseButton.LeftButton)
    assert number.text == "990123••••••••••••"
    assert number.value == ID_NUMBER


def test_a_wrong_check_digit_is_kept_with_a_warning(number: IdNumberEdit, qtbot: QtBot):
    qtbot.keyClicks(number.line, "99012319850612001 1")
    with qtbot.waitSignal(number.committed) as told:
        number.form.next.setFocus()  # type: ignore[attr-defined]

    assert told.args == ["990123198506120011"]
    assert "digit" in number.note.text()


def test_a_closed_list_tells_its_own_words(qtbot: QtBot):
    combo = WordCombo(field_spec("cadre", "sex"))
    form = Form(combo, qtbot)
    combo.set_value(Sex.FEMALE)
    with qtbot.waitSignal(combo.committed) as told:
        qtbot.keyClick(combo, Qt.Key.Key_Up)

    assert told.args == [Sex.MALE]
    assert type(combo.value) is Sex
    assert combo.commit()
    assert not combo.is_pending
    combo.retranslate()
    assert combo.currentText() == "Male"
    assert form.isVisible()


def test_the_wheel_changes_nothing_while_the_keyboard_is_elsewhere(qtbot: QtBot):
    combo = WordCombo(field_spec("evaluation", "result"))
    form = Form(combo, qtbot)
    combo.set_value(EvaluationResult.COMPETENT)
    form.next.setFocus()
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QCoreApplication.sendEvent(combo, wheel)

    assert combo.value is EvaluationResult.COMPETENT
    assert combo.currentText() == "Competent"


def test_yes_and_no_are_a_list_too(qtbot: QtBot):
    combo = WordCombo(field_spec("training", "full_time"))
    qtbot.addWidget(combo)
    combo.set_value(True)

    assert combo.currentText() == "yes"
    assert combo.count() == 2


def test_sentences_follow_the_language(month: YearMonthEdit, qtbot: QtBot, in_chinese: None):
    qtbot.keyClicks(month.line, "198513")
    month.commit()
    assert "月份" in month.note.text()
    month.retranslate()
    assert "月份" in month.note.text()
    QCoreApplication.sendEvent(month, QEvent(QEvent.Type.LanguageChange))
