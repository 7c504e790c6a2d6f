"""The layout of the collection workbook: complete, and refused with its line where it is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from cadredesk.domain.collection.layout import YES, Habit
from cadredesk.domain.errors import RuleDataError
from cadredesk.paths import resources
from cadredesk.rulefiles.collection_layout import FILE, read_collection_layout

FOLDER = resources() / "collection"
LAYOUT = read_collection_layout(FOLDER)


def test_every_sheet_of_the_handbook_is_there_with_its_columns():
    assert {each.key: len(each.columns) for each in LAYOUT.sheets} == {
        "B01": 20,
        "A01": 36,
        "A02": 19,
        "A05": 8,
        "A06": 8,
        "A08": 15,
        "A14": 10,
        "A15": 4,
        "A36": 8,
        "A99Z1": 6,
    }


def test_what_is_written_for_yes_and_no_is_understood_again():
    for sheet in LAYOUT.sheets:
        for column in sheet.columns:
            if sheet.habit(column) is Habit.YES_NO and column.words is not None:
                assert column.words.meaning(column.written(YES)) == YES


@pytest.mark.parametrize(
    ("text", "wrong", "problem"),
    [
        ('field = "health"', 'field = "wealth"', "the unknown fact 'wealth'"),
        ('words = "staffing"', 'words = "staff"', "the unknown word list 'staff'"),
        ('heading = "成长地"', 'heading = "出生地"', "a heading twice"),
        ('needed = ["现职级"]', 'needed = ["现职"]', "needs a column '现职'"),
        ('"是", "否",', '"是", "是",', "a word twice"),
        ("length = 4000", 'length = "4000"', "a whole number as 'length'"),
        ('code = "A0180"', 'cods = "A0180"', "the unknown key 'cods'"),
    ],
)
def test_a_mistake_is_told_by_file_and_line(tmp_path: Path, text: str, wrong: str, problem: str):
    lines = (FOLDER / FILE).read_text(encoding="utf-8").splitlines()
    at = next(number for number, line in enumerate(lines) if text in line)
    lines[at] = lines[at].replace(text, wrong)
    (tmp_path / FILE).write_text("\n".join(lines), encoding="utf-8")

    with pytest.raises(RuleDataError) as caught:
        read_collection_layout(tmp_path)

    assert problem in str(caught.value)
    line = int(caught.value.where.partition(":")[2].partition(":")[0])
    begins = ("{ heading", "[[sheets]]", "[words.")
    assert line == max(n for n, each in enumerate(lines, 1) if n <= at + 1
                       and each.strip().startswith(_of(begins, problem)))  # fmt: skip


def _of(begins: tuple[str, str, str], problem: str) -> str:
    """What the line begins with that an error names: a column, its sheet, or a word list."""
    if "word twice" in problem:
        return begins[2]
    return begins[1] if "heading twice" in problem or "needs a column" in problem else begins[0]


def test_what_is_no_toml_is_told_with_its_line(tmp_path: Path):
    (tmp_path / FILE).write_text('name = "信息采集表"\nsheets == 2\n', encoding="utf-8")

    with pytest.raises(RuleDataError, match="line 2"):
        read_collection_layout(tmp_path)
