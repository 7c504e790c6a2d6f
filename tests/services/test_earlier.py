"""A file is read as it was known when an earlier day ended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import BatchId, CadreId, new_id
from cadredesk.services.earlier import read_file_as_known
from cadredesk.services.editing import change_field, put_item, remove_items
from cadredesk.services.work_ports import Batch
from cadredesk.storage.keys import KeyCost
from cadredesk.storage.library import SqlLibraryStore
from cadredesk.storage.open_library import SqlLibrary
from tests.builders import a_cadre, a_family_member, a_file, a_township
from tests.fakes import FakeClock
from tests.memory_history import NOON

WIFE, SON = a_family_member("妻子", "王丽", work="教师"), a_family_member("儿子", "周明")
ZHOU = a_file(a_cadre("周建国", health="健康", photo=b"one"), family=(WIFE, SON))


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def library(tmp_path: Path, clock: FakeClock) -> Iterator[SqlLibrary]:
    """A library that got one file on the first day and was changed on each of three more."""
    store = SqlLibraryStore(clock, by="小李", cost=KeyCost(8, 1, 1))
    made, _sheet = store.create(tmp_path / "青山镇", a_township(), "青山不改 绿水长流 丙县")
    assert isinstance(made, SqlLibrary)
    with made.unit_of_work(Batch(BatchId(new_id()), "import")) as work:
        work.cadres.save(ZHOU)
        work.commit()
    clock.at = NOON + timedelta(days=1)
    change_field(made, ZHOU.id, "health", "一般")
    change_field(made, ZHOU.id, "photo", b"two")
    clock.at = NOON + timedelta(days=2)
    put_item(made, ZHOU.id, "family", replace(WIFE, work="校长"))
    put_item(made, ZHOU.id, "family", a_family_member("女儿", "周晴"))
    clock.at = NOON + timedelta(days=3)
    remove_items(made, ZHOU.id, "family", {SON.id})
    change_field(made, ZHOU.id, "health", "良好")
    yield made
    made.close()


def known(library: SqlLibrary, days: int) -> CadreFile:
    """The file as it was known so many days after the first."""
    return read_file_as_known(library, ZHOU.id, day_after(days)).file


def day_after(days: int) -> date:
    at: datetime = NOON + timedelta(days=days)
    return at.astimezone().date()


def test_on_the_first_day_the_file_is_as_it_came(library: SqlLibrary):
    file = known(library, 0)

    assert file.cadre == ZHOU.cadre
    assert set(file.family) == {WIFE, SON}


def test_each_day_knows_what_was_changed_until_then(library: SqlLibrary):
    healths = [known(library, days).cadre.health for days in range(4)]
    photos = [known(library, days).cadre.photo for days in range(2)]
    families = [{each.name: each.work for each in known(library, day).family} for day in range(4)]

    assert healths == ["健康", "一般", "一般", "良好"]
    assert photos == [b"one", b"two"]
    assert families[1] == {"王丽": "教师", "周明": SON.work}
    assert families[2].keys() == {"王丽", "周明", "周晴"}
    assert families[3].keys() == {"王丽", "周晴"}
    assert families[2]["王丽"] == "校长"


def test_today_is_as_the_file_stands(library: SqlLibrary):
    with library.unit_of_work() as work:
        present = work.cadres.get(ZHOU.id)

    assert known(library, 3) == present


def test_before_the_file_there_was_none(library: SqlLibrary):
    with pytest.raises(UserError, match=r"earlier\.no_file"):
        known(library, -1)


def test_nobodys_file_is_said(library: SqlLibrary):
    with pytest.raises(UserError, match=r"cadre\.unknown"):
        read_file_as_known(library, CadreId(new_id()), day_after(0))
