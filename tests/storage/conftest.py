"""Libraries that open quickly; everything else about them is as it is for the clerk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from cadredesk.domain.ids import BatchId, new_id
from cadredesk.domain.unit import Township
from cadredesk.services.ports import Batch
from cadredesk.storage.keys import KeyCost
from cadredesk.storage.library import SqlLibraryStore
from cadredesk.storage.open_library import SqlLibrary
from tests.builders import a_township
from tests.fakes import FakeClock

PASSWORD = "青山不改 绿水长流 丙县"
CHEAP = KeyCost(memory_kib=8, passes=1, lanes=1)


def a_batch(action: str = "edit", label: str = "") -> Batch:
    return Batch(BatchId(new_id()), action, label)


@dataclass
class Shelf:
    """A store, its clock, and the folder of the library it keeps opening."""

    store: SqlLibraryStore
    clock: FakeClock
    folder: Path

    def create(self, township: Township | None = None) -> SqlLibrary:
        return self.store.create(self.folder, township or a_township(), PASSWORD)[0]

    def open(self) -> SqlLibrary:
        return self.store.open(self.folder, PASSWORD)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def shelf(tmp_path: Path, clock: FakeClock) -> Shelf:
    store = SqlLibraryStore(clock, by="王芳", cost=CHEAP)
    return Shelf(store, clock, tmp_path / "干部工作台" / "青山镇")


@pytest.fixture
def library(shelf: Shelf) -> Iterator[SqlLibrary]:
    opened = shelf.create()
    yield opened
    opened.close()
