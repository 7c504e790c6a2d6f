"""Writes edits: the rows themselves, and a line of history for each of them."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Table, Update, bindparam, select

from cadredesk.domain.changes import ChangeKind
from cadredesk.storage import codec
from cadredesk.storage.bulk import insert_rows
from cadredesk.storage.canonical import canonical
from cadredesk.storage.edits import RowEdit, fields_told
from cadredesk.storage.mapping import CADRE, INFO_SET_MAPPINGS, MAPPINGS, Mapping
from cadredesk.storage.records.history import change
from cadredesk.storage.stored_files import chunks

WHOLE_ROW = ""
"""The field name of a history line that tells of a row which appeared or went."""

_ASKED_ONE_BY_ONE = 500
"""Looking for more rows than this among the deleted ones, all of these are read instead."""

_TO_JSON = json.JSONEncoder(ensure_ascii=False).encode
_ORDER = list(MAPPINGS)
_WITH_OWNER = frozenset(each.entity for each in INFO_SET_MAPPINGS.values())


class Writer:
    """Writes rows and their history for one batch.

    `number` is the batch's; `next_cadre_number` gives numbers to new cadres. `changes`
    counts the fields changed so far.
    """

    def __init__(
        self, connection: Connection, number: int, next_cadre_number: Callable[[], int]
    ) -> None:
        self._connection = connection
        self._number = number
        self._next_cadre_number = next_cadre_number
        self._digest = hashlib.new("sm3")
        self._lines = 0
        self.changes = 0

    @property
    def has_written(self) -> bool:
        """Whether anything was written."""
        return self._lines > 0

    @property
    def digest(self) -> str:
        """The digest of every history line written so far, in their order."""
        return self._digest.hexdigest() if self._lines else ""

    def write(self, edits: Sequence[RowEdit]) -> None:
        """Write edits; rows that others point at come first."""
        tables: dict[str, list[RowEdit]] = defaultdict(list)
        for edit in edits:
            tables[edit.mapping.entity].append(edit)
        for entity in sorted(tables, key=_ORDER.index):
            group = tables[entity]
            created = [each for each in group if each.kind is ChangeKind.CREATED]
            created.sort(key=_hangs_on_another)
            self._create(group[0].mapping, created)
            self._change([each for each in group if each.kind is ChangeKind.CHANGED])
            self._delete([each for each in group if each.kind is ChangeKind.DELETED])
        self._record(edits)

    def _create(self, mapping: Mapping, edits: Sequence[RowEdit]) -> None:
        known = self._existing(mapping, [each.id for each in edits])
        rows = []
        revived: dict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
        for edit in edits:
            row = {**mapping.defaults, **edit.new}
            if "position" in mapping.table.c and edit.position is not None:
                row["position"] = edit.position
            if edit.id in known:
                row |= {"at_id": edit.id, "changed_in": self._number, "deleted_in": None}
                row.pop("id")
                revived[tuple(row)].append(row)
                continue
            if mapping.entity in _WITH_OWNER:
                row["cadre_id"] = edit.owner
            if mapping is CADRE:
                row["number"] = self._next_cadre_number()
            rows.append({**row, "id": edit.id, "created_in": self._number})
        insert_rows(self._connection, mapping.table, rows)
        for alike in revived.values():
            self._update(mapping, alike)

    def _existing(self, mapping: Mapping, ids: Sequence[UUID]) -> set[UUID]:
        """Which of these rows are there already, deleted."""
        columns = mapping.table.c
        found: set[UUID] = set()
        if len(ids) > _ASKED_ONE_BY_ONE:
            deleted = select(columns.id).where(columns.deleted_in.is_not(None))
            return found.union(self._connection.scalars(deleted)).intersection(ids)
        for piece in chunks(ids):
            asked = select(columns.id).where(columns.id.in_(piece))
            found.update(self._connection.scalars(asked))
        return found

    def _change(self, edits: Sequence[RowEdit]) -> None:
        """Write changed fields, rows with the same fields together."""
        alike: dict[tuple[str, ...], list[RowEdit]] = defaultdict(list)
        for edit in edits:
            alike[tuple(sorted(edit.new))].append(edit)
        for group in alike.values():
            rows = [{"at_id": each.id, "changed_in": self._number, **each.new} for each in group]
            self._update(group[0].mapping, rows)

    def _update(self, mapping: Mapping, rows: Sequence[dict[str, Any]]) -> None:
        """Update rows that name the same columns, each beside the id it is `at_id`."""
        names = tuple(name for name in rows[0] if name != "at_id")
        self._connection.execute(_update_statement(mapping.table, names), rows)

    def _delete(self, edits: Sequence[RowEdit]) -> None:
        for piece in chunks([each.id for each in edits]):
            table = edits[0].mapping.table
            statement = table.update().where(table.c.id.in_(piece))
            self._connection.execute(statement.values(deleted_in=self._number))

    def _record(self, edits: Sequence[RowEdit]) -> None:
        rows = [row for edit in edits for row in _history_lines(edit, self._number)]
        for line, row in enumerate(rows, start=self._lines + 1):
            row["line"] = line
            self._digest.update(canonical_change(row))
        insert_rows(self._connection, change, rows)
        self._lines += len(rows)
        self.changes += fields_told(edits)


@lru_cache(maxsize=256)
def _update_statement(table: Table, names: tuple[str, ...]) -> Update:
    here = table.c.id == bindparam("at_id")
    return table.update().where(here).values({name: bindparam(name) for name in names})


def _hangs_on_another(edit: RowEdit) -> bool:
    """Whether the row points at another one of its own table."""
    return edit.new.get("parent_id") is not None


def _history_lines(edit: RowEdit, batch: int) -> list[dict[str, Any]]:
    line = {
        "batch": batch,
        "entity": edit.mapping.entity,
        "entity_id": edit.id,
        "owner": edit.owner,
        "kind": edit.kind.value,
        "field": WHOLE_ROW,
        "old": None,
        "new": None,
    }
    if edit.kind is ChangeKind.CREATED:
        return [{**line, "new": fields_text(edit.new)}]
    if edit.kind is ChangeKind.DELETED:
        return [{**line, "old": fields_text(edit.old)}]
    return [
        {
            **line,
            "field": name,
            "old": codec.encode(edit.old[name]),
            "new": codec.encode(edit.new[name]),
        }
        for name in edit.new
    ]


def fields_text(values: dict[str, Any]) -> str:
    """Return the fields of a whole row as history keeps them."""
    texts = {name: codec.encode(value) for name, value in values.items()}
    return _TO_JSON(texts)


def canonical_change(row: dict[str, Any]) -> bytes:
    """Return the bytes of a history line that the audit trail vouches for."""
    owner = row["owner"]
    return canonical(
        row["entity"],
        row["entity_id"].hex,
        None if owner is None else owner.hex,
        row["kind"],
        row["field"],
        row["old"],
        row["new"],
    )
