"""Writing the people that are listed as a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from cadredesk.domain.rules.target import Target
from cadredesk.services.departures import Sending
from cadredesk.services.desk import Desk
from cadredesk.services.eligibility import EligibleRow, write_eligible
from cadredesk.ui.list_export import ListExport


class EligibilityExport:
    """Writes people under the name that the list has."""

    def __init__(self, desk: Desk, export: ListExport) -> None:
        self._desk, self._export = desk, export

    def run(self, rows: Sequence[EligibleRow], wanted: Target, day: date) -> None:
        """Write these people, unless the person steps back."""
        desk = self._desk

        def write(target: Path, purpose: str) -> Path:
            sending = Sending(target, day, purpose)
            return write_eligible(desk.library, desk.list_writer, rows, wanted, sending)

        # An official document, so its name is Chinese in either language.
        unit = desk.library.unit_name
        self._export.run(f"{unit}拟任{wanted.name}条件情况表_{day:%Y%m%d}.xlsx", write)
