"""What somebody types into a field, read the same way on every page.

A field's kind follows from its dataclass, so that no field can be forgotten: an open word list
(民族, 学历) is a text with the name of its code table, a closed one (`Sex`) takes only its words.
"""

from __future__ import annotations

import re
import types
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from cadredesk.domain.cadre import INFO_SETS, Cadre, VillageCadre
from cadredesk.domain.changes import snake_case
from cadredesk.domain.errors import UserError
from cadredesk.domain.id_number import (
    birth_in_id,
    check_character,
    clean_id_text,
    is_id_number,
    is_old_id,
)
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.person_name import clean_name
from cadredesk.domain.typed_date import read_typed_date

_ID_LENGTH = 18


class FieldKind(StrEnum):
    """How a field is typed and read."""

    TEXT = "text"
    DATE = "date"
    WORD = "word"
    CODE = "code"
    ID_NUMBER = "id_number"
    PHONE = "phone"
    INTEGER = "integer"
    NUMBER = "number"
    YES_NO = "yes_no"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field that a person may fill in.

    `words` are the choices of a closed list, `code_list` names the table of an open one.
    `optional` tells whether it may be left empty, `kind_of` the class of a closed list's words.
    """

    entity: str
    name: str
    kind: FieldKind
    words: tuple[str, ...] = ()
    code_list: str = ""
    optional: bool = True
    multiline: bool = False
    kind_of: type[StrEnum] | None = None
    default: Any = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood: a value, or the code of what is wrong with what it could mean.

    With a `proposal` ("1985.06") the value is not taken until the person says yes. A `problem`
    beside a value that is not at its default is a warning: the value may be kept.
    """

    value: Any = None
    problem: str = ""
    fields: Mapping[str, object] = field(default_factory=dict)
    proposal: str = ""

    @property
    def is_usable(self) -> bool:
        """Whether there is a value to keep, warned about or not."""
        return not self.proposal and (not self.problem or self.value is not None)


_CODE_LISTS = {
    ("cadre", "ethnic_group"): "ethnic_group",
    ("cadre", "political_affiliation"): "political_affiliation",
    ("cadre", "second_affiliation"): "political_affiliation",
    ("cadre", "health"): "health",
    ("cadre", "staffing"): "staffing",
    ("cadre", "managed_by"): "managed_by",
    ("cadre", "retirement_category"): "retirement_category",
    ("grade_period", "grade"): "grade",
    ("education", "qualification"): "qualification",
    ("education", "degree"): "degree",
    ("family_member", "relation"): "relation",
    ("family_member", "political_affiliation"): "political_affiliation",
    ("punishment", "kind"): "punishment",
    ("professional_title", "title"): "professional_title",
    ("attachment", "catalogue_class"): "catalogue_class",
    ("village_cadre", "political_affiliation"): "political_affiliation",
    ("village_cadre", "qualification"): "qualification",
}
_MULTILINE = {
    ("cadre", "note"),
    ("resume_entry", "text"),
    ("speciality", "evidence"),
    ("attachment", "note"),
}
_NOT_TYPED = frozenset(
    (
        "id",
        "order",
        "photo",
        "parent_id",
        "about_id",
        "post_id",
        "digest",
        "size",
        "file_name",
        "other_id",
        "basis",
    )
)
_YES = frozenset(("是", "有", "对", "√", "✓", "y", "yes", "1", "true"))
_NO = frozenset(("否", "无", "不", "×", "✗", "n", "no", "0", "false"))
_OPEN_END = frozenset(("至今", "今", "现在"))
_YEAR_IN_TWO = re.compile(r"(\d{2})(?:[./-]|年)(\d{1,2})月?")
_MONTH_UNPADDED = re.compile(r"((?:19|20)\d{2})([1-9])")


def field_spec(entity: str, name: str) -> FieldSpec:
    """Return how a field is typed; raises `KeyError` for one that nobody types."""
    return _specs(entity)[name]


def field_specs(entity: str) -> tuple[FieldSpec, ...]:
    """Return every field of a kind of row that a person may fill in, in the row's order."""
    return tuple(_specs(entity).values())


def read_value(spec: FieldSpec, text: str, today: date) -> Reading:
    """Return what a text means in a field; an empty one is the field's default.

    Whether a blank may erase is the caller's decision: in a paste or an import it may not.
    """
    cleaned = text.strip() if spec.multiline else " ".join(text.split())
    if not cleaned:
        return Reading(spec.default) if spec.optional else Reading(problem="field.required")
    return _READERS[spec.kind](spec, cleaned, today)


