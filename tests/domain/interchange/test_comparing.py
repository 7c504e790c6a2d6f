from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cadredesk.domain.cadre import Cadre, CadreFile
from cadredesk.domain.form.content import FormBasis
from cadredesk.domain.form_draft import FormDraft, FormText
from cadredesk.domain.ids import CadreId, new_id
from cadredesk.domain.interchange.comparing import compare_form
from cadredesk.domain.interchange.difference import Difference
from cadredesk.domain.interchange.form import (
    ExtraElement,
    F,
    InterchangeField,
    InterchangeForm,
    InterchangeMember,
)
from cadredesk.domain.interchange.making import interchange_form
from cadredesk.domain.interchange.taking import take
from cadredesk.domain.words import EvaluationResult, StudyMode
from tests.builders import (
    a_cadre,
    a_date,
    a_family_member,
    a_file,
    a_full_file,
    a_resume_entry,
    a_township,
    an_education,
    an_evaluation,
    an_item,
)

BASIS = FormBasis(a_township(), date(2026, 11, 22))


def a_form(**texts: str) -> InterchangeForm:
    return InterchangeForm(texts={InterchangeField(name): text for name, text in texts.items()})


def differences(file: CadreFile, form: InterchangeForm) -> dict[str, tuple[str, str]]:
    return {each.key: (each.known, each.stated) for each in compare_form(file, form, BASIS)}


def taken(file: CadreFile, form: InterchangeForm) -> CadreFile:
    return take(file, form, compare_form(file, form, BASIS))


def test_a_form_made_of_a_cadre_file_states_nothing_else():
    file = a_full_file()

    assert compare_form(file, interchange_form(file, BASIS), BASIS) == ()


@pytest.mark.parametrize(
    ("known", "stated", "after"),
    [
        ("1985.06.12", "198506", "1985.06.12"),
        ("1985.06.12", "19850612", "1985.06.12"),
        ("1985.06", "19850612", "1985.06.12"),
        ("1985.06.12", "19850613", "1985.06.13"),
        ("1985.06.12", "1985", "1985.06.12"),
        ("1985.06", "198507", "1985.07"),
    ],
)
def test_a_date_differs_only_where_the_file_states_more_or_something_else(
    known: str, stated: str, after: str
):
    file = a_file(a_cadre(born_on=a_date(known)))

    found = differences(file, a_form(born_on=stated))

    assert bool(found) is (after != known)
    assert taken(file, a_form(born_on=stated)).cadre.born_on == a_date(after)


@pytest.mark.parametrize("said", [{}, {"birthplace": ""}])
def test_blank_never_erases(said: dict[str, str]):
    assert differences(a_full_file(), a_form(**said)) == {}


@pytest.mark.parametrize(
    ("fields", "text", "after"),
    [
        ({"joined_party_on": None, "political_affiliation": ""}, "200612",
         ("中共党员", "", "2006.12")),
        ({"joined_party_on": None, "political_affiliation": "中共预备党员"}, "200612",
         ("中共预备党员", "", "2006.12")),
        ({"joined_party_on": None, "political_affiliation": ""}, "民建；民盟",
         ("民建会员", "民盟盟员", "None")),
        ({"joined_party_on": None, "political_affiliation": ""}, "200108；九三",
         ("中共党员", "九三学社社员", "2001.08")),
        ({"joined_party_on": None, "political_affiliation": ""}, "无党派",
         ("无党派人士", "", "None")),
    ],
)  # fmt: skip
def test_party_membership_is_read_from_its_one_text(
    fields: dict[str, Any], text: str, after: tuple[str, str, str]
):
    file = a_file(a_cadre(**fields))

    cadre = taken(file, a_form(joined_party=text)).cadre

    assert (
        cadre.political_affiliation,
        cadre.second_affiliation,
        str(cadre.joined_party_on),
    ) == after


def test_none_in_brackets_is_no_other_award_than_none():
    assert differences(a_file(), a_form(conduct="（无）")) == {}


def test_what_is_put_together_of_rows_is_kept_as_a_text_of_the_form():
    file = taken(a_full_file(), a_form(conduct="2010.05  经丙县县委批准，记三等功"))

    assert [each.title for each in file.awards] == ["优秀共产党员"]
    assert [(each.box, each.text) for each in file.form_texts][-1] == (
        "conduct",
        "2010.05  经丙县县委批准，记三等功",
    )


