"""Who leaves keeps the file; everything that was open ends on that day."""

from __future__ import annotations

import pytest

from cadredesk.domain.leaving import WAYS, Leaving, with_leaving, with_return
from cadredesk.domain.words import CadreStatus
from tests.builders import a_cadre, a_date, a_file, a_full_file, a_resume_entry, an_appointment

DAY = a_date("2026.12")


def test_nobody_leaves_into_serving():
    assert CadreStatus.SERVING not in WAYS


def test_posts_tiers_and_grades_end_and_the_status_says_how():
    file = a_full_file("冯立新")
    leaving = Leaving(
        status=CadreStatus.TRANSFERRED, on=DAY, to="丙县农业农村局", document_no="丙委〔2026〕9号"
    )

    after = with_leaving(file, leaving)

    assert (after.cadre.status, after.cadre.status_since) == (CadreStatus.TRANSFERRED, DAY)
    assert after.cadre.left_to == "丙县农业农村局"
    assert not after.current_appointments
    assert after.current_tier is None
    assert after.current_grade is None
    assert after.cadre.current_posts == file.cadre.current_posts


@pytest.mark.parametrize(
    ("status", "to", "following"),
    [
        (CadreStatus.TRANSFERRED, "丙县农业农村局", ["丙县农业农村局"]),
        (CadreStatus.RETIRED, "", ["退休"]),
        (CadreStatus.DECEASED, "", []),
    ],
)
def test_the_resume_goes_on_with_where_somebody_went(
    status: CadreStatus, to: str, following: list[str]
):
    file = a_file(a_cadre(), resume=(a_resume_entry("2020.01", "青山镇财政所所长"),))

    after = with_leaving(file, Leaving(status=status, on=DAY, to=to))

    assert str(after.resume[0].ended_on) == "2026.12"
    assert [each.text for each in after.resume[1:]] == following


def test_what_had_ended_before_keeps_its_end():
    old = an_appointment("柳河镇副镇长", removed_on=a_date("2016.09"))

    after = with_leaving(
        a_file(a_cadre(), appointments=(old,)), Leaving(status=CadreStatus.RETIRED, on=DAY)
    )

    assert after.appointments == (old,)


def test_who_comes_back_serves_without_a_post():
    gone = with_leaving(a_full_file(), Leaving(status=CadreStatus.TRANSFERRED, on=DAY, to="县里"))

    back = with_return(gone, a_date("2027.03"))

    assert (back.cadre.status, back.cadre.left_to) == (CadreStatus.SERVING, "")
    assert not back.current_appointments
