"""The desk of an open library: every port filled."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cadredesk.bootstrap.clock import SystemClock
from cadredesk.bootstrap.late_forms import (
    LateFormPdf,
    LateFormWriter,
    LateInterchangeReader,
    LateLayoutWriter,
    LateLrmWriter,
    LateLrmxWriter,
)
from cadredesk.bootstrap.late_workbooks import (
    LateBlanks,
    LateCollection,
    LateLedgerWriter,
    LateListWriter,
    LateProblemWriter,
    LateRosterReader,
    LateRosterWriter,
    LateSheetWriter,
    LateTrainingWriter,
)
from cadredesk.bootstrap.resource_files import (
    archive_catalogue,
    code_tables,
    form_definitions,
    roster_layouts,
)
from cadredesk.bootstrap.rules import LateLocalRules, rules_mark, rules_of
from cadredesk.services.desk import Desk
from cadredesk.services.form_format import FormFormat
from cadredesk.services.library_ports import Library, LibraryStore

if TYPE_CHECKING:
    from cadredesk.services.place import PlaceState


def desk_for(library: Library) -> Desk:
    """Return the desk of an open library."""
    return Desk(
        library=library,
        store=library_store(),
        clock=SystemClock(),
        rulebook=rules_of(library),
        rules_mark=rules_mark,
        code_tables=code_tables,
        form_definitions=form_definitions,
        archive_catalogue=archive_catalogue,
        roster_reader=LateRosterReader(),
        problem_writer=LateProblemWriter(),
        interchange_reader=LateInterchangeReader(),
        interchange_writer=LateLayoutWriter(),
        form_writers={
            FormFormat.XLSX: LateFormWriter(),
            FormFormat.PDF: LateFormPdf(),
            FormFormat.LRMX: LateLrmxWriter(newer=False),
            FormFormat.LRMX_V4: LateLrmxWriter(newer=True),
            FormFormat.LRM: LateLrmWriter(),
        },
        form_binder=LateFormPdf(),
        roster_layouts=roster_layouts,
        roster_writer=LateRosterWriter(),
        ledger_writer=LateLedgerWriter(),
        training_writer=LateTrainingWriter(),
        list_writer=LateListWriter(),
        sheet_writer=LateSheetWriter(),
        local_rules_file=LateLocalRules(),
        blank_files=LateBlanks(),
        collection_files=LateCollection(),
        look_at_place=look_at_place,
    )


def library_store() -> LibraryStore:
    """Return what makes and opens libraries; loaded when it is asked for."""
    from cadredesk.storage.library import SqlLibraryStore

    return SqlLibraryStore(SystemClock())


def look_at_place(folder: Path) -> PlaceState:
    """Look at the folder of a library; loaded when it is looked at."""
    from cadredesk.storage.place import look_at

    return look_at(folder)
