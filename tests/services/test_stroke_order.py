"""People are sorted by strokes, told why, and put elsewhere by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import CadreId, new_id
from cadredesk.domain.stroke_order import Side
from cadredesk.domain.stroke_reason import Why
from cadredesk.services.messages import explain
from cadredesk.services.stroke_order import (
    PlacementWish,
    by_strokes,
    compare,
    forget,
    place,
    placed_names,
)
from tests.builders import a_cadre, a_file, a_township
from tests.fakes import MemoryLibrary, State

DING, LI, LI_MING, YANG = (a_file(a_cadre(name)) for name in ("丁一", "李秀英", "李明", "杨明"))


@pytest.fixture
def library(tmp_path: Path) -> MemoryLibrary:
    files = {file.id: file for file in (YANG, LI, LI_MING, DING)}
    return MemoryLibrary(tmp_path, State(a_township(), files), "")


def order_of(library: MemoryLibrary) -> list[str]:
    ids = by_strokes(library, [YANG.id, LI.id, LI_MING.id, DING.id])
    return [library.state.cadres[each].cadre.name for each in ids]


def wish(file: CadreFile, side: Side, beside: CadreFile, **more: bool) -> PlacementWish:
    return PlacementWish(file.id, side, beside.id, **more)


def test_people_stand_by_strokes(library: MemoryLibrary):
    assert order_of(library) == ["丁一", "李秀英", "李明", "杨明"]


def test_two_people_are_told_apart_whichever_is_named_first(library: MemoryLibrary):
    found = compare(library, YANG.id, LI.id)

    assert (found.first[1], found.second[1], found.reason.why) == ("李秀英", "杨明", Why.STROKE)


def test_a_person_nobody_knows_is_refused(library: MemoryLibrary):
    with pytest.raises(UserError) as raised:
        compare(library, YANG.id, CadreId(new_id()))

    assert raised.value.code == "cadre.unknown"


def test_a_person_is_put_elsewhere_in_one_step(library: MemoryLibrary):
    changes = place(library, wish(YANG, Side.BEFORE, DING))

    assert order_of(library) == ["杨明", "丁一", "李秀英", "李明"]
    assert changes.entities == {"stroke_placement"}
    assert [(each.name, each.beside) for each in placed_names(library)] == [("杨明", "丁一")]
    assert library.done[-1].batch.action == "stroke_order"


def test_a_whole_surname_is_put_elsewhere(library: MemoryLibrary):
    place(library, wish(LI_MING, Side.AFTER, YANG, whole_surname=True))

    assert order_of(library) == ["丁一", "杨明", "李秀英", "李明"]
    assert [(each.name, each.beside) for each in placed_names(library)] == [("李", "杨")]


def test_putting_the_same_person_elsewhere_again_replaces_it(library: MemoryLibrary):
    place(library, wish(YANG, Side.BEFORE, DING))
    place(library, wish(YANG, Side.AFTER, DING))

    assert order_of(library) == ["丁一", "杨明", "李秀英", "李明"]
    assert len(placed_names(library)) == 1


def test_what_is_forgotten_stands_by_strokes_again(library: MemoryLibrary):
    place(library, wish(YANG, Side.BEFORE, DING))

    forget(library, placed_names(library)[0].placement.id)

    assert order_of(library) == ["丁一", "李秀英", "李明", "杨明"]


@pytest.mark.parametrize("whole", [True, False])
def test_two_cannot_be_put_beside_each_other(library: MemoryLibrary, whole: bool):
    place(library, wish(YANG, Side.BEFORE, DING, whole_surname=whole))

    with pytest.raises(UserError) as raised:
        place(library, wish(DING, Side.AFTER, YANG, whole_surname=whole))

    assert raised.value.code == "stroke_order.ring"
    assert "杨明" in explain(raised.value)


def test_nothing_is_put_beside_itself(library: MemoryLibrary):
    with pytest.raises(UserError) as raised:
        place(library, wish(LI, Side.BEFORE, LI_MING, whole_surname=True))

    assert raised.value.code == "stroke_order.same"
