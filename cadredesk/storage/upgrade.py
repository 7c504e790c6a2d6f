"""Bringing an older file to the present schema: on a checked copy, then one change of names.

The old file stays as it is, byte for byte, until the copy has passed every check; then it
becomes the newest backup. Whatever fails before that leaves only a draft to throw away.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine

from cadredesk.domain.errors import CadreDeskError, PlatformError
from cadredesk.storage.backup import BACKUP_FOLDER, Source, write_backup
from cadredesk.storage.driver import OpenFile
from cadredesk.storage.durable import sync_file
from cadredesk.storage.engine import (
    copy_pages,
    engine_over,
    open_engine,
    page_faults,
    row_counts,
    set_foreign_keys,
)
from cadredesk.storage.meta import DATABASE_FILE

DRAFT_FILE = "main.db.upgrade"


def run_migrations(connection: Connection, target: str, scripts: Path) -> None:
    """Run every migration up to a revision inside the caller's transaction."""
    from alembic import command  # noqa: PLC0415 - 0.4 s that only an old or new file pays
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", scripts.as_posix().replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, target)


def known_revisions(scripts: Path) -> frozenset[str]:
    """Return every revision there is a script for."""
    from alembic.config import Config  # noqa: PLC0415
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", scripts.as_posix().replace("%", "%%"))
    directory = ScriptDirectory.from_config(config)
    return frozenset(script.revision for script in directory.walk_revisions())


def upgrade_kept(held: OpenFile, now: datetime, scripts: Path) -> Path:
    """Back an old file up as it is, and return an upgraded and checked copy beside it.

    Raises as `write_backup` and `upgrade_file` do.
    """
    engine = engine_over(held.driver, held.folder)
    base = held.folder / BACKUP_FOLDER
    write_backup(Source(engine, held.folder, held.key), base, now, before_migration=True)
    return upgrade_file(engine, held.folder / DATABASE_FILE, held.key, scripts)


def upgrade_file(
    engine: Engine, file: Path, key: bytes, scripts: Path, target: str = "head"
) -> Path:
    """Make an upgraded and checked copy of an open file beside it; return the copy.

    The file itself is only read. Raises `PlatformError` (`library.upgrade_failed`, or what
    the disk says) and leaves no copy.
    """
    draft = file.with_name(DRAFT_FILE)
    _remove(draft)
    try:
        copy = open_engine(draft, key)
        try:
            copy_pages(engine, copy)
            _upgrade(copy, file.parent, target, scripts)
        finally:
            copy.dispose()
        sync_file(draft)
    except BaseException:
        _remove(draft)
        raise
    return draft


def _remove(draft: Path) -> None:
    draft.unlink(missing_ok=True)
    draft.with_name(draft.name + "-journal").unlink(missing_ok=True)


def _upgrade(copy: Engine, folder: Path, target: str, scripts: Path) -> None:
    """Migrate in one transaction with keys between tables off, then check everything.

    With keys on, changing a table that others point at would take their rows along.
    """
    set_foreign_keys(copy, on=False)
    try:
        with copy.begin() as connection:
            before = row_counts(connection)
            run_migrations(connection, target, scripts)
            _require_nothing_lost(before, row_counts(connection), folder)
        with copy.connect() as connection:
            # Only now: pages that a large change has not written yet are no pages of the file.
            _require_sound(connection, folder)
    except CadreDeskError:
        raise
    except Exception as error:
        step = type(error).__name__
        raise PlatformError("library.upgrade_failed", folder=str(folder), step=step) from error
    finally:
        set_foreign_keys(copy, on=True)


def _require_sound(connection: Connection, folder: Path) -> None:
    faults = page_faults(connection)
    if faults:
        raise PlatformError("library.upgrade_failed", folder=str(folder), step=faults[0])


def _require_nothing_lost(
    before: Mapping[str, int], after: Mapping[str, int], folder: Path
) -> None:
    """No table that is still there may have fewer rows than before."""
    for name, rows in before.items():
        if name in after and after[name] < rows:
            raise PlatformError("library.upgrade_failed", folder=str(folder), step=name)
