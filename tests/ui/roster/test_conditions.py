"""The list is narrowed by sentences, each a chip that the keyboard makes, changes and drops."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from cadredesk.services.conditions import Condition, Criterion, Match, Relation
from cadredesk.ui.actions import CommandId
from cadredesk.ui.conditions.dialog import ConditionDialog
from cadredesk.ui.conditions.row import ConditionRow
from cadredesk.ui.conditions.words import value_name
from cadredesk.ui.widgets.filter_bar import Chip
from tests.ui.roster.conftest import Roster

WOMAN = Condition(Criterion.SEX, Relation.IS, "女")
YOUNG = Condition(Criterion.AGE, Relation.AT_MOST, "35")


def row(roster: Roster) -> ConditionRow:
    return roster.page.findChildren(ConditionRow)[0]


def texts(roster: Roster) -> list[str]:
    return [chip.text() for chip in row(roster).chips]


def dialog(roster: Roster) -> ConditionDialog:
    return next(each for each in roster.window.findChildren(ConditionDialog) if each.isVisible())


def begin(roster: Roster) -> ConditionDialog:
    chips = roster.page.filters.findChildren(Chip)
    chip = next(each for each in chips if each.text() == "＋ Condition")
    roster.press(Qt.Key.Key_Space, on=chip)
    return dialog(roster)


def add(roster: Roster, condition: Condition) -> None:
    made = begin(roster)
    made.field.setCurrentIndex(list(Criterion).index(condition.criterion))
    made.typed.setText(value_name(condition.criterion, condition.value))
    roster.press(Qt.Key.Key_Return, on=made.typed)


def test_a_sentence_is_added_with_the_keyboard_and_narrows_the_list(roster: Roster):
    made = begin(roster)
    roster.qtbot.keyClicks(made.typed, "35")
    roster.press(Qt.Key.Key_Return, on=made.typed)

    assert texts(roster) == ["Age at most 35 ✕"]
    assert 0 < len(roster.names) < 41
    assert row(roster).isVisible()


def test_delete_on_a_chip_takes_its_sentence_away(roster: Roster):
    add(roster, YOUNG)
    add(roster, WOMAN)
    both = len(roster.names)

    with roster.qtbot.waitActive(roster.window):
        roster.window.activateWindow()
    row(roster).chips[0].setFocus()
    roster.press(Qt.Key.Key_Delete, on=row(roster).chips[0])

    assert texts(roster) == ["Sex is Female ✕"]
    assert row(roster).chips[0].hasFocus()
    assert both < len(roster.names) < 41


def test_enter_on_a_chip_changes_its_sentence(roster: Roster):
    add(roster, YOUNG)
    narrow = len(roster.names)

    roster.press(Qt.Key.Key_Space, on=row(roster).chips[0])
    changed = dialog(roster)
    changed.typed.setText("45")
    roster.press(Qt.Key.Key_Return, on=changed.typed)

    assert texts(roster) == ["Age at most 45 ✕"]
    assert len(roster.names) > narrow


def test_the_same_sentence_is_not_said_twice(roster: Roster):
    add(roster, YOUNG)
    add(roster, YOUNG)

    assert texts(roster) == ["Age at most 35 ✕"]


def test_any_of_several_sentences_is_enough_if_the_clerk_says_so(roster: Roster):
    add(roster, YOUNG)
    add(roster, WOMAN)
    every = len(roster.names)

    menu = row(roster).combined.menu()
    assert menu is not None
    next(each for each in menu.actions() if each.data() == Match.ANY).trigger()
    roster.rest()

    assert len(roster.names) > every
    assert row(roster).combined.text() == "Any of these ▾"


def test_esc_takes_the_last_sentence_away_first(roster: Roster):
    add(roster, YOUNG)

    roster.press(Qt.Key.Key_Escape)

    assert texts(roster) == []
    assert not row(roster).isVisible()
    assert len(roster.names) == 41


def test_words_of_the_library_are_offered_once_they_are_read(roster: Roster):
    made = begin(roster)

    made.field.setCurrentIndex(list(Criterion).index(Criterion.UNIT))

    offered = [made.value.itemText(at) for at in range(made.value.count())]
    assert "青山镇财政所" in offered


def test_a_condition_on_alerts_follows_the_day(roster: Roster):
    add(roster, Condition(Criterion.RETIREMENT, Relation.WITHIN, "12"))
    today = len(roster.names)

    roster.watch.set_day(roster.watch.day.replace(year=2035))
    roster.qtbot.waitUntil(lambda: not roster.runner.running, timeout=20_000)
    roster.rest()

    assert today < len(roster.names)


def test_the_sheet_and_the_file_follow_the_narrowed_list(roster: Roster):
    add(roster, YOUNG)
    roster.press(Qt.Key.Key_Return)

    visit = roster.gone[0][1]

    place = visit.place  # type: ignore[attr-defined]
    assert place.total == len(roster.names)
    assert place.query.criteria.conditions == (YOUNG,)
    assert CommandId.GRID in roster.page.commands()


@pytest.mark.usefixtures("in_chinese")
def test_sentences_speak_chinese(roster: Roster):
    QApplication.sendEvent(roster.window, QEvent(QEvent.Type.LanguageChange))
    roster.rest()
    roster.page.findChildren(ConditionRow)[0].show_conditions([WOMAN, YOUNG], Match.ALL)

    assert texts(roster) == ["性别是 女 ✕", "年龄不超过 35 岁 ✕"]
    assert row(roster).combined.text() == "全部满足 ▾"


def test_many_sentences_go_on_in_the_next_line(roster: Roster):
    many = [Condition(Criterion.POSTS, Relation.HAS, f"很长的职务名称{at}") for at in range(8)]

    row(roster).show_conditions(many, Match.ANY)
    roster.rest()

    tops = {chip.y() for chip in row(roster).chips}
    assert len(tops) > 1
    right = max(chip.geometry().right() for chip in row(roster).chips)
    assert right <= row(roster).width()
