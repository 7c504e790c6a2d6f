"""Steps go back and forward as people expect, and outlive the program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import BatchId, new_id
from cadredesk.services import editing
from cadredesk.services.editing import FieldEdit
from cadredesk.services.undo import redo_last, undo_last, undo_state
from cadredesk.services.work_ports import Batch
from cadredesk.storage.library import SqlLibraryStore
from cadredesk.storage.open_library import SqlLibrary
from tests.builders import a_cadre, a_family_member, a_file, a_township
from tests.fakes import FakeClock
from tests.storage.conftest import CHEAP

LI, WANG = a_file(a_cadre("李秀英", health="")), a_file(a_cadre("王海涛", health=""))
PASSWORD = "a password"


@pytest.fixture
def store() -> SqlLibraryStore:
    return SqlLibraryStore(FakeClock(), "王芳", CHEAP)


@pytest.fixture
def library(store: SqlLibraryStore, tmp_path: Path) -> Iterator[SqlLibrary]:
    library, _sheet = store.create(tmp_path / "青山镇", a_township(), PASSWORD)
    with library.unit_of_work(Batch(BatchId(new_id()), "import", "名册.xlsx")) as work:
        work.cadres.save_many([LI, WANG])
        work.commit()
    yield library
    library.close()


def health(library: SqlLibrary) -> str:
    with library.unit_of_work() as work:
        return work.cadres.get(LI.id).cadre.health


def labels(library: SqlLibrary) -> tuple[str, str]:
    state = undo_state(library)
    return (
        state.undo.done.action if state.undo else "",
        state.redo.done.action if state.redo else "",
    )


def test_steps_go_back_one_after_the_other_and_forward_again(library: SqlLibrary):
    for word in ("健康", "一般", "较差"):
        editing.change_field(library, LI.id, "health", word)

    undo_last(library)
    undo_last(library)
    assert health(library) == "健康"
    redo_last(library)
    assert health(library) == "一般"
    redo_last(library)
    assert health(library) == "较差"

    with pytest.raises(UserError, match=r"redo\.nothing"):
        redo_last(library)
    for word in ("一般", "健康", ""):
        undo_last(library)
        assert health(library) == word


def test_something_new_leaves_nothing_to_redo(library: SqlLibrary):
    editing.change_field(library, LI.id, "health", "健康")
    undo_last(library)
    editing.change_field(library, LI.id, "health", "一般")

    assert undo_state(library).redo is None
    undo_last(library)
    assert health(library) == ""
    assert labels(library) == ("import", "edit")


def test_a_look_between_is_no_step(library: SqlLibrary):
    editing.change_field(library, LI.id, "health", "健康")
    undo_last(library)
    with library.unit_of_work(Batch(BatchId(new_id()), "show_id", "李秀英")) as work:
        work.audit("show_id", "李秀英")
        work.commit()

    step, _changes = redo_last(library)

    assert step.done.action == "edit"
    assert health(library) == "健康"


def test_the_import_itself_is_the_first_step_and_then_there_is_nothing(library: SqlLibrary):
    step, changes = undo_last(library)

    assert step.done.label == "名册.xlsx"
    assert changes.cadres == {LI.id, WANG.id}
    with pytest.raises(UserError, match=r"undo\.nothing"):
        undo_last(library)
    redo_last(library)
    assert health(library) == ""


def test_a_step_says_whom_and_what_it_touched(library: SqlLibrary):
    edits = [FieldEdit(each.id, "tags", "后备") for each in (LI, WANG)]
    editing.change_fields(library, edits, "bulk_edit", "2 人")
    undo = undo_state(library).undo
    assert undo is not None
    assert set(undo.scope.cadres) == {LI.id, WANG.id}
    assert undo.scope.fields == (("cadre", "tags"),)

    editing.put_item(library, LI.id, "family", a_family_member("丈夫", "周建国"))
    undo = undo_state(library).undo
    assert undo is not None
    assert undo.scope.fields == (("family_member", ""),)


def test_deleted_people_come_back_with_everything(library: SqlLibrary):
    editing.put_item(library, LI.id, "family", a_family_member("丈夫", "周建国"))
    editing.delete_cadres(library, [LI.id])

    undo_last(library)

    with library.unit_of_work() as work:
        assert work.cadres.get(LI.id).family[0].name == "周建国"


def test_steps_outlive_the_program(library: SqlLibrary, store: SqlLibraryStore, tmp_path: Path):
    editing.change_field(library, LI.id, "health", "健康")
    editing.change_field(library, LI.id, "health", "一般")
    undo_last(library)
    library.close()

    again = store.open(tmp_path / "青山镇", PASSWORD)
    assert labels(again) == ("edit", "edit")
    redo_last(again)
    assert health(again) == "一般"
    undo_last(again)
    undo_last(again)
    assert health(again) == ""
    again.close()


def test_two_hundred_steps_go_back(library: SqlLibrary):
    for number in range(200):
        editing.change_field(library, LI.id, "note", str(number))

    for _step in range(200):
        undo_last(library)

    with library.unit_of_work() as work:
        assert work.cadres.get(LI.id).cadre.note == LI.cadre.note
    assert labels(library) == ("import", "edit")
