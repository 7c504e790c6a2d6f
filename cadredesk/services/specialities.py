"""专长库: what everybody has shown to be good at, found by words, field and age."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import BatchId, CadreId, ItemId, new_id
from cadredesk.domain.partial_date import PartialDate, age
from cadredesk.domain.training import Speciality, Training
from cadredesk.domain.words import CadreStatus
from cadredesk.services.library_ports import Library
from cadredesk.services.work_ports import Batch

PLAN_TRAINING = "plan_training"


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecialityRow:
    """One speciality and whose it is; `proofs` counts the materials that prove it."""

    cadre: CadreId
    name: str
    born_on: PartialDate | None
    current_posts: str
    item: Speciality
    proofs: int = 0

    def age_on(self, day: date) -> int | None:
        """Return how old the person is on a day, None where the birth is not known."""
        return None if self.born_on is None else age(self.born_on, PartialDate.of(day))


class SpecialitySort(StrEnum):
    """What the list can be sorted by; ORDER is that of the office."""

    ORDER = "order"
    NAME = "name"
    AGE = "age"
    FIELD = "field"
    SHOWN_ON = "shown_on"
    PROOFS = "proofs"


@dataclass(frozen=True, slots=True)
class SpecialityFilter:
    """Which specialities are wanted, and in which order; `oldest` is an age in years."""

    text: str = ""
    field: str = ""
    oldest: int | None = None
    sort: SpecialitySort = SpecialitySort.ORDER
    descending: bool = False


def read_specialities(library: Library) -> tuple[SpecialityRow, ...]:
    """Return the specialities of everybody who serves, in the order of the office."""
    with library.unit_of_work() as work:
        return tuple(
            row
            for file in work.cadres.all()
            if file.cadre.status is CadreStatus.SERVING
            for row in _rows_of(file)
        )


def select_specialities(
    rows: Sequence[SpecialityRow], wanted: SpecialityFilter, day: date
) -> tuple[SpecialityRow, ...]:
    """Return the rows that a filter asks for, in its order."""
    words = wanted.text.casefold().split()
    found = [
        row
        for row in rows
        if (not wanted.field or row.item.field == wanted.field)
        and _is_young_enough(row, wanted.oldest, day)
        and all(word in _told(row) for word in words)
    ]
    if wanted.sort is SpecialitySort.ORDER:
        return tuple(found)
    known = [row for row in found if _place(row, wanted.sort, day)]
    unknown = [row for row in found if not _place(row, wanted.sort, day)]
    ordered = sorted(
        known, key=lambda row: _place(row, wanted.sort, day), reverse=wanted.descending
    )
    return (*ordered, *unknown)


def fields_of(rows: Iterable[SpecialityRow]) -> tuple[str, ...]:
    """Return the fields that occur, the most frequent first."""
    names = [row.item.field for row in rows if row.item.field]
    return tuple(sorted(dict.fromkeys(names), key=lambda name: (-names.count(name), name)))


def plan_training(library: Library, cadres: Sequence[CadreId], course: Training) -> ChangeSet:
    """Arrange a course for these people as one step; who has it already keeps it once.

    A course that has not begun, or whose time is open, counts as planned.
    Raises `UserError` (`training.no_title`) for a course without a name.
    """
    if not course.title.strip():
        raise UserError("training.no_title")
    with library.unit_of_work() as reading:
        files = [each for each in reading.cadres.many(cadres) if not _has(each, course)]
    label = "、".join(each.cadre.name for each in files)
    with library.unit_of_work(Batch(BatchId(new_id()), PLAN_TRAINING, label)) as work:
        work.cadres.save_many([_with(each, course) for each in files])
        return work.commit()


def _rows_of(file: CadreFile) -> Iterable[SpecialityRow]:
    cadre = file.cadre
    for item in file.specialities:
        yield SpecialityRow(
            cadre=cadre.id,
            name=cadre.name,
            born_on=cadre.born_on,
            current_posts=cadre.current_posts,
            item=item,
            proofs=sum(each.about_id == item.id for each in file.attachments),
        )


def _is_young_enough(row: SpecialityRow, oldest: int | None, day: date) -> bool:
    if oldest is None:
        return True
    years = row.age_on(day)
    return years is not None and years <= oldest


def _told(row: SpecialityRow) -> str:
    item = row.item
    told = (row.name, row.current_posts, item.field, item.evidence, item.wished_use, item.in_use)
    return " ".join(told).casefold()


def _place(row: SpecialityRow, sort: SpecialitySort, day: date) -> str:
    """Return what a row is ordered by, nothing where it is not known."""
    shown_on, years = row.item.shown_on, row.age_on(day)
    places = {
        SpecialitySort.NAME: row.name,
        SpecialitySort.AGE: "" if years is None else f"{years:03d}",
        SpecialitySort.FIELD: row.item.field,
        SpecialitySort.SHOWN_ON: "" if shown_on is None else str(shown_on),
        SpecialitySort.PROOFS: f"{row.proofs:05d}",
    }
    return places[sort]


def _has(file: CadreFile, course: Training) -> bool:
    same = (course.title.strip(), course.started_on)
    return any((each.title, each.started_on) == same for each in file.trainings)


def _with(file: CadreFile, course: Training) -> CadreFile:
    own = replace(course, id=ItemId(new_id()), title=course.title.strip())
    return replace(file, trainings=(*file.trainings, own))
