"""An open library: one folder, one encrypted file, one connection.

What works on it is loaded when it is first asked for, for all of it stands on SQLAlchemy and
the window is painted before.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from cadredesk.storage import meta, reserve
from cadredesk.storage.driver import explained, transaction
from cadredesk.storage.lock_note import remove_note
from cadredesk.storage.private_folder import empty_private_folder, make_private_folder
from cadredesk.storage.today_row import read_today, write_today

if TYPE_CHECKING:
    from datetime import datetime

    from cadredesk.domain.changes import ChangeSet
    from cadredesk.domain.errors import PlatformError
    from cadredesk.domain.rules.override import RuleOverride
    from cadredesk.services.library_ports import KeptToday
    from cadredesk.services.opening import Opening
    from cadredesk.services.read_models import BackupInfo, VerificationReport
    from cadredesk.services.work_ports import Batch
    from cadredesk.storage.backup import Backups
    from cadredesk.storage.desk import Desk
    from cadredesk.storage.drafts import SqlDrafts
    from cadredesk.storage.unit_of_work import SqlUnitOfWork


class SqlLibrary:
    """An open library; made by `SqlLibraryStore` only."""

    def __init__(self, folder: Path, desk: Desk, opening: Opening) -> None:
        self._folder = folder
        self._desk: Desk | None = desk
        self._opening = opening
        self._facts = meta.read_facts(desk.file.driver)
        self._unit_name = meta.read_unit_name(desk.file.driver)
        self._overrides: tuple[RuleOverride, ...] | None = None
        desk.on_commit = self._note_commit
        desk.on_failure = self._meet_failure

    @property
    def folder(self) -> Path:
        """Where it lies."""
        return self._folder

    @property
    def unit_name(self) -> str:
        """The short name of the unit whose files these are."""
        return self._unit_name

    @property
    def opening(self) -> Opening:
        """What opening it found out."""
        return self._opening

    @property
    def library_id(self) -> UUID:
        """What stays the same in every copy and backup of it."""
        return self._facts.id

    @property
    def is_practice(self) -> bool:
        """Whether it is a practice township."""
        return self._facts.practice

    @property
    def saves(self) -> int:
        """How many commits it has had."""
        with self._open_desk.driver_turn() as driver:
            return meta.read_facts(driver).saves

    def kept_today(self) -> KeptToday | None:
        """Return the 今日 that was kept, None where something was saved since."""
        with self._open_desk.driver_turn() as driver:
            return read_today(driver)

    def keep_today(self, kept: KeptToday) -> None:
        """Keep a 今日 in place of the one before; a library that is only read keeps none."""
        if self.opening.read_only:
            return
        with self._open_desk.driver_turn() as driver, transaction(driver, writes=True):
            if read_today(driver) != kept:
                write_today(driver, kept)

    @property
    def overrides(self) -> tuple[RuleOverride, ...]:
        """The local values of rules, read once after each save that touched them."""
        if self._overrides is None:
            with self.unit_of_work() as work:
                self._overrides = work.overrides.all()
        return self._overrides

    @property
    def private_folder(self) -> Path:
        """Where copies for other programs may lie until the library is closed.

        Raises `PlatformError`: `library.disk_full`, `library.not_writable`.
        """
        return make_private_folder(self._folder)

    @property
    def drafts(self) -> SqlDrafts:
        """What was being typed and is not saved yet."""
        from cadredesk.storage.drafts import SqlDrafts

        return SqlDrafts(self._open_desk)

    def unit_of_work(self, batch: Batch | None = None) -> SqlUnitOfWork:
        """Begin a transaction; without a batch it can only read, and commit refuses.

        Raises `PlatformError` (`library.read_only`) for a batch where nothing can be written.
        """
        from cadredesk.storage.unit_of_work import SqlUnitOfWork

        return SqlUnitOfWork(self._open_desk, batch)

    @property
    def _open_desk(self) -> Desk:
        if self._desk is None:
            raise RuntimeError("the library is closed")
        return self._desk

    @property
    def _backups(self) -> Backups:
        from cadredesk.storage.backup import Backups

        return Backups(self._folder, self._open_desk)

    def verify(self) -> VerificationReport:
        """Check pages, seals, keys between tables, the audit trail, lists and counts."""
        from cadredesk.storage.verify import verify

        return verify(self._open_desk, self._backups.anchors())

    def back_up(self, folder: Path | None = None) -> BackupInfo:
        """Make a verified copy in a folder, by default the library's own backup folder."""
        return self._backups.make(folder)

    def backups(self) -> tuple[BackupInfo, ...]:
        """Return the verified backups in the library's own folder, newest first."""
        return self._backups.listed()

    def last_backup(self) -> datetime | None:
        """Return when the last verified backup was made, wherever it is; None if there is none."""
        return self._backups.last()

    def close(self) -> None:
        """Back up if anything changed, and let go of the file and the key.

        The library is closed in any case; a backup that failed is told by `PlatformError`.
        """
        if self._desk is None:
            return
        try:
            if not self.opening.read_only:
                self._finish(self._desk)
        finally:
            self._desk.file.driver.close()
            self._desk = None
            empty_private_folder(self._folder)
            if not self.opening.read_only:
                remove_note(self._folder)

    def _finish(self, desk: Desk) -> None:
        try:
            backups = self._backups
            if backups.is_due():
                self._free_contents()
                backups.make(None)
        finally:
            with explained(self._folder), transaction(desk.file.driver, writes=True):
                meta.end_session(desk.file.driver)

    def _free_contents(self) -> None:
        """Let contents go that nothing can need any more, before they are backed up again."""
        from cadredesk.domain.ids import BatchId, new_id
        from cadredesk.services.work_ports import Batch

        with self.unit_of_work(Batch(BatchId(new_id()), "free_contents")) as work:
            work.free_contents()
            work.commit()

    def _note_commit(self, changes: ChangeSet) -> None:
        from cadredesk.storage.mapping import RULE_OVERRIDE

        if RULE_OVERRIDE.entity in changes.entities:
            self._overrides = None
        if changes.township:
            self._unit_name = meta.read_unit_name(self._open_desk.file.driver)

    def _meet_failure(self, problem: PlatformError) -> None:
        """A full disk gets the reserve, so that saving once more succeeds."""
        if problem.code == "library.disk_full":
            reserve.free_reserve(self._folder)
