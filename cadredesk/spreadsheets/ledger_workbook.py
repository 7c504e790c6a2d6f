"""The 预警台账 as a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple
from pathlib import Path

from cadredesk.services.output_ports import LedgerRow, ListHeading
from cadredesk.spreadsheets.list_workbook import ListLayout, write_list

_SHEET = "预警台账"
_COLUMNS = (
    ("序号", 5),
    ("姓名", 10),
    ("现任职务", 20),
    ("规则", 18),
    ("状态", 10),
    ("到期", 12),
    ("剩余/超出", 12),
    ("怎么算的", 40),
    ("依据", 26),
    ("把握", 14),
    ("说明", 36),
    ("处理情况", 24),
    ("公民身份号码", 20),
)
_WHEN_FILLED = ("怎么算的", "公民身份号码")
"""Columns that stand there only where some row says something in them."""


class LedgerWorkbook:
    """Writes the ledger; each text stays a text."""

    def write(self, target: Path, rows: Sequence[LedgerRow], heading: ListHeading) -> None:
        """Write it; raises `UserError`/`PlatformError` (`export.*`)."""
        texts = [astuple(row) for row in rows]
        titles = [title for title, _width in _COLUMNS[1:]]
        kept = [
            at
            for at, title in enumerate(titles)
            if title not in _WHEN_FILLED or any(row[at] for row in texts)
        ]
        layout = ListLayout(_SHEET, (_COLUMNS[0], *(_COLUMNS[at + 1] for at in kept)))
        write_list(target, layout, [tuple(row[at] for at in kept) for row in texts], heading)
