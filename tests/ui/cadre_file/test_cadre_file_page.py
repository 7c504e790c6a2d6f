"""A clerk reads a file section by section and walks to the next one, all with the keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.ids import BatchId, CadreId, new_id
from cadredesk.domain.words import CadreStatus
from cadredesk.services.cadre_views import ListPlace, Section
from cadredesk.services.desk import Desk
from cadredesk.services.read_models import RosterQuery
from cadredesk.services.work_ports import Batch
from cadredesk.ui.actions import CommandId
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.cadre_file.page import CadreFilePage
from cadredesk.ui.file_visit import FileVisit
from cadredesk.ui.form_visit import FormVisit
from cadredesk.ui.page import Breadth
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.widgets.card import Card
from cadredesk.ui.widgets.explain_panel import ExplainPanel
from cadredesk.ui.widgets.id_number_edit import IdNumberEdit
from cadredesk.ui.widgets.record_table import RecordTable
from tests.ui.cadre_file.conftest import Opened
from tests.ui.practice import board_of, person

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def tables(opened: Opened) -> list[RecordTable]:
    return [each for each in opened.page.findChildren(RecordTable) if each.isVisible()]


def cells(table: RecordTable) -> list[tuple[str, ...]]:
    return list(table.records.rows)


def test_the_file_says_whose_it_is_and_where_in_the_list(opened: Opened):
    assert "周建国 1 / 41" in opened.head
    assert "青山镇党委书记" in opened.text
    assert "Male · 汉族 · 1970.01 (56 yrs) · 中共党员 1994.07 · began work 1988.07" in opened.text
    assert "in post 2016.09 (10 yr 2 mo)" in opened.text


def test_the_alerts_of_the_person_stand_at_the_head(opened: Opened):
    assert "▲ Two terms in one post 2 months over" in opened.text


def test_a_doubt_stands_beside_the_fact_it_is_about(opened: Opened):
    assert "◇ 周建国 is entered as born in 1970.01; the ID number says 1970.02" in opened.text


def test_each_section_says_what_it_has_or_lacks(opened: Opened):
    texts = [opened.sections.item(row).text() for row in range(opened.sections.count())]

    assert texts[0] == "1  Basics   ✓"
    assert texts[4] == "5  Conduct   3"
    assert texts[10] == "   Service periods   —"
    assert texts[12:] == ["   Career line", "   Still needed", "   History"]
    assert len(texts) == len(Section)


@pytest.mark.parametrize(
    ("key", "heading"),
    [
        (Qt.Key.Key_2, "Résumé"),
        (Qt.Key.Key_3, "Education"),
        (Qt.Key.Key_6, "Annual evaluations"),
        (Qt.Key.Key_9, "Archive catalogue"),
    ],
)
def test_a_section_is_opened_by_its_digit(opened: Opened, key: Qt.Key, heading: str):
    opened.press(key, ALT)

    assert heading in opened.text
    assert any(each.isVisible() for each in opened.page.findChildren(QTableView))


def test_the_arrow_keys_walk_the_sections(opened: Opened):
    opened.press(Qt.Key.Key_Down)
    opened.press(Qt.Key.Key_Down)

    assert opened.sections.currentRow() == 2
    assert "Education" in opened.text


def test_the_next_and_the_previous_person_keep_the_section(opened: Opened):
    opened.press(Qt.Key.Key_2, ALT)

    opened.press(Qt.Key.Key_PageDown, CTRL)
    second = opened.head
    opened.press(Qt.Key.Key_PageUp, CTRL)

    assert "李秀英 2 / 41" in second
    assert "周建国 1 / 41" in opened.head
    assert "Résumé" in opened.text


def test_at_the_ends_of_the_list_there_is_nobody_to_go_to(opened: Opened):
    first = opened.page.commands()
    last = person(opened.library, "周建国")
    place = ListPlace(RosterQuery(text="周建国"), 0, 1)

    opened.show(FileVisit(last, place))
    only = opened.page.commands()

    assert CommandId.PREVIOUS_PERSON not in first
    assert CommandId.NEXT_PERSON in first
    assert CommandId.NEXT_PERSON not in only
    assert "1 / 1" in opened.head


def test_a_list_that_grew_shorter_leaves_the_file_as_it_is(opened: Opened):
    place = ListPlace(RosterQuery(text="周建国"), 0, 5)
    opened.show(FileVisit(person(opened.library, "周建国"), place))

    opened.press(Qt.Key.Key_PageDown, CTRL)

    assert "周建国 1 / 5" in opened.head


def test_a_visit_may_ask_for_a_section(opened: Opened):
    opened.show(FileVisit(person(opened.library, "李秀英"), None, Section.FAMILY))

    assert "Family and significant relations" in opened.text


def test_somebody_who_left_is_found_among_everybody(opened: Opened):
    with opened.library.unit_of_work() as work:
        gone = frozenset(CadreStatus) - {CadreStatus.SERVING}
        left = work.lists.roster(RosterQuery(statuses=gone)).rows[0]

    opened.show(left.id)

    assert f"{left.name} " in opened.head
    assert "/ 46" in opened.head


def test_a_file_that_is_not_there_is_said(opened: Opened):
    opened.show(CadreId(new_id()))

    assert opened.page.info.text != ""
    assert "周建国" in opened.head


def test_the_whole_number_is_shown_only_after_that_is_noted(opened: Opened):
    number = opened.page.findChildren(IdNumberEdit)[0]
    before = number.text
    with opened.library.unit_of_work() as work:
        rows = work.lists.counts().audit_rows

    opened.button("Show the whole number").click()
    opened.rest()
    shown = number.text
    opened.button("Copy the number").click()
    opened.button("Hide the number").click()
    with opened.library.unit_of_work() as work:
        noted = work.lists.counts().audit_rows - rows

    assert before == number.text == "990123" + "•" * 12
    assert shown == "990123197002080034"
    assert QGuiApplication.clipboard().text() == shown
    assert noted == 1


def test_an_alert_is_explained_beside_the_section_until_esc(opened: Opened):
    opened.button("How is this worked out?").click()
    panel = opened.page.findChildren(ExplainPanel)[0]
    explained = panel.isVisible() and "2016.09" in panel.text()

    opened.press(Qt.Key.Key_Escape)
    closed = not panel.isVisible()
    opened.press(Qt.Key.Key_Escape)

    assert explained
    assert closed
    assert not opened.page.step_out()


def test_f4_shows_and_hides_the_sum(opened: Opened):
    panel = opened.page.findChildren(ExplainPanel)[0]

    opened.press(Qt.Key.Key_F4)
    shown = panel.isVisible()
    opened.press(Qt.Key.Key_F4)

    assert shown
    assert not panel.isVisible()


def test_somebody_without_alerts_has_no_sum_to_show(opened: Opened):
    board = board_of(opened.library)
    with opened.library.unit_of_work() as work:
        rows = work.lists.roster(RosterQuery()).rows
    opened.show_person(next(row.name for row in rows if not board.of(row.id)))

    assert CommandId.EXPLAIN not in opened.page.commands()
    assert "How is this worked out?" not in opened.text


def test_the_link_leads_back_to_the_roster(opened: Opened):
    opened.button("‹ Cadres").click()

    assert opened.left == [None]


def test_ctrl_p_leads_to_the_form_of_the_same_person(opened: Opened):
    wanted: list[tuple[str, object]] = []
    opened.page.go.disconnect()
    opened.page.go.connect(lambda page, argument: wanted.append((page, argument)))

    opened.press(Qt.Key.Key_P, CTRL)

    (page, visit) = wanted[0]
    assert page == "approval_form"
    assert isinstance(visit, FormVisit)
    assert visit.cadre == person(opened.library, "周建国")
    assert visit.place is not None


def test_what_was_written_about_somebody_else_is_not_read_again(opened: Opened):
    asked: list[object] = []
    opened.runner.job_started.connect(asked.append)

    opened.page.refresh(ChangeSet(cadres=frozenset({CadreId(new_id())})))
    nobody = len(asked)
    opened.page.refresh(ChangeSet(cadres=frozenset({person(opened.library, "周建国")})))
    opened.rest()

    assert (nobody, len(asked)) == (0, 1)


def test_a_change_appears_in_the_file_and_in_its_history(opened: Opened):
    cadre = person(opened.library, "韩长河")
    with opened.library.unit_of_work(Batch(BatchId(new_id()), "edit")) as work:
        file = work.cadres.get(cadre)
        work.cadres.save(replace(file, cadre=replace(file.cadre, health="良好")))
        work.commit()

    opened.show(FileVisit(cadre, None, Section.HISTORY))

    first = cells(tables(opened)[0])[0]
    assert first[1:] == ("小李", "Basics · Health", "健康 → 良好", "Typed in")


def test_another_day_changes_the_ages(opened: Opened):
    opened.watch.set_day(opened.watch.day.replace(year=2030))
    opened.qtbot.waitUntil(lambda: not opened.runner.running, timeout=20_000)
    opened.rest()

    assert "1970.01 (60 yrs)" in opened.text


def test_in_a_narrow_window_the_basics_stand_below_each_other(opened: Opened):
    def left_edges() -> set[int]:
        cards = opened.page.findChildren(Card)
        shown = [each for each in cards if each.isVisible()]
        return {each.mapTo(opened.page, each.rect().topLeft()).x() for each in shown}

    wide = len(left_edges())
    opened.window.resize(1093, 543)
    opened.rest()

    assert opened.page.breadth is Breadth.MEDIUM
    assert (wide, len(left_edges())) == (2, 1)


@pytest.mark.usefixtures("in_chinese")
def test_the_file_speaks_chinese(opened: Opened):
    QApplication.sendEvent(opened.window, QEvent(QEvent.Type.LanguageChange))

    assert opened.sections.item(3).text() == "4  家庭成员   ✓"
    assert "1970.01（56 岁）" in opened.text
    assert "任现职 2016.09（10 年 2 个月）" in opened.text
    assert opened.page.status_hint().startswith("Alt+1…9 切换分区 ·")


def test_before_anybody_is_opened_the_page_is_empty(
    desk: Desk,
    runner: BackgroundRunner,
    watch: AlertWatch,
    preferences: Preferences,
    qtbot: QtBot,
):
    fresh = CadreFilePage(desk, runner, watch, preferences)
    qtbot.addWidget(fresh)

    fresh.shown()
    fresh.refresh(ChangeSet(everything=True))

    assert set(fresh.commands()) == {CommandId.REFRESH}
