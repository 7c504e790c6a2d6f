"""What a page or a verb has in its hands: the open library and the tools to work on it.

`bootstrap` fills it once; pages and verbs get it by constructor and never ask a global.
The writers and readers are loaded when they are first called, so that a start costs only
what it shows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cadredesk.domain.archive_catalogue import ArchiveCatalogue
    from cadredesk.domain.code_table import CodeTables
    from cadredesk.domain.form.definition import FormDefinition
    from cadredesk.domain.roster_layout import RosterLayout
    from cadredesk.domain.rules.rulebook import Rulebook
    from cadredesk.services.blanks.ports import BlankFiles
    from cadredesk.services.clock import Clock
    from cadredesk.services.collection.ports import CollectionFiles
    from cadredesk.services.form_format import FormFormat
    from cadredesk.services.imports.reading import ProblemWriter, RosterReader
    from cadredesk.services.interchange.files import InterchangeReader, InterchangeWriter
    from cadredesk.services.library_ports import Library, LibraryStore
    from cadredesk.services.local_rules import LocalRulesFile
    from cadredesk.services.output_ports import (
        FormBinder,
        FormWriter,
        LedgerWriter,
        ListWriter,
        RosterWriter,
        SheetWriter,
        TrainingWriter,
    )
    from cadredesk.services.place import LookAtPlace
    from cadredesk.services.probe import Probe

KeepReport = Callable[[str], Path | None]
"""Keeps a report of a bug beside the log and returns where; None where nothing can be written."""


def keep_nothing(_report: str) -> None:
    """Keep no report, where there is no place for one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """An open library, the day, the rules, and what reads and writes files.

    `rules_mark` tells one state of the rule files, and of the program, from any other.
    """

    library: Library
    store: LibraryStore
    clock: Clock
    rulebook: Callable[[], Rulebook]
    rules_mark: Callable[[], str]
    code_tables: Callable[[], CodeTables]
    form_definitions: Callable[[], Mapping[str, FormDefinition]]
    archive_catalogue: Callable[[], ArchiveCatalogue]
    roster_reader: RosterReader
    problem_writer: ProblemWriter
    interchange_reader: InterchangeReader
    interchange_writer: InterchangeWriter
    form_writers: Mapping[FormFormat, FormWriter]
    form_binder: FormBinder
    roster_layouts: Callable[[], Mapping[str, RosterLayout]]
    roster_writer: RosterWriter
    ledger_writer: LedgerWriter
    training_writer: TrainingWriter
    list_writer: ListWriter
    sheet_writer: SheetWriter
    local_rules_file: LocalRulesFile
    blank_files: BlankFiles
    collection_files: CollectionFiles
    look_at_place: LookAtPlace


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """What the window begins with, before any library is open.

    `folder` is the library that was asked for, None for "the last one, or the first start";
    `password` comes from the environment when the window is run by a script. `desk_for`
    makes the desk of a library that was opened, created or restored. `library_home` is the
    folder under which new libraries are put, one folder a unit. `probes` are what a
    self-test tries besides the services. `keep_report` keeps what is told of a bug. `forms`
    are exchanged forms that a file manager was asked to open.
    """

    store: LibraryStore
    clock: Clock
    desk_for: Callable[[Library], Desk]
    library_home: Path
    folder: Path | None = None
    password: str | None = None
    probes: tuple[Probe, ...] = ()
    arguments: tuple[str, ...] = ()
    keep_report: KeepReport = keep_nothing
    forms: tuple[Path, ...] = ()
