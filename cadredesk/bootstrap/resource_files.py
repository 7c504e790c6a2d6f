"""What the program knows from its files besides the rules, each read once and late."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from cadredesk import paths

if TYPE_CHECKING:
    from cadredesk.domain.archive_catalogue import ArchiveCatalogue
    from cadredesk.domain.code_table import CodeTables
    from cadredesk.domain.form.definition import FormDefinition
    from cadredesk.domain.roster_layout import RosterLayout


@cache
def code_tables() -> CodeTables:
    """Return the code tables, read from their file once."""
    from cadredesk.rulefiles.code_tables import load_code_tables

    return load_code_tables(paths.resources() / "codes")


@cache
def form_definitions() -> Mapping[str, FormDefinition]:
    """Return every variant of the approval form, read from its file once."""
    from cadredesk.rulefiles.form_definition import read_forms

    return read_forms(paths.resources() / "forms")


@cache
def roster_layouts() -> Mapping[str, RosterLayout]:
    """Return every roster and official list, read from its file once."""
    from cadredesk.rulefiles.roster_layout import read_roster_layouts

    return read_roster_layouts(paths.resources() / "rosters")


@cache
def archive_catalogue() -> ArchiveCatalogue:
    """Return the archive catalogue, read from its file once."""
    from cadredesk.rulefiles.archive_catalogue import load_archive_catalogue

    return load_archive_catalogue(paths.resources() / "archive")
