"""What differs between two states of a file, field by field."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cadredesk.domain.changes import (
    ChangeKind,
    ChangeSet,
    FieldChange,
    file_changes,
    row_changes,
    snake_case,
)
from cadredesk.domain.ids import BatchId, CadreId
from tests.builders import a_cadre, a_date, a_file, an_appointment, an_evaluation, an_id


def test_the_same_file_has_no_changes():
    file = a_file(appointments=(an_appointment(),))

    assert file_changes(file, file) == []


def test_one_changed_field_is_one_change_with_both_values():
    before = a_file()
    after = replace(before, cadre=replace(before.cadre, born_on=a_date("1978.04")))

    assert file_changes(before, after) == [
        FieldChange("cadre", before.id, before.id, "born_on", a_date("1978.03"), a_date("1978.04"))
    ]


def test_a_new_row_lists_what_is_not_at_its_default():
    before = a_file()
    row = an_evaluation(2025)
    after = replace(before, evaluations=(row,))

    changes = file_changes(before, after)

    assert [(each.entity, each.field, each.old, each.new) for each in changes] == [
        ("evaluation", "year", None, 2025),
        ("evaluation", "result", None, row.result),
    ]
    assert {each.kind for each in changes} == {ChangeKind.CREATED}
    assert {each.owner for each in changes} == {before.id}


def test_a_row_that_goes_lists_what_it_said():
    row = an_appointment("镇长", main=True)
    before = a_file(appointments=(row,))

    changes = file_changes(before, replace(before, appointments=()))

    assert {each.kind for each in changes} == {ChangeKind.DELETED}
    assert {each.field: each.old for each in changes}["title"] == "镇长"
    assert {each.field: each.new for each in changes}["main"] is False


def test_a_new_file_is_everything_in_it():
    file = a_file(a_cadre("周建国"), evaluations=(an_evaluation(),))

    changes = file_changes(None, file)

    assert {each.entity for each in changes} == {"cadre", "evaluation"}
    assert {each.field for each in changes} >= {"name", "born_on", "year"}
    assert "note" not in {each.field for each in changes}


def test_two_missing_sides_are_no_row():
    with pytest.raises(ValueError, match="either side"):
        row_changes(None, None, None)


def test_entities_are_named_in_snake_case():
    assert snake_case("ResumeEntry") == "resume_entry"
    assert snake_case("Cadre") == "cadre"


def test_a_page_is_concerned_by_its_cadre_or_by_everything():
    mine, other = CadreId(an_id("mine")), CadreId(an_id("other"))
    touched = ChangeSet(BatchId(an_id("batch")), cadres=frozenset({mine}))

    assert touched.concerns(mine)
    assert not touched.concerns(other)
    assert ChangeSet(everything=True).concerns(other)


@pytest.mark.parametrize(
    ("changes", "empty"),
    [
        (ChangeSet(), True),
        (ChangeSet(cadres=frozenset({CadreId(an_id("one"))})), False),
        (ChangeSet(villages=True), False),
        (ChangeSet(township=True), False),
        (ChangeSet(everything=True), False),
    ],
)
def test_a_change_set_is_empty_when_nothing_was_touched(changes: ChangeSet, empty: bool):
    assert changes.is_empty is empty
