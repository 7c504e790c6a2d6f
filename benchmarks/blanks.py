"""A blank of the county filled with 1,000 people, beside unzip, rewrite one sheet, zip."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from benchmarks.libraries import DAY
from benchmarks.measure import Result, seconds
from benchmarks.population import cadre_files
from cadredesk.domain.blank.cell import cell_content
from cadredesk.domain.blank.facts import Basis
from cadredesk.domain.blank.model import CellContent, Filling
from cadredesk.domain.blank.proposal import propose
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.partial_date import PartialDate
from cadredesk.paths import project_root, resources
from cadredesk.rulefiles.reader import load_rulebook
from cadredesk.spreadsheets.blank.files import WorkbookBlanks

PEOPLE = 1_000
_BLANK = project_root() / "tests" / "samples" / "blank-young-cadres.xlsx"
_SHEET = "xl/worksheets/sheet1.xml"


def measure(folder: Path) -> list[Result]:
    """Return the figure of filling a blank that was read, and that of the whole way."""
    files = list(cadre_files(PEOPLE))
    blanks, target = WorkbookBlanks(), folder / "filled.xlsx"
    rows = _rows(blanks, files)
    floor = seconds(lambda: _bare_fill(rows, folder / "bare.xlsx"))

    blank, filling = blanks.read(_BLANK), Filling(tuple(rows))

    def write() -> None:
        blanks.write(_BLANK, blank, filling, target)

    def everything() -> None:
        worked_out = Filling(tuple(_rows(blanks, files)))
        blanks.write(_BLANK, blanks.read(_BLANK), worked_out, target)

    return [
        Result(
            name=f"blank filled with {PEOPLE:,} people",
            value=seconds(write),
            unit="s",
            floor=floor,
            goal=3,
            goal_is_ratio=True,
        ),
        Result(
            name=f"blank with {PEOPLE:,} people, read and worked out too",
            value=seconds(everything),
            unit="s",
            floor=floor,
        ),
    ]


def _rows(blanks: WorkbookBlanks, files: list[CadreFile]) -> list[dict[str, CellContent]]:
    rules = load_rulebook(resources() / "rules").on(DAY)
    columns = propose(blanks.read(_BLANK), blanks.vocabulary)
    until = PartialDate.of(DAY)
    return [
        {
            each.column.letter: cell_content(file, each.recipe, Basis(rules, until, place))
            for each in columns
        }
        for place, file in enumerate(files, 1)
    ]


def _bare_fill(rows: list[dict[str, CellContent]], target: Path) -> None:
    with zipfile.ZipFile(_BLANK) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    lines = []
    for number, row in enumerate(rows, 6):
        cells = "".join(
            f'<c r="{letter}{number}" s="3" t="inlineStr"><is><t>{escape(str(each))}</t></is></c>'
            for letter, each in row.items()
        )
        lines.append(f'<row r="{number}">{cells}</row>')
    filled = f"<sheetData>{''.join(lines)}</sheetData>".encode()
    parts[_SHEET] = re.sub(
        rb"<sheetData>.*</sheetData>", lambda _found: filled, parts[_SHEET], flags=re.DOTALL
    )
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
