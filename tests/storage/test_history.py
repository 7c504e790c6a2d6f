"""Every changed field is told once: what it was, what it is, who, when, in which batch."""

from __future__ import annotations

from dataclasses import replace

from cadredesk.domain.changes import ChangeKind, file_changes
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.resume import ResumeEntry
from cadredesk.services.work_ports import UnitOfWork
from cadredesk.storage.open_library import SqlLibrary
from tests.builders import (
    a_cadre,
    a_family_member,
    a_file,
    a_full_file,
    a_village_cadre,
    an_establishment,
    an_item,
)
from tests.memory_history import NOON
from tests.storage.conftest import a_batch, do, save


def test_a_new_file_is_told_field_by_field(library: SqlLibrary):
    file, batch = a_full_file(photo=b"a face"), a_batch()
    save(library, file, batch=batch)

    with library.unit_of_work() as work:
        told = work.history.changes(batch.id)

    assert sorted(told, key=repr) == sorted(file_changes(None, file), key=repr)


def test_a_changed_file_is_told_field_by_field(library: SqlLibrary):
    file = a_full_file(photo=b"a face")
    save(library, file)
    changed = replace(
        file,
        cadre=replace(file.cadre, born_on=PartialDate(1978, 2), photo=b"another", sex=None),
        family=(file.family[0], a_family_member("儿子", "周强")),
        trainings=(),
    )
    batch = a_batch()
    save(library, changed, batch=batch)

    with library.unit_of_work() as work:
        told = work.history.changes(batch.id)

    assert sorted(told, key=repr) == sorted(file_changes(file, changed), key=repr)


def test_the_order_of_rows_is_not_told(library: SqlLibrary):
    file = a_full_file()
    save(library, file)
    batch = a_batch()
    save(library, replace(file, family=file.family[::-1]), batch=batch)

    with library.unit_of_work() as work:
        assert work.history.changes(batch.id) == ()
        assert work.history.of_cadre(file.id)[0].batch != batch.id
        assert work.history.batches()[0].changes == 0


def test_a_row_with_nothing_in_it_is_still_a_row(library: SqlLibrary):
    file, batch = a_file(resume=(ResumeEntry(id=an_item()),)), a_batch()

    save(library, file, batch=batch)

    with library.unit_of_work() as work:
        assert work.cadres.get(file.id) == file
        assert {change.entity for change in work.history.changes(batch.id)} == {"cadre"}


def test_the_history_of_a_person_begins_with_the_latest(library: SqlLibrary):
    file = a_file()
    save(library, file)
    batch = a_batch("edit", "健康状况")
    save(library, replace(file, cadre=replace(file.cadre, health="一般")), batch=batch)
    save(library, a_file(a_cadre("王敏")))

    with library.unit_of_work() as work:
        entries = work.history.of_cadre(file.id)

    latest = entries[0]
    assert (latest.field, latest.old, latest.new) == ("health", "健康", "一般")
    assert (latest.entity, latest.by, latest.at, latest.action) == ("cadre", "王芳", NOON, "edit")
    assert latest.batch == batch.id
    assert {entry.new for entry in entries[1:]} >= {"李秀英", "1978.03"}


def test_no_more_is_told_than_was_asked_for(library: SqlLibrary):
    file = a_full_file()
    save(library, file)

    with library.unit_of_work() as work:
        assert len(work.history.of_cadre(file.id, limit=5)) == 5
        assert len(work.history.batches(limit=1)) == 1


def test_a_deleted_file_tells_what_it_was(library: SqlLibrary):
    file, batch = a_file(), a_batch("delete")
    save(library, file)
    do(library, lambda work: work.cadres.delete(file.id), batch)

    with library.unit_of_work() as work:
        told = work.history.changes(batch.id)

    assert {change.kind for change in told} == {ChangeKind.DELETED}
    assert ("name", "李秀英") in {(change.field, change.old) for change in told}


def test_the_establishment_and_the_villages_have_a_history_too(library: SqlLibrary):
    township, villager, batch = an_establishment(), a_village_cadre(), a_batch()

    def deed(work: UnitOfWork) -> None:
        work.township.save(township)
        work.villages.save_many([villager])

    do(library, deed, batch)

    with library.unit_of_work() as work:
        told = work.history.changes(batch.id)
    assert {change.entity for change in told} == {
        "unit", "post", "quota", "body", "term", "village_cadre",
    }  # fmt: skip
    assert {change.owner for change in told} == {None}


def test_a_batch_that_nobody_did_changed_nothing(library: SqlLibrary):
    with library.unit_of_work() as work:
        assert work.history.changes(a_batch().id) == ()
