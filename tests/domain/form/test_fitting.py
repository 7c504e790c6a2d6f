"""Texts are made smaller step by step until nothing is cut, and never beyond their floor."""

from __future__ import annotations

import pytest

from cadredesk.domain.errors import UserError
from cadredesk.domain.form.definition import FormDefinition
from cadredesk.domain.form.fitting import Fitted, fit_form
from cadredesk.domain.form.model import ApprovalForm, FamilyLine
from cadredesk.paths import resources
from cadredesk.rulefiles.form_definition import read_form_definition


@pytest.fixture(scope="module")
def definition() -> FormDefinition:
    return read_form_definition(resources() / "forms" / "approval_form.toml")


def a_form(family: int = 0, resume: int = 3, **boxes: str) -> ApprovalForm:
    line = FamilyLine("妻子", "王芳", "40", "群众", "青山镇小学教师")
    entry = ("2010.03--2014.06", "丙县青山镇党政综合办公室科员")
    return ApprovalForm("李明", boxes, (entry,) * resume, (line,) * family)


def size_of(fitted: Fitted, box: str) -> float:
    return fitted.fits[box].size


def test_what_fits_keeps_the_size_of_the_form(definition: FormDefinition):
    fitted = fit_form(a_form(family=2, name="李  明", sex="男"), definition)

    assert fitted.report.shrunk == ()
    assert fitted.heights == {}


def test_a_longer_text_is_made_smaller_by_half_points(definition: FormDefinition):
    fitted = fit_form(a_form(ancestral_home="甲省乙市丙县青山镇东山"), definition)

    size = size_of(fitted, "ancestral_home")
    assert definition.smallest <= size < definition.size
    assert size * 2 == int(size * 2)


def test_a_longer_resume_is_smaller_than_a_shorter_one(definition: FormDefinition):
    short, long = (
        size_of(fit_form(a_form(resume=count), definition), "resume") for count in (10, 30)
    )

    assert long < short == definition.size


def test_posts_of_three_lines_take_room_from_the_resume(definition: FormDefinition):
    fitted = fit_form(a_form(current_posts="青山镇党委委员、副镇长" * 6), definition)

    posts_row, resume_row = (0, 8), (0, 11)
    gained = fitted.heights[posts_row] - definition.pages[0].rows[8]
    lost = definition.pages[0].rows[11] - fitted.heights[resume_row]
    assert gained > 0
    assert gained == pytest.approx(lost)


def test_posts_beyond_three_lines_become_smaller_down_to_nine(definition: FormDefinition):
    fitted = fit_form(a_form(current_posts="青山镇党委委员、副镇长" * 12), definition)

    assert definition.posts_smallest <= size_of(fitted, "current_posts") < definition.size


@pytest.mark.parametrize(
    ("form", "box"),
    [
        pytest.param(a_form(name="名" * 200), "姓名", id="box"),
        pytest.param(a_form(current_posts="职" * 500), "现任职务", id="posts"),
        pytest.param(a_form(resume=300), "简历", id="resume"),
    ],
)
def test_what_does_not_fit_at_its_smallest_is_named_with_its_person(
    definition: FormDefinition, form: ApprovalForm, box: str
):
    with pytest.raises(UserError) as refused:
        fit_form(form, definition)

    assert refused.value.code == "form.overflow"
    fields = refused.value.fields
    assert (fields["name"], fields["box"]) == ("李明", box)
    assert (int(str(fields["lines"])) > 0, float(str(fields["size"])) <= 9) == (True, True)


@pytest.mark.parametrize("members", [8, 9, 10])
def test_more_than_seven_family_members_take_room_from_the_rows_that_yield_it(
    definition: FormDefinition, members: int
):
    fitted = fit_form(a_form(family=members), definition)

    page = definition.pages[1]
    lost = sum(page.rows[row] - height for (_page, row), height in fitted.heights.items())
    whole = members * fitted.family_height - definition.family.least * definition.family.row
    assert lost == pytest.approx(whole)
    assert len(fitted.family) == members


def test_more_than_ten_family_members_do_not_fit_any_form(definition: FormDefinition):
    with pytest.raises(UserError) as refused:
        fit_form(a_form(family=11), definition)

    assert refused.value.code == "form.family"