def test_evaluations_in_the_usual_words_become_rows():
    known = an_evaluation(2024, EvaluationResult.COMPETENT)
    file = a_file(a_cadre(), evaluations=(known,))

    rows = taken(file, a_form(evaluations="2024年、2025年年度考核均为优秀等次。")).evaluations

    assert [(each.year, each.result) for each in rows] == [
        (2024, EvaluationResult.EXCELLENT),
        (2025, EvaluationResult.EXCELLENT),
    ]
    assert rows[0].id == known.id


def test_evaluations_in_other_words_stay_a_text_of_the_form():
    file = taken(a_file(), a_form(evaluations="近两年考核合格"))

    assert file.evaluations == ()
    assert [each.text for each in file.form_texts] == ["近两年考核合格"]


def test_the_forms_own_boxes_become_its_draft():
    form = a_form(proposed_post="丙县青山镇镇长", ages_as_of="20250930", preparer="赵填表")

    file = taken(a_file(), form)

    (draft,) = file.form_drafts
    assert (draft.proposed_post, draft.ages_as_of, draft.preparer) == (
        "丙县青山镇镇长",
        a_date("2025.09.30"),
        "赵填表",
    )


def test_a_second_school_is_kept_and_leaves_again():
    form = a_form(full_time_school="甲大学", full_time_degree_school="乙大学")

    file = taken(a_file(), form)

    again = interchange_form(file, BASIS)
    assert again.text(F.FULL_TIME_SCHOOL) == "甲大学"
    assert again.text(F.FULL_TIME_DEGREE_SCHOOL) == "乙大学"


def test_a_school_that_is_repeated_for_the_degree_is_one():
    school = "丙省农业大学农学"
    file = a_file(a_cadre(), educations=(an_education(StudyMode.FULL_TIME),))

    assert differences(file, a_form(full_time_school=school, full_time_degree_school=school)) == {}


def test_taking_what_the_cadre_file_says_takes_back_what_the_form_alone_said():
    text = FormText(id=an_item(), box="current_posts", text="青山镇镇长")
    file = a_file(a_cadre(current_posts="青山镇党委书记"), form_texts=(text,))
    form = a_form(current_posts="青山镇党委书记")

    assert differences(file, form) == {"current_posts": ("青山镇镇长", "青山镇党委书记")}
    assert taken(file, form).form_texts == ()


def test_lines_of_both_resumes_that_begin_together_stand_together():
    file = a_file(
        a_cadre(),
        resume=(
            a_resume_entry("2003.09", "甲大学学习", ended_on=a_date("2007.07")),
            a_resume_entry("2007.07", "青山镇干部", ended_on=a_date("2010.03")),
            a_resume_entry("2010.03", "青山镇副镇长"),
        ),
    )
    stated = (
        "2003.09--2007.07  甲大学学习",
        "2007.07--2012.01  青山镇干部",
        "2012.01--         青山镇镇长",
    )

    found = differences(file, a_form(resume="\n".join(stated)))

    assert found == {
        "resume:2": ("2007.07--2010.03  青山镇干部", "2007.07--2012.01  青山镇干部"),
        "resume:3": ("2010.03--         青山镇副镇长", ""),
        "resume:4": ("", "2012.01--         青山镇镇长"),
    }


def test_of_a_resume_only_the_chosen_lines_are_taken():
    file = a_file(
        a_cadre(),
        resume=(
            a_resume_entry("2003.09", "甲大学学习", ended_on=a_date("2007.07")),
            a_resume_entry("2010.03", "青山镇副镇长"),
        ),
    )
    form = a_form(resume="2003.09--2007.07  乙大学学习\n2007.07--2010.03  青山镇干部")
    chosen = [each for each in compare_form(file, form, BASIS) if each.row == "2"]

    resume = take(file, form, chosen).resume

    assert [each.text for each in resume] == ["甲大学学习", "青山镇干部", "青山镇副镇长"]
    assert (resume[0].id, resume[2].id) == (file.resume[0].id, file.resume[1].id)


def test_a_resume_written_in_another_way_is_the_same():
    file = a_file(a_cadre(), resume=(a_resume_entry("2003.09", "甲大学学习"),))

    assert differences(file, a_form(resume="200309—至今　甲大学学习")) == {}


