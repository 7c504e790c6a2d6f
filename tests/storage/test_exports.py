"""The register of what left only grows, and shows when somebody touched it."""

from __future__ import annotations

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from cadredesk.domain.errors import PlatformError
from cadredesk.domain.export_record import Departure, IdsShown
from tests.storage.conftest import Shelf, a_batch, database_tool, do, said, undo

LEFT = Departure(
    action="roster",
    paper="干部名册",
    file="名册.xlsx",
    people=46,
    checksum="0" * 64,
    ids=IdsShown.MASKED,
    purpose="报县委组织部",
)


def test_what_left_comes_back_with_its_number_moment_and_clerk(shelf: Shelf):
    do(shelf.create(), lambda work: work.exports.add(LEFT))
    shelf.close()
    library = shelf.open()
    do(library, lambda work: work.exports.add(LEFT))

    with library.unit_of_work() as work:
        second, first = work.exports.all()
        following = work.exports.next_number

    assert (first.number, second.number, following) == (1, 2, 3)
    assert (first.by, first.at, first.left) == ("王芳", shelf.clock.now(), LEFT)
    assert library.verify().is_sound


def test_a_batch_saved_twice_is_noted_once(shelf: Shelf):
    library, batch = shelf.create(), a_batch("roster")

    for _time in range(2):
        do(library, lambda work: work.exports.add(LEFT), batch)

    with library.unit_of_work() as work:
        assert len(work.exports.all()) == 1


def test_undoing_does_not_make_it_unsent(shelf: Shelf):
    library, batch = shelf.create(), a_batch("roster")
    do(library, lambda work: work.exports.add(LEFT), batch)

    undo(library, batch)

    with library.unit_of_work() as work:
        assert len(work.exports.all()) == 1


@pytest.mark.parametrize(
    "statement", ["UPDATE export_record SET people = 1", "DELETE FROM export_record"]
)
def test_the_database_itself_refuses_to_change_a_row(shelf: Shelf, statement: str):
    do(shelf.create(), lambda work: work.exports.add(LEFT))
    shelf.close()

    with pytest.raises(DBAPIError, match="only grows"), database_tool(shelf.folder) as connection:
        connection.execute(text(statement))


@pytest.mark.parametrize(
    "statement", ["UPDATE export_record SET people = 1", "DELETE FROM export_record"]
)
def test_a_row_changed_from_outside_is_found(shelf: Shelf, statement: str):
    do(shelf.create(), lambda work: work.exports.add(LEFT))
    shelf.close()
    with database_tool(shelf.folder) as connection:
        for verb in ("update", "delete"):
            connection.execute(text(f"DROP TRIGGER export_record_refuses_{verb}"))
        connection.execute(text(statement))

    report = shelf.open().verify()

    assert [code for code, _fields in report.faults] == ["verify.exports"]
    code, fields = report.faults[0]
    assert "第 1 号" in said(PlatformError(code, **fields))
