"""Whatever a text looks like, it comes back character for character, and nothing is a formula."""

from __future__ import annotations

import csv
import random
import re
import subprocess
import zipfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from cadredesk.domain.roster_layout import RosterColumn, RosterLayout
from cadredesk.services.output_ports import ListHeading, ListTable, RosterEntry
from cadredesk.spreadsheets.list_workbook import ListWorkbook
from cadredesk.spreadsheets.roster_workbook import RosterWorkbook

HEADING = ListHeading("青山镇干部名册", "青山镇", date(2026, 11, 23), practice=False, number=12)
LAYOUT = RosterLayout(
    key="dangerous",
    name="文字",
    english="Texts",
    title="{单位}文字",
    sheet="文字",
    header_heights=(20, 20),
    body_height=20,
    columns=(
        RosterColumn(("编号",), 8, "number"),
        RosterColumn(("文字",), 60, "text", "left"),
    ),
)
STARTS = [
    *"=+-@＝＋－＠'\"`|;,%#&<>\t\n ",
    "=1+1",
    '=HYPERLINK("http://x","点")',
    "=cmd|' /C calc'!A0",
    "@SUM(A1:A9)",
    "+8613900000000",
    "-2+3",
    "\t=1+1",
    " =1+1",
    "<f>1+1</f>",
    '</t></is></c><c r="B9"><f>1</f></c>',
    "<![CDATA[=1]]>",
    "]]>",
    "&amp;&#61;1",
    "_x000D_",
    "_x0041_",
    "_x005F_x0041_",
    "_X0041_",
    "0012",
    "1E5",
    "1985.10",
    "2/3",
    "TRUE",
    "#REF!",
    "990123198506120013",
    'DDE("a";"b")',
    "\u202e=1+1",
    "\ufeff=1",
    "\u200b=1",
    "𠮷=1",
    "😀",
]
MORE = [*"=+-@'\"<>&_ 　·—（）\n", "王", "镇长", "1", "A1", "_x000A_", "e\u0301", "é"]


def dangerous(count: int) -> list[str]:
    """As many texts as asked for, the same every time, each beginning badly or going on so."""
    chance = random.Random(20261123)
    texts = list(STARTS)
    while len(texts) < count:
        rest = (chance.choice(MORE) for _part in range(chance.randrange(6)))
        texts.append(chance.choice(STARTS) + "".join(rest))
    return texts[:count]


def write_roster(folder: Path, texts: Sequence[str]) -> Path:
    path = folder / "roster.xlsx"
    entries = [
        RosterEntry("", {"number": str(number), "text": text}) for number, text in enumerate(texts)
    ]
    RosterWorkbook().write(path, LAYOUT, entries, HEADING)
    return path


def write_list(folder: Path, texts: Sequence[str]) -> Path:
    path = folder / "list.xlsx"
    rows = tuple(("某人", text) for text in texts)
    ListWorkbook().write(path, ListTable("文字", (("姓名", 8), ("文字", 60)), rows), HEADING)
    return path


def texts_in(path: Path, column: str, first_row: int) -> list[str]:
    """Read a column again, with the escapes of the format taken back as Excel takes them."""
    sheet = openpyxl.load_workbook(path).worksheets[0]
    return [
        re.sub(r"_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), str(cell.value))
        for cell in sheet[column][first_row - 1 :]
    ]


def has_formula(path: Path) -> bool:
    """Whether any cell of any sheet of a workbook is a formula."""
    with zipfile.ZipFile(path) as package:
        sheets = [name for name in package.namelist() if name.startswith("xl/worksheets/")]
        return any(re.search(rb"<f[\s>/]", package.read(name)) for name in sheets)


def as_libreoffice_reads(path: Path, folder: Path) -> list[list[str]]:
    """The cells of the first sheet as LibreOffice shows them."""
    as_shown = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"
    command = ["soffice", "--headless", "--convert-to", as_shown, "--outdir", str(folder)]
    subprocess.run([*command, str(path)], check=True, capture_output=True)
    with (folder / f"{path.stem}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_dangerous_texts_come_back_from_a_roster_and_a_list(tmp_path: Path):
    texts = dangerous(300)

    roster, listed = write_roster(tmp_path, texts), write_list(tmp_path, texts)

    assert texts_in(roster, "B", 5) == texts
    assert texts_in(listed, "C", 4) == texts
    assert not has_formula(roster)
    assert not has_formula(listed)


@pytest.mark.deep
def test_five_thousand_dangerous_texts_come_back_and_libreoffice_agrees(tmp_path: Path):
    texts = dangerous(5000)

    roster, listed = write_roster(tmp_path, texts), write_list(tmp_path, texts)

    assert texts_in(roster, "B", 5) == texts
    assert texts_in(listed, "C", 4) == texts
    assert not has_formula(roster)
    assert not has_formula(listed)
    shown = [row[1] for row in as_libreoffice_reads(roster, tmp_path)[4:]]
    assert shown == texts
    shown = [row[2] for row in as_libreoffice_reads(listed, tmp_path)[3:]]
    assert shown == texts
