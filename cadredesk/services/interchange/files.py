"""What was read from files that exchange approval forms, what reads them and writes them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.interchange.form import InterchangeForm
from cadredesk.services.progress import ReportProgress, no_progress


@dataclass(frozen=True, slots=True)
class ReadFile:
    """One file that came in: its form, or the error that says why there is none.

    `name` is what people know it by: its name, with that of its ZIP or folder before it.
    """

    name: str
    form: InterchangeForm | None = None
    error: CadreDeskError | None = None


class InterchangeReader(Protocol):
    """Reads .lrmx and .lrm with .pic: single files, folders of them, ZIPs of them."""

    def read(
        self, paths: Sequence[Path], progress: ReportProgress = no_progress
    ) -> tuple[ReadFile, ...]:
        """Return an outcome for each file, the broken ones with their errors.

        Raises `UserError`: `interchange.nothing` where there is no such file at all,
        `interchange.too_many_files`, `interchange.bomb`, `interchange.zip_damaged` for a whole
        ZIP that cannot be used.
        """
        ...


class InterchangeWriter(Protocol):
    """Writes .lrmx, a form that was read in the layout that it was read in."""

    @property
    def suffix(self) -> str:
        """How the name of such a file ends."""
        ...

    def write(self, target: Path, form: InterchangeForm) -> None:
        """Write one form; raises `UserError`/`PlatformError` (`export.*`), nothing half-done."""
        ...
