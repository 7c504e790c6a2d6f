"""Who has learned how much is read, looked through, and written as an official list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from cadredesk.domain.rules.rulebook import Rulebook
from cadredesk.domain.training import Speciality, Training
from cadredesk.domain.words import CadreStatus
from cadredesk.paths import resources
from cadredesk.rulefiles.reader import load_rulebook
from cadredesk.services.output_ports import ListHeading, TrainingLine
from cadredesk.services.training_plan import read_training, write_training
from tests.builders import a_cadre, a_date, a_file, a_township, an_item
from tests.fakes import MemoryLibrary, State

DAY = date(2026, 11, 22)


@dataclass
class KeptLines:
    """A writer that keeps what it is given."""

    lines: list[TrainingLine] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)

    def write(self, target: Path, rows: Sequence[TrainingLine], heading: ListHeading) -> None:
        self.lines += rows
        self.titles.append(heading.title)
        target.touch()


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return load_rulebook(resources() / "rules")


@pytest.fixture
def library() -> MemoryLibrary:
    jiang = a_file(
        a_cadre("蒋文博", current_posts="青山镇便民服务中心主任"),
        specialities=(Speciality(id=an_item(), field="电商直播"),),
        trainings=(
            Training(id=an_item(), title="网络培训", started_on=a_date("2026.05"), hours=24.0),
            Training(
                id=an_item(),
                title="党校班",
                started_on=a_date("2025.05"),
                days=5.0,
                full_time=True,
            ),
            Training(id=an_item(), title="县电商助农培训", started_on=a_date("2026.12")),
        ),
    )
    gone = a_file(a_cadre("赵德茂", status=CadreStatus.RETIRED))
    files = {file.id: file for file in (jiang, gone)}
    return MemoryLibrary(Path("青山镇"), State(a_township(), files), "")


def test_who_serves_is_there_with_hours_last_time_away_and_what_is_arranged(
    library: MemoryLibrary, rulebook: Rulebook
):
    (row,) = read_training(library, rulebook, DAY)

    assert row.state is not None
    assert (row.state.counted, row.state.missing) == (24, 66)
    assert str(row.last_full_time) == "2025.05"
    assert [each.title for each in row.planned] == ["县电商助农培训"]
    assert row.fields == ("电商直播",)


@pytest.mark.parametrize(
    ("text", "found"), [("", True), ("电商 蒋", True), ("县电商", True), ("派出所", False)]
)
def test_a_row_is_found_by_person_post_speciality_and_course(
    library: MemoryLibrary, rulebook: Rulebook, text: str, *, found: bool
):
    (row,) = read_training(library, rulebook, DAY)

    assert row.speaks_of(text) is found


def test_the_list_is_written_in_chinese_with_its_article_and_noted(
    library: MemoryLibrary, rulebook: Rulebook, tmp_path: Path
):
    writer = KeptLines()

    rows = read_training(library, rulebook, DAY)
    write_training(library, writer, rows, tmp_path / "表.xlsx", DAY)

    assert writer.titles == ["青山镇干部培训情况表"]
    assert writer.lines == [
        TrainingLine(
            name="蒋文博",
            post="青山镇便民服务中心主任",
            period="本年",
            hours="24",
            days="0",
            asked="90 学时或 12 天",
            missing="差 66 学时",
            last_full_time="2025.05",
            planned="2026.12 县电商助农培训",
            basis="《干部教育培训工作条例》第十四条",
        )
    ]
    assert library.audited == [("training_list", "表.xlsx", "1 people")]


def test_before_the_regulation_nothing_is_asked_and_nothing_made_up(
    library: MemoryLibrary, rulebook: Rulebook, tmp_path: Path
):
    writer = KeptLines()
    early = date(2023, 1, 1)

    write_training(
        library, writer, read_training(library, rulebook, early), tmp_path / "表.xlsx", early
    )

    assert (writer.lines[0].hours, writer.lines[0].missing, writer.lines[0].basis) == ("", "", "")
