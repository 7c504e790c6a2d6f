"""A second start finds the window of the first one, and only of the same library."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cadredesk.ui.single_instance import SingleInstance, raise_other_window


@pytest.fixture
def instance(qapp: object) -> SingleInstance:
    return SingleInstance()


def test_a_second_start_on_the_same_library_raises_the_first_window(
    instance: SingleInstance, qtbot: QtBot, tmp_path: Path
):
    instance.listen(tmp_path)

    with qtbot.waitSignal(instance.asked_to_show):
        assert raise_other_window(tmp_path)


def test_another_library_has_no_window_to_raise(instance: SingleInstance, tmp_path: Path):
    instance.listen(tmp_path / "one")

    assert not raise_other_window(tmp_path / "two")


def test_a_closed_library_is_no_longer_answered_for(instance: SingleInstance, tmp_path: Path):
    instance.listen(tmp_path)
    instance.stop()

    assert not raise_other_window(tmp_path)


def test_forms_to_open_are_handed_to_the_first_window(
    instance: SingleInstance, qtbot: QtBot, tmp_path: Path
):
    forms = [tmp_path / "任免 表 & 一.lrmx", tmp_path / "二.lrmx"]
    instance.listen(tmp_path)

    with qtbot.waitSignal(instance.asked_to_show) as said:
        raise_other_window(tmp_path, forms)

    assert said.args == [tuple(forms)]
