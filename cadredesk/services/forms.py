"""Approval forms for one or many people: each a workbook, each text made to fit, or named."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.errors import CadreDeskError, UserError
from cadredesk.domain.form.content import form_of
from cadredesk.domain.form.fitting import LABELS
from cadredesk.domain.form.model import BoxFit
from cadredesk.domain.ids import CadreId
from cadredesk.services.exports import make_folder, note_export
from cadredesk.services.output_ports import FormWriter
from cadredesk.services.ports import Library, ReportProgress, no_progress

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class WrittenForm:
    """A form that was written, and the boxes whose type had to be smaller."""

    cadre: CadreId
    name: str
    path: Path
    shrunk: tuple[BoxFit, ...]

    @property
    def notes(self) -> tuple[str, ...]:
        """What was made smaller, as people read it: 简历 11.5 磅."""
        smallest: dict[str, float] = {}
        for fit in self.shrunk:
            label = LABELS.get(fit.box, fit.box)
            smallest[label] = min(fit.size, smallest.get(label, fit.size))
        return tuple(f"{label} {size:g} 磅" for label, size in smallest.items())


@dataclass(frozen=True, slots=True)
class FailedForm:
    """A person whose form was not written, and why; the others went on."""

    cadre: CadreId
    name: str
    error: UserError


@dataclass(frozen=True, slots=True)
class FormsReport:
    """What became of each person."""

    written: tuple[WrittenForm, ...]
    failed: tuple[FailedForm, ...]


def write_forms(
    library: Library,
    writer: FormWriter,
    cadres: Sequence[CadreId],
    folder: Path,
    day: date,
    progress: ReportProgress = no_progress,
) -> FormsReport:
    """Write the forms of these people into a folder, ages counted as of a day.

    A person whose text does not fit even at its smallest size is named and left out.
    Raises `PlatformError` (`export.*`) when the folder cannot be written.
    """
    with library.unit_of_work() as work:
        files = work.cadres.many(tuple(cadres))
        township = work.township.get()
    make_folder(folder)
    written: list[WrittenForm] = []
    failed: list[FailedForm] = []
    try:
        for done, (file, name) in enumerate(zip(files, file_names(files), strict=True)):
            progress(done, len(files), file.cadre.name)
            try:
                form = form_of(file, township, day)
                fit = writer.write(folder / name, form, practice=library.is_practice)
            except UserError as error:
                failed.append(FailedForm(file.id, file.cadre.name, error))
            else:
                written.append(WrittenForm(file.id, file.cadre.name, folder / name, fit.shrunk))
        progress(len(files), len(files), "")
    except (CadreDeskError, OSError):
        raise
    except BaseException:
        # Cancelled: what was begun is taken back, so that nothing half-done is sent.
        for each in written:
            each.path.unlink(missing_ok=True)
        raise
    if written:
        note_export(library, "form", folder, f"{len(written)} people")
    return FormsReport(tuple(written), tuple(failed))


def file_names(files: Iterable[CadreFile]) -> list[str]:
    """Return a file name for each person, namesakes told apart by birth and number."""
    taken: set[str] = set()
    names = []
    for file in files:
        stem = clean_file_name(file.cadre.name)
        born_on = "" if file.cadre.born_on is None else str(file.cadre.born_on.to_month())
        candidates = [stem, f"{stem}_{born_on}", *(f"{stem}_{at}" for at in range(2, 1000))]
        chosen = next(each for each in candidates if each.casefold() not in taken)
        taken.add(chosen.casefold())
        names.append(f"{chosen}_任免审批表.xlsx")
    return names


def clean_file_name(name: str) -> str:
    """Return a name that every file system takes: no reserved words, no trailing dots.

    >>> clean_file_name("阿依古丽·买买提"), clean_file_name("a/b:c. "), clean_file_name("CON")
    ('阿依古丽·买买提', 'a_b_c', '_CON')
    """
    cleaned = _FORBIDDEN.sub("_", name).strip(". ")[:_LONGEST_NAME] or "_"
    return f"_{cleaned}" if _RESERVED.fullmatch(cleaned) else cleaned
