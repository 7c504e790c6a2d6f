"""The 干部培训情况表 as a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple
from pathlib import Path

from cadredesk.services.output_ports import ListHeading, TrainingLine
from cadredesk.spreadsheets.list_workbook import ListLayout, write_list

LAYOUT = ListLayout(
    "培训情况",
    (
        ("序号", 5),
        ("姓名", 10),
        ("现任职务", 24),
        ("计算期间", 10),
        ("学时", 8),
        ("天数", 8),
        ("要求", 18),
        ("达标情况", 14),
        ("最近脱产", 12),
        ("已安排", 32),
        ("依据", 26),
    ),
)


class TrainingWorkbook:
    """Writes the list; each text stays a text."""

    def write(self, target: Path, rows: Sequence[TrainingLine], heading: ListHeading) -> None:
        """Write it; raises `UserError`/`PlatformError` (`export.*`)."""
        write_list(target, LAYOUT, [astuple(row) for row in rows], heading)
