from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from cadredesk.bootstrap.desk import desk_for
from tests.cli.conftest import FOLDER, CommandLine
from tests.fakes import MemoryLibrary

HERE = ("--library", str(FOLDER))


def test_one_person_is_told_each_condition_and_the_day(
    cadredesk: CommandLine, practice: MemoryLibrary
):
    outcome = cadredesk("eligible", "蒋文博", "--target", "副镇长", *HERE)

    lines = outcome.out.splitlines()
    assert outcome.code == 0
    assert any("PROMO-4" in line for line in lines)
    assert any("PROMO-10" in line and "（仅供核对）" in line for line in lines)
    assert lines[-1].startswith("蒋文博  副镇长")


def test_who_has_it_already_is_told_so(cadredesk: CommandLine, practice: MemoryLibrary):
    outcome = cadredesk("eligible", "王海涛", "--for", "副镇长", "--lang", "en", *HERE)

    assert outcome.out.strip() == "王海涛 has it already: Deputy head of the township."


def test_everybody_is_listed_by_the_earliest_day_and_counted(
    cadredesk: CommandLine, practice: MemoryLibrary
):
    outcome = cadredesk("eligible", "--all", "--target", "三级主任科员", *HERE)
    as_data = cadredesk("eligible", "--all", "--target", "三级主任科员", "--json", *HERE)

    days = [each["earliest_on"] for each in as_data.json]
    known = [day for day in days if day is not None]
    assert known == sorted(known)
    assert days[: len(known)] == known
    assert len(outcome.out.splitlines()) == len(days) + 1
    assert outcome.out.splitlines()[-1].startswith(f"2026-11-22 共 {len(days)} 人")


def test_the_list_is_written_as_a_workbook_on_request(
    cadredesk: CommandLine, practice: MemoryLibrary, tmp_path: Path
):
    cadredesk.desk_for = desk_for
    target = tmp_path / "条件.xlsx"

    outcome = cadredesk("eligible", "--all", "--target", "镇长", "--to", str(target), *HERE)

    assert outcome.code == 0
    assert "乡镇长" in str(load_workbook(target).worksheets[0]["A1"].value)


def test_an_unknown_target_is_refused_with_those_there_are(
    cadredesk: CommandLine, practice: MemoryLibrary
):
    outcome = cadredesk("eligible", "蒋文博", "--target", "总经理", *HERE)

    assert outcome.code == 2
    assert "三级主任科员" in outcome.err


def test_without_a_name_it_is_everybody_and_a_name_beside_all_is_refused(
    cadredesk: CommandLine, practice: MemoryLibrary
):
    everybody = cadredesk("eligible", "--for", "副镇长", *HERE)
    both = cadredesk("eligible", "蒋文博", "--all", "--for", "副镇长", *HERE)

    assert everybody.code == 0
    assert everybody.out == cadredesk("eligible", "--all", "--for", "副镇长", *HERE).out
    assert both.code == 2
    assert "--all" in both.err


def test_before_the_texts_were_in_force_there_is_one_sentence(
    cadredesk: CommandLine, practice: MemoryLibrary
):
    outcome = cadredesk("eligible", "蒋文博", "--target", "副镇长", "--as-of", "2010-01-01", *HERE)

    assert outcome.code == 1
    assert "2010-01-01" in outcome.err


def test_a_proposed_step_is_judged_by_what_is_known_of_it(
    cadredesk: CommandLine, practice: MemoryLibrary
):
    said = ("民主推荐=2025-11-20", "公示=2026-11-16", "表决=9/6/5", "已核=干部档案审核", "破格")
    step = [word for text in said for word in ("--step", text.replace("公示=", "任前公示="))]

    outcome = cadredesk("eligible", "蒋文博", "--target", "副镇长", "--json", *step, *HERE)

    rules = {each["rule"]: each for each in outcome.json["conditions"]}
    assert {"PROMO-8", "PROMO-12", "PROMO-13", "PROMO-14", "PROMO-16", "CASE-1"} <= set(rules)
    assert rules["PROMO-13"]["earliest_on"] == "2026.11.24"
    assert rules["PROMO-14"]["verdict"] == "passed"
    assert rules["PROMO-12"]["verdict"] == "not_yet"


def test_more_can_be_said_of_a_step(cadredesk: CommandLine, practice: MemoryLibrary):
    said = ("调整原因=健康", "同时免去=2", "本届已调整=1", "接受辞职=2026-11-01", "党政正职同动")
    step = [word for text in said for word in ("--step", text)]

    outcome = cadredesk("eligible", "王海涛", "--target", "副镇长", "--json", *step, *HERE)

    rules = {each["rule"]: each["state"] for each in outcome.json["conditions"]}
    assert "党政正职同时调整" in rules["ROT-5"]
    assert rules["PROMO-15"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("生辰=2026-01-01", "没有“生辰”这一项"),
        ("民主推荐=去年", "民主推荐写成“去年”读不懂"),
        ("表决=9/6", "例如 9/6/5"),
        ("表决=5/6/7", "例如 9/6/5"),
        ("已核=都核了", "干部档案审核、"),
        ("调整原因=别的", "工作特殊需要"),
        ("同时免去=两人", "例如 1"),
    ],
)
def test_what_cannot_be_read_of_a_step_is_said_with_an_example(
    cadredesk: CommandLine, practice: MemoryLibrary, text: str, told: str
):
    outcome = cadredesk("eligible", "蒋文博", "--target", "副镇长", "--step", text, *HERE)

    assert outcome.code != 0
    assert told in outcome.err


def test_a_step_is_counted_to_its_decision_unless_a_day_is_named(
    cadredesk: CommandLine, practice: MemoryLibrary
):
    step = ("--step", "讨论决定=2026-12-15")
    asked = ("eligible", "蒋文博", "--target", "副镇长", *step, "--json", *HERE)

    by_decision = cadredesk(*asked)
    by_notice = cadredesk(*asked, "--as-of", "2026-06-30")

    assert by_decision.json["as_of"] == "2026-12-15"
    assert by_notice.json["as_of"] == "2026-06-30"
