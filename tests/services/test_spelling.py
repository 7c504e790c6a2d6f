"""Several spellings of a name become one in a step that is undone at once, and are remembered."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.conduct import Award
from cadredesk.services.spelling import (
    Spelled,
    SpellingCensus,
    Variants,
    keep_apart,
    unify_spelling,
)
from cadredesk.services.undo import undo_batch
from tests.builders import a_cadre, a_file, a_township, an_education, an_item
from tests.fakes import MemoryLibrary, State


def at_school(name: str, school: str) -> CadreFile:
    return a_file(a_cadre(name), educations=(an_education(school=school),))


LI = at_school("李秀英", "甲农大农学专业")
WANG = at_school("王海涛", "甲省农业大学农学专业")
ZHOU = at_school("周建国", "甲省农大农学专业")


@pytest.fixture
def library(tmp_path: Path) -> MemoryLibrary:
    files = {each.id: each for each in (LI, WANG, ZHOU)}
    return MemoryLibrary(tmp_path, State(a_township(), files), "")


def variants(library: MemoryLibrary) -> tuple[Variants, ...]:
    census = SpellingCensus()
    with library.unit_of_work() as work:
        for file in work.cadres.all():
            census.add(file)
        return census.variants(work)


def schools(library: MemoryLibrary) -> set[str]:
    return {file.educations[0].school for file in library.state.cadres.values()}


def test_the_spellings_are_found_with_their_people_and_the_fullest_is_proposed(
    library: MemoryLibrary,
):
    [found] = variants(library)

    assert (found.place, found.proposed) == (Spelled.SCHOOL, "甲省农业大学")
    assert found.people["甲农大"] == (LI.id,)
    assert set(found.everybody) == {LI.id, WANG.id, ZHOU.id}


def test_one_step_writes_them_alike_and_keeps_what_follows_the_name(library: MemoryLibrary):
    changes = unify_spelling(library, Spelled.SCHOOL, ["甲农大", "甲省农大"], "甲省农业大学")

    assert schools(library) == {"甲省农业大学农学专业"}
    assert changes.cadres == {LI.id, ZHOU.id}
    assert variants(library) == ()
    with library.unit_of_work() as work:
        step = work.history.batches()[0]
    undo_batch(library, step)
    assert len(schools(library)) == 3


def test_what_was_chosen_once_is_proposed_the_next_time(library: MemoryLibrary):
    unify_spelling(library, Spelled.SCHOOL, ["甲省农业大学", "甲省农大"], "甲农大")
    again = replace(WANG, educations=(an_education(school="甲省农业大学"),))
    library.state.cadres[WANG.id] = again

    [found] = variants(library)

    assert found.proposed == "甲农大"


def test_what_was_told_apart_is_not_asked_again(library: MemoryLibrary):
    [found] = variants(library)

    changes = keep_apart(library, found)

    assert changes.is_empty
    assert variants(library) == ()


def test_whoever_awarded_is_compared_by_the_whole_name(library: MemoryLibrary):
    awards = tuple(
        Award(id=an_item(), title="嘉奖", authority=name)
        for name in ("丙县县委", "中共丙县县委", "丙县政府", "")
    )
    library.state.cadres = {LI.id: replace(LI, awards=awards)}

    [found] = variants(library)

    assert (found.place, set(found.people)) == (Spelled.AUTHORITY, {"丙县县委", "中共丙县县委"})
    unify_spelling(library, Spelled.AUTHORITY, ["丙县县委"], "中共丙县县委")
    assert [each.authority for each in library.state.cadres[LI.id].awards] == [
        "中共丙县县委",
        "中共丙县县委",
        "丙县政府",
        "",
    ]
