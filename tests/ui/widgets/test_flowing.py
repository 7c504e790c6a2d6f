"""Texts, pairs and rows that take another shape rather than be cut where it is narrow."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cadredesk.ui.widgets.card import Card
from cadredesk.ui.widgets.flow_layout import FlowingText
from cadredesk.ui.widgets.folding_row import FoldingRow
from cadredesk.ui.widgets.pair_layout import PairLayout
from cadredesk.ui.widgets.side_card import SideCard
from tests.ui.cut_off import cut_off


def label(words: str) -> QLabel:
    made = QLabel(words)
    made.setWordWrap(True)
    return made


def pairs(qtbot: QtBot, width: int) -> tuple[QWidget, list[QLabel]]:
    shown = QWidget()
    qtbot.addWidget(shown)
    layout = PairLayout(shown)
    told = ("Certainty", "read in the official text", "任职时间", "2014.09")
    labels = [label(words) for words in told]
    layout.add_pair(*labels[:2])
    layout.add_pair(*labels[2:])
    shown.resize(width, layout.heightForWidth(width))
    shown.show()
    return shown, labels


def test_a_value_stands_beside_its_name_and_all_values_under_each_other(qtbot: QtBot):
    shown, (certainty, official, since, month) = pairs(qtbot, 400)

    assert official.x() == month.x() > certainty.width()
    assert certainty.y() == official.y() < since.y() == month.y()
    assert cut_off(shown) == []


def test_a_value_stands_below_its_name_where_the_words_of_both_do_not_fit(qtbot: QtBot):
    shown, (certainty, official, since, month) = pairs(qtbot, 110)

    tops = [each.y() for each in (certainty, official, since, month)]
    assert tops == sorted(set(tops))
    assert official.x() == certainty.x()
    assert cut_off(shown) == []


@pytest.mark.parametrize("beside", [True, False])
def test_a_row_stands_on_end_where_its_buttons_have_no_room(qtbot: QtBot, beside: bool):
    row = FoldingRow()
    qtbot.addWidget(row)
    first, second = QPushButton("Open file"), QPushButton("Approval form of the cadre")
    row.add(first, 1)
    row.add(second, 1)
    least = row.minimumSizeHint().width()

    row.resize(3 * least if beside else least, 80)
    row.show()

    qtbot.waitUntil(lambda: (first.y() == second.y()) is beside)
    assert cut_off(row) == []


def test_a_row_folds_when_a_button_in_it_gets_longer_words(qtbot: QtBot):
    row = FoldingRow()
    qtbot.addWidget(row)
    first, second = QPushButton("Open"), QPushButton("Form")
    row.add(first, 1)
    row.add(second, 1)
    row.resize(row.sizeHint().width(), 80)
    row.show()

    second.setText("The approval form of the cadre")

    qtbot.waitUntil(lambda: second.y() > first.y())


def test_a_text_asks_for_one_line_and_wraps_where_it_has_less(qtbot: QtBot):
    text = FlowingText(keeps=4)
    qtbot.addWidget(text)
    text.setText("Terms of the township's bodies and their elections")
    asked = text.sizeHint()

    half = text.heightForWidth(asked.width() // 2)

    assert asked.height() < 2 * text.fontMetrics().height() <= half
    four = 4 * text.fontMetrics().horizontalAdvance("国")
    assert four <= text.minimumSizeHint().width() < asked.width()


def test_the_title_of_a_narrow_card_wraps(qtbot: QtBot):
    card = Card()
    qtbot.addWidget(card)
    card.set_title("Names that forms and rosters print at the top and at the foot")

    card.resize(card.minimumSizeHint().width(), 120)
    card.show()

    assert card.findChildren(QLabel)[0].height() > 2 * card.fontMetrics().height()
    assert cut_off(card) == []


def test_a_card_beside_a_list_leaves_it_the_greater_part_unless_its_buttons_need_it(qtbot: QtBot):
    card = SideCard()
    qtbot.addWidget(card)
    usual = card.width()

    card.fit_beside(600)
    narrow = card.width()
    button = QPushButton("Note as a candidate for the reserve of the county")
    card.body.addWidget(button)
    card.show()

    assert narrow == 200 < usual
    qtbot.waitUntil(lambda: card.width() >= button.minimumSizeHint().width() > narrow)
