"""What was deleted comes back with everything it had, each file by itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cadredesk.domain.cadre import INFO_SETS
from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import BatchId, new_id
from cadredesk.services.editing import delete_cadres
from cadredesk.services.read_models import RosterQuery
from cadredesk.services.recycling import bring_back, deleted_people
from cadredesk.services.undo import undo_last
from cadredesk.services.village_cadres import delete_villagers, read_village_cadres
from cadredesk.services.work_ports import Batch
from cadredesk.storage.library import SqlLibraryStore
from cadredesk.storage.open_library import SqlLibrary
from tests.builders import a_full_file, a_township, a_village_cadre
from tests.fakes import FakeClock
from tests.storage.conftest import CHEAP

LI, WANG = a_full_file("李秀英"), a_full_file("王海涛")
TIAN = a_village_cadre("田大旺", village="东山村", order=1)
BAI = a_village_cadre("白小兰", village="东山村", order=2, post="妇联主席")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqlLibrary]:
    store = SqlLibraryStore(FakeClock(), "王芳", CHEAP)
    library, _sheet = store.create(tmp_path / "青山镇", a_township(), "a password")
    with library.unit_of_work(Batch(BatchId(new_id()), "import", "名册")) as work:
        work.cadres.save_many([LI, WANG])
        work.villages.save_many([TIAN, BAI])
        work.commit()
    yield library
    library.close()


def names(library: SqlLibrary) -> list[str]:
    with library.unit_of_work() as work:
        return sorted(row.name for row in work.lists.roster(RosterQuery()).rows)


def test_the_bin_says_who_is_in_it_since_when_and_with_what(library: SqlLibrary):
    assert deleted_people(library) == ()

    delete_cadres(library, [LI.id, WANG.id])

    found = deleted_people(library)
    assert [each.name for each in found] == ["李秀英", "王海涛"]
    rows = sum(len(getattr(LI, name)) for name in INFO_SETS)
    assert (found[0].by, found[0].rows) == ("王芳", rows)
    assert names(library) == []


def test_one_of_several_comes_back_whole(library: SqlLibrary):
    delete_cadres(library, [LI.id, WANG.id])

    changes = bring_back(library, deleted_people(library)[:1])

    assert changes.cadres == {LI.id}
    with library.unit_of_work() as work:
        assert work.cadres.get(LI.id) == LI
    assert names(library) == ["李秀英"]
    assert [each.name for each in deleted_people(library)] == ["王海涛"]
    assert library.verify().is_sound


def test_bringing_back_is_a_step_that_can_be_undone(library: SqlLibrary):
    delete_cadres(library, [LI.id])
    bring_back(library, deleted_people(library))

    step, _changes = undo_last(library)

    assert step.done.action == "restore"
    assert [each.name for each in deleted_people(library)] == ["李秀英"]


def test_who_is_not_in_the_bin_cannot_be_brought_back(library: SqlLibrary):
    delete_cadres(library, [LI.id])
    gone = deleted_people(library)
    bring_back(library, gone)

    with pytest.raises(UserError, match=r"cadre\.unknown"):
        bring_back(library, gone)


def test_village_cadres_wait_in_the_same_bin_and_come_back_one_by_one(library: SqlLibrary):
    delete_cadres(library, [LI.id])
    delete_villagers(library, [TIAN, BAI])

    waiting = deleted_people(library)
    changes = bring_back(library, [waiting[1]])

    assert [each.name for each in waiting] == ["田大旺", "白小兰", "李秀英"]
    assert (waiting[1].posts, waiting[1].by, waiting[1].rows) == ("东山村妇联主席", "王芳", 0)
    assert changes.villages
    assert read_village_cadres(library) == (BAI,)
    assert [each.name for each in deleted_people(library)] == ["田大旺", "李秀英"]
    undo_last(library)
    assert read_village_cadres(library) == ()
