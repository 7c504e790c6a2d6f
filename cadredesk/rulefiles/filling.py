"""A table of a file as a frozen value: the types of its fields say what each key may hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from cadredesk.rulefiles.section import Section

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_TWO = 2
_Value = TypeVar("_Value", bound="DataclassInstance")


def _two_measures(section: Section, key: str) -> tuple[float, ...]:
    values = section.measures(key)
    if len(values) != _TWO:
        raise section.error(f"needs two numbers as {key!r}")
    return values


_TAKE: Mapping[object, Callable[[Section, str], object]] = {
    str: Section.text,
    int: Section.number,
    float: Section.measure,
    bool: Section.flag,
    tuple[str, ...]: Section.texts,
    tuple[int, ...]: Section.numbers,
    tuple[float, ...]: Section.measures,
    tuple[float, float]: _two_measures,
}


def filled(kind: type[_Value], section: Section, **known: object) -> _Value:
    """Return the value that a whole table states; `known` are the fields worked out elsewhere.

    A key that is no field is refused, and so is one that is missing and has no default.
    Raises `RuleDataError` with the table and the key.
    """
    hints = get_type_hints(kind)
    asked = [each for each in fields(kind) if each.name not in known]
    stated = {
        each.name: _taken(section, each.name, hints[each.name])
        for each in asked
        if section.has(each.name) or _is_needed(each)
    }
    section.finish()
    return kind(**known, **stated)


def _is_needed(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _taken(section: Section, key: str, hint: Any) -> object:
    if get_origin(hint) is Literal:
        return section.choice(key, get_args(hint))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return section.word(key, hint)
    return _TAKE[hint](section, key)
