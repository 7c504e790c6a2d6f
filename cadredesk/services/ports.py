"""What the services need from the outside, as Protocols; bootstrap fills them.

A library is one encrypted file in a folder of its own. All work on it goes through a unit
of work: everything a service does inside one is saved together, with its history and its
audit row, or not at all.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self, TypeVar
from uuid import UUID

if TYPE_CHECKING:
    from cadredesk.domain.alert_decision import AlertDecision
    from cadredesk.domain.cadre import Cadre, CadreFile, VillageCadre
    from cadredesk.domain.changes import ChangeSet, FieldChange
    from cadredesk.domain.ids import BatchId, CadreId, PersonId, VillageCadreId
    from cadredesk.domain.rules.override import RuleOverride
    from cadredesk.domain.saved_view import SavedView
    from cadredesk.domain.stroke_order import StrokeOrder, StrokePlacement
    from cadredesk.domain.unit import Township
    from cadredesk.services.conditions import Criterion
    from cadredesk.services.export_ports import ExportRegister
    from cadredesk.services.opening import Opening
    from cadredesk.services.read_models import (
        BackupInfo,
        BatchScope,
        BatchSummary,
        DeletedPerson,
        Draft,
        HistoryEntry,
        LibraryCounts,
        Passage,
        RosterPage,
        RosterQuery,
        VerificationReport,
    )
    from cadredesk.services.submission_ports import SubmissionRepository

_Entity = TypeVar("_Entity")


@dataclass(frozen=True, slots=True)
class Batch:
    """One thing the clerk does: the unit of saving, of history and of undo.

    `id` is made by the caller: committing the same batch twice saves it once. `action` is a
    code (`import`, `practice`, `terms`), `label` says what for people (a file name).
    """

    id: BatchId
    action: str
    label: str = ""


class CadreRepository(Protocol):
    """The cadre files of a library."""

    def get(self, cadre: CadreId) -> CadreFile:
        """Return one file; raises `UserError` (`cadre.unknown`) when there is none."""
        ...

    def all(self) -> Iterator[CadreFile]:
        """Return every file that is not deleted, in the unit's order, read in bulk.

        Photos are left out (`PHOTO_LEFT_OUT`); `get` and `many` bring them.
        """
        ...

    def many(self, cadres: Sequence[CadreId]) -> tuple[CadreFile, ...]:
        """Return these files in the order asked for, read in bulk."""
        ...

    def save(self, file: CadreFile) -> None:
        """Write a new file, or what differs from the stored one, rows removed included."""
        ...

    def save_many(self, files: Sequence[CadreFile]) -> None:
        """Do the same for many files, in bulk."""
        ...

    def delete(self, cadre: CadreId) -> None:
        """Take a file out of every list; it can be brought back by undoing the batch."""
        ...


class EntityRepository(Protocol[_Entity]):
    """Things of one kind that belong to no cadre's file."""

    def all(self) -> tuple[_Entity, ...]:
        """Return every one, in order."""
        ...

    def save_many(self, entities: Sequence[_Entity]) -> None:
        """Write new ones, or what differs from the stored ones."""
        ...

    def delete(self, entity: UUID) -> None:
        """Take one away; raises `UserError` (`record.unknown`) where there is none."""
        ...


class TownshipRepository(Protocol):
    """The office's establishment: units, posts, quotas, bodies and their terms."""

    def get(self) -> Township:
        """Return the establishment of the library."""
        ...

    def save(self, township: Township) -> None:
        """Write what differs from the stored one."""
        ...


class ContentStore(Protocol):
    """The contents of archive material by their digests, SHA-256 in hexadecimal."""

    def has(self, digest: str) -> bool:
        """Whether a content is kept."""
        ...

    def keep(self, digest: str, size: int, pieces: Iterable[bytes]) -> None:
        """Keep a content unless it is kept already; then the pieces are not looked at.

        It is saved with a row that names it, in the same unit of work. Raises `UserError`
        (`attachment.changed`) when the pieces are not what the digest says.
        """
        ...

    def read(self, digest: str) -> Iterator[bytes]:
        """Yield a content piece by piece.

        Raises `PlatformError` (`attachment.damaged`) at the end when it is not what it was.
        """
        ...

    def not_whole(self, digests: Collection[str]) -> frozenset[str]:
        """Return which of these are not there, or not with all of their bytes; reads none."""
        ...


