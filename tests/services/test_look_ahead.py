"""The months ahead: everything that falls due within sixty of them, however early it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cadredesk.domain.rules.alert import SubjectKind
from cadredesk.domain.rules.look_ahead import ASKED_RULES, MONTHS_AHEAD, ComingKind, kind_of
from cadredesk.domain.rules.registry import RESTRICTED_RULES
from cadredesk.services.look_ahead import LookAhead, read_look_ahead, write_look_ahead
from cadredesk.services.output_ports import ListHeading, ListTable
from cadredesk.services.practice import practice_township
from tests.builders import a_cadre, a_date, a_file, a_township, an_appointment
from tests.fakes import MemoryLibrary, State
from tests.ui.desks import the_rulebook

DAY = date(2026, 11, 22)
BOOK = the_rulebook()


@dataclass
class KeptLines:
    """A writer that keeps what it is given."""

    rows: list[tuple[str, ...]] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)

    def write(self, target: Path, table: ListTable, heading: ListHeading) -> None:
        assert all(len(row) == len(table.columns) for row in table.rows)
        self.rows += table.rows
        self.titles.append(heading.title)
        target.touch()


def a_library(**sets: Any) -> MemoryLibrary:
    file = a_file(a_cadre("孙丽萍", born_on=a_date("1990.08"), id_number=""), **sets)
    return MemoryLibrary(Path("青山镇"), State(a_township(), {file.id: file}), "")


def in_post_since(month: str) -> MemoryLibrary:
    post = an_appointment("副镇长", leading=True, appointed_on=a_date(month))
    return a_library(appointments=(post,))


@pytest.fixture(scope="module")
def practice() -> LookAhead:
    found = practice_township(DAY)
    state = State(
        found.township,
        {file.id: file for file in found.cadres},
        {each.id: each for each in found.villagers},
    )
    return read_look_ahead(MemoryLibrary(Path("青山镇"), state, ""), BOOK, DAY)


@pytest.mark.parametrize(
    ("since", "told"),
    [("2021.10", ["2031.10"]), ("2021.11", []), ("2016.11", ["2026.11"]), ("2016.10", [])],
)
def test_a_date_is_told_within_sixty_months_and_not_once_it_is_over(since: str, told: list[str]):
    ahead = read_look_ahead(in_post_since(since), BOOK, DAY)

    assert [str(each.due_on) for each in ahead.coming if each.alert.rule == "ROT-1"] == told


def test_what_is_told_early_says_its_true_lead_times_and_edition():
    ahead = read_look_ahead(in_post_since("2021.10"), BOOK, DAY)

    (coming,) = [each for each in ahead.coming if each.alert.rule == "ROT-1"]
    assert coming.alert.lead == "24、12、6 个月"
    assert str(coming.alert.first_seen_on) == "2029.10"
    assert coming.alert.version == BOOK.version
    assert coming.alert.arithmetic
    assert str(coming.alert.citation)


def test_another_day_looks_at_other_months():
    ahead = read_look_ahead(in_post_since("2021.11"), BOOK, date(2027, 1, 1))

    assert [str(each.due_on) for each in ahead.coming if each.alert.rule == "ROT-1"] == ["2031.11"]


def test_the_practice_township_has_terms_elections_probations_and_retirements(practice: LookAhead):
    assert practice.kinds >= {
        ComingKind.ELECTION,
        ComingKind.TERM,
        ComingKind.ROTATION,
        ComingKind.PROBATION,
        ComingKind.RETIREMENT,
    }
    now = DAY.year * 12 + DAY.month - 1
    assert all(now <= each.first <= each.last < now + MONTHS_AHEAD for each in practice.coming)
    assert [each.first for each in practice.coming] == sorted(
        each.first for each in practice.coming
    )


def test_an_election_covers_the_months_in_which_it_is_prepared(practice: LookAhead):
    elections = [each for each in practice.coming if each.kind is ComingKind.ELECTION]

    assert all(each.alert.subject.kind is SubjectKind.BODY for each in elections)
    now = DAY.year * 12 + DAY.month - 1
    assert {each.first for each in elections} == {now}
    assert any(each.last > now for each in elections)


def test_some_months_of_a_kind_name_each_thing_once(practice: LookAhead):
    elections = [each for each in practice.coming if each.kind is ComingKind.ELECTION]
    first, last = practice.coming[0].first, practice.coming[-1].last

    assert set(practice.within(ComingKind.ELECTION, first, last)) == set(elections)
    assert len(practice.within(ComingKind.ELECTION, first, last)) == len(elections)
    assert practice.within(ComingKind.ELECTION, last, last) == ()


def test_an_offer_to_retire_early_is_no_date_by_which_anything_is_due(practice: LookAhead):
    assert {each.alert.rule for each in practice.coming} & {"RET-1", "RET-3", "RET-4"} == set()


@pytest.mark.parametrize(
    ("rule", "kind"),
    [
        ("TERM-2", ComingKind.TERM),
        ("PROMO-11", ComingKind.PROBATION),
        ("PARTY-1", ComingKind.PROBATION),
        ("RANK-1", ComingKind.GRADE),
        ("PROB-6", ComingKind.OTHER),
        ("RET-2", ComingKind.RETIREMENT),
        ("RET-9", ComingKind.OTHER),
    ],
)
def test_a_term_of_service_is_no_probation(rule: str, kind: ComingKind):
    assert kind_of(rule) is kind


def test_no_sanction_stands_among_the_months_ahead():
    assert set() == ASKED_RULES & RESTRICTED_RULES


def test_the_work_says_how_far_it_is():
    told: list[tuple[int, int, str]] = []

    read_look_ahead(in_post_since("2021.10"), BOOK, DAY, lambda *said: told.append(said))

    assert told == [(0, 1, "孙丽萍")]


def test_the_list_is_written_in_chinese_with_sum_and_article_and_noted(tmp_path: Path):
    library, writer = in_post_since("2021.10"), KeptLines()
    ahead = read_look_ahead(library, BOOK, DAY)
    wanted = [each for each in ahead.coming if each.alert.rule == "ROT-1"]

    write_look_ahead(library, writer, wanted, tmp_path / "表.xlsx", DAY)

    assert writer.titles == ["青山镇今后五年到期事项一览表"]
    (row,) = writer.rows
    name, _post, kind, month, _rule, due_on, _left, arithmetic, basis = row
    assert (name, kind, month, due_on) == ("孙丽萍", "任职年限", "2031.10", "2031.10")
    assert "＋ 同一职位期限 120 个月" in arithmetic
    assert basis.startswith("《党政领导干部交流工作规定》")
    assert library.audited == [("look_ahead", "表.xlsx", "1 people")]
