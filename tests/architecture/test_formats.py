"""The page on formats names every key that the program writes."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest

from cadredesk.domain.cadre import INFO_SETS, Cadre, VillageCadre
from cadredesk.domain.rules.alert import Certainty, Kind, Severity
from cadredesk.domain.unit import Body, Post, Quota, Term, Township, Unit
from cadredesk.services.dump import FORMAT
from tests.architecture.tree import ROOT

PAGE = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
ESTABLISHMENT = {"units": Unit, "posts": Post, "quotas": Quota, "bodies": Body, "terms": Term}


def section(heading: str) -> str:
    found = re.search(rf"^(#+) {heading}$\n(.*?)(?=^#+ |\Z)", PAGE, flags=re.MULTILINE | re.DOTALL)
    assert found is not None
    return found[2]


def keys_in(text: str) -> set[str]:
    return set(re.findall(r"`(\w+)`", text))


def row_of(name: str) -> str:
    found = re.search(rf"^\| `{name}` \|(.*)\|$", PAGE, flags=re.MULTILINE)
    assert found is not None
    return found[1]


def test_every_basic_of_a_cadre_file_is_on_the_page():
    assert {each.name for each in fields(Cadre)} <= keys_in(section("cadres"))


@pytest.mark.parametrize(("name", "kind"), INFO_SETS.items())
def test_every_key_of_an_info_set_is_on_the_page_and_no_other(name: str, kind: type):
    written = {each.name for each in fields(kind)} - {"id"}

    assert keys_in(row_of(name)) == written


def test_every_key_of_a_village_cadre_is_on_the_page_and_no_other():
    assert keys_in(section("village_cadres")) == {each.name for each in fields(VillageCadre)}


@pytest.mark.parametrize(("name", "kind"), ESTABLISHMENT.items())
def test_every_key_of_the_establishment_is_on_the_page_and_no_other(name: str, kind: type):
    assert keys_in(row_of(name)) == {each.name for each in fields(kind)}


def test_the_township_itself_is_on_the_page():
    assert {each.name for each in fields(Township)} <= keys_in(section("township"))


@pytest.mark.parametrize("words", [Kind, Severity, Certainty])
def test_every_word_an_alert_uses_is_on_the_page(words: type[Kind | Severity | Certainty]):
    assert {word.value for word in words} <= keys_in(section("alerts"))


def test_the_page_shows_the_version_of_the_format():
    assert f'"format": "{FORMAT}"' in PAGE
