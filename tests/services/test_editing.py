"""Each thing the clerk does to a file is one batch, called after whom it concerns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import BatchId, CadreId, new_id
from cadredesk.services import editing
from cadredesk.services.editing import FieldEdit
from cadredesk.storage.library import SqlLibraryStore
from cadredesk.storage.open_library import SqlLibrary
from tests.builders import (
    a_cadre,
    a_family_member,
    a_file,
    a_full_file,
    a_township,
    an_item,
)
from tests.fakes import FakeClock
from tests.storage.conftest import CHEAP

LI = a_full_file("李秀英")
MOTHER, FATHER = a_family_member("母亲", "田芳"), a_family_member("父亲", "李大山")
WANG = a_file(a_cadre("王海涛"), family=(MOTHER, FATHER))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqlLibrary]:
    store = SqlLibraryStore(FakeClock(), "王芳", CHEAP)
    library, _sheet = store.create(tmp_path / "青山镇", a_township(), "a password")
    with library.unit_of_work(editing._batch("import", "名册")) as work:  # noqa: SLF001
        work.cadres.save_many([LI, WANG])
        work.commit()
    yield library
    library.close()


def family_of(library: SqlLibrary) -> list[str]:
    with library.unit_of_work() as work:
        return [each.name for each in work.cadres.get(WANG.id).family]


def last_batch(library: SqlLibrary) -> tuple[str, str, int]:
    with library.unit_of_work() as work:
        newest = work.history.batches(1)[0]
    return newest.action, newest.label, newest.changes


def test_a_field_is_changed_in_a_batch_called_after_the_person(library: SqlLibrary):
    changes = editing.change_field(library, LI.id, "health", "良好")

    assert changes.cadres == {LI.id}
    assert last_batch(library) == ("edit", "李秀英", 1)


def test_a_field_saved_again_with_the_same_batch_is_saved_once(library: SqlLibrary):
    batch = BatchId(new_id())
    editing.change_field(library, LI.id, "health", "良好", batch=batch)

    again = editing.change_field(library, LI.id, "health", "良好", batch=batch)

    assert again.batch == batch
    assert last_batch(library)[2] == 1


def test_many_fields_of_many_people_are_one_batch(library: SqlLibrary):
    edits = [
        FieldEdit(LI.id, "tags", "后备"),
        FieldEdit(WANG.id, "tags", "后备"),
        FieldEdit(WANG.id, "health", "一般"),
    ]

    changes = editing.change_fields(library, edits, "bulk_edit", "2 人")

    assert changes.cadres == {LI.id, WANG.id}
    assert last_batch(library) == ("bulk_edit", "2 人", 3)


def test_of_many_people_one_who_is_not_there_stops_all(library: SqlLibrary):
    nobody = FieldEdit(CadreId(new_id()), "health", "一般")

    with pytest.raises(UserError, match=r"cadre\.unknown"):
        editing.change_fields(library, [FieldEdit(LI.id, "health", "一般"), nobody])

    assert last_batch(library)[0] == "import"


def test_rows_are_added_replaced_moved_and_removed(library: SqlLibrary):
    son = a_family_member("儿子", "王小虎")
    editing.put_item(library, WANG.id, "family", son, at=0)
    assert family_of(library) == ["王小虎", "田芳", "李大山"]

    editing.put_item(library, WANG.id, "family", replace(MOTHER, name="田方"))
    assert family_of(library) == ["王小虎", "田方", "李大山"]

    editing.move_item(library, WANG.id, "family", FATHER.id, 0)
    assert family_of(library) == ["李大山", "王小虎", "田方"]

    editing.remove_items(library, WANG.id, "family", {MOTHER.id, son.id})
    assert family_of(library) == ["李大山"]
    assert last_batch(library)[:2] == ("delete", "王海涛")


def test_a_row_without_a_place_is_the_last(library: SqlLibrary):
    editing.put_item(library, WANG.id, "family", a_family_member("女儿", "王小燕"))

    assert family_of(library)[-1] == "王小燕"


def test_a_segment_takes_its_notes_along(library: SqlLibrary):
    segment = LI.resume[0]

    editing.remove_items(library, LI.id, "resume", {segment.id})

    with library.unit_of_work() as work:
        assert work.cadres.get(LI.id).resume == ()


def test_a_set_is_replaced_in_one_batch(library: SqlLibrary):
    editing.replace_set(library, WANG.id, "family", [FATHER])

    assert family_of(library) == ["李大山"]


def test_a_row_that_is_gone_cannot_be_moved(library: SqlLibrary):
    with pytest.raises(UserError, match=r"item\.unknown"):
        editing.move_item(library, WANG.id, "family", an_item(), 0)


def test_deleted_files_are_one_batch_with_every_name(library: SqlLibrary):
    changes = editing.delete_cadres(library, [LI.id, WANG.id])

    assert changes.cadres == {LI.id, WANG.id}
    assert last_batch(library)[:2] == ("delete", "李秀英、王海涛")
