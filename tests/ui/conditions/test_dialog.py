"""A condition is made with the keyboard, seen as a sentence, and refused with a reason."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cadredesk.services.conditions import Condition, Criterion, Relation
from cadredesk.ui.conditions.dialog import ConditionDialog

YEARS = Condition(Criterion.YEARS_IN_POST, Relation.AT_LEAST, "5")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def opened(window: QWidget, begun: Condition | None = None) -> ConditionDialog:
    dialog = ConditionDialog({Criterion.TAG: ("后备", "农业")}, window, begun)
    dialog.open()
    return dialog


def choose(dialog: ConditionDialog, criterion: Criterion) -> None:
    dialog.field.setCurrentIndex(list(Criterion).index(criterion))


def test_a_number_is_typed_and_enter_makes_the_condition(window: QWidget, qtbot: QtBot):
    dialog = opened(window)
    made: list[Condition] = []
    dialog.made.connect(made.append)

    qtbot.keyClicks(dialog.typed, "3")
    qtbot.keyClicks(dialog.typed, "5")
    said = dialog.said.text()
    qtbot.keyClick(dialog.typed, Qt.Key.Key_Return)

    assert said == "Age at most 35"
    assert made == [Condition(Criterion.AGE, Relation.AT_MOST, "35")]
    assert not dialog.isVisible()


def test_what_cannot_be_is_said_in_a_sentence_and_the_dialog_stays(window: QWidget, qtbot: QtBot):
    dialog = opened(window)
    made: list[Condition] = []
    dialog.made.connect(made.append)

    qtbot.keyClicks(dialog.typed, "350")
    qtbot.keyClick(dialog.typed, Qt.Key.Key_Return)
    told = dialog.problem.text()
    qtbot.keyClick(dialog.typed, Qt.Key.Key_Backspace)

    assert "between 16 and 100" in told
    assert made == []
    assert dialog.isVisible()
    assert dialog.problem.text() == ""
    assert dialog.said.text() == "Age at most 35"


def test_a_composition_counts_when_it_is_committed(window: QWidget, qtbot: QtBot):
    dialog = opened(window)
    choose(dialog, Criterion.POSTS)

    QApplication.sendEvent(dialog.typed, QInputMethodEvent("suo'zhang", []))
    unfinished = dialog.said.text()
    done = QInputMethodEvent()
    done.setCommitString("所长")
    QApplication.sendEvent(dialog.typed, done)

    assert unfinished == ""
    assert dialog.said.text() == "Posts: with 所长"


def test_words_in_use_are_offered_and_what_was_typed_stays(window: QWidget, qtbot: QtBot):
    dialog = opened(window)
    choose(dialog, Criterion.TAG)
    before = [dialog.value.itemText(at) for at in range(dialog.value.count())]
    qtbot.keyClicks(dialog.typed, "x")

    dialog.use_words({Criterion.TAG: ("水利",)})

    assert before == ["后备", "农业"]
    assert [dialog.value.itemText(at) for at in range(dialog.value.count())] == ["水利"]
    assert dialog.typed.text() == "x"


def test_a_word_chosen_in_english_is_kept_as_it_is_stored(window: QWidget, qtbot: QtBot):
    dialog = opened(window)
    choose(dialog, Criterion.SEX)
    dialog.value.setCurrentIndex(1)

    with qtbot.waitSignal(dialog.made) as made:
        dialog.act.click()

    assert made.args == [Condition(Criterion.SEX, Relation.IS, "女")]


def test_a_statement_needs_no_value(window: QWidget, qtbot: QtBot):
    dialog = opened(window)

    choose(dialog, Criterion.COMPLETE)

    assert not dialog.value.isVisible()
    assert dialog.said.text() == "File incomplete"
    with qtbot.waitSignal(dialog.made) as made:
        dialog.act.click()
    assert made.args == [Condition(Criterion.COMPLETE, Relation.FAILS)]


def test_a_condition_is_changed_from_what_it_says(window: QWidget, qtbot: QtBot):
    dialog = opened(window, YEARS)
    before = dialog.said.text()

    dialog.relation.setCurrentIndex(1)
    with qtbot.waitSignal(dialog.made) as made:
        qtbot.keyClick(dialog.typed, Qt.Key.Key_Return)

    assert before == "In post for 5 years or more"
    assert made.args == [Condition(Criterion.YEARS_IN_POST, Relation.UNDER, "5")]


def test_the_wheel_changes_no_choice_that_nobody_is_at(window: QWidget, qtbot: QtBot):
    dialog = opened(window)
    dialog.typed.setFocus()
    place = QPointF(5, 5)
    turn = QWheelEvent(
        place,
        place,
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )

    QApplication.sendEvent(dialog.field, turn)

    assert dialog.field.currentIndex() == 0


def test_cancelling_makes_nothing_and_the_dialog_dies(window: QWidget, qtbot: QtBot):
    dialog = opened(window)
    gone: list[object] = []
    dialog.destroyed.connect(lambda: gone.append(None))

    dialog.cancel.click()
    QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)

    assert len(gone) == 1
