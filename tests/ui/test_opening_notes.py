"""How the library was found is said on the first page, and nothing where all is in order."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cadredesk.services.opening import Opening
from cadredesk.ui.opening_notes import tell_opening
from cadredesk.ui.widgets.info_bar import InfoBar


@pytest.fixture
def info(qtbot: QtBot) -> InfoBar:
    bar = InfoBar()
    qtbot.addWidget(bar)
    return bar


@pytest.mark.parametrize(
    ("opening", "said"),
    [
        (Opening(after_crash=True), "checked in full"),
        (Opening(read_only=True), "can only be read"),
        (Opening(restored=True), "Restored into township"),
        (Opening(read_only=True, copied_while_open=True), "copied while it was open"),
    ],
)
def test_what_a_person_should_know_is_said(info: InfoBar, opening: Opening, said: str):
    tell_opening(info, opening, Path("township"))

    assert said in info.text
    assert not info.isHidden()


def test_nothing_is_said_where_all_is_in_order(info: InfoBar):
    tell_opening(info, Opening(), Path("township"))

    assert info.isHidden()
