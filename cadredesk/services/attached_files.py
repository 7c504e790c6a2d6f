"""Files of the archive on their way out: a copy to look at, or exported for good."""

from __future__ import annotations

import stat
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from cadredesk.domain.attachment import Attachment
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.errors import UserError
from cadredesk.domain.file_kind import Caution, caution_about, ending_of
from cadredesk.domain.ids import BatchId, CadreId, ItemId, new_id
from cadredesk.services.attaching import material_of
from cadredesk.services.departures import Outgoing, departure_of
from cadredesk.services.exports import make_folder, write_new
from cadredesk.services.form_names import clean_file_name
from cadredesk.services.library_ports import Library
from cadredesk.services.progress import ReportProgress, no_progress
from cadredesk.services.work_ports import Batch

VIEW = "view_material"
EXPORT = "export_material"
"""The actions that the audit notes when somebody looks at a file, and when files leave."""

_CODES = {
    Caution.PROGRAM: "attachment.program",
    Caution.MACROS: "attachment.macros",
    Caution.DISGUISED: "attachment.disguised",
    Caution.UNKNOWN: "attachment.unknown",
}


_HARMFUL = frozenset((Caution.PROGRAM, Caution.MACROS, Caution.DISGUISED))
_LONGEST_ENDING = 10


@dataclass(frozen=True, slots=True)
class ExportedFiles:
    """Where files were put, and the materials that have no file."""

    paths: tuple[Path, ...]
    without_file: int = 0


def copy_to_view(library: Library, cadre: CadreId, item: ItemId) -> Path:
    """Return a copy that another program may show: private, read-only, gone at the next lock.

    Raises `UserError` for what is never opened (`attachment.program`, `.macros`, `.disguised`,
    `.unknown`), `attachment.no_file` and `item.unknown`; `PlatformError` (`attachment.damaged`,
    `library.*`) where it cannot be copied whole.
    """
    batch = Batch(BatchId(new_id()), VIEW)
    with library.unit_of_work(batch) as work:
        file = work.cadres.get(cadre)
        material = _with_file(material_of(file, item))
        refuse_harmful(material.file_name, work.contents.read(material.digest))
        folder = library.private_folder / new_id().hex
        folder.mkdir(mode=stat.S_IRWXU)
        copy = write_new(
            folder / safe_name(material.file_name), work.contents.read(material.digest)
        )
        copy.chmod(stat.S_IRUSR)
        work.audit(VIEW, file.cadre.name, material.file_name)
        work.commit()
    return copy


def cautions_about(
    library: Library, cadre: CadreId, items: Collection[ItemId] | None
) -> tuple[str, ...]:
    """Return the names of those files that could do harm outside, for asking before they go."""
    with library.unit_of_work() as work:
        chosen = _chosen(work.cadres.get(cadre), items)
        return tuple(
            each.file_name
            for each in chosen
            if each.digest
            and caution_about(each.file_name, work.contents.read(each.digest)) in _HARMFUL
        )


def export_files(
    library: Library,
    cadre: CadreId,
    items: Collection[ItemId] | None,
    folder: Path,
    progress: ReportProgress = no_progress,
) -> ExportedFiles:
    """Put files of an archive into a folder, all of them or none; None means every one.

    Names are kept and made safe; what lies there already stays, and the new file is numbered.
    Raises `UserError` (`attachment.no_file` when there is nothing), `PlatformError` (`export.*`,
    `attachment.damaged`).
    """
    written: list[Path] = []
    with library.unit_of_work(Batch(BatchId(new_id()), EXPORT, folder.name)) as work:
        file = work.cadres.get(cadre)
        chosen = _chosen(file, items)
        there = [each for each in chosen if each.digest]
        if not there:
            raise UserError("attachment.no_file")
        make_folder(folder)
        try:
            for each in there:
                progress(len(written), len(there), each.file_name)
                content = work.contents.read(each.digest)
                written.append(write_new(folder / safe_name(each.file_name), content))
            progress(len(written), len(there), "")
            paper = f"{file.cadre.name}的档案材料"
            going = Outgoing(action=EXPORT, paper=paper, target=folder, people=1)
            work.exports.add(departure_of(going, written))
            work.commit()
        except BaseException:
            # Also where the clerk cancelled: nothing half-done stays behind.
            for path in written:
                path.unlink(missing_ok=True)
            raise
    return ExportedFiles(tuple(written), len(chosen) - len(there))


def refuse_harmful(name: str, content: Iterable[bytes]) -> None:
    """Raise `UserError` (`attachment.program` …) for a file that is never opened."""
    caution = caution_about(name, content)
    if caution is not None:
        raise UserError(_CODES[caution], file=name)


def safe_name(name: str) -> str:
    """Return a file name that stays in its folder on every system and looks like what it is.

    Directions of writing and other invisible characters go: they can make `exe` look like `pdf`.

    >>> safe_name("../../毕业证.pdf"), safe_name("a\u202efdp.exe"), safe_name("CON.pdf")
    ('_.._毕业证.pdf', 'afdp.exe', '_CON.pdf')
    """
    visible = "".join(each for each in name if unicodedata.category(each) not in ("Cf", "Cs"))
    ending = ending_of(visible)
    if not ending or len(ending) > _LONGEST_ENDING:
        return clean_file_name(visible)
    trimmed = visible.rstrip(". \u3000")
    cleaned = clean_file_name(trimmed[: -len(ending) - 1])
    return f"{cleaned}.{clean_file_name(trimmed[-len(ending) :])}"


def _chosen(file: CadreFile, items: Collection[ItemId] | None) -> list[Attachment]:
    return [each for each in file.attachments if items is None or each.id in items]


def _with_file(material: Attachment) -> Attachment:
    if not material.digest:
        raise UserError("attachment.no_file")
    return material
