"""What was changed about a village cadre is told, field by field, and given back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import BatchId, new_id
from cadredesk.domain.partial_date import PartialDate
from cadredesk.services.editing import EDIT, FieldEdit
from cadredesk.services.village_cadres import (
    VillageGrid,
    delete_villagers,
    read_village_cadres,
    restore_villager_value,
    villager_history,
)
from cadredesk.services.work_ports import Batch
from cadredesk.storage.library import SqlLibraryStore
from cadredesk.storage.open_library import SqlLibrary
from tests.builders import a_township, a_village_cadre
from tests.fakes import FakeClock
from tests.storage.conftest import CHEAP

TIAN = a_village_cadre("田大旺", village="东山村", order=1, term_ends_on=PartialDate(2026, 3))
BAI = a_village_cadre("白小兰", village="东山村", order=2)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqlLibrary]:
    store = SqlLibraryStore(FakeClock(), "王芳", CHEAP)
    library, _sheet = store.create(tmp_path / "青山镇", a_township(), "a password")
    with library.unit_of_work(Batch(BatchId(new_id()), "import", "名册")) as work:
        work.villages.save_many([TIAN, BAI])
        work.commit()
    edits = [
        FieldEdit(TIAN.id, "term_ends_on", PartialDate(2027, 1)),
        FieldEdit(BAI.id, "note", "妇联"),
    ]
    VillageGrid(library).write(edits, EDIT)
    yield library
    library.close()


def test_the_newest_change_is_told_first_and_nobody_elses(library: SqlLibrary):
    told = villager_history(library, TIAN.id)

    newest = told[0]
    assert (newest.field, newest.old, newest.new, newest.by) == (
        "term_ends_on",
        "2026.03",
        "2027.01",
        "王芳",
    )
    assert {each.item for each in told} == {TIAN.id}
    assert {each.action for each in told[1:]} == {"import"}


def test_the_old_value_comes_back_as_a_step_of_its_own(library: SqlLibrary):
    restore_villager_value(library, villager_history(library, TIAN.id)[0])

    assert read_village_cadres(library) == (TIAN, replace(BAI, note="妇联"))
    assert villager_history(library, TIAN.id)[0].action == "restore"


def test_a_name_that_was_not_there_before_stays(library: SqlLibrary):
    named = next(each for each in villager_history(library, TIAN.id) if each.field == "name")

    with pytest.raises(UserError) as raised:
        restore_villager_value(library, named)

    assert raised.value.code == "restore.needed"


def test_who_is_in_the_recycle_bin_gets_nothing_back(library: SqlLibrary):
    told = villager_history(library, TIAN.id)[0]
    delete_villagers(library, [read_village_cadres(library)[0]])

    with pytest.raises(UserError) as raised:
        restore_villager_value(library, told)

    assert raised.value.code == "record.unknown"


def test_an_entry_of_another_history_is_refused(library: SqlLibrary):
    told = replace(villager_history(library, TIAN.id)[0], field="phone")

    with pytest.raises(UserError) as raised:
        restore_villager_value(library, told)

    assert raised.value.code == "restore.unknown"
