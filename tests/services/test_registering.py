"""A new cadre has a file at once, last in the order, and is not somebody who is there already."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cadredesk.domain.errors import UserError
from cadredesk.domain.words import Sex
from cadredesk.services.registering import NewCadre, add_cadre, find_same_person
from cadredesk.storage.library import SqlLibraryStore
from cadredesk.storage.open_library import SqlLibrary
from tests.builders import a_date, a_township
from tests.fakes import FakeClock
from tests.storage.conftest import CHEAP

SHEN = NewCadre(
    name="沈 佳怡",
    id_number="99012319970412002x",
    sex=Sex.FEMALE,
    born_on=a_date("1997.04"),
    current_posts="青山镇组织办科员",
    in_post_since=a_date("2022.07"),
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqlLibrary]:
    store = SqlLibraryStore(FakeClock(), "王芳", CHEAP)
    library, _sheet = store.create(tmp_path / "青山镇", a_township(), "a password")
    yield library
    library.close()


def test_a_name_is_enough_and_nothing_is_not(library: SqlLibrary):
    cadre, changes = add_cadre(library, NewCadre(name="沈佳怡"))

    assert changes.cadres == {cadre}
    with pytest.raises(UserError, match=r"cadre\.no_name"):
        add_cadre(library, NewCadre(name="  "))


def test_what_was_given_is_in_the_file_with_its_post(library: SqlLibrary):
    first, _changes = add_cadre(library, NewCadre(name="周建国"))
    cadre, _changes = add_cadre(library, SHEN)

    with library.unit_of_work() as work:
        file, before = work.cadres.get(cadre), work.cadres.get(first)
    assert (file.cadre.name, file.cadre.id_number) == ("沈佳怡", "99012319970412002X")
    assert file.main_appointment is not None
    assert file.main_appointment.appointed_on == a_date("2022.07")
    assert file.cadre.order == before.cadre.order + 1


@pytest.mark.parametrize(
    ("new", "found"),
    [
        (NewCadre(name="沈佳怡"), 1),
        (NewCadre(name="沈佳怡", born_on=a_date("1997.04.12")), 1),
        (NewCadre(name="沈佳怡", born_on=a_date("1998.04")), 0),
        (NewCadre(name="沈佳仪", id_number="99012319970412002X"), 1),
        (NewCadre(name="沈佳仪", id_number="990123199704120028"), 0),
        (NewCadre(name="沈佳"), 0),
    ],
)
def test_the_same_number_or_name_and_birth_may_be_the_same_person(
    library: SqlLibrary, new: NewCadre, found: int
):
    add_cadre(library, SHEN)

    assert len(find_same_person(library, new)) == found
