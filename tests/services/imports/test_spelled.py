"""A school that the table writes in short is asked about; what was said is proposed again."""

from __future__ import annotations

import pytest

from cadredesk.domain.words import StudyMode
from cadredesk.services.imports.preview import make_preview
from cadredesk.services.imports.saving import commit
from cadredesk.services.imports.spelled import KEEP, UNIFY
from cadredesk.services.undo import last_undoable, undo_batch
from tests.fakes import MemoryLibrary
from tests.services.imports.rows import F, a_reading, a_row, bring_in

KNOWN = a_row(full_time_school="甲省农业大学农学专业", current_posts="青山镇党委委员、副镇长")
SHORT = a_row("王芳", full_time_school="甲农大园艺专业")
SIGNS = a_row(current_posts="青山镇党委委员，副镇长")


def schools(library: MemoryLibrary) -> set[str]:
    found = (file.education_on_form(StudyMode.FULL_TIME) for file in library.state.cadres.values())
    return {each.school_line for each in found if each is not None}


@pytest.mark.parametrize(
    ("choice", "school"), [(UNIFY, "甲省农业大学园艺专业"), (KEEP, "甲农大园艺专业")]
)
def test_a_school_is_written_as_it_is_known_when_the_clerk_says_so(
    library: MemoryLibrary, choice: str, school: str
):
    bring_in(library, KNOWN)
    reading = a_reading(SHORT)
    (asked,) = make_preview(library, reading).spelled
    assert (asked.stated, asked.known, asked.rows) == ("甲农大", "甲省农业大学", (2,))
    assert asked.choice == KEEP

    commit(library, make_preview(library, reading, {asked.key: choice}))

    assert schools(library) == {"甲省农业大学农学专业", school}
    undo_batch(library, last_undoable(library))
    again = [each.choice for each in make_preview(library, reading).spelled]
    assert again == ([UNIFY] if choice == UNIFY else [])


def test_posts_that_differ_in_signs_alone_are_no_change_once_unified(library: MemoryLibrary):
    bring_in(library, KNOWN)
    reading = a_reading(SIGNS)
    (asked,) = make_preview(library, reading).spelled

    left = make_preview(library, reading)
    unified = make_preview(library, reading, {asked.key: UNIFY})

    assert [each.field for each in left.people[0].differences] == [F.CURRENT_POSTS]
    assert unified.people[0].differences == ()


def test_names_that_are_merely_alike_are_not_asked_about(library: MemoryLibrary):
    bring_in(library, KNOWN)

    preview = make_preview(library, a_reading(a_row("王芳", full_time_school="甲省大学农学专业")))

    assert preview.spelled == ()
