"""An office with an encrypted library of four people, and everything that writes its papers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cadredesk.bootstrap.desk import desk_for
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.ids import BatchId, new_id
from cadredesk.services.desk import Desk
from cadredesk.services.work_ports import Batch
from cadredesk.storage import reserve
from cadredesk.storage.library import SqlLibraryStore
from tests.builders import a_full_file, an_establishment
from tests.fakes import FakeClock
from tests.storage.conftest import CHEAP

NAMES = "韩长河 吕婷 刘志强 沈佳怡".split()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setattr(reserve, "RESERVE_SIZE", 4096)
    monkeypatch.setattr("cadredesk.bootstrap.desk.SystemClock", lambda: clock)
    store = SqlLibraryStore(clock, "王芳", CHEAP)
    library = store.create(tmp_path / "青山镇", an_establishment(), "a password")[0]
    people = [_colleague(name, place) for place, name in enumerate(NAMES)]
    with library.unit_of_work(Batch(BatchId(new_id()), "import")) as work:
        work.cadres.save_many(people)
        work.commit()
    yield desk_for(library)
    library.close()


def _colleague(name: str, place: int) -> CadreFile:
    return a_full_file(name, order=place)


def file_of(desk: Desk, name: str) -> CadreFile:
    """One of the four by name."""
    with desk.library.unit_of_work() as work:
        return next(each for each in work.cadres.all() if each.cadre.name == name)


def change(desk: Desk, file: CadreFile) -> None:
    """Save a file that was changed, as one step."""
    with desk.library.unit_of_work(Batch(BatchId(new_id()), "edit")) as work:
        work.cadres.save(file)
        work.commit()
