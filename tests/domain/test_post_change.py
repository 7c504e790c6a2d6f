"""One decision ends posts, begins one, and goes on with résumé and tier on the same day."""

from __future__ import annotations

from cadredesk.domain.post_change import PostChange, ended_by, with_post_change
from cadredesk.domain.words import Tier
from tests.builders import (
    a_cadre,
    a_date,
    a_file,
    a_resume_entry,
    a_tier_period,
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
    assert after.cadre.current_posts == "青山镇党委委员、青山镇副镇长"
    assert after.cadre.short_post == ""


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
