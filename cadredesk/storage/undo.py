"""Undoing a batch: every row goes back to what it was before, or nothing does."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Row as SqlRow
from sqlalchemy import RowMapping, select, update

from cadredesk.domain.changes import ChangeKind
from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import BatchId, CadreId, PersonId
from cadredesk.services.collecting import collecting_later
from cadredesk.storage import codec
from cadredesk.storage.contents import require_contents
from cadredesk.storage.edits import POSITION, RowEdit
from cadredesk.storage.mapping import CADRE, INFO_SET_MAPPINGS, MAPPINGS
from cadredesk.storage.mapping import Mapping as TableMapping
from cadredesk.storage.records.history import batch as batch_table
from cadredesk.storage.records.history import change
from cadredesk.storage.roster_rows import Shelves, roster_values, stored_rows
from cadredesk.storage.stored_files import chunks
from cadredesk.storage.transaction import Transaction
from cadredesk.storage.writer import WHOLE_ROW

_FOUNDING_BATCH = 1
_NAMED = 5

Texts = dict[str, str | None]


class _Touched:
    """One row that a batch touched, however often: before the batch and after it."""

    def __init__(self, first: RowMapping) -> None:
        self.mapping = MAPPINGS[first["entity"]]
        self.id: UUID = first["entity_id"]
        self.owner: CadreId | None = first["owner"]
        self.lines = [first]

    @property
    def existed_before(self) -> bool:
        """Whether the row was there before the batch."""
        return bool(self.lines[0]["kind"] != ChangeKind.CREATED)

    @property
    def exists_after(self) -> bool:
        """Whether the batch left the row there."""
        return bool(self.lines[-1]["kind"] != ChangeKind.DELETED)

    def still_stands(self, row: SqlRow[Any] | None) -> bool:
        """Whether the row is as the batch left it."""
        if row is None or (row.deleted_in is None) != self.exists_after:
            return False
        if not self.exists_after:
            return True
        now = row._mapping  # noqa: SLF001 - the documented way to read a row by column name
        return all(
            codec.encode(now[name]) == text
            for name, text in self.after().items()
            if name != POSITION
        )

    def before(self) -> Texts:
        """The texts of the fields that the batch touched, as they were before it."""
        texts: Texts = {}
        for line in reversed(self.lines):
            if line["field"] != WHOLE_ROW:
                texts[line["field"]] = line["old"]
            elif line["kind"] == ChangeKind.DELETED:
                texts |= whole_row_texts(self.mapping, line["old"])
        return texts

    def after(self) -> Texts:
        """The texts of the same fields as the batch left them."""
        texts: Texts = {}
        for line in self.lines:
            if line["field"] != WHOLE_ROW:
                texts[line["field"]] = line["new"]
            elif line["kind"] == ChangeKind.CREATED:
                texts |= whole_row_texts(self.mapping, line["new"])
        return texts

    def reverse(self) -> RowEdit | None:
        """Return the edit that puts the row back, or None when there is nothing to do."""
        match self.existed_before, self.exists_after:
            case False, True:
                # What goes is only told, and history tells it in texts.
                return self._edit(ChangeKind.DELETED, self._told_after(), {})
            case True, False:
                return self._edit(ChangeKind.CREATED, {}, self._values(self._told(self.before())))
            case True, True:
                return self._change_back(self.before(), self.after())
        return None

    @property
    def title(self) -> str:
        """What to call a row that belongs to no cadre."""
        texts = self.before() | self.after()
        return texts.get("name") or texts.get("title") or self.mapping.entity

    def _change_back(self, before: Texts, after: Texts) -> RowEdit | None:
        was = {name: text for name, text in before.items() if after.get(name) != text}
        old = {name: after[name] for name in was}
        if not was:
            return None
        return self._edit(ChangeKind.CHANGED, self._values(old), self._values(was))

    def _edit(self, kind: ChangeKind, old: dict[str, Any], new: dict[str, Any]) -> RowEdit:
        return RowEdit(self.mapping, self.id, self.owner, kind, old, new)

    def _values(self, texts: Texts) -> dict[str, Any]:
        return {
            name: _number(text) if name == POSITION else codec.decode(self.mapping.kind, name, text)
            for name, text in texts.items()
        }

    def _told_after(self) -> Texts:
        """What history tells of the row as the batch left it; most were touched only once."""
        if len(self.lines) > 1:
            return self._told(self.after())
        told: Texts = json.loads(self.lines[0]["new"])
        return told

    def _told(self, texts: Texts) -> Texts:
        """The fields that history tells of a whole row: those not at their default."""
        nothing = default_texts(self.mapping)
        return {
            name: text for name, text in texts.items() if name != POSITION and text != nothing[name]
        }


@cache
def default_texts(mapping: TableMapping) -> Texts:
    """Return what history says of the fields of a row that is not there."""
    return {name: codec.encode(value) for name, value in mapping.defaults.items() if name != "id"}


def whole_row_texts(mapping: TableMapping, text: str) -> Texts:
    """Return every field of a row that appeared or went, from its history line."""
    told: Texts = json.loads(text)
    return default_texts(mapping) | told


def _number(text: str | None) -> int:
    return 0 if text is None else int(text)


class Undo:
    """Puts one batch back as part of the transaction it is given."""

    def __init__(self, work: Transaction, of: BatchId) -> None:
        self._work = work
        self._connection = work.connection
        self._batch = self._find(of)

    def _find(self, of: BatchId) -> SqlRow[Any]:
        statement = select(batch_table).where(batch_table.c.id == of)
        found = self._connection.execute(statement).one_or_none()
        if found is None:
            raise UserError("undo.unknown")
        if found.undone_in is not None:
            raise UserError("undo.already", label=found.label)
        if found.number == _FOUNDING_BATCH:
            raise UserError("undo.founding")
        return found

    def run(self) -> None:
        """Undo it; raises `UserError` (`undo.overtaken`) before anything is written."""
        with collecting_later():
            self._run()

    def run_for(self, person: PersonId) -> None:
        """Put back what the batch did to one person, and leave the others as they are now."""
        with collecting_later():
            touched = [row for row in self._touched() if person in (row.owner, row.id)]
            self._refuse_if_overtaken(touched)
            self._put_back(touched)

    def _run(self) -> None:
        touched = self._touched()
        if self._batch.number != self._work.counters.batches:
            self._refuse_if_overtaken(touched)
        self._work.undoes = self._batch.number
        self._put_back(touched)
        self._mark()

    def _put_back(self, touched: Sequence[_Touched]) -> None:
        cadres = list({row.owner for row in touched if row.owner is not None})
        before = stored_rows(self._connection, cadres)
        edits = [edit for edit in (row.reverse() for row in touched) if edit is not None]
        require_contents(self._connection, edits)
        self._work.write(edits)
        self._work.files.clear()
        gone = {row.id for row in touched if row.mapping is CADRE and not row.existed_before}
        stay = [each for each in cadres if each not in gone]
        files = self._work.reader.some(stay, photos=False)
        order = self._work.stroke_order
        after = {
            each: roster_values(stored.file, stored.number, order) for each, stored in files.items()
        }
        pairs = [(before.get(each), after.get(each)) for each in cadres]
        Shelves(self._connection).replace(pairs)

    def _touched(self) -> list[_Touched]:
        columns = change.c
        statement = select(change).where(columns.batch == self._batch.number).order_by(columns.line)
        rows: dict[tuple[str, UUID], _Touched] = {}
        for line in self._connection.execute(statement).mappings():
            key = (line["entity"], line["entity_id"])
            known = rows.get(key)
            if known is None:
                rows[key] = _Touched(line)
            else:
                known.lines.append(line)
        return list(rows.values())

    def _refuse_if_overtaken(self, touched: Sequence[_Touched]) -> None:
        stored = self._stored(touched)
        overtaken = [row for row in touched if not row.still_stands(stored.get(row.id))]
        people = {row.owner for row in overtaken if row.owner is not None}
        people |= self._outgrown(touched)
        names = self._names(people) + [row.title for row in overtaken if row.owner is None]
        if names:
            listed = "、".join(names[:_NAMED])
            raise UserError("undo.overtaken", people=listed, count=len(names))

    def _stored(self, touched: Sequence[_Touched]) -> dict[UUID, SqlRow[Any]]:
        """The rows as they are now, deleted ones included."""
        ids: dict[str, list[UUID]] = {}
        for row in touched:
            ids.setdefault(row.mapping.entity, []).append(row.id)
        found: dict[UUID, SqlRow[Any]] = {}
        for entity, wanted in ids.items():
            table = MAPPINGS[entity].table
            for piece in chunks(wanted):
                rows = self._connection.execute(select(table).where(table.c.id.in_(piece)))
                found.update((row.id, row) for row in rows)
        return found

    def _outgrown(self, touched: Sequence[_Touched]) -> set[CadreId]:
        """Cadres whom the batch created and who got rows from elsewhere since."""
        ours = {row.id for row in touched}
        created = [
            CadreId(row.id) for row in touched if row.mapping is CADRE and not row.existed_before
        ]
        return {
            owner
            for piece in chunks(self._changed_since(created))
            for mapping in INFO_SET_MAPPINGS.values()
            for owner in self._owners_of_others(mapping, piece, ours)
        }

    def _changed_since(self, cadres: Sequence[CadreId]) -> list[CadreId]:
        columns = change.c
        found: list[CadreId] = []
        for piece in chunks(cadres):
            statement = select(columns.owner).where(columns.owner.in_(piece)).distinct()
            later = statement.where(columns.batch > self._batch.number)
            found += self._connection.scalars(later)
        return found

    def _owners_of_others(
        self, mapping: TableMapping, cadres: Sequence[UUID], ours: set[UUID]
    ) -> Iterable[CadreId]:
        columns = mapping.table.c
        statement = select(columns.id, columns.cadre_id).where(
            columns.cadre_id.in_(cadres), columns.deleted_in.is_(None)
        )
        return {row.cadre_id for row in self._connection.execute(statement) if row.id not in ours}

    def _names(self, cadres: Iterable[CadreId]) -> list[str]:
        columns = CADRE.table.c
        names: list[str] = []
        for piece in chunks(list(cadres)):
            statement = select(columns.name).where(columns.id.in_(piece)).order_by(columns.number)
            names += self._connection.scalars(statement)
        return names

    def _mark(self) -> None:
        """Say that the batch is undone; what that one undid stands again, and so on back."""
        columns = batch_table.c
        number: int | None = self._batch.number
        undone_in: int | None = self._work.number
        while number is not None:
            here = update(batch_table).where(columns.number == number)
            self._connection.execute(here.values(undone_in=undone_in))
            earlier = self._connection.scalar(
                select(columns.undoes).where(columns.number == number)
            )
            undone_in = number if undone_in is None else None
            number = earlier
