"""What is saved comes back whole, in its order, and only what differs is written."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import func, select

from cadredesk.domain.cadre import PHOTO_LEFT_OUT
from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import CadreId, ItemId, VillageCadreId, new_id
from cadredesk.domain.words import CadreStatus
from cadredesk.services.work_ports import UnitOfWork
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.storage.records.cadre import photo
from cadredesk.storage.stored_files import photo_contents
from tests.builders import (
    a_cadre,
    a_family_member,
    a_file,
    a_full_file,
    a_resume_entry,
    a_township,
    a_unit,
    a_village_cadre,
    an_establishment,
    an_evaluation,
)
from tests.storage.conftest import Shelf, all_files, do, file_of, names, said, save


def test_a_file_comes_back_with_every_row_of_every_info_set(library: SqlLibrary):
    file = a_full_file()

    save(library, file)

    assert file_of(library, file.id) == file


def test_a_bare_file_comes_back_bare(library: SqlLibrary):
    file = a_file()

    save(library, file)

    assert file_of(library, file.id) == file


def test_rows_added_changed_and_removed_are_so_afterwards(library: SqlLibrary):
    file = a_full_file()
    save(library, file)
    husband, daughter = file.family
    changed = replace(
        file,
        cadre=replace(file.cadre, health="一般"),
        family=(replace(husband, work="已退休"), a_family_member("儿子", "周强")),
        evaluations=(),
    )

    save(library, changed)

    assert file_of(library, file.id) == changed
    assert daughter not in file_of(library, file.id).family


@pytest.mark.parametrize("order", [(2, 0, 1), (1, 0), (0, 2), (2,), ()])
def test_rows_stand_in_the_order_they_were_given(library: SqlLibrary, order: tuple[int, ...]):
    rows = tuple(a_family_member("其他", name) for name in "甲乙丙")
    file = a_file(family=rows)
    save(library, file)
    rearranged = replace(file, family=tuple(rows[place] for place in order))

    save(library, rearranged)

    assert file_of(library, file.id) == rearranged
    assert all_files(library) == (rearranged,)


def test_a_row_put_in_the_middle_stays_there(library: SqlLibrary):
    first, last = an_evaluation(2023), an_evaluation(2025)
    file = a_file(evaluations=(first, last))
    save(library, file)
    filled = replace(file, evaluations=(first, an_evaluation(2024), last))

    save(library, filled)

    assert file_of(library, file.id) == filled


def test_a_removed_row_that_is_saved_again_is_back(library: SqlLibrary):
    file = a_full_file()
    save(library, file)
    save(library, replace(file, family=()))

    save(library, file)

    assert file_of(library, file.id) == file


def test_a_note_may_stand_before_the_segment_it_hangs_on(library: SqlLibrary):
    segment = a_resume_entry("1998.07", "丙县青山镇干部")
    note = a_resume_entry("2003.09", "在职学习", parent_id=segment.id)
    file = a_file(resume=(note, segment))

    save(library, file)

    assert file_of(library, file.id) == file


def test_a_file_that_did_not_change_writes_nothing(library: SqlLibrary):
    file = a_full_file()
    save(library, file)

    changes = save(library, file)

    assert changes.is_empty
    with library.unit_of_work() as work:
        assert [batch.action for batch in work.history.batches()] == ["edit", "new"]


def test_saving_says_whose_files_were_touched(library: SqlLibrary):
    file, other = a_full_file(), a_file(a_cadre("王敏"))
    save(library, file, other)

    changes = save(library, replace(file, awards=()), other)

    assert changes.cadres == {file.id}
    assert not changes.township
    assert not changes.villages


def test_many_files_come_in_the_order_asked_for(library: SqlLibrary):
    files = [a_file(a_cadre(name, order=place)) for place, name in enumerate(["甲", "乙", "丙"])]
    save(library, *files)

    with library.unit_of_work() as work:
        found = work.cadres.many([files[2].id, files[0].id])

    assert found == (files[2], files[0])


def test_all_files_come_in_the_units_order(library: SqlLibrary):
    files = [a_file(a_cadre(f"第{place}人", order=place)) for place in (3, 1, 2)]
    save(library, *files)

    assert [file.cadre.order for file in all_files(library)] == [1, 2, 3]


def test_more_files_than_fit_one_query_are_found(library: SqlLibrary):
    files = [a_file(a_cadre("李秀英", order=place)) for place in range(1100)]
    save(library, *files)

    with library.unit_of_work() as work:
        found = work.cadres.many([file.id for file in files])

    assert found == tuple(files)


@pytest.mark.parametrize(
    "ask",
    [
        pytest.param(lambda work, cadre: work.cadres.get(cadre), id="one"),
        pytest.param(lambda work, cadre: work.cadres.many([cadre]), id="many"),
    ],
)
def test_nobody_is_made_up(library: SqlLibrary, ask: object):
    with library.unit_of_work() as work, pytest.raises(UserError) as caught:
        ask(work, CadreId(new_id()))  # type: ignore[operator]

    assert caught.value.code == "cadre.unknown"
    assert "没有找到" in said(caught.value)


def test_a_deleted_file_is_in_no_list(library: SqlLibrary):
    file, other = a_full_file(), a_file(a_cadre("王敏"))
    save(library, file, other)

    changes = do(library, lambda work: work.cadres.delete(file.id))

    assert changes.cadres == {file.id}
    assert all_files(library) == (other,)
    assert names(library) == ["王敏"]
    assert names(library, "lxy") == []
    with library.unit_of_work() as work, pytest.raises(UserError):
        work.cadres.get(file.id)


def test_a_deleted_file_that_is_saved_again_is_back(library: SqlLibrary):
    file = a_full_file()
    save(library, file)
    do(library, lambda work: work.cadres.delete(file.id))

    save(library, file)

    assert file_of(library, file.id) == file
    assert names(library, "lxy") == ["李秀英"]
    assert library.verify().is_sound


@pytest.mark.parametrize("kind", ["cadre", "village cadre"])
def test_deleting_nobody_is_an_error(library: SqlLibrary, kind: str):
    def delete(work: UnitOfWork) -> None:
        if kind == "cadre":
            work.cadres.delete(CadreId(new_id()))
        else:
            work.villages.delete(VillageCadreId(new_id()))

    with pytest.raises(UserError, match=r"(cadre|record)\.unknown"):
        do(library, delete)


def test_a_photo_comes_with_its_file_and_is_left_out_of_bulk_reads(library: SqlLibrary):
    file = a_file(a_cadre(photo=b"\xff\xd8 a face"))
    save(library, file)

    assert file_of(library, file.id).cadre.photo == b"\xff\xd8 a face"
    assert all_files(library)[0].cadre.photo == PHOTO_LEFT_OUT


def test_saving_a_file_from_a_bulk_read_keeps_its_photo(shelf: Shelf, library: SqlLibrary):
    file = a_file(a_cadre(photo=b"\xff\xd8 a face"))
    save(library, file)
    read = all_files(library)[0]

    changes = save(library, replace(read, cadre=replace(read.cadre, note="核过")))

    assert changes.cadres == {file.id}
    kept = file_of(library, file.id)
    assert (kept.cadre.photo, kept.cadre.note) == (b"\xff\xd8 a face", "核过")
    library.close()
    assert file_of(shelf.open(), file.id) == kept


def test_a_photo_can_be_changed_and_taken_away(library: SqlLibrary):
    file = a_file(a_cadre(photo=b"first"))
    save(library, file)

    save(library, replace(file, cadre=replace(file.cadre, photo=b"second")))
    second = file_of(library, file.id).cadre.photo
    save(library, replace(file, cadre=replace(file.cadre, photo=None)))

    assert second == b"second"
    assert file_of(library, file.id).cadre.photo is None


def test_the_same_photo_is_kept_once_and_earlier_ones_stay_for_undo(library: SqlLibrary):
    one, two = a_file(a_cadre("甲甲", photo=b"same")), a_file(a_cadre("乙乙", photo=b"same"))
    save(library, one, two)
    save(library, replace(one, cadre=replace(one.cadre, photo=b"new")))

    with library.unit_of_work() as work:
        connection = work.cadres._work.connection  # noqa: SLF001 - there is no port for counting
        assert connection.scalar(select(func.count()).select_from(photo)) == 2
        assert photo_contents(connection, []) == {}


def test_a_file_at_hand_is_the_one_saved_last(library: SqlLibrary):
    file = a_full_file()
    save(library, file)
    for health in ("良好", "一般"):
        read = file_of(library, file.id)
        save(library, replace(read, cadre=replace(read.cadre, health=health)))

    assert file_of(library, file.id).cadre.health == "一般"
    assert all_files(library) == (file_of(library, file.id),)


def test_files_beyond_those_at_hand_are_read_again(library: SqlLibrary):
    files = [a_file(a_cadre("李秀英", order=place)) for place in range(40)]
    for file in files:
        save(library, file)

    assert [file_of(library, file.id) for file in files] == files


def test_village_cadres_are_kept_apart_and_in_order(library: SqlLibrary):
    second = a_village_cadre("石有才", order=2)
    first = a_village_cadre("田大旺", order=1, id_number="990123197001010019")

    changes = do(library, lambda work: work.villages.save_many([second, first]))

    assert changes.villages
    assert not changes.cadres
    with library.unit_of_work() as work:
        assert work.villages.all() == (first, second)
        assert tuple(work.cadres.all()) == ()


def test_a_village_cadre_can_be_changed_and_deleted(library: SqlLibrary):
    villager, other = a_village_cadre("田大旺", order=1), a_village_cadre("石有才", order=2)
    do(library, lambda work: work.villages.save_many([villager, other]))
    moved = replace(villager, village="石桥村")

    do(library, lambda work: work.villages.save_many([moved, other]))
    do(library, lambda work: work.villages.delete(other.id))

    with library.unit_of_work() as work:
        assert work.villages.all() == (moved,)


def test_the_establishment_comes_back_whole(shelf: Shelf):
    township = an_establishment()

    library = shelf.create(township)

    with library.unit_of_work() as work:
        assert work.township.get() == township
    assert library.unit_name == "青山镇"


def test_the_establishment_can_be_changed(shelf: Shelf):
    township = an_establishment()
    library = shelf.create(township)
    changed = replace(
        township,
        name="青峰镇",
        units=(a_unit("新设办公室"), *township.units),
        quotas=(),
        terms=(replace(township.terms[0], length_months=36),),
    )

    changes = do(library, lambda work: work.township.save(changed))

    assert changes.township
    assert library.unit_name == "青峰镇"
    with library.unit_of_work() as work:
        assert work.township.get() == changed


def test_saving_the_same_establishment_writes_nothing(library: SqlLibrary):
    assert do(library, lambda work: work.township.save(a_township())).is_empty


def test_settings_are_kept_by_key(shelf: Shelf, library: SqlLibrary):
    def remember(work: UnitOfWork) -> None:
        work.settings.set("import/title", "现任职务")
        work.settings.set("import/title", "职务")
        work.settings.set("list%", "{}")

    do(library, remember)
    library.close()

    with shelf.open().unit_of_work() as work:
        assert work.settings.get("import/title") == "职务"
        assert work.settings.get("nothing", "default") == "default"
        assert work.settings.all("import/") == {"import/title": "职务"}
        assert work.settings.all("list%") == {"list%": "{}"}
        assert len(work.settings.all()) == 2


def test_a_setting_that_says_the_same_writes_nothing(library: SqlLibrary):
    do(library, lambda work: work.settings.set("key", "value"))
    before = library.verify().counts.audit_rows

    do(library, lambda work: work.settings.set("key", "value"))

    assert library.verify().counts.audit_rows == before


def test_someone_who_left_is_found_among_those_who_left(library: SqlLibrary):
    file = a_full_file()
    save(library, file)
    retired = replace(file, cadre=replace(file.cadre, status=CadreStatus.RETIRED))

    save(library, retired)

    assert names(library, "lxy") == []
    assert names(library, "lxy", statuses=frozenset({CadreStatus.RETIRED})) == ["李秀英"]


def test_a_file_that_points_at_nothing_is_not_saved(library: SqlLibrary):
    stray = a_resume_entry("2003.09", "在职学习", parent_id=ItemId(new_id()))

    with pytest.raises(Exception, match="FOREIGN KEY"):
        save(library, a_file(resume=(stray,)))

    assert all_files(library) == ()
