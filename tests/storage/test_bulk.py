"""Many rows at once are the same rows as one by one, whatever the driver's parameters."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.dialects import postgresql

from cadredesk.domain.stroke_order import StrokeOrder, StrokeTable
from cadredesk.storage import bulk
from cadredesk.storage.bulk import delete_keys, insert_keys, insert_rows
from cadredesk.storage.engine import open_engine
from cadredesk.storage.records.search import name_gram, roster_row
from cadredesk.storage.roster_rows import roster_values
from tests.builders import a_cadre, a_file
from tests.storage.conftest import Shelf, key_in

KEYS = [(f"g{place}", 0, place) for place in range(50)]


class PostgresqlConnection:
    """A connection whose driver takes its parameters by name; it only remembers."""

    dialect = postgresql.dialect(paramstyle="pyformat")

    def __init__(self) -> None:
        self.ran: list[tuple[str, list[dict[str, Any]]]] = []

    def execute(self, statement: Any, rows: list[dict[str, Any]]) -> None:
        self.ran.append((type(statement).__name__, rows))


@pytest.mark.parametrize("count", [0, 3, 50])
def test_few_rows_and_many_are_written_alike(shelf: Shelf, count: int):
    shelf.create().close()
    engine = open_engine(shelf.file, key_in(shelf.folder))
    order = StrokeOrder(StrokeTable({}, {}))
    rows = [roster_values(a_file(a_cadre(order=place)), place, order) for place in range(count)]

    with engine.begin() as connection:
        insert_rows(connection, roster_row, rows)
        insert_keys(connection, name_gram, KEYS[:count])
        delete_keys(connection, name_gram, KEYS[: count // 2])

    with engine.connect() as connection:
        written = connection.execute(select(roster_row).order_by(roster_row.c.number)).mappings()
        assert [dict(row) for row in written] == rows
        left = connection.execute(select(name_gram).order_by(name_gram.c.number)).all()
        assert [tuple(row) for row in left] == KEYS[count // 2 : count]
    engine.dispose()


def test_a_driver_that_wants_names_gets_names():
    connection: Any = PostgresqlConnection()

    insert_keys(connection, name_gram, KEYS[:2])
    delete_keys(connection, name_gram, KEYS[:1])

    first = {"gram": "g0", "shelf": 0, "number": 0}
    second = {"gram": "g1", "shelf": 0, "number": 1}
    assert connection.ran == [("Insert", [first, second]), ("Delete", [first])]


def test_keys_are_never_written_into_each_others_columns(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
):
    shelf.create().close()
    engine = open_engine(shelf.file, key_in(shelf.folder))
    monkeypatch.setattr(bulk, "_positional", lambda *_given: (["number", "shelf", "gram"], "x"))

    with engine.connect() as connection, pytest.raises(RuntimeError, match="in their order"):
        insert_keys(connection, name_gram, KEYS)

    engine.dispose()
