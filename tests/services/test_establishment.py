"""The terms of bodies are kept, earlier ones stay, and the end follows from the election."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.unit import Township
from cadredesk.domain.words import BodyKind
from cadredesk.paths import resources
from cadredesk.rulefiles.reader import load_rulebook
from cadredesk.services.establishment import (
    BodyTerm,
    body_terms,
    new_body_term,
    read_township,
    save_body_terms,
    save_names,
    usual_term_months,
)
from tests.fakes import MemoryLibrary, State


@pytest.fixture
def library(tmp_path: Path) -> MemoryLibrary:
    return MemoryLibrary(tmp_path, State(Township(name="青山镇")), "x" * 10)


def elected(kind: BodyKind, month: str) -> BodyTerm:
    row = new_body_term(kind, "青山镇", 60)
    return replace(row, term=replace(row.term, elected_on=PartialDate.parse(month)))


def test_a_new_body_is_named_after_the_township_and_has_no_end_yet():
    row = new_body_term(BodyKind.CONGRESS, "青山镇", 60)

    assert row.body.name == "青山镇人大"
    assert row.due_on is None


def test_saved_terms_are_read_back_with_the_month_they_end(library: MemoryLibrary):
    row = elected(BodyKind.PARTY_COMMITTEE, "2021.09")

    changes = save_body_terms(library, [row])

    assert changes.township
    assert body_terms(read_township(library)) == (row,)
    assert str(row.due_on) == "2026.09"


def test_a_new_election_keeps_the_term_before(library: MemoryLibrary):
    first = elected(BodyKind.GOVERNMENT, "2021.12")
    save_body_terms(library, [first])
    second = BodyTerm(
        first.body,
        replace(elected(BodyKind.GOVERNMENT, "2026.12").term, body_id=first.body.id),
    )

    save_body_terms(library, [second])

    township = read_township(library)
    assert body_terms(township) == (second,)
    assert first.term in township.terms


def test_a_body_taken_out_takes_its_terms_along(library: MemoryLibrary):
    save_body_terms(library, [elected(BodyKind.CONGRESS, "2021.12")])

    save_body_terms(library, [])

    assert read_township(library).terms == ()


def test_a_body_without_a_term_is_not_in_the_table(library: MemoryLibrary):
    row = new_body_term(BodyKind.CONGRESS, "青山镇", 60)

    assert body_terms(Township(name="青山镇", bodies=(row.body,))) == ()


def test_the_names_that_forms_print_are_kept(library: MemoryLibrary):
    save_names(
        library,
        full_name="中共丙县青山镇委员会",
        superior="中共丙县委组织部",
        reporting_unit="中共青山镇委员会",
    )

    township = read_township(library)
    assert township.full_name == "中共丙县青山镇委员会"
    assert township.superior == "中共丙县委组织部"
    assert township.reporting_unit == "中共青山镇委员会"


def test_a_body_usually_serves_as_long_as_the_rule_book_says():
    months = usual_term_months(load_rulebook(resources() / "rules"), date(2026, 11, 22))

    assert [months(kind) for kind in BodyKind] == [60, 60, 60, 60, 60, 60, 36, 36]
