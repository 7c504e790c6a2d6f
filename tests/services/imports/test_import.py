"""A roster becomes cadre files once: new, changed or unchanged, all or nothing, undoable."""

from __future__ import annotations

import pytest

from cadredesk.domain.errors import UserError
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.words import Category, Sex, StudyMode, Tier
from cadredesk.services.imports.preview import PersonState, make_preview
from cadredesk.services.imports.reading import (
    Education,
    PartyEntry,
    Question,
    RosterKind,
)
from cadredesk.services.imports.saving import commit, import_json
from cadredesk.services.undo import last_undoable, undo_batch
from tests.fakes import MemoryLibrary
from tests.services.imports.rows import FULL_ROW, F, a_reading, a_row, bring_in, the_file


def test_a_row_of_a_new_person_becomes_a_whole_file(library: MemoryLibrary):
    bring_in(library, FULL_ROW)

    file = the_file(library)
    assert file.cadre.political_affiliation == "中共党员"
    assert file.cadre.category is Category.CIVIL_SERVANT
    assert file.cadre.roster_group == "一、镇领导班子成员"
    main = file.main_appointment
    assert main is not None
    assert (main.title, main.appointed_on, main.leading) == (
        "青山镇四级主任科员",
        PartialDate(2021, 9),
        True,
    )
    assert file.current_grade is not None
    assert file.current_grade.grade == "四级主任科员"
    assert file.current_tier is not None
    assert file.current_tier.tier is Tier.TOWNSHIP_DEPUTY
    full_time = file.education_on_form(StudyMode.FULL_TIME)
    assert full_time is not None
    assert (full_time.qualification, full_time.degree, full_time.school) == (
        "大学",
        "管理学学士",
        "江南示范大学",
    )


def test_importing_the_same_rows_again_changes_nothing(library: MemoryLibrary):
    bring_in(library, FULL_ROW)
    before = library.state.copy()

    preview = make_preview(library, a_reading(FULL_ROW))
    result = commit(library, preview)

    assert preview.count(PersonState.UNCHANGED) == 1
    assert result.batch is None
    assert library.state.cadres == before.cadres


def test_a_batch_that_is_committed_twice_saves_once(library: MemoryLibrary):
    preview = make_preview(library, a_reading(FULL_ROW))

    commit(library, preview)
    commit(library, preview)

    assert len(library.state.cadres) == 1


def test_an_import_is_undone_as_a_whole(library: MemoryLibrary):
    bring_in(library, FULL_ROW, a_row("王芳"))

    undo_batch(library, last_undoable(library))

    assert library.state.cadres == {}


def test_a_blank_never_erases(library: MemoryLibrary):
    bring_in(library, FULL_ROW)

    bring_in(library, a_row(id_number="99012319850612001X", phone="13800000000"))

    file = the_file(library)
    assert file.cadre.phone == "13800000000"
    assert file.cadre.ethnic_group == "汉族"
    assert file.main_appointment is not None


def test_a_qualification_without_its_degree_does_not_erase_the_degree(library: MemoryLibrary):
    bring_in(library, FULL_ROW)

    preview = bring_in(library, a_row(full_time_education=Education("大学")))
    bring_in(library, a_row(full_time_education=Education("研究生")))

    assert preview.count(PersonState.UNCHANGED) == 1
    full_time = the_file(library).education_on_form(StudyMode.FULL_TIME)
    assert full_time is not None
    assert (full_time.qualification, full_time.degree) == ("研究生", "管理学学士")


def test_what_our_own_roster_prints_is_no_change(library: MemoryLibrary):
    bring_in(library, {**FULL_ROW, F.PROFESSIONAL_TITLE: "助理农艺师（2016.03）"})
    printed = a_row(note="助理农艺师\n选调生", grade_since=PartialDate(2019, 5))

    preview = make_preview(library, a_reading(printed))
    changed = make_preview(library, a_reading(a_row(note="助理农艺师 选调生 借调")))

    assert preview.count(PersonState.UNCHANGED) == 1
    assert changed.count(PersonState.CHANGED) == 1


