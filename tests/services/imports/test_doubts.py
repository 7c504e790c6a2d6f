"""Two people or one: asked where a row does not say it, answered once, proposed again."""

from __future__ import annotations

import json

import pytest

from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.words import Sex
from cadredesk.services.imports.doubts import ANOTHER, LEFT_OUT, DoubtKind
from cadredesk.services.imports.preview import PersonState, make_preview
from cadredesk.services.imports.reading import Value
from cadredesk.services.imports.saving import commit, import_json
from cadredesk.services.undo import last_undoable, undo_batch
from tests.fakes import MemoryLibrary
from tests.services.imports.rows import FULL_ROW, F, a_reading, a_row, bring_in, the_file


def test_a_row_in_doubt_goes_to_whom_the_clerk_says_and_is_proposed_so_again(
    library: MemoryLibrary,
):
    bring_in(library, a_row(born_on=PartialDate(1985, 6)), a_row(born_on=PartialDate(1986, 6)))
    reading = a_reading(a_row(phone="1"))
    second = make_preview(library, reading, {"2": "2"})
    (doubt,) = second.doubts
    assert doubt.kind is DoubtKind.SEVERAL
    assert doubt.choices == ("1", "2", ANOTHER, LEFT_OUT)

    commit(library, second)
    undo_batch(library, last_undoable(library))
    again = make_preview(library, reading)

    assert again.doubts[0].choice == "2"
    assert [str(each.before.cadre.born_on) for each in again.people] == ["1986.06"]  # type: ignore[union-attr]
    assert again.problems == ()


@pytest.mark.parametrize(
    ("said", "people", "births"),
    [
        ({}, 2, {"1985.06", "1985.07"}),
        ({"2": "1"}, 1, {"1985.07"}),
        ({"2": ANOTHER}, 2, {"1985.06", "1985.07"}),
        ({"2": LEFT_OUT}, 1, {"1985.06"}),
    ],
)
def test_a_namesake_born_about_the_same_time_is_asked_about(
    library: MemoryLibrary, said: dict[str, str], people: int, births: set[str]
):
    bring_in(library, a_row(born_on=PartialDate(1985, 6), current_posts="青山镇科员"))

    preview = make_preview(library, a_reading(a_row(born_on=PartialDate(1985, 7))), said)
    commit(library, preview)

    (doubt,) = preview.doubts
    facts = {fact.field: fact.agrees for fact in doubt.candidates[0].facts}
    assert facts == {F.BORN_ON: False, F.CURRENT_POSTS: None}
    assert len(library.state.cadres) == people
    assert {str(each.cadre.born_on) for each in library.state.cadres.values()} == births
    assert [each.code for each in preview.problems] == (
        ["import.left_out"] if said == {"2": LEFT_OUT} else []
    )


def test_namesakes_whom_nothing_joins_are_two_without_a_question(library: MemoryLibrary):
    bring_in(
        library,
        a_row(born_on=PartialDate(1965, 2)),
        a_row("王芳", born_on=PartialDate(1985, 11), id_number="990123198511170200"),
    )

    preview = make_preview(
        library,
        a_reading(
            a_row(born_on=PartialDate(1990, 7)),
            a_row("王芳", born_on=PartialDate(1985, 11), id_number="99012319851124170X"),
            a_row(born_on=PartialDate(1965, 2)),
        ),
    )

    assert preview.count(PersonState.NEW) >= 1
    assert [each.name for each in preview.doubts if each.kind is DoubtKind.NAMESAKE] == []


def test_a_second_row_of_one_person_completes_the_first(library: MemoryLibrary):
    second = {**FULL_ROW, F.PHONE: "13800000000", F.NOTE: "另一个备注"}

    preview = make_preview(library, a_reading(FULL_ROW, second), {"3": "1"})
    commit(library, preview)

    cadre = the_file(library).cadre
    assert (cadre.phone, cadre.note) == ("13800000000", "选调生")
    assert preview.problems == ()
    assert preview.doubts[0].candidates[0].row == 2


def test_a_doubt_for_programs_says_what_stands_side_by_side_and_masks_numbers(
    library: MemoryLibrary,
):
    preview = make_preview(library, a_reading(FULL_ROW, FULL_ROW))

    (doubt,) = json.loads(json.dumps(import_json(preview, None)["doubts"]))
    assert doubt["candidates"][0]["row"] == 2
    masked_number = {
        "field": "id_number",
        "row": "990123••••••••••••",
        "known": "990123••••••••••••",
    }
    assert masked_number in doubt["candidates"][0]["facts"]
    assert {name: doubt[name] for name in ("row", "name", "kind", "choice")} == {
        "row": "3",
        "name": "李明",
        "kind": "twice",
        "choice": "-",
    }


@pytest.mark.parametrize(
    ("on_file", "stated", "is_asked"),
    [
        pytest.param({F.SEX: Sex.MALE}, {F.SEX: Sex.FEMALE}, True, id="another sex"),
        pytest.param(
            {F.CURRENT_POSTS: "青山镇科员"},
            {F.CURRENT_POSTS: "柳河镇镇长", F.ID_NUMBER: "99012319851124170X"},
            True,
            id="a number that the file does not have, and other posts",
        ),
        pytest.param(
            {F.CURRENT_POSTS: "青山镇科员"},
            {F.CURRENT_POSTS: "青山镇科员", F.BORN_ON: PartialDate(1985, 6)},
            False,
            id="the same posts",
        ),
        pytest.param(
            {F.CURRENT_POSTS: "青山镇科员", F.BORN_ON: PartialDate(1985, 6)},
            {F.CURRENT_POSTS: "青山镇副镇长"},
            False,
            id="a list of names and new posts",
        ),
    ],
)
def test_whom_only_the_name_joins_is_asked_about_where_something_parts_them(
    library: MemoryLibrary,
    on_file: dict[F, Value],
    stated: dict[F, Value],
    is_asked: bool,
):
    bring_in(library, {F.NAME: "李明", **on_file})

    preview = make_preview(library, a_reading({F.NAME: "李明", **stated}))

    assert [each.kind for each in preview.doubts] == [DoubtKind.NAME_ALONE] * is_asked
    assert preview.count(PersonState.NEW) == 0
    another = make_preview(library, a_reading({F.NAME: "李明", **stated}), {"2": ANOTHER})
    assert another.count(PersonState.NEW) == int(is_asked)
