from __future__ import annotations

from datetime import UTC, datetime

from tests.cli.conftest import FOLDER, CommandLine
from tests.fakes import MemoryLibrary

KEYS = (
    "person rule kind severity due_on facts arithmetic citation certainty text_zh text_en "
    "local version restricted"
).split()


def test_alerts_come_with_the_most_urgent_first_and_a_count(
    cadredesk: CommandLine, practice: MemoryLibrary
):
    outcome = cadredesk("alerts", "--library", str(FOLDER))

    lines = outcome.out.splitlines()
    assert outcome.code == 0
    marks = [line[0] for line in lines[:-1]]
    assert marks == sorted(marks, key="▲◆●◇".index)
    assert set(marks) == set("▲◆●◇")
    assert any(line.startswith("▲  2024.09") and "吴国栋" in line for line in lines)
    assert lines[-1].startswith("2026-11-22 共 ")


def test_alerts_are_listed_in_english_on_request(cadredesk: CommandLine, practice: MemoryLibrary):
    outcome = cadredesk("alerts", "--library", str(FOLDER), "--lang", "en", "--rule", "ret-2")

    assert "overdue 1, ◆ due 1, ● upcoming 3, ◇ to check 1" in outcome.out
    assert all("RET-2" in line for line in outcome.out.splitlines()[:-1])


def test_an_alert_for_a_program_has_the_documented_keys(
    cadredesk: CommandLine, practice: MemoryLibrary
):
    outcome = cadredesk("alerts", "--library", str(FOLDER), "--rule", "RET-2", "--json")

    overdue = outcome.json[0]
    assert list(overdue) == KEYS
    assert overdue["person"] == "何永胜"
    assert overdue["severity"] == "overdue"
    assert overdue["due_on"] == "2026.10"
    assert {"regulation", "article"} == set(overdue["citation"])


def test_alerts_may_be_asked_for_another_day(cadredesk: CommandLine, practice: MemoryLibrary):
    today = cadredesk("alerts", "--library", str(FOLDER), "--rule", "ROT-1", "--json")
    later = cadredesk(
        "alerts", "--library", str(FOLDER), "--rule", "ROT-1", "--json", "--as-of", "2027-06-30"
    )

    assert "陈晓燕" in {each["person"] for each in today.json if each["severity"] == "due"}
    assert "陈晓燕" in {each["person"] for each in later.json if each["severity"] == "overdue"}


def test_without_a_day_the_clock_is_asked(cadredesk: CommandLine, practice: MemoryLibrary):
    cadredesk.clock.at = datetime(2027, 6, 30, tzinfo=UTC)

    outcome = cadredesk("alerts", "--library", str(FOLDER))

    assert "2027-06-30 共" in outcome.out


def test_a_rule_nobody_knows_is_wrong_use_and_the_rules_are_named(
    cadredesk: CommandLine, practice: MemoryLibrary
):
    outcome = cadredesk("alerts", "--library", str(FOLDER), "--rule", "RET-99")

    assert outcome.code == 2
    assert "RET-99" in outcome.err
    assert "TERM-1" in outcome.err
