"""Writing the findings that are listed as a workbook."""

from __future__ import annotations

from pathlib import Path

from cadredesk.services.desk import Desk
from cadredesk.services.health_lists import Listed, write_health_list
from cadredesk.ui.list_export import ListExport


class HealthExport:
    """Writes findings under the name that the list has."""

    def __init__(self, desk: Desk, export: ListExport) -> None:
        self._desk, self._export = desk, export

    def run(self, findings: tuple[Listed, ...]) -> None:
        """Write these findings, unless the person steps back."""
        desk, day = self._desk, self._desk.clock.today()

        def write(target: Path, purpose: str) -> Path:
            writer = desk.list_writer
            return write_health_list(desk.library, writer, findings, target, day, purpose)

        # An official document, so its name is Chinese in either language.
        self._export.run(f"{desk.library.unit_name}干部信息核对清单_{day:%Y%m%d}.xlsx", write)