class ListReader(Protocol):
    """The SQL behind lists; searching and sorting are done there, page by page."""

    def roster(self, query: RosterQuery) -> RosterPage:
        """Return one page of cadres."""
        ...

    def ids(self, query: RosterQuery) -> tuple[CadreId, ...]:
        """Return the ids of the whole list, in its order, pages ignored."""
        ...

    def basics(self, ids: Sequence[CadreId]) -> tuple[Cadre, ...]:
        """Return the basics of these people in the order asked for, photos left out.

        Who is not on file any more is left out.
        """
        ...

    def namesakes(self, names: Collection[str], cadres: Collection[CadreId]) -> tuple[CadreId, ...]:
        """Return who has to do with these names or people, in the unit's order.

        These are the people themselves, those who are called so, those with such a name in the
        family, and those linked with the people as kin, either way.
        """
        ...

    def passages(self, text: str, limit: int) -> tuple[Passage, ...]:
        """Return where a text stands in specialities and résumés, specialities first."""
        ...

    def stroke_order(self) -> StrokeOrder:
        """Return the order of names by strokes, with what was put elsewhere by hand."""
        ...

    def words_in_use(self) -> Mapping[Criterion, tuple[str, ...]]:
        """Return what files say of the fields that a condition can ask for, each word once."""
        ...

    def counts(self) -> LibraryCounts:
        """Return how much there is."""
        ...


class HistoryReader(Protocol):
    """What was changed, by whom, when."""

    def of_cadre(self, cadre: CadreId, limit: int = 200) -> tuple[HistoryEntry, ...]:
        """Return the changes of one file, newest first."""
        ...

    def of_villager(self, villager: VillageCadreId) -> tuple[HistoryEntry, ...]:
        """Return the changes of one village cadre, newest first."""
        ...

    def of_entity(self, entity: str) -> tuple[HistoryEntry, ...]:
        """Return every change of things of one kind that belong to no file, newest first."""
        ...

    def batches(self, limit: int = 50) -> tuple[BatchSummary, ...]:
        """Return what was done, newest first."""
        ...

    def scope(self, batch: BatchId) -> BatchScope:
        """Return whom and which fields one batch touched, each once."""
        ...

    def changes(self, batch: BatchId) -> tuple[FieldChange, ...]:
        """Return what one batch changed, in the order it was written."""
        ...

    def deleted(self) -> tuple[DeletedPerson, ...]:
        """Return who is in the recycle bin, the last one first."""
        ...

    def restore(self, person: PersonId) -> None:
        """Bring somebody back with everything there was, as part of the present batch.

        Raises `UserError` (`cadre.unknown`) for one who is not in the recycle bin.
        """
        ...

    def undo(self, batch: BatchId) -> None:
        """Put back every field that a batch changed, as part of the present batch.

        Raises `UserError` (`undo.overtaken`, with the people concerned) when a field was
        changed again since, and (`undo.already`) when it was undone before.
        """
        ...


class SettingStore(Protocol):
    """Small remembered texts that belong to the library, by key (JSON where structured)."""

    def get(self, key: str, default: str = "") -> str:
        """Return the text kept under a key."""
        ...

    def set(self, key: str, value: str) -> None:
        """Keep a text under a key."""
        ...

    def all(self, prefix: str = "") -> Mapping[str, str]:
        """Return every text whose key begins so."""
        ...


class UnitOfWork(Protocol):
    """One transaction; leaving it without `commit` changes nothing."""

    @property
    def cadres(self) -> CadreRepository:
        """The cadre files."""
        ...

    @property
    def villages(self) -> EntityRepository[VillageCadre]:
        """The village cadres."""
        ...

    @property
    def overrides(self) -> EntityRepository[RuleOverride]:
        """The numbers and switches of rules that are set locally."""
        ...

    @property
    def views(self) -> EntityRepository[SavedView]:
        """The lists that are kept under a name."""
        ...

    @property
    def township(self) -> TownshipRepository:
        """The establishment."""
        ...

    @property
    def placements(self) -> EntityRepository[StrokePlacement]:
        """What was put elsewhere by hand in the order of names by strokes."""
        ...

    @property
    def decisions(self) -> EntityRepository[AlertDecision]:
        """What was decided about alerts, in the order it was decided."""
        ...

    @property
    def contents(self) -> ContentStore:
        """What archive material and submissions consist of."""
        ...

    @property
    def submissions(self) -> SubmissionRepository:
        """What was asked for, handed in and returned."""
        ...

    @property
    def exports(self) -> ExportRegister:
        """The register of what left."""
        ...

    @property
    def lists(self) -> ListReader:
        """The lists."""
        ...

    @property
    def history(self) -> HistoryReader:
        """What was done before."""
        ...

    @property
    def settings(self) -> SettingStore:
        """What is remembered."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...

    def commit(self) -> ChangeSet:
        """Save everything, with history and audit row; return what was touched.

        A batch id that was committed before saves nothing and returns what that one did.
        """
        ...

    def audit(self, action: str, label: str = "", detail: str = "") -> None:
        """Add an audit row of something that changes no record: an export, a look."""
        ...


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


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """The key that opens a library without any password, in groups with check digits."""

    unit_name: str
    groups: tuple[str, ...]

    @property
    def key(self) -> str:
        """The groups as one line, as it is typed back."""
        return " ".join(self.groups)


ReportProgress = Callable[[int, int, str], None]
"""Told (done, total, what) while long work goes on; it may raise to cancel the work."""


def no_progress(_done: int, _total: int, _what: str) -> None:
    """Tell nobody."""
