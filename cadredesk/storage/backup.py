"""Verified copies of a library: copied, opened again with the key, checked, then counted.

A backup is a folder that holds the encrypted file, the key slots as they were and a manifest.
It gets its name only when every check passed; a draft that was interrupted is thrown away.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, Engine, update

import cadredesk
from cadredesk.domain.errors import CadreDeskError, PlatformError
from cadredesk.services.read_models import BackupInfo
from cadredesk.storage import meta
from cadredesk.storage.audit import AuditChain
from cadredesk.storage.audit_check import first_fault
from cadredesk.storage.desk import Desk
from cadredesk.storage.durable import replace, sync_file, write_json
from cadredesk.storage.engine import (
    READS,
    copy_pages,
    driver_connection,
    open_engine,
    page_faults,
    row_counts,
)
from cadredesk.storage.failures import file_problem
from cadredesk.storage.keys import KEYS_FILE
from cadredesk.storage.meta import DATABASE_FILE
from cadredesk.storage.records.library import library
from cadredesk.storage.records.search import roster_row
from cadredesk.storage.rotation import Dated, kept

BACKUP_FOLDER = "backup"
MANIFEST_FILE = "manifest.json"
ELSEWHERE_FILE = "backup-elsewhere.json"
_DRAFT = ".part"
_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says about itself; it names nobody."""

    format: int
    library: str
    made_at: str
    generation: int
    saves: int
    cadres: int
    audit_rows: int
    audit_head: str
    size: int
    sha256: str
    sm3: str
    program: str
    before_migration: bool = False

    @classmethod
    def read(cls, folder: Path) -> Self | None:
        """Return the manifest of a backup folder, or None when it is not a whole backup."""
        try:
            found = cls(**json.loads((folder / MANIFEST_FILE).read_text(encoding="utf-8")))
            whole = (folder / DATABASE_FILE).stat().st_size == found.size
        except (OSError, ValueError, TypeError):
            return None
        return found if whole and found.format == _FORMAT else None

    @property
    def made(self) -> datetime:
        """When it was made."""
        return datetime.fromisoformat(self.made_at)

    def info(self, folder: Path) -> BackupInfo:
        """Return it as lists show it."""
        return BackupInfo(
            str(folder), self.made, self.generation, self.cadres, self.size, verified=True
        )


@dataclass(frozen=True, slots=True)
class Source:
    """An open library file, the folder it lies in and the key that opens its copies."""

    engine: Engine
    folder: Path
    key: bytes


@dataclass(frozen=True, slots=True)
class _Contents:
    """What a copy must have in common with its source, whatever their schema."""

    facts: meta.FileFacts
    counts: dict[str, int]

    @classmethod
    def read(cls, connection: Connection) -> Self:
        return cls(meta.read_facts(driver_connection(connection)), row_counts(connection))

    @property
    def trail(self) -> tuple[int, int, str]:
        """Where the library stood: saves, audit rows, and the last link of the trail."""
        return self.facts.saves, self.facts.audit_rows, self.facts.audit_head


def write_backup(
    source: Source, base: Path, now: datetime, *, before_migration: bool = False
) -> BackupInfo:
    """Make a verified backup of an open file in a folder.

    Nothing may be written to the source meanwhile. Raises `PlatformError`:
    `library.disk_full`, `library.not_writable`, or `backup.refused` when the copy did not
    pass its checks. The same state is backed up once only before a migration, so that trying
    again does not push older backups out.
    """
    with _as_platform_errors(base), source.engine.connect().execution_options(**READS) as reading:
        contents = _Contents.read(reading)
    facts = contents.facts
    stamp = "migration" if before_migration else f"{now:%Y%m%d-%H%M%S}"
    final = base / f"{stamp}-{facts.generation:06d}-{facts.saves:08d}"
    known = Manifest.read(final)
    if known is not None:
        return known.info(final)
    draft = final.with_name(final.name + _DRAFT)
    shutil.rmtree(draft, ignore_errors=True)
    try:
        with _as_platform_errors(base):
            draft.mkdir(parents=True)
            _copy_into(draft, source)
            _check(draft / DATABASE_FILE, source.key, contents, chain=not before_migration)
            manifest = _manifest(draft, contents, now, before_migration=before_migration)
            write_json(draft / MANIFEST_FILE, asdict(manifest))
            replace(draft, final)
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        raise
    return manifest.info(final)


def _copy_into(draft: Path, source: Source) -> None:
    copy = open_engine(draft / DATABASE_FILE, source.key)
    try:
        copy_pages(source.engine, copy)
        with copy.begin() as connection:
            meta.end_session(driver_connection(connection))
    finally:
        copy.dispose()
    shutil.copyfile(source.folder / KEYS_FILE, draft / KEYS_FILE)
    sync_file(draft / KEYS_FILE)
    sync_file(draft / DATABASE_FILE)


