"""What reads and writes blanks, as Protocols; bootstrap fills them."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from cadredesk.domain.blank.model import Blank, Filling
from cadredesk.domain.blank.vocabulary import Vocabulary
from cadredesk.services.progress import ReportProgress, no_progress


class BlankFiles(Protocol):
    """Reads blanks and writes them filled; a blank itself is only ever read."""

    @property
    def vocabulary(self) -> Vocabulary:
        """What headings mean."""
        ...

    def read(self, path: Path, sheet: str | None = None) -> Blank:
        """Read the first sheet with a table, or one by name.

        Raises `UserError` (`workbook.*`, `blank.*`) or `PlatformError` for what cannot be
        filled: protected, damaged, without a header.
        """
        ...

    def write(
        self,
        path: Path,
        blank: Blank,
        filling: Filling,
        target: Path,
        progress: ReportProgress = no_progress,
    ) -> None:
        """Write a blank filled, as another file.

        Raises `UserError` (`blank.onto_itself`, `blank.changed`, `export.*`) or
        `PlatformError` (`export.*`); then nothing is written.
        """
        ...
