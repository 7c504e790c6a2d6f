"""A face that is missing is stood in for in a fixed order, and that is said."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFontDatabase

from cadredesk.ui.printing.faces import Face, Substitution, family_of, substitutions


@pytest.fixture
def having(monkeypatch: pytest.MonkeyPatch) -> Iterator[set[str]]:
    """The families that this computer shall have."""
    families: set[str] = set()
    monkeypatch.setattr(QFontDatabase, "hasFamily", families.__contains__)
    family_of.cache_clear()
    yield families
    family_of.cache_clear()


def test_a_face_that_is_there_under_its_english_name_is_not_missing(having: set[str]):
    having.add("SimSun")

    assert family_of(Face.SONG) == "SimSun"
    assert substitutions({Face.SONG}) == ()


def test_the_first_of_the_order_that_is_there_stands_in(having: set[str]):
    having |= {"宋体", "STZhongsong", "Noto Serif CJK SC"}

    assert substitutions({Face.TITLE, Face.KAI}) == (
        Substitution("方正小标宋简体", "STZhongsong"),
        Substitution("楷体_GB2312", "Noto Serif CJK SC"),
    )


def test_a_face_without_any_stand_in_is_said_too(having: set[str]):
    assert substitutions({Face.HEI}) == (Substitution("黑体", ""),)
