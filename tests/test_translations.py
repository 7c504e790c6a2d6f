"""Every text of the screens is in the catalogue, in Chinese, with its placeholders."""

from __future__ import annotations

import re
import shutil
import subprocess
import sysconfig
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

import pytest

from cadredesk.paths import project_root, resources

CATALOGUE = resources() / "translations" / "cadredesk_zh_CN.ts"
PLURALS = resources() / "translations" / "cadredesk_en.ts"
PLACEHOLDER = re.compile(r"\{\w*\}|%n|%L?\d")
EXCLAMATION = re.compile("[!\uff01]")


@dataclass(frozen=True, slots=True)
class Message:
    """One text of the screens, and its translation, in as many forms as the language has."""

    context: str
    source: str
    translated: tuple[str, ...]
    is_finished: bool

    @property
    def key(self) -> tuple[str, str]:
        return self.context, self.source


def messages(catalogue: Path) -> tuple[Message, ...]:
    return tuple(
        message(context.findtext("name", ""), element)
        for context in ET.parse(catalogue).getroot().iter("context")
        for element in context.iter("message")
    )


def message(context: str, element: ET.Element) -> Message:
    translation = element.find("translation")
    assert translation is not None
    plural = tuple(form.text or "" for form in translation.iter("numerusform"))
    return Message(
        context=context,
        source=element.findtext("source", ""),
        translated=plural or (translation.text or "",),
        is_finished=translation.get("type") is None,
    )


@pytest.fixture(scope="module")
def plurals() -> tuple[Message, ...]:
    return messages(PLURALS)


@pytest.fixture(scope="module")
def catalogue() -> tuple[Message, ...]:
    return messages(CATALOGUE)


def extracted(catalogue: Path, folder: Path) -> set[tuple[str, str]]:
    fresh = folder / catalogue.name
    shutil.copy(catalogue, fresh)
    lupdate = Path(sysconfig.get_path("scripts")) / "pyside6-lupdate"
    sources = sorted(map(str, (project_root() / "cadredesk" / "ui").rglob("*.py")))
    options = ["-locations", "none", "-no-obsolete", "-silent"]
    subprocess.run([lupdate, *options, *sources, "-ts", fresh], check=True)
    return {found.key for found in messages(fresh)}


def test_the_catalogue_holds_what_the_sources_say_and_nothing_else(
    catalogue: tuple[Message, ...], tmp_path: Path
):
    in_git = {found.key for found in catalogue}

    in_sources = extracted(CATALOGUE, tmp_path)

    assert in_sources - in_git == set(), "make translate adds these"
    assert in_git - in_sources == set(), "make translate removes these"


def test_english_has_a_form_for_each_text_with_a_count_and_for_no_other(
    plurals: tuple[Message, ...], catalogue: tuple[Message, ...]
):
    counting = {found.key for found in catalogue if "%n" in found.source}

    assert {found.key for found in plurals} == counting


def test_english_tells_one_from_many(plurals: tuple[Message, ...]):
    alike = [
        found.key
        for found in plurals
        if not found.is_finished
        or len(set(found.translated)) != len(("one", "many"))
        or any("(s)" in words for words in found.translated)
        or re.search(r"\b(are|were|have|they|them)\b", found.translated[0])
    ]

    assert alike == []


def test_every_text_has_its_chinese(catalogue: tuple[Message, ...]):
    without = [
        found.key for found in catalogue if not found.is_finished or not all(found.translated)
    ]

    assert without == []


def test_the_chinese_keeps_the_placeholders(catalogue: tuple[Message, ...]):
    lost = [
        (found.key, chinese)
        for found in catalogue
        for chinese in found.translated
        if sorted(PLACEHOLDER.findall(chinese)) != sorted(PLACEHOLDER.findall(found.source))
    ]

    assert lost == []


def test_no_text_shouts(catalogue: tuple[Message, ...]):
    shouting = [
        found.key
        for found in catalogue
        if any(EXCLAMATION.search(text) for text in (found.source, *found.translated))
    ]

    assert shouting == []


def test_a_mnemonic_is_kept_so_that_menus_can_be_reached_by_keyboard(
    catalogue: tuple[Message, ...],
):
    without = [
        found.key
        for found in catalogue
        if re.search(r"&\w", found.source)
        and not all(re.search(r"&\w", chinese) for chinese in found.translated)
    ]

    assert without == []
