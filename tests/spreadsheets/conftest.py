"""Workbooks made for tests, and the sample roster."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import openpyxl
import pytest

from cadredesk.services.imports.reading import ReadOptions, RosterReading
from cadredesk.spreadsheets.roster_reader import WorkbookRosterReader

Rows = Sequence[Sequence[object]]
MakeWorkbook = Callable[..., Path]

HEADER = ("姓名", "性别", "出生年月", "身份证号", "现任职务", "任现职时间")


@pytest.fixture
def make_workbook(tmp_path: Path) -> MakeWorkbook:
    """Write rows as a workbook, with merged ranges by their names."""

    def make(rows: Rows, merges: Sequence[str] = (), name: str = "roster.xlsx") -> Path:
        book = openpyxl.Workbook()
        sheet = book.worksheets[0]
        sheet.title = "花名册"
        for row in rows:
            sheet.append(list(row))
        for merge in merges:
            sheet.merge_cells(merge)
        path = tmp_path / name
        book.save(path)
        return path

    return make


@pytest.fixture
def read(make_workbook: MakeWorkbook) -> Callable[..., RosterReading]:
    """Read rows under the usual header, with or without answers and a mapping."""

    def read_rows(*rows: Sequence[object], header: Sequence[str] = HEADER, **said: object):
        path = make_workbook([header, *rows])
        options = ReadOptions(**said)  # type: ignore[arg-type]
        return WorkbookRosterReader().read(path, options)

    return read_rows
