"""The operation log says who did what, finds it again, and goes on where it left off."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from cadredesk.domain.ids import BatchId, new_id
from cadredesk.services.departures import Outgoing, note_departure
from cadredesk.services.editing import FieldEdit, change_field, change_fields, delete_cadres
from cadredesk.services.operation_log import LINES, Operation, read_operation, read_operations
from cadredesk.services.read_models import OperationKind, OperationQuery
from cadredesk.services.undo import undo_batch
from cadredesk.services.village_cadres import VillageGrid
from cadredesk.services.work_ports import Batch
from cadredesk.storage.library import SqlLibraryStore
from cadredesk.storage.open_library import SqlLibrary
from tests.builders import a_cadre, a_file, a_township, a_village_cadre
from tests.fakes import FakeClock
from tests.memory_history import NOON
from tests.storage.conftest import CHEAP

ZHOU, LI = a_file(a_cadre("周建国")), a_file(a_cadre("李秀英", order=2))
TIAN = a_village_cadre("田大旺", village="东山村", order=1)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqlLibrary]:
    store = SqlLibraryStore(FakeClock(), "王芳", CHEAP)
    library, _sheet = store.create(tmp_path / "青山镇", a_township(), "a password")
    with library.unit_of_work(Batch(BatchId(new_id()), "import", "名册.xlsx")) as work:
        work.cadres.save_many([ZHOU, LI])
        work.villages.save_many([TIAN])
        work.commit()
    change_field(library, ZHOU.id, "health", "一般")
    target = tmp_path / "审批表.pdf"
    going = Outgoing(action="form", paper="审批表", target=target, people=1)
    note_departure(library, going, ())
    yield library
    library.close()


def actions(operations: tuple[Operation, ...]) -> list[str]:
    return [each.step.done.action for each in operations]


def test_the_newest_operation_comes_first_with_whom_and_what_it_touched(library: SqlLibrary):
    form, edit, imported, founded = read_operations(library, OperationQuery())

    assert actions((form, edit, imported, founded)) == ["form", "edit", "import", "new"]
    assert (edit.step.done.by, edit.names, edit.step.scope.fields) == (
        "王芳",
        ("周建国",),
        (("cadre", "health"),),
    )
    assert set(imported.names) == {"周建国", "李秀英"}
    assert [each.can_be_undone for each in (form, edit, imported, founded)] == [
        False,
        True,
        True,
        False,
    ]


def test_operations_are_read_on_from_the_last_one(library: SqlLibrary):
    whole = read_operations(library, OperationQuery())
    first = read_operations(library, OperationQuery(limit=2))
    rest = read_operations(library, OperationQuery(before=first[-1].step.done.id))

    assert first + rest == whole


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (OperationQuery(text="审批表"), ["form"]),
        (OperationQuery(text="李秀英"), ["import"]),
        (OperationQuery(text="王芳"), ["form", "edit", "import", "new"]),
        (OperationQuery(text="%"), []),
        (OperationQuery(text="修", actions=frozenset({"edit"})), ["edit"]),
        (OperationQuery(kind=OperationKind.IMPORT), ["import"]),
        (OperationQuery(kind=OperationKind.USE), ["form"]),
        (OperationQuery(kind=OperationKind.CHANGE, text="周建国"), ["edit"]),
        (OperationQuery(since=NOON), ["form", "edit", "import", "new"]),
        (OperationQuery(since=NOON + timedelta(seconds=1)), []),
    ],
)
def test_operations_are_found_by_text_kind_and_period(
    library: SqlLibrary, query: OperationQuery, found: list[str]
):
    assert actions(read_operations(library, query)) == found


def test_what_was_taken_back_says_so_and_is_no_longer_offered(library: SqlLibrary):
    edit = read_operations(library, OperationQuery(kind=OperationKind.CHANGE))[0]
    undo_batch(library, edit.step.done)

    undoing, *_rest = read_operations(library, OperationQuery(kind=OperationKind.UNDOING))
    again = read_operations(library, OperationQuery(kind=OperationKind.CHANGE))[0]

    assert again.step.done.undone
    assert (again.can_be_undone, undoing.can_be_undone) == (False, False)


def test_an_operation_tells_every_change_with_the_name_of_the_person(library: SqlLibrary):
    VillageGrid(library).write([FieldEdit(TIAN.id, "note", "妇联")], "villages")
    change_fields(library, [FieldEdit(each.id, "health", "良好") for each in (ZHOU, LI)])
    delete_cadres(library, [LI.id])
    _deleted, edited, village, *_rest = read_operations(library, OperationQuery())

    told = read_operation(library, edited)
    about_tian = read_operation(library, village).lines

    assert {(each.name, each.entry.old, each.entry.new) for each in told.lines} == {
        ("周建国", "一般", "良好"),
        ("李秀英", LI.cadre.health, "良好"),
    }
    assert {each.cadre for each in told.lines} == {ZHOU.id, LI.id}
    assert [(each.name, each.cadre, each.entry.new) for each in about_tian] == [
        ("田大旺", None, "妇联")
    ]


def test_a_long_operation_is_read_in_parts(library: SqlLibrary):
    many = [a_file(a_cadre(f"新人{number}", order=number + 3)) for number in range(LINES + 1)]
    with library.unit_of_work(Batch(BatchId(new_id()), "import", "大名册.xlsx")) as work:
        work.cadres.save_many(many)
        work.commit()
    newest = read_operations(library, OperationQuery(limit=1))[0]

    first = read_operation(library, newest)
    last = read_operation(library, newest, first.read)

    assert (first.has_more, last.has_more) == (True, False)
    assert {each.name for each in last.lines} == {f"新人{LINES}"}
