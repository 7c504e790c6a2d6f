"""What is typed into a box of the form means a change of the file, of the form, or neither."""

from __future__ import annotations

from datetime import date

import pytest

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.form.content import FormBasis, form_of
from cadredesk.domain.form.sheet import BoxKey
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.words import StudyMode
from cadredesk.services.form_boxes import (
    BoxEntry,
    BoxOwner,
    draft_field,
    entry_of,
    form_only,
    read_box,
)
from tests.builders import (
    a_cadre,
    a_date,
    a_family_member,
    a_file,
    a_full_file,
    a_township,
    an_education,
)
from tests.ui.desks import the_code_tables

DAY = date(2026, 11, 23)
FILE = a_full_file()


def entry(file: CadreFile, box: str, row: int | None = None) -> BoxEntry:
    return entry_of(file, form_of(file, FormBasis(a_township(), DAY)), BoxKey(box, row))


def typed(file: CadreFile, box: str, text: str, row: int | None = None) -> CadreFile:
    found = read_box(file, BoxKey(box, row), text, the_code_tables(), DAY)
    assert found.change is not None
    return found.change(file)


EVERY_BOX = sorted(form_of(FILE, FormBasis(a_township(), DAY)).boxes)


@pytest.mark.parametrize("box", [*EVERY_BOX, "resume"])
def test_typing_again_what_is_kept_changes_nothing(box: str):
    begun = entry(FILE, box)
    if begun.owner is BoxOwner.PUT_TOGETHER or begun.differs:
        assert form_only(begun.key, begun.text)(FILE).cadre == FILE.cadre
        return

    after = typed(FILE, box, begun.text)

    assert (after.cadre, after.resume, after.educations) == (
        FILE.cadre,
        FILE.resume,
        FILE.educations,
    )


@pytest.mark.parametrize("box", ["relation", "name", "age", "politics", "work"])
def test_typing_again_what_a_member_has_changes_nothing(box: str):
    assert typed(FILE, box, entry(FILE, box, 0).text, 0).family == FILE.family


def test_a_known_other_spelling_is_kept_as_the_word():
    assert typed(FILE, "politics", "党员", 0).family[0].political_affiliation == "中共党员"


def test_a_date_that_cannot_be_read_says_why():
    found = read_box(FILE, BoxKey("born_on"), "昨天", the_code_tables(), DAY)

    assert found.change is None
    assert found.reading.problem


def test_the_age_of_a_member_is_typed_as_a_month_of_birth():
    assert typed(FILE, "age", "198603", 0).family[0].born_on == PartialDate(1986, 3)


def test_a_member_of_whom_nothing_is_left_goes():
    file = a_file(family=(a_family_member("父亲", "李德厚", born_on=None, work=""),))
    for box in ("politics", "name", "relation"):
        file = typed(file, box, "", 0)

    assert file.family == ()


def test_an_empty_row_makes_a_new_member():
    file = typed(a_file(), "name", "周明", 3)

    assert [each.name for each in file.family] == ["周明"]


def test_a_school_that_was_kept_apart_stays_apart_unless_it_is_changed():
    course = an_education(StudyMode.IN_SERVICE, "大学", school="中央党校函授学院", major="法律专业")
    file = a_file(educations=(course,))

    assert typed(file, "in_service_school", "中央党校函授学院法律专业").educations == (course,)
    changed = typed(file, "in_service_school", "甲省委党校").educations[0]
    assert (changed.school, changed.major) == ("甲省委党校", "")


def test_a_course_that_was_not_on_file_is_made():
    (course,) = typed(a_file(), "full_time_education", "大学\n农学学士").educations

    assert (course.mode, course.qualification, course.degree) == (
        StudyMode.FULL_TIME,
        "大学",
        "农学学士",
    )


def test_a_draft_is_one_however_many_of_its_fields_are_given():
    file = draft_field("reason", "工作需要")(a_file())
    file = draft_field("ages_as_of", a_date("2026.06"))(file)

    (draft,) = file.form_drafts
    assert (draft.reason, draft.ages_as_of) == ("工作需要", a_date("2026.06"))


def test_a_text_of_the_form_alone_is_one_for_each_box_and_can_be_taken_back():
    key = BoxKey("health")
    file = form_only(key, "良好")(a_file(a_cadre(health="健康")))
    file = form_only(key, "一般")(file)
    assert [(each.box, each.text) for each in file.form_texts] == [("health", "一般")]
    assert entry(file, "health").differs

    assert form_only(key, None)(file).form_texts == ()


@pytest.mark.parametrize(
    ("box", "owner", "may_differ"),
    [
        ("name", BoxOwner.FILE, True),
        ("resume", BoxOwner.FILE, False),
        ("conduct", BoxOwner.PUT_TOGETHER, True),
        ("reason", BoxOwner.FORM, False),
        ("photo", BoxOwner.PHOTO, False),
    ],
)
def test_a_box_knows_where_its_text_is_kept(box: str, owner: BoxOwner, may_differ: bool):
    begun = entry(FILE, box)

    assert (begun.owner, begun.may_differ) == (owner, may_differ)
