from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import BatchId, CadreId, new_id
from cadredesk.services.libraries import create_practice
from cadredesk.services.people import find_people, find_person
from cadredesk.services.work_ports import Batch, UnitOfWork
from tests.fakes import FakeClock, MemoryStore


@pytest.fixture
def work() -> UnitOfWork:
    library, _invented = create_practice(MemoryStore(), Path("p"), FakeClock().today())
    return library.unit_of_work(Batch(BatchId(new_id()), "test"))


def named(work: UnitOfWork, name: str) -> CadreId:
    return next(file.id for file in work.cadres.all() if file.cadre.name == name)


def test_a_name_means_the_person_of_that_whole_name(work: UnitOfWork):
    assert find_person(work, "周明").cadre.name == "周明"


def test_a_name_may_be_spaced_as_lists_print_it(work: UnitOfWork):
    assert find_person(work, "吕  婷").cadre.name == "吕婷"


def test_an_id_means_the_person_who_has_it(work: UnitOfWork):
    file = find_person(work, "吕婷")

    assert find_person(work, str(file.id)) == file


def test_somebody_who_left_is_found_as_well(work: UnitOfWork):
    assert find_person(work, "蔡永强").cadre.current_posts == "白石镇党委副书记"


def test_an_id_number_means_its_holder(work: UnitOfWork):
    file = find_person(work, "王海涛")

    assert find_person(work, file.cadre.id_number).id == file.id


def test_half_a_name_means_nobody(work: UnitOfWork):
    with pytest.raises(UserError) as error:
        find_person(work, "周建")

    assert error.value.code == "person.unknown"


def test_two_people_of_one_name_are_listed_with_their_ids(work: UnitOfWork):
    file = find_person(work, "王海涛")
    twin = CadreId(new_id())
    work.cadres.save(replace(file, cadre=replace(file.cadre, id=twin, id_number="")))

    with pytest.raises(UserError) as error:
        find_person(work, "王海涛")

    listed = str(error.value.fields["candidates"])
    assert error.value.code == "person.ambiguous"
    assert str(file.id) in listed
    assert str(twin) in listed
    assert file.cadre.id_number not in listed


def test_an_id_nobody_has_is_unknown(work: UnitOfWork):
    with pytest.raises(UserError) as error:
        find_person(work, str(new_id()))

    assert error.value.code == "cadre.unknown"


def test_people_come_in_the_order_asked_for_and_nobody_twice(work: UnitOfWork):
    files = find_people(work, ["欧阳敏", "王海涛", str(named(work, "欧阳敏"))])

    assert [file.cadre.name for file in files] == ["欧阳敏", "王海涛"]
