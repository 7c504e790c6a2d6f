"""Approval forms for one or many people: each a workbook, each text made to fit, or named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path

from cadredesk.domain.cadre import Cadre, CadreFile
from cadredesk.domain.errors import CadreDeskError, UserError
from cadredesk.domain.form.content import NOTHING, form_of
from cadredesk.domain.form.fitting import LABELS
from cadredesk.domain.form.model import ApprovalForm, BoxFit
from cadredesk.domain.ids import CadreId
from cadredesk.services.exports import make_folder, note_export
from cadredesk.services.form_basis import FormDay, form_office
from cadredesk.services.output_ports import FormWriter
from cadredesk.services.ports import Library, ReportProgress, no_progress

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_NAME = "{姓名}"
_LONGEST_NAME = 80
_READ_TOGETHER = 50


@dataclass(frozen=True, slots=True)
class WrittenForm:
    """A form that was written, and the boxes whose type had to be smaller.

    `blank` are the boxes that had to be filled and could not, `assumed` those filled by
    custom and not from the file.
    """

    cadre: CadreId
    name: str
    path: Path
    shrunk: tuple[BoxFit, ...]
    blank: tuple[str, ...] = ()
    assumed: tuple[str, ...] = ()
    pages: int = 2

    @property
    def gaps(self) -> tuple[str, ...]:
        """What stays to be filled in or confirmed: 照片没有, 奖惩情况按“无”填写."""
        missing = (f"{LABELS[box]}没有" for box in self.blank)
        taken = (f"{LABELS[box]}按“{NOTHING}”填写" for box in self.assumed)
        return (*missing, *taken)

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
    as_of: FormDay,
    progress: ReportProgress = no_progress,
) -> FormsReport:
    """Write the forms of these people into a folder, ages counted as of a day.

    A person whose text does not fit even at its smallest size is named and left out. A form of the
    same name that lies there already stays; the new one is numbered.
    Raises `PlatformError` (`export.*`) when the folder cannot be written.
    """
    office = form_office(library, as_of)
    make_folder(folder)
    done: list[WrittenForm | FailedForm] = []
    taken: set[str] = set()
    try:
        for file in _files(library, cadres):
            progress(len(done), len(cadres), file.cadre.name)
            form = form_of(file, office.basis(file))
            name = file_name(file.cadre, office.settings.file_name, taken)
            target = _beside_earlier(folder / f"{name}{writer.suffix}")
            done.append(_write(writer, file.cadre, form, target, practice=library.is_practice))
        progress(len(cadres), len(cadres), "")
    except CadreDeskError:
        _note(library, folder, done)
        raise
    except BaseException:
        # Cancelled: what was begun is taken back, so that nothing half-done is sent.
        for each in done:
            if isinstance(each, WrittenForm):
                each.path.unlink(missing_ok=True)
        raise
    return _note(library, folder, done)


def _write(
    writer: FormWriter, cadre: Cadre, form: ApprovalForm, target: Path, *, practice: bool
) -> WrittenForm | FailedForm:
    try:
        fit = writer.write(target, form, practice=practice)
    except UserError as error:
        return FailedForm(cadre.id, cadre.name, error)
    return WrittenForm(
        cadre=cadre.id,
        name=cadre.name,
        path=target,
        shrunk=fit.shrunk,
        blank=form.blank,
        assumed=form.assumed,
        pages=fit.pages,
    )


def _note(library: Library, folder: Path, done: Sequence[WrittenForm | FailedForm]) -> FormsReport:
    """Write into the audit how many forms left, also where the rest could not be written."""
    written = tuple(each for each in done if isinstance(each, WrittenForm))
    if written:
        note_export(library, "form", folder, f"{len(written)} people")
    return FormsReport(written, tuple(each for each in done if isinstance(each, FailedForm)))


def _files(library: Library, cadres: Sequence[CadreId]) -> Iterator[CadreFile]:
    """Yield the files, read some at a time: hundreds of photos would fill the memory."""
    for first in range(0, len(cadres), _READ_TOGETHER):
        with library.unit_of_work() as work:
            files = work.cadres.many(tuple(cadres[first : first + _READ_TOGETHER]))
        yield from files


def file_name(cadre: Cadre, rule: str, taken: set[str]) -> str:
    """Return a name by a rule that is not taken yet, without an ending, and take it.

    `rule` may hold `{姓名}`, `{身份证号}`, `{出生年月}`, `{职务}`; namesakes are told apart by
    birth and number.

    >>> from cadredesk.domain.ids import new_id
    >>> file_name(Cadre(id=CadreId(new_id()), name="高敏"), "{姓名}_审批表", set())
    '高敏_审批表'
    """
    born = "" if cadre.born_on is None else str(cadre.born_on.to_month())
    dated = [f"{cadre.name}_{born}"] if born else []
    names = chain((cadre.name, *dated), (f"{cadre.name}_{at}" for at in count(2)))
    facts = {"身份证号": cadre.id_number, "出生年月": born, "职务": cadre.short_post}
    named = rule if _NAME in rule else _NAME + rule
    candidates = (clean_file_name(_filled(named, facts | {"姓名": name})) for name in names)
    chosen = next(each for each in candidates if each.casefold() not in taken)
    taken.add(chosen.casefold())
    return chosen


def _filled(rule: str, facts: dict[str, str]) -> str:
    for name, fact in facts.items():
        rule = rule.replace(f"{{{name}}}", fact)
    return rule


def _beside_earlier(target: Path) -> Path:
    """Return a place where nothing lies yet: an earlier form may have been finished by hand."""
    numbered = (target.with_stem(f"{target.stem}（{at}）") for at in count(2))
    return next(each for each in chain((target,), numbered) if not each.exists())


def clean_file_name(name: str) -> str:
    """Return a name that every file system takes: no reserved words, no trailing dots.

    >>> clean_file_name("阿依古丽·买买提"), clean_file_name("a/b:c. "), clean_file_name("CON")
    ('阿依古丽·买买提', 'a_b_c', '_CON')
    """
    cleaned = _FORBIDDEN.sub("_", name).strip(". ")[:_LONGEST_NAME] or "_"
    return f"_{cleaned}" if _RESERVED.fullmatch(cleaned) else cleaned
