from __future__ import annotations

from pathlib import Path

from cadredesk.rulefiles.local_rules import TomlLocalRules
from tests.builders import an_override
from tests.cli.conftest import FOLDER, CommandLine
from tests.fakes import MemoryLibrary

LIMIT = "same_post_limit_months"


def value_of(outcome_rows: list[dict[str, object]], name: str) -> dict[str, object]:
    return next(row for row in outcome_rows if row["name"] == name)


def test_rules_lists_what_may_be_set_locally(cadredesk: CommandLine, practice: MemoryLibrary):
    outcome = cadredesk("rules", "--library", str(FOLDER), "--json")

    row = value_of(outcome.json["parameters"], LIMIT)
    assert (row["value"], row["least"], row["most"], row["local"]) == (120, 36, 180, False)
    assert "retirement_age_m60" not in {each["name"] for each in outcome.json["parameters"]}


def test_the_countys_file_is_taken_and_counts(
    cadredesk: CommandLine, practice: MemoryLibrary, tmp_path: Path
):
    sent = tmp_path / "丙县口径.toml"
    TomlLocalRules().write(sent, [an_override(LIMIT, "96")], "丙县")

    outcome = cadredesk("rules", "--import", str(sent), "--library", str(FOLDER), "--json")

    row = value_of(outcome.json["parameters"], LIMIT)
    assert (row["value"], row["local"]) == (96, True)
    assert "＋1 " in outcome.json["version"]
    assert practice.done[-1].batch.label == "丙县口径.toml"


def test_a_value_out_of_range_is_refused_in_a_sentence(
    cadredesk: CommandLine, practice: MemoryLibrary, tmp_path: Path
):
    sent = tmp_path / "丙县口径.toml"
    TomlLocalRules().write(sent, [an_override(LIMIT, "12")], "丙县")

    outcome = cadredesk("rules", "--import", str(sent), "--library", str(FOLDER))

    assert outcome.code == 1
    assert "36 到 180" in outcome.err
    assert practice.overrides == ()


def test_local_values_are_written_to_send(
    cadredesk: CommandLine, practice: MemoryLibrary, tmp_path: Path
):
    override = an_override(LIMIT, "96")
    practice.state.overrides[override.id] = override

    outcome = cadredesk("rules", "--export", str(tmp_path / "a.toml"), "--library", str(FOLDER))

    assert "已写出 1 项" in outcome.out
    assert [each.value for each in TomlLocalRules().read(tmp_path / "a.toml")] == ["96"]


def test_a_local_value_of_another_edition_is_told(cadredesk: CommandLine, practice: MemoryLibrary):
    override = an_override("gone_since", "96")
    practice.state.overrides[override.id] = override

    outcome = cadredesk("rules", "--library", str(FOLDER))

    assert outcome.code == 0
    assert "gone_since" in outcome.err


def test_one_number_is_set_from_today_and_withdrawn_again(
    cadredesk: CommandLine, practice: MemoryLibrary
):
    said = ("--authority", "丙县县委组织部", "--document", "丙组〔2026〕3号")
    first = cadredesk("rules", "--set", f"{LIMIT}=96", *said, "--library", str(FOLDER), "--json")
    kept = practice.overrides

    second = cadredesk("rules", "--withdraw", LIMIT, "--library", str(FOLDER), "--json")

    assert value_of(first.json["parameters"], LIMIT)["value"] == 96
    assert str(kept[0].effective_from) == "2026.11.22"
    assert value_of(second.json["parameters"], LIMIT)["value"] == 120


def test_a_number_without_its_paper_is_refused(cadredesk: CommandLine, practice: MemoryLibrary):
    outcome = cadredesk(
        "rules", "--set", f"{LIMIT}=96", "--authority", "县委", "--library", str(FOLDER)
    )

    assert outcome.code == 1
    assert "依据文号" in outcome.err


def test_withdrawing_what_was_never_set_is_a_problem(
    cadredesk: CommandLine, practice: MemoryLibrary
):
    outcome = cadredesk("rules", "--withdraw", LIMIT, "--library", str(FOLDER))

    assert outcome.code == 1
    assert LIMIT in outcome.err


def test_every_rule_is_listed_with_where_it_is_heard(
    cadredesk: CommandLine, practice: MemoryLibrary
):
    outcome = cadredesk("rules", "--list", "--library", str(FOLDER))
    as_data = cadredesk("rules", "--json", "--library", str(FOLDER))

    lines = {line.split()[0]: line for line in outcome.out.splitlines()}
    rules = {each["id"]: each for each in as_data.json["rules"]}
    assert rules.keys() <= lines.keys()
    assert "停用" in lines["TERM-4"]
    assert "启用" in lines["TERM-1"]
    assert "—" in lines["EVAL-6"]
    assert rules["PROMO-13"]["heard"] == "requirements"
    assert rules["TERM-4"] == {
        "id": "TERM-4",
        "title_zh": "任期内稳定",
        "title_en": "Staying for the term",
        "kind": "check",
        "on": False,
        "heard": "requirements",
        "certainty": "verified",
        "citation": "《党政领导干部职务任期暂行规定》第四条",
        "local": False,
    }
