"""One decision ends posts, begins one, and goes on with résumé and tier on the same day."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cadredesk.domain.post_change import (
    PostChange,
    Probation,
    begins_too_early,
    ended_by,
    usual_probation,
    with_post_change,
)
from cadredesk.domain.words import Selection, Tier
from tests.builders import (
    a_cadre,
    a_date,
    a_file,
    a_resume_entry,
    a_tier_period,
    a_unit,
    an_appointment,
)

DEPUTY = an_appointment("青山镇副镇长", main=True, appointed_on=a_date("2025.12"))
CHAIR = an_appointment("青山镇工会主席", main=False, appointed_on=a_date("2024.03"))
FILE = a_file(
    a_cadre("刘志强", current_posts="青山镇副镇长", short_post="副镇长"),
    appointments=(DEPUTY, CHAIR),
    tier_periods=(a_tier_period(Tier.TOWNSHIP_DEPUTY, "2025.12"),),
    resume=(
        a_resume_entry("2020.01", "丙县农业局科员", ended_on=a_date("2025.12")),
        a_resume_entry("2025.12", "青山镇副镇长"),
    ),
)
CHANGE = PostChange(
    title="青山镇党委委员、副镇长", appointed_on=a_date("2026.12"), document_no="丙委〔2026〕58号"
)


def test_the_new_post_begins_on_the_day_the_old_ones_end():
    after = with_post_change(FILE, CHANGE)

    (main,) = after.current_appointments
    assert (main.title, main.main, str(main.appointed_on)) == (CHANGE.title, True, "2026.12")
    ended = [each for each in after.appointments if not each.is_current]
    assert {each.title for each in ended} == {"青山镇副镇长", "青山镇工会主席"}
    assert {str(each.removed_on) for each in ended} == {"2026.12"}
    assert {each.removal_document_no for each in ended} == {"丙委〔2026〕58号"}
    assert ended_by(FILE, CHANGE) == (DEPUTY, CHAIR)


def test_a_post_that_goes_on_stays_behind_the_new_one():
    change = PostChange(
        title="青山镇党委委员", appointed_on=a_date("2026.12"), kept=frozenset({DEPUTY.id})
    )

    after = with_post_change(FILE, change)

    assert [each.title for each in after.current_appointments] == ["青山镇党委委员", "青山镇副镇长"]
    assert after.cadre.current_posts == "青山镇党委委员、副镇长"
    assert after.cadre.short_post == "党委委员、副镇长"


def test_who_had_no_short_post_gets_none():
    file = a_file(a_cadre(short_post=""), appointments=(DEPUTY,))

    assert with_post_change(file, CHANGE).cadre.short_post == ""


def test_the_unit_follows_the_post_where_one_is_given():
    committee = a_unit("中共丙县青山镇委员会").id

    moved = with_post_change(FILE, replace(CHANGE, unit_id=committee))

    assert moved.cadre.unit_id == committee
    assert moved.current_appointments[0].unit_id == committee
    assert with_post_change(moved, CHANGE).cadre.unit_id == committee


def test_whoever_is_elected_anew_goes_on_in_the_post_with_a_new_term():
    change = PostChange(
        title="副镇长",
        appointed_on=a_date("2026.12"),
        document_no="青人发〔2026〕3号",
        kept=frozenset({CHAIR.id}),
    )

    after = with_post_change(FILE, change)

    renewed = after.current_appointments[0]
    assert (renewed.id, str(renewed.appointed_on)) == (DEPUTY.id, "2025.12")
    assert str(renewed.term_started_on) == "2026.12"
    assert renewed.term_document_no == "青人发〔2026〕3号"
    assert after.resume == FILE.resume
    assert after.cadre == FILE.cadre


def test_a_new_term_that_ends_another_post_is_told_in_the_resume():
    change = PostChange(title="青山镇副镇长", appointed_on=a_date("2026.12"))

    after = with_post_change(FILE, change)

    assert [each.title for each in after.current_appointments] == ["青山镇副镇长"]
    assert after.resume[-1].text == "青山镇副镇长"


@pytest.mark.parametrize(
    ("probation", "passed_on"),
    [(Probation.FROM_START, None), (Probation.PASSED, "2026.12"), (Probation.NONE, None)],
)
def test_the_probation_that_is_over_is_noted(probation: Probation, passed_on: str | None):
    after = with_post_change(FILE, replace(CHANGE, probation=probation))

    noted = after.current_appointments[0].probation_passed_on
    assert (None if noted is None else str(noted)) == passed_on


@pytest.mark.parametrize(
    ("selection", "tier", "usual"),
    [
        (Selection.APPOINTED, Tier.TOWNSHIP_CHIEF, Probation.FROM_START),
        (Selection.APPOINTED, Tier.TOWNSHIP_DEPUTY, Probation.PASSED),
        (Selection.ELECTED, Tier.TOWNSHIP_CHIEF, Probation.NONE),
        (Selection.APPOINTED, Tier.SECTION_MEMBER, Probation.NONE),
        (None, Tier.TOWNSHIP_CHIEF, Probation.NONE),
    ],
)
def test_only_an_appointed_leading_post_of_a_higher_tier_begins_on_probation(
    selection: Selection | None, tier: Tier, usual: Probation
):
    change = replace(CHANGE, selection=selection, tier=tier)

    assert usual_probation(FILE, change) is usual


def test_whoever_is_still_on_probation_stays_so_at_the_same_tier():
    trial = an_appointment(
        "青山镇司法所所长", tier=Tier.TOWNSHIP_DEPUTY, selection=Selection.APPOINTED, main=True
    )
    file = a_file(
        a_cadre(),
        appointments=(trial,),
        tier_periods=(a_tier_period(Tier.TOWNSHIP_DEPUTY, "2026.05"),),
    )
    change = replace(CHANGE, selection=Selection.APPOINTED, tier=Tier.TOWNSHIP_DEPUTY)

    assert usual_probation(file, change) is Probation.FROM_START


@pytest.mark.parametrize(
    ("month", "later"), [("2025.11", "2025.12"), ("2025.12", None), ("2026.01", None)]
)
def test_a_change_cannot_be_before_what_it_ends_began(month: str, later: str | None):
    found = begins_too_early(FILE, replace(CHANGE, appointed_on=a_date(month)))

    assert (None if found is None else str(found)) == later


def test_a_line_that_tells_of_the_change_already_is_worded_anew():
    told = a_file(
        FILE.cadre,
        appointments=(DEPUTY,),
        resume=(
            a_resume_entry("2025.12", "青山镇副镇长", ended_on=a_date("2026.12")),
            a_resume_entry("2026.12", "青山镇党委委员"),
        ),
    )

    after = with_post_change(told, CHANGE)

    assert [each.text for each in after.resume] == ["青山镇副镇长", "青山镇党委委员、副镇长"]
    assert after.resume[-1].id == told.resume[-1].id


def test_the_resume_goes_on_with_its_line():
    after = with_post_change(FILE, CHANGE)

    assert [str(each.ended_on or "") for each in after.resume] == ["2025.12", "2026.12", ""]
    assert after.resume[-1].text == "青山镇党委委员、副镇长"


def test_the_clerks_own_wording_of_the_line_is_taken():
    change = PostChange(
        title="党委委员", appointed_on=a_date("2026.12"), resume_text="丙县青山镇党委委员"
    )

    assert with_post_change(FILE, change).resume[-1].text == "丙县青山镇党委委员"


def test_a_note_within_a_line_keeps_its_own_end():
    note = a_resume_entry("2026.03", "在县委党校学习", parent_id=FILE.resume[-1].id)
    file = a_file(FILE.cadre, resume=(*FILE.resume, note))

    after = with_post_change(file, CHANGE)

    assert next(each for each in after.resume if each.id == note.id).ended_on is None


def test_the_tier_begins_anew_only_where_it_changes():
    same = PostChange(title="党委委员", appointed_on=a_date("2026.12"), tier=Tier.TOWNSHIP_DEPUTY)
    higher = PostChange(title="镇长", appointed_on=a_date("2026.12"), tier=Tier.TOWNSHIP_CHIEF)

    assert with_post_change(FILE, same).tier_periods == FILE.tier_periods
    assert with_post_change(FILE, CHANGE).tier_periods == FILE.tier_periods
    before, after = with_post_change(FILE, higher).tier_periods
    assert str(before.ended_on) == "2026.12"
    assert (after.tier, str(after.started_on)) == (Tier.TOWNSHIP_CHIEF, "2026.12")
