"""The collection workbook (信息采集表) of 1,000 people, read back."""

from __future__ import annotations

from pathlib import Path

import openpyxl

from benchmarks.libraries import DAY, make_library
from benchmarks.measure import Result, seconds
from cadredesk.bootstrap.desk import desk_for
from cadredesk.services.collection.comparing import compare_collection
from cadredesk.services.collection.gathering import prepare_collection
from cadredesk.services.output_ports import ListHeading

PEOPLE = 1_000


def measure(folder: Path) -> list[Result]:
    """Return how long the workbook takes to be read, and to be set beside the files."""
    library = make_library(folder / "collection", PEOPLE)
    files = desk_for(library).collection_files
    path = folder / "collection.xlsx"
    pack = prepare_collection(library, files.layout)
    files.write(path, pack.sheets, ListHeading("信息采集表", "青山镇", DAY, practice=False))
    reading = seconds(lambda: files.read(path))
    read = files.read(path)
    comparing = seconds(lambda: compare_collection(library, read))
    library.close()
    name = f"collection workbook of {PEOPLE:,} people"
    return [
        Result(
            name=f"{name} read",
            value=reading,
            unit="s",
            floor=seconds(lambda: _bare_read(path)),
            goal=1,
            goal_is_ratio=True,
        ),
        Result(name=f"{name} compared", value=comparing, unit="s", goal=3),
    ]


def _bare_read(path: Path) -> int:
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    cells = sum(len(row) for sheet in book.worksheets for row in sheet.iter_rows(values_only=True))
    book.close()
    return cells
