"""A unit of work is saved whole or not at all, once, and one at a time."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest

from cadredesk.domain.changes import ChangeSet
from cadredesk.services.work_ports import Batch, UnitOfWork
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.storage.transaction import Counters
from tests.builders import a_cadre, a_file, a_full_file, a_village_cadre, an_establishment
from tests.storage.conftest import Shelf, a_batch, all_files, do, file_of, names, save


def test_leaving_without_commit_changes_nothing(library: SqlLibrary):
    file = a_full_file()
    save(library, file)
    before = library.verify()

    with library.unit_of_work(a_batch()) as work:
        work.cadres.save(replace(file, cadre=replace(file.cadre, name="李秀莲")))
        work.cadres.save(a_file(a_cadre("王敏")))

    assert file_of(library, file.id) == file
    assert names(library) == ["李秀英"]
    assert library.verify() == before


def test_an_error_inside_changes_nothing(library: SqlLibrary):
    def stumble(work: UnitOfWork) -> None:
        work.cadres.save(a_full_file())
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        do(library, stumble)

    assert names(library) == []


def test_an_error_after_the_commit_takes_nothing_back(library: SqlLibrary):
    def stumble(work: UnitOfWork) -> None:
        work.cadres.save(a_full_file())
        work.commit()
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        do(library, stumble)

    assert names(library) == ["李秀英"]


def test_what_was_written_can_be_read_inside(library: SqlLibrary):
    file = a_full_file()

    with library.unit_of_work(a_batch()) as work:
        work.cadres.save(file)
        work.settings.set("key", "value")

        assert work.cadres.get(file.id) == file
        assert work.settings.get("key") == "value"
        assert work.lists.counts().cadres == 1


@pytest.mark.parametrize(
    "write",
    [
        pytest.param(lambda work: work.commit(), id="commit"),
        pytest.param(lambda work: work.audit("export"), id="audit"),
        pytest.param(lambda work: work.cadres.save(a_file()), id="save"),
        pytest.param(lambda work: work.cadres.delete(a_file().id), id="delete"),
        pytest.param(lambda work: work.villages.save_many([]), id="villages"),
        pytest.param(lambda work: work.villages.delete(a_village_cadre().id), id="villager"),
        pytest.param(lambda work: work.township.save(an_establishment()), id="township"),
        pytest.param(lambda work: work.settings.set("key", "value"), id="setting"),
        pytest.param(lambda work: work.history.undo(a_batch().id), id="undo"),
    ],
)
def test_without_a_batch_nothing_can_be_written(library: SqlLibrary, write: object):
    with library.unit_of_work() as work, pytest.raises(RuntimeError, match="only reads"):
        write(work)  # type: ignore[operator]


def test_a_batch_that_is_tried_again_is_saved_once(library: SqlLibrary):
    batch, file = a_batch("import", "花名册.xlsx"), a_full_file()
    first = save(library, file, batch=batch)

    again = save(library, file, a_file(a_cadre("多出来的人")), batch=batch)

    assert again == first
    assert names(library) == ["李秀英"]


def test_a_batch_of_everything_that_is_tried_again_changes_nothing(library: SqlLibrary):
    batch, township, villager = a_batch(), an_establishment(), a_village_cadre()

    def deed(library: SqlLibrary) -> ChangeSet:
        with library.unit_of_work(batch) as work:
            work.township.save(township)
            work.villages.save_many([villager])
            work.settings.set("key", "value")
            return work.commit()

    first = deed(library)
    do(library, lambda work: work.villages.delete(villager.id))
    do(library, lambda work: work.settings.set("key", "newer"))

    assert deed(library) == first
    assert first.township
    assert first.villages
    with library.unit_of_work(batch) as work:
        work.villages.delete(villager.id)
        work.cadres.delete(a_file().id)
        work.history.undo(batch.id)
        work.commit()
        assert work.villages.all() == ()
        assert work.settings.get("key") == "newer"


def test_a_batch_that_does_nothing_leaves_no_trace(library: SqlLibrary):
    before = library.verify()

    with library.unit_of_work(a_batch()) as work:
        assert work.commit().is_empty

    assert library.verify() == before


def test_what_changes_no_record_can_still_be_written_into_the_trail(library: SqlLibrary):
    before = library.verify().counts.audit_rows

    with library.unit_of_work(a_batch("export")) as work:
        work.audit("export", "干部名册.xlsx", "46")
        work.commit()

    assert library.verify().counts.audit_rows == before + 1
    assert library.verify().is_sound


def test_a_unit_of_work_inside_another_one_is_a_mistake(library: SqlLibrary):
    with library.unit_of_work(), pytest.raises(RuntimeError, match="inside another"):
        library.unit_of_work().__enter__()

    assert all_files(library) == ()


def test_a_unit_of_work_that_could_not_begin_lets_the_next_one_in(
    library: SqlLibrary, monkeypatch: pytest.MonkeyPatch
):
    def fail(_connection: object) -> Counters:
        raise ZeroDivisionError

    monkeypatch.setattr(Counters, "read", fail)
    with pytest.raises(ZeroDivisionError):
        library.unit_of_work().__enter__()
    monkeypatch.undo()

    assert all_files(library) == ()


def test_a_closed_library_does_nothing_more(library: SqlLibrary):
    library.close()
    library.close()

    with pytest.raises(RuntimeError, match="closed"):
        library.unit_of_work()


def test_two_threads_take_turns(shelf: Shelf, library: SqlLibrary):
    def work_through(name: str) -> None:
        for place in range(20):
            save(library, a_file(a_cadre(f"{name}{place}")))
            assert len(all_files(library)) > 0

    threads = [threading.Thread(target=work_through, args=(name,)) for name in ("王", "李")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(all_files(library)) == 40
    assert library.verify().is_sound


def test_the_batch_list_says_what_was_done(library: SqlLibrary):
    batch = Batch(a_batch().id, "import", "青山镇干部花名册.xlsx")
    save(library, a_file(a_cadre("王敏")), batch=batch)

    with library.unit_of_work() as work:
        latest = work.history.batches()[0]

    assert (latest.id, latest.action, latest.label) == (batch.id, "import", batch.label)
    assert (latest.by, latest.undone) == ("王芳", False)
    assert latest.changes > 5
