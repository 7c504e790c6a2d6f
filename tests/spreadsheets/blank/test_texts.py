"""Texts that look like something else come back character for character, and are no formula."""

from __future__ import annotations

import random
import re
from pathlib import Path

import openpyxl

from cadredesk.domain.blank.model import CellContent, Filling
from cadredesk.spreadsheets.blank.files import WorkbookBlanks
from tests.spreadsheets.blank.packages import parts_of
from tests.spreadsheets.blank.shapes import SHEET, body, head, saved
from tests.spreadsheets.blank.shapes import a_sheet as a_blank_sheet

BLANKS = WorkbookBlanks()
MANY = 5_000
_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", "'", '"', " ", "\u3000", "")
_ENDS = ("", " ", "\n", "\r\n", "\r", "\t")
_MIDDLES = (
    "1+1",
    'HYPERLINK("http://a","b")',
    "cmd|' /C calc'!A0",
    "<f>1</f>",
    "</t></is></c>",
    "]]>",
    "<![CDATA[",
    "&amp;",
    "&#10;",
    "1985.10",
    "000123",
    "1E5",
    "99012319850612001X",
    "䶮㛃𠮷😀",
    "é e\u0301 \u200b\ufeff",
    "李\n明",
    "李\r明",
    "{=A1}",
    "#REF!",
    "TRUE",
)


def a_dangerous_text(chance: random.Random) -> str:
    middles = chance.choices(_MIDDLES, k=chance.randint(1, 3))
    return chance.choice(_STARTS) + "".join(middles) + chance.choice(_ENDS)


def test_five_thousand_dangerous_texts_come_back_as_they_were(tmp_path: Path):
    sheet = a_blank_sheet()
    head(sheet, 1, ("姓名", "籍贯", "备注", "专长", "现任职务"))
    body(sheet, range(2, 4), range(1, 6))
    path, target = saved(sheet, tmp_path), tmp_path / "filled.xlsx"
    chance = random.Random(990123)
    texts = [a_dangerous_text(chance) for _each in range(MANY)]
    rows: list[dict[str, CellContent]] = [
        dict(zip("ABCDE", texts[at : at + 5], strict=True)) for at in range(0, MANY, 5)
    ]

    BLANKS.write(path, BLANKS.read(path), Filling(tuple(rows)), target)

    read = openpyxl.load_workbook(target).worksheets[0]
    back = [
        (cell.value, cell.data_type)
        for row in read.iter_rows(min_row=2, max_row=1 + len(rows), max_col=5)
        for cell in row
    ]
    assert [value for value, _kind in back] == texts
    assert {kind for _value, kind in back} <= {"s", "inlineStr"}
    assert re.search(rb"<(?:\w+:)?f[ >/]", parts_of(target)[SHEET]) is None
