"""What goes into a 信息采集表, looked at before it is written: whose rows, and what is doubtful."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.collection.checking import Doubt, Doubtful, doubts_of, written_cells
from cadredesk.domain.collection.facts import FactRow, Offices, rows_of, unit_cells
from cadredesk.domain.collection.layout import (
    Cells,
    CollectionColumn,
    CollectionLayout,
    CollectionSheet,
    SheetRows,
)
from cadredesk.domain.ids import CadreId, ItemId
from cadredesk.domain.unit import Unit
from cadredesk.services.collection.ports import SheetTexts
from cadredesk.services.library_ports import Library
from cadredesk.services.progress import ReportProgress, no_progress
from cadredesk.services.read_models import RosterQuery
from cadredesk.services.work_ports import UnitOfWork

_READ_TOGETHER = 500
_ORDER = list(Doubt)


@dataclass(frozen=True, slots=True)
class CollectionDoubt:
    """A doubtful cell: on which sheet, of whom (nobody for a unit), of which row of the file."""

    sheet: str
    person: str
    cadre: CadreId | None
    item: ItemId | None
    found: Doubtful


@dataclass(frozen=True, slots=True)
class ByHand:
    """A column that is left to be filled in by hand: no cadre file has the fact."""

    sheet: str
    column: CollectionColumn


@dataclass(frozen=True, slots=True)
class CollectionPack:
    """A 信息采集表 before it is written.

    `cadres` are the people in it, in their order; `doubts` the gravest first, `by_hand` the red
    columns that no cadre file has.
    """

    layout: CollectionLayout
    sheets: tuple[SheetTexts, ...]
    cadres: tuple[CadreId, ...]
    doubts: tuple[CollectionDoubt, ...]
    by_hand: tuple[ByHand, ...]

    @property
    def refused(self) -> tuple[CollectionDoubt, ...]:
        """The doubts about what the receiving system surely refuses."""
        return tuple(each for each in self.doubts if each.found.doubt.is_refused)


def prepare_collection(
    library: Library,
    layout: CollectionLayout,
    cadres: Sequence[CadreId] | None = None,
    sheets: Sequence[str] | None = None,
    progress: ReportProgress = no_progress,
) -> CollectionPack:
    """Return the workbook of these people, of everybody serving where none are named.

    `sheets` are the keys of those that are wanted, all of them without; people are always on A01.
    """
    wanted = tuple(each for each in layout.sheets if _is_wanted(each, sheets))
    rows: dict[str, list[tuple[str, ...]]] = {each.key: [] for each in wanted}
    doubts: list[CollectionDoubt] = []
    with library.unit_of_work() as work:
        units = work.township.get().units
        ids = tuple(work.lists.ids(RosterQuery()) if cadres is None else cadres)
        for written in chain(_units(wanted, units), _people(work, wanted, ids, units, progress)):
            rows[written.sheet.key].append(written.texts)
            doubts += written.doubts
    doubts.sort(key=lambda each: _ORDER.index(each.found.doubt))
    by_hand = tuple(
        ByHand(sheet.key, column)
        for sheet in wanted
        for column in sheet.columns
        if column.required and not column.field
    )
    texts = tuple(SheetTexts(each, tuple(rows[each.key])) for each in wanted)
    return CollectionPack(layout, texts, ids, tuple(doubts), by_hand)


@dataclass(frozen=True, slots=True)
class _Written:
    sheet: CollectionSheet
    texts: tuple[str, ...]
    doubts: tuple[CollectionDoubt, ...]


def _is_wanted(sheet: CollectionSheet, keys: Sequence[str] | None) -> bool:
    return keys is None or sheet.key in keys or sheet.rows is SheetRows.PERSON


def _units(sheets: Sequence[CollectionSheet], units: Sequence[Unit]) -> Iterator[_Written]:
    for sheet in sheets:
        if sheet.rows is SheetRows.UNITS:
            for unit in units:
                if unit.ended_on is None:
                    yield _written(sheet, FactRow(unit_cells(unit)), unit.name, None)


def _people(
    work: UnitOfWork,
    sheets: Sequence[CollectionSheet],
    ids: Sequence[CadreId],
    units: Sequence[Unit],
    progress: ReportProgress,
) -> Iterator[_Written]:
    offices = Offices(units)
    of_people = [each for each in sheets if each.rows is not SheetRows.UNITS]
    for first in range(0, len(ids), _READ_TOGETHER):
        progress(first, len(ids), "")
        for file in work.cadres.many(ids[first : first + _READ_TOGETHER]):
            for sheet in of_people:
                for row in _told(sheet, file, offices):
                    yield _written(sheet, row, file.cadre.name, file.id)


def _told(sheet: CollectionSheet, file: CadreFile, offices: Offices) -> Iterator[FactRow]:
    """The rows of a sheet; of what is only known or not there is no empty row."""
    for row in rows_of(sheet.rows, file, offices):
        if sheet.rows is not SheetRows.SUPPLEMENT or _says_something(sheet, row.cells):
            yield row


def _says_something(sheet: CollectionSheet, cells: Cells) -> bool:
    return any(text for fact, text in cells.items() if fact not in sheet.who)


def _written(sheet: CollectionSheet, row: FactRow, person: str, cadre: CadreId | None) -> _Written:
    texts = written_cells(sheet, row.cells)
    item = None if row.item is None else row.item.id
    doubts = tuple(
        CollectionDoubt(sheet.key, person, cadre, item, found)
        for found in doubts_of(sheet, row, texts)
    )
    return _Written(sheet, texts, doubts)
