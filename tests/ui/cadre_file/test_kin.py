"""Below a family stand the colleagues who may be kin, for somebody who knows to decide."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from cadredesk.domain.kin_link import KinVerdict
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.cadre_views import Section
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.cadre_file.kin_card import KinCard
from cadredesk.ui.file_visit import FileVisit
from tests.ui.cadre_file.conftest import Opened
from tests.ui.practice import DAY, open_practice, person


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[SqlLibrary]:
    """A practice township of its own, because it is written into."""
    library = open_practice(tmp_path / "示例库")
    yield library
    library.close()


@pytest.fixture
def practice_board() -> AlertBoard:
    return AlertBoard(DAY)


@pytest.fixture
def card(opened: Opened) -> KinCard:
    """The family of 周建国, whose son 周明 works here."""
    opened.show(FileVisit(person(opened.library, "周建国"), section=Section.FAMILY))
    return opened.page.kin.card


def line(card: KinCard) -> str:
    assert card.lines.count() == 1
    return card.lines.item(0).text()


def test_a_colleague_in_the_family_is_proposed_with_the_chain_and_confirmed(
    opened: Opened, card: KinCard
):
    for words in ("儿子 周明", "probably", "周建国 —儿子→ 周明"):
        assert words in line(card)

    opened.press(Qt.Key.Key_Space, on=card.confirm)

    assert "confirmed" in line(card)
    assert not card.confirm.isVisible()
    zhou = person(opened.library, "周建国")
    with opened.library.unit_of_work() as work:
        (link,) = work.cadres.get(zhou).kin_links
    assert (link.verdict, link.relation) == (KinVerdict.CONFIRMED, "儿子")

    opened.press(Qt.Key.Key_Space, on=card.withdraw)
    assert card.confirm.isVisible()


def test_who_is_not_kin_is_said_with_a_reason_and_stays_in_sight(opened: Opened, card: KinCard):
    opened.press(Qt.Key.Key_Space, on=card.dismiss)
    opened.press(Qt.Key.Key_Return, on=card.reason)
    assert card.reason.isVisible()

    card.reason.setText("重名")
    opened.press(Qt.Key.Key_Return, on=card.reason)

    assert "not kin: 重名" in line(card)
    assert not card.reason.isVisible()


def test_the_line_leads_to_the_file_of_the_other(opened: Opened, card: KinCard):
    with opened.qtbot.waitSignal(opened.page.go) as gone:
        opened.press(Qt.Key.Key_Return, on=card.lines)

    assert gone.args == ["cadre_file", person(opened.library, "周明")]


def test_another_section_and_a_family_without_colleagues_have_no_such_list(
    opened: Opened, card: KinCard
):
    opened.show(FileVisit(person(opened.library, "周建国"), section=Section.EDUCATION))
    assert not card.isVisible()

    opened.show(FileVisit(person(opened.library, "周明"), section=Section.FAMILY))
    assert "周建国" in line(card)

    opened.show(FileVisit(person(opened.library, "刘志强"), section=Section.FAMILY))
    assert not card.isVisible()
