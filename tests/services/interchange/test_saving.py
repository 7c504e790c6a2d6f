from __future__ import annotations

from dataclasses import replace

import pytest

from cadredesk.domain.errors import UserError
from cadredesk.domain.interchange.form import InterchangeField
from cadredesk.services.editing import change_field
from cadredesk.services.interchange.comparing import FileState, compare_with
from cadredesk.services.interchange.saving import take_over
from cadredesk.services.undo import undo_last
from tests.builders import a_cadre, a_file
from tests.services.interchange.test_comparing import a_library, a_read_file, compare, states


def test_what_is_proposed_is_saved_as_one_step_that_can_be_undone():
    known = a_file(a_cadre("单宁"))
    library = a_library(known)
    compared = compare(
        library,
        a_read_file("单宁", health="一般", reason="工作需要"),
        a_read_file("周敏", sex="女", born_on="199005"),
    )

    saved = take_over(library, compared)

    people = {each.cadre.name: each for each in library.state.cadres.values()}
    assert (saved.new, saved.changed) == (1, 1)
    assert people["单宁"].cadre.health == "一般"
    assert people["单宁"].form_drafts[0].reason == "工作需要"
    assert str(people["周敏"].cadre.born_on) == "1990.05"
    undo_last(library)
    assert list(library.state.cadres.values()) == [known]


def test_what_was_taken_over_is_no_difference_any_more():
    library = a_library(a_file(a_cadre("单宁")))
    read = a_read_file("单宁", health="一般", conduct="2010.05  记三等功", born_on="19780312")
    take_over(library, compare(library, read))

    again = compare(library, read)

    assert states(again) == [FileState.UNCHANGED]
    assert take_over(library, again).batch is None


def test_saving_the_same_comparison_twice_saves_once():
    library = a_library()
    compared = compare(library, a_read_file("周敏", born_on="199005"))

    take_over(library, compared)
    take_over(library, compared)

    assert len(library.state.cadres) == 1
    assert len(library.done) == 1


def test_only_what_is_chosen_is_taken_and_the_rest_is_not_proposed_again():
    library = a_library(a_file(a_cadre("单宁")))
    read = a_read_file("单宁", health="一般", birthplace="甲省乙县")
    compared = compare(library, read)

    take_over(library, compared, {0: frozenset({"health"})})

    (again,) = compare(library, read).files
    assert again.refused == {"birthplace"}
    assert again.proposed == frozenset()
    assert [each.field for each in again.differences] == [InterchangeField.BIRTHPLACE]


def test_what_was_refused_is_asked_again_when_either_side_says_something_else():
    library = a_library(a_file(a_cadre("单宁")))
    read = a_read_file("单宁", birthplace="甲省乙县")
    take_over(library, compare(library, read), {0: frozenset()})

    (other,) = compare(library, a_read_file("单宁", birthplace="甲省丁县")).files

    assert other.proposed == {"birthplace"}


def test_what_was_refused_can_be_taken_after_all():
    library = a_library(a_file(a_cadre("单宁")))
    read = a_read_file("单宁", birthplace="甲省乙县")
    take_over(library, compare(library, read), {0: frozenset()})

    take_over(library, compare(library, read), {0: frozenset({"birthplace"})})

    assert states(compare(library, read)) == [FileState.UNCHANGED]
    assert library.state.settings.popitem()[1] == "[]"


def test_nobody_new_is_made_of_a_file_of_which_nothing_is_taken():
    library = a_library()

    saved = take_over(library, compare(library, a_read_file("周敏", sex="女")), {0: frozenset()})

    assert saved.batch is None
    assert library.state.cadres == {}


def test_a_file_that_was_changed_meanwhile_stops_everything_before_anything_is_saved():
    known = a_file(a_cadre("单宁"))
    library = a_library(known)
    compared = compare(library, a_read_file("周敏", sex="女"), a_read_file("单宁", health="一般"))
    change_field(library, known.id, "health", "较差")

    with pytest.raises(UserError, match=r"interchange\.overtaken\(people=单宁\)"):
        take_over(library, compared)

    assert [each.cadre.health for each in library.state.cadres.values()] == ["较差"]


def test_a_change_elsewhere_in_the_file_is_kept():
    known = a_file(a_cadre("单宁"))
    library = a_library(known)
    compared = compare(library, a_read_file("单宁", health="一般"))
    change_field(library, known.id, "note", "新来的")

    take_over(library, compared)

    (file,) = library.state.cadres.values()
    assert file == replace(known, cadre=replace(known.cadre, health="一般", note="新来的"))


def test_a_file_is_taken_over_for_the_person_who_was_named():
    one, other = (a_file(a_cadre("单宁", id_number="", born_on=None)) for _ in range(2))
    library = a_library(one, other)
    compared = compare(library, a_read_file("单宁", health="一般"))

    assert take_over(library, compared).batch is None
    take_over(library, compare_with(library, compared, 0, other.id))

    assert library.state.cadres[one.id].cadre.health == "健康"
    assert library.state.cadres[other.id].cadre.health == "一般"


def test_two_files_about_one_person_are_taken_over_one_after_the_other():
    known = a_file(a_cadre("单宁"))
    library = a_library(known)
    compared = compare(
        library, a_read_file("单宁", health="一般"), a_read_file("单宁", reason="需要")
    )

    take_over(library, compare_with(library, compared, 1, known.id))

    (file,) = library.state.cadres.values()
    assert file.cadre.health == "一般"
    assert file.form_drafts[0].reason == "需要"


def test_two_files_that_say_different_things_of_one_person_stop_everything():
    known = a_file(a_cadre("单宁"))
    library = a_library(known)
    compared = compare(
        library, a_read_file("单宁", health="一般"), a_read_file("单宁", health="较差")
    )

    with pytest.raises(UserError, match="overtaken"):
        take_over(library, compare_with(library, compared, 1, known.id))

    assert list(library.state.cadres.values()) == [known]
