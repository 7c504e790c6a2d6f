"""A form is data: a variant says only what is different, and what nothing knows is refused."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from cadredesk.domain.errors import RuleDataError
from cadredesk.paths import resources
from cadredesk.rulefiles.form_definition import read_form_definition, read_forms

FOLDER = resources() / "forms"
FORMS = read_forms(FOLDER)

COUNTY = """
extends = ["approval_form"]
variant = "有一行电话"
title = { text = "干部任免呈报表", size = 24, height = 42, pitch_mm = 12.4 }
family = { least = 6, row = 34.85, first = 6 }
yielding = [{ row = 8, least = 72.3 }]

[[changes]]
page = 2
rows = [70.9, 51.05, 34.85, 68.05, 32.3, 66.6, 36.85, 100.95]
without = ["A3", "B3:H3", "A4", "B4", "C4", "D4", "E4", "F4:H4", "A5:A6", "B5:H5", "B6:H6",
           "A7", "B7:F7", "G7", "H7"]
cells = [
    { at = "A3", label = "电话" },
    { at = "B3:H3", box = "health" },
    { at = "A4", label = "任\\n免\\n理\\n由" },
    { at = "B4:H4", box = "reason", align = "left" },
    { at = "A5", label = "家\\n庭", kind = "family_label" },
    { at = "B5", label = "称  谓" },
    { at = "C5", label = "姓  名" },
    { at = "D5", label = "年\\n龄" },
    { at = "E5", label = "政 治\\n面 貌" },
    { at = "F5:H5", label = "工 作 单 位 及 职 务" },
    { at = "A6:A7", label = "呈\\n报\\n单\\n位" },
    { at = "B6:H6", box = "reporting_unit", align = "right", valign = "bottom", open = "bottom" },
    { at = "B7:H7", box = "filled_on", align = "right", open = "top", indent = 3 },
    { at = "A8", label = "意见" },
    { at = "B8:F8", label = "（盖章）" },
    { at = "G8", label = "意见" },
    { at = "H8", label = "（盖章）" },
]
"""


def boxes(name: str) -> set[str]:
    return {cell.box for page in FORMS[name].pages for cell in page.cells if cell.box}


def labels(name: str) -> set[str]:
    return {cell.label for page in FORMS[name].pages for cell in page.cells if cell.label}


def test_every_form_is_known_by_its_file_and_has_a_name_of_its_own():
    assert [form.key for form in FORMS.values()] == list(FORMS)
    assert len({form.variant for form in FORMS.values()}) == len(FORMS)


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


MISTAKES = [
    pytest.param(
        ("approval_form", "size = 14\n", 'size = 14\ncolour = "red"\n'),
        "approval_form.toml has the unknown key 'colour'",
        id="unknown-key-of-a-form",
    ),
    pytest.param(
        ("approval_form", "bottom = 14.0", "bottom = 14.0, middle = 3"),
        "approval_form.toml: margins_mm has the unknown key 'middle'",
        id="unknown-margin",
    ),
    pytest.param(
        ("approval_form", 'at = "C1"', 'at = "1C"'),
        "approval_form.toml: pages[1].cells[2] has '1C' in 'at', which is no range of cells",
        id="no-range",
    ),
    pytest.param(
        ("approval_form", '"A1:B1"', '"B1:A1"'),
        "approval_form.toml: pages[1].cells[1] has 'B1:A1' in 'at', which ends before it begins",
        id="range-upside-down",
    ),
    pytest.param(
        ("approval_form", 'box = "joined_party"', 'box = "shoes"'),
        "approval_form.toml: pages[1].cells[15] (C3) has 'shoes' as 'box'; known are name, sex, ",
        id="unknown-box",
    ),
    pytest.param(
        ("approval_form", 'box = "sex"', 'box = "sex", label = "男"'),
        "approval_form.toml: pages[1].cells[4] (E1) has a 'label' and a 'box'",
        id="label-and-box",
    ),
    pytest.param(
        ("approval_form", 'box = "sex"', 'box = "name"'),
        "approval_form.toml: page 1 has the box 'name' in C1 and E1",
        id="box-twice",
    ),
    pytest.param(
        ("approval_form", 'align = "left"', 'align = "lef"'),
        "approval_form.toml: pages[1].cells[28] (G5:H6) has 'lef' as 'align'; ",
        id="unknown-side",
    ),
    pytest.param(
        ("approval_form", "gap = 47.3", 'gap = "wide"'),
        "approval_form.toml: pages[2] needs a number as 'gap'",
        id="word-for-a-measure",
    ),
    pytest.param(
        ("approval_form", "356.65]", '"tall"]'),
        "approval_form.toml: pages[1] needs numbers as 'rows'",
        id="word-among-measures",
    ),
    pytest.param(
        ("approval_form", "356.65]", "456.65]"),
        "approval_form.toml: page 1 is 813.7 points high; A4 has room for 771",
        id="too-high",
    ),
    pytest.param(
        ("approval_form", "columns = [784", "columns = [1784"),
        "approval_form.toml: page 1 has 'columns' of 10393 twips; A4 has room for 9524",
        id="too-wide",
    ),
    pytest.param(
        ("approval_form", ', kind = "resume"', ""),
        "approval_form.toml has no cell of the kind 'resume' on page 1",
        id="no-resume",
    ),
    pytest.param(
        ("approval_form", "first = 5", "first = 15"),
        "approval_form.toml has 15 as 'family.first'; page 2 has 7 rows",
        id="family-below-the-page",
    ),
    pytest.param(
        ("approval_form", "row = 7\n", "row = 9\n"),
        "approval_form.toml has no row 9 on page 2 that could yield to 72.3 points",
        id="no-row-to-yield",
    ),
    pytest.param(
        ("approval_form", 'box = "relation"', 'box = "health"'),
        "approval_form.toml has 'health' in 'family_cells'; of a member known are age, born_on, ",
        id="no-box-of-a-member",
    ),
    pytest.param(
        ("approval_form", '"F1:H1"', '"F1:G1"'),
        "approval_form.toml has no cell at H1 of 'family_cells'",
        id="open-row-of-the-family",
    ),
    pytest.param(
        ("approval_form", "[[yielding]]\nrow = 5", "[[pages]]\nrow = 5"),
        "approval_form.toml: pages[3] needs 'cells'",
        id="a-third-page",
    ),
    pytest.param(
        ("approval_form_due", 'variant = "2025 年版（有到龄时间）"', ""),
        "approval_form_due.toml needs 'variant', the name by which people choose it",
        id="variant-without-a-name",
    ),
    pytest.param(
        ("approval_form_due", "（有到龄时间）", "，家庭成员写出生年月"),
        "approval_form_due_born.toml has the 'variant' of approval_form_due.toml",
        id="two-of-one-name",
    ),
    pytest.param(
        ("approval_form_due", '["approval_form"]', '["approval_from"]'),
        "approval_form_due.toml extends 'approval_from', which is not beside it; "
        "known are approval_form, approval_form_born, ",
        id="extends-what-is-not-there",
    ),
    pytest.param(
        ("approval_form_due", '["approval_form"]', "[]"),
        "approval_form_due.toml needs the name of a form in 'extends'",
        id="extends-nothing",
    ),
    pytest.param(
        ("approval_form_due", '["approval_form"]', '["approval_form_due_born"]'),
        "approval_form_due_born.toml extends 'approval_form_due', which extends it",
        id="in-a-circle",
    ),
    pytest.param(
        ("approval_form_due", "[[changes]]", 'title = { text = "表" }\n[[changes]]'),
        "approval_form_due.toml: title needs 'height'",
        id="half-a-title",
    ),
    pytest.param(
        ("approval_form_due", "page = 1", "page = 3"),
        "approval_form_due.toml: changes[1] has 3 as 'page'; there are 1 and 2",
        id="no-such-page",
    ),
    pytest.param(
        ("approval_form_due", '["C4:D4", ', '["C4", '),
        "approval_form_due.toml: changes[1] takes 'C4' away, where the page has C4:D4",
        id="takes-away-another-cell",
    ),
    pytest.param(
        ("approval_form_due", '"F4:G4"]', '"F4:G4", "A40"]'),
        "approval_form_due.toml: changes[1] takes 'A40' away, where the page has nothing",
        id="takes-away-no-cell",
    ),
    pytest.param(
        ("approval_form_due", '"E4", "F4:G4"]', '"E4"]'),
        "approval_form_due.toml: page 1 has the cells F4:G4 and F4 at F4; it needs one",
        id="two-cells-in-one-place",
    ),
    pytest.param(
        ("approval_form_due", '    { at = "G4", box = "expertise" },\n', ""),
        "approval_form_due.toml: page 1 has no cell at G4; it needs one",
        id="a-hole",
    ),
    pytest.param(
        ("approval_form_due", '"G4", box', '"G14", box'),
        "approval_form_due.toml: page 1 has the cell G14 outside its grid A1:H12",
        id="outside",
    ),
    pytest.param(
        ("approval_form_due", "page = 1", "page = 1\ncolumn = [3]"),
        "approval_form_due.toml: changes[1] has the unknown key 'column'",
        id="unknown-key-of-a-change",
    ),
    pytest.param(
        ("approval_form_due", 'at = "G3"', 'at = "G3", colour = "red"'),
        "approval_form_due.toml: changes[1].cells[4] (G3) has the unknown key 'colour'",
        id="unknown-key-of-a-cell",
    ),
    pytest.param(
        ("approval_form_born", "columns = [742", "columns = [700"),
        "approval_form_born.toml: changes[1] has 'columns' of 9379 twips; "
        "those of the form have 9421",
        id="narrower-than-the-form",
    ),
]


@pytest.mark.parametrize(("change", "told"), MISTAKES)
def test_a_mistake_is_refused_with_its_file_and_place(
    tmp_path: Path, change: tuple[str, str, str], told: str
):
    folder = Path(shutil.copytree(FOLDER, tmp_path / "forms"))
    name, old, new = change
    path = folder / f"{name}.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(RuleDataError) as caught:
        read_forms(folder)

    assert str(caught.value).startswith(told)


def test_a_variant_may_have_a_title_and_a_row_more_of_the_page_of_the_family(tmp_path: Path):
    folder = Path(shutil.copytree(FOLDER, tmp_path / "forms"))
    (folder / "county.toml").write_text(COUNTY, encoding="utf-8")

    form = read_form_definition(folder / "county.toml")

    assert form.title.text == "干部任免呈报表"
    assert len(form.pages[1].rows) == 8
    assert form.family.first == 6
    assert form.family.cells == FORMS["approval_form"].family.cells
    assert form.pages[0] == FORMS["approval_form"].pages[0]
