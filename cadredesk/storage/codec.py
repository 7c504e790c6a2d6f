"""Domain values as the text that history keeps, and back."""

from __future__ import annotations

import hashlib
import types
from collections.abc import Callable
from dataclasses import fields
from enum import StrEnum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from cadredesk.domain.partial_date import PartialDate

_Decoder = Callable[[str], Any]


def encode(value: Any) -> str | None:
    """Return the text of a value; None stays None, a photo is named by its digest."""
    if value is None or type(value) is str:
        return value
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, bytes):
        return digest(value)
    if isinstance(value, UUID):
        return value.hex
    return repr(value) if isinstance(value, float) else str(value)


def digest(content: bytes) -> str:
    """Return the name under which a photo is kept."""
    return hashlib.sha256(content).hexdigest()


@cache
def decoders(kind: type) -> dict[str, _Decoder]:
    """Return, for each simple field of a dataclass, what turns its text into its value.

    A photo stays its digest: only the repository knows the bytes.
    """
    hints = get_type_hints(kind)
    found = {each.name: _decoder(hints[each.name]) for each in fields(kind)}
    return {name: decoder for name, decoder in found.items() if decoder is not None}


def _decoder(hint: Any) -> _Decoder | None:
    if get_origin(hint) in (Union, types.UnionType):
        hint = next(part for part in get_args(hint) if part is not type(None))
    hint = getattr(hint, "__supertype__", hint)
    simple: dict[Any, _Decoder] = {
        bool: "1".__eq__,
        int: int,
        float: float,
        PartialDate: PartialDate.parse,
        UUID: UUID,
        str: str,
        bytes: str,
    }
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint
    return simple.get(hint)


def decode(kind: type, field: str, text: str | None) -> Any:
    """Return the value of a field from its text."""
    return None if text is None else decoders(kind)[field](text)
