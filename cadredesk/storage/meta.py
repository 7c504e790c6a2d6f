"""What a library file says about itself, and whether this program may open it.

Read and written through the driver alone: a library is open before SQLAlchemy is loaded.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import cadredesk
from cadredesk.domain.errors import PlatformError
from cadredesk.storage.audit import AuditChain, AuditEntry
from cadredesk.storage.failures import platform_problem

if TYPE_CHECKING:
    from cadredesk.storage.driver import Driver

DATABASE_FILE = "main.db"
FILE_KIND = "cadredesk library"

REVISION = "0017"
"""The schema that this program reads and writes: the newest migration."""

COMPATIBILITY = 1
"""Files that need a higher number than this were written by a program too new for us."""

_READ_FACTS = """
    SELECT id, practice, generation, session_open, saves, backed_up_saves, audit_rows, audit_head
    FROM library
"""
_BEGIN_SESSION = """
    UPDATE library SET generation = generation + 1, parent_generation = generation,
        session_open = 1, program = :program, audit_rows = :rows, audit_head = :head
"""
_ADD_AUDIT_ROW = """
    INSERT INTO audit (seq, at, "by", action, label, detail, batch, digest, mac)
    VALUES (:seq, :at, :by, :action, :label, :detail, :batch, :digest, :mac)
"""


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What the library row says when a file is opened."""

    id: UUID
    practice: bool
    generation: int
    session_open: bool
    saves: int
    backed_up_saves: int
    audit_rows: int
    audit_head: str


def revision_of_tables(driver: Driver) -> str:
    """Return the revision that a file's tables have, whatever they are."""
    (revision,) = driver.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(revision)


def revision_of(driver: Driver, folder: Path) -> str:
    """Return the schema revision of a file.

    Raises `PlatformError`: `library.foreign` when it is a database of something else,
    `library.newer` when it needs a newer program.
    """
    tables = {name for (name,) in driver.execute("SELECT name FROM sqlite_master")}
    if not {"alembic_version", "library"} <= tables:
        raise platform_problem("library.foreign", folder)
    said = driver.execute("SELECT kind, compatibility, program FROM library").fetchone()
    kind, compatibility, program = said
    if kind != FILE_KIND:
        raise platform_problem("library.foreign", folder)
    if compatibility > COMPATIBILITY:
        raise PlatformError("library.newer", folder=str(folder), program=program)
    return revision_of_tables(driver)


def read_facts(driver: Driver) -> FileFacts:
    """Read the library row of a file of our revision."""
    library_id, practice, generation, session_open, *rest = driver.execute(_READ_FACTS).fetchone()
    return FileFacts(UUID(hex=library_id), bool(practice), generation, bool(session_open), *rest)


def read_unit_name(driver: Driver) -> str:
    """Return the short name of the unit whose files these are."""
    found = driver.execute("SELECT name FROM township").fetchone()
    return "" if found is None else str(found[0])


def begin_session(driver: Driver, key: bytes, facts: FileFacts, entries: list[AuditEntry]) -> None:
    """Count a new generation, note that a session is open, and write why into the trail."""
    chain = AuditChain(key, facts.audit_rows, facts.audit_head)
    driver.executemany(_ADD_AUDIT_ROW, chain.extended(entries))
    values = {"program": cadredesk.__version__, "rows": chain.rows, "head": chain.head}
    driver.execute(_BEGIN_SESSION, values)


def read_stroke_data(driver: Driver) -> str:
    """Return with which data about strokes the list was last put in order."""
    return str(driver.execute("SELECT stroke_data FROM library").fetchone()[0])


def end_session(driver: Driver) -> None:
    """Note that the session was closed in order."""
    driver.execute("UPDATE library SET session_open = 0")
