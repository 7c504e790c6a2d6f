"""What somebody said about a table is known the next time, and can be taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cadredesk.domain.errors import UserError
from cadredesk.domain.unit import Township
from cadredesk.services.imports.memory import (
    forget_heading,
    forget_roster,
    learn,
    recall,
    teach,
)
from cadredesk.services.imports.reading import (
    Asked,
    Column,
    Question,
    RosterField,
    RosterKind,
    RosterReading,
    Why,
)
from tests.fakes import MemoryLibrary, State

TODAY = date(2026, 11, 30)


@pytest.fixture
def library(tmp_path: Path) -> MemoryLibrary:
    return MemoryLibrary(tmp_path, State(Township(name="青山镇")), "x" * 10)


def a_reading(*columns: Column, questions: tuple[Question, ...] = ()) -> RosterReading:
    return RosterReading(
        path=Path("花名册.xlsx"),
        sheet="花名册",
        kind=RosterKind.CADRE,
        title="",
        sheets=(),
        header_rows=(1, 1),
        header_cells=(),
        header_merges=(),
        columns=columns,
        rows=(),
        problems=(),
        questions=questions,
        fingerprint="f1",
    )


NAME = Column("A", "姓名", RosterField.NAME, Why.HEADING)
POST = Column("B", "岗 位", RosterField.CURRENT_POSTS, Why.CHOSEN)


def test_a_correction_teaches_its_heading_with_where_and_when(library: MemoryLibrary):
    assert learn(library, a_reading(NAME, POST), TODAY) == 1

    (heading,) = recall(library).headings.values()
    assert (heading.heading, heading.field) == ("岗位", RosterField.CURRENT_POSTS)
    assert (heading.source, heading.learned_on) == ("花名册.xlsx", "2026.11.30")


def test_a_column_left_out_is_left_out_again_in_the_same_kind_of_table_only(
    library: MemoryLibrary,
):
    learn(library, a_reading(NAME, replace(POST, field=None)), TODAY)

    memory = recall(library)
    assert memory.headings == {}
    assert memory.rosters["f1"].fields == {"岗位": None}


def test_a_heading_that_stands_twice_teaches_nothing_by_itself(library: MemoryLibrary):
    second = Column("C", "岗位", RosterField.NOTE, Why.CHOSEN)

    learn(library, a_reading(NAME, POST, second), TODAY)

    memory = recall(library)
    assert memory.headings == {}
    assert memory.rosters["f1"].fields == {
        "岗位": RosterField.CURRENT_POSTS,
        "岗位#2": RosterField.NOTE,
    }


def test_how_people_studied_is_remembered_for_the_kind_of_table(library: MemoryLibrary):
    column = Column("B", "学历", RosterField.QUALIFICATION, Why.HEADING)
    asked = Question("B", "学历", Asked.STUDY, ("全日制", "在职", "-"), (2,), "在职")

    learn(library, a_reading(NAME, column, questions=(asked,)), TODAY)

    assert recall(library).rosters["f1"].answers == {"学历:study_mode": "在职"}


def test_what_was_learned_can_be_changed_and_forgotten(library: MemoryLibrary):
    learn(library, a_reading(NAME, POST), TODAY)
    teach(library, "岗位", RosterField.NOTE, TODAY)
    (heading,) = recall(library).headings.values()
    assert (heading.field, heading.source) == (RosterField.NOTE, "")

    forget_heading(library, heading)
    forget_roster(library, recall(library).rosters["f1"])

    memory = recall(library)
    assert (memory.headings, memory.rosters) == ({}, {})


def test_a_heading_without_a_word_is_refused(library: MemoryLibrary):
    with pytest.raises(UserError) as refused:
        teach(library, " （） ", RosterField.NOTE, TODAY)

    assert refused.value.code == "heading.empty"