def test_each_changed_field_is_shown_with_what_is_known(library: MemoryLibrary):
    bring_in(library, FULL_ROW)

    preview = make_preview(library, a_reading({**FULL_ROW, F.PHONE: "1", F.ETHNIC_GROUP: "苗族"}))

    (person,) = preview.people
    assert person.state is PersonState.CHANGED
    assert {(each.field, each.known, each.stated) for each in person.differences} == {
        (F.PHONE, None, "1"),
        (F.ETHNIC_GROUP, "汉族", "苗族"),
    }


def test_a_field_for_which_the_library_is_kept_stays(library: MemoryLibrary):
    bring_in(library, FULL_ROW)
    row = {**FULL_ROW, F.PHONE: "1", F.ETHNIC_GROUP: "苗族"}
    preview = make_preview(library, a_reading(row))

    commit(library, preview, {preview.people[0].before.id: frozenset({F.ETHNIC_GROUP})})

    cadre = the_file(library).cadre
    assert (cadre.phone, cadre.ethnic_group) == ("1", "汉族")


def test_keeping_every_field_saves_nothing(library: MemoryLibrary):
    bring_in(library, FULL_ROW)
    preview = make_preview(library, a_reading({**FULL_ROW, F.PHONE: "1"}))

    kept = {preview.people[0].before.id: frozenset({F.PHONE})}
    assert commit(library, preview, kept).batch is None


def test_a_later_start_of_another_post_ends_the_one_before(library: MemoryLibrary):
    bring_in(library, FULL_ROW)

    bring_in(
        library,
        {**FULL_ROW, F.CURRENT_POSTS: "青山镇副镇长", F.IN_POST_SINCE: PartialDate(2026, 10)},
    )

    file = the_file(library)
    assert [(each.title, each.removed_on) for each in file.appointments] == [
        ("青山镇四级主任科员", PartialDate(2026, 10)),
        ("青山镇副镇长", None),
    ]


def test_a_corrected_title_or_start_corrects_the_post_in_place(library: MemoryLibrary):
    bring_in(library, FULL_ROW)

    bring_in(library, {**FULL_ROW, F.CURRENT_POSTS: "青山镇三级主任科员"})
    bring_in(library, {**FULL_ROW, F.IN_POST_SINCE: PartialDate(2021, 8)})

    (post,) = the_file(library).appointments
    assert (post.title, post.appointed_on) == ("青山镇四级主任科员", PartialDate(2021, 8))


def test_a_month_does_not_blur_a_day_that_is_known(library: MemoryLibrary):
    bring_in(library, {**FULL_ROW, F.BORN_ON: PartialDate(1985, 6, 12)})

    assert bring_in(library, FULL_ROW).count(PersonState.UNCHANGED) == 1
    assert the_file(library).cadre.born_on == PartialDate(1985, 6, 12)


def test_a_month_does_not_blur_the_day_somebody_joined_the_party(library: MemoryLibrary):
    day, month = PartialDate(2025, 11, 28), PartialDate(2025, 11)
    bring_in(library, a_row(joined_party=PartyEntry(day)))

    result = make_preview(library, a_reading(a_row(joined_party=PartyEntry(month))))
    bring_in(library, a_row(joined_party=PartyEntry(month, "中共党员", "民建会员")))

    assert result.count(PersonState.UNCHANGED) == 1
    assert the_file(library).cadre.joined_party_on == day
    assert the_file(library).cadre.second_affiliation == "民建会员"


def test_a_party_date_leaves_a_probationary_member_on_probation(library: MemoryLibrary):
    joined = PartyEntry(PartialDate(2025, 12))
    bring_in(library, a_row(joined_party=joined, political_affiliation="中共预备党员"))

    bring_in(library, a_row(joined_party=PartyEntry(PartialDate(2026, 1))))

    assert the_file(library).cadre.joined_party_on == PartialDate(2026, 1)
    assert the_file(library).cadre.political_affiliation == "中共预备党员"


