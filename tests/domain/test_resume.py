"""Résumés as the official form words them."""

from __future__ import annotations

from cadredesk.domain.resume import ResumeEntry, resume_lines, resume_text
from tests.builders import a_date, a_resume_entry, an_item


def test_a_segment_is_its_span_and_its_text_two_spaces_apart():
    entry = a_resume_entry("1998.07", "青山镇干部", ended_on=a_date("2003.09"))

    assert resume_text((entry,)) == "1998.07--2003.09  青山镇干部"


def test_an_open_segment_leaves_nine_spaces_for_its_end():
    assert resume_text((a_resume_entry("2003.09", "青山镇镇长"),)) == "2003.09--         青山镇镇长"


def test_the_days_of_a_span_are_not_printed():
    entry = a_resume_entry("1998.07.15", "干部", ended_on=a_date("2003.09.01"))

    assert entry.span == "1998.07--2003.09"


def test_a_segment_without_a_start_still_has_its_place():
    entry = ResumeEntry(id=an_item(), ended_on=a_date("2003.09"), text="务农")

    assert resume_lines((entry,)) == (("--2003.09       ", "务农"),)


def test_notes_are_folded_into_the_segment_they_belong_to():
    work = a_resume_entry("1998.07", "青山镇干部", ended_on=a_date("2008.09"))
    study = a_resume_entry("2000.09", "在职大学学习", parent_id=work.id, ended_on=a_date("2003.07"))
    course = a_resume_entry("2005.03", "在县委党校学习", parent_id=work.id)

    assert resume_lines((work, study, course)) == (
        (
            "1998.07--2008.09",
            "青山镇干部（其间：2000.09--2003.07在职大学学习；2005.03--在县委党校学习）",
        ),
    )
