"""Every list under `resources/rosters` can be written: each column has a text or is by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from cadredesk.domain.roster_layout import BY_HAND, PHOTO, RosterLayout, RosterRows
from cadredesk.paths import resources
from cadredesk.rulefiles.roster_layout import read_roster_layout, read_roster_layouts
from cadredesk.services.roster_texts import COLUMN_TEXTS, DAY_TEXTS

LAYOUTS = read_roster_layouts(resources() / "rosters")
OF_PEOPLE = {*COLUMN_TEXTS, *DAY_TEXTS, PHOTO, BY_HAND, "number"}
OF_UNITS = {"number", "unit", "subjects", BY_HAND}
PRINTABLE_PIXELS = {("A4", True): 1032, ("A4", False): 703, ("A3", True): 1497}
"""What stands between the margins of each paper, at 96 dots an inch."""


def test_lists_stand_in_the_order_that_they_give_themselves():
    assert [each.name for each in LAYOUTS.values()] == [
        "干部名册",
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
    known = OF_UNITS if layout.rows is RosterRows.UNITS else OF_PEOPLE
    if layout.rows is not RosterRows.VILLAGERS:
        assert {column.text for column in layout.columns} <= known


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=list(LAYOUTS))
def test_a_list_is_about_as_wide_as_its_paper(layout: RosterLayout):
    pixels = sum(column.width * 7 + 5 for column in layout.shown)

    assert 0.8 <= pixels / PRINTABLE_PIXELS[layout.paper, layout.across] <= 1.05


def test_a_photo_on_the_sheets_of_several_meetings_is_refused(tmp_path: Path):
    file = tmp_path / "list.toml"
    text = (resources() / "rosters" / "cadre_overview.toml").read_text(encoding="utf-8")
    file.write_text(f'meetings = ["部会", "常委会"]\n{text}', encoding="utf-8")

    with pytest.raises(ValueError, match=r"list\.toml: photos stand on one sheet"):
        read_roster_layout(file)


def test_a_word_that_no_layout_knows_is_refused(tmp_path: Path):
    file = tmp_path / "list.toml"
    text = (resources() / "rosters" / "meeting_list.toml").read_text(encoding="utf-8")
    file.write_text(f"colour = 3\n{text}", encoding="utf-8")

    with pytest.raises(TypeError, match="colour"):
        read_roster_layout(file)