def test_a_day_sharpens_a_month_that_is_known(library: MemoryLibrary):
    bring_in(library, FULL_ROW)

    bring_in(library, {**FULL_ROW, F.BORN_ON: PartialDate(1985, 6, 12)})

    assert the_file(library).cadre.born_on == PartialDate(1985, 6, 12)


def test_a_corrected_id_number_finds_its_person_by_name_and_birth(library: MemoryLibrary):
    bring_in(library, {**FULL_ROW, F.ID_NUMBER: "990123198506120011"})

    preview = bring_in(library, FULL_ROW)

    assert preview.count(PersonState.CHANGED) == 1
    assert the_file(library).cadre.id_number == "99012319850612001X"


def test_two_people_of_one_name_with_valid_numbers_are_two(library: MemoryLibrary):
    one, two = "990123198511170200", "990123198711241704"

    preview = bring_in(library, a_row(id_number=one), a_row(id_number=two))

    assert preview.count(PersonState.NEW) == 2
    assert preview.problems == ()


def test_people_of_one_name_born_apart_are_two(library: MemoryLibrary):
    preview = bring_in(
        library, a_row(born_on=PartialDate(1985, 6)), a_row(born_on=PartialDate(1986, 6))
    )

    assert preview.count(PersonState.NEW) == 2


def test_the_same_person_twice_is_told_at_the_second_row(library: MemoryLibrary):
    preview = bring_in(library, FULL_ROW, FULL_ROW)

    assert [(each.row, each.column, each.code) for each in preview.problems] == [
        (3, "A", "import.twice")
    ]
    assert len(library.state.cadres) == 1


def test_a_row_that_may_mean_two_people_is_told_and_left_out(library: MemoryLibrary):
    bring_in(library, a_row(born_on=PartialDate(1985, 6)), a_row(born_on=PartialDate(1986, 6)))

    preview = bring_in(library, a_row(phone="1"))

    assert [each.code for each in preview.problems] == ["import.ambiguous"]
    assert preview.people == ()


def test_other_parties_than_the_communist_are_kept_apart_from_a_date(library: MemoryLibrary):
    bring_in(library, a_row(joined_party=PartyEntry(PartialDate(2001, 8), "中共党员", "民建会员")))

    cadre = the_file(library).cadre
    assert cadre.joined_party_on == PartialDate(2001, 8)
    assert (cadre.political_affiliation, cadre.second_affiliation) == ("中共党员", "民建会员")


def test_a_stated_affiliation_goes_before_the_one_in_the_party_column(library: MemoryLibrary):
    bring_in(
        library,
        a_row(
            joined_party=PartyEntry(PartialDate(2025, 12)),
            political_affiliation="中共预备党员",
        ),
    )

    assert the_file(library).cadre.political_affiliation == "中共预备党员"


def test_no_party_is_known_again_at_the_next_import(library: MemoryLibrary):
    row = a_row(joined_party=PartyEntry(affiliation="群众"))
    bring_in(library, row)

    assert bring_in(library, row).count(PersonState.UNCHANGED) == 1


def test_a_grade_column_states_the_grade(library: MemoryLibrary):
    bring_in(library, a_row(grade="一级科员"))
    bring_in(library, a_row(grade="四级主任科员", grade_since=PartialDate(2025, 1)))

    grade = the_file(library).current_grade
    assert grade is not None
    assert (grade.grade, grade.started_on) == ("四级主任科员", PartialDate(2025, 1))


def test_a_post_of_which_only_the_start_is_stated_is_kept(library: MemoryLibrary):
    bring_in(library, a_row(current_posts="青山镇科员"))
    bring_in(library, a_row(in_post_since=PartialDate(2021, 9)))

    main = the_file(library).main_appointment
    assert main is not None
    assert (main.title, main.appointed_on) == ("青山镇科员", PartialDate(2021, 9))


