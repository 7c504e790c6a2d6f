"""Take over what files state, as chosen: all of it in one transaction, or nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import BatchId
from cadredesk.domain.interchange.comparing import compare_form
from cadredesk.domain.interchange.difference import Difference
from cadredesk.domain.interchange.form import InterchangeForm
from cadredesk.domain.interchange.taking import take
from cadredesk.services.form_basis import FormOffice
from cadredesk.services.imports.saving import IMPORT
from cadredesk.services.interchange.comparing import Comparison, FileComparison, FileState
from cadredesk.services.interchange.remembering import remember
from cadredesk.services.library_ports import Library
from cadredesk.services.progress import ReportProgress, no_progress
from cadredesk.services.work_ports import Batch, UnitOfWork

Choices = Mapping[int, frozenset[str]]
"""By the place of a file in its comparison, the keys of the differences to take.

A place that is missing takes what is proposed; an empty set takes nothing, so that nobody new is
created and the cadre file stays as it is.
"""


@dataclass(frozen=True, slots=True)
class TakenOver:
    """What was saved; `batch` is None when nothing had to be."""

    batch: BatchId | None
    changes: ChangeSet
    new: int = 0
    changed: int = 0


@dataclass(frozen=True, slots=True)
class _Part:
    """One file's share: whom it changes, what is taken of it and what is left as it is."""

    before: CadreFile
    form: InterchangeForm
    is_new: bool
    taken: tuple[Difference, ...]
    refused: tuple[Difference, ...]


def take_over(
    library: Library,
    comparison: Comparison,
    choices: Choices | None = None,
    progress: ReportProgress = no_progress,
) -> TakenOver:
    """Save what was chosen; doing it twice saves once, and undoing the batch takes it all back.

    Raises `UserError` (`interchange.overtaken`) when a cadre file was changed meanwhile where
    something was chosen; then nothing is saved, and the files have to be compared again.
    """
    parts = _parts(comparison, choices or {})
    saving = [each for each in parts if each.taken]
    if not parts:
        return TakenOver(None, ChangeSet())
    label = _label([each for each in comparison.files if each.before is not None])
    progress(0, len(parts), label)
    with library.unit_of_work(Batch(comparison.batch, IMPORT, label)) as work:
        files = _changed(work, saving, comparison.office)
        if files:
            work.cadres.save_many(files)
        for each in parts:
            if not each.is_new:
                remember(work, each.before.id, each.refused, each.taken)
        progress(len(parts), len(parts), label)
        changes = work.commit()
    new = sum(each.is_new for each in saving)
    return TakenOver(comparison.batch, changes, new, len(saving) - new)


def _parts(comparison: Comparison, choices: Choices) -> list[_Part]:
    parts = []
    for place, each in enumerate(comparison.files):
        if each.before is None or each.form is None:
            continue
        keys = choices.get(place, each.proposed)
        taken = tuple(one for one in each.differences if one.key in keys)
        refused = tuple(
            one for one in each.differences if one.key not in keys and not one.takes_away
        )
        is_new = each.state is FileState.NEW
        if taken or (refused and not is_new):
            parts.append(_Part(each.before, each.form, is_new, taken, refused))
    return parts


def _label(files: Sequence[FileComparison]) -> str:
    first = files[0].name if files else ""
    return first if len(files) == 1 else f"{first} 等 {len(files)} 个文件"


def _changed(work: UnitOfWork, parts: Sequence[_Part], office: FormOffice) -> list[CadreFile]:
    """Return the cadre files as they are to be, from what the library holds now."""
    known = list(dict.fromkeys(each.before.id for each in parts if not each.is_new))
    now = {file.id: file for file in work.cadres.many(known)}
    overtaken: list[str] = []
    for part in parts:
        current = now.get(part.before.id, part.before)
        if _is_overtaken(part, current, office):
            overtaken.append(current.cadre.name)
        else:
            # Two files may have been said to be about one person: the second finds the first.
            now[current.id] = take(current, part.form, part.taken)
    if overtaken:
        raise UserError("interchange.overtaken", people="、".join(overtaken))
    return list(now.values())


def _is_overtaken(part: _Part, current: CadreFile, office: FormOffice) -> bool:
    """Whether something that was chosen is not the difference any more that it was."""
    if current == part.before:
        return False
    still = compare_form(current, part.form, office.basis(current))
    return any(each not in still for each in part.taken)
