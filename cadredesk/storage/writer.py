"""Writes edits: the rows themselves, and a line of history for each of them."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, bindparam, select

from cadredesk.domain.changes import ChangeKind
from cadredesk.storage import codec
from cadredesk.storage.edits import POSITION, RowEdit
from cadredesk.storage.mapping import CADRE, INFO_SET_MAPPINGS, Mapping
from cadredesk.storage.records.history import change
from cadredesk.storage.stored_files import chunks

WHOLE_ROW = ""
"""The field name of a history line that tells of a row which appeared or went."""

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

    def write(self, edits: Iterable[RowEdit]) -> dict[UUID, int]:
        """Write edits; return the numbers given to cadres that are new."""
        listed = list(edits)
        tables: dict[str, list[RowEdit]] = defaultdict(list)
        for edit in listed:
            tables[edit.mapping.entity].append(edit)
        numbers: dict[UUID, int] = {}
        for group in tables.values():
            created = [each for each in group if each.kind is ChangeKind.CREATED]
            numbers |= self._create(group[0].mapping, created)
            self._change([each for each in group if each.kind is ChangeKind.CHANGED])
            self._delete([each for each in group if each.kind is ChangeKind.DELETED])
        self._record(listed)
        return numbers

    def _create(self, mapping: Mapping, edits: Sequence[RowEdit]) -> dict[UUID, int]:
        known = self._existing(mapping, [each.id for each in edits])
        numbers: dict[UUID, int] = {}
        rows = []
        for edit in edits:
            row = {**mapping.defaults, **edit.new}
            if "position" in mapping.table.c and edit.position is not None:
                row["position"] = edit.position
            if edit.id in known:
                self._revive(edit, row)
                continue
            if mapping.entity in _WITH_OWNER:
                row["cadre_id"] = edit.owner
            if mapping is CADRE:
                row["number"] = numbers[edit.id] = self._next_cadre_number()
            rows.append({**row, "id": edit.id, "created_in": self._number})
        if rows:
            self._connection.execute(mapping.table.insert(), rows)
        return numbers

    def _existing(self, mapping: Mapping, ids: Sequence[UUID]) -> set[UUID]:
        """Which of these rows are there already, deleted."""
        column = mapping.table.c.id
        found: set[UUID] = set()
        for piece in chunks(ids):
            found.update(self._connection.scalars(select(column).where(column.in_(piece))))
        return found

    def _revive(self, edit: RowEdit, row: dict[str, Any]) -> None:
        table = edit.mapping.table
        values = {**row, "changed_in": self._number, "deleted_in": None}
        values.pop("id", None)
        self._connection.execute(table.update().where(table.c.id == edit.id).values(values))

    def _change(self, edits: Sequence[RowEdit]) -> None:
        """Write changed fields, rows with the same fields together."""
        alike: dict[tuple[str, ...], list[RowEdit]] = defaultdict(list)
        for edit in edits:
            alike[tuple(sorted(edit.new))].append(edit)
        for group in alike.values():
            table = group[0].mapping.table
            rows = [{"at_id": each.id, "changed_in": self._number, **each.new} for each in group]
            statement = table.update().where(table.c.id == bindparam("at_id"))
            names: dict[str, Any] = {
                name: bindparam(name) for name in (*group[0].new, "changed_in")
            }
            self._connection.execute(statement.values(names), rows)

    def _delete(self, edits: Sequence[RowEdit]) -> None:
        if edits:
            table = edits[0].mapping.table
            statement = table.update().where(table.c.id == bindparam("at_id"))
            rows = [{"at_id": each.id, "deleted_in": self._number} for each in edits]
            self._connection.execute(statement.values(deleted_in=bindparam("deleted_in")), rows)

    def _record(self, edits: Sequence[RowEdit]) -> None:
        rows = [row for edit in edits for row in _history_lines(edit, self._number)]
        for row in rows:
            self._digest.update(canonical_change(row))
        if rows:
            self._connection.execute(change.insert(), rows)
        self._lines += len(rows)
        self.changes += sum(len((edit.new or edit.old).keys() - {POSITION}) for edit in edits)


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
    return json.dumps(texts, ensure_ascii=False)


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


def canonical(*texts: str | None) -> bytes:
    """Return texts with their lengths before them, so that no two lists look alike."""
    parts = []
    for text in texts:
        if text is None:
            parts.append(b"\xff\xff\xff\xff")
        else:
            content = text.encode()
            parts += (len(content).to_bytes(4, "big"), content)
    return b"".join(parts)
