"""The timeline doctor says what does not fit, offers a fix, and leaves alone what was accepted."""

from __future__ import annotations

import pytest

from cadredesk.domain.accepted_check import AcceptedCheck
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.resume import ResumeEntry, resume_text
from cadredesk.domain.resume_check import (
    ResumeFault,
    ResumeLimits,
    ResumeProblem,
    check_resume,
    fix_of,
)
from cadredesk.domain.resume_text import parse_resume
from tests.builders import a_date, a_resume_entry, an_item

LIMITS = ResumeLimits(tolerance_months=1, least_age=16)
HEAD = "1987.09--1991.07  农业学校学习\n1991.07--1996.03  县农业局科员\n"


def rows(text: str) -> tuple[ResumeEntry, ...]:
    return parse_resume(text).entries


def faults(text: str, **known: object) -> list[ResumeFault]:
    return [each.fault for each in check_resume(rows(text), LIMITS, **known)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("1996.03--  副镇长", []),
        ("1996.04--  副镇长", []),
        ("1996.05--  副镇长", [ResumeFault.GAP]),
        ("1996.02--  副镇长", [ResumeFault.OVERLAP]),
        ("1996.01--  副镇长", [ResumeFault.OVERLAP]),
        ("1996.01--1997.01  挂职任副镇长", []),
        ("1997.01--1996.03  副镇长", [ResumeFault.GAP, ResumeFault.REVERSED]),
        ("1996.03--  副镇长\n1998.01--  镇长", [ResumeFault.OPEN_BEFORE_LAST]),
        ("1996.13--1998.01  副镇长", [ResumeFault.NOT_UNDERSTOOD]),
        ("1996.03--1998  副镇长", [ResumeFault.NO_MONTH]),
    ],
)
def test_a_gap_of_more_than_a_month_is_told_and_any_overlap(line: str, expected: list[ResumeFault]):
    assert sorted(faults(HEAD + line)) == sorted(expected)


def test_work_before_the_sixteenth_birthday_is_told_and_school_is_not():
    born = PartialDate(1975, 8)

    assert faults(HEAD, born_on=born) == [ResumeFault.TOO_YOUNG]
    assert faults(HEAD, born_on=PartialDate(1975, 7)) == []
    assert faults(HEAD, born_on=PartialDate(1975)) == []


def test_the_last_line_is_the_current_post():
    text = HEAD + "1996.03--  青山镇 副镇长"

    assert faults(text, current_posts="青山镇副镇长") == []
    assert faults(text, current_posts="副镇长") == []
    assert faults(text, current_posts="青山镇镇长") == [ResumeFault.NOT_CURRENT_POST]
    assert faults(HEAD, current_posts="青山镇镇长") == [ResumeFault.CLOSED_LAST]
    assert faults("", current_posts="青山镇镇长") == []


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        (
            "1991.07--1996.03  科员\n1997.01--  主任",
            "1991.07--1996.03  科员\n1996.03--1997.01  \n1997.01--         主任",
        ),
        (
            "1991.07--1996.03  科员\n1995.01--  主任",
            "1991.07--1995.01  科员\n1995.01--         主任",
        ),
        (
            "1991.07--1996.03  科员（其间：1992.01--1992.06学习）\n1993.09--1995.07  省委党校学习",
            "1991.07--1996.03  科员（其间：1992.01--1992.06学习；1993.09--1995.07省委党校学习）",
        ),
        ("1996.03--1991.07  科员", "1991.07--1996.03  科员"),
        (
            "1991.07--  科员\n1996.03--  主任",
            "1991.07--1996.03  科员\n1996.03--         主任",
        ),
    ],
)
def test_each_fault_has_its_fix(text: str, fixed: str):
    entries = rows(text)
    problem = check_resume(entries, LIMITS)[0]

    put_right = fix_of(problem, entries)

    assert put_right is not None
    assert resume_text(put_right) == fixed


def test_the_current_post_is_taken_when_the_clerk_says_so():
    entries = rows("1996.03--  副镇长")
    problem = check_resume(entries, LIMITS, current_posts="青山镇镇长")[0]

    put_right = fix_of(problem, entries, "青山镇镇长")

    assert put_right is not None
    assert resume_text(put_right) == "1996.03--         青山镇镇长"


def test_the_last_line_is_opened_again_for_somebody_who_serves():
    entries = rows("1996.03--2026.05  青山镇镇长")
    problem = check_resume(entries, LIMITS, current_posts="青山镇镇长")[0]

    put_right = fix_of(problem, entries)

    assert put_right is not None
    assert resume_text(put_right) == "1996.03--         青山镇镇长"


def test_holidays_between_two_courses_are_no_gap():
    text = "1987.09--1991.07  农业学校学习\n1991.09--1994.07  农业大学学习"
    holidays = ResumeLimits(tolerance_months=1, least_age=16, holiday_months=2)

    assert [each.fault for each in check_resume(rows(text), LIMITS)] == [ResumeFault.GAP]
    assert check_resume(rows(text), holidays) == ()


def test_what_ran_beside_a_longer_line_leaves_no_gap_where_it_ends():
    text = "1991.07--2003.03  科员\n1995.01--1996.01  挂职任副镇长\n2003.03--  镇长"

    assert faults(text) == []


def test_what_only_the_clerk_can_know_has_no_fix():
    entries = rows("张三简历")

    assert fix_of(check_resume(entries, LIMITS)[0], entries) is None
    undated = rows("1991.07--  科员\n1996.13--  主任")
    open_one = next(
        each for each in check_resume(undated, LIMITS) if each.fault is ResumeFault.OPEN_BEFORE_LAST
    )
    assert fix_of(open_one, undated) is None


def test_two_lines_cannot_be_parted_without_the_other_one():
    entries = rows("1991.07--1996.03  科员")
    alone = ResumeProblem(ResumeFault.OVERLAP, entries[0].id)

    assert fix_of(alone, entries) is None


def test_what_was_accepted_is_silent_until_the_facts_change():
    entries = rows("1991.07--1996.03  科员\n1997.01--  主任")
    problem = check_resume(entries, LIMITS)[0]
    accepted = AcceptedCheck(
        id=an_item(), rule=problem.rule, finding=problem.finding, reason="待业"
    )

    assert check_resume(entries, LIMITS, accepted=[accepted]) == ()
    changed = rows("1991.07--1996.02  科员\n1997.01--  主任")
    assert len(check_resume(changed, LIMITS, accepted=[accepted])) == 1
    assert problem.rule == "CHK-7"


@pytest.mark.parametrize(
    ("starts", "found"),
    [
        (["2021.05"], False),
        (["2016.09", "2021.05"], False),
        (["2021.06"], True),
        (["2021"], False),
        ([], False),
    ],
)
def test_the_last_line_begins_with_a_post_that_is_held(starts: list[str], found: bool):
    last = a_resume_entry("2021.05", "镇长")

    problems = check_resume([last], LIMITS, post_starts=[a_date(each) for each in starts])

    faults = [each.fault for each in problems]
    assert faults == ([ResumeFault.NOT_IN_POST_SINCE] if found else [])


def test_the_last_line_is_made_to_begin_with_the_post_and_the_one_before_to_end_there():
    before = a_resume_entry("2016.09", "副镇长", ended_on=a_date("2021.05"))
    last = a_resume_entry("2021.05", "镇长")
    (problem,) = check_resume([before, last], LIMITS, post_starts=[a_date("2021.06")])

    fixed = fix_of(problem, [before, last])

    assert fixed is not None
    assert [str(fixed[0].ended_on), str(fixed[1].started_on)] == ["2021.06", "2021.06"]
