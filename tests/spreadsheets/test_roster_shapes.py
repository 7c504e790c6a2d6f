"""Rosters of every shape come in as they are; at most two of the dozen want one correction."""

from __future__ import annotations

from pathlib import Path

import pytest

from cadredesk.services.imports.reading import ReadOptions, RosterField, RosterReading
from cadredesk.services.messages import sentence
from cadredesk.spreadsheets.roster_reader import WorkbookRosterReader
from tests.spreadsheets.roster_shapes import SHAPES, Shape


def read(shape: Shape, folder: Path, **said: object) -> RosterReading:
    options = ReadOptions(
        sheet=shape.table,
        mapping=shape.mapping,
        answers=shape.answers,
        **said,  # type: ignore[arg-type]
    )
    return WorkbookRosterReader().read(shape.save(folder), options)


def people(reading: RosterReading) -> list[dict[RosterField, str]]:
    return [{name: str(value) for name, value in row.values.items()} for row in reading.rows]


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_a_roster_of_this_shape_brings_in_its_people(shape: Shape, tmp_path: Path):
    reading = read(shape, tmp_path)

    assert people(reading) == [dict(person) for person in shape.people]
    assert [(each.row, each.code) for each in reading.problems] == list(shape.problems)
    assert reading.open_questions == ()


def test_ten_shapes_of_twelve_need_no_word_from_anybody_and_the_others_one_correction():
    corrected = [shape for shape in SHAPES.values() if shape.mapping]
    asked = [shape for shape in SHAPES.values() if shape.answers]

    assert len(SHAPES) - len({id(each) for each in (*corrected, *asked)}) >= 10
    assert all(len(shape.mapping) == 1 for shape in corrected)


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_what_was_guessed_about_a_shape_is_said_in_both_languages(shape: Shape, tmp_path: Path):
    guesses = read(shape, tmp_path).guesses

    assert tuple(guess.code for guess in guesses)[: len(shape.guesses)] == tuple(shape.guesses)
    for guess in guesses:
        assert sentence(guess.code, guess.fields, "zh")
        assert sentence(guess.code, guess.fields, "en")
