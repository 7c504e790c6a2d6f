"""Why one name stands before another in 姓氏笔画 order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cadredesk.domain.ids import CadreId
from cadredesk.domain.stroke_order import StrokeOrder, StrokePlacement, StrokeTable, parts_of

Person = tuple[CadreId, str]
"""Whose name, and the name."""


class Why(StrEnum):
    """What decides between two names."""

    PLACED = "placed"
    COUNT = "count"
    STROKE = "stroke"
    NO_TYPES = "no_types"
    NO_COUNT = "no_count"
    CODE = "code"
    COMPOUND = "compound"
    SHORTER = "shorter"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class CharacterStrokes:
    """A character, how many strokes it has (0: not known), and which (empty: not known)."""

    character: str
    count: int
    strokes: str


@dataclass(frozen=True, slots=True)
class StrokeReason:
    """What decides, by which characters; `at` is the first differing stroke, counted from 1.

    `first` and `second` are missing where no pair of characters decides, `placement` where
    nothing was decided by hand.
    """

    why: Why
    first: CharacterStrokes | None = None
    second: CharacterStrokes | None = None
    at: int = 0
    placement: StrokePlacement | None = None


def in_stroke_order(order: StrokeOrder, one: Person, other: Person) -> tuple[Person, Person]:
    """Return two people as they stand in a list."""
    return (one, other) if order.key(*one) <= order.key(*other) else (other, one)


def why_before(order: StrokeOrder, first: Person, second: Person) -> StrokeReason:
    """Return why the first stands before the second, as `in_stroke_order` put them."""
    if order.plain_key(first[1]) > order.plain_key(second[1]):
        placed = order.placement_of(*first) or order.placement_of(*second)
        return StrokeReason(Why.PLACED, placement=placed)
    if order.plain_key(first[1]) == order.plain_key(second[1]):
        placed = order.placement_of(*first) or order.placement_of(*second)
        if order.key(*first) != order.key(*second):
            return StrokeReason(Why.PLACED, placement=placed)
        return StrokeReason(Why.SAME)
    return _plain_reason(order.table, parts_of(first[1]), parts_of(second[1]))


def _plain_reason(
    table: StrokeTable, first: tuple[str, str], second: tuple[str, str]
) -> StrokeReason:
    for ended, one, other in zip((Why.COMPOUND, Why.SHORTER), first, second, strict=True):
        pairs = zip(one, other, strict=False)
        differing = next(((this, that) for this, that in pairs if this != that), None)
        if differing is not None:
            return _character_reason(_known(table, differing[0]), _known(table, differing[1]))
        if one != other:
            return StrokeReason(ended)
    return StrokeReason(Why.SAME)


def _known(table: StrokeTable, character: str) -> CharacterStrokes:
    return CharacterStrokes(character, table.count_of(character), table.strokes_of(character))


def _character_reason(first: CharacterStrokes, second: CharacterStrokes) -> StrokeReason:
    if not second.count:
        return StrokeReason(Why.NO_COUNT, first, second)
    if first.count != second.count:
        return StrokeReason(Why.COUNT, first, second)
    if first.strokes == second.strokes:
        return StrokeReason(Why.CODE, first, second)
    if not second.strokes:
        return StrokeReason(Why.NO_TYPES, first, second)
    pairs = enumerate(zip(first.strokes, second.strokes, strict=True), 1)
    at = next(place for place, (one, other) in pairs if one != other)
    return StrokeReason(Why.STROKE, first, second, at)
