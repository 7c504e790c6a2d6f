"""Settings keep what is edited at once: names, terms, display; and look after backups."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.unit import Township
from cadredesk.domain.words import BodyKind
from cadredesk.services.establishment import body_terms, new_body_term
from cadredesk.ui.actions import CommandId
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.models.quota_table_model import QuotaColumn
from cadredesk.ui.models.roles import VALUE_ROLE
from cadredesk.ui.models.term_table_model import TermColumn
from cadredesk.ui.preferences import LANGUAGE, TEXT_SIZE, Language, Preferences
from cadredesk.ui.settings.page import SettingsPage
from cadredesk.ui.settings_visit import SettingsPart, SettingsVisit
from cadredesk.ui.theme import TextSize
from tests.fakes import MemoryLibrary, State
from tests.ui.desks import a_desk


def five_years(_kind: BodyKind) -> int:
    return 60


@pytest.fixture
def library(tmp_path: Path) -> MemoryLibrary:
    row = new_body_term(BodyKind.CONGRESS, "青山镇", 60)
    term = replace(row.term, elected_on=PartialDate(2021, 12))
    township = Township(
        name="青山镇", full_name="中共丙县青山镇委员会", bodies=(row.body,), terms=(term,)
    )
    return MemoryLibrary(tmp_path, State(township), "x" * 10)


@pytest.fixture
def page(
    library: MemoryLibrary, runner: BackgroundRunner, preferences: Preferences, qtbot: QtBot
) -> SettingsPage:
    made = SettingsPage(a_desk(library), runner, preferences, five_years)
    qtbot.addWidget(made)
    made.resize(1100, 640)
    made.show()
    made.shown()
    qtbot.waitUntil(lambda: made.unit.model.rowCount() == 1)
    return made


def terms_of(library: MemoryLibrary) -> list[str]:
    return [str(row.due_on) for row in body_terms(library.state.township)]


def edit(page: SettingsPage, qtbot: QtBot, column: TermColumn, text: str) -> None:
    table = page.unit.table
    table.setCurrentIndex(page.unit.model.index(0, column))
    table.edit(table.currentIndex())
    editor = cast("QLineEdit", table.findChild(QLineEdit))
    editor.setText(text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)


def test_the_table_shows_when_each_term_ends(page: SettingsPage):
    cell = page.unit.model.index(0, TermColumn.DUE)

    assert cell.data() == "2026.12"
    assert cell.data(VALUE_ROLE).body.kind is BodyKind.CONGRESS


def test_a_visit_about_a_body_leads_to_its_election(
    page: SettingsPage, library: MemoryLibrary, qtbot: QtBot
):
    page.sections.setCurrentRow(SettingsPart.SAFETY)

    page.shown(SettingsVisit(SettingsPart.UNIT, body=library.state.township.bodies[0].id))

    index = page.unit.model.index(0, TermColumn.ELECTED)
    qtbot.waitUntil(lambda: page.unit.table.currentIndex() == index)
    assert page.sections.currentRow() == SettingsPart.UNIT


def test_an_election_typed_as_six_digits_is_kept_and_its_end_worked_out(
    page: SettingsPage, library: MemoryLibrary, qtbot: QtBot
):
    with qtbot.waitSignal(page.written):
        edit(page, qtbot, TermColumn.ELECTED, "202209")

    assert terms_of(library) == ["2027.09"]


@pytest.mark.parametrize(
    ("column", "typed"),
    [(TermColumn.ELECTED, "202113"), (TermColumn.LENGTH, "五年"), (TermColumn.LENGTH, "0")],
)
def test_what_cannot_be_taken_is_said_and_nothing_is_kept(
    page: SettingsPage, library: MemoryLibrary, qtbot: QtBot, column: TermColumn, typed: str
):
    edit(page, qtbot, column, typed)

    qtbot.waitUntil(page.info.isVisible)
    assert terms_of(library) == ["2026.12"]


def test_an_extension_moves_the_end_and_an_empty_one_takes_it_back(
    page: SettingsPage, library: MemoryLibrary, qtbot: QtBot
):
    with qtbot.waitSignal(page.written):
        edit(page, qtbot, TermColumn.EXTENDED, "2027.6")
    assert terms_of(library) == ["2027.06"]

    with qtbot.waitSignal(page.written):
        edit(page, qtbot, TermColumn.EXTENDED, "")
    assert terms_of(library) == ["2026.12"]


@pytest.mark.parametrize(
    ("column", "typed"),
    [
        (TermColumn.BODY, "青山镇人民代表大会"),
        (TermColumn.LENGTH, "36"),
        (TermColumn.DOCUMENT, "丙组〔2026〕31号"),
    ],
)
def test_every_other_cell_is_kept_as_typed(
    page: SettingsPage, library: MemoryLibrary, qtbot: QtBot, column: TermColumn, typed: str
):
    with qtbot.waitSignal(page.written):
        edit(page, qtbot, column, typed)

    assert page.unit.model.index(0, column).data() == typed


def test_a_cell_left_as_it_was_writes_nothing(page: SettingsPage, qtbot: QtBot):
    with qtbot.assertNotEmitted(page.written, wait=50):
        edit(page, qtbot, TermColumn.ELECTED, "2021.12")


def test_a_body_is_added_from_the_list_of_kinds_and_removed_again(
    page: SettingsPage, library: MemoryLibrary, qtbot: QtBot
):
    with qtbot.waitSignal(page.written):
        page.unit.kinds.actions()[0].trigger()
    assert len(library.state.township.bodies) == 2

    with qtbot.waitSignal(page.written):
        qtbot.mouseClick(page.unit.remove, Qt.MouseButton.LeftButton)
    assert len(library.state.township.bodies) == 1


def test_a_name_is_kept_when_its_field_is_left(
    page: SettingsPage, library: MemoryLibrary, qtbot: QtBot
):
    page.unit.reporting_unit.setFocus()
    page.unit.reporting_unit.insert("中共青山镇委员会")

    with qtbot.waitSignal(page.written):
        qtbot.keyClick(page.unit.reporting_unit, Qt.Key.Key_Return)

    assert library.state.township.reporting_unit == "中共青山镇委员会"


def test_a_choice_of_display_applies_at_once(page: SettingsPage, preferences: Preferences):
    size = page.display.text_size
    size.setCurrentIndex(size.findData(TextSize.LARGE.value))
    size.activated.emit(size.currentIndex())

    assert preferences.get(TEXT_SIZE) is TextSize.LARGE


def test_a_choice_made_elsewhere_is_shown(page: SettingsPage, preferences: Preferences):
    preferences.set(LANGUAGE, Language.ENGLISH)

    assert page.display.language.currentData() == Language.ENGLISH.value


def test_a_backup_is_made_and_said_to_be_verified(page: SettingsPage, qtbot: QtBot):
    page.commands()[CommandId.BACK_UP]()

    qtbot.waitUntil(page.info.isVisible)
    assert "copy.backup" in page.info.text


def test_a_backup_goes_to_the_folder_that_was_chosen(
    page: SettingsPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    stick = tmp_path / "stick"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(stick))

    page.sections.setCurrentRow(SettingsPart.DISPLAY)
    qtbot.mouseClick(page.safety.elsewhere, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(page.info.isVisible)


def test_no_folder_chosen_makes_no_backup(
    page: SettingsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: "")

    page.sections.setCurrentRow(SettingsPart.DISPLAY)
    qtbot.mouseClick(page.safety.elsewhere, Qt.MouseButton.LeftButton)

    assert not page.info.isVisible()


def test_the_check_says_that_the_file_is_sound(page: SettingsPage, qtbot: QtBot):
    page.commands()[CommandId.CHECK]()

    qtbot.waitUntil(lambda: "✓" in page.safety.text)


def test_the_check_counts_the_faults_it_found(
    page: SettingsPage, library: MemoryLibrary, qtbot: QtBot
):
    library.faults = (("audit.broken", {"seq": 3}),)

    page.verify()

    qtbot.waitUntil(lambda: "▲ 1" in page.safety.text)


def test_an_establishment_changed_elsewhere_is_read_again(
    page: SettingsPage, library: MemoryLibrary, qtbot: QtBot
):
    library.state.township = replace(library.state.township, full_name="中共丙县青石镇委员会")

    page.refresh(ChangeSet(township=True))

    qtbot.waitUntil(lambda: page.unit.full_name.text() == "中共丙县青石镇委员会")


def test_the_page_says_everything_in_chinese(page: SettingsPage, in_chinese: None):
    page.shown(2)

    assert page.sections.item(0).text() == "单位与任期"
    assert page.title() == "设置"
    assert page.status_hint().startswith("改动立即保存")


def test_the_keys_that_are_told_are_those_of_the_section(page: SettingsPage, qtbot: QtBot):
    assert "Ctrl+Z" in page.status_hint()

    with qtbot.waitSignal(page.hint_changed):
        page.sections.setCurrentRow(SettingsPart.DICTIONARY)

    assert "Ctrl+Z" not in page.status_hint()
    assert "Put it back" in page.status_hint()


def test_places_of_a_post_are_added_typed_and_refused_where_they_are_no_number(
    page: SettingsPage, library: MemoryLibrary, qtbot: QtBot
):
    card = page.unit.quotas
    post = next(each for each in card.posts.actions() if each.text() == "副镇长")

    post.trigger()
    qtbot.waitUntil(lambda: len(library.state.township.quotas) == 1)
    cell = card.model.index(0, QuotaColumn.APPROVED)
    card.table.edit(cell)
    editor = card.table.findChild(QLineEdit)
    assert editor is not None
    editor.setText("3")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: library.state.township.quotas[0].approved == 3)
    card.model.setData(cell, "三个")

    assert "三个" in page.info.text
    assert cell.data() == "3"


def test_a_post_named_twice_is_said_and_the_kept_rows_are_shown_again(
    page: SettingsPage, library: MemoryLibrary, qtbot: QtBot
):
    card = page.unit.quotas
    post = next(each for each in card.posts.actions() if each.text() == "副镇长")
    post.trigger()
    qtbot.waitUntil(lambda: len(library.state.township.quotas) == 1)

    next(each for each in card.posts.actions() if each.text() == "副镇长").trigger()

    qtbot.waitUntil(lambda: card.model.rowCount() == 1)
    assert "副镇长" in page.info.text
    card.table.setCurrentIndex(card.model.index(0, 0))
    card.remove.click()
    qtbot.waitUntil(lambda: library.state.township.quotas == ())
