"""Village cadres are listed village by village, changed, added and taken away, a step each."""

from __future__ import annotations

from pathlib import Path

import pytest

from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import VillageCadreId, new_id
from cadredesk.services.editing import FieldEdit
from cadredesk.services.village_cadres import (
    VillageFilter,
    VillageGrid,
    add_villager,
    delete_villagers,
    read_village_cadres,
    select_village_cadres,
    village_fields,
    villages_of,
)
from tests.builders import a_township, a_village_cadre
from tests.fakes import MemoryLibrary, State

TIAN = a_village_cadre("田大旺", village="东山村", order=1, phone="19901000001")
SHI = a_village_cadre("石有才", village="西河村", order=2)
BAI = a_village_cadre("白小兰", village="东山村", order=3, post="妇联主席")


@pytest.fixture
def library(tmp_path: Path) -> MemoryLibrary:
    people = {each.id: each for each in (TIAN, SHI, BAI)}
    return MemoryLibrary(tmp_path, State(a_township(), villagers=people), "")


def names(library: MemoryLibrary, **wanted: str) -> list[str]:
    found = select_village_cadres(read_village_cadres(library), VillageFilter(**wanted))
    return [each.name for each in found]


def test_they_stand_village_by_village(library: MemoryLibrary):
    assert names(library) == ["田大旺", "白小兰", "石有才"]
    assert villages_of(read_village_cadres(library)) == ("东山村", "西河村")


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"village": "西河村"}, ["石有才"]),
        ({"text": "妇联"}, ["白小兰"]),
        ({"text": "0001"}, ["田大旺"]),
        ({"text": "妇联", "village": "西河村"}, []),
    ],
)
def test_they_are_found_by_village_post_and_number(
    library: MemoryLibrary, wanted: dict[str, str], found: list[str]
):
    assert names(library, **wanted) == found


def test_the_columns_begin_with_who_where_and_what():
    columns = [each.name for each in village_fields()]

    assert columns[:3] == ["name", "village", "post"]
    assert {"term_started_on", "term_ends_on", "heads_both", "id_number", "note"} <= set(columns)


def test_fields_of_several_change_in_one_step(library: MemoryLibrary):
    edits = [FieldEdit(SHI.id, "heads_both", True), FieldEdit(BAI.id, "phone", "19901000009")]

    changes = VillageGrid(library).write(edits, "edit")

    assert changes.villages
    assert library.state.villagers[SHI.id].heads_both
    assert library.state.villagers[BAI.id].phone == "19901000009"
    assert library.done[-1].batch.label == "石有才、白小兰"


def test_nothing_changes_when_one_of_several_is_gone(library: MemoryLibrary):
    edits = [FieldEdit(VillageCadreId(new_id()), "post", "委员"), FieldEdit(SHI.id, "post", "委员")]

    with pytest.raises(UserError) as raised:
        VillageGrid(library).write(edits, "edit")

    assert raised.value.code == "record.unknown"
    assert library.state.villagers[SHI.id].post == SHI.post


def test_somebody_new_stands_last(library: MemoryLibrary):
    added, changes = add_villager(library, "韦明", "西河村")

    assert names(library) == ["田大旺", "白小兰", "石有才", "韦明"]
    assert changes.villages
    assert library.state.villagers[added].order == 4


def test_nobody_is_added_without_a_name(library: MemoryLibrary):
    with pytest.raises(UserError) as raised:
        add_villager(library, " ", "西河村")

    assert raised.value.code == "village.no_name"


def test_some_are_deleted_as_one_step(library: MemoryLibrary):
    delete_villagers(library, [TIAN, BAI])

    assert names(library) == ["石有才"]
    assert library.done[-1].batch.label == "田大旺、白小兰"
