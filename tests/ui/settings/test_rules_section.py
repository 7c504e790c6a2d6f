"""设置 ▸ 规则: every rule with its numbers, set locally on paper, tried first, taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.rules.alert import RuleFamily
from cadredesk.domain.rules.override import OverrideKind
from cadredesk.rulefiles.local_rules import TomlLocalRules
from cadredesk.services.local_rules import local_rulebook
from cadredesk.services.undo import undo_last
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.settings.page import SettingsPage
from cadredesk.ui.settings.rule_dialog import RuleDialog
from cadredesk.ui.settings.rule_text import family_name
from cadredesk.ui.settings_visit import SettingsPart, SettingsVisit
from tests.ui.desks import the_rulebook
from tests.ui.practice import desk_of, open_practice, rest

NUMBER = (OverrideKind.NUMBER, "same_post_limit_months")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqlLibrary]:
    made = open_practice(tmp_path / "practice")
    yield made
    made.close()


@pytest.fixture
def page(
    library: SqlLibrary, runner: BackgroundRunner, preferences: Preferences, qtbot: QtBot
) -> SettingsPage:
    rules = local_rulebook(the_rulebook, library)
    desk = desk_of(library, rulebook=rules, local_rules_file=TomlLocalRules())
    made = SettingsPage(desk, runner, preferences, lambda _kind: 60)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.written.connect(made.refresh)
    made.shown(SettingsVisit(SettingsPart.RULES, rule="ROT-1"))
    qtbot.waitUntil(lambda: made.rules.pages is not None)
    rest(qtbot, runner)
    return made


class Clerk:
    """Presses the buttons of a card, types, and waits until nothing runs."""

    def __init__(self, page: SettingsPage, runner: BackgroundRunner, qtbot: QtBot) -> None:
        self._page, self._runner, self._qtbot = page, runner, qtbot

    def press(self, button: QWidget) -> None:
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.rest()

    def change(self, kind: OverrideKind, target: str) -> RuleDialog:
        self.press(self._page.rules.card.buttons[kind, target])
        return cast("RuleDialog", self._page.rules_work.dialog)

    def set_limit(self, value: str) -> RuleDialog:
        dialog = self.change(*NUMBER)
        dialog.value.clear()
        self._qtbot.keyClicks(dialog.value, value)
        self._qtbot.keyClicks(dialog.document_no, "BZ2026-3")
        self.rest()
        return dialog

    def keep(self, dialog: RuleDialog) -> None:
        self._qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.rest()

    def rest(self) -> None:
        rest(self._qtbot, self._runner)


@pytest.fixture
def clerk(page: SettingsPage, runner: BackgroundRunner, qtbot: QtBot) -> Clerk:
    return Clerk(page, runner, qtbot)


def titles(page: SettingsPage) -> list[str]:
    rows = [page.rules.list.item(row).text() for row in range(page.rules.list.count())]
    return [text.strip() for text in rows]


def test_a_visit_about_a_rule_shows_its_card(page: SettingsPage):
    said = page.rules.card.text()

    assert page.sections.currentRow() == SettingsPart.RULES
    assert "120 months" in said
    assert "党政领导干部交流工作规定" in said
    assert not page.rules.card.badge.isVisible()
    assert (
        f"Rule book {the_rulebook().version}, 0 value(s) set locally" in page.rules.version.text()
    )


def test_a_year_without_its_days_off_is_said_on_the_card(
    page: SettingsPage, qtbot: QtBot, runner: BackgroundRunner
):
    page.shown(SettingsVisit(SettingsPart.RULES, rule="PROMO-13"))
    rest(qtbot, runner)

    said = page.rules.card.text()
    assert "known for 2024, 2025, 2026" in said
    assert "2027 is not known yet" in said


def test_a_number_that_a_law_fixes_has_no_button(page: SettingsPage):
    page.rules.list.choose("PARTY-1")

    assert "fixed by law" in page.rules.card.text()
    kinds = {kind for kind, _target in page.rules.card.buttons}
    assert kinds == {OverrideKind.SWITCH, OverrideKind.LEAD}


def test_each_family_of_rules_has_a_name_of_its_own():
    names = {family_name(family) for family in RuleFamily}

    assert len(names) == len(RuleFamily)


def test_the_search_finds_a_rule_by_its_title_its_id_and_the_name_of_a_number(
    page: SettingsPage,
):
    for sought in ("同一职位任职期", "rot-1", "Time in one post"):
        page.rules.search.setText(sought)

        assert "Long in one post" in titles(page)
        assert "Retirement age" not in titles(page)


def test_a_search_without_a_hit_lists_nothing_and_keeps_the_card(page: SettingsPage):
    page.rules.search.setText("没有这条")

    assert titles(page) == []
    assert "120 months" in page.rules.card.text()


def test_a_value_is_tried_before_it_is_kept(clerk: Clerk, qtbot: QtBot):
    dialog = clerk.set_limit("48")
    qtbot.waitUntil(lambda: "Overdue 5" in dialog.trial.text())

    now, then, first, *_names = dialog.trial.text().splitlines()
    assert now == "Now: ◆ Due soon 1　● Upcoming 1　◇ Check data 1"
    assert then.startswith("With this, for 2026.11.22: ▲ Overdue 5")
    assert first == "▲  陈晓燕  Long in one post  2020.12"
    dialog.reject()


def test_a_value_out_of_range_is_said_while_it_is_typed(
    clerk: Clerk, library: SqlLibrary, qtbot: QtBot
):
    dialog = clerk.set_limit("5")
    qtbot.waitUntil(lambda: "between 36 and 180" in dialog.trial.text())

    clerk.keep(dialog)

    assert "between 36 and 180" in dialog.problem.text()
    assert library.overrides == ()
    dialog.reject()


def test_without_a_document_nothing_is_kept_and_what_was_typed_stays(
    clerk: Clerk, library: SqlLibrary
):
    dialog = clerk.change(*NUMBER)
    dialog.value.setText("96")

    clerk.keep(dialog)

    assert "document number is missing" in dialog.problem.text()
    assert dialog.value.text() == "96"
    assert library.overrides == ()
    dialog.reject()


def test_a_local_value_is_kept_with_its_paper_shown_marked_and_undone(
    page: SettingsPage, clerk: Clerk, library: SqlLibrary
):
    clerk.keep(clerk.set_limit("96"))

    (kept,) = library.overrides
    assert (kept.value, kept.authority, kept.document_no) == ("96", "中共丙县委组织部", "BZ2026-3")
    assert str(kept.effective_from) == "2026.11.22"
    said = page.rules.card.text()
    assert "96 months" in said
    assert "the regulation says 120 months" in said
    assert "BZ2026-3" in said
    assert page.rules.card.badge.isVisible()
    assert "Long in one post  ◆" in titles(page)
    assert "1 value(s) set locally" in page.rules.version.text()

    undo_last(library)
    page.refresh(ChangeSet(entities=frozenset({"rule_override"})))
    clerk.rest()
    assert "120 months" in page.rules.card.text()


def test_a_rule_is_switched_off_and_the_default_brought_back(
    page: SettingsPage, clerk: Clerk, library: SqlLibrary, qtbot: QtBot
):
    dialog = clerk.change(OverrideKind.SWITCH, "ROT-1")
    assert dialog.switch.currentData() == "0"
    qtbot.keyClicks(dialog.document_no, "BZ2026-4")
    clerk.keep(dialog)
    assert "Long in one post  ○◆" in titles(page)

    clerk.press(page.rules.card.restore)

    assert library.overrides == ()
    assert "Long in one post" in titles(page)
    assert not page.rules.card.restore.isEnabled()


def test_lead_times_are_typed_as_people_write_them(clerk: Clerk, library: SqlLibrary, qtbot: QtBot):
    dialog = clerk.change(OverrideKind.LEAD, "ROT-1")
    assert dialog.value.text() == "24, 12, 6"
    dialog.value.setText("36、 12")
    qtbot.keyClicks(dialog.document_no, "BZ2026-5")

    clerk.keep(dialog)

    assert [each.value for each in library.overrides] == ["36,12"]


def test_what_was_changed_is_told_with_who_and_when(page: SettingsPage, clerk: Clerk, qtbot: QtBot):
    clerk.keep(clerk.set_limit("96"))
    clerk.keep(clerk.set_limit("84"))
    switch = clerk.change(OverrideKind.SWITCH, "ROT-1")
    qtbot.keyClicks(switch.document_no, "BZ2026-6")
    clerk.keep(switch)
    clerk.press(page.rules.card.restore)

    clerk.press(page.rules.card.history)

    dialog = page.rules_work.history
    assert dialog is not None
    model = dialog.table.records
    told = [
        [model.index(row, column).data() for column in (2, 3, 4)] for row in range(model.rowCount())
    ]
    limit = "Time in one post before a transfer"
    assert sorted(told[:2]) == [["Speaks", "off", "withdrawn"], [limit, "84 months", "withdrawn"]]
    assert told[2:] == [
        ["Speaks", "", "off"],
        [limit, "96 months", "84 months"],
        [limit, "", "96 months"],
    ]
    dialog.reject()


def test_a_rule_that_was_never_set_says_so_in_place_of_a_history(page: SettingsPage, clerk: Clerk):
    clerk.press(page.rules.card.history)

    assert "Nothing was ever set locally about this rule." in page.info.text


def drop(page: SettingsPage, path: Path) -> bool:
    """Drag a file onto the section and let it go; whether it was taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, left, none)
    enter.ignore()
    QApplication.sendEvent(page.rules, enter)
    QApplication.sendEvent(page.rules, QDropEvent(QPointF(5, 5), copy, data, left, none))
    return enter.isAccepted()


