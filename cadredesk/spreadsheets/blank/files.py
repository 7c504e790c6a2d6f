"""Blanks on the disk: read, and written filled as another file."""

from __future__ import annotations

import zipfile
from collections.abc import Container, Mapping
from hashlib import sha256
from pathlib import Path
from xml.parsers.expat import ExpatError, ParserCreate

from cadredesk.domain.blank.model import Blank, CellContent, Filling
from cadredesk.domain.blank.vocabulary import Vocabulary
from cadredesk.domain.errors import PlatformError, UserError
from cadredesk.services.exports import write_file
from cadredesk.services.progress import ReportProgress, no_progress
from cadredesk.spreadsheets.blank.moved_parts import moved_parts
from cadredesk.spreadsheets.blank.moving import Insertion, column_number, split_cell
from cadredesk.spreadsheets.blank.package import Package
from cadredesk.spreadsheets.blank.reader import BlankReading
from cadredesk.spreadsheets.blank.sheet_part import SheetFilling, SheetPart
from cadredesk.spreadsheets.blank.styles import cell_styles
from cadredesk.spreadsheets.gate import check_workbook
from cadredesk.spreadsheets.headings_file import vocabulary

MOST_ROWS = 1_048_576
"""As many rows as a sheet has."""


class WorkbookBlanks:
    """Reads .xlsx blanks and fills their package in place."""

    @property
    def vocabulary(self) -> Vocabulary:
        """What headings mean."""
        return vocabulary()

    def read(self, path: Path, sheet: str | None = None) -> Blank:
        """Read the first sheet with a table, or one by name; raises `UserError`."""
        return BlankReading.of(path, vocabulary()).read(sheet)

    def write(
        self,
        path: Path,
        blank: Blank,
        filling: Filling,
        target: Path,
        progress: ReportProgress = no_progress,
    ) -> None:
        """Write a blank filled, as another file.

        Raises `UserError` (`blank.onto_itself`, `blank.changed`, `blank.too_many`,
        `export.*`) or `PlatformError`; what was at the target is then as before.
        """
        if target.exists() and target.samefile(path):
            raise UserError("blank.onto_itself", file=path.name)
        check_workbook(path)
        if sha256(path.read_bytes()).hexdigest() != blank.digest:
            raise UserError("blank.changed", file=path.name)
        package = Package(path)
        progress(0, len(filling.rows), "")
        changed = _changed(package, blank, filling)
        write_file(target, package.packed(changed))
        _check(package, changed, target)
        progress(len(filling.rows), len(filling.rows), "")


def _changed(package: Package, blank: Blank, filling: Filling) -> dict[str, bytes]:
    """The parts that differ from those of the blank."""
    part = package.sheets()[blank.sheet]
    insertion = _insertion(blank, len(filling.rows))
    if blank.body[1] + (insertion.count if insertion else 0) > MOST_ROWS:
        raise UserError("blank.too_many", count=len(filling.rows))
    sheet = SheetPart(package.parts[part], package.file)
    contents = _contents(blank, filling, insertion, sheet.covered)
    changed = {part: sheet.filled(SheetFilling(contents, insertion, cell_styles(package)))}
    if insertion is not None:
        changed |= moved_parts(package, part, insertion)
    return changed


def _insertion(blank: Blank, people: int) -> Insertion | None:
    """Which rows are missing: they come above the last row, which may end the table's frame."""
    missing = people - blank.room
    if missing <= 0:
        return None
    is_only_row = blank.room == 1
    after = blank.body[1] if is_only_row else blank.body[1] - 1
    return Insertion(blank.sheet, after, missing, is_only_row)


def _contents(
    blank: Blank, filling: Filling, insertion: Insertion | None, covered: Container[str]
) -> dict[int, dict[int, CellContent]]:
    """Contents by row and column; a cell under a merged one keeps what is above it."""
    numbers = {each.letter: column_number(each.letter) for each in blank.columns}
    rows: dict[int, dict[int, CellContent]] = {}
    for row, person in enumerate(filling.rows, blank.body[0]):
        like = insertion.like(row) if insertion else row
        rows[row] = {
            numbers[letter]: content
            for letter, content in person.items()
            if content not in (None, "") and f"{letter}{like}" not in covered
        }
    for at, text in filling.boxes.items():
        letters, row = split_cell(at)
        now = insertion.row(row) if insertion else row
        rows.setdefault(now, {})[column_number(letters)] = text
    return rows


def _check(package: Package, changed: Mapping[str, bytes], target: Path) -> None:
    """Open what lies on the disk; raises `PlatformError` (`export.unsound`)."""
    expected = {**package.parts, **changed}
    try:
        with zipfile.ZipFile(target) as written:
            found = {name: written.read(name) for name in written.namelist()}
    except (OSError, zipfile.BadZipFile) as error:
        raise PlatformError("export.unsound", file=target.name) from error
    if found != expected:
        raise PlatformError("export.unsound", file=target.name)
    try:
        for name, data in changed.items():
            if name.endswith(".xml"):
                ParserCreate().Parse(data, True)
    except ExpatError as error:
        raise PlatformError("export.unsound", file=target.name) from error
