"""Which table keeps which domain value; columns are named as the fields are.

One `Mapping` reads and writes every table: the tests prove that no field lacks its column.
"""

from __future__ import annotations

from collections.abc import Mapping as Values
from collections.abc import Sequence
from dataclasses import MISSING, dataclass, fields
from typing import Any

from sqlalchemy import Column, Table

from cadredesk.domain.alert_decision import AlertDecision
from cadredesk.domain.cadre import INFO_SETS, Cadre, VillageCadre
from cadredesk.domain.changes import snake_case
from cadredesk.domain.kept_word import KeptWord
from cadredesk.domain.rules.override import RuleOverride
from cadredesk.domain.saved_view import SavedView
from cadredesk.domain.stroke_order import StrokePlacement
from cadredesk.domain.submission.model import (
    PackFile,
    ReturnPoint,
    SubmissionPack,
    SubmissionRequest,
)
from cadredesk.domain.unit import Body, Post, Quota, Term, Township, Unit
from cadredesk.storage.records import metadata


@dataclass(frozen=True, slots=True, eq=False)
class Mapping:
    """A dataclass and its table, by the entity name that history uses."""

    entity: str
    kind: type[Any]
    table: Table
    names: tuple[str, ...]
    defaults: Values[str, Any]

    @property
    def columns(self) -> list[Column[Any]]:
        """The columns of the fields, in the order of `names`."""
        return [self.table.c[name] for name in self.names]

    def value(self, row: Sequence[Any], **instead: Any) -> Any:
        """Return the domain value of a row whose columns begin with `columns`.

        `instead` are fields that are not to be what their column says.
        """
        return self.kind(**dict(zip(self.names, row, strict=False)) | instead)


def _mapping(kind: type[Any]) -> Mapping:
    entity = snake_case(kind.__name__)
    table = metadata.tables[entity]
    stored = [each for each in fields(kind) if each.name in table.c]
    defaults = {each.name: None if each.default is MISSING else each.default for each in stored}
    return Mapping(entity, kind, table, tuple(each.name for each in stored), defaults)


CADRE = _mapping(Cadre)
VILLAGE_CADRE = _mapping(VillageCadre)
TOWNSHIP = _mapping(Township)
INFO_SET_MAPPINGS = {name: _mapping(kind) for name, kind in INFO_SETS.items()}
"""The tables of a cadre file's info sets, by the attribute that holds them."""

TOWNSHIP_PARTS = {
    "units": _mapping(Unit),
    "posts": _mapping(Post),
    "quotas": _mapping(Quota),
    "bodies": _mapping(Body),
    "terms": _mapping(Term),
}
"""The tables of the establishment, by the attribute of `Township` that holds them."""

RULE_OVERRIDE = _mapping(RuleOverride)
STROKE_PLACEMENT = _mapping(StrokePlacement)
ALERT_DECISION = _mapping(AlertDecision)
SAVED_VIEW = _mapping(SavedView)
KEPT_WORD = _mapping(KeptWord)
SUBMISSION_REQUEST = _mapping(SubmissionRequest)
SUBMISSION_PACK = _mapping(SubmissionPack)
PACK_FILE = _mapping(PackFile)
RETURN_POINT = _mapping(ReturnPoint)
ENTITIES = (
    RULE_OVERRIDE,
    STROKE_PLACEMENT,
    ALERT_DECISION,
    SAVED_VIEW,
    KEPT_WORD,
    SUBMISSION_REQUEST,
    SUBMISSION_PACK,
    PACK_FILE,
    RETURN_POINT,
)
"""The tables of what belongs to no cadre's file and is no part of the establishment."""

MAPPINGS = {
    each.entity: each
    for each in (
        TOWNSHIP,
        *TOWNSHIP_PARTS.values(),
        CADRE,
        VILLAGE_CADRE,
        *INFO_SET_MAPPINGS.values(),
        *ENTITIES,
    )
}
"""Every mapping by its entity; tables stand after those they point at."""

OTHER_ENTITIES = frozenset(each.entity for each in ENTITIES)

TOWNSHIP_ENTITIES = frozenset({TOWNSHIP.entity, *(each.entity for each in TOWNSHIP_PARTS.values())})