def test_local_values_travel_as_a_file_written_here_and_dropped_there(
    page: SettingsPage,
    clerk: Clerk,
    library: SqlLibrary,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    target = tmp_path / "丙县口径.toml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    clerk.keep(clerk.set_limit("96"))
    page.info.clear()
    clerk.press(page.rules.send)
    assert "丙县口径.toml, 1 local value" in page.info.text
    undo_last(library)
    page.info.clear()

    assert drop(page, target)
    clerk.rest()

    assert [each.value for each in library.overrides] == ["96"]
    assert "Taken: 丙县口径.toml" in page.info.text


def test_a_file_that_could_be_misread_is_refused_with_its_name(
    page: SettingsPage,
    clerk: Clerk,
    library: SqlLibrary,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    wrong = tmp_path / "花名册.toml"
    wrong.write_text("format = 'x'", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(wrong), ""))

    clerk.press(page.rules.take)

    assert "花名册.toml" in page.info.text
    assert library.overrides == ()


def test_another_kind_of_file_cannot_be_dropped(page: SettingsPage, tmp_path: Path):
    assert not drop(page, tmp_path / "花名册.xlsx")


def test_the_rule_book_follows_the_language(page: SettingsPage, in_chinese: None):
    said = page.rules.card.text()

    assert "120 个月" in said
    assert "县里未定" in said
    assert "交流与任职年限" in titles(page)


def test_a_rule_that_makes_no_alert_says_where_it_is_heard(page: SettingsPage, clerk: Clerk):
    page.rules.list.choose("PROMO-6")

    told = page.rules.card.text()
    assert "Hours of training a year" in told
    assert "Still needed" in told
    assert (OverrideKind.SWITCH, "PROMO-6") in page.rules.card.buttons
    assert (OverrideKind.LEAD, "PROMO-6") not in page.rules.card.buttons
