"""The ports in memory: a store of libraries, a clock that stands still.

They keep what the real ones promise (one transaction, a batch saved once, undo of a
batch), with none of their files, keys and checks.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime
from operator import attrgetter
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from uuid import UUID

from cadredesk.domain.alert_decision import AlertDecision
from cadredesk.domain.cadre import Cadre, CadreFile, VillageCadre
from cadredesk.domain.changes import ChangeSet, FieldChange, file_changes
from cadredesk.domain.errors import UserError
from cadredesk.domain.export_record import ExportRecord
from cadredesk.domain.id_number import masked
from cadredesk.domain.ids import BatchId, CadreId, SubmissionId, VillageCadreId
from cadredesk.domain.kept_word import KeptWord
from cadredesk.domain.rules.override import RuleOverride
from cadredesk.domain.saved_view import SavedView
from cadredesk.domain.stroke_order import StrokeOrder, StrokePlacement
from cadredesk.domain.submission.model import Submission
from cadredesk.domain.unit import Township
from cadredesk.domain.words import CadreStatus
from cadredesk.services.cadre_ports import CadreRepository
from cadredesk.services.conditions import Criterion
from cadredesk.services.content_ports import ContentStore
from cadredesk.services.entity_ports import EntityRepository, TownshipRepository
from cadredesk.services.export_ports import ExportRegister
from cadredesk.services.history_ports import HistoryReader
from cadredesk.services.library_ports import KeptToday, Library, RecoverySheet
from cadredesk.services.list_ports import ListReader
from cadredesk.services.opening import Opening
from cadredesk.services.read_models import (
    BackupInfo,
    CadreSummary,
    LibraryCounts,
    Passage,
    RosterPage,
    RosterQuery,
    VerificationReport,
)
from cadredesk.services.work_ports import Batch, SettingStore
from cadredesk.storage.stroke_data import stroke_table
from tests.memory_drafts import MemoryDrafts
from tests.memory_entities import MemoryEntities
from tests.memory_history import NOON, MemoryExports, MemoryHistory
from tests.memory_namesakes import namesakes
from tests.memory_submissions import MemorySubmissions

FAKE_SHEET = tuple(f"{group:07d}" for group in range(1, 15))


@dataclass
class FakeClock:
    """A clock that shows one instant until it is moved."""

    at: datetime = NOON

    def today(self) -> date:
        return self.at.date()

    def now(self) -> datetime:
        return self.at


@dataclass
class State:
    """What a library holds; a unit of work changes a copy and puts it back on commit."""

    township: Township
    cadres: dict[CadreId, CadreFile] = field(default_factory=dict)
    villagers: dict[VillageCadreId, VillageCadre] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    contents: dict[str, bytes] = field(default_factory=dict)
    overrides: dict[UUID, RuleOverride] = field(default_factory=dict)
    kept_words: dict[UUID, KeptWord] = field(default_factory=dict)
    placements: dict[UUID, StrokePlacement] = field(default_factory=dict)
    decisions: dict[UUID, AlertDecision] = field(default_factory=dict)
    views: dict[UUID, SavedView] = field(default_factory=dict)
    exports: dict[int, ExportRecord] = field(default_factory=dict)
    submissions: dict[SubmissionId, Submission] = field(default_factory=dict)

    def copy(self) -> State:
        kept = {each.name: getattr(self, each.name) for each in fields(self)}
        copied: dict[str, Any] = {
            name: dict(each) for name, each in kept.items() if isinstance(each, dict)
        }
        return replace(self, **copied)

    def entities_unlike(self, other: State) -> frozenset[str]:
        """The kinds of things in which two states differ."""
        kinds = {
            "rule_override": "overrides",
            "kept_word": "kept_words",
            "stroke_placement": "placements",
            "alert_decision": "decisions",
            "saved_view": "views",
            "submission_request": "submissions",
        }
        return frozenset(
            kind for kind, name in kinds.items() if getattr(self, name) != getattr(other, name)
        )


@dataclass
class Done:
    """A batch as it was committed, with the state before it."""

    batch: Batch
    changes: list[FieldChange]
    change_set: ChangeSet
    before: State
    undone: bool = False
    undoes: BatchId | None = None


@dataclass
class MemoryLibrary:
    """A library that is gone with the test."""

    folder: Path
    state: State
    password: str
    is_practice: bool = False
    done: list[Done] = field(default_factory=list)
    audited: list[tuple[str, str, str]] = field(default_factory=list)
    is_open: bool = True
    faults: tuple[tuple[str, dict[str, object]], ...] = ()
    opening: Opening = field(default_factory=Opening)
    drafts: MemoryDrafts = field(default_factory=MemoryDrafts)
    kept: KeptToday | None = None

    @property
    def unit_name(self) -> str:
        return self.state.township.name

    @property
    def overrides(self) -> tuple[RuleOverride, ...]:
        return tuple(self.state.overrides.values())

    @property
    def private_folder(self) -> Path:
        raise NotImplementedError("a library in memory has no folder on the disk")

    def unit_of_work(self, batch: Batch | None = None) -> MemoryWork:
        return MemoryWork(self, batch)

    @property
    def saves(self) -> int:
        return len(self.done)

    def kept_today(self) -> KeptToday | None:
        return self.kept if self.kept and self.kept.saves == self.saves else None

    def keep_today(self, kept: KeptToday) -> None:
        self.kept = kept

    def counts(self) -> LibraryCounts:
        cadres = self.state.cadres.values()
        return LibraryCounts(
            cadres=len(cadres),
            serving=sum(each.cadre.status is CadreStatus.SERVING for each in cadres),
            village_cadres=len(self.state.villagers),
            changes=sum(len(each.changes) for each in self.done),
            audit_rows=len(self.done) + len(self.audited),
        )

    def verify(self) -> VerificationReport:
        return VerificationReport(self.counts(), len(self.done), "00ff", self.faults)

    def back_up(self, folder: Path | None = None) -> BackupInfo:
        place = (folder or self.folder / "backup") / "copy.backup"
        return BackupInfo(str(place), NOON, len(self.done), len(self.state.cadres), 4096, True)

    def backups(self) -> tuple[BackupInfo, ...]:
        return (self.back_up(),)

    def last_backup(self) -> datetime | None:
        return NOON

    def close(self) -> None:
        self.is_open = False


class MemoryWork:
    """A unit of work over a copy of the state."""

    def __init__(self, library: MemoryLibrary, batch: Batch | None) -> None:
        self.library = library
        self.batch = batch
        self.state = library.state.copy()
        self.cadres: CadreRepository = MemoryCadres(self.state)
        self.villages: EntityRepository[VillageCadre] = MemoryEntities(
            self.state.villagers, attrgetter("order")
        )
        self.overrides: EntityRepository[RuleOverride] = MemoryEntities(self.state.overrides)
        self.views: EntityRepository[SavedView] = MemoryEntities(self.state.views)
        self.township: TownshipRepository = MemoryTownship(self.state)
        self.kept_words: EntityRepository[KeptWord] = MemoryEntities(self.state.kept_words)
        self.placements: EntityRepository[StrokePlacement] = MemoryEntities(self.state.placements)
        self.decisions: EntityRepository[AlertDecision] = MemoryEntities(self.state.decisions)
        self.contents: ContentStore = MemoryContents(self.state)
        self.submissions = MemorySubmissions(self.state.submissions)
        self.lists: ListReader = MemoryLists(self)
        self.history: HistoryReader = MemoryHistory(self)
        self.exports: ExportRegister = MemoryExports(self)
        self.settings: SettingStore = MemorySettings(self.state)
        self.undoes: BatchId | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        return None

    def audit(self, action: str, label: str = "", detail: str = "") -> None:
        if self.batch is None:
            raise RuntimeError("a unit of work without a batch can only read")
        self.library.audited.append((action, label, detail))

    def commit(self) -> ChangeSet:
        if self.batch is None:
            raise RuntimeError("a unit of work without a batch can only read")
        for each in self.library.done:
            if each.batch.id == self.batch.id:
                return each.change_set
        before = self.library.state
        changes = [
            change
            for key, file in self.state.cadres.items()
            for change in file_changes(before.cadres.get(key), file)
        ]
        touched = {change.owner for change in changes if change.owner is not None}
        touched |= before.cadres.keys() - self.state.cadres.keys()
        change_set = ChangeSet(
            batch=self.batch.id,
            cadres=frozenset(touched),
            villages=before.villagers != self.state.villagers,
            township=before.township != self.state.township,
            entities=self.state.entities_unlike(before),
        )
        done = Done(self.batch, changes, change_set, before, undoes=self.undoes)
        self.library.done.append(done)
        self.library.state = self.state.copy()
        return change_set


class MemoryCadres:
    def __init__(self, state: State) -> None:
        self._state = state

    def get(self, cadre: CadreId) -> CadreFile:
        if cadre not in self._state.cadres:
            raise UserError("cadre.unknown")
        return self._state.cadres[cadre]

    def all(self) -> Iterator[CadreFile]:
        return iter(sorted(self._state.cadres.values(), key=lambda file: file.cadre.order))

    def many(self, cadres: Sequence[CadreId]) -> tuple[CadreFile, ...]:
        return tuple(self._state.cadres[each] for each in cadres)

    def save(self, file: CadreFile) -> None:
        self._state.cadres[file.id] = file

    def save_many(self, files: Sequence[CadreFile]) -> None:
        self._state.cadres.update({file.id: file for file in files})

    def delete(self, cadre: CadreId) -> None:
        del self._state.cadres[cadre]


class MemoryTownship:
    def __init__(self, state: State) -> None:
        self._state = state

    def get(self) -> Township:
        return self._state.township

    def save(self, township: Township) -> None:
        self._state.township = township


class MemoryContents:
    def __init__(self, state: State) -> None:
        self._state = state

    def has(self, digest: str) -> bool:
        return digest in self._state.contents

    def keep(self, digest: str, size: int, pieces: Iterable[bytes]) -> None:
        content = b"".join(pieces)
        assert len(content) == size
        self._state.contents[digest] = content

    def read(self, digest: str) -> Iterator[bytes]:
        yield self._state.contents[digest]

    def not_whole(self, digests: Collection[str]) -> frozenset[str]:
        return frozenset(digests) - self._state.contents.keys()


class MemoryLists:
    def __init__(self, work: MemoryWork) -> None:
        self._work = work

    def roster(self, query: RosterQuery) -> RosterPage:
        files = [self._work.state.cadres[each] for each in self.ids(query)]
        rows = tuple(_summary(file) for file in files)
        return RosterPage(rows[query.offset : query.offset + query.limit], len(rows))

    def ids(self, query: RosterQuery) -> tuple[CadreId, ...]:
        return tuple(
            file.id
            for file in self._work.cadres.all()
            if file.cadre.status in query.statuses
            and (query.only is None or file.id in query.only)
            and query.text in f"{file.cadre.name} {file.cadre.id_number} {file.cadre.current_posts}"
        )

    def basics(self, ids: Sequence[CadreId]) -> tuple[Cadre, ...]:
        files = self._work.state.cadres
        return tuple(files[each].cadre for each in ids if each in files)

    def namesakes(self, names: Collection[str], cadres: Collection[CadreId]) -> tuple[CadreId, ...]:
        return namesakes(self._work.cadres.all(), names, cadres)

    def passages(self, text: str, limit: int) -> tuple[Passage, ...]:
        return ()

    def stroke_order(self) -> StrokeOrder:
        state = self._work.state
        names = {key: file.cadre.name for key, file in state.cadres.items()}
        return StrokeOrder(stroke_table(), state.placements.values(), names)

    def words_in_use(self) -> Mapping[Criterion, tuple[str, ...]]:
        groups = {each.cadre.roster_group: None for each in self._work.cadres.all()}
        return {Criterion.GROUP: tuple(groups)}

    def counts(self) -> LibraryCounts:
        return self._work.library.counts()


class MemorySettings:
    def __init__(self, state: State) -> None:
        self._state = state

    def get(self, key: str, default: str = "") -> str:
        return self._state.settings.get(key, default)

    def set(self, key: str, value: str) -> None:
        self._state.settings[key] = value

    def all(self, prefix: str = "") -> Mapping[str, str]:
        return {key: text for key, text in self._state.settings.items() if key.startswith(prefix)}


@dataclass
class MemoryStore:
    """Libraries by their folders; folders exist only here."""

    libraries: dict[Path, MemoryLibrary] = field(default_factory=dict)

    def exists(self, folder: Path) -> bool:
        return folder in self.libraries

    def is_open(self, folder: Path) -> bool:
        return folder in self.libraries and self.libraries[folder].is_open

    def create(
        self, folder: Path, township: Township, password: str, *, practice: bool = False
    ) -> tuple[Library, RecoverySheet]:
        library = MemoryLibrary(folder, State(township), password, practice)
        self.libraries[folder] = library
        return library, RecoverySheet(township.name, FAKE_SHEET)

    def open(self, folder: Path, password: str) -> Library:
        library = self.libraries.get(folder)
        if library is None or library.password != password:
            raise UserError("cadre.unknown")
        library.is_open = True
        return library

    def open_with_recovery_key(self, folder: Path, key: str, new_password: str) -> Library:
        library = self.libraries[folder]
        if key != " ".join(FAKE_SHEET):
            raise UserError("cadre.unknown")
        library.password = new_password
        return library

    def restore(self, backup: Path, folder: Path, password: str) -> Library:
        source = next(iter(self.libraries.values()))
        self.libraries[folder] = replace(source, folder=folder, state=source.state.copy())
        return self.libraries[folder]


def _summary(file: CadreFile) -> CadreSummary:
    cadre = file.cadre
    main = file.main_appointment
    return CadreSummary(
        id=cadre.id,
        name=cadre.name,
        sex=cadre.sex,
        born_on=cadre.born_on,
        current_posts=cadre.current_posts,
        in_post_since=main.appointed_on if main else None,
        status=cadre.status,
        id_number=masked(cadre.id_number),
        roster_group=cadre.roster_group,
        tags=cadre.tags,
    )
