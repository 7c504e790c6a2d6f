"""A file as it was known on an earlier day: the present one with every later change taken off."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields
from datetime import date, datetime
from typing import Any
from uuid import UUID

from cadredesk.domain.cadre import INFO_SETS, Cadre, CadreFile
from cadredesk.domain.changes import ChangeKind, FieldChange, snake_case
from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import BatchId, CadreId
from cadredesk.services.cadre_views import CadreView
from cadredesk.services.history_ports import HistoryReader
from cadredesk.services.library_ports import Library

_EVERYTHING = 1_000_000
"""More changes than any file has."""

_CADRE = "cadre"
_SETS = {snake_case(kind.__name__): name for name, kind in INFO_SETS.items()}

_Rows = dict[UUID, dict[str, Any]]


def read_file_as_known(library: Library, cadre: CadreId, day: date) -> CadreView:
    """Return one file as it stood when a day ended, by the clock of this computer.

    The order of rows is the present one; rows deleted since stand last. Raises `UserError`:
    `cadre.unknown`, and `earlier.no_file` when there was no such file yet.
    """
    with library.unit_of_work() as work:
        units = {unit.id: unit.name for unit in work.township.get().units}
        file = work.cadres.get(cadre)
        later = later_changes(work.history, cadre, lambda at: at.astimezone().date() > day)
    before = file_without(file, later)
    if before is None:
        raise UserError("earlier.no_file", day=f"{day:%Y.%m.%d}")
    return CadreView(before, units)


def file_without(file: CadreFile, later: Iterable[FieldChange]) -> CadreFile | None:
    """Return a file with these changes taken off, the newest first; None before there was one."""
    sets: dict[str, _Rows] = {
        name: {row.id: _values(row) for row in getattr(file, name)} for name in INFO_SETS
    }
    basics: _Rows = {file.id: _values(file.cadre)}
    for change in later:
        _take_off(basics if change.entity == _CADRE else sets[_SETS[change.entity]], change)
    if file.id not in basics:
        return None
    rows: dict[str, Any] = {
        name: tuple(INFO_SETS[name](**values) for values in made.values())
        for name, made in sets.items()
    }
    return CadreFile(cadre=Cadre(**basics[file.id]), **rows)


def later_changes(
    history: HistoryReader, cadre: CadreId, is_later: Callable[[datetime], bool]
) -> list[FieldChange]:
    """Return what was changed in a file at moments that are later, the newest first."""
    batches: dict[BatchId, None] = {}
    for entry in history.of_cadre(cadre, _EVERYTHING):
        if is_later(entry.at):
            batches[entry.batch] = None
    return [
        change
        for batch in batches
        for change in reversed(history.changes(batch))
        if change.owner == cadre
    ]


def _take_off(rows: _Rows, change: FieldChange) -> None:
    if change.kind is ChangeKind.CREATED:
        rows.pop(change.entity_id, None)
    else:
        rows.setdefault(change.entity_id, {"id": change.entity_id})[change.field] = change.old


def _values(row: Any) -> dict[str, Any]:
    return {each.name: getattr(row, each.name) for each in fields(row)}
