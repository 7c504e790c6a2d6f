"""预警 lists every alert by rule, filters it, explains it and exports it as a ledger."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCalendarWidget, QFileDialog, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from cadredesk.domain.errors import UserError
from cadredesk.domain.rules.alert import Alert, Severity, SubjectKind
from cadredesk.domain.unit import Township
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.output_ports import LedgerRow, ListHeading
from cadredesk.ui.actions import CommandId
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.alerts.filters import AlertFilter, Asked, Group, Horizon
from cadredesk.ui.alerts.page import AlertsPage
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.models.roles import VALUE_ROLE
from cadredesk.ui.page import Breadth
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.settings_visit import SettingsPart, SettingsVisit
from cadredesk.ui.widgets.as_of_control import AsOfControl
from tests.alert_builders import a_decision, a_gap, a_subject, an_alert
from tests.fakes import MemoryLibrary, State
from tests.ui.desks import a_desk
from tests.ui.printing.papers import read_pdf

LATE = an_alert("周建国", rule="ROT-1", severity=Severity.OVERDUE, due_on="2026.09")
SOON = an_alert("李秀英", severity=Severity.DUE, due_on="2026.12")
LATER = an_alert("冯立新", due_on="2027.10")
BODY = an_alert(rule="TERM-1", subject=a_subject("青山镇人大", SubjectKind.BODY), due_on="2027.03")
BOARD = AlertBoard(date(2026, 11, 22), decisions=(a_decision(LATE),))


class RecordingWriter:
    """Keeps what it was told to write."""

    def __init__(self) -> None:
        self.rows: list[str] = []

    def write(self, target: Path, rows: Sequence[LedgerRow], heading: ListHeading) -> None:
        self.rows = [row.name for row in rows]
        target.write_text(heading.as_of, encoding="utf-8")


@pytest.fixture
def writer() -> RecordingWriter:
    return RecordingWriter()


@pytest.fixture
def watch(runner: BackgroundRunner, tmp_path: Path, writer: RecordingWriter) -> AlertWatch:
    library = MemoryLibrary(tmp_path, State(Township(name="青山镇")), "x" * 10)
    return AlertWatch(a_desk(library, ledger_writer=writer), runner)


@pytest.fixture
def page(
    watch: AlertWatch,
    runner: BackgroundRunner,
    preferences: Preferences,
    tmp_path: Path,
    writer: RecordingWriter,
    qtbot: QtBot,
) -> AlertsPage:
    library = MemoryLibrary(tmp_path, State(Township(name="青山镇")), "x" * 10)
    made = AlertsPage(a_desk(library, ledger_writer=writer), runner, watch, preferences)
    qtbot.addWidget(made)
    made.resize(1200, 640)
    made.show()
    return made


Show = Callable[..., None]


@pytest.fixture
def show(page: AlertsPage, watch: AlertWatch) -> Show:
    def show_alerts(*alerts: Alert) -> None:
        watch.board = AlertBoard(watch.day, alerts)
        watch.board_changed.emit(watch.board)

    return show_alerts


def listed(page: AlertsPage) -> list[str]:
    model = page.table.model()
    return [model.index(row, 0).data(VALUE_ROLE).subject.name for row in range(model.rowCount())]


def choose(page: AlertsPage, name: str) -> None:
    page.table.setCurrentIndex(page.table.model().index(listed(page).index(name), 0))


def test_every_alert_is_listed_as_the_board_orders_it(page: AlertsPage, show: Show):
    show(LATE, SOON, LATER, BODY)

    assert listed(page) == ["周建国", "李秀英", "冯立新", "青山镇人大"]


def test_a_rule_chosen_at_the_left_lists_its_alerts_only(page: AlertsPage, show: Show):
    show(LATE, SOON, LATER)

    page.groups.list.choose(Group(rules=frozenset({"ROT-1"})))

    assert listed(page) == ["周建国"]


def test_a_rule_stays_chosen_when_the_alerts_are_worked_out_anew(page: AlertsPage, show: Show):
    show(LATE, SOON)
    page.groups.list.choose(Group(rules=frozenset({"ROT-1"})))

    show(LATE, SOON, LATER)

    assert listed(page) == ["周建国"]


def test_typing_a_name_lists_that_person(page: AlertsPage, show: Show):
    show(LATE, SOON)

    page.header.search_box.setText(" 李秀英 ")  # type: ignore[union-attr]

    assert listed(page) == ["李秀英"]


@pytest.mark.parametrize(
    ("wanted", "admitted"),
    [
        (AlertFilter(horizon=Horizon.SIX_MONTHS), [True, True, False]),
        (AlertFilter(horizon=Horizon.A_YEAR), [True, True, True]),
        (AlertFilter(severity=Severity.DUE), [False, True, False]),
        (AlertFilter(text="党委副书记"), [True, True, True]),
        (AlertFilter(asked=Asked.OPEN), [False, True, True]),
        (AlertFilter(asked=Asked.HELD), [True, False, False]),
    ],
)
def test_a_filter_admits_by_time_by_state_and_by_words(wanted: AlertFilter, admitted: list[bool]):
    assert [wanted.admits(alert, BOARD) for alert in (LATE, SOON, LATER)] == admitted


def test_an_alert_without_a_date_is_listed_whatever_the_horizon():
    assert AlertFilter(horizon=Horizon.SIX_MONTHS).admits(a_gap(), BOARD)


def test_esc_clears_one_condition_after_the_other(page: AlertsPage, show: Show):
    show(LATE, SOON, LATER)
    page.groups.list.choose(Group(rules=frozenset({"RET-2"})))
    page.chips.horizons.actions()[1].trigger()
    page.chips.severities.actions()[2].trigger()
    page.header.search_box.setText("李")  # type: ignore[union-attr]
    counts = [len(listed(page))]

    while page.step_out():
        counts.append(len(listed(page)))

    assert counts == [1, 1, 1, 2, 3]


def test_conditions_that_nobody_meets_can_be_cleared_at_once(
    page: AlertsPage, show: Show, qtbot: QtBot
):
    show(LATE)
    page.header.search_box.setText("无此人")  # type: ignore[union-attr]
    assert listed(page) == []

    page.empty.chosen.emit()

    assert listed(page) == ["周建国"]


def test_the_chosen_alert_is_explained_with_facts_sum_and_article(page: AlertsPage, show: Show):
    show(LATE, SOON)
    choose(page, "李秀英")

    said = page.explain.text()

    for part in ("Born", "known to the month", "Postponed by", "关于实施渐进式", "RET-2"):
        assert part in said


def test_nothing_chosen_is_said_to_be_so(page: AlertsPage, show: Show):
    show()

    assert "Choose a row" in page.explain.text()


def test_enter_settles_what_the_row_is_about(page: AlertsPage, show: Show, qtbot: QtBot):
    show(BODY)

    with qtbot.waitSignal(page.go) as gone:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)

    assert gone.args == ["settings", SettingsVisit(SettingsPart.UNIT, body=BODY.subject.id)]


def test_a_row_for_many_people_leads_to_them(page: AlertsPage, show: Show, qtbot: QtBot):
    gap = a_gap(2)
    show(gap)

    with qtbot.waitSignal(page.go) as gone:
        page.commands()[CommandId.OPEN]()

    assert gone.args == ["roster", frozenset(gap.people)]


def test_the_menu_opens_the_file_whatever_settles_the_alert(
    page: AlertsPage, show: Show, qtbot: QtBot
):
    show(LATE)
    page.table.menu_wanted.emit(QPoint(10, 10))
    menu = page.findChildren(QMenu)[-1]

    with qtbot.waitSignal(page.go) as gone:
        next(each for each in menu.actions() if each.text() == "Open file").trigger()

    assert gone.args == ["cadre_file", LATE.subject.id]
    menu.close()


def test_the_explanation_can_be_put_away_and_brought_back(page: AlertsPage, show: Show):
    show(LATE)

    page.commands()[CommandId.INSPECTOR]()
    assert not page.explain.isVisible()

    page.commands()[CommandId.EXPLAIN]()
    assert page.explain.isVisible()


def test_an_alert_that_led_here_is_the_current_row(page: AlertsPage, show: Show):
    show(LATE, SOON, LATER)
    page.groups.list.choose(Group(rules=frozenset({"ROT-1"})))

    page.shown(LATER)

    assert page.table.current_value() == LATER


def test_the_menu_of_a_row_offers_what_can_be_done(page: AlertsPage, show: Show, qtbot: QtBot):
    show(LATE)

    page.table.menu_wanted.emit(QPoint(10, 10))

    menu = page.findChildren(QMenu)[-1]
    assert [each.text() for each in menu.actions()] == [
        "Settle it",
        "Open file",
        "How is this worked out?",
        "Copy",
        "Export ledger",
        "",
        "In hand",
        "Planned…",
        "Put off…",
        "Exempt…",
        "Data in doubt…",
    ]
    menu.close()


def test_the_list_is_printed_as_it_is_filtered_and_that_is_noted(
    page: AlertsPage, show: Show, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    target = tmp_path / "台账.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    show(LATE, SOON)
    page.groups.list.choose(Group(rules=frozenset({"ROT-1"})))

    page.commands()[CommandId.PRINT]()
    preview = page.ledger.printing.preview
    assert preview is not None
    with qtbot.waitSignal(preview.finished):
        preview.save.click()
    qtbot.waitUntil(lambda: target.name in page.info.text)

    (sheet,) = read_pdf(target.read_bytes())
    assert "周建国" in sheet
    assert "李秀英" not in sheet


def test_the_list_is_exported_as_it_is_filtered(
    page: AlertsPage,
    show: Show,
    writer: RecordingWriter,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    target = tmp_path / "ledger"
    opened: list[str] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    show(LATE, SOON)
    page.groups.list.choose(Group(rules=frozenset({"ROT-1"})))

    page.commands()[CommandId.LEDGER]()

    qtbot.waitUntil(page.info.isVisible)
    assert writer.rows == ["周建国"]
    assert (tmp_path / "ledger.xlsx").exists()
    verb = next(
        each for each in page.info.findChildren(QPushButton) if each.text() == "Open folder"
    )
    qtbot.mouseClick(verb, Qt.MouseButton.LeftButton)
    assert [Path(each) for each in opened] == [tmp_path]


def test_stepping_back_from_the_file_dialog_exports_nothing(
    page: AlertsPage, show: Show, writer: RecordingWriter, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: ("", ""))
    show(LATE)

    page.commands()[CommandId.EXPORT]()

    assert writer.rows == []


def test_an_export_that_fails_says_why(
    page: AlertsPage, show: Show, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def refuse(*_args: object) -> None:
        raise UserError("export.character", where="周建国")

    monkeypatch.setattr(RecordingWriter, "write", refuse)
    target = str(tmp_path / "ledger.xlsx")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (target, ""))
    show(LATE)

    page.commands()[CommandId.LEDGER]()

    qtbot.waitUntil(page.info.isVisible)
    assert "周建国" in page.info.text


@pytest.mark.parametrize("breadth", list(Breadth))
def test_the_rules_give_way_where_there_is_no_room(page: AlertsPage, breadth: Breadth):
    page.set_breadth(breadth)

    assert page.groups.isVisible() is (breadth is Breadth.WIDE)
    assert page.explain.isVisible()


def test_the_list_never_scrolls_sideways_beside_an_explanation(
    page: AlertsPage, show: Show, qtbot: QtBot
):
    show(LATE)
    bar = page.table.horizontalScrollBar()

    for width, breadth in ((900, Breadth.MEDIUM), (1128, Breadth.WIDE), (1240, Breadth.WIDE)):
        page.set_breadth(breadth)
        page.resize(width, 640)

        qtbot.waitUntil(lambda: bar.maximum() == 0)


def test_without_the_explanation_there_is_room_for_the_rules(page: AlertsPage):
    page.set_breadth(Breadth.MEDIUM)

    page.commands()[CommandId.INSPECTOR]()

    assert page.groups.isVisible()
    assert not page.explain.isVisible()


def test_another_day_is_chosen_from_the_menu_or_the_calendar(
    page: AlertsPage, watch: AlertWatch, qtbot: QtBot
):
    control = page.findChild(AsOfControl)
    assert control is not None
    actions = control.menu().actions()

    with qtbot.waitSignal(watch.board_changed):
        actions[2].trigger()
    assert watch.day == date(2026, 12, 31)

    calendar = control.findChild(QCalendarWidget)
    assert calendar is not None
    with qtbot.waitSignal(watch.board_changed):
        calendar.clicked.emit(QDate(2027, 6, 30))
    assert watch.day == date(2027, 6, 30)
    assert control.is_active

    with qtbot.waitSignal(watch.board_changed):
        control.cleared.emit()
    assert watch.day == date(2026, 11, 22)


def test_the_page_says_everything_in_chinese(page: AlertsPage, show: Show, in_chinese: None):
    show(LATE, SOON, a_gap(2))

    model = page.table.model()
    headings = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(6)]
    assert headings == ["状态", "姓名", "现任职务", "规则", "到期", "剩余"]
    assert model.index(0, 0).data() == "超 2 个月"
    assert model.index(2, 0).data() == "2 人"
    assert page.groups.list.item(0).text() == "全部预警  3"
    assert "怎么算的" in page.explain.text()
    assert page.title() == "预警"


def test_the_link_beside_a_sum_leads_to_the_card_of_its_rule(
    page: AlertsPage, show: Show, qtbot: QtBot
):
    show(LATE)
    link = next(
        each for each in page.explain.findChildren(QPushButton) if "Settings" in each.text()
    )

    with qtbot.waitSignal(page.go) as gone:
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)

    assert gone.args == ["settings", SettingsVisit(SettingsPart.RULES, rule="ROT-1")]


def test_alerts_about_sanctions_can_be_kept_to_oneself(
    page: AlertsPage, watch: AlertWatch, runner: BackgroundRunner, qtbot: QtBot
):
    sanction = replace(an_alert("吴国栋", rule="DISC-1"), restricted=True)
    watch.show_board(AlertBoard(date(2026, 11, 22), (SOON, sanction)))
    nowhere = page.chips.places.actions()[-1]

    nowhere.trigger()

    assert [alert.rule for alert in watch.board.alerts] == [SOON.rule]
    assert page.table.model().rowCount() == 1

    assert page.step_out()
    assert len(watch.board.alerts) == 2
