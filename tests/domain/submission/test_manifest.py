"""Two versions set side by side: who came and went, what is stated otherwise, which files."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.ids import CadreId
from cadredesk.domain.submission.manifest import (
    Manifest,
    StatedFile,
    StatedFinding,
    StatedPerson,
    VersionChange,
    pack_difference,
)
from cadredesk.services.submissions.manifest_text import manifest_text, read_manifest
from tests.builders import an_id

PERSON = st.builds(
    StatedPerson,
    st.uuids().map(CadreId),
    st.text(),
    st.dictionaries(st.sampled_from(["born_on", "resume", "sex"]), st.text(), max_size=3),
)
MANIFEST = st.builds(
    Manifest,
    number=st.text(),
    title=st.text(),
    version=st.integers(1, 99),
    unit=st.text(),
    as_of=st.just("2026.11.30"),
    frozen_at=st.text(),
    rules=st.text(),
    layouts=st.lists(st.text(), max_size=2).map(tuple),
    forms=st.just(("lrmx",)),
    blank=st.booleans(),
    files=st.lists(st.builds(StatedFile, st.text(), st.integers(0), st.text())).map(tuple),
    people=st.lists(PERSON, unique_by=lambda each: each.cadre, max_size=4).map(tuple),
    findings=st.lists(
        st.builds(StatedFinding, weight=st.text(), person=st.text(), text=st.text())
    ).map(tuple),
)


def a_person(name: str, **facts: str) -> StatedPerson:
    return StatedPerson(CadreId(an_id(name)), name, facts)


def a_manifest(*people: StatedPerson, **said: Any) -> Manifest:
    defaults: dict[str, Any] = {
        "number": "2026-07",
        "title": "7 月花名册",
        "version": 1,
        "unit": "青山镇",
        "as_of": "2026.07.20",
        "frozen_at": "",
        "rules": "",
    }
    return Manifest(people=people, **(defaults | said))


@given(MANIFEST)
def test_a_manifest_comes_back_from_its_text(manifest: Manifest):
    assert read_manifest(manifest_text(manifest)) == manifest


@given(MANIFEST)
def test_a_version_does_not_differ_from_itself(manifest: Manifest):
    found = pack_difference(manifest, manifest)

    assert (found.facts, found.people) == ((), 0)


def test_who_is_new_who_is_gone_and_what_changed_is_told():
    before = a_manifest(a_person("韩长河", born_on="1985.06", sex="男"), a_person("吕婷"))
    after = a_manifest(a_person("韩长河", born_on="1985.07", sex="男"), a_person("沈佳怡"))

    found = pack_difference(before, after)

    assert [
        (each.kind, each.person, each.fact, each.before, each.after) for each in found.facts
    ] == [
        (VersionChange.CHANGED, "韩长河", "born_on", "1985.06", "1985.07"),
        (VersionChange.ADDED, "沈佳怡", "", "", ""),
        (VersionChange.GONE, "吕婷", "", "", ""),
    ]
    assert found.people == 3


def test_a_fact_that_repeats_another_one_is_told_once():
    before = a_person("韩长河", full_time_education="大专", qualification="大专")
    after = a_person("韩长河", full_time_education="大学", qualification="大学")

    found = pack_difference(a_manifest(before), a_manifest(after))

    assert [each.fact for each in found.facts] == ["full_time_education"]


def test_files_are_told_apart_by_their_contents():
    old = (StatedFile("a.xlsx", 1, "aa"), StatedFile("b.xlsx", 1, "bb"), StatedFile("c", 1, "cc"))
    new = (StatedFile("a.xlsx", 1, "aa"), StatedFile("b.xlsx", 1, "b2"), StatedFile("d", 1, "dd"))

    found = pack_difference(a_manifest(files=old), a_manifest(files=new))

    assert found.files == (
        (VersionChange.CHANGED, "b.xlsx"),
        (VersionChange.ADDED, "d"),
        (VersionChange.GONE, "c"),
    )
