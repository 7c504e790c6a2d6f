"""What makes, opens and is a library, as Protocols; storage fills them.

A library is one encrypted file in a folder of its own. All work on it goes through a unit
of work (`work_ports`).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

if TYPE_CHECKING:
    from datetime import datetime

    from cadredesk.domain.rules.override import RuleOverride
    from cadredesk.domain.unit import Township
    from cadredesk.services.opening import Opening
    from cadredesk.services.read_models import BackupInfo, Draft, VerificationReport
    from cadredesk.services.work_ports import Batch, UnitOfWork


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """The key that opens a library without any password, in groups with check digits."""

    unit_name: str
    groups: tuple[str, ...]

    @property
    def key(self) -> str:
        """The groups as one line, as it is typed back."""
        return " ".join(self.groups)


class DraftStore(Protocol):
    """Unfinished texts, kept apart from the records and their history."""

    def write(
        self, texts: Sequence[tuple[str, str, UUID | None]], dropped: Collection[str] = ()
    ) -> None:
        """Keep texts (key, text, owner) and forget other keys, all at once."""
        ...

    def of(self, owner: UUID | None) -> tuple[Draft, ...]:
        """Return what is kept for one file, or for none, by key."""
        ...


@dataclass(frozen=True, slots=True)
class KeptToday:
    """A 今日 as a library keeps it.

    `saves` is how many commits the library had when it was judged, `rules` the mark of the
    rule files and the program that judged it; with either changed it is not true any more.
    """

    saves: int
    rules: str
    content: str


class Library(Protocol):
    """An open library: one folder, one encrypted file, one connection."""

    @property
    def folder(self) -> Path:
        """Where it lies."""
        ...

    @property
    def unit_name(self) -> str:
        """The short name of the unit whose files these are (青山镇)."""
        ...

    @property
    def is_practice(self) -> bool:
        """Whether it is a practice township: invented people, marked exports."""
        ...

    @property
    def opening(self) -> Opening:
        """What opening it found out that the person should know."""
        ...

    @property
    def saves(self) -> int:
        """How many commits it has had."""
        ...

    def kept_today(self) -> KeptToday | None:
        """Return the 今日 that was kept, None where something was saved since."""
        ...

    def keep_today(self, kept: KeptToday) -> None:
        """Keep a 今日 in place of the one before; a library that is only read keeps none."""
        ...

    @property
    def overrides(self) -> tuple[RuleOverride, ...]:
        """The local values of rules as the last save left them."""
        ...

    @property
    def private_folder(self) -> Path:
        """Where copies for other programs may lie; emptied when the library is closed.

        Raises `PlatformError` where nothing can be written.
        """
        ...

    @property
    def drafts(self) -> DraftStore:
        """What was being typed and is not saved yet."""
        ...

    def unit_of_work(self, batch: Batch | None = None) -> UnitOfWork:
        """Begin a transaction; without a batch it can only read, and commit refuses."""
        ...

    def verify(self) -> VerificationReport:
        """Check pages, ciphers, foreign keys, the audit chain and the counts."""
        ...

    def back_up(self, folder: Path | None = None) -> BackupInfo:
        """Make a copy, open it again with the key, check it, and only then count it."""
        ...

    def backups(self) -> tuple[BackupInfo, ...]:
        """Return the verified backups that can be restored, newest first."""
        ...

    def last_backup(self) -> datetime | None:
        """Return when the last verified backup was made, here or elsewhere; None if never."""
        ...

    def close(self) -> None:
        """Back up if anything changed, and let go of the file and the key."""
        ...


class LibraryStore(Protocol):
    """Makes and opens libraries."""

    def exists(self, folder: Path) -> bool:
        """Whether there is a library in a folder."""
        ...

    def is_open(self, folder: Path) -> bool:
        """Whether a note says that somebody has the library of a folder open."""
        ...

    def create(
        self, folder: Path, township: Township, password: str, *, practice: bool = False
    ) -> tuple[Library, RecoverySheet]:
        """Make a new library; raises `UserError`/`PlatformError` and leaves nothing behind."""
        ...

    def open(self, folder: Path, password: str) -> Library:
        """Open a library with the clerk's password."""
        ...

    def open_with_recovery_key(self, folder: Path, key: str, new_password: str) -> Library:
        """Open a library with the key of its recovery sheet and set a new password."""
        ...

    def restore(self, backup: Path, folder: Path, password: str) -> Library:
        """Restore a backup into a new library folder; the backup is only read."""
        ...
