"""Makes, opens and restores libraries."""

from __future__ import annotations

import dataclasses
import getpass
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from cadredesk import paths
from cadredesk.domain.errors import CadreDeskError, PlatformError, UserError
from cadredesk.domain.ids import new_id
from cadredesk.services.library_ports import RecoverySheet
from cadredesk.services.opening import Opening
from cadredesk.storage import meta, reserve
from cadredesk.storage.attempts import Attempts
from cadredesk.storage.audit import AuditEntry
from cadredesk.storage.desk import Desk
from cadredesk.storage.driver import Driver, OpenFile, connect, explained, transaction
from cadredesk.storage.durable import replace
from cadredesk.storage.failures import file_problem, platform_problem
from cadredesk.storage.keys import (
    KEYS_FILE,
    KeyCost,
    KeyFile,
    KeySlot,
    check_password,
    key_check,
    new_data_key,
)
from cadredesk.storage.lock_note import in_use, is_noted, leave_note, was_left_here
from cadredesk.storage.meta import DATABASE_FILE, REVISION
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.storage.private_folder import empty_private_folder
from cadredesk.storage.recovery import groups_of, key_of
from cadredesk.storage.stroke_data import stroke_data

if TYPE_CHECKING:
    from cadredesk.domain.unit import Township
    from cadredesk.services.clock import Clock

_DRAFT_FILE = "main.db.new"
_JOURNAL = "-journal"


