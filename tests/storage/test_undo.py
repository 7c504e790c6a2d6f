"""Undo puts everything back as it was, or refuses and says whose files stand in the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.errors import UserError
from cadredesk.domain.unit import Township
from cadredesk.domain.words import CadreStatus
from cadredesk.services.read_models import RosterQuery
from cadredesk.services.work_ports import Batch, UnitOfWork
from cadredesk.storage.open_library import SqlLibrary
from tests.amounts import tries
from tests.builders import (
    a_cadre,
    a_family_member,
    a_file,
    a_full_file,
    a_unit,
    a_village_cadre,
    an_award,
    an_establishment,
    an_evaluation,
)
from tests.storage.conftest import (
    Shelf,
    a_batch,
    all_files,
    do,
    file_of,
    names,
    said,
    save,
    undo,
)


@dataclass(frozen=True)
class State:
    """Everything that undo has to bring back."""

    files: tuple[CadreFile, ...]
    photos: tuple[bytes | None, ...]
    villages: tuple[object, ...]
    township: Township
    found: list[str]


def state_of(library: SqlLibrary) -> State:
    with library.unit_of_work() as work:
        files = tuple(work.cadres.all())
        whole = work.cadres.many([file.id for file in files])
        return State(
            files,
            tuple(file.cadre.photo for file in whole),
            work.villages.all(),
            work.township.get(),
            names_found(work),
        )


def names_found(work: UnitOfWork) -> list[str]:

    everyone = frozenset(CadreStatus)
    query = RosterQuery(text="l", statuses=everyone)
    return [row.name for row in work.lists.roster(query).rows]


Deed = Callable[[UnitOfWork], None]


def an_import(work: UnitOfWork) -> None:
    work.cadres.save_many([a_full_file("李娜"), a_file(a_cadre("李雷"))])
    work.villages.save_many([a_village_cadre("石有才")])


def an_edit(work: UnitOfWork) -> None:
    file = next(work.cadres.all())
    work.cadres.save(
        replace(
            file,
            cadre=replace(file.cadre, name="李秀莲", photo=b"another", born_on=None),
            family=(a_family_member("儿子", "周强"), *file.family[::-1]),
            evaluations=file.evaluations[1:],
        )
    )


def two_edits_of_one_field(work: UnitOfWork) -> None:
    file = next(work.cadres.all())
    for health in ("良好", "一般"):
        work.cadres.save(replace(file, cadre=replace(file.cadre, health=health)))


def a_deletion(work: UnitOfWork) -> None:
    work.cadres.delete(next(work.cadres.all()).id)


def coming_and_going(work: UnitOfWork) -> None:
    passing = a_file(a_cadre("李过"))
    work.cadres.save(passing)
    work.cadres.delete(passing.id)
    file = next(work.cadres.all())
    work.cadres.delete(file.id)
    work.cadres.save(replace(file, cadre=replace(file.cadre, note="又来了")))


def a_reform(work: UnitOfWork) -> None:
    township = work.township.get()
    changed = replace(township, units=(a_unit("新办公室"), *township.units), quotas=())
    work.township.save(replace(changed, superior="丙县委组织部干部股"))


def a_village_change(work: UnitOfWork) -> None:
    villager = work.villages.all()[0]
    work.villages.save_many([replace(villager, phone="13900000099")])


DEEDS = [
    an_import,
    an_edit,
    two_edits_of_one_field,
    a_deletion,
    coming_and_going,
    a_reform,
    a_village_change,
]


@pytest.fixture
def library(shelf: Shelf) -> SqlLibrary:
    """A library with something in each of its parts."""
    library = shelf.create(an_establishment())
    save(library, a_full_file("李秀英", photo=b"a face", order=1), a_file(a_cadre("王敏", order=2)))
    do(library, lambda work: work.villages.save_many([a_village_cadre("田大旺")]))
    return library


@pytest.mark.parametrize("deed", DEEDS)
def test_undo_brings_back_the_state_before(library: SqlLibrary, deed: Deed):
    before, batch = state_of(library), a_batch()
    do(library, deed, batch)

    undo(library, batch)

    assert state_of(library) == before
    assert library.verify().is_sound


@pytest.mark.parametrize("deed", DEEDS)
def test_undoing_the_undo_does_it_again(library: SqlLibrary, deed: Deed):
    batch = a_batch()
    do(library, deed, batch)
    after = state_of(library)

    redone = undo(library, undo(library, batch))

    assert state_of(library) == after
    with library.unit_of_work() as work:
        undone = {summary.id: summary.undone for summary in work.history.batches()}
    assert (undone[batch.id], undone[redone.id]) == (False, False)
    assert sum(undone.values()) == 1


@pytest.mark.parametrize("deed", DEEDS)
def test_undo_after_something_else_brings_back_what_it_changed(library: SqlLibrary, deed: Deed):
    before, batch = state_of(library), a_batch()
    do(library, deed, batch)
    do(library, lambda work: work.settings.set("key", "value"))

    undo(library, batch)

    assert state_of(library) == before


@settings(max_examples=tries(8), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.lists(st.sampled_from(DEEDS), min_size=1, max_size=6))
def test_a_whole_session_can_be_taken_back_step_by_step(shelf: Shelf, order: list[Deed]):
    library = shelf.opened[0] if shelf.opened else shelf.create(an_establishment())
    if not all_files(library):
        save(library, *(a_full_file("李秀英", order=place) for place in range(3)))
        do(library, lambda work: work.villages.save_many([a_village_cadre("田大旺")]))
    states, batches = [state_of(library)], []
    for deed in order:
        batches.append(a_batch())
        if all_files(library):
            do(library, deed, batches[-1])
        states.append(state_of(library))

    for batch, before in zip(reversed(batches), reversed(states[:-1]), strict=True):
        if was_saved(library, batch):
            undo(library, batch)
        assert state_of(library) == before

    assert library.verify().is_sound


def was_saved(library: SqlLibrary, batch: Batch) -> bool:
    with library.unit_of_work() as work:
        return batch.id in {summary.id for summary in work.history.batches(limit=10_000)}


def test_a_field_changed_since_stands_in_the_way(library: SqlLibrary):
    file, batch = all_files(library)[0], a_batch()
    do(library, an_edit, batch)
    edited = file_of(library, file.id)
    save(library, replace(edited, cadre=replace(edited.cadre, name="李秀兰")))
    before = state_of(library)

    with pytest.raises(UserError) as caught:
        undo(library, batch)

    assert caught.value.code == "undo.overtaken"
    assert "李秀兰" in said(caught.value)
    assert state_of(library) == before


def test_a_field_changed_and_changed_back_does_not(library: SqlLibrary):
    before, batch = state_of(library), a_batch()
    do(library, an_edit, batch)
    edited = file_of(library, before.files[0].id)
    save(library, replace(edited, cadre=replace(edited.cadre, name="李秀兰")))
    save(library, edited)

    undo(library, batch)

    assert state_of(library) == before


@pytest.mark.parametrize(
    "since",
    [
        pytest.param(lambda file: replace(file, awards=(an_award(),)), id="a-row-added"),
        pytest.param(
            lambda file: replace(file, cadre=replace(file.cadre, note="x")), id="a-field-filled"
        ),
        pytest.param(lambda file: replace(file, evaluations=()), id="a-row-removed"),
    ],
)
def test_a_person_worked_on_since_the_import_stands_in_the_way(
    library: SqlLibrary, since: Callable[[CadreFile], CadreFile]
):
    batch, person = a_batch("import"), a_file(a_cadre("赵强"), evaluations=(an_evaluation(),))
    save(library, person, a_file(a_cadre("钱多")), batch=batch)
    save(library, since(person))

    with pytest.raises(UserError) as caught:
        undo(library, batch)

    assert caught.value.fields == {"people": "赵强", "count": 1}


def test_a_person_deleted_since_stands_in_the_way(library: SqlLibrary):
    batch, person = a_batch("import"), a_file(a_cadre("赵强"))
    save(library, person, batch=batch)
    do(library, lambda work: work.cadres.delete(person.id))

    with pytest.raises(UserError, match="赵强"):
        undo(library, batch)


def test_work_that_was_undone_itself_does_not_stand_in_the_way(library: SqlLibrary):
    before, batch, person = state_of(library), a_batch("import"), a_file(a_cadre("赵强"))
    save(library, person, batch=batch)
    later = a_batch()
    save(library, replace(person, awards=(an_award(),)), batch=later)
    undo(library, later)

    undo(library, batch)

    assert state_of(library) == before


def test_a_unit_changed_since_stands_in_the_way_by_its_name(library: SqlLibrary):
    batch = a_batch()
    do(library, a_reform, batch)

    def rename(work: UnitOfWork) -> None:
        township = work.township.get()
        first, *rest = township.units
        work.township.save(replace(township, units=(replace(first, short_name="办"), *rest)))

    do(library, rename)

    with pytest.raises(UserError) as caught:
        undo(library, batch)

    assert caught.value.fields == {"people": "新办公室", "count": 1}


def test_a_village_cadre_changed_since_stands_in_the_way(library: SqlLibrary):
    batch = a_batch()
    do(library, a_village_change, batch)
    with library.unit_of_work() as work:
        villager = work.villages.all()[0]
    do(library, lambda work: work.villages.save_many([replace(villager, phone="1")]))

    with pytest.raises(UserError) as caught:
        undo(library, batch)

    assert caught.value.fields["count"] == 1


def test_only_the_first_few_people_are_named(library: SqlLibrary):
    batch, people = a_batch("import"), [a_file(a_cadre(f"赵{name}")) for name in "甲乙丙丁戊己庚"]
    save(library, *people, batch=batch)
    save(library, *(replace(each, awards=(an_award(),)) for each in people))

    with pytest.raises(UserError) as caught:
        undo(library, batch)

    assert caught.value.fields == {"people": "赵甲、赵乙、赵丙、赵丁、赵戊", "count": 7}


def test_a_batch_is_undone_once(library: SqlLibrary):
    batch = a_batch()
    do(library, an_edit, batch)
    undo(library, batch)

    with pytest.raises(UserError) as caught:
        undo(library, batch)

    assert caught.value.code == "undo.already"
    assert "撤销过" in said(caught.value)


def test_what_was_never_done_cannot_be_undone(library: SqlLibrary):
    with pytest.raises(UserError) as caught:
        undo(library, a_batch())

    assert caught.value.code == "undo.unknown"
    assert "没有找到" in said(caught.value)


def test_the_making_of_the_library_cannot_be_undone(library: SqlLibrary):
    with library.unit_of_work() as work:
        first = work.history.batches(limit=100)[-1]

    with pytest.raises(UserError) as caught:
        undo(library, Batch(first.id, first.action))

    assert caught.value.code == "undo.founding"
    assert "新建资料库" in said(caught.value)


def test_an_undo_that_is_tried_again_is_done_once(library: SqlLibrary):
    batch, undoing = a_batch(), a_batch("undo")
    do(library, an_edit, batch)
    first = do(library, lambda work: work.history.undo(batch.id), undoing)

    again = do(library, lambda work: work.history.undo(batch.id), undoing)

    assert again == first
    assert first.cadres


def test_when_most_people_go_at_once_nothing_of_them_stays_in_the_search(shelf: Shelf):
    library, batch = shelf.create(), a_batch()
    save(library, a_full_file("留下"))
    save(library, *(a_full_file(f"示例{number}") for number in range(3)), batch=batch)

    undo(library, batch)

    assert library.verify().is_sound
    assert names(library) == ["留下"]
    assert names(library, "示例") == []


def test_many_rows_that_were_deleted_come_back_as_the_rows_they_were(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("cadredesk.storage.writer._ASKED_ONE_BY_ONE", 1)
    library, batch = shelf.create(), a_batch()
    save(library, *(a_full_file(f"示例{number}") for number in range(3)), batch=batch)
    before = all_files(library)
    undone = undo(library, batch)

    undo(library, undone)

    assert all_files(library) == before
    assert library.verify().is_sound


def test_people_who_come_back_are_found_again(library: SqlLibrary):
    batch = a_batch()
    do(library, a_deletion, batch)

    undo(library, batch)

    assert names(library, "lxy") == ["李秀英"]
