"""One field gets an earlier value back, as a change of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import BatchId, CadreId, new_id
from cadredesk.services.cadre_views import read_file
from cadredesk.services.editing import change_field, put_item, remove_items
from cadredesk.services.read_models import HistoryEntry
from cadredesk.services.restoring import restore_value
from cadredesk.services.work_ports import Batch
from cadredesk.storage.keys import KeyCost
from cadredesk.storage.library import SqlLibraryStore
from cadredesk.storage.open_library import SqlLibrary
from tests.builders import a_cadre, a_family_member, a_file, a_township
from tests.fakes import FakeClock

ZHOU = a_file(
    a_cadre("周建国", health="健康"),
    family=(a_family_member("妻子", "王丽", work="教师"), a_family_member("儿子", "周明")),
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqlLibrary]:
    """A library with one file in it, and nothing changed yet."""
    store = SqlLibraryStore(FakeClock(), by="小李", cost=KeyCost(8, 1, 1))
    made, _sheet = store.create(tmp_path / "青山镇", a_township(), "青山不改 绿水长流 丙县")
    assert isinstance(made, SqlLibrary)
    with made.unit_of_work(Batch(BatchId(new_id()), "import")) as work:
        work.cadres.save(ZHOU)
        work.commit()
    yield made
    made.close()


def entry(library: SqlLibrary, field: str, at: int = 0) -> HistoryEntry:
    """The newest entry of a field, or an older one."""
    told = [each for each in read_file(library, ZHOU.id).history if each.field == field]
    return told[at]


def the_file(library: SqlLibrary) -> CadreFile:
    return read_file(library, ZHOU.id).file


def test_a_field_gets_its_old_value_back_as_a_new_entry(library: SqlLibrary):
    change_field(library, ZHOU.id, "health", "一般")
    change_field(library, ZHOU.id, "health", "良好")

    restore_value(library, ZHOU.id, entry(library, "health", at=1))

    newest = entry(library, "health")
    assert the_file(library).cadre.health == "健康"
    assert (newest.old, newest.new, newest.action) == ("良好", "健康", "restore")


def test_a_field_of_a_row_gets_its_old_value_back(library: SqlLibrary):
    wife, son = ZHOU.family
    put_item(library, ZHOU.id, "family", replace(wife, work="校长"))

    restore_value(library, ZHOU.id, entry(library, "work"))

    assert the_file(library).family == (wife, son)


def test_a_row_that_was_deleted_comes_back_whole(library: SqlLibrary):
    wife, son = ZHOU.family
    remove_items(library, ZHOU.id, "family", {wife.id})

    restore_value(library, ZHOU.id, entry(library, "work"))

    assert the_file(library).family == (son, wife)


def test_a_row_that_was_deleted_since_is_not_made_up(library: SqlLibrary):
    wife = ZHOU.family[0]
    put_item(library, ZHOU.id, "family", replace(wife, work="校长"))
    changed = entry(library, "work")
    remove_items(library, ZHOU.id, "family", {wife.id})

    with pytest.raises(UserError, match=r"restore\.row_gone"):
        restore_value(library, ZHOU.id, changed)


def test_what_may_not_be_empty_is_not_emptied(library: SqlLibrary):
    with pytest.raises(UserError, match=r"restore\.needed"):
        restore_value(library, ZHOU.id, entry(library, "relation"))


def test_an_entry_of_nobody_or_of_somebody_else_restores_nothing(library: SqlLibrary):
    change_field(library, ZHOU.id, "health", "一般")
    told = entry(library, "health")

    with pytest.raises(UserError, match=r"restore\.unknown"):
        restore_value(library, ZHOU.id, replace(told, field="phone"))
    with pytest.raises(UserError, match=r"restore\.unknown"):
        restore_value(library, CadreId(ZHOU.family[0].id), told)