VILLAGE_ROW = a_row(
    village="东山村",
    current_posts="委员",
    sex=Sex.MALE,
    born_on=PartialDate(1985, 10),
    political_affiliation="中共党员",
    in_post_since=PartialDate(2016, 1),
)


def test_village_cadres_are_kept_apart_from_cadres(library: MemoryLibrary):
    bring_in(library, VILLAGE_ROW, kind=RosterKind.VILLAGE)

    assert library.state.cadres == {}
    (villager,) = library.state.villagers.values()
    assert (villager.village, villager.post, villager.appointed_on) == (
        "东山村",
        "委员",
        PartialDate(2016, 1),
    )


def test_a_village_roster_again_changes_nothing_and_a_difference_changes_one(
    library: MemoryLibrary,
):
    bring_in(library, VILLAGE_ROW, kind=RosterKind.VILLAGE)

    again = bring_in(library, VILLAGE_ROW, kind=RosterKind.VILLAGE)
    changed = {**VILLAGE_ROW, F.JOINED_PARTY: PartyEntry(PartialDate(2006, 7))}
    preview = bring_in(library, changed, kind=RosterKind.VILLAGE)

    assert again.count(PersonState.UNCHANGED) == 1
    assert preview.count(PersonState.CHANGED) == 1
    (villager,) = library.state.villagers.values()
    assert villager.joined_party_on == PartialDate(2006, 7)
    assert bring_in(library, changed, kind=RosterKind.VILLAGE).count(PersonState.UNCHANGED) == 1


def test_a_village_cadre_twice_or_ambiguous_is_told(library: MemoryLibrary):
    twice = bring_in(library, VILLAGE_ROW, VILLAGE_ROW, kind=RosterKind.VILLAGE)
    bring_in(library, {**VILLAGE_ROW, F.BORN_ON: PartialDate(1990, 1)}, kind=RosterKind.VILLAGE)
    unclear = bring_in(library, a_row(), kind=RosterKind.VILLAGE)

    assert [each.code for each in twice.problems] == ["import.twice"]
    assert [each.code for each in unclear.problems] == ["import.ambiguous"]


def test_nothing_is_saved_while_a_question_is_open(library: MemoryLibrary):
    question = Question("C", "出生年月", "january_or_october", ("01", "10"), (2,))
    preview = make_preview(library, a_reading(FULL_ROW, questions=(question,)))

    with pytest.raises(UserError) as refused:
        commit(library, preview)

    assert refused.value.code == "import.unanswered"
    assert library.state.cadres == {}


def test_the_result_for_programs_has_the_shape_that_is_written_down(library: MemoryLibrary):
    question = Question("C", "出生年月", "january_or_october", ("01", "10"), (2,), "10")
    preview = make_preview(library, a_reading(FULL_ROW, FULL_ROW, questions=(question,)))
    result = commit(library, preview)

    printed = import_json(preview, result.batch)
    assert (printed.pop("spellings"), len(printed.pop("doubts"))) == ([], 1)  # type: ignore[arg-type]
    assert printed == {
        "sheet": "花名册",
        "people": {"new": 1, "changed": 0, "unchanged": 0},
        "problems": [
            {
                "sheet": "花名册",
                "row": 3,
                "column": "A",
                "code": "import.twice",
                "message": "李明 在表里出现了两次（第 2 行已有），这一行没有再导入。",
            }
        ],
        "columns": [
            {
                "column": "A",
                "heading": "姓名",
                "field": "name",
                "why": "heading",
                "reason": "按表头认出",
                "choices": [],
            }
        ],
        "guesses": [],
        "questions": [
            {
                "column": "C",
                "kind": "january_or_october",
                "choices": ["01", "10"],
                "answer": "10",
            }
        ],
        "batch": str(result.batch),
    }
