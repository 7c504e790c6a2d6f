"""Lines are broken as a Chinese typesetter would, and a résumé keeps its indent."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.form.wrapping import cautious_width, width_in_ems, wrap, wrap_resume

BLANK = "\u3000"


@pytest.mark.parametrize(
    ("text", "ems", "lines"),
    [
        pytest.param("青山镇党委书记", 4, ("青山镇党", "委书记"), id="full-width"),
        pytest.param("一\n二", 4, ("一", "二"), id="own-lines"),
        pytest.param("", 4, ("",), id="nothing"),
        pytest.param("阿依古丽·买买提", 4, ("阿依古", "丽·买买", "提"), id="dot-never-first"),
        pytest.param("书记、镇长", 2, ("书", "记、", "镇长"), id="comma-never-first"),
        pytest.param("股长（退休）", 3, ("股长", "（退", "休）"), id="bracket-never-last"),
        pytest.param("甲乙（2021.09", 4, ("甲乙（", "2021.09"), id="unless-no-line-holds-both"),
        pytest.param("甲乙（10年），可", 6, ("甲乙（10", "年），可"), id="two-marks-never-first"),
        pytest.param("丙组〔2026〕3号", 4, ("丙组", "〔2026〕", "3号"), id="document-number"),
        pytest.param("甲乙至2021.09）", 6.5, ("甲乙至", "2021.09）"), id="date-with-its-mark"),
        pytest.param("在2021.09）", 3.5, ("在", "2021.0", "9）"), id="unless-too-narrow-for-both"),
        pytest.param("在2021.09任职", 4, ("在", "2021.09", "任职"), id="dates-stay-whole"),
        pytest.param("1234567890", 2, ("1234", "5678", "90"), id="too-long-for-a-line"),
        pytest.param("甲乙 丙丁", 2, ("甲乙", "丙丁"), id="no-blank-at-the-start"),
    ],
)
def test_a_text_is_broken_at_the_width_of_its_box(text: str, ems: float, lines: tuple[str, ...]):
    assert wrap(text, ems) == lines


def test_a_half_width_character_is_half_as_wide():
    assert width_in_ems("青A1") == 2.0


@pytest.mark.parametrize("text", ["1991.09", "（其间：2003.09）", "A级"])
def test_a_width_that_holds_in_any_font_is_never_less_than_that_of_the_form(text: str):
    assert cautious_width(text) > width_in_ems(text)


def test_a_line_of_a_resume_that_goes_on_is_indented_under_its_text():
    entries = (("2010.03--2014.06", "青山镇团委书记"), ("2014.06--        ", "青山镇副镇长"))

    assert wrap_resume(entries, 13) == (
        "2010.03--2014.06  青山镇团",
        f"{BLANK * 9}委书记",
        f"2014.06--{BLANK * 4} 青山镇副",
        f"{BLANK * 9}镇长",
    )


@given(st.text(alphabet="青山镇党委书记、，。2021.09 ()（）", max_size=60), st.integers(3, 20))
def test_no_character_but_blanks_is_lost_in_breaking(text: str, ems: int):
    kept = "".join(wrap(text, ems)).replace(" ", "")

    assert kept == text.replace(" ", "").replace("\n", "")
