"""A file of code tables that could be misread is refused with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from cadredesk.domain.errors import RuleDataError
from cadredesk.rulefiles.code_tables import FILE, load_code_tables


def test_a_table_is_read_with_both_generations_and_aliases(tmp_path: Path):
    (tmp_path / FILE).write_text(
        '[health]\nsource = "E.9"\ncurrent = [["1", "健康", "jiankang", "jk"]]\n'
        'former = [["10", "良好", "lianghao", "lh"]]\n[health.aliases]\n"健" = "健康"\n',
        encoding="utf-8",
    )

    table = load_code_tables(tmp_path)["health"]

    assert table.source == "E.9"
    assert [(each.code, each.former) for each in table.entries] == [("1", False), ("10", True)]
    assert table.meaning("健") == "健康"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[health", "cannot be read"),
        ('[health]\ncurrent = [["1", "健康", "jiankang", "jk"]]', "needs source"),
        ('[health]\nsource = "E.9"\ncurrent = [["1", "健康"]]', "has a row"),
        (
            (
                '[health]\nsource = "E.9"\ncurrent = [["1", "健康", "jiankang", "jk"]]\n'
                '[health.aliases]\n"好" = "很好"'
            ),
            "aliases of words",
        ),
    ],
)
def test_a_table_that_could_be_misread_is_refused(tmp_path: Path, text: str, problem: str):
    (tmp_path / FILE).write_text(text, encoding="utf-8")

    with pytest.raises(RuleDataError, match=problem):
        load_code_tables(tmp_path)


def test_a_folder_without_the_file_is_refused(tmp_path: Path):
    with pytest.raises(RuleDataError, match="cannot be read"):
        load_code_tables(tmp_path)