def value_text(value: Any) -> str:
    """Return a value as an editor shows it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, float):
        return f"{value:g}"
    return str(value)


def _read_text(spec: FieldSpec, text: str, _today: date) -> Reading:
    if spec.name == "name":
        return Reading(clean_name(text))
    return Reading(text)


def _read_date(_spec: FieldSpec, text: str, today: date) -> Reading:
    compact = re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
    if compact in _OPEN_END:
        return Reading(PartialDate.of(today).to_month())
    proposal = _proposed_month(compact, today)
    if proposal is not None:
        asked = {"proposal": str(proposal)}
        return Reading(None, "field.ask_month", asked, str(proposal))
    try:
        return Reading(read_typed_date(text))
    except UserError as error:
        return Reading(None, error.code, error.fields)


def _proposed_month(text: str, today: date) -> PartialDate | None:
    """What a year in two figures or a month in one most likely means; it is asked about."""
    found = _YEAR_IN_TWO.fullmatch(text)
    if found is not None:
        year = today.year // 100 * 100 + int(found[1])
        return _month(year if year <= today.year else year - 100, int(found[2]))
    found = _MONTH_UNPADDED.fullmatch(text)
    return None if found is None else _month(int(found[1]), int(found[2]))


def _month(year: int, month: int) -> PartialDate | None:
    try:
        return PartialDate(year, month)
    except ValueError:
        return None


def _read_word(spec: FieldSpec, text: str, _today: date) -> Reading:
    compact = re.sub(r"\s", "", text)
    kind_of = spec.kind_of
    if kind_of is None or compact not in spec.words:
        return Reading(None, "field.word", {"text": text, "words": "、".join(spec.words)})
    return Reading(kind_of(compact))


def _read_id_number(_spec: FieldSpec, text: str, _today: date) -> Reading:
    number = clean_id_text(text)
    if is_id_number(number):
        return Reading(number)
    return Reading(number, _id_problem(number), {"text": number})


def _id_problem(number: str) -> str:
    if is_old_id(number):
        return "field.id_old"
    if len(number) != _ID_LENGTH or not number[:17].isdigit():
        return "field.id_length"
    if birth_in_id(number) is None:
        return "field.id_birth"
    return "field.id_checksum" if check_character(number[:17]) != number[17] else ""


def _read_phone(_spec: FieldSpec, text: str, _today: date) -> Reading:
    return Reading(re.sub(r"[\s－—-]", "", unicodedata.normalize("NFKC", text)))


def _read_integer(_spec: FieldSpec, text: str, _today: date) -> Reading:
    digits = re.sub(r"[\s,，]", "", unicodedata.normalize("NFKC", text))
    if re.fullmatch(r"\d{1,9}", digits) is None:
        return Reading(None, "field.integer", {"text": text})
    return Reading(int(digits))


def _read_number(_spec: FieldSpec, text: str, _today: date) -> Reading:
    digits = re.sub(r"[\s,，]", "", unicodedata.normalize("NFKC", text))
    if re.fullmatch(r"\d{1,9}(?:\.\d{1,6})?", digits) is None:
        return Reading(None, "field.number", {"text": text})
    return Reading(float(digits))


def _read_yes_no(_spec: FieldSpec, text: str, _today: date) -> Reading:
    word = unicodedata.normalize("NFKC", text).lower()
    if word in _YES or word in _NO:
        return Reading(word in _YES)
    return Reading(None, "field.yes_no", {"text": text})


def _read_reference(_spec: FieldSpec, text: str, _today: date) -> Reading:
    try:
        return Reading(UUID(text))
    except ValueError:
        return Reading(None, "field.reference", {"text": text})


_READERS: dict[FieldKind, Callable[[FieldSpec, str, date], Reading]] = {
    FieldKind.TEXT: _read_text,
    FieldKind.CODE: _read_text,
    FieldKind.DATE: _read_date,
    FieldKind.WORD: _read_word,
    FieldKind.ID_NUMBER: _read_id_number,
    FieldKind.PHONE: _read_phone,
    FieldKind.INTEGER: _read_integer,
    FieldKind.NUMBER: _read_number,
    FieldKind.YES_NO: _read_yes_no,
    FieldKind.REFERENCE: _read_reference,
}

_ENTITIES: dict[str, type[Any]] = {
    snake_case(kind.__name__): kind for kind in (Cadre, VillageCadre, *INFO_SETS.values())
}


@cache
def _specs(entity: str) -> Mapping[str, FieldSpec]:
    kind = _ENTITIES[entity]
    hints = get_type_hints(kind)
    return {
        each.name: _spec(entity, each.name, hints[each.name], each.default)
        for each in fields(kind)
        if each.name not in _NOT_TYPED
    }


def _spec(entity: str, name: str, hint: Any, default: Any) -> FieldSpec:
    inner = _without_none(hint)
    words = tuple(inner) if isinstance(inner, type) and issubclass(inner, StrEnum) else ()
    has_default = _is_value(default)
    return FieldSpec(
        entity=entity,
        name=name,
        kind=_kind(entity, name, inner),
        words=words,
        code_list=_CODE_LISTS.get((entity, name), ""),
        optional=has_default,
        multiline=(entity, name) in _MULTILINE,
        kind_of=inner if words else None,
        default=default if has_default else None,
    )


def _is_value(default: Any) -> bool:
    """Whether a dataclass field has a default at all."""
    return default is None or isinstance(default, str | bool | int | float)


def _without_none(hint: Any) -> Any:
    if get_origin(hint) in (Union, types.UnionType):
        hint = next(part for part in get_args(hint) if part is not type(None))
    return getattr(hint, "__supertype__", hint)


def _kind(entity: str, name: str, inner: Any) -> FieldKind:
    if name in ("id_number", "phone"):
        return FieldKind(name)
    if (entity, name) in _CODE_LISTS:
        return FieldKind.CODE
    if isinstance(inner, type) and issubclass(inner, StrEnum):
        return FieldKind.WORD
    kinds = {
        PartialDate: FieldKind.DATE,
        bool: FieldKind.YES_NO,
        int: FieldKind.INTEGER,
        float: FieldKind.NUMBER,
        UUID: FieldKind.REFERENCE,
    }
    return kinds.get(inner, FieldKind.TEXT)
