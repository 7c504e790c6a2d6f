"""What is wrong with a form is said with its box, what stops it first."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from cadredesk.domain.form.fitting import measure_form
from cadredesk.domain.form.model import EXPECTED, ApprovalForm, FamilyLine
from cadredesk.domain.form.preflight import FormIssue, Issue, Print, Weight, form_issues
from cadredesk.domain.form.sheet import BoxKey
from cadredesk.paths import resources
from cadredesk.rulefiles.form_definition import read_forms

DEFINITION = read_forms(resources() / "forms")["approval_form"]
WIFE = FamilyLine("妻子", "王芳", "40", "群众", "青山镇小学教师")


def a_form(**parts: Any) -> ApprovalForm:
    boxes = dict.fromkeys(EXPECTED, "有")
    entry = ("2010.03--2014.06", "丙县青山镇科员")
    whole = {
        "name": "李明",
        "boxes": boxes | dict(parts.pop("boxes", {})),
        "resume": (entry,),
        "family": (WIFE,),
        "photo": b"a face",
    }
    return ApprovalForm(**{**whole, **parts})


def issues(form: ApprovalForm, drawn: Print | None = None) -> tuple[FormIssue, ...]:
    given = Print(photo=(480, 600)) if drawn is None else drawn
    return form_issues(form, measure_form(form, DEFINITION), DEFINITION, given)


def kinds(form: ApprovalForm, drawn: Print | None = None) -> list[Issue]:
    return [each.issue for each in issues(form, drawn)]


def test_a_whole_form_has_nothing_to_look_at():
    assert issues(a_form()) == ()


def test_a_text_that_does_not_fit_says_how_many_lines_too_many_at_which_size():
    (issue, *_rest) = issues(a_form(boxes={"current_posts": "职" * 500}))

    assert issue.issue is Issue.OVERFLOW
    assert issue.weight is Weight.STOPS
    assert issue.key == BoxKey("current_posts")
    assert issue.fields["size"] == DEFINITION.posts_smallest
    lines = issue.fields["lines"]
    assert isinstance(lines, int)
    assert lines > 1


def test_a_text_that_was_made_smaller_is_never_silent():
    found = issues(a_form(boxes={"ancestral_home": "甲省乙市丙县青山镇东山"}))

    assert [(each.issue, each.key) for each in found] == [(Issue.SHRUNK, BoxKey("ancestral_home"))]


def test_what_stops_a_form_stands_first():
    form = a_form(photo=None, boxes={"health": "", "current_posts": "职" * 500})

    weights = [each.weight for each in issues(form)]
    assert weights == sorted(weights, key=list(Weight).index)
    assert weights[0] is Weight.STOPS


def test_empty_boxes_are_named_and_the_family_leads_to_its_first_row():
    found = issues(a_form(boxes={"health": ""}, family=()))

    assert [(each.issue, each.key) for each in found] == [
        (Issue.EMPTY, BoxKey("health")),
        (Issue.EMPTY, BoxKey("relation", 0)),
    ]


def test_a_box_that_a_variant_does_without_is_not_empty_on_it():
    first, second = DEFINITION.pages
    without = tuple(cell for cell in first.cells if cell.box != "health")
    variant = replace(DEFINITION, pages=(replace(first, cells=without), second))
    form = a_form(boxes={"health": "", "sex": ""})

    found = form_issues(form, measure_form(form, variant), variant, Print((400, 500)))

    assert [each.key for each in found] == [BoxKey("sex")]


@pytest.mark.parametrize(
    ("pixels", "expected"),
    [
        ((480, 600), []),
        ((413, 531), []),
        ((600, 600), [Issue.PHOTO_RATIO]),
        ((240, 300), [Issue.PHOTO_COARSE]),
        ((200, 400), [Issue.PHOTO_RATIO, Issue.PHOTO_COARSE]),
    ],
)
def test_a_photo_has_the_shape_of_the_form_and_enough_pixels(
    pixels: tuple[int, int], expected: list[Issue]
):
    assert kinds(a_form(), Print(photo=pixels)) == expected


def test_a_font_that_stands_in_is_named():
    (issue,) = issues(a_form(), Print((480, 600), "Noto Serif CJK SC"))

    assert issue.fields == {"font": "宋体", "substitute": "Noto Serif CJK SC"}


@pytest.mark.parametrize(
    ("relations", "expected"),
    [
        (("妻子", "儿子"), 0),
        (("妻子", "儿子", "儿子"), 2),
        (("妻子", "长子", "次子"), 0),
        (("妻子", "长子"), 1),
        (("妻子", "长女", "次女", "儿子"), 0),
    ],
)
def test_several_children_are_called_by_their_order_and_a_single_one_is_not(
    relations: tuple[str, ...], expected: int
):
    family = tuple(FamilyLine(word, "某", "9", "群众", "学生") for word in relations)

    assert kinds(a_form(family=family)).count(Issue.RELATION) == expected


def test_eleven_members_are_too_many():
    assert Issue.FAMILY_OVER in kinds(a_form(family=(WIFE,) * 11))
    assert Issue.FAMILY_OVER not in kinds(a_form(family=(WIFE,) * 10))


def test_what_differs_from_the_file_says_what_the_file_has():
    (issue,) = issues(a_form(in_file={"current_posts": "青山镇镇长"}))

    assert (issue.issue, issue.fields["text"]) == (Issue.DIFFERS, "青山镇镇长")


def test_an_agreed_short_form_is_offered_only_where_room_is_short():
    long = "丙县青山镇纪律检查委员会书记" * 6
    offered = issues(a_form(boxes={"current_posts": long}))
    unneeded = kinds(a_form(boxes={"current_posts": "丙县纪律检查委员会书记"}))

    assert {each.fields["short"] for each in offered if each.issue is Issue.ABBREVIATION} == {
        "纪委"
    }
    assert unneeded == []
