"""Desks for pages: a library in memory and nothing else, unless a test gives it."""

from __future__ import annotations

from functools import cache
from typing import Any

from cadredesk.bootstrap.late_workbooks import LateBlanks, LateCollection
from cadredesk.domain.archive_catalogue import ArchiveCatalogue
from cadredesk.paths import resources
from cadredesk.rulefiles.archive_catalogue import load_archive_catalogue
from cadredesk.rulefiles.code_tables import load_code_tables
from cadredesk.rulefiles.form_definition import read_forms
from cadredesk.rulefiles.reader import load_rulebook
from cadredesk.rulefiles.roster_layout import read_roster_layouts
from cadredesk.services.desk import Desk
from cadredesk.services.place import PlaceState
from tests.fakes import FakeClock, MemoryLibrary


def a_desk(library: MemoryLibrary, **tools: Any) -> Desk:
    """Return a desk with the real rule book."""
    nothing: Any = None
    given: dict[str, Any] = {
        "store": nothing,
        "clock": FakeClock(),
        "rulebook": the_rulebook,
        "rules_mark": lambda: "rules of the test",
        "code_tables": the_code_tables,
        "form_definitions": the_forms,
        "archive_catalogue": the_archive_catalogue,
        "roster_reader": nothing,
        "problem_writer": nothing,
        "interchange_reader": nothing,
        "interchange_writer": nothing,
        "form_writers": nothing,
        "form_binder": nothing,
        "roster_layouts": the_roster_layouts,
        "roster_writer": nothing,
        "ledger_writer": nothing,
        "training_writer": nothing,
        "list_writer": nothing,
        "sheet_writer": nothing,
        "local_rules_file": nothing,
        "blank_files": LateBlanks(),
        "collection_files": LateCollection(),
        "look_at_place": lambda _folder: PlaceState(True, 10**10, "SQLite"),
    }
    return Desk(library=library, **{**given, **tools})


@cache
def the_archive_catalogue() -> ArchiveCatalogue:
    """Return the archive catalogue of the program."""
    return load_archive_catalogue(resources() / "archive")


@cache
def the_code_tables() -> Any:
    """Return the code tables of the program."""
    return load_code_tables(resources() / "codes")


@cache
def the_roster_layouts() -> Any:
    """Return every roster and official list."""
    return read_roster_layouts(resources() / "rosters")


@cache
def the_forms() -> Any:
    """Return every variant of the approval form."""
    return read_forms(resources() / "forms")


@cache
def the_rulebook() -> Any:
    """Return the rule book of the program."""
    return load_rulebook(resources() / "rules")