class SqlLibraryStore:
    """Makes and opens libraries in folders of their own.

    `by` is who is at the desk, for history and audit; the name of the system's user where
    nobody says otherwise. `cost` is how much work guessing a new password takes. `scripts`
    is the folder of the migrations.
    """

    def __init__(
        self, clock: Clock, by: str = "", cost: KeyCost | None = None, scripts: Path | None = None
    ) -> None:
        self._clock = clock
        self._by = by or getpass.getuser()
        self._cost = cost or KeyCost()
        self._scripts = scripts or paths.migrations()

    def exists(self, folder: Path) -> bool:
        """Whether there is a library in a folder."""
        return (folder / DATABASE_FILE).is_file()

    def is_open(self, folder: Path) -> bool:
        """Whether a note says that somebody has the library of a folder open."""
        return is_noted(folder)

    def create(
        self, folder: Path, township: Township, password: str, *, practice: bool = False
    ) -> tuple[SqlLibrary, RecoverySheet]:
        """Make a new library.

        Raises `UserError` (`library.exists`, `password.short`, `password.common`) or
        `PlatformError`, and leaves nothing behind.
        """
        check_password(password)
        if self.exists(folder):
            raise UserError("library.exists", folder=str(folder))
        key, library_id = new_data_key(), new_id()
        with _folder_in_the_making(folder):
            draft = folder / _DRAFT_FILE
            draft.unlink(missing_ok=True)
            self._found(draft, key, library_id, township, practice=practice)
            self._write_keys(folder, str(library_id), key, password)
            replace(draft, folder / DATABASE_FILE)
        sheet = RecoverySheet(township.name, groups_of(key))
        return self._open_file(folder, key, []), sheet

    def _found(
        self, file: Path, key: bytes, library_id: UUID, township: Township, *, practice: bool
    ) -> None:
        """Write the first state of a library: its tables, its row, its township."""
        from cadredesk.storage.founding import found  # noqa: PLC0415 - only a new file pays

        desk = self._desk(OpenFile(connect(file, key), file.parent, key), library_id)
        try:
            found(desk, township, practice=practice)
        finally:
            desk.file.driver.close()

    def _desk(self, file: OpenFile, library_id: UUID) -> Desk:
        return Desk(file, library_id, self._by, self._clock.now)

    def _write_keys(self, folder: Path, library_id: str, key: bytes, password: str) -> None:
        slot = KeySlot.make(self._by, password, key, self._cost)
        KeyFile.make(library_id, key, (slot,)).write(folder)

    def open(self, folder: Path, password: str) -> SqlLibrary:
        """Open a library with the clerk's password.

        Raises `UserError`: `library.missing`, `library.wrong_password`, `password.wait`;
        `PlatformError`: `library.in_use`, `library.damaged`, `library.newer`, `keys.missing` …
        """
        self._require(folder)
        key, failures = self._key_for(folder, password)
        entries = [self._entry("open")]
        if failures:
            entries.insert(0, self._entry("wrong password", detail=str(failures)))
        return self._open_file(folder, key, entries)

    def _key_for(self, folder: Path, password: str) -> tuple[bytes, int]:
        """The data key that a password opens, and how many wrong ones came before it."""
        keys = KeyFile.read(folder)
        attempts = Attempts(folder, self._clock)
        attempts.refuse_if_too_soon()
        key = keys.unwrap(password)
        if key is None:
            seconds = attempts.failed()
            code = "library.wrong_password_wait" if seconds else "library.wrong_password"
            raise UserError(code, folder=str(folder), seconds=seconds)
        failures = attempts.failures
        attempts.succeeded()
        return key, failures

    def open_with_recovery_key(self, folder: Path, key: str, new_password: str) -> SqlLibrary:
        """Open a library with the key of its recovery sheet and set a new password.

        Raises `UserError`: `recovery.length`, `recovery.group` naming the wrong group,
        `recovery.key` when it is the key of another library; and as `open` does.
        """
        self._require(folder)
        data_key = key_of(key)
        check_password(new_password)
        try:
            if KeyFile.read(folder).check != key_check(data_key):
                raise UserError("recovery.other")
        except PlatformError:
            pass  # the slot file may be lost or spoiled: the sheet is the key itself
        library = self._open_file(folder, data_key, [self._entry("open with recovery key")])
        try:
            with _machine_errors(folder):
                self._write_keys(folder, str(library.library_id), data_key, new_password)
                Attempts(folder, self._clock).succeeded()
        except BaseException:
            library.close()
            raise
        return library

    def restore(self, backup: Path, folder: Path, password: str) -> SqlLibrary:
        """Restore a backup into a new library folder; the backup is only read.

        `password` is the one that was valid when the backup was made. Raises as `open` does,
        and `UserError` (`library.exists`, `backup.missing`).
        """
        if not self.exists(backup):
            raise UserError("backup.missing", folder=str(backup))
        if self.exists(folder):
            raise UserError("library.exists", folder=str(folder))
        key, _failures = self._key_for(backup, password)
        with _folder_in_the_making(folder):
            draft = folder / _DRAFT_FILE
            _copy_closed(backup / DATABASE_FILE, draft)
            _require_sound_file(draft, key)
            shutil.copyfile(backup / KEYS_FILE, folder / KEYS_FILE)
            replace(draft, folder / DATABASE_FILE)
        entries = [self._entry("restore", detail=backup.name)]
        return self._open_file(folder, key, entries, restored=True)

    def _require(self, folder: Path) -> None:
        if not self.exists(folder):
            raise UserError("library.missing", folder=str(folder))

    def _entry(self, action: str, detail: str = "") -> AuditEntry:
        return AuditEntry(self._clock.now(), self._by, action, "", detail)

    def _open_file(
        self, folder: Path, key: bytes, entries: list[AuditEntry], *, restored: bool = False
    ) -> SqlLibrary:
        file = folder / DATABASE_FILE
        had_journal = file.with_name(file.name + _JOURNAL).exists()
        read_only = not _can_write(folder)
        held = OpenFile(_connect(file, key, read_only=read_only), folder, key)
        try:
            with explained(folder):
                if meta.revision_of(held.driver, folder) != REVISION:
                    held = self._upgrade(held, read_only=read_only)
                opening = _inspect(held, read_only=read_only, journal=had_journal)
                if opening.copied_while_open and not read_only:
                    held.driver.close()
                    held = OpenFile(_connect(file, key, read_only=True), folder, key)
                desk = self._desk(held, self._begin(held, entries, opening))
                if not opening.read_only:
                    _keep_order(desk)
        except BaseException:
            held.driver.close()
            raise
        if not opening.read_only:
            empty_private_folder(folder)
            leave_note(folder, self._by, self._clock.now())
            reserve.keep_reserve(folder)
        return SqlLibrary(folder, desk, dataclasses.replace(opening, restored=restored))

    def _upgrade(self, held: OpenFile, *, read_only: bool) -> OpenFile:
        """Keep the old file as a backup, put an upgraded copy in its place and open that."""
        from cadredesk.storage import upgrade  # noqa: PLC0415 - only an old or new file pays

        folder = held.folder
        revision = meta.revision_of(held.driver, folder)
        if revision not in upgrade.known_revisions(self._scripts):
            raise PlatformError("library.newer", folder=str(folder), program=revision)
        if read_only:
            raise platform_problem("library.read_only", folder)
        with _machine_errors(folder):
            draft = upgrade.upgrade_kept(held, self._clock.now(), self._scripts)
            held.driver.close()
            replace(draft, folder / DATABASE_FILE)
        driver = _connect(folder / DATABASE_FILE, held.key, read_only=False)
        return OpenFile(driver, folder, held.key)

    def _begin(self, held: OpenFile, entries: list[AuditEntry], opening: Opening) -> UUID:
        facts = meta.read_facts(held.driver)
        if not opening.read_only:
            if opening.after_crash:
                entries = [self._entry("after crash"), *entries]
            with transaction(held.driver, writes=True):
                meta.begin_session(held.driver, held.key, facts, entries)
        return facts.id


