"""The file of a year's working days: read whole, or refused with its place."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cadredesk.domain.errors import RuleDataError
from cadredesk.rulefiles.reader import load_calendar

YEAR = """
year = 2026
document = "通知"
issued_on = 2025-11-04
worked = [2026-10-10]

[[holidays]]
name = "国庆节"
first = 2026-10-01
last = 2026-10-07
"""


def write(folder: Path, text: str, name: str = "2026.toml") -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_year_says_which_days_are_off_and_which_weekends_are_worked(tmp_path: Path):
    year = load_calendar(write(tmp_path, YEAR)).years[2026]

    assert year.document == "通知"
    assert len(year.days_off) == 7
    assert year.worked == {date(2026, 10, 10)}


def test_no_folder_is_no_year(tmp_path: Path):
    assert load_calendar(tmp_path / "calendar").years == {}


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("year = 2026", "year = 2025", "speaks of 2025"),
        ("2025-11-04", "2027-11-04", "issued after its year"),
        ("[2026-10-10]", "[2026-10-09]", "no free weekend"),
        ("[2026-10-10]", "[2026-10-03]", "no free weekend"),
        ("[2026-10-10]", "[2027-10-10]", "no free weekend"),
        ("[2026-10-10]", '["10-10"]', "needs dates as 'worked'"),
        ("last = 2026-10-07", "last = 2026-09-30", "holidays[1] does not lie in 2026"),
        ("last = 2026-10-07", "last = 2027-10-07", "does not lie in 2026"),
        ("last = 2026-10-07", "last = 2026-10-07\nextra = 1", "unknown key 'extra'"),
        ("year = 2026", "year = 2026\nextra = 1", "unknown key 'extra'"),
    ],
)
def test_what_cannot_be_right_is_refused(tmp_path: Path, old: str, new: str, problem: str):
    write(tmp_path, YEAR.replace(old, new))

    with pytest.raises(RuleDataError, match=r"2026\.toml") as refused:
        load_calendar(tmp_path)

    assert problem in str(refused.value)
