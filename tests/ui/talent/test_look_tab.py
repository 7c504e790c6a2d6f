"""值得关注: why people are listed is read beside the list, and something is done about it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cadredesk.services.cadre_views import Section
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.actions import CommandId
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.talent.page import TalentPage
from cadredesk.ui.talent.tabs import TalentTab
from cadredesk.ui.talent.visit import TalentVisit
from cadredesk.ui.widgets.as_of_control import AsOfControl
from tests.ui.practice import person, rest


@pytest.fixture
def look(page: TalentPage) -> TalentPage:
    page.tabs.setCurrentIndex(TalentTab.LOOK)
    page.take_focus()
    return page


def names(page: TalentPage) -> list[str]:
    return [row[0] for row in page.look.model.rows]


def test_the_longest_waiting_comes_first_with_reasons_in_words(look: TalentPage):
    assert names(look) == ["孙丽萍", "沈佳怡", "蒋文博"]
    assert [row[3] for row in look.look.model.rows] == ["5 yr 3 mo", "2 yr 10 mo", "1 yr 3 mo"]
    assert look.look.model.rows[2][4] == "A speciality not used · Young, not in the reserve"
    assert look.tabs.tabText(TalentTab.LOOK) == "Worth a look 3"
    assert look.filters.isHidden()


def test_facts_sum_and_basis_stand_beside_the_row(look: TalentPage, qtbot: QtBot):
    qtbot.keyClick(look.look.table, Qt.Key.Key_Down)
    qtbot.keyClick(look.look.table, Qt.Key.Key_Down)

    told = look.look.panel.text()
    assert "蒋文博 is good at 电商直播, which is not used now" in told
    assert "否，岗位不对口" in told
    assert "Condition: at least  12 months" in told
    assert "《本镇关注条件》（本镇自定） · CARE-3" in told


def test_a_candidate_is_tagged_and_stands_below_as_in_hand(
    look: TalentPage, qtbot: QtBot, runner: BackgroundRunner, practice: SqlLibrary
):
    qtbot.mouseClick(look.look.panel.candidate, Qt.MouseButton.LeftButton)
    rest(qtbot, runner)

    assert names(look) == ["沈佳怡", "蒋文博", "孙丽萍"]
    assert look.look.model.rows[2][4].startswith("✓ in hand")
    cadre = person(practice, "孙丽萍")
    with practice.unit_of_work() as work:
        assert work.cadres.get(cadre).cadre.tags == "候选"


def test_a_reason_is_asked_for_kept_and_the_row_can_be_seen_again(
    look: TalentPage, qtbot: QtBot, runner: BackgroundRunner
):
    qtbot.mouseClick(look.look.panel.silence, Qt.MouseButton.LeftButton)
    dialog = look.look_work.asking
    assert dialog is not None
    qtbot.mouseClick(dialog.act, Qt.MouseButton.LeftButton)
    refused = dialog.problem.text()
    dialog.line.setText("明年到市委党校")
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    rest(qtbot, runner)
    listed = names(look)
    qtbot.mouseClick(look.look.silenced, Qt.MouseButton.LeftButton)

    assert refused.startswith("The reason is missing.")
    assert listed == ["沈佳怡", "蒋文博"]
    assert names(look) == ["沈佳怡", "蒋文博", "孙丽萍"]
    look.look.table.make_current(2)
    assert "明年到市委党校" in look.look.panel.text()
    assert not look.look.panel.silence.isEnabled()


def test_training_is_arranged_for_the_chosen_person(
    look: TalentPage, qtbot: QtBot, runner: BackgroundRunner, practice: SqlLibrary
):
    qtbot.mouseClick(look.look.panel.training, Qt.MouseButton.LeftButton)
    dialog = look.work.planning
    assert dialog is not None
    dialog.title.line.setText("市委党校科级班")
    dialog.started_on.line.setText("202612")
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    rest(qtbot, runner)

    look.look.go_to(person(practice, "孙丽萍"))
    assert "✓ Training arranged: 市委党校科级班" in look.look.panel.text()


def test_enter_and_the_button_open_the_file(look: TalentPage, qtbot: QtBot):
    with qtbot.waitSignal(look.go) as by_key:
        qtbot.keyClick(look.look.table, Qt.Key.Key_Return)
    with qtbot.waitSignal(look.go) as by_button:
        qtbot.mouseClick(look.look.panel.open_file, Qt.MouseButton.LeftButton)

    assert by_key.args is not None
    assert by_key.args == by_button.args
    assert by_key.args[1].section is Section.BASICS


def test_the_search_narrows_the_list_and_says_when_nobody_fits(look: TalentPage):
    look.search.setText("便民")
    found = names(look)
    look.search.setText("没有的")
    said = look.look.empty.sentence
    look.look.empty.chosen.emit()

    assert found == ["蒋文博"]
    assert said == "Nobody fits what is looked for."
    assert len(names(look)) == 3


def test_another_page_leads_to_somebody_here(look: TalentPage, practice: SqlLibrary):
    look.tabs.setCurrentIndex(TalentTab.TRAINING)

    look.shown(TalentVisit(cadre=person(practice, "蒋文博")))

    assert look.tab is TalentTab.LOOK
    assert look.look.panel.text().startswith("蒋文博")
    assert CommandId.PLAN_TRAINING in look.commands()


def test_another_day_is_chosen_at_the_head_and_the_waiting_is_counted_to_it(
    look: TalentPage, qtbot: QtBot, runner: BackgroundRunner
):
    control = look.findChild(AsOfControl)
    assert control is not None

    control.menu().actions()[3].trigger()
    rest(qtbot, runner)

    assert "2027.11.22" in control.text()
    waited = {row[0]: row[3] for row in look.look.model.rows}
    assert waited["孙丽萍"] == "6 yr 3 mo"
