"""Everybody for one target by the earliest day, one person as plain data, the list on paper."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.errors import UserError
from cadredesk.domain.rules.rulebook import Rulebook
from cadredesk.domain.rules.target import Target, target_named
from cadredesk.domain.words import CadreStatus, PunishmentSystem
from cadredesk.paths import resources
from cadredesk.rulefiles.reader import load_rulebook
from cadredesk.services.departures import Sending
from cadredesk.services.eligibility import (
    eligibility_json,
    eligibility_line,
    eligibility_of,
    read_eligible,
    units_of,
    write_eligible,
)
from cadredesk.services.output_ports import ListHeading, ListTable
from tests.builders import (
    a_cadre,
    a_date,
    a_file,
    a_grade_period,
    a_punishment,
    a_township,
    a_unit,
    an_evaluation,
)
from tests.fakes import MemoryLibrary, State

DAY = date(2026, 11, 22)
OFFICE = a_unit("党政综合办公室")


@dataclass
class KeptLines:
    """A writer that keeps what it is given."""

    lines: list[tuple[str, ...]] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)

    def write(self, target: Path, table: ListTable, heading: ListHeading) -> None:
        self.lines += table.rows
        self.titles.append(heading.title)
        target.touch()


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return load_rulebook(resources() / "rules")


@pytest.fixture
def target() -> Target:
    found = target_named("三级主任科员")
    assert found is not None
    return found


def with_grade(name: str, grade: str, since: str) -> CadreFile:
    return a_file(
        a_cadre(name, unit_id=OFFICE.id),
        grade_periods=(a_grade_period(grade, since),),
        evaluations=(an_evaluation(2024), an_evaluation(2025)),
    )


@pytest.fixture
def library() -> MemoryLibrary:
    people = [
        with_grade("等级低", "一级科员", "2020.01"),
        a_file(a_cadre("缺职级")),
        with_grade("明年满", "四级主任科员", "2025.05"),
        with_grade("已具备", "四级主任科员", "2023.05"),
        with_grade("已更高", "二级主任科员", "2023.05"),
        with_grade("本月满", "四级主任科员", "2024.12"),
        a_file(a_cadre("已退休", status=CadreStatus.RETIRED)),
    ]
    files = {file.id: file for file in people}
    return MemoryLibrary(Path("青山镇"), State(a_township(units=(OFFICE,)), files), "")


def test_the_earliest_comes_first_who_cannot_be_judged_later_and_who_never_comes_last(
    library: MemoryLibrary, rulebook: Rulebook, target: Target
):
    rows = read_eligible(library, rulebook, target, DAY)

    assert [row.name for row in rows] == ["已具备", "本月满", "明年满", "缺职级", "等级低"]
    assert units_of(rows) == ("党政综合办公室",)
    assert rows[0].speaks_of("党政 具备")
    assert not rows[3].speaks_of("党政")


def test_a_day_before_the_texts_is_refused_with_a_reason(
    library: MemoryLibrary, rulebook: Rulebook, target: Target
):
    with pytest.raises(UserError) as refused:
        read_eligible(library, rulebook, target, date(2010, 1, 1))

    assert refused.value.code == "eligibility.not_in_force"


def test_a_person_as_plain_data_has_each_condition_with_its_article(
    rulebook: Rulebook, target: Target
):
    found = eligibility_of(with_grade("本月满", "四级主任科员", "2024.12"), target, rulebook, DAY)

    said = eligibility_json("本月满", found)
    english = eligibility_json("本月满", found, "en")

    assert (said["verdict"], said["earliest_on"]) == ("not_yet", "2026.12")
    _standing, time, *_others = said["conditions"]
    assert time["condition"] == "任四级主任科员满 24 个月"
    assert time["citation"]["article"] == "第十八条"
    assert english["conditions"][1]["state"] == "1 month short, full in 2026.12"


def test_a_sanction_is_not_told_in_an_ordinary_list(
    library: MemoryLibrary, rulebook: Rulebook, target: Target
):
    given = a_punishment(
        "警告", system=PunishmentSystem.PARTY, effective_on=a_date("2026.03.01"), ends_on=None
    )
    barred = a_file(
        a_cadre("受影响"),
        grade_periods=(a_grade_period("四级主任科员", "2020.01"),),
        punishments=(given,),
    )
    library.state.cadres[barred.id] = barred
    row = next(r for r in read_eligible(library, rulebook, target, DAY) if r.name == "受影响")

    line = eligibility_line(row)

    assert line[4:6] == ("2027.03.02", "另有事项，须核")


def test_the_list_is_written_under_the_target_and_noted(
    library: MemoryLibrary, rulebook: Rulebook, target: Target, tmp_path: Path
):
    writer = KeptLines()
    rows = read_eligible(library, rulebook, target, DAY)

    write_eligible(library, writer, rows, target, Sending(tmp_path / "表.xlsx", DAY))

    assert writer.titles == [f"{library.unit_name}拟任三级主任科员条件情况表"]
    assert writer.lines[0][3] == "已具备"
    assert writer.lines[1][5] == "任四级主任科员满 24 个月：还差 1 个月，2026.12 满"
    assert writer.lines[3][3] == "不能判断"
    assert library.audited == [("eligibility_list", "表.xlsx", "5 people")]
