"""Libraries that open quickly; everything else about them is as it is for the clerk."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, text

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.ids import BatchId, CadreId, new_id
from cadredesk.domain.unit import Township
from cadredesk.services.messages import explain
from cadredesk.services.read_models import RosterPage, RosterQuery
from cadredesk.services.work_ports import Batch, UnitOfWork
from cadredesk.storage import reserve
from cadredesk.storage.engine import open_engine
from cadredesk.storage.keys import KeyCost, KeyFile
from cadredesk.storage.library import SqlLibraryStore
from cadredesk.storage.open_library import SqlLibrary
from tests.builders import a_township
from tests.fakes import FakeClock

PASSWORD = "青山不改 绿水长流 丙县"
CHEAP = KeyCost(memory_kib=8, passes=1, lanes=1)
SMALL_RESERVE = 4096


def a_batch(action: str = "edit", label: str = "") -> Batch:
    return Batch(BatchId(new_id()), action, label)


@dataclass
class Shelf:
    """A store, its clock, and the folder of the library it keeps opening."""

    store: SqlLibraryStore
    clock: FakeClock
    folder: Path
    opened: list[SqlLibrary] = field(default_factory=list)

    @property
    def file(self) -> Path:
        return self.folder / "main.db"

    def create(self, township: Township | None = None) -> SqlLibrary:
        self.opened.append(self.store.create(self.folder, township or a_township(), PASSWORD)[0])
        return self.opened[-1]

    def open(self, password: str = PASSWORD) -> SqlLibrary:
        self.opened.append(self.store.open(self.folder, password))
        return self.opened[-1]

    def close(self) -> None:
        for library in self.opened:
            library.close()


@pytest.fixture(autouse=True)
def _small_reserve(monkeypatch: pytest.MonkeyPatch) -> None:
    """Eight megabytes for each of hundreds of libraries is a third of the time."""
    monkeypatch.setattr(reserve, "RESERVE_SIZE", SMALL_RESERVE)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def shelf(tmp_path: Path, clock: FakeClock) -> Iterator[Shelf]:
    store = SqlLibraryStore(clock, by="王芳", cost=CHEAP)
    found = Shelf(store, clock, tmp_path / "干部工作台" / "青山镇")
    yield found
    found.close()


@pytest.fixture(scope="session")
def new_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new library that nobody has opened yet."""
    folder = tmp_path_factory.mktemp("new") / "青山镇"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reserve, "RESERVE_SIZE", SMALL_RESERVE)
        store = SqlLibraryStore(FakeClock(), by="王芳", cost=CHEAP)
        store.create(folder, a_township(), PASSWORD)[0].close()
    return folder


@pytest.fixture
def library(shelf: Shelf, new_library: Path) -> SqlLibrary:
    """A new library that was closed once, copied, for making one takes twenty times as long."""
    shutil.copytree(new_library, shelf.folder)
    return shelf.open()


def save(library: SqlLibrary, *files: CadreFile, batch: Batch | None = None) -> ChangeSet:
    """Save files as one batch."""
    return do(library, lambda work: work.cadres.save_many(files), batch)


def do(
    library: SqlLibrary, deed: Callable[[UnitOfWork], Any], batch: Batch | None = None
) -> ChangeSet:
    """Do something as one batch."""
    with library.unit_of_work(batch or a_batch()) as work:
        deed(work)
        return work.commit()


def undo(library: SqlLibrary, batch: Batch) -> Batch:
    """Undo a batch; return the batch that did it."""
    undoing = a_batch("undo")
    do(library, lambda work: work.history.undo(batch.id), undoing)
    return undoing


def file_of(library: SqlLibrary, cadre: CadreId) -> CadreFile:
    with library.unit_of_work() as work:
        return work.cadres.get(cadre)


def all_files(library: SqlLibrary) -> tuple[CadreFile, ...]:
    with library.unit_of_work() as work:
        return tuple(work.cadres.all())


def roster(library: SqlLibrary, **query: Any) -> RosterPage:
    with library.unit_of_work() as work:
        return work.lists.roster(RosterQuery(**query))


def names(library: SqlLibrary, text: str = "", **query: Any) -> list[str]:
    return [row.name for row in roster(library, text=text, **query).rows]


def said(error: CadreDeskError) -> str:
    """What the person is told: in both languages there is a sentence with nothing left open."""
    chinese, english = explain(error, "zh"), explain(error, "en")
    assert "{" not in chinese + english
    return chinese


def key_in(folder: Path) -> bytes:
    """The data key of a library or backup folder."""
    key = KeyFile.read(folder).unwrap(PASSWORD)
    assert key is not None
    return key


@contextmanager
def database_tool(folder: Path, file: str = "main.db") -> Iterator[Connection]:
    """A closed library in the hands of somebody with the key and a database tool."""
    engine = open_engine(folder / file, key_in(folder))
    try:
        with engine.begin() as connection:
            for name in ("audit_refuses_update", "audit_refuses_delete"):
                connection.execute(text(f"DROP TRIGGER IF EXISTS {name}"))
            yield connection
    finally:
        engine.dispose()


def digest_of(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
