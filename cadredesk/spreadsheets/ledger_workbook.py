"""The 预警台账 as a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple
from pathlib import Path

from cadredesk.services.output_ports import LedgerRow, ListHeading
from cadredesk.spreadsheets.list_workbook import ListLayout, write_list

LAYOUT = ListLayout(
    "预警台账",
    (
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
    ),
)


class LedgerWorkbook:
    """Writes the ledger; each text stays a text."""

    def write(self, target: Path, rows: Sequence[LedgerRow], heading: ListHeading) -> None:
        """Write it; raises `UserError`/`PlatformError` (`export.*`)."""
        write_list(target, LAYOUT, [astuple(row) for row in rows], heading)
