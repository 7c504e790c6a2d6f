"""An older file is upgraded on a checked copy; whatever fails, the old one stays as it was."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from sqlalchemy import text

from cadredesk.domain.errors import PlatformError
from cadredesk.paths import migrations
from cadredesk.storage import library as library_module
from cadredesk.storage import meta, upgrade
from cadredesk.storage.backup import BACKUP_FOLDER, Manifest
from cadredesk.storage.library import SqlLibraryStore
from cadredesk.storage.meta import REVISION
from tests.builders import a_full_file
from tests.fakes import FakeClock
from tests.storage.conftest import (
    CHEAP,
    Shelf,
    all_files,
    database_tool,
    digest_of,
    said,
    save,
)

NEXT = """
from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "next"
down_revision = "{present}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("setting") as table:
        table.add_column(sa.Column("remark", sa.Text(), nullable=True))
    op.execute("CREATE TABLE extra (id INTEGER)")
{step}
"""


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    """The migrations of a program that has one more."""
    folder = tmp_path / "migrations 100%"
    shutil.copytree(migrations(), folder, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


@pytest.fixture
def newer(shelf: Shelf, clock: FakeClock, scripts: Path, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    """A library of the present schema in the hands of the next program."""
    save(shelf.create(), a_full_file("李秀英"), a_full_file("王敏"))
    shelf.close()
    shelf.opened.clear()
    for module in (library_module, meta):
        monkeypatch.setattr(module, "REVISION", "next")
    return Shelf(SqlLibraryStore(clock, "王芳", CHEAP, scripts), clock, shelf.folder)


def write_step(scripts: Path, step: str = "") -> None:
    lines = "\n".join(f"    {line}" for line in step.splitlines())
    script = NEXT.format(step=lines, present=REVISION)
    (scripts / "versions" / "next.py").write_text(script, encoding="utf-8")


def test_a_file_of_the_present_schema_is_not_touched(shelf: Shelf, scripts: Path):
    write_step(scripts)
    shelf.create().close()

    assert shelf.open().opening.read_only is False
    assert not list((shelf.folder / BACKUP_FOLDER).glob("migration-*"))


def test_an_older_file_is_upgraded_and_keeps_every_row(newer: Shelf, scripts: Path):
    write_step(scripts)
    before = digest_of(newer.file)

    library = newer.open()

    assert [file.cadre.name for file in all_files(library)] == ["李秀英", "王敏"]
    assert library.verify().is_sound
    kept = list((newer.folder / BACKUP_FOLDER).glob("migration-*"))
    manifest = Manifest.read(kept[0])
    assert manifest is not None
    assert manifest.before_migration
    assert manifest.cadres == 2
    assert digest_of(newer.file) != before
    library.close()
    newer.opened.clear()
    with database_tool(newer.folder) as connection:
        assert connection.execute(text("SELECT count(*) FROM extra")).scalar_one() == 0


def test_an_upgraded_file_is_not_upgraded_again(newer: Shelf, scripts: Path):
    write_step(scripts)
    newer.open().close()
    (scripts / "versions" / "next.py").unlink()

    assert len(all_files(newer.open())) == 2


def test_a_change_larger_than_the_cache_is_checked_once_it_is_written(newer: Shelf, scripts: Path):
    write_step(
        scripts,
        'op.execute("PRAGMA cache_size = 60")\n'
        'op.execute("CREATE TABLE filler AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT '
        'i + 1 FROM n WHERE i < 3000) SELECT hex(randomblob(300)) AS noise FROM n")\n'
        'op.execute("CREATE INDEX ix_filler ON filler (noise)")',
    )

    library = newer.open()

    assert len(all_files(library)) == 2
    assert library.verify().is_sound


@pytest.mark.parametrize(
    "step",
    [
        pytest.param('op.execute("UPDATE no_such_table SET a = 1")', id="a-statement-fails"),
        pytest.param("raise ValueError(1)", id="the-script-fails"),
        pytest.param('op.execute("DELETE FROM award")', id="rows-are-lost"),
        pytest.param("op.execute(\"UPDATE award SET cadre_id = 'x'\")", id="rows-point-at-nothing"),
    ],
)
def test_a_migration_that_fails_leaves_the_old_file_byte_for_byte(
    newer: Shelf, scripts: Path, step: str
):
    write_step(scripts, step)
    before = digest_of(newer.file)

    for _try in range(2):
        with pytest.raises(PlatformError) as caught:
            newer.open()

        assert caught.value.code == "library.upgrade_failed"
        assert "原文件没有动" in said(caught.value)
        assert digest_of(newer.file) == before

    assert len(list((newer.folder / BACKUP_FOLDER).glob("migration-*"))) == 1
    assert not list(newer.folder.glob("*.upgrade*"))
    write_step(scripts)
    assert len(all_files(newer.open())) == 2


def test_a_batch_change_of_a_table_that_others_point_at_keeps_their_rows(
    newer: Shelf, scripts: Path
):
    write_step(
        scripts,
        'with op.batch_alter_table("cadre") as table:\n'
        '    table.alter_column("note", type_=sa.String(500), nullable=False)',
    )

    library = newer.open()

    assert [len(file.awards) for file in all_files(library)] == [1, 1]
    assert library.verify().is_sound


def test_a_backup_that_fails_stops_the_upgrade(
    newer: Shelf, scripts: Path, monkeypatch: pytest.MonkeyPatch
):
    write_step(scripts)
    before = digest_of(newer.file)
    (newer.folder / "keys.json.kept").write_bytes((newer.folder / "keys.json").read_bytes())
    monkeypatch.setattr("cadredesk.storage.backup.page_faults", lambda _connection: ["spoiled"])

    with pytest.raises(PlatformError, match=r"backup\.refused"):
        newer.open()

    assert digest_of(newer.file) == before


def test_what_can_only_be_read_is_not_upgraded(
    newer: Shelf, scripts: Path, monkeypatch: pytest.MonkeyPatch
):
    write_step(scripts)
    monkeypatch.setattr(library_module, "_can_write", lambda _folder: False)

    with pytest.raises(PlatformError, match=r"library\.read_only"):
        newer.open()


def test_the_migrations_come_with_the_program():
    assert (migrations() / "env.py").is_file()
    assert upgrade.known_revisions(migrations()) >= {"0001", REVISION}


def test_an_upgraded_library_is_worked_on_like_any_other(newer: Shelf, scripts: Path):
    write_step(scripts)
    save(newer.open(), a_full_file("赵强"))
    newer.close()

    assert len(all_files(newer.open())) == 3
    newer.close()