def _check(file: Path, key: bytes, source: _Contents, *, chain: bool) -> None:
    """Open the copy again and compare it with what it was made from."""
    copy = open_engine(file, key)
    try:
        with copy.connect().execution_options(**READS) as connection:
            sound = not page_faults(connection)
            found = _Contents.read(connection)
            if chain:
                trail = AuditChain(key, found.facts.audit_rows, found.facts.audit_head)
                sound = sound and first_fault(trail, connection) is None
    finally:
        copy.dispose()
    if not (sound and found.trail == source.trail and found.counts == source.counts):
        raise PlatformError("backup.refused", folder=str(file.parent.parent))


def _manifest(
    draft: Path, contents: _Contents, now: datetime, *, before_migration: bool
) -> Manifest:
    file, facts = draft / DATABASE_FILE, contents.facts
    return Manifest(
        format=_FORMAT,
        library=str(facts.id),
        made_at=now.isoformat(),
        generation=facts.generation,
        saves=facts.saves,
        cadres=contents.counts[roster_row.name],
        audit_rows=facts.audit_rows,
        audit_head=facts.audit_head,
        size=file.stat().st_size,
        sha256=file_digest(file, "sha256"),
        sm3=file_digest(file, "sm3"),
        program=cadredesk.__version__,
        before_migration=before_migration,
    )


class Backups:
    """The backups of an open library."""

    def __init__(self, folder: Path, desk: Desk) -> None:
        self._folder = folder
        self._desk = desk

    @property
    def own_folder(self) -> Path:
        """Where the library keeps its own backups."""
        return self._folder / BACKUP_FOLDER

    def is_due(self) -> bool:
        """Whether something was saved since the last verified backup in the own folder."""
        with self._desk.engine.connect().execution_options(**READS) as connection:
            facts = meta.read_facts(driver_connection(connection))
        return facts.saves != facts.backed_up_saves

    def make(self, target: Path | None) -> BackupInfo:
        """Make a backup in a folder, by default the own one, and let too old ones go.

        Raises as `write_backup` does; older backups stay then.
        """
        source = Source(self._desk.engine, self._folder, self._desk.key)
        self._desk.turnstile.enter()
        try:
            made = write_backup(source, target or self.own_folder, self._desk.now())
            if target is None:
                self._note_backed_up()
        finally:
            self._desk.turnstile.leave()
        if target is None:
            self._rotate()
        else:
            self._note_elsewhere(made.made_at)
        return made

    def _note_backed_up(self) -> None:
        with self._desk.engine.begin() as connection:
            connection.execute(update(library).values(backed_up_saves=library.c.saves))

    def listed(self) -> tuple[BackupInfo, ...]:
        """Return the whole backups in the own folder, newest first."""
        with _as_platform_errors(self._folder):
            found = sorted(self._manifests(), key=_place, reverse=True)
        return tuple(manifest.info(folder) for folder, manifest in found)

    def last(self) -> datetime | None:
        """Return when the last backup was made, in the own folder or on a stick that is gone."""
        own = [made.made_at for made in self.listed()[:1]]
        return max((*own, *self._noted_elsewhere()), default=None)

    def _note_elsewhere(self, made_at: datetime) -> None:
        with _as_platform_errors(self._folder):
            write_json(self._folder / ELSEWHERE_FILE, {"made_at": made_at.isoformat()})

    def _noted_elsewhere(self) -> Iterator[datetime]:
        """Yield what the note says; a spoiled note is as good as none, since it saves nothing."""
        try:
            note = json.loads((self._folder / ELSEWHERE_FILE).read_text(encoding="utf-8"))
            yield datetime.fromisoformat(note["made_at"])
        except (OSError, ValueError, KeyError, TypeError):
            return

    def anchors(self) -> list[Manifest]:
        """Return what earlier backups of this library say about its audit trail."""
        ours = str(self._desk.library_id)
        return [manifest for _folder, manifest in self._manifests() if manifest.library == ours]

    def _manifests(self) -> Iterator[tuple[Path, Manifest]]:
        if not self.own_folder.is_dir():
            return
        for folder in sorted(self.own_folder.iterdir()):
            manifest = Manifest.read(folder)
            if manifest is not None:
                yield folder, manifest

    def _rotate(self) -> None:
        found = dict(self._manifests())
        dated = [
            Dated(
                folder.name,
                (manifest.generation, manifest.saves),
                f"{manifest.made:%Y-%m-%d}",
                manifest.before_migration,
            )
            for folder, manifest in found.items()
        ]
        stays = kept(dated)
        for folder in found:
            if folder.name not in stays:
                shutil.rmtree(folder, ignore_errors=True)


def _place(found: tuple[Path, Manifest]) -> tuple[int, int, str]:
    folder, manifest = found
    return manifest.generation, manifest.saves, folder.name


def file_digest(file: Path, algorithm: str) -> str:
    """Return the digest of a file's bytes."""
    digest = hashlib.new(algorithm)
    with file.open("rb") as stream:
        while piece := stream.read(1 << 20):
            digest.update(piece)
    return digest.hexdigest()


@contextmanager
def _as_platform_errors(place: Path) -> Iterator[None]:
    try:
        yield
    except CadreDeskError:
        raise
    except OSError as error:
        raise file_problem(error, place) from error
