"""The self-check says what is there in a word, and what to do where something is missing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo
from PySide6.QtGui import QFontDatabase

from cadredesk.services.place import PlaceState
from cadredesk.ui.input_method import MODULE, fall_back, stands_in
from cadredesk.ui.printing import faces
from cadredesk.ui.start_check.findings import findings

WELL = PlaceState(is_writable=True, free_bytes=10**10, engine="SQLite 3")


def wrong(place: PlaceState) -> list[str]:
    return [each.text for each in findings(place) if each.is_wrong]


@pytest.fixture(autouse=True)
def _fonts_are_asked_anew(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("CADREDESK_IM_STAND_IN", raising=False)
    faces.family_of.cache_clear()
    yield
    faces.family_of.cache_clear()


@pytest.mark.usefixtures("qapp")
def test_where_all_is_well_nothing_is_wrong_and_the_engine_is_named():
    found = findings(WELL)

    assert wrong(WELL) == []
    assert "Engine: SQLite 3" in [each.text for each in found]


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (PlaceState(False, 10**10, ""), "Nothing can be written to the data folder"),
        (PlaceState(True, 40_000_000, ""), "Only 40 MB are free"),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_a_folder_that_will_not_do_is_told(place: PlaceState, said: str):
    assert [text.startswith(said) for text in wrong(place)] == [True]


@pytest.mark.usefixtures("qapp")
def test_without_any_typeface_print_and_screen_are_told(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(QFontDatabase, "hasFamily", lambda _name: False)
    monkeypatch.setattr(QFontDatabase, "writingSystems", list)

    told = " ".join(wrong(WELL))

    assert "No Chinese font" in told
    assert "Nothing stands in for 方正小标宋简体" in told


@pytest.mark.usefixtures("qapp")
def test_where_every_typeface_is_here_it_says_so(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(QFontDatabase, "hasFamily", lambda _name: True)

    assert "Fonts in print: all are here." in [each.text for each in findings(WELL)]


@pytest.mark.usefixtures("qapp")
def test_what_stands_in_for_a_typeface_is_told_but_not_wrong(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(QFontDatabase, "hasFamily", lambda name: name == "Noto Serif CJK SC")

    told = [each.text for each in findings(WELL) if "Noto Serif CJK SC for 宋体" in each.text]

    assert len(told) == 1


@pytest.mark.parametrize(
    ("plugins", "asked", "answered"),
    [
        (("libibusplatforminputcontextplugin.so",), "fcitx5", "ibus"),
        (("libfcitx5platforminputcontextplugin.so",), "fcitx5", "fcitx5"),
        ((), "ibus", "ibus"),
    ],
)
def test_ibus_stands_in_for_fcitx_only_where_its_plugin_is_missing(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    plugins: tuple[str, ...],
    asked: str,
    answered: str,
):
    folder = tmp_path / "platforminputcontexts"
    folder.mkdir()
    for name in plugins:
        (folder / name).touch()
    monkeypatch.setattr(QLibraryInfo, "path", lambda _which: str(tmp_path))
    environment = {MODULE: asked}

    fall_back(environment)

    assert environment[MODULE] == answered
    assert stands_in(environment) is (answered != asked)


@pytest.mark.usefixtures("qapp")
def test_that_fcitx_is_asked_through_ibus_is_one_line_of_advice(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("CADREDESK_IM_STAND_IN", "fcitx")

    assert [text for text in wrong(WELL) if "install fcitx5" in text]
