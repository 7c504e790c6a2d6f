"""A setting comes back as it was put, and nonsense in the file becomes the default."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cadredesk.ui import preferences as declared
from cadredesk.ui.preferences import (
    LANGUAGE,
    LOCK_MINUTES,
    NAV_TEXT,
    TEXT_SIZE,
    Language,
    Preferences,
    Setting,
    default_file,
    table_layout,
)
from cadredesk.ui.theme import TextSize

SETTINGS = [each for each in vars(declared).values() if isinstance(each, Setting)]


def test_a_fresh_computer_has_the_defaults(preferences: Preferences):
    assert preferences.get(LANGUAGE) is Language.CHINESE
    assert preferences.get(TEXT_SIZE) is TextSize.STANDARD
    assert preferences.get(NAV_TEXT) is True
    assert preferences.get(LOCK_MINUTES) == 10


def test_what_was_chosen_is_there_at_the_next_start(tmp_path: Path):
    first = Preferences(tmp_path / "window.ini")
    first.set(TEXT_SIZE, TextSize.LARGE)
    first.set(NAV_TEXT, False)
    first.set(table_layout("roster"), {"order": [1, 0]})
    first.save()

    second = Preferences(tmp_path / "window.ini")

    assert second.get(TEXT_SIZE) is TextSize.LARGE
    assert second.get(NAV_TEXT) is False
    assert second.get(table_layout("roster")) == {"order": [1, 0]}


def test_a_change_is_announced_by_key_and_only_if_it_is_one(preferences: Preferences, qtbot: QtBot):
    with qtbot.waitSignal(preferences.changed) as heard:
        preferences.set(LANGUAGE, Language.ENGLISH)

    with qtbot.assertNotEmitted(preferences.changed):
        preferences.set(LANGUAGE, Language.ENGLISH)
    assert heard.args == [LANGUAGE.key]


def test_a_setting_can_go_back_to_its_default(preferences: Preferences):
    preferences.set(LOCK_MINUTES, 3)

    preferences.reset(LOCK_MINUTES)

    assert preferences.get(LOCK_MINUTES) == 10


@pytest.mark.parametrize("nonsense", ["klingon", '"klingon"', "7", "[", '"7"', "true"])
def test_nonsense_in_the_file_becomes_the_default(tmp_path: Path, nonsense: str):
    file = tmp_path / "window.ini"
    escaped = nonsense.replace('"', '\\"')
    lines = ["[display]", f'language="{escaped}"', "[security]", 'lock_minutes="\\"ten\\""', ""]
    file.write_text("\n".join(lines), encoding="utf-8")

    read = Preferences(file)

    assert read.get(LANGUAGE) is Language.CHINESE
    assert read.get(LOCK_MINUTES) == 10


def test_every_setting_is_declared_once_and_explained():
    assert len({setting.key for setting in SETTINGS}) == len(SETTINGS)
    assert all(setting.sentence.endswith(".") for setting in SETTINGS)


def test_the_file_is_the_programs_own():
    assert default_file().parent.name == "CadreDesk"
