"""Saving a résumé as one step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.ids import CadreId
from cadredesk.domain.resume import ResumeEntry
from cadredesk.services.editing import change_file
from cadredesk.services.library_ports import Library

RESUME = "resume"


def save_resume(library: Library, cadre: CadreId, entries: Sequence[ResumeEntry]) -> ChangeSet:
    """Give a file these résumé rows, as one step that can be undone."""

    def change(file: CadreFile) -> CadreFile:
        return replace(file, resume=tuple(entries))

    return change_file(library, cadre, change, RESUME)
