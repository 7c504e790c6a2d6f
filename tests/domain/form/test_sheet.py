"""A form on paper: every box has its place, and nothing stands outside its page."""

from __future__ import annotations

import pytest

from cadredesk.domain.form.definition import FormDefinition
from cadredesk.domain.form.fitting import measure_form
from cadredesk.domain.form.model import ApprovalForm, FamilyLine
from cadredesk.domain.form.sheet import (
    MM_PER_POINT,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    BoxKey,
    Sheet,
    lay_out,
)
from cadredesk.paths import resources
from cadredesk.rulefiles.form_definition import read_forms

FORMS = read_forms(resources() / "forms")


def a_sheet(definition: FormDefinition, members: int = 2, resume: int = 3) -> Sheet:
    line = FamilyLine("妻子", "王芳", "40", "群众", "青山镇小学教师", "1986.03")
    entry = ("2010.03--2014.06", "丙县青山镇党政综合办公室科员")
    form = ApprovalForm("李明", {"name": "李  明"}, (entry,) * resume, (line,) * members)
    return lay_out(form, measure_form(form, definition), definition)


@pytest.fixture(params=FORMS)
def definition(request: pytest.FixtureRequest) -> FormDefinition:
    return FORMS[request.param]


@pytest.mark.parametrize(("members", "resume"), [(0, 0), (7, 10), (10, 40), (14, 200)])
def test_everything_stands_inside_its_page(definition: FormDefinition, members: int, resume: int):
    sheet = a_sheet(definition, members, resume)

    assert {text.page for text in sheet.texts} == {0, 1}
    for text in sheet.texts:
        assert 0 <= text.frame.left < text.frame.right <= PAGE_WIDTH
        assert 0 <= text.frame.top < text.frame.bottom <= PAGE_HEIGHT


def test_lines_of_a_text_stand_inside_its_box(definition: FormDefinition):
    for text in a_sheet(definition, 10, 30).texts:
        assert all(text.frame.top <= top for top in text.tops)
        assert all(top + text.size * MM_PER_POINT <= text.frame.bottom + 0.5 for top in text.tops)


def test_the_box_under_a_point_is_found_and_none_beside_the_table(definition: FormDefinition):
    sheet = a_sheet(definition)
    text = sheet.text(BoxKey("name"))
    assert text is not None

    x, y = text.frame.left + 1, text.frame.top + 1
    assert sheet.box_at(0, x, y) == BoxKey("name")
    assert sheet.box_at(1, x, y) != BoxKey("name")
    assert sheet.box_at(0, 1, 1) is None


def test_a_box_that_the_form_does_not_have_has_no_place():
    assert a_sheet(FORMS["approval_form"]).text(BoxKey("retires_on")) is None
    assert a_sheet(FORMS["approval_form_due"]).text(BoxKey("retires_on")) is not None


@pytest.mark.parametrize(("members", "rows"), [(0, 7), (7, 7), (9, 9), (10, 10), (14, 10)])
def test_the_family_has_a_row_for_each_member_and_seven_at_least(members: int, rows: int):
    sheet = a_sheet(FORMS["approval_form"], members)

    assert sum(key.box == "work" for key in sheet.boxes) == rows
