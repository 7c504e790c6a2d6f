"""What every table shares: names of constraints, column types, and the marks of a row.

Tables are plain SQLAlchemy Core. Records are never handed out: a row becomes a domain value
as soon as it is read, so an object mapper would add its import time to every start and
nothing else. Types are portable; a county that outgrows one file opens the same tables in
PostgreSQL.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    DDL,
    BigInteger,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    Uuid,
    event,
)
from sqlalchemy.types import TypeDecorator

from cadredesk.domain.partial_date import PartialDate

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

metadata = MetaData(naming_convention=NAMING)

Number = BigInteger().with_variant(Integer, "sqlite")
"""A counting number; SQLite numbers rows by themselves only in a plain INTEGER."""

_Processor = Callable[[Any], Any]


class PartialDateText(TypeDecorator[PartialDate]):
    """A `PartialDate` as the text that sorts as the dates do: `1985.06`."""

    impl = String(10)
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> _Processor:
        """Return what turns a date into its text."""
        return _date_text

    def result_processor(self, dialect: Dialect, coltype: object) -> _Processor:
        """Return what turns a text into its date."""
        return _date_of


def _date_text(value: PartialDate | None) -> str | None:
    return None if value is None else str(value)


@lru_cache(maxsize=4096)
def _date_of(text: str | None) -> PartialDate | None:
    return None if text is None else PartialDate.parse(text)


class Word(TypeDecorator[StrEnum]):
    """One of a closed list of words, stored as the word itself."""

    impl = String(40)
    cache_ok = True

    def __init__(self, words: type[StrEnum]) -> None:
        super().__init__()
        self.words = words

    def bind_processor(self, dialect: Dialect) -> _Processor:
        """Return what turns a member into its word."""
        return _word_text

    def result_processor(self, dialect: Dialect, coltype: object) -> _Processor:
        """Return what turns a word into its member; an unknown word is a `KeyError`."""
        members: dict[str | None, StrEnum | None] = {each.value: each for each in self.words}
        members[None] = None
        return members.__getitem__


def _word_text(value: StrEnum | None) -> str | None:
    return None if value is None else value.value


class Instant(TypeDecorator[datetime]):
    """A moment, kept in UTC whatever the database makes of time zones."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Bring a moment to UTC; SQLite keeps it without its zone."""
        if value is None:
            return None
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Say again that it is UTC."""
        return None if value is None else value.replace(tzinfo=value.tzinfo or UTC)


def reference(name: str, target: str, *, required: bool = False) -> Column[Any]:
    """Return a column that points at another table's id.

    Keys are checked at commit, so that rows of one save may be written in any order; nothing
    cascades, because nothing is ever deleted for good.
    """
    key = ForeignKey(f"{target}.id", deferrable=True, initially="DEFERRED")
    return Column(name, Uuid, key, nullable=not required)


def later_text(name: str) -> Column[Any]:
    """Return a text column that came with a later schema; rows from before have it empty."""
    return Column(name, Text, nullable=False, server_default="")


def marks() -> Sequence[Column[Any]]:
    """Return the marks of a row: the numbers of the batches that made, changed, deleted it.

    Who, when and why stands in the batch. A row with `deleted_in` is out of every list.
    """
    return [_mark("created_in", required=True), _mark("changed_in"), _mark("deleted_in")]


def _mark(name: str, *, required: bool = False) -> Column[Any]:
    key = ForeignKey("batch.number", deferrable=True, initially="DEFERRED")
    return Column(name, Number, key, nullable=not required)


def entity_table(name: str, *columns: Column[Any]) -> Table:
    """Return a table of things with an id made by the client, and the marks."""
    return Table(name, metadata, Column("id", Uuid, primary_key=True), *columns, *marks())


def info_set_table(name: str, *columns: Column[Any]) -> Table:
    """Return a table of rows that belong to a cadre's file, in the file's order."""
    owner = reference("cadre_id", "cadre", required=True)
    owner.index = True
    return entity_table(name, owner, Column("position", Integer, nullable=False), *columns)


def only_grows(table: Table, why: str) -> None:
    """Have the database itself refuse to change or to delete a row of a table."""
    name = table.name
    on_sqlite = [
        f"CREATE TRIGGER {name}_refuses_{verb.lower()} BEFORE {verb} ON {name} "
        f"BEGIN SELECT RAISE(ABORT, '{why}'); END"
        for verb in ("UPDATE", "DELETE")
    ]
    on_postgresql = [
        (
            f"CREATE FUNCTION {name}_only_grows() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN RAISE EXCEPTION '{why}'; END $$"
        ),
        (
            f"CREATE TRIGGER {name}_refuses_change BEFORE UPDATE OR DELETE ON {name} "
            f"FOR EACH ROW EXECUTE FUNCTION {name}_only_grows()"
        ),
    ]
    for dialect, statements in (("sqlite", on_sqlite), ("postgresql", on_postgresql)):
        for statement in statements:
            ddl = DDL(statement.replace("%", "%%"))  # type: ignore[no-untyped-call]
            event.listen(table, "after_create", ddl.execute_if(dialect=dialect))
