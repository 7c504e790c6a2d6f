"""The catalogue is filled from the dictionaries, and what does not fit is named."""

from __future__ import annotations

import importlib.util
import xml.etree.ElementTree as ET
from pathlib import Path
from types import ModuleType

import pytest

from cadredesk.paths import project_root

CATALOGUE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>RosterPage</name>
    <message><source>Cadres</source><translation type="unfinished"></translation></message>
    <message numerus="yes">
        <source>%n person(s) differ on {day(s)}</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
</context>
</TS>
"""
PEOPLE = "%n person(s) differ on {day(s)}"


@pytest.fixture(scope="module")
def translate() -> ModuleType:
    path = project_root() / "packaging" / "translate.py"
    spec = importlib.util.spec_from_file_location("translate", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    file = tmp_path / "zh.ts"
    file.write_text(CATALOGUE, encoding="utf-8")
    return file


def texts(catalogue: Path) -> dict[str, list[str]]:
    return {
        message.findtext("source", ""): [form.text or "" for form in message.iter("numerusform")]
        or [message.findtext("translation", "")]
        for message in ET.parse(catalogue).iter("message")
    }


def test_every_text_gets_its_chinese(translate: ModuleType, catalogue: Path):
    known = {("RosterPage", "Cadres"): "干部", ("RosterPage", PEOPLE): "%n 人"}

    problems = translate.fill(catalogue, known)

    assert problems == []
    assert texts(catalogue) == {"Cadres": ["干部"], PEOPLE: ["%n 人"]}
    assert "unfinished" not in catalogue.read_text(encoding="utf-8")


def test_a_text_without_chinese_is_named_and_stays_unfinished(
    translate: ModuleType, catalogue: Path
):
    problems = translate.fill(catalogue, {("RosterPage", "Cadres"): "干部"})

    assert problems == [f"[RosterPage] {PEOPLE!r}: no Chinese"]
    assert "unfinished" in catalogue.read_text(encoding="utf-8")


def test_a_translation_of_a_text_that_is_gone_is_named(translate: ModuleType, catalogue: Path):
    known = {
        ("RosterPage", "Cadres"): "干部",
        ("RosterPage", PEOPLE): "%n 人",
        ("RosterPage", "People"): "人",
    }

    assert translate.fill(catalogue, known) == ["[RosterPage] 'People': no such text any more"]


def test_a_translation_must_keep_the_placeholders(translate: ModuleType, catalogue: Path):
    known = {("RosterPage", "Cadres"): "干部", ("RosterPage", PEOPLE): "一些人"}

    assert translate.fill(catalogue, known) == [f"[RosterPage] {PEOPLE!r}: the placeholders differ"]


def test_english_gets_a_singular_and_a_plural_where_something_is_counted(
    translate: ModuleType, catalogue: Path, tmp_path: Path
):
    plurals = tmp_path / "en.ts"

    translate.write_plurals(catalogue, plurals)

    assert texts(plurals) == {PEOPLE: ["%n person differs on {day}", "%n people differ on {days}"]}


def test_another_language_holds_what_its_dictionaries_have_and_names_what_does_not_fit(
    translate: ModuleType, catalogue: Path, tmp_path: Path
):
    other = tmp_path / "cadredesk_fr.ts"
    known = {
        ("RosterPage", PEOPLE): "%n personne, {day(s)} | %n personnes, {day(s)}",
        ("RosterPage", "People"): "Gens",
    }

    problems = translate.write_other(catalogue, other, known)

    assert texts(other) == {PEOPLE: ["%n personne, {day(s)}", "%n personnes, {day(s)}"]}
    assert 'language="fr"' in other.read_text(encoding="utf-8")
    assert problems == ["[RosterPage] 'People': no such text any more"]


def test_two_dictionaries_may_not_disagree(translate: ModuleType, tmp_path: Path):
    (tmp_path / "a.toml").write_text('[Mark]\n"Due" = "快到期"\n', encoding="utf-8")
    (tmp_path / "b.toml").write_text('[Mark]\n"Due" = "到期"\n', encoding="utf-8")

    with pytest.raises(SystemExit, match=r"b\.toml.*translated twice"):
        translate.chinese(tmp_path)


def test_two_dictionaries_may_say_the_same(translate: ModuleType, tmp_path: Path):
    for name in ("a.toml", "b.toml"):
        (tmp_path / name).write_text('[Mark]\n"Due" = "快到期"\n', encoding="utf-8")

    assert translate.chinese(tmp_path) == {("Mark", "Due"): "快到期"}
