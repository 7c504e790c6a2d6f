"""Every list under `resources/rosters` can be written: each column has a text or is by hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cadredesk.domain.errors import RuleDataError
from cadredesk.domain.headcount import condition
from cadredesk.domain.roster_layout import BY_HAND, PHOTO, RosterLayout, RosterRows
from cadredesk.paths import resources
from cadredesk.rulefiles.reader import load_rulebook
from cadredesk.rulefiles.roster_layout import read_roster_layout, read_roster_layouts
from cadredesk.services.roster_texts import RosterTexts
from tests.builders import a_file

LAYOUTS = read_roster_layouts(resources() / "rosters")
DAY = date(2026, 11, 23)
PERSON = a_file()
TEXTS = RosterTexts(DAY, lambda: load_rulebook(resources() / "rules").on(DAY))
SAID_OF_ROWS = {BY_HAND, PHOTO, "number", "unit", "subjects", "average_age", "offices"}
OF_QUOTAS = {"tier", "approved", "held", "vacant", "names", "document_no"}
OF_CATEGORIES = {"group", "name", "share", "bar"}
PRINTABLE_PIXELS = {("A4", True): 1032, ("A4", False): 703, ("A3", True): 1497}
"""What stands between the margins of each paper, at 96 dots an inch."""

MOST_SHRUNK = 1.2
"""A list wider than this would be shrunk to letters that nobody reads."""

FOR_THE_SCREEN = {"wide"}
"""Lists of every fact, which are read in the workbook."""


def test_lists_stand_in_the_order_that_they_give_themselves():
    assert [each.name for each in LAYOUTS.values()] == [
        "干部名册",
        "干部名册（十八栏）",
        "干部名册（宽表）",
        "年轻干部名册",
        "年度考核情况表",
        "职数配备情况表",
        "干部配备情况统计表",
        "干部队伍结构统计表",
        "年轻干部配备情况统计表",
        "党政正职配备情况统计表",
        "上会名单",
        "干部调配建议方案",
        "干部信息一览表",
        "考察方案",
        "听取意见名单",
        "听取意见名单（卫健）",
        "村干部花名册",
    ]


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=list(LAYOUTS))
def test_every_column_says_something_or_is_left_for_the_hand(layout: RosterLayout):
    asked = {column.text for column in layout.columns} - SAID_OF_ROWS
    if layout.rows is RosterRows.PEOPLE:
        assert [TEXTS.of(PERSON, name) for name in asked]
    elif layout.rows is RosterRows.QUOTAS:
        assert asked == OF_QUOTAS
    elif layout.rows in (RosterRows.COUNTS, RosterRows.CATEGORIES):
        counted = asked - OF_CATEGORIES if layout.rows is RosterRows.CATEGORIES else asked
        conditions = [part for name in counted for part in name.removeprefix("share:").split("/")]
        assert all(callable(condition(each)) for each in conditions)


@pytest.mark.parametrize("key", [key for key in LAYOUTS if key not in FOR_THE_SCREEN])
def test_a_list_is_about_as_wide_as_its_paper(key: str):
    layout = LAYOUTS[key]
    pixels = sum(column.width * 7 + 5 for column in layout.shown)

    assert 0.8 <= pixels / PRINTABLE_PIXELS[layout.paper, layout.across] <= MOST_SHRUNK


@pytest.mark.parametrize("key", [each for each in LAYOUTS if LAYOUTS[each].paper == "A4"])
def test_a_list_of_a4_fills_a3_in_larger_type(key: str):
    usual, large = LAYOUTS[key], LAYOUTS[key].on_paper("A3")
    widths = [column.width * 7 + 5 for column in large.shown]

    assert large.paper == "A3"
    assert large.size >= 1.3 * usual.size
    assert sum(widths) >= 1.35 * sum(column.width * 7 + 5 for column in usual.shown)
    assert large.on_paper("A4").paper == "A4"


def test_the_wide_list_leaves_to_the_hand_only_what_no_file_says():
    columns = [each for each in LAYOUTS["wide"].columns if each.text == BY_HAND]

    assert ["".join(each.heading).replace("\n", "") for each in columns] == [
        "级别",
        "专业技术类公务员任职资格",
        "是否两年以上基层工作经历",
        "统计关系所在单位",
    ]


def test_a_photo_on_the_sheets_of_several_meetings_is_refused(tmp_path: Path):
    file = tmp_path / "list.toml"
    text = (resources() / "rosters" / "cadre_overview.toml").read_text(encoding="utf-8")
    file.write_text(f'meetings = ["部会", "常委会"]\n{text}', encoding="utf-8")

    with pytest.raises(RuleDataError, match=r"^list\.toml .* photos stand on one sheet alone$"):
        read_roster_layout(file)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("title =", "colour = 3\ntitle =", "list.toml has the unknown key 'colour'"),
        ('heading = ["', 'hading = ["', "list.toml: columns[1] needs 'heading'"),
        ("header_heights = [", "header_heights = [3.5, ", "list.toml needs two numbers as 'head"),
    ],
)
def test_a_mistake_is_refused_with_its_file_and_place(
    tmp_path: Path, old: str, new: str, told: str
):
    file = tmp_path / "list.toml"
    text = (resources() / "rosters" / "meeting_list.toml").read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(RuleDataError) as caught:
        read_roster_layout(file)

    assert str(caught.value).startswith(told)
