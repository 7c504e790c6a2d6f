"""The tables are portable, named by convention, and have a column for every field."""

from __future__ import annotations

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Table, Uuid, create_mock_engine
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from cadredesk.domain.cadre import INFO_SETS
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.words import Sex
from cadredesk.services.read_models import CadreSummary
from cadredesk.storage.mapping import INFO_SET_MAPPINGS, MAPPINGS, TOWNSHIP, Mapping
from cadredesk.storage.records import metadata
from cadredesk.storage.records.cadre import cadre
from cadredesk.storage.records.search import SORT_COLUMNS, roster_row
from cadredesk.storage.schema import Instant, PartialDateText, Word
from tests.memory_history import NOON

TABLES = [pytest.param(table, id=table.name) for table in metadata.sorted_tables]
ENTITIES = [pytest.param(mapping, id=mapping.entity) for mapping in MAPPINGS.values()]
POSTGRESQL = postgresql.dialect()
SQLITE = sqlite.dialect()


@pytest.mark.parametrize("table", TABLES)
def test_a_table_can_be_made_in_postgresql(table: Table):
    statement = str(CreateTable(table).compile(dialect=POSTGRESQL))
    indexes = [str(CreateIndex(index).compile(dialect=POSTGRESQL)) for index in table.indexes]

    assert f"CREATE TABLE {POSTGRESQL.identifier_preparer.quote(table.name)}" in statement
    assert all(index.startswith("CREATE INDEX") for index in indexes)
    assert "WITHOUT ROWID" not in statement


def test_postgresql_refuses_changes_to_what_only_grows_as_well():
    made: list[str] = []
    engine = create_mock_engine("postgresql://", lambda ddl, *_: made.append(str(ddl)))
    metadata.create_all(engine, checkfirst=False)

    assert any("BEFORE UPDATE OR DELETE ON audit" in each for each in made)
    assert any("BEFORE UPDATE OR DELETE ON export_record" in each for each in made)


@pytest.mark.parametrize("table", TABLES)
def test_every_constraint_has_a_name(table: Table):
    made = str(CreateTable(table).compile(dialect=SQLITE))
    body = made[made.index("(") :].splitlines()

    unnamed = [
        line
        for line in body
        if line.strip().startswith(("PRIMARY KEY", "FOREIGN KEY", "UNIQUE", "CHECK"))
    ]
    assert unnamed == []
    assert made.count("CONSTRAINT") == len(table.constraints)


@pytest.mark.parametrize("mapping", ENTITIES)
def test_every_field_has_its_column(mapping: Mapping):
    simple = {each.name for each in fields(mapping.kind)}
    if mapping is TOWNSHIP:
        simple = {"name", "full_name", "superior", "reporting_unit"}

    assert set(mapping.names) == simple


@pytest.mark.parametrize("mapping", ENTITIES)
def test_every_thing_has_a_client_made_id_and_the_marks(mapping: Mapping):
    columns = mapping.table.c

    assert isinstance(columns.id.type, Uuid)
    assert not columns.created_in.nullable
    assert columns.changed_in.nullable
    assert columns.deleted_in.nullable


def test_every_info_set_of_a_file_has_a_table():
    assert set(INFO_SET_MAPPINGS) == set(INFO_SETS)
    assert all("position" in mapping.table.c for mapping in INFO_SET_MAPPINGS.values())


def test_lists_find_a_field_of_a_summary_in_their_row_or_else_in_the_file():
    assert {each.name for each in fields(CadreSummary)} <= {*roster_row.c.keys(), *cadre.c.keys()}


def test_lists_are_sorted_by_what_their_row_has():
    assert set(SORT_COLUMNS) <= set(roster_row.c.keys())


def test_nothing_that_is_deleted_takes_anything_along():
    keys = [key for table in metadata.sorted_tables for key in table.foreign_keys]

    assert {key.ondelete for key in keys} == {None}


@given(
    year=st.integers(1850, 2199),
    month=st.none() | st.integers(1, 12),
    day=st.none() | st.integers(1, 28),
)
def test_a_date_comes_back_as_precise_as_it_was(year: int, month: int | None, day: int | None):
    date = PartialDate(year, month, day if month else None)
    kept = PartialDateText().bind_processor(SQLITE)(date)

    assert PartialDateText().result_processor(SQLITE, None)(kept) == date


def test_an_unknown_date_stays_unknown():
    assert PartialDateText().bind_processor(SQLITE)(None) is None
    assert PartialDateText().result_processor(SQLITE, None)(None) is None


def test_a_word_is_kept_as_it_is_written():
    assert Word(Sex).bind_processor(SQLITE)(Sex.FEMALE) == "女"
    assert Word(Sex).result_processor(SQLITE, None)("女") is Sex.FEMALE
    assert Word(Sex).bind_processor(SQLITE)(None) is None
    assert Word(Sex).result_processor(SQLITE, None)(None) is None


def test_a_word_that_nobody_knows_is_not_guessed_at():
    with pytest.raises(KeyError):
        Word(Sex).result_processor(SQLITE, None)("不详")


def test_a_moment_stays_in_universal_time():
    kept = Instant().process_bind_param(NOON, SQLITE)

    assert kept is not None
    assert kept.tzinfo is None
    assert Instant().process_result_value(kept, SQLITE) == NOON
    assert Instant().process_bind_param(NOON, POSTGRESQL) == NOON
    assert Instant().process_bind_param(None, SQLITE) is None
    assert Instant().process_result_value(None, SQLITE) is None
