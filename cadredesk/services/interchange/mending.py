"""Files as the library knows their people: each in its own layout, changed only where it differs.

What the county's own program put into a file stays, also what this program does not know.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.errors import UserError
from cadredesk.domain.export_record import IdsShown
from cadredesk.domain.interchange.form import InterchangeForm
from cadredesk.domain.interchange.mending import mended_form
from cadredesk.services.departures import Outgoing, check_purpose, note_departure
from cadredesk.services.exports import make_folder
from cadredesk.services.form_names import beside_earlier, clean_file_name
from cadredesk.services.interchange.comparing import Comparison, FileState
from cadredesk.services.interchange.files import InterchangeWriter
from cadredesk.services.library_ports import Library
from cadredesk.services.progress import ReportProgress, no_progress


@dataclass(frozen=True, slots=True)
class MendedFiles:
    """The files that were written, and whose could not be, with the reason for each."""

    written: tuple[Path, ...]
    failed: tuple[UserError, ...]


def write_mended(
    library: Library,
    writer: InterchangeWriter,
    comparison: Comparison,
    folder: Path,
    purpose: str = "",
    progress: ReportProgress = no_progress,
) -> MendedFiles:
    """Write every file that differs into a folder, as the library has it.

    The files that came in stay as they are, and so does what lies in the folder. Raises
    `PlatformError` (`export.*`).
    """
    differing = list(_differing(comparison))
    check_purpose(len(differing), purpose)
    make_folder(folder)
    written: list[Path] = []
    failed: list[UserError] = []
    for name, file, form in differing:
        progress(len(written) + len(failed), len(differing), file.cadre.name)
        target = beside_earlier(folder / f"{_stem(name)}{writer.suffix}")
        try:
            writer.write(target, mended_form(file, form, comparison.office.basis(file)))
        except UserError as error:
            failed.append(error)
        else:
            written.append(target)
    if written:
        going = Outgoing(
            action="form",
            paper="干部任免审批表",
            target=folder,
            people=len(written),
            ids=IdsShown.WHOLE,
            purpose=purpose,
        )
        note_departure(library, going, written)
    return MendedFiles(tuple(written), tuple(failed))


def _differing(comparison: Comparison) -> Iterator[tuple[str, CadreFile, InterchangeForm]]:
    for each in comparison.files:
        if each.state is FileState.CHANGED and each.before and each.form:
            yield each.name, each.before, each.form


def _stem(name: str) -> str:
    return clean_file_name(name.rpartition("/")[2].rpartition(".")[0])
