"""Lists by strokes stand right whatever was saved, undone, renamed, or read from before."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from cadredesk.domain.ids import StrokePlacementId, new_id
from cadredesk.domain.stroke_order import Side, StrokePlacement
from cadredesk.services.read_models import RosterSort
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.storage.stroke_data import stroke_data, stroke_table
from tests.builders import a_cadre, a_file
from tests.storage.conftest import Shelf, a_batch, database_tool, do, names, save, undo

DING, LI, ZHANG = (a_file(a_cadre(name)) for name in ("丁一", "李秀英", "张敏"))
ZHANG_FIRST = StrokePlacement(
    id=StrokePlacementId(new_id()), cadre_id=ZHANG.id, side=Side.BEFORE, by_cadre_id=DING.id
)


def by_strokes(library: SqlLibrary) -> list[str]:
    return names(library, sort=RosterSort.STROKES)


@pytest.fixture
def office(library: SqlLibrary) -> SqlLibrary:
    save(library, ZHANG, LI, DING)
    return library


def test_the_table_knows_its_version_without_reading_the_rest():
    assert stroke_data() == "version 1"
    assert len(stroke_table().strokes) > 6900


def test_a_list_by_strokes_is_sorted_by_sql(office: SqlLibrary):
    assert by_strokes(office) == ["丁一", "李秀英", "张敏"]
    assert names(office, sort=RosterSort.STROKES, descending=True) == ["张敏", "李秀英", "丁一"]


def test_a_placement_moves_people_whose_files_it_does_not_touch(office: SqlLibrary):
    changes = do(office, lambda work: work.placements.save_many([ZHANG_FIRST]))

    assert by_strokes(office) == ["张敏", "丁一", "李秀英"]
    assert changes.entities == {"stroke_placement"}
    assert not changes.cadres


def test_undoing_a_placement_and_the_undoing_move_them_back_and_forth(office: SqlLibrary):
    placing = a_batch("stroke_order")
    do(office, lambda work: work.placements.save_many([ZHANG_FIRST]), placing)

    undoing = undo(office, placing)
    back = by_strokes(office)
    undo(office, undoing)

    assert back == ["丁一", "李秀英", "张敏"]
    assert by_strokes(office) == ["张敏", "丁一", "李秀英"]


def test_a_placement_that_is_forgotten_has_no_effect(office: SqlLibrary):
    do(office, lambda work: work.placements.save_many([ZHANG_FIRST]))
    do(office, lambda work: work.placements.delete(ZHANG_FIRST.id))

    assert by_strokes(office) == ["丁一", "李秀英", "张敏"]
    with office.unit_of_work() as work:
        assert work.placements.all() == ()


def test_who_was_put_beside_somebody_follows_another_name(office: SqlLibrary):
    do(office, lambda work: work.placements.save_many([ZHANG_FIRST]))

    save(office, a_file(a_cadre("魏一", id=DING.id)))

    assert by_strokes(office) == ["李秀英", "张敏", "魏一"]


def test_the_full_check_finds_lists_in_step_with_placements(office: SqlLibrary):
    do(office, lambda work: work.placements.save_many([ZHANG_FIRST]))

    assert office.verify().is_sound


def test_a_file_of_another_table_has_its_keys_worked_out_when_it_is_opened(shelf: Shelf):
    library = shelf.create()
    save(library, ZHANG, LI, DING)
    library.close()
    with database_tool(shelf.folder) as connection:
        connection.execute(text("UPDATE roster_row SET stroke_key = ''"))
        connection.execute(text("UPDATE library SET stroke_data = 'version 0'"))

    opened = shelf.open()

    assert by_strokes(opened) == ["丁一", "李秀英", "张敏"]
    assert opened.verify().is_sound
