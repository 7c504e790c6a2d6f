"""The verb of an alert opens what settles it, with everything filled in that is known."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.ids import CadreId
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.alert import Alert, Fact, SubjectKind
from cadredesk.domain.words import CadreStatus
from cadredesk.services.alert_board import AlertBoard
from cadredesk.ui.alert_verbs import verb_text
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.alerts.page import AlertsPage
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.file_visit import FileVisit
from cadredesk.ui.form_visit import FormVisit
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.settings_visit import SettingsPart, SettingsVisit
from tests.alert_builders import a_gap, a_subject, an_alert
from tests.builders import a_cadre, a_date, a_township, an_appointment
from tests.fakes import MemoryLibrary, State
from tests.ui.desks import a_desk

WHO = CadreId(UUID(int=sum(map(ord, "冯立新"))))
OLD_POST = an_appointment("青山镇党政办公室主任", appointed_on=a_date("2012.03"))
POST = an_appointment("青山镇副镇长", appointed_on=a_date("2025.12.04"))


def about(rule: str, **fields: Any) -> Alert:
    changed: dict[str, Any] = {"counted_from": None, **fields}
    alert = an_alert("冯立新", rule=rule)
    return Alert(**{**{name: getattr(alert, name) for name in alert.__slots__}, **changed})


@pytest.fixture
def library(tmp_path: Path) -> MemoryLibrary:
    file = CadreFile(cadre=a_cadre("冯立新", id=WHO), appointments=(OLD_POST, POST))
    return MemoryLibrary(tmp_path, State(a_township(), cadres={WHO: file}), "")


@pytest.fixture
def watch(library: MemoryLibrary, runner: BackgroundRunner) -> AlertWatch:
    return AlertWatch(a_desk(library), runner)


@pytest.fixture
def page(
    library: MemoryLibrary,
    watch: AlertWatch,
    runner: BackgroundRunner,
    preferences: Preferences,
    qtbot: QtBot,
) -> AlertsPage:
    made = AlertsPage(a_desk(library), runner, watch, preferences)
    qtbot.addWidget(made)
    made.resize(1200, 640)
    with qtbot.waitExposed(made):
        made.show()
    return made


Act = Callable[[Alert], None]
LedTo = Callable[[Alert], list[Any]]


@pytest.fixture
def act(page: AlertsPage, watch: AlertWatch, qtbot: QtBot) -> Act:
    def press_enter_on(alert: Alert) -> None:
        watch.board = AlertBoard(watch.day, (alert,))
        watch.board_changed.emit(watch.board)
        qtbot.keyClick(page.table, Qt.Key.Key_Return)

    return press_enter_on


@pytest.fixture
def led_to(page: AlertsPage, act: Act, qtbot: QtBot) -> LedTo:
    def where(alert: Alert) -> list[Any]:
        with qtbot.waitSignal(page.go) as gone:
            act(alert)
        return list(gone.args)

    return where


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("RET-2", "Retire ›"),
        ("PROMO-11", "Assess ›"),
        ("PROB-1", "Assess ›"),
        ("PARTY-1", "Member ›"),
        ("TERM-2", "Arrange ›"),
        ("ROT-4", "Arrange ›"),
        ("RANK-2", "Enter grade ›"),
        ("CHK-2", "Correct it ›"),
        ("EVAL-1", "Open file ›"),
    ],
)
def test_each_rule_says_what_settles_it(rule: str, words: str):
    assert verb_text(about(rule)) == words


@pytest.mark.parametrize(
    ("alert", "words"),
    [
        (an_alert(subject=a_subject("镇人大", SubjectKind.BODY)), "Election ›"),
        (an_alert(subject=a_subject("张桂兰", SubjectKind.VILLAGE_CADRE)), "Village ›"),
        (about("RET-2", facts=(Fact("cadre.born_on", "出生年月", "Born", ""),)), "Complete it ›"),
        (a_gap(2), "Complete it ›"),
        (a_gap(0), "See the sum ›"),
    ],
)
def test_a_body_a_village_cadre_and_a_missing_fact_are_settled_elsewhere(alert: Alert, words: str):
    assert verb_text(alert) == words


def test_retirement_opens_the_leaving_dialog_with_the_way_and_the_month(page: AlertsPage, act: Act):
    act(about("RET-2"))

    dialog = page.acting.posts.leaving
    assert dialog is not None
    assert dialog.windowTitle().endswith("冯立新")
    assert dialog.way.currentData() == CadreStatus.RETIRED
    assert dialog.on.value == PartialDate(2027, 3)
    dialog.reject()


def test_a_passed_probation_is_entered_in_the_row_of_the_very_post(led_to: LedTo):
    alert = about("PROMO-11", counted_from=a_date("2025.12.04"))

    page_id, visit = led_to(alert)

    wanted = FileVisit(WHO, field="appointment.probation_passed_on", row=POST.id)
    assert (page_id, visit) == ("cadre_file", wanted)


@pytest.mark.parametrize(
    ("rule", "field"),
    [
        ("PROB-1", "cadre.registered_on"),
        ("PARTY-1", "cadre.full_party_on"),
        ("RANK-1", "grade_period.grade"),
        ("CHK-4", "cadre.born_on"),
    ],
)
def test_other_facts_are_entered_in_their_field(rule: str, field: str, led_to: LedTo):
    assert led_to(about(rule)) == ["cadre_file", FileVisit(WHO, field=field)]


def test_a_missing_fact_of_one_person_opens_its_field(led_to: LedTo):
    alert = about("ROT-1", facts=(Fact("appointment.appointed_on", "任现职时间", "Since", ""),))

    visit = FileVisit(WHO, field="appointment.appointed_on")
    assert led_to(alert) == ["cadre_file", visit]


def test_the_term_of_a_body_opens_in_the_settings(led_to: LedTo):
    body = a_subject("青山镇人大", SubjectKind.BODY)

    visit = SettingsVisit(SettingsPart.UNIT, body=body.id)
    assert led_to(an_alert(rule="TERM-1", subject=body)) == ["settings", visit]


def test_a_village_cadre_opens_the_page_of_village_cadres(led_to: LedTo):
    alert = an_alert(subject=a_subject("张桂兰", SubjectKind.VILLAGE_CADRE))

    assert led_to(alert) == ["villages", None]


def test_a_row_about_nobody_in_particular_shows_its_sum(led_to: LedTo):
    nobody = a_gap(0)

    assert led_to(nobody) == ["alerts", nobody]


def test_a_long_term_offers_what_can_be_arranged(page: AlertsPage, qtbot: QtBot, act: Act):
    act(about("ROT-1"))

    menu = page.acting.menu
    assert menu is not None
    plan, change, form = menu.actions()
    assert [plan.text(), change.text()] == ["Plan…", "Register a change of post…"]
    with qtbot.waitSignal(page.go) as gone:
        form.trigger()
    assert gone.args == ["approval_form", FormVisit(WHO)]

    change.trigger()
    qtbot.waitUntil(lambda: page.acting.posts.dialog is not None)
    page.acting.posts.dialog.reject()  # type: ignore[union-attr]

    plan.trigger()
    qtbot.waitUntil(lambda: page.deciding.dialog is not None)
    page.deciding.dialog.reject()  # type: ignore[union-attr]
    menu.close()


def test_a_file_that_is_gone_is_said_and_nothing_opens(page: AlertsPage, qtbot: QtBot, act: Act):
    act(an_alert("李秀英", rule="PROB-1"))

    qtbot.waitUntil(page.info.isVisible)
