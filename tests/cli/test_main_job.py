from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cadredesk.__main__ import main
from cadredesk.bootstrap.program import PASSWORD_VARIABLE

SAMPLE = Path(__file__).parents[1] / "samples" / "roster-2026-09.xlsx"
Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the program itself on an encrypted library, and return exit code and output."""
    monkeypatch.setenv(PASSWORD_VARIABLE, "green hills 2026")

    def call(*arguments: str) -> tuple[int, str]:
        code = main([*arguments, "--library", str(tmp_path / "青山镇")])
        return code, capsys.readouterr().out

    return call


def as_json(outcome: tuple[int, str]) -> Any:
    return json.loads(outcome[1])


def facts_of(dumped: Path) -> list[dict[str, Any]]:
    """Return the people of a dump without the ids that a second import makes anew."""

    def without_ids(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: without_ids(each) for key, each in value.items() if key != "id"}
        return [without_ids(each) for each in value] if isinstance(value, list) else value

    cadres = json.loads(dumped.read_text(encoding="utf-8"))["cadres"]
    people: list[dict[str, Any]] = without_ids(cadres)
    return people


@pytest.mark.slow
def test_a_messy_roster_becomes_files_alerts_forms_and_rosters_and_can_be_undone(
    run: Run, tmp_path: Path
):
    assert run("new", "--unit", "青山镇")[0] == 0

    brought_in = run("import", str(SAMPLE), "--json")
    assert brought_in[0] == 1
    assert as_json(brought_in)["people"] == {"new": 46, "changed": 0, "unchanged": 0}
    assert [(each["row"], each["column"]) for each in as_json(brought_in)["problems"]] == [
        (28, "P"),
        (31, "P"),
        (38, "D"),
        (54, "B"),
    ]
    again = as_json(run("import", str(SAMPLE), "--json"))
    assert again["people"] == {"new": 0, "changed": 0, "unchanged": 46}
    assert again["batch"] is None

    alerts = as_json(run("alerts", "--as-of", "2026-11-22", "--json"))
    assert ("严宇红", "RET-2", "overdue") in {
        (each["person"], each["rule"], each["severity"]) for each in alerts
    }
    assert run("form", "覃怡", "990123197007021850", "--to", str(tmp_path / "forms"))[0] == 0
    assert len(list((tmp_path / "forms").iterdir())) == 2
    assert as_json(run("roster", "--to", str(tmp_path / "名册.xlsx"), "--json"))["cadres"] == 46
    assert run("ledger", "--to", str(tmp_path / "台账.xlsx"))[0] == 0
    assert run("dump", "--purpose", "检查", "--to", str(tmp_path / "first.json"))[0] == 0

    undone = as_json(run("undo", as_json(brought_in)["batch"], "--json"))
    assert undone["cadres"] == 46
    assert as_json(run("verify", "--json"))["counts"]["cadres"] == 0
    run("import", str(SAMPLE))
    run("dump", "--purpose", "检查", "--to", str(tmp_path / "second.json"))
    assert facts_of(tmp_path / "first.json") == facts_of(tmp_path / "second.json")

    verified = as_json(run("verify", "--json"))
    assert verified["sound"] is True
    assert verified["counts"]["cadres"] == 46


@pytest.mark.slow
def test_village_cadres_come_from_their_own_sheet(run: Run):
    run("new", "--unit", "青山镇")

    outcome = run("import", str(SAMPLE), "--sheet", "村（社区）干部", "--json")

    assert outcome[0] == 0
    assert as_json(outcome)["people"]["new"] == 15
    counts = as_json(run("verify", "--json"))["counts"]
    assert (counts["cadres"], counts["village_cadres"]) == (0, 15)


@pytest.mark.slow
def test_a_backup_is_restored_into_a_new_library(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    run("new", "--unit", "青山镇")
    run("import", str(SAMPLE))
    made = as_json(run("backup", "--to", str(tmp_path / "stick"), "--json"))

    code = main(["restore", made["path"], "--library", str(tmp_path / "again"), "--json"])

    assert code == 0
    restored = json.loads(capsys.readouterr().out)
    assert (restored["unit"], restored["cadres"]) == ("青山镇", 46)


@pytest.mark.slow
def test_a_wrong_password_opens_nothing(run: Run, monkeypatch: pytest.MonkeyPatch):
    run("new", "--unit", "青山镇")
    monkeypatch.setenv(PASSWORD_VARIABLE, "another password")

    assert run("verify") == (1, "")


@pytest.mark.slow
def test_rows_with_problems_come_back_as_a_workbook_that_is_read_again(run: Run, tmp_path: Path):
    run("new", "--unit", "青山镇")
    run("import", str(SAMPLE), "--problems", str(tmp_path / "问题.xlsx"))

    again = as_json(run("import", str(tmp_path / "问题.xlsx"), "--dry-run", "--json"))

    assert again["people"]["new"] == 0


def test_our_own_roster_taken_in_again_changes_nobody(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv(PASSWORD_VARIABLE, "qingshan-practice")
    assert run("practice")[0] == 0
    sent = tmp_path / "干部名册.xlsx"
    assert run("roster", "--to", str(sent))[0] == 0

    again = as_json(run("import", str(sent), "--dry-run", "--json"))

    assert again["people"] == {"new": 0, "changed": 0, "unchanged": 41}
    assert [each["code"] for each in again["problems"]] == ["date.year_only"]
