"""A résumé is read in every spelling, reads back to the same rows, and loses no word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.resume import ResumeEntry, resume_text
from cadredesk.domain.resume_text import LineState, parse_resume
from cadredesk.domain.words import Tier
from tests.domain.resumes import Row, Written, written_resumes


def row(entry: ResumeEntry) -> Row:
    start, end = (
        "" if each is None else str(each.to_month()) for each in (entry.started_on, entry.ended_on)
    )
    return start, end, entry.text


def rows(entries: Sequence[ResumeEntry]) -> list[tuple[Row, tuple[Row, ...]]]:
    return [
        (row(each), tuple(row(note) for note in entries if note.parent_id == each.id))
        for each in entries
        if each.parent_id is None
    ]


@pytest.mark.parametrize("written", list(written_resumes()))
def test_three_hundred_resumes_in_every_spelling_are_read_and_read_back(written: Written):
    parsed = parse_resume(written.text)

    assert tuple(rows(parsed.entries)) == written.rows
    again = parse_resume(resume_text(parsed.entries), parsed.entries)
    assert again.entries == parsed.entries


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2003.09--2005.06  青山镇干部", ("2003.09", "2005.06", "青山镇干部")),
        ("2003.09--         青山镇干部", ("2003.09", "", "青山镇干部")),
        ("200309—200506 青山镇干部", ("2003.09", "2005.06", "青山镇干部")),
        ("2003.9 - 2005.6青山镇干部", ("2003.09", "2005.06", "青山镇干部")),
        ("２００３．０９——至今　青山镇干部", ("2003.09", "", "青山镇干部")),
        ("2003年9月至2005年6月在青山镇工作", ("2003.09", "2005.06", "在青山镇工作")),
        ("2003-09—2005-06  青山镇干部", ("2003.09", "2005.06", "青山镇干部")),
        ("2003.09.15--2005.06.01  青山镇干部", ("2003.09", "2005.06", "青山镇干部")),
        ("20030915--20050601  青山镇干部", ("2003.09", "2005.06", "青山镇干部")),
        ("2003—2005  青山镇干部", ("2003", "2005", "青山镇干部")),
        ("2003.09一2005.06  青山镇干部", ("2003.09", "2005.06", "青山镇干部")),
        ("--2005.06  务农", ("", "2005.06", "务农")),
        ("2003.09今年调入", ("", "", "2003.09今年调入")),
    ],
)
def test_a_segment_is_read_in_every_spelling(text: str, expected: Row):
    assert [row(each) for each in parse_resume(text).entries] == [expected]


def test_a_line_without_a_date_belongs_to_the_segment_before():
    parsed = parse_resume("1991.07--1996.03  县农业局科员\n（负责植保）\nA股 B\nC组")

    assert [each.text for each in parsed.entries] == ["县农业局科员（负责植保）A股 B C组"]
    assert [each.state for each in parsed.lines] == [
        LineState.SEGMENT,
        *[LineState.CONTINUED] * 3,
    ]
    assert {each.entry for each in parsed.lines} == {0}


def test_a_date_that_cannot_be_stays_whole_on_a_line_of_its_own():
    parsed = parse_resume("1991.07--1996.03  科员\n1996.13--2002.10  办公室主任\n其他\n")

    assert [row(each) for each in parsed.entries] == [
        ("1991.07", "1996.03", "科员"),
        ("", "", "1996.13--2002.10 办公室主任其他"),
    ]
    assert [each.state for each in parsed.lines][1] is LineState.NOT_UNDERSTOOD


def test_words_before_the_first_date_are_kept():
    parsed = parse_resume("张三同志简历\n1991.07--  科员")

    assert [row(each) for each in parsed.entries] == [
        ("", "", "张三同志简历"),
        ("1991.07", "", "科员"),
    ]
    assert parse_resume("").entries == parse_resume(" \n\t\n").entries == ()


def test_notes_hang_under_their_segment_however_they_are_written():
    inline = "1991.07--1996.03  科员（其间：1993.09--1996.07在省委党校学习；1995.01-1995.06挂职）"
    own_line = "1991.07--1996.03  科员\n其间：1993.09--1996.07在省委党校学习；1995.01-1995.06挂职"

    for text in (inline, own_line):
        assert rows(parse_resume(text).entries) == [
            (
                ("1991.07", "1996.03", "科员"),
                (("1993.09", "1996.07", "在省委党校学习"), ("1995.01", "1995.06", "挂职")),
            )
        ]


@pytest.mark.parametrize(
    "text",
    [
        "科员（其间：在省委党校学习）",
        "科员（其间：1993.09--1996.07学习）、办事员",
        "科员（其间：1993.13--1996.07学习）",
        "科员（主持工作）",
        "科员）",
    ],
)
def test_a_bracket_that_is_no_dated_note_stays_in_the_text(text: str):
    assert [each.text for each in parse_resume(f"1991.07--1996.03  {text}").entries] == [text]


def test_several_brackets_and_an_open_note_are_kept_apart():
    text = "1991.07--  科员（其间：1993.09--1996.07学习）（其间：1998.01至今2次援藏）"
    parsed = parse_resume(text)

    assert rows(parsed.entries)[0][1] == (
        ("1993.09", "1996.07", "学习"),
        ("1998.01", "", "2次援藏"),
    )
    assert parse_resume(resume_text(parsed.entries), parsed.entries).entries == parsed.entries


def test_segments_on_one_line_are_parted_where_a_date_follows():
    parsed = parse_resume("1987.09—1991.07农校学习；1991.07—1996.03县农业局科员；植保员")

    assert [row(each) for each in parsed.entries] == [
        ("1987.09", "1991.07", "农校学习"),
        ("1991.07", "1996.03", "县农业局科员；植保员"),
    ]
    assert parsed.lines[0].entry == 0


def test_what_was_known_of_a_row_stays_with_it():
    before = parse_resume("1991.07.15--1996.03  县农业局科员\n1996.03--  县农业局主任").entries
    known = (replace(before[0], unit="县农业局", post="科员", tier=Tier.SECTION_MEMBER), before[1])

    after = parse_resume(
        "1991.07--1996.03  县农业局科员\n1996.03--  农业局办公室主任", known
    ).entries

    assert after[0] == known[0]
    assert after[0].started_on == PartialDate(1991, 7, 15)
    assert (after[1].id, after[1].text) == (known[1].id, "农业局办公室主任")
    assert parse_resume("2001.01--  新", known).entries[0].id not in {each.id for each in known}


PIECES = st.sampled_from(
    (
        *"1991.07 -- — 至 至今 今 ； （其间： ） （ ( ) 2003年9月 199309 1996.13 科员".split(),
        *"青山镇 、 ， 。 一 到 . 20030915 2005 期间 其间 -- ~ 其间：".split(),
        *("  ", " ", "\n", "\t", "\u3000", "\n"),
    )
)
TYPED = st.lists(PIECES, max_size=25).map("".join) | st.text(max_size=60)


def words(text: str) -> str:
    """What of a text must never be lost: neither separators, nor what dates are written with."""
    text = re.sub(r"其间|期间|至今|迄今|现在", "", text)
    return re.sub(r"[\W\d_至到今年月日一]+", "", text)


@given(text=TYPED)
def test_no_word_of_any_text_is_lost(text: str):
    entries = parse_resume(text).entries

    assert words("".join(each.text for each in entries)) == words(text)


@given(text=TYPED)
def test_the_official_text_reads_back_to_the_same_rows(text: str):
    entries = parse_resume(text).entries
    official = resume_text(entries)

    again = parse_resume(official, entries).entries

    assert rows(again) == rows(entries)
    assert again == entries
    assert resume_text(again) == official
