"""`cadredesk lookahead`: what falls due in the months ahead, by month."""

from __future__ import annotations

import pytest

from cadredesk.domain.rules.look_ahead import ComingKind
from tests.cli.conftest import FOLDER, CommandLine
from tests.fakes import MemoryLibrary

HERE = ("--library", str(FOLDER))


def test_what_falls_due_is_listed_for_a_program(cadredesk: CommandLine, practice: MemoryLibrary):
    found = cadredesk("lookahead", "--as-of", "2026-11-22", "--json", *HERE).json

    assert {each["kind"] for each in found} >= {"term", "retirement", "probation"}
    assert {each["kind"] for each in found} <= {kind.value for kind in ComingKind}
    assert all("2026.11" <= each["from"] <= each["to"] for each in found)
    retirement = next(each for each in found if each["rule"] == "RET-2")
    assert retirement["arithmetic"]
    assert retirement["person"] in retirement["text_zh"]


def test_fewer_months_show_less(cadredesk: CommandLine, practice: MemoryLibrary):
    near = cadredesk("lookahead", "--as-of", "2026-11-22", "--months", "3", "--json", *HERE)
    plain = cadredesk("lookahead", "--months", "3", *HERE)

    assert near.json
    assert all(each["from"] <= "2027.01" for each in near.json)
    assert plain.out.splitlines()[-1] == f"2026-11-22 起 3 个月内共 {len(near.json)} 项。"


@pytest.mark.parametrize("months", ["0", "61", "三"])
def test_a_number_of_months_out_of_range_is_wrong_use(
    cadredesk: CommandLine, practice: MemoryLibrary, months: str
):
    with pytest.raises(SystemExit) as ended:
        cadredesk("lookahead", "--months", months, *HERE)

    assert ended.value.code == 2
