"""The migrations lead to the tables that the program uses, from every schema ever released."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, text

from cadredesk.paths import migrations
from cadredesk.storage.engine import driver_connection, open_engine
from cadredesk.storage.founding import create_schema
from cadredesk.storage.library import SqlLibraryStore
from cadredesk.storage.meta import REVISION, revision_of_tables
from cadredesk.storage.records import metadata
from cadredesk.storage.upgrade import known_revisions, run_migrations
from tests.fakes import FakeClock
from tests.migrations.golden_libraries import (
    CONTENT_FILE,
    GOLDEN,
    KINDS,
    PASSWORD,
    content_of,
    make,
)

KEY = bytes(range(32))
EMPTY: tuple[Any, ...] = (None, "", "0", [])  # "0" is a "no"


@pytest.fixture
def migrated(tmp_path: Path) -> Engine:
    """An empty file taken through every migration."""
    engine = open_engine(tmp_path / "migrated.db", KEY)
    with engine.begin() as connection:
        run_migrations(connection, "head", migrations())
    return engine


def schema_of(engine: Engine) -> dict[str, list[str]]:
    """Each thing of the schema as its clauses; a later column stands last in a migrated table."""
    with engine.connect() as connection:
        rows = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"))
        return {row.name: clauses_of(row.sql) for row in rows}


def clauses_of(sql: str) -> list[str]:
    head, _bracket, body = " ".join(sql.split()).partition("(")
    clauses = re.split(r",\s*(?![^()]*\))", body.rpartition(")")[0])
    return [head.strip(), *sorted(each.strip() for each in clauses)]


def with_later_fields(expected: Any, content: Any) -> Any:
    """What was expected of a library, with the fields that later schemas added left empty."""
    if isinstance(expected, dict) and isinstance(content, dict):
        known = {name: with_later_fields(expected[name], content.get(name)) for name in expected}
        later = {name for name in content if name not in expected and content[name] in EMPTY}
        return known | {name: content[name] for name in later}
    if isinstance(expected, list) and isinstance(content, list):
        pairs = zip(expected, content, strict=True)
        return [with_later_fields(*pair) for pair in pairs]
    return expected


def test_the_migrations_and_the_tables_agree(migrated: Engine):
    with migrated.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differences = compare_metadata(context, metadata)
    migrated.dispose()

    assert differences == []


def test_a_new_library_has_the_very_schema_that_the_migrations_make(
    migrated: Engine, tmp_path: Path
):
    engine = open_engine(tmp_path / "new.db", KEY)
    with engine.begin() as connection:
        create_schema(connection)

    assert schema_of(engine) == schema_of(migrated)
    for each in (engine, migrated):
        with each.connect() as connection:
            assert revision_of_tables(driver_connection(connection)) == REVISION
    for each in (engine, migrated):
        each.dispose()


def test_migrating_twice_is_migrating_once(migrated: Engine):
    once = schema_of(migrated)
    with migrated.begin() as connection:
        run_migrations(connection, "head", migrations())

    assert schema_of(migrated) == once
    migrated.dispose()


def test_the_program_knows_which_migration_is_the_newest():
    config = Config()
    config.set_main_option("script_location", migrations().as_posix())

    assert ScriptDirectory.from_config(config).get_heads() == [REVISION]


def test_every_schema_ever_released_has_its_golden_libraries():
    kept = {folder.name: {each.name for each in folder.iterdir()} for folder in GOLDEN.iterdir()}

    assert kept == {name: set(KINDS) for name in known_revisions(migrations())}


GOLDEN_FOLDERS = [
    pytest.param(folder, id=f"{folder.parent.name}-{folder.name}")
    for folder in sorted(GOLDEN.glob("*/*"))
]


@pytest.mark.parametrize("golden", GOLDEN_FOLDERS)
def test_a_golden_library_is_read_field_by_field(golden: Path, tmp_path: Path, clock: FakeClock):
    folder = shutil.copytree(golden, tmp_path / "kept for ever")

    library = SqlLibraryStore(clock).open(folder, PASSWORD)

    expected = json.loads((folder / CONTENT_FILE).read_text(encoding="utf-8"))
    content = content_of(library)
    assert content == with_later_fields(expected, content)
    assert library.verify().is_sound
    library.close()


@pytest.mark.parametrize("kind", KINDS)
def test_a_golden_library_can_be_made_again(kind: str, tmp_path: Path, clock: FakeClock):
    make(tmp_path / kind, kind)

    library = SqlLibraryStore(clock).open(tmp_path / kind, PASSWORD)

    assert library.verify().is_sound
    assert content_of(library) == json.loads(
        (tmp_path / kind / CONTENT_FILE).read_text(encoding="utf-8")
    )
    library.close()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()
