"""The audit trail shows every row that was changed, cut out, put in or moved."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, func, select, text
from sqlalchemy.exc import DatabaseError

from cadredesk.domain.errors import PlatformError
from cadredesk.services.read_models import VerificationReport
from cadredesk.storage.audit import AuditChain
from cadredesk.storage.audit_check import first_fault
from cadredesk.storage.engine import driver_connection, open_engine
from cadredesk.storage.meta import read_facts
from cadredesk.storage.records.history import audit
from tests.builders import a_cadre, a_file, a_full_file
from tests.storage.conftest import (
    Shelf,
    a_batch,
    all_files,
    database_tool,
    key_in,
    said,
    save,
)


@pytest.fixture
def busy(shelf: Shelf) -> Shelf:
    """A closed library in which a few things were done."""
    library = shelf.create()
    for name in "甲乙丙丁":
        save(library, a_full_file(f"李{name}"))
    with library.unit_of_work(a_batch("export")) as work:
        work.audit("export", "干部名册.xlsx", "4")
        work.audit("export", "预警台账.xlsx", "2")
        work.commit()
    library.close()
    return shelf


def report_after(shelf: Shelf, statement: str) -> VerificationReport:
    with database_tool(shelf.folder) as connection:
        connection.execute(text(statement))
    return shelf.open().verify()


def test_an_untouched_library_is_sound(busy: Shelf):
    report = busy.open().verify()

    assert report.is_sound
    assert report.counts.audit_rows == 8
    assert len(report.audit_head) == 64


@pytest.mark.parametrize(
    "statement",
    [
        pytest.param("UPDATE audit SET by = '别人' WHERE seq = 3", id="who"),
        pytest.param("UPDATE audit SET at = '2009-01-01 00:00:00.000000' WHERE seq = 3", id="when"),
        pytest.param("UPDATE audit SET action = 'look' WHERE seq = 3", id="what"),
        pytest.param("UPDATE audit SET label = 'x' WHERE seq = 3", id="label"),
        pytest.param("UPDATE audit SET detail = 'x' WHERE seq = 3", id="detail"),
        pytest.param("UPDATE audit SET batch = 1 WHERE seq = 3", id="batch"),
        pytest.param("UPDATE audit SET digest = 'x' WHERE seq = 3", id="digest"),
        pytest.param("UPDATE audit SET mac = 'x' WHERE seq = 3", id="seal"),
        pytest.param("DELETE FROM audit WHERE seq = 3", id="cut-out"),
    ],
)
def test_a_touched_row_is_found_and_its_number_named(busy: Shelf, statement: str):
    report = report_after(busy, statement)

    assert ("verify.audit", {"row": 3}) in report.faults
    assert not report.is_sound


def test_two_rows_that_changed_places_are_found(busy: Shelf):
    swap = "UPDATE audit SET seq = CASE seq WHEN 3 THEN -4 WHEN 4 THEN -3 END WHERE seq IN (3, 4)"
    with database_tool(busy.folder) as connection:
        connection.execute(text(swap))
        connection.execute(text("UPDATE audit SET seq = -seq WHERE seq < 0"))

    assert ("verify.audit", {"row": 3}) in busy.open().verify().faults


def test_rows_cut_off_the_end_are_found(busy: Shelf):
    report = report_after(busy, "DELETE FROM audit WHERE seq > 5")

    assert ("verify.audit", {"row": 6}) in report.faults


def test_a_row_put_in_is_found(busy: Shelf):
    copied = (
        "INSERT INTO audit (seq, at, by, action, label, detail, digest, mac) "
        "SELECT 99, at, by, action, label, detail, '', mac FROM audit WHERE seq = 3"
    )

    report = report_after(busy, copied)

    assert ("verify.audit", {"row": 9}) in report.faults


def test_a_tail_cut_off_with_the_library_row_made_to_match_is_found_by_a_backup(busy: Shelf):
    with database_tool(busy.folder) as connection:
        mac = connection.scalar(select(audit.c.mac).where(audit.c.seq == 4))
        connection.execute(text("DELETE FROM audit WHERE seq > 4"))
        connection.execute(text("DELETE FROM change WHERE batch > 4"))
        connection.execute(
            text("UPDATE library SET audit_rows = 4, audit_head = :mac"), {"mac": mac}
        )

    faults = [code for code, _fields in busy.open().verify().faults]

    assert "verify.anchor" in faults
    assert "verify.audit" not in faults


@pytest.mark.parametrize(
    "statement",
    [
        pytest.param(
            "UPDATE change SET new = replace(new, '李甲', '李假') WHERE batch = 2", id="text"
        ),
        pytest.param("DELETE FROM change WHERE batch = 2 AND entity = 'award'", id="one-line"),
        pytest.param("DELETE FROM change WHERE batch = 2", id="all-lines"),
        pytest.param("UPDATE change SET owner = NULL WHERE batch = 2", id="whose"),
    ],
)
def test_history_that_was_rewritten_is_found_and_its_batch_named(busy: Shelf, statement: str):
    report = report_after(busy, statement)

    assert ("verify.history", {"batch": 2}) in report.faults


@pytest.mark.parametrize("statement", ["UPDATE audit SET by = '别人'", "DELETE FROM audit"])
def test_the_programs_own_connection_cannot_touch_the_trail(busy: Shelf, statement: str):
    engine = open_engine(busy.file, key_in(busy.folder))

    with engine.connect() as connection, pytest.raises(DatabaseError, match="only grows"):
        connection.execute(text(statement))

    engine.dispose()


def test_every_fault_can_be_said(busy: Shelf):
    with database_tool(busy.folder) as connection:
        connection.execute(text("UPDATE audit SET by = '别人' WHERE seq = 3"))
        connection.execute(text("DELETE FROM change WHERE batch = 3"))
        connection.execute(text("UPDATE audit SET mac = 'x' WHERE seq = 7"))
        connection.execute(text("UPDATE roster_row SET name = '李假' WHERE number = 1"))

    report = busy.open().verify()

    codes = {code for code, _fields in report.faults}
    assert codes == {"verify.audit", "verify.history", "verify.lists", "verify.anchor"}
    assert all(said(PlatformError(code, **fields)) for code, fields in report.faults)


@contextmanager
def chain_of(folder: Path) -> Iterator[tuple[Engine, AuditChain]]:
    engine = open_engine(folder / "main.db", key_in(folder))
    with engine.connect() as connection:
        facts = read_facts(driver_connection(connection))
    yield engine, AuditChain(key_in(folder), facts.audit_rows, facts.audit_head)
    engine.dispose()


def test_no_random_edit_of_the_trail_goes_unnoticed(busy: Shelf):
    dice = random.Random(20261122)
    with database_tool(busy.folder):
        pass
    with chain_of(busy.folder) as (engine, chain):
        for _edit in range(200):
            with engine.connect() as connection:
                row = edit_at_random(connection, dice)
                assert first_fault(chain, connection) == row
                connection.rollback()
        with engine.connect() as connection:
            assert first_fault(chain, connection) is None


def edit_at_random(connection: Connection, dice: random.Random) -> int:
    """Change one character of one field of one row, or take the row away."""
    rows = connection.scalar(select(func.count()).select_from(audit)) or 0
    row = dice.randint(1, rows)
    field = dice.choice(["by", "action", "label", "detail", "digest", "mac", None])
    if field is None:
        connection.execute(audit.delete().where(audit.c.seq == row))
        return row
    was = connection.scalar(select(audit.c[field]).where(audit.c.seq == row)) or ""
    place = dice.randint(0, len(was))
    now = was[:place] + dice.choice("字x0 ") + was[place + dice.randint(0, 1) :]
    if now == was:
        now += "!"
    connection.execute(audit.update().where(audit.c.seq == row).values({field: now}))
    return row


def test_the_trail_says_who_opened_and_who_failed_to(shelf: Shelf):
    library = shelf.create()
    save(library, a_file(a_cadre()))
    library.close()
    shelf.open()
    all_files(shelf.opened[-1])
    shelf.close()

    with database_tool(shelf.folder) as connection:
        rows = connection.execute(select(audit.c.action, audit.c.by).order_by(audit.c.seq)).all()

    assert [tuple(row) for row in rows] == [
        ("new", "王芳"), ("edit", "王芳"), ("open", "王芳"),
    ]  # fmt: skip
