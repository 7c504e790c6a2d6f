"""今日 says how much is due, ranks it, leads there, and is quiet when nothing is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from cadredesk.domain.cadre import Cadre, CadreFile
from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import BatchId, CadreId, new_id
from cadredesk.domain.rules.alert import Alert, Severity, SubjectKind
from cadredesk.domain.unit import Township
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.kept_today import keep
from cadredesk.services.today import today_of
from cadredesk.services.work_ports import Batch
from cadredesk.ui.actions import CommandId
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.page import Breadth
from cadredesk.ui.settings_visit import SettingsPart, SettingsVisit
from cadredesk.ui.today.page import TodayPage
from cadredesk.ui.widgets.as_of_control import AsOfControl
from tests.alert_builders import a_gap, a_subject, an_alert
from tests.fakes import MemoryLibrary, State
from tests.ui.printing.papers import read_pdf

RULES = "rules of the test"
"""The mark that desks of tests give."""


@pytest.fixture
def library(tmp_path: Path) -> MemoryLibrary:
    cadre = Cadre(id=CadreId(new_id()), name="李秀英")
    state = State(Township(name="青山镇"), cadres={cadre.id: CadreFile(cadre=cadre)})
    return MemoryLibrary(tmp_path, state, "x" * 10)


Show = Callable[..., None]


@pytest.fixture
def show(page: TodayPage, watch: AlertWatch) -> Show:
    def show_alerts(*alerts: Alert) -> None:
        watch.board = AlertBoard(watch.day, alerts)
        watch.board_changed.emit(watch.board)

    return show_alerts


def texts(page: TodayPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


@pytest.mark.parametrize(
    ("severities", "sentence"),
    [
        ([Severity.OVERDUE, Severity.DUE], "1 overdue, 1 due within a month."),
        ([Severity.OVERDUE], "1 overdue."),
        ([Severity.DUE], "1 due within a month."),
        ([Severity.UPCOMING], "Nothing is due. Next: 2027.03 示例0 Retirement age."),
        ([], "Nothing is due."),
    ],
)
def test_the_first_line_says_what_is_due(
    page: TodayPage, show: Show, severities: list[Severity], sentence: str
):
    show(*(an_alert(f"示例{at}", severity=each) for at, each in enumerate(severities)))

    assert sentence in texts(page)


def test_enter_where_no_verb_is_known_opens_the_file(page: TodayPage, show: Show, qtbot: QtBot):
    alert = an_alert("李秀英", rule="FILE-2", severity=Severity.DUE)
    show(alert)
    page.take_focus()

    with qtbot.waitSignal(page.go) as gone:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)

    assert gone.args == ["cadre_file", alert.subject.id]


def test_enter_on_a_body_leads_to_its_term_in_the_settings(
    page: TodayPage, show: Show, qtbot: QtBot
):
    alert = an_alert(subject=a_subject("青山镇人大", SubjectKind.BODY))
    show(alert)

    with qtbot.waitSignal(page.go) as gone:
        page.commands()[CommandId.OPEN]()

    visit = SettingsVisit(SettingsPart.UNIT, body=alert.subject.id)
    assert gone.args == ["settings", visit]


def test_the_verb_of_a_row_does_what_it_says(page: TodayPage, show: Show, qtbot: QtBot):
    show(an_alert(rule="CHK-2"))
    table = page.table
    verb = table.visualRect(table.model().index(0, 3)).center()

    with qtbot.waitSignal(page.go):
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=verb)


def test_a_missing_fact_leads_to_the_people_who_lack_it(page: TodayPage, show: Show, qtbot: QtBot):
    gap = a_gap(3)
    show(gap)
    line = next(each for each in page.findChildren(QLabel) if "◇ <a href" in each.text())

    with qtbot.waitSignal(page.go) as gone:
        line.linkActivated.emit("0")

    assert gone.args == ["roster", frozenset(gap.people)]


def test_what_does_not_fit_is_counted_and_leads_to_all_alerts(
    page: TodayPage, show: Show, qtbot: QtBot
):
    show(*(an_alert(f"示例{number}") for number in range(14)))
    link = page.rest

    assert link.text() == "2 more →"
    with qtbot.waitSignal(page.go) as gone:
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert gone.args == ["alerts", None]


def test_the_navigation_is_told_how_many_things_need_somebody(
    page: TodayPage, show: Show, qtbot: QtBot
):
    with qtbot.waitSignal(page.count_changed) as counted:
        show(an_alert(severity=Severity.OVERDUE), an_alert("乙"))

    assert counted.args == [1]


def test_the_library_is_counted_when_the_page_comes_to_the_front(
    page: TodayPage, show: Show, qtbot: QtBot
):
    show()

    page.shown()

    qtbot.waitUntil(lambda: "1 cadres, 1 serving" in texts(page))


def test_a_library_without_people_offers_an_import_a_first_cadre_and_the_practice_township(
    page: TodayPage, library: MemoryLibrary, show: Show, qtbot: QtBot
):
    library.state.cadres.clear()
    show()

    page.refresh(ChangeSet(everything=True))

    qtbot.waitUntil(lambda: "No cadre files yet" in texts(page))
    assert page.status_hint().startswith("Ctrl+I")
    with qtbot.waitSignal(page.go) as gone:
        page.commands()[CommandId.IMPORT]()
    assert gone.args == ["import", None]
    buttons = {each.text(): each for each in page.findChildren(QPushButton)}
    for which, text in enumerate(("Add the first cadre", "Look at the practice township")):
        with qtbot.waitSignal(page.other_beginning) as begun:
            buttons[text].click()
        assert begun.args == [which]


def test_nothing_written_reads_nothing(page: TodayPage, runner: BackgroundRunner):
    page.refresh(ChangeSet())

    assert runner.running == ()


def test_a_failure_is_said_in_the_page(page: TodayPage, watch: AlertWatch):
    watch.failed.emit(UserError("cadre.unknown"))

    assert page.info.isVisible()


def test_another_day_is_named_as_the_as_of_day(page: TodayPage, watch: AlertWatch):
    board = AlertBoard(watch.day.replace(year=2027), ())
    watch.board_changed.emit(board)

    assert "As of" in texts(page)


def test_the_day_is_chosen_at_the_head_once_a_day_was_judged(
    page: TodayPage, show: Show, watch: AlertWatch, qtbot: QtBot
):
    assert page.findChild(AsOfControl) is None
    show(an_alert("李秀英"))
    show(an_alert("李秀英"))
    (control,) = page.findChildren(AsOfControl)

    with qtbot.waitSignal(watch.board_changed):
        control.menu().actions()[2].trigger()

    assert control.isVisible()
    assert f"{watch.day:%m.%d}" == "12.31"


@pytest.mark.parametrize("breadth", list(Breadth))
def test_the_page_can_be_laid_out_in_every_breadth(page: TodayPage, breadth: Breadth):
    page.set_breadth(breadth)

    assert page.breadth is breadth


def test_the_page_says_everything_in_chinese(page: TodayPage, show: Show, in_chinese: None):
    show(
        an_alert("李秀英", severity=Severity.OVERDUE, due_on="2024.09"),
        an_alert("王芳", severity=Severity.DUE, due_on="2026.12.04"),
        a_gap(2),
    )

    said: Any = texts(page)
    assert "1 件已超期，1 件一个月内到期。" in said
    assert page.title() == "今日"
    assert page.status_hint().startswith("↑↓ 选择")
    assert page.table.model().index(0, 0).data() == "超 2 年 2 个月"
    assert page.table.model().index(1, 0).data() == "12 天"


def at_the_last_time(library: MemoryLibrary, day: date, *alerts: Alert, rules: str = RULES) -> None:
    """Let the library have kept a 今日."""
    library.keep_today(keep(today_of(AlertBoard(day, alerts)), library.saves, rules))


def test_the_last_list_stands_at_once_where_it_still_is_true(
    page: TodayPage, library: MemoryLibrary, watch: AlertWatch
):
    at_the_last_time(library, watch.day, an_alert("周建国", severity=Severity.OVERDUE))

    page.recall()

    assert page.table.model().rowCount() == 1
    assert "1 overdue." in texts(page)
    assert "brought up to date" not in texts(page)


def test_the_list_of_another_day_says_of_which_day_it_is_until_it_is_judged(
    page: TodayPage, library: MemoryLibrary, watch: AlertWatch, show: Show
):
    alert = an_alert("周建国", severity=Severity.OVERDUE)
    at_the_last_time(library, watch.day - timedelta(days=1), alert)

    page.recall()
    before = texts(page)
    show(alert)

    assert "As of " in before
    assert "; being brought up to date…" in before
    assert "brought up to date" not in texts(page)


@pytest.mark.parametrize("changed", ["library", "rules"])
def test_nothing_is_shown_that_may_not_be_true_any_more(
    page: TodayPage, library: MemoryLibrary, watch: AlertWatch, changed: str
):
    rules = "other rules" if changed == "rules" else RULES
    at_the_last_time(library, watch.day, an_alert("周建国"), rules=rules)
    if changed == "library":
        with library.unit_of_work(Batch(BatchId(new_id()), "edit")) as work:
            work.township.save(Township(name="青山镇", superior="丙县"))
            work.commit()

    page.recall()

    assert page.table.model().rowCount() == 0
    assert "Being worked out…" in texts(page)


def test_a_line_of_missing_facts_leads_nowhere_before_its_people_are_known(
    page: TodayPage, library: MemoryLibrary, watch: AlertWatch, show: Show, qtbot: QtBot
):
    gap = a_gap()
    at_the_last_time(library, watch.day, gap)

    page.recall()
    qtbot.waitUntil(lambda: gap.text_en in texts(page))
    before = texts(page)
    show(gap)

    assert "<a href" not in before
    qtbot.waitUntil(lambda: "<a href" in texts(page))


def test_the_list_of_the_day_is_printed_whole_and_without_sanctions(
    page: TodayPage, show: Show, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    target = tmp_path / "今日清单.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    named = [an_alert(f"示例{at:02d}", severity=Severity.DUE) for at in range(15)]
    sanction = replace(an_alert("吴国栋", rule="DISC-1"), restricted=True)
    show(*named, sanction)

    page.commands()[CommandId.PRINT]()
    preview = page.paper.printing.preview
    assert preview is not None
    with qtbot.waitSignal(preview.finished):
        preview.save.click()
    qtbot.waitUntil(lambda: target.name in page.info.text)

    (sheet,) = read_pdf(target.read_bytes())
    said = "".join(sheet).replace(" ", "")

    assert "青山镇今日清单" in said
    assert "2026年11月22日" in said
    assert all(alert.subject.name in said for alert in named)
    assert "吴国栋" not in said
