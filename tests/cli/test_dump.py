from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cadredesk.domain.ids import BatchId, new_id
from cadredesk.services.work_ports import Batch
from tests.cli.conftest import FOLDER, CommandLine
from tests.fakes import MemoryLibrary

FIRST_KEYS = (
    "name sex born_on ethnic_group ancestral_home id_number began_work_on joined_party_on "
    "political_affiliation current_posts"
).split()


@pytest.fixture
def dumped(cadredesk: CommandLine, practice: MemoryLibrary, tmp_path: Path) -> Any:
    target = tmp_path / "青山镇.json"
    outcome = cadredesk(
        "dump", "--purpose", "检查", "--to", str(target), "--library", str(FOLDER), "--json"
    )

    assert outcome.code == 0
    assert outcome.json == {"file": str(target), "cadres": 46, "village_cadres": 15}
    return json.loads(target.read_text(encoding="utf-8"))


def test_a_dump_says_what_it_is_and_whose(dumped: Any):
    assert dumped["format"] == "cadredesk/1"
    assert dumped["unit"] == "青山镇"
    assert dumped["practice"] is True
    assert len(dumped["township"]["bodies"]) == 5


def test_a_cadre_begins_with_what_a_roster_shows(dumped: Any):
    first = dumped["cadres"][0]

    assert list(first)[:10] == FIRST_KEYS
    assert first["name"] == "周建国"
    assert first["sex"] == "男"
    assert first["born_on"] == "1970.01"
    assert first["photo"] is None


def test_a_known_day_is_written_as_one(dumped: Any):
    probationer = next(each for each in dumped["cadres"] if each["name"] == "白云飞")

    assert probationer["joined_party_on"] == "2025.11.28"


def test_every_info_set_is_there_with_its_rows(dumped: Any):
    first = dumped["cadres"][0]

    assert first["resume"][-1]["text"] == "青山镇党委书记"
    assert {"appointments", "tier_periods", "grade_periods", "educations", "family"} <= set(first)
    assert [each["year"] for each in first["evaluations"]] == [2021, 2022, 2023, 2024, 2025]
    assert first["determinations"] == []


def test_a_photo_is_written_as_base64(
    cadredesk: CommandLine, practice: MemoryLibrary, tmp_path: Path
):
    with practice.unit_of_work(Batch(BatchId(new_id()), "test")) as work:
        first = next(work.cadres.all())
        work.cadres.save(replace(first, cadre=replace(first.cadre, photo=b"\xff\xd8")))
        work.commit()
    target = tmp_path / "all.json"

    cadredesk("dump", "--purpose", "检查", "--to", str(target), "--library", str(FOLDER))

    assert json.loads(target.read_text(encoding="utf-8"))["cadres"][0]["photo"] == "/9g="


def test_village_cadres_stand_beside_the_cadres(dumped: Any):
    assert [each["village"] for each in dumped["village_cadres"][:5]] == ["东山村"] * 5


def test_an_export_is_noted_in_the_audit(dumped: Any, practice: MemoryLibrary):
    assert practice.audited == [("dump", "青山镇.json", "61 people")]


def test_a_dump_that_cannot_be_written_leaves_nothing_behind(
    cadredesk: CommandLine, practice: MemoryLibrary, tmp_path: Path
):
    target = tmp_path / "no such folder" / "all.json"

    outcome = cadredesk("dump", "--purpose", "检查", "--to", str(target), "--library", str(FOLDER))

    assert outcome.code == 1
    assert str(target) in outcome.err
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_was_there_is_replaced_whole(
    cadredesk: CommandLine, practice: MemoryLibrary, tmp_path: Path
):
    target = tmp_path / "all.json"
    target.write_text("old", encoding="utf-8")

    cadredesk("dump", "--purpose", "检查", "--to", str(target), "--library", str(FOLDER))

    assert json.loads(target.read_text(encoding="utf-8"))["unit"] == "青山镇"
    assert list(tmp_path.iterdir()) == [target]
