"""What roster and file show: who stands next to whom, where somebody stands, what is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.errors import UserError
from cadredesk.domain.form_needs import missing_basics
from cadredesk.domain.ids import CadreId, new_id
from cadredesk.domain.words import CadreStatus, EvaluationResult, StudyMode, Tier
from cadredesk.services import cadre_views as views
from cadredesk.services.cadre_views import CadreView, ListPlace, Section
from cadredesk.services.read_models import RosterQuery
from tests.builders import (
    a_cadre,
    a_date,
    a_file,
    a_full_file,
    a_grade_period,
    a_resume_entry,
    a_tier_period,
    a_township,
    a_unit,
    an_appointment,
    an_education,
    an_evaluation,
    an_id,
)
from tests.fakes import MemoryLibrary, State


def a_library(folder: Path, *files: CadreFile) -> MemoryLibrary:
    state = State(a_township(), cadres={file.id: file for file in files})
    return MemoryLibrary(folder, state, "x" * 10)


def somebody(name: str, order: int, **fields: object) -> CadreFile:
    return a_file(a_cadre(name, id=CadreId(an_id(name)), order=order, **fields))


ZHOU = somebody("周建国", 1)
LI = somebody("李秀英", 2)
GONE = somebody("高德明", 3, status=CadreStatus.RETIRED)


@pytest.fixture
def library(tmp_path: Path) -> MemoryLibrary:
    return a_library(tmp_path, ZHOU, LI, GONE)


def test_the_career_counts_from_the_main_post_and_the_open_tier_and_grade():
    file = a_file(
        appointments=(
            an_appointment("副镇长", appointed_on=a_date("2018.03")),
            an_appointment("镇长", main=True, appointed_on=a_date("2021.12")),
        ),
        tier_periods=(
            a_tier_period(Tier.TOWNSHIP_DEPUTY, "2018.03", ended_on=a_date("2021.12")),
            a_tier_period(Tier.TOWNSHIP_CHIEF, "2021.12"),
        ),
        grade_periods=(a_grade_period("二级主任科员", "2022.01"),),
    )

    career = views.career_of(file)

    assert career.in_post_since == a_date("2021.12")
    assert (career.tier, career.tier_since) == (Tier.TOWNSHIP_CHIEF, a_date("2021.12"))
    assert (career.grade, career.grade_since) == ("二级主任科员", a_date("2022.01"))


def test_without_a_tier_of_its_own_the_main_post_says_the_tier():
    file = a_file(appointments=(an_appointment(tier=Tier.TOWNSHIP_DEPUTY),))

    career = views.career_of(file)

    assert career.tier is Tier.TOWNSHIP_DEPUTY
    assert career.tier_since is None


def test_a_file_without_posts_says_nothing_about_the_career():
    career = views.career_of(a_file())

    assert (career.in_post_since, career.tier, career.grade) == (None, None, "")


def test_the_recent_resume_is_the_last_segments_without_their_notes():
    first, second = a_resume_entry("1998.07", "干部"), a_resume_entry("2005.03", "主任")
    note = a_resume_entry("2006.09", "在职学习", parent_id=second.id)

    recent = views.recent_resume(a_file(resume=(first, second, note)), 1)

    assert recent == (second,)


def test_the_last_three_evaluations_stand_in_the_order_of_their_years():
    years = [an_evaluation(year) for year in (2025, 2022, 2024, 2023)]

    recent = views.recent_evaluations(a_file(evaluations=tuple(years)))

    assert [each.year for each in recent] == [2023, 2024, 2025]


def test_all_evaluations_stand_newest_first():
    years = [an_evaluation(year, EvaluationResult.EXCELLENT) for year in (2023, 2025, 2024)]

    every = views.evaluations_by_year(a_file(evaluations=tuple(years)))

    assert [each.year for each in every] == [2025, 2024, 2023]


def test_the_qualification_that_counts_is_the_one_reached_last():
    early = an_education(StudyMode.FULL_TIME, "大专", ended_on=a_date("1998.07"))
    late = an_education(StudyMode.IN_SERVICE, "大学", ended_on=a_date("2004.07"))
    unnamed = an_education(StudyMode.IN_SERVICE, "", ended_on=a_date("2010.07"))

    found = views.latest_qualification(a_file(educations=(late, early, unnamed)))

    assert found == "大学"


def test_nobody_without_schooling_has_a_qualification():
    assert views.latest_qualification(a_file()) == ""


def test_the_basics_lack_what_the_form_would_leave_empty():
    file = a_file(a_cadre(health="", birthplace="", joined_party_on=None))

    assert missing_basics(file) == ("birthplace", "health", "joined_party_on")


def test_who_is_in_no_party_does_not_lack_the_day_of_joining_it():
    file = a_file(a_cadre(political_affiliation="群众", joined_party_on=None))

    assert missing_basics(file) == ()


def test_a_complete_file_lacks_nothing_and_counts_its_rows():
    states = views.section_states(CadreView(a_full_file(), {}))

    assert all(state.missing == 0 for state in states.values())
    assert states[Section.FAMILY].count == 2
    assert states[Section.CONDUCT].count == 2
    assert states[Section.POSTS].count == 5
    assert states[Section.RESUME].count == 1


def test_an_empty_resume_education_and_family_are_lacking_and_other_sets_are_not():
    states = views.section_states(CadreView(a_file(), {}))

    lacking = {section for section, state in states.items() if state.missing}

    assert lacking == {Section.RESUME, Section.EDUCATION, Section.FAMILY}


def test_every_section_has_a_state():
    assert list(views.section_states(CadreView(a_file(), {}))) == list(Section)


def test_a_dead_person_has_no_age():
    assert views.age_matters(ZHOU)
    assert not views.age_matters(a_file(a_cadre(status=CadreStatus.DECEASED)))


def test_a_file_is_read_with_the_names_of_its_units(tmp_path: Path):
    unit = a_unit("丙县青山镇人民政府")
    state = State(a_township(units=(unit,)), cadres={ZHOU.id: ZHOU})

    view = views.read_file(MemoryLibrary(tmp_path, state, "x" * 10), ZHOU.id)

    assert view.file == ZHOU
    assert view.unit_name(unit.id) == "丙县青山镇人民政府"
    assert view.unit_name(None) == ""


def test_a_summary_is_the_file_without_its_history(library: MemoryLibrary):
    view = views.read_summary(library, LI.id)

    assert (view.file, view.history) == (LI, ())


def test_a_list_is_read_as_it_was_asked_for(library: MemoryLibrary):
    page = views.read_roster(library, RosterQuery(limit=1))

    assert ([row.name for row in page.rows], page.total) == (["周建国"], 2)


def test_people_are_counted_with_those_who_serve(library: MemoryLibrary):
    counts = views.count_people(library)

    assert (counts.cadres, counts.serving) == (3, 2)


def test_rows_of_a_list_are_told_by_who_stands_there(library: MemoryLibrary):
    assert views.ids_at(library, RosterQuery(), [1]) == (LI.id,)
    assert views.ids_at(library, RosterQuery(), [1, 0]) == (ZHOU.id, LI.id)


def test_everybody_is_those_who_left_as_well(library: MemoryLibrary):
    assert views.everybody(library) == (ZHOU.id, LI.id, GONE.id)


def test_somebody_who_serves_has_a_place_among_the_serving(library: MemoryLibrary):
    assert views.place_of(library, LI.id) == ListPlace(RosterQuery(), 1, 2)


def test_somebody_who_left_has_a_place_among_everybody(library: MemoryLibrary):
    place = views.place_of(library, GONE.id)

    assert (place.query.statuses, place.row, place.total) == (frozenset(CadreStatus), 2, 3)


def test_a_stranger_has_no_place(library: MemoryLibrary):
    with pytest.raises(UserError) as refused:
        views.place_of(library, CadreId(new_id()))

    assert refused.value.code == "cadre.unknown"


def test_the_neighbour_in_a_list_is_found_with_a_place_of_his_own(library: MemoryLibrary):
    found = views.neighbour(library, ListPlace(RosterQuery(), 0, 2), 1)

    assert found == (LI.id, ListPlace(RosterQuery(), 1, 2))


@pytest.mark.parametrize(("row", "step"), [(0, -1), (1, 1)])
def test_there_is_nobody_beyond_the_ends_of_a_list(library: MemoryLibrary, row: int, step: int):
    assert views.neighbour(library, ListPlace(RosterQuery(), row, 2), step) is None


def test_looking_at_a_whole_identity_number_is_noted(library: MemoryLibrary):
    views.note_id_shown(library, LI.id)

    assert library.audited == [("show_id", "李秀英", str(LI.id))]
