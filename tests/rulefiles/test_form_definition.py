"""A form is data: a variant says only what is different, and what nothing knows is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from cadredesk.paths import resources
from cadredesk.rulefiles.form_definition import read_form_definition, read_forms

FOLDER = resources() / "forms"
FORMS = read_forms(FOLDER)


def boxes(name: str) -> set[str]:
    return {cell.box for page in FORMS[name].pages for cell in page.cells if cell.box}


def labels(name: str) -> set[str]:
    return {cell.label for page in FORMS[name].pages for cell in page.cells if cell.label}


def test_every_form_is_known_by_its_file_and_has_a_name_of_its_own():
    assert [form.key for form in FORMS.values()] == list(FORMS)
    assert len({form.variant for form in FORMS.values()}) == len(FORMS)


@pytest.mark.parametrize("name", FORMS)
def test_every_grid_is_covered_once_and_wholly(name: str):
    definition = FORMS[name]
    for number, page in enumerate(definition.pages):
        covered = [
            (row, column)
            for cell in page.cells
            for row in range(cell.top, cell.bottom + 1)
            for column in range(cell.left, cell.right + 1)
        ]
        assert len(covered) == len(set(covered)) == len(page.rows) * len(page.columns), number


@pytest.mark.parametrize("name", FORMS)
def test_tables_of_a_variant_are_as_wide_as_those_of_the_form(name: str):
    widths = [sum(page.columns) for page in FORMS[name].pages]

    assert widths == [sum(page.columns) for page in FORMS["approval_form"].pages] == [9393, 9421]


def test_the_later_form_has_the_month_of_retirement_and_keeps_every_other_box():
    assert boxes("approval_form_due") - boxes("approval_form") == {"retires_on"}
    assert boxes("approval_form") <= boxes("approval_form_due")


def test_the_family_has_ages_or_months_of_birth():
    ages, births = (
        [cell.box for cell in FORMS[name].family.cells]
        for name in ("approval_form", "approval_form_born")
    )
    assert "age" in ages
    assert "born_on" in births
    assert "年\n龄" not in labels("approval_form_born")


def test_a_form_may_extend_two_and_has_what_both_change():
    both = FORMS["approval_form_due_born"]

    assert "retires_on" in boxes("approval_form_due_born")
    assert [cell.box for cell in both.family.cells][2] == "born_on"


@pytest.mark.parametrize("line", ['colour = "red"', "margin = 3"])
def test_a_key_that_nothing_knows_is_refused(tmp_path: Path, line: str):
    text = (FOLDER / "approval_form.toml").read_text(encoding="utf-8")
    (tmp_path / "approval_form.toml").write_text(f"{line}\n{text}", encoding="utf-8")

    with pytest.raises(TypeError, match=r"approval_form\.toml: "):
        read_form_definition(tmp_path / "approval_form.toml")


def test_a_place_that_is_no_range_is_refused(tmp_path: Path):
    text = (FOLDER / "approval_form.toml").read_text(encoding="utf-8")
    (tmp_path / "f.toml").write_text(text.replace('"C1"', '"3C"'), encoding="utf-8")

    with pytest.raises(TypeError, match="3C"):
        read_form_definition(tmp_path / "f.toml")


def test_a_box_that_nothing_fills_is_refused(tmp_path: Path):
    text = (FOLDER / "approval_form.toml").read_text(encoding="utf-8")
    (tmp_path / "f.toml").write_text(text.replace('"joined_party"', '"shoes"'), encoding="utf-8")

    with pytest.raises(TypeError, match="shoes"):
        read_form_definition(tmp_path / "f.toml")
