"""A block of cells is read as the spreadsheet copied it, and changes only what it may."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cadredesk.domain.cadre import Cadre
from cadredesk.domain.code_table import CodeEntry, CodeTable, table_of
from cadredesk.domain.errors import UserError
from cadredesk.domain.field_values import FieldSpec
from cadredesk.domain.ids import BatchId, new_id
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.words import Sex
from cadredesk.services.grid import (
    PASTE,
    Block,
    BlockPlan,
    CadreGrid,
    cell_text,
    clearing,
    fill_block,
    grid_fields,
    plan_block,
    read_block,
    write_cells,
)
from cadredesk.services.undo import undo_last
from cadredesk.services.work_ports import Batch
from cadredesk.storage.library import SqlLibraryStore
from tests.builders import a_cadre, a_file, a_township
from tests.fakes import FakeClock
from tests.storage.conftest import CHEAP

DAY = date(2026, 11, 22)
TABLES = table_of(
    [
        CodeTable(
            "ethnic_group",
            "GB/T 3304",
            (CodeEntry("01", "汉族"), CodeEntry("03", "回族")),
            aliases={"汉": "汉族"},
        )
    ]
)
FIELDS = {spec.name: spec for spec in grid_fields()}


def fields(*names: str) -> tuple[FieldSpec, ...]:
    return tuple(FIELDS[name] for name in names)


def someone(name: str = "李秀英", **values: Any) -> Cadre:
    return replace(a_cadre(name), **{"tags": "", "note": "", **values})


def plan(people: list[Cadre], names: tuple[str, ...], block: Block) -> BlockPlan:
    return plan_block(people, fields(*names), block, TABLES, DAY)


def test_cells_are_divided_by_tabs_and_rows_by_lines():
    assert read_block("汉族\t1985.06\r\n回族\t1990.01\r\n") == (
        ("汉族", "1985.06"),
        ("回族", "1990.01"),
    )


def test_a_quoted_cell_keeps_its_line_break_and_its_quotation_marks():
    assert read_block('"青山镇\n柳河村"\t"说""好"""\n') == (("青山镇\n柳河村", '说"好"'),)


def test_short_rows_are_filled_up_and_empty_lines_at_the_end_go():
    assert read_block("一\t二\n三\n\n\n") == (("一", "二"), ("三", ""))


def test_nothing_is_no_block():
    assert read_block("\n\t\n") == ()


def test_a_block_changes_what_differs_and_counts_what_does_not():
    person = someone(ethnic_group="汉族", born_on=None)

    planned = plan([person], ("ethnic_group", "born_on"), (("汉", "198506"),))

    assert [(edit.field, edit.value) for edit in planned.edits] == [
        ("born_on", PartialDate(1985, 6))
    ]
    assert planned.unchanged == 1
    assert not planned.refused


def test_a_blank_cell_never_erases():
    person = someone(phone="19900010037")

    assert plan([person], ("phone",), (("",),)) == BlockPlan()


def test_a_cell_that_cannot_be_read_is_refused_with_its_text_and_the_rest_is_planned():
    person = someone()

    planned = plan([person], ("sex", "born_on"), (("男", "198513"),))

    assert [edit.value for edit in planned.edits] == [Sex.MALE]
    (refused,) = planned.refused
    assert (refused.person, refused.field, refused.text) == (person.id, "born_on", "198513")
    assert refused.reading.problem


def test_a_year_in_two_figures_is_asked_about_and_never_guessed():
    (refused,) = plan([someone()], ("born_on",), (("85.6",),)).refused

    assert refused.reading.proposal == "1985.06"


def test_more_rows_or_columns_than_there_are_change_nothing():
    with pytest.raises(UserError) as rows:
        plan([someone()], ("phone",), (("1",), ("2",), ("3",)))
    with pytest.raises(UserError) as columns:
        plan([someone()], ("phone",), (("1", "2"),))

    assert (rows.value.code, rows.value.fields) == ("grid.rows_over", {"over": 2})
    assert (columns.value.code, columns.value.fields) == ("grid.columns_over", {"over": 1})


def test_pasted_names_must_be_the_names_that_stand_there():
    people = [someone("李 秀英"), someone("王海涛")]

    planned = plan(people, ("name", "phone"), (("李秀英", "1"), ("王海涛", "2")))
    with pytest.raises(UserError) as shifted:
        plan(people, ("name", "phone"), (("李秀英", "1"), ("赵振华", "2")))

    assert {edit.field for edit in planned.edits} == {"phone"}
    assert shifted.value.code == "grid.other_person"
    assert shifted.value.fields["row"] == 2


def test_a_masked_identity_number_that_comes_back_is_what_is_there():
    person = someone(id_number="99012319850612002X")

    text = cell_text(person, FIELDS["id_number"])

    assert "•" in text
    assert plan([person], ("id_number",), ((text,),)).unchanged == 1


def test_a_row_is_filled_with_what_one_person_has():
    source = someone(ethnic_group="回族", tags="农业")

    block = fill_block(source, fields("ethnic_group", "tags"), 2)

    assert block == (("回族", "农业"), ("回族", "农业"))


@pytest.mark.parametrize("field", ["name", "id_number"])
def test_names_and_identity_numbers_are_never_filled(field: str):
    with pytest.raises(UserError) as refused:
        fill_block(someone(), fields(field), 2)

    assert refused.value.code == "grid.own"


def test_clearing_empties_what_is_filled():
    person = someone(phone="1", note="")

    edits = clearing([person], fields("phone", "note"))

    assert [(edit.field, edit.value) for edit in edits] == [("phone", "")]


def test_a_name_is_never_cleared_and_identity_numbers_only_one_by_one():
    one, other = someone(id_number="1"), someone(id_number="2")

    assert [edit.value for edit in clearing([one], fields("id_number"))] == [""]
    for people, field in (([one], "name"), ([one, other], "id_number")):
        with pytest.raises(UserError):
            clearing(people, fields(field))


def test_a_block_is_one_step_with_its_extent_and_is_undone_as_one(tmp_path: Path):
    files = [a_file(someone(name)) for name in ("李秀英", "王海涛")]
    store = SqlLibraryStore(FakeClock(), "王芳", CHEAP)
    library, _sheet = store.create(tmp_path / "青山镇", a_township(), "a password")
    with library.unit_of_work(Batch(BatchId(new_id()), "import", "名册.xlsx")) as work:
        work.cadres.save_many(files)
        work.commit()
    ids = [file.id for file in files]
    grid = CadreGrid(library)
    planned = plan(list(grid.read(ids)), ("tags", "note"), (("一", "二"), ("三", "四")))

    changes = write_cells(grid, planned.edits, PASTE)

    assert changes.cadres == frozenset(ids)
    assert [cadre.tags for cadre in grid.read(ids)] == ["一", "三"]
    step, _changes = undo_last(library)
    assert (step.done.action, step.done.label) == (PASTE, "2 × 2")
    assert [cadre.tags for cadre in grid.read(ids)] == ["", ""]
    library.close()
