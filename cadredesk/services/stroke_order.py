"""Names by strokes: sorting so, why one stands before another, putting some elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import BatchId, CadreId, StrokePlacementId, new_id
from cadredesk.domain.stroke_order import Side, StrokeOrder, StrokePlacement, surname_of
from cadredesk.domain.stroke_reason import Person, StrokeReason, in_stroke_order, why_before
from cadredesk.services.library_ports import Library
from cadredesk.services.work_ports import Batch, UnitOfWork

STROKE_ORDER = "stroke_order"


@dataclass(frozen=True, slots=True)
class StrokeComparison:
    """Two people as lists by strokes have them, and why."""

    first: Person
    second: Person
    reason: StrokeReason


@dataclass(frozen=True, slots=True)
class PlacedName:
    """One thing put elsewhere by hand: what is put, on which side, beside what."""

    placement: StrokePlacement
    name: str
    beside: str


@dataclass(frozen=True, slots=True)
class PlacementWish:
    """Put a person, or everybody of that surname, before or after another one."""

    cadre: CadreId
    side: Side
    beside: CadreId
    whole_surname: bool = False


def by_strokes(library: Library, cadres: Sequence[CadreId]) -> tuple[CadreId, ...]:
    """Return the same people in the order of their names by strokes."""
    with library.unit_of_work() as work:
        order = work.lists.stroke_order()
        people = [(each.id, each.name) for each in work.lists.basics(cadres)]
    return tuple(cadre for cadre, _name in sorted(people, key=lambda each: order.key(*each)))


def compare(library: Library, one: CadreId, other: CadreId) -> StrokeComparison:
    """Return how two people stand, and why; raises `UserError` (`cadre.unknown`)."""
    with library.unit_of_work() as work:
        people = _person(work, one), _person(work, other)
        order = work.lists.stroke_order()
    first, second = in_stroke_order(order, *people)
    return StrokeComparison(first, second, why_before(order, first, second))


def placed_names(library: Library) -> tuple[PlacedName, ...]:
    """Return everything that was put elsewhere by hand."""
    with library.unit_of_work() as work:
        placements = work.lists.stroke_order().placements
        concerned = {
            cadre
            for each in placements
            for cadre in (each.cadre_id, each.by_cadre_id)
            if cadre is not None
        }
        found = work.lists.basics(tuple(concerned))
    names: dict[CadreId | None, str] = {each.id: each.name for each in found}
    return tuple(
        PlacedName(
            each,
            each.surname or names.get(each.cadre_id, ""),
            each.by_surname or names.get(each.by_cadre_id, ""),
        )
        for each in placements
    )


def place(library: Library, wish: PlacementWish) -> ChangeSet:
    """Put somebody elsewhere, in place of where he or she was put before; one step to undo.

    Raises `UserError`: `stroke_order.same` when it is the same person or surname,
    `stroke_order.ring` when the other one already stands where this one does.
    """
    with library.unit_of_work(Batch(BatchId(new_id()), STROKE_ORDER)) as work:
        subject, beside = _person(work, wish.cadre), _person(work, wish.beside)
        order = work.lists.stroke_order()
        wanted = _placement(wish, subject[1], beside[1])
        _refuse_ring(order, wanted, beside[1])
        known = next((each for each in order.placements if _about_same(each, wanted)), None)
        work.placements.save_many([wanted if known is None else replace(wanted, id=known.id)])
        return work.commit()


def forget(library: Library, placement: StrokePlacementId) -> ChangeSet:
    """Let the strokes decide again; one step to undo."""
    with library.unit_of_work(Batch(BatchId(new_id()), STROKE_ORDER)) as work:
        work.placements.delete(placement)
        return work.commit()


def _person(work: UnitOfWork, cadre: CadreId) -> Person:
    found = work.lists.basics([cadre])
    if not found:
        raise UserError("cadre.unknown", cadre=str(cadre))
    return cadre, found[0].name


def _placement(wish: PlacementWish, name: str, beside: str) -> StrokePlacement:
    placement = StrokePlacement(id=StrokePlacementId(new_id()), side=wish.side)
    if wish.whole_surname:
        return replace(placement, surname=surname_of(name), by_surname=surname_of(beside))
    return replace(placement, cadre_id=wish.cadre, by_cadre_id=wish.beside)


def _about_same(one: StrokePlacement, other: StrokePlacement) -> bool:
    return (one.surname, one.cadre_id) == (other.surname, other.cadre_id)


def _subject(placement: StrokePlacement) -> object:
    return placement.cadre_id or placement.surname


def _beside(placement: StrokePlacement) -> object:
    return placement.by_cadre_id or placement.by_surname


def _refuse_ring(order: StrokeOrder, wanted: StrokePlacement, name: str) -> None:
    if _subject(wanted) == _beside(wanted):
        raise UserError("stroke_order.same", name=name)
    others = {_subject(each): _beside(each) for each in order.placements}
    at: object | None = _beside(wanted)
    while at is not None:
        at = others.get(at)
        if at == _subject(wanted):
            raise UserError("stroke_order.ring", name=name)