def _keep_order(desk: Desk) -> None:
    """Work out the order by strokes again where it was made with other data than ours."""
    if meta.read_stroke_data(desk.file.driver) == stroke_data():
        return
    from cadredesk.storage.stroke_keys import refresh_for_data  # noqa: PLC0415 - needs SQLAlchemy

    with desk.engine.begin() as connection:
        refresh_for_data(connection)


def _connect(file: Path, key: bytes, *, read_only: bool) -> Driver:
    try:
        return connect(file, key, read_only=read_only)
    except PlatformError as error:
        if error.code == "library.in_use":
            raise in_use(file.parent) from error
        raise


def _inspect(held: OpenFile, *, read_only: bool, journal: bool) -> Opening:
    """Find out how the last session ended; raises `library.damaged` where it shows."""
    if not meta.read_facts(held.driver).session_open:
        return Opening(read_only=read_only)
    _require_sound(held)
    # A journal, or the note of a process of this computer, tells that a session ended
    # here without closing; a lone file with neither was copied while it was open.
    crashed = journal or was_left_here(held.folder)
    return Opening(read_only or not crashed, after_crash=crashed, copied_while_open=not crashed)


def _require_sound(held: OpenFile) -> None:
    """Check every page and the audit trail; raises `PlatformError` (`library.damaged`)."""
    from cadredesk.storage.verify import is_sound  # noqa: PLC0415 - after a crash, or restoring

    if not is_sound(held):
        raise platform_problem("library.damaged", held.folder)


def _require_sound_file(file: Path, key: bytes) -> None:
    held = OpenFile(_connect(file, key, read_only=False), file.parent, key)
    try:
        with explained(held.folder):
            meta.revision_of(held.driver, held.folder)
            _require_sound(held)
    finally:
        held.driver.close()


def _copy_closed(source: Path, target: Path) -> None:
    """Copy a database that nobody writes, with the journal that may belong to it."""
    shutil.copyfile(source, target)
    journal = source.with_name(source.name + _JOURNAL)
    if journal.exists():
        shutil.copyfile(journal, target.with_name(target.name + _JOURNAL))


def _can_write(folder: Path) -> bool:
    """Whether files can be made in a folder and the library's file be changed."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError:
        return False
    return os.access(folder / DATABASE_FILE, os.W_OK)


@contextmanager
def _machine_errors(folder: Path) -> Iterator[None]:
    try:
        yield
    except CadreDeskError:
        raise
    except OSError as error:
        raise file_problem(error, folder) from error


@contextmanager
def _folder_in_the_making(folder: Path) -> Iterator[None]:
    """Make a folder, and take away again what was put into it when something goes wrong."""
    with _machine_errors(folder):
        missing = [each for each in (folder, *folder.parents) if not each.exists()]
        there = set() if missing else set(folder.iterdir())
        try:
            folder.mkdir(parents=True, exist_ok=True)
            yield
        except BaseException:
            if folder.is_dir():
                for each in set(folder.iterdir()) - there:
                    each.unlink(missing_ok=True)
            for each in missing:
                if each.is_dir() and not any(each.iterdir()):
                    each.rmdir()
            raise
