"""`cadredesk rules`: list, show, set, withdraw, send and take; all of it for programs as well."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cadredesk.domain.rules.registry import KNOWN_RULES
from cadredesk.rulefiles.local_rules import TomlLocalRules
from tests.builders import an_override
from tests.cli.conftest import FOLDER, CommandLine, Outcome
from tests.fakes import MemoryLibrary

LIMIT = "same_post_limit_months"
HERE = ("--library", str(FOLDER), "--json")
SAID = ("--authority", "丙县县委组织部", "--document", "丙组〔2026〕3号")


def limit_of(cadredesk: CommandLine) -> dict[str, Any]:
    shown: Any = cadredesk("rules", "show", "ROT-1", *HERE).json
    return next(each for each in shown["parameters"] if each["name"] == LIMIT)


def test_every_rule_is_listed_with_its_kind_and_whether_it_is_on(
    cadredesk: CommandLine, practice: MemoryLibrary
):
    rules = {each["id"]: each for each in cadredesk("rules", "list", *HERE).json}

    assert set(rules) == KNOWN_RULES
    assert rules["RET-2"]["kind"] == "due"
    assert rules["RET-2"]["on"] is True
    assert rules["AVOID-4"]["on"] is False
    assert rules["DISC-1"]["restricted"] is True
    assert rules["PROMO-13"]["heard"] == "requirements"
    assert {each["certainty"] for each in rules.values()} >= {"verified", "local"}


def test_without_a_word_the_rules_are_listed_for_people(
    cadredesk: CommandLine, practice: MemoryLibrary
):
    outcome = cadredesk("rules", "--library", str(FOLDER), "--lang", "en")

    lines = {line.split()[0]: line for line in outcome.out.splitlines()}
    assert " on " in lines["RET-2"]
    assert " off " in lines["TERM-4"]
    assert "—" in lines["GRASS-5"]
    assert outcome.out.splitlines()[-1].startswith("Rule book ")


def test_a_rule_is_shown_with_its_numbers_and_sentences(
    cadredesk: CommandLine, practice: MemoryLibrary
):
    shown = cadredesk("rules", "show", "rot-1", *HERE).json
    plain = cadredesk("rules", "show", "ROT-1", "--library", str(FOLDER))

    (number,) = [each for each in shown["parameters"] if each["name"] == LIMIT]
    assert (number["value"], number["least"], number["most"]) == (120, 36, 180)
    assert (number["local"], number["shipped"]) == (False, 120)
    assert "{name}" in next(iter(shown["texts"].values()))["zh"]
    assert shown["overrides"] == []
    assert "120" in plain.out


@pytest.mark.parametrize(
    ("act", "subject", "code"), [("show", "RET-99", 2), ("withdraw", LIMIT, 1)]
)
def test_what_there_is_not_is_named(
    cadredesk: CommandLine, practice: MemoryLibrary, act: str, subject: str, code: int
):
    outcome = cadredesk("rules", act, subject, "--library", str(FOLDER))

    assert outcome.code == code
    assert subject in outcome.err


def test_an_act_without_its_subject_says_what_it_needs(
    cadredesk: CommandLine, practice: MemoryLibrary
):
    outcome = cadredesk("rules", "show", "--library", str(FOLDER))

    assert outcome.code == 1
    assert "rules show RET-2" in outcome.err


def test_one_number_is_set_from_today_and_withdrawn_again(
    cadredesk: CommandLine, practice: MemoryLibrary
):
    told = cadredesk("rules", "override", f"{LIMIT}=96", *SAID, *HERE).json
    kept = practice.overrides
    during = limit_of(cadredesk)

    left = cadredesk("rules", "withdraw", LIMIT, *HERE).json

    assert during["value"] == 96
    assert str(kept[0].effective_from) == "2026.11.22"
    assert [each["document_no"] for each in told["overrides"]] == ["丙组〔2026〕3号"]
    assert "ROT-1" in {each["id"] for each in told["rules"]}
    assert "＋1 " in told["version"]
    assert left["overrides"] == []
    assert limit_of(cadredesk)["value"] == 120


@pytest.mark.parametrize(
    ("options", "kind", "value"),
    [(("AVOID-4=on",), "switch", "1"), (("RET-2=24,12", "--lead"), "lead", "24,12")],
)
def test_a_switch_and_lead_times_are_set_by_the_id_of_the_rule(
    cadredesk: CommandLine,
    practice: MemoryLibrary,
    options: tuple[str, ...],
    kind: str,
    value: str,
):
    (override,) = cadredesk("rules", "override", *options, *SAID, *HERE).json["overrides"]

    assert (override["kind"], override["value"]) == (kind, value)


def test_a_number_without_its_paper_is_refused(cadredesk: CommandLine, practice: MemoryLibrary):
    outcome = cadredesk(
        "rules", "override", f"{LIMIT}=96", "--authority", "县委", "--library", str(FOLDER)
    )

    assert outcome.code == 1
    assert "依据文号" in outcome.err


def take(cadredesk: CommandLine, folder: Path, value: str) -> Outcome:
    sent = folder / "丙县口径.toml"
    TomlLocalRules().write(sent, [an_override(LIMIT, value)], "丙县")
    return cadredesk("rules", "import", str(sent), *HERE)


def test_the_countys_file_is_taken_and_counts(
    cadredesk: CommandLine, practice: MemoryLibrary, tmp_path: Path
):
    outcome = take(cadredesk, tmp_path, "96")

    assert outcome.json["values"] == 1
    assert "＋1 " in outcome.json["version"]
    assert limit_of(cadredesk)["value"] == 96
    assert practice.done[-1].batch.label == "丙县口径.toml"


def test_a_value_out_of_range_is_refused_in_a_sentence(
    cadredesk: CommandLine, practice: MemoryLibrary, tmp_path: Path
):
    outcome = take(cadredesk, tmp_path, "12")

    assert outcome.code == 1
    assert "36 到 180" in outcome.err
    assert practice.overrides == ()


def test_local_values_are_written_to_send(
    cadredesk: CommandLine, practice: MemoryLibrary, tmp_path: Path
):
    override = an_override(LIMIT, "96")
    practice.state.overrides[override.id] = override
    target = tmp_path / "a.toml"

    outcome = cadredesk("rules", "export", str(target), *HERE)

    assert (outcome.json["file"], outcome.json["values"]) == (str(target), 1)
    assert [each.value for each in TomlLocalRules().read(target)] == ["96"]


def test_a_local_value_of_another_edition_is_told(cadredesk: CommandLine, practice: MemoryLibrary):
    override = an_override("gone_since", "96")
    practice.state.overrides[override.id] = override

    outcome = cadredesk("rules", "--library", str(FOLDER))

    assert outcome.code == 0
    assert "gone_since" in outcome.err