def members(*rows: InterchangeMember) -> InterchangeForm:
    return InterchangeForm(texts={}, family=rows)


def test_family_members_are_found_by_name_and_only_what_is_stated_is_taken():
    husband = a_family_member("丈夫", "周建国", born_on=a_date("1976.10.05"))
    daughter = a_family_member("女儿", "周敏", work="丙县一中学生")
    file = a_file(a_cadre(), family=(husband, daughter))
    form = members(
        InterchangeMember(relation="长女", name="周 敏".replace(" ", ""), work="丙省农业大学学生"),
        InterchangeMember(relation="丈夫", name="周建国", born_on="197610"),
        InterchangeMember(relation="次女", name="周洁", born_on="201505"),
    )

    assert list(differences(file, form)) == ["family:1", "family:3"]
    family = {each.name: each for each in taken(file, form).family}
    assert family["周建国"] == husband
    assert family["周敏"] == replace(daughter, relation="长女", work="丙省农业大学学生")
    assert family["周洁"].born_on == a_date("2015.05")


def test_another_name_for_the_one_spouse_is_a_correction_and_for_a_child_another_child():
    file = a_file(
        a_cadre(), family=(a_family_member("丈夫", "周建国"), a_family_member("女儿", "周敏"))
    )
    form = members(
        InterchangeMember(relation="丈夫", name="周健国"),
        InterchangeMember(relation="女儿", name="周洁"),
    )

    found = compare_form(file, form, BASIS)

    assert [(each.known_cells[1:2], each.stated_cells[1:2]) for each in found] == [
        (("周建国",), ("周健国",)),
        ((), ("周洁",)),
        (("周敏",), ()),
    ]
    assert [each.takes_away for each in found] == [False, False, True]


def test_a_member_whom_only_the_cadre_file_has_goes_when_that_is_asked_for():
    file = a_file(a_cadre(), family=(a_family_member("丈夫", "周建国"),))
    form = members(InterchangeMember(relation="女儿", name="周敏"))

    assert [each.name for each in taken(file, form).family] == ["周敏"]


def test_a_photo_is_another_one_by_its_bytes():
    file = a_file(a_cadre(photo=b"one"))

    (difference,) = compare_form(file, InterchangeForm(texts={}, photo=b"two"), BASIS)

    assert difference.field is F.PHOTO
    assert difference.known != difference.stated
    assert taken(file, InterchangeForm(texts={}, photo=b"two")).cadre.photo == b"two"


def test_what_the_format_does_not_know_is_kept_with_the_form_and_leaves_again():
    form = InterchangeForm(
        texts={F.RETIRES_ON: "204806", F.FORMER_AGE_LIMIT: "改革前任职年龄界限为60岁"},
        extras=(ExtraElement("BeiZhu", "县里加注"),),
    )

    file = taken(a_file(), form)

    again = interchange_form(file, BASIS)
    assert again.extras == form.extras
    assert again.text(F.RETIRES_ON) == "204806"
    assert again.text(F.FORMER_AGE_LIMIT) == "改革前任职年龄界限为60岁"
    assert compare_form(file, form, BASIS) == ()


def test_a_whole_form_becomes_a_new_cadre_file_and_is_the_same_form_again():
    form = interchange_form(a_full_file(), BASIS)
    empty = CadreFile(cadre=Cadre(id=CadreId(new_id()), name=form.text(F.NAME)))

    file = taken(empty, form)

    assert interchange_form(file, BASIS) == form


def test_a_difference_tells_what_it_is_and_where_it_is_kept():
    own = Difference(field=F.REASON, known="", stated="工作需要")
    row = Difference(field=F.RESUME, row="3", known="甲", stated="")

    assert (own.key, own.is_of_form, own.takes_away) == ("reason", True, False)
    assert (row.key, row.is_of_form, row.takes_away) == ("resume:3", False, True)
    assert [each.text for each in row.parts] == ["甲"]


def test_a_draft_that_says_the_same_is_no_difference():
    draft = FormDraft(id=an_item(), reason="工作需要", ages_as_of=a_date("2025.09.30"))
    file = a_file(a_cadre(), form_drafts=(draft,))

    assert differences(file, a_form(reason="工作需要", ages_as_of="202509")) == {}
