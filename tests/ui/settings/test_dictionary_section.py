"""What imports taught is seen in the settings, changed there, and taken out again."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from cadredesk.domain.unit import Township
from cadredesk.services.codes import keep_word, learn_alias
from cadredesk.services.imports.memory import recall, teach
from cadredesk.services.imports.reading import RosterField
from cadredesk.services.spelling import Spelled, Variants, keep_apart, learned_spellings
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.settings.page import SettingsPage
from cadredesk.ui.settings_visit import SettingsPart, SettingsVisit
from tests.fakes import MemoryLibrary, State
from tests.ui.desks import a_desk
from tests.ui.practice import rest

TODAY = date(2026, 11, 30)


@pytest.fixture
def library(tmp_path: Path) -> MemoryLibrary:
    return MemoryLibrary(tmp_path, State(Township(name="青山镇")), "x" * 10)


@pytest.fixture
def page(
    library: MemoryLibrary, runner: BackgroundRunner, preferences: Preferences, qtbot: QtBot
) -> SettingsPage:
    made = SettingsPage(a_desk(library), runner, preferences, lambda _kind: 60)
    qtbot.addWidget(made)
    made.resize(1100, 640)
    made.show()
    return made


def fields(library: MemoryLibrary) -> dict[str, RosterField]:
    return {each.heading: each.field for each in recall(library).headings.values()}


def test_a_heading_is_added_changed_removed_and_put_back(
    page: SettingsPage, library: MemoryLibrary, runner: BackgroundRunner, qtbot: QtBot
):
    teach(library, "岗位", RosterField.CURRENT_POSTS, TODAY)
    page.shown(SettingsVisit(SettingsPart.DICTIONARY))
    rest(qtbot, runner)
    section = page.dictionary
    assert [row[:2] for row in section.heading_model.rows] == [("岗位", "Current posts")]

    section.heading.setText("何时入编")
    section.field.setCurrentIndex(section.field.findData(RosterField.BEGAN_WORK_ON.value))
    qtbot.mouseClick(section.keep, Qt.MouseButton.LeftButton)
    rest(qtbot, runner)
    assert fields(library)["何时入编"] is RosterField.BEGAN_WORK_ON

    at = [row[0] for row in section.heading_model.rows].index("岗位")
    section.heading_table.setCurrentIndex(section.heading_model.index(at, 0))
    assert section.heading.text() == "岗位"
    qtbot.mouseClick(section.remove, Qt.MouseButton.LeftButton)
    rest(qtbot, runner)
    assert "岗位" not in fields(library)

    buttons = page.info.findChildren(QPushButton)
    back = next(each for each in buttons if each.text() == "Put it back")
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    rest(qtbot, runner)
    assert fields(library)["岗位"] is RosterField.CURRENT_POSTS


def test_a_heading_without_a_word_is_answered_with_what_is_missing(
    page: SettingsPage, runner: BackgroundRunner, qtbot: QtBot
):
    page.shown(SettingsVisit(SettingsPart.DICTIONARY))
    rest(qtbot, runner)

    qtbot.mouseClick(page.dictionary.keep, Qt.MouseButton.LeftButton)
    rest(qtbot, runner)

    assert "heading" in page.info.text


def test_what_was_said_about_spellings_is_seen_and_forgotten(
    page: SettingsPage, library: MemoryLibrary, runner: BackgroundRunner, qtbot: QtBot
):
    learn_alias(library, Spelled.SCHOOL, "甲农大", "甲省农业大学")
    keep_apart(library, Variants(Spelled.AUTHORITY, {"丙县县委": (), "中共丙县县委": ()}, ""))
    page.shown(SettingsVisit(SettingsPart.DICTIONARY))
    rest(qtbot, runner)
    spellings = page.dictionary.spellings
    assert list(spellings.model.rows) == [
        ("School", "甲农大", "means “甲省农业大学”"),
        ("Awarding authority", "丙县县委, 中共丙县县委", "kept apart"),
    ]

    for _row in range(2):
        spellings.table.setCurrentIndex(spellings.model.index(0, 0))
        qtbot.mouseClick(spellings.forget, Qt.MouseButton.LeftButton)
        rest(qtbot, runner)

    assert learned_spellings(library) == ()
    assert not spellings.forget.isVisible()


def test_what_was_said_about_words_of_code_tables_is_seen_and_forgotten(
    page: SettingsPage, library: MemoryLibrary, runner: BackgroundRunner, qtbot: QtBot
):
    keep_word(library, "health", "尚可")
    learn_alias(library, "ethnic_group", "汉人", "汉族")
    page.shown(SettingsVisit(SettingsPart.DICTIONARY))
    rest(qtbot, runner)
    words = page.dictionary.words
    assert list(words.model.rows) == [
        ("Health", "尚可", "kept as typed"),
        ("Ethnic group", "汉人", "means “汉族”"),
    ]

    with qtbot.waitSignal(page.written) as told:
        qtbot.mouseClick(words.forget, Qt.MouseButton.LeftButton)
    rest(qtbot, runner)
    qtbot.mouseClick(words.forget, Qt.MouseButton.LeftButton)
    rest(qtbot, runner)

    assert told.args[0].entities == {"kept_word"}
    assert not words.table.isVisible()
