"""Every field is read the way people type it, and nothing is guessed."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.cadre import INFO_SETS, Cadre, VillageCadre
from cadredesk.domain.changes import snake_case
from cadredesk.domain.field_values import (
    FieldKind,
    FieldSpec,
    field_spec,
    field_specs,
    read_value,
    value_text,
)
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.words import Sex, Tier
from cadredesk.services.messages import SENTENCES

TODAY = date(2026, 11, 23)
KINDS: tuple[type[Any], ...] = (Cadre, VillageCadre, *INFO_SETS.values())
SPECS = [spec for kind in KINDS for spec in field_specs(snake_case(kind.__name__))]


def read(entity: str, name: str, text: str) -> Any:
    return read_value(field_spec(entity, name), text, TODAY)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("198506", PartialDate(1985, 6)),
        ("1985.6", PartialDate(1985, 6)),
        ("1985。06", PartialDate(1985, 6)),
        ("１９８５．０６", PartialDate(1985, 6)),
        ("1985年6月", PartialDate(1985, 6)),
        ("201 609", PartialDate(2016, 9)),
        ("19850612", PartialDate(1985, 6, 12)),
        ("至今", PartialDate(2026, 11)),
    ],
)
def test_a_date_is_read_in_every_spelling(text: str, expected: PartialDate):
    reading = read("cadre", "born_on", text)

    assert reading.value == expected
    assert reading.is_usable


@pytest.mark.parametrize(
    ("text", "proposal"),
    [("85.6", "1985.06"), ("85年6月", "1985.06"), ("19856", "1985.06"), ("26.11", "2026.11")],
)
def test_what_may_mean_two_things_is_asked_about(text: str, proposal: str):
    reading = read("cadre", "born_on", text)

    assert (reading.value, reading.proposal) == (None, proposal)
    assert not reading.is_usable


@pytest.mark.parametrize(
    ("text", "problem"),
    [("198513", "date.month"), ("1985", "date.year_only"), ("不详", "date.unreadable")],
)
def test_a_date_that_is_none_is_told_why(text: str, problem: str):
    reading = read("cadre", "born_on", text)

    assert (reading.value, reading.problem) == (None, problem)


def test_a_closed_list_takes_its_words_only():
    assert read("cadre", "sex", "女").value is Sex.FEMALE
    assert read("appointment", "tier", "乡科级 正职").value is Tier.TOWNSHIP_CHIEF
    assert read("cadre", "sex", "雌").problem == "field.word"


@pytest.mark.parametrize(
    ("text", "kept", "problem"),
    [
        ("11010519491231002x", "11010519491231002X", ""),
        ("11010519491231002１", "110105194912310021", "field.id_checksum"),
        ("110105491231002", "110105491231002", "field.id_old"),
        ("1101051949123", "1101051949123", "field.id_length"),
        ("110105194913310021", "110105194913310021", "field.id_birth"),
    ],
)
def test_an_id_number_is_kept_with_a_warning(text: str, kept: str, problem: str):
    reading = read("cadre", "id_number", text)

    assert (reading.value, reading.problem) == (kept, problem)
    assert reading.is_usable


@pytest.mark.parametrize(
    ("entity", "name", "text", "value"),
    [
        ("training", "hours", "24.5", 24.5),
        ("training", "full_time", "是", True),
        ("training", "full_time", "否", False),
        ("evaluation", "year", "２０２５", 2025),
        ("cadre", "phone", "139 0000 0001", "13900000001"),
        ("cadre", "name", "李　英", "李英"),
        ("cadre", "note", "一\n二", "一\n二"),
        ("cadre", "unit_id", "12345678-1234-5678-1234-567812345678", None),
    ],
)
def test_other_kinds_are_read(entity: str, name: str, text: str, value: object):
    reading = read(entity, name, text)

    assert reading.problem == ""
    assert reading.value == value if value is not None else str(reading.value) == text


@pytest.mark.parametrize(
    ("entity", "name", "problem"),
    [
        ("training", "hours", "field.number"),
        ("training", "full_time", "field.yes_no"),
        ("evaluation", "year", "field.integer"),
        ("cadre", "unit_id", "field.reference"),
    ],
)
def test_what_is_no_value_is_told_why(entity: str, name: str, problem: str):
    assert read(entity, name, "很多").problem == problem


def test_blank_is_the_default_and_a_name_cannot_be_blank():
    assert read("cadre", "note", " ").value == ""
    assert read("cadre", "born_on", "").value is None
    assert read("cadre", "name", "").problem == "field.required"


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: f"{spec.entity}.{spec.name}")
def test_every_field_shows_what_it_reads(spec: FieldSpec):
    samples = {
        FieldKind.DATE: "1985.06",
        FieldKind.WORD: next(iter(spec.words), ""),
        FieldKind.ID_NUMBER: "11010519491231002X",
        FieldKind.INTEGER: "12",
        FieldKind.NUMBER: "1.5",
        FieldKind.YES_NO: "是",
        FieldKind.REFERENCE: "12345678-1234-5678-1234-567812345678",
    }
    sample = samples.get(spec.kind, "文字")

    assert value_text(read_value(spec, sample, TODAY).value) == sample


@pytest.mark.parametrize("kind", KINDS)
def test_a_row_can_be_filled_in_wholly(kind: type[Any]):
    typed = {spec.name for spec in field_specs(snake_case(kind.__name__))}
    by_itself = {"id", "order", "photo", "parent_id", "about_id", "post_id"}
    by_itself |= {"digest", "size", "file_name", "other_id", "basis"}

    assert {each.name for each in fields(kind)} - typed <= by_itself


@given(spec=st.sampled_from(SPECS), text=st.text(max_size=30))
def test_anything_may_be_typed_anywhere(spec: FieldSpec, text: str):
    reading = read_value(spec, text, TODAY)

    assert reading.problem == "" or reading.problem in SENTENCES
