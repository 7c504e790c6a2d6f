"""The 干部名册(常规A4) as a workbook (form handbook, D.1)."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from cadredesk.domain.roster_layout import RosterLayout
from cadredesk.paths import resources
from cadredesk.rulefiles.roster_layout import read_roster_layout
from cadredesk.services.output_ports import ListHeading, RosterEntry
from cadredesk.services.roster_texts import COLUMN_TEXTS
from cadredesk.services.village_roster import village_entry
from cadredesk.spreadsheets.page_breaks import room_of
from cadredesk.spreadsheets.roster_workbook import RosterWorkbook
from tests.builders import a_date, a_village_cadre

XDR = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"


def a_png(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", width, height)


HEADING = ListHeading("青山镇干部名册", "青山镇", date(2026, 11, 23), practice=False)
HEADINGS = (
    "姓  名", "现任职务", "性别", "民族", "籍贯", "全日制教育", None, "在职教育", None,
    "出生\n年月", "参加工\n作时间", "入党\n时间", "任现职\n时间", "任现职\n级时间",
    "备 注", "单位归口",
)  # fmt: skip
WIDTHS = (7.25, 19.4, 3.5, 3.5, 4.9, 7.25, 9.25, 7.25, 9.25, 8, 8, 8, 8, 8, 7.25)
"""As the column box shows them."""


@pytest.fixture(scope="module")
def layout() -> RosterLayout:
    return read_roster_layout(resources() / "rosters" / "standard_a4.toml")


def an_entry(name: str = "李秀英", group: str = "", **texts: str) -> RosterEntry:
    known = {"name": name, "current_posts": "青山镇镇长", "sex": "女", "born_on": "1978.03"}
    return RosterEntry(group, {**dict.fromkeys(COLUMN_TEXTS, ""), **known, "group": group, **texts})


def written(
    folder: Path,
    layout: RosterLayout,
    entries: Sequence[RosterEntry],
    heading: ListHeading = HEADING,
) -> Worksheet:
    path = folder / "roster.xlsx"
    RosterWorkbook().write(path, layout, entries, heading)
    return openpyxl.load_workbook(path).worksheets[0]


def merges_of(sheet: Worksheet) -> set[str]:
    return {str(each) for each in sheet.merged_cells.ranges}


def test_it_has_the_sheet_the_headings_and_the_widths_of_the_official_roster(
    tmp_path: Path, layout: RosterLayout
):
    sheet = written(tmp_path, layout, [an_entry()])

    assert sheet.title == "干部名册(常规A4)"
    assert tuple(cell.value for cell in sheet[3]) == HEADINGS
    assert [cell.value for cell in sheet[4]][5:9] == [
        "学历",
        "毕业院校\n及专业",
        "学历",
        "毕业院校\n及专业",
    ]
    shown = [sheet.column_dimensions[letter].width - 5 / 7 for letter in "ABCDEFGHIJKLMNO"]
    assert shown == pytest.approx(WIDTHS)
    assert sheet.column_dimensions["P"].hidden


def test_headings_are_merged_over_two_rows_or_over_what_they_hold_together(
    tmp_path: Path, layout: RosterLayout
):
    merges = merges_of(written(tmp_path, layout, [an_entry()]))

    assert {"A3:A4", "E3:E4", "F3:G3", "H3:I3", "J3:J4", "O3:O4"} <= merges
    assert "A1:O1" in merges


def test_rows_have_the_heights_of_the_official_roster(tmp_path: Path, layout: RosterLayout):
    sheet = written(tmp_path, layout, [an_entry()])

    assert [sheet.row_dimensions[at].height for at in (3, 4, 5)] == [19.5, 30, 75]


def test_a_row_grows_with_a_text_that_its_height_does_not_hold(
    tmp_path: Path, layout: RosterLayout
):
    long = an_entry(current_posts="青山镇党委委员、副镇长" * 10)

    sheet = written(tmp_path, layout, [an_entry(), long])

    assert sheet.row_dimensions[5].height == 75
    assert sheet.row_dimensions[6].height > 150


def test_the_name_of_a_group_stands_over_its_people_as_wide_as_the_list(
    tmp_path: Path, layout: RosterLayout
):
    people = [an_entry("甲某", "镇领导"), an_entry("乙某", "镇领导"), an_entry("丙某", "站所")]

    sheet = written(tmp_path, layout, people)

    assert [sheet.cell(at, 1).value for at in range(5, 10)] == [
        "镇领导",
        "甲某",
        "乙某",
        "站所",
        "丙某",
    ]
    assert {"A5:O5", "A8:O8"} <= merges_of(sheet)
    assert sheet["P6"].value == "镇领导"


def test_it_says_whose_it_is_and_for_which_day(tmp_path: Path, layout: RosterLayout):
    sheet = written(tmp_path, layout, [an_entry()])

    assert sheet["A1"].value == "青山镇干部名册"
    assert sheet["A2"].value == "青山镇    计算截止：2026年11月23日"


def test_it_prints_on_landscape_a4_with_its_headings_and_numbers_on_each_page(
    tmp_path: Path, layout: RosterLayout
):
    sheet = written(tmp_path, layout, [an_entry()])

    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
    assert sheet.print_title_rows == "$3:$4"
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert texts_at_foot(sheet) == (
        "青山镇    计算截止：2026年11月23日",
        "第 &P 页，共 &N 页",
        None,
    )


def texts_at_foot(sheet: Worksheet) -> tuple[str | None, ...]:
    foot: Any = sheet.oddFooter
    return (foot.left.text, foot.center.text, foot.right.text)


def test_invented_people_are_marked_at_the_foot(tmp_path: Path, layout: RosterLayout):
    heading = ListHeading("示例镇干部名册", "示例镇", date(2026, 11, 23), practice=True)

    sheet = written(tmp_path, layout, [an_entry()], heading)

    assert texts_at_foot(sheet)[-1] == "示例 · 数据均为虚构"


def test_each_text_stays_a_text(tmp_path: Path, layout: RosterLayout):
    sheet = written(tmp_path, layout, [an_entry(current_posts="=1+1", born_on="1985.10")])

    post, born = sheet["B5"], sheet["J5"]
    assert (post.value, post.data_type, post.quotePrefix) == ("=1+1", "s", True)
    assert (born.value, born.data_type, born.number_format) == ("1985.10", "s", "@")
    assert not born.quotePrefix


def test_a_roster_of_nobody_has_its_headings(tmp_path: Path, layout: RosterLayout):
    sheet = written(tmp_path, layout, [])

    assert sheet.max_row == 4


def test_a_long_roster_says_how_far_it_is(tmp_path: Path, layout: RosterLayout):
    told: list[tuple[int, int]] = []

    RosterWorkbook().write(
        tmp_path / "roster.xlsx",
        layout,
        [an_entry()] * 1_000,
        HEADING,
        lambda done, total, _text: told.append((done, total)),
    )

    assert told == [(500, 1_000), (1_000, 1_000)]


def test_every_column_of_the_layout_has_a_text(layout: RosterLayout):
    assert {column.text for column in layout.columns} <= set(COLUMN_TEXTS)


def test_photos_stand_in_their_column_and_keep_their_shape(tmp_path: Path):
    overview = read_roster_layout(resources() / "rosters" / "cadre_overview.toml")
    people = [
        RosterEntry("", {"name": "李秀英"}, a_png(400, 500)),
        RosterEntry("", {"name": "高敏"}),
        RosterEntry("", {"name": "周明"}, b"\xff\xd8\xff\xe0 a photo \xff\xd9"),
    ]
    path = tmp_path / "overview.xlsx"

    RosterWorkbook().write(path, overview, people, HEADING)

    with zipfile.ZipFile(path) as package:
        drawing = ET.fromstring(package.read("xl/drawings/drawing1.xml"))
        media = [name for name in package.namelist() if "/media/" in name]
    places = [
        tuple(each.findtext(f"{XDR}from/{XDR}{part}") for part in ("col", "row"))
        for each in drawing
    ]
    sizes = [each.find(f"{XDR}ext") for each in drawing]
    assert media == ["xl/media/image1.png", "xl/media/image2.jpeg"]
    assert places == [("2", "4"), ("2", "6")]
    shapes = [int(each.get("cx", 0)) / int(each.get("cy", 1)) for each in sizes if each is not None]
    assert shapes == pytest.approx([0.8, 0.8], abs=0.01)


def test_a_list_prints_on_the_paper_that_its_layout_names(tmp_path: Path):
    wide, upright = (
        written(tmp_path, read_roster_layout(resources() / "rosters" / f"{key}.toml"), [an_entry()])
        for key in ("cadre_overview", "opinions_sought")
    )

    assert (wide.page_setup.paperSize, wide.page_setup.orientation) == (8, "landscape")
    assert (upright.page_setup.paperSize, upright.page_setup.orientation) == (9, "portrait")
    assert (wide["A1"].font.name, wide["A1"].font.size) == ("黑体", 24)


def test_a_list_for_several_meetings_has_a_sheet_for_each(tmp_path: Path):
    proposal = read_roster_layout(resources() / "rosters" / "deployment_proposal.toml")
    path = tmp_path / "proposal.xlsx"
    people = [an_entry(proposed="拟任青山镇镇长"), an_entry("高敏")]

    RosterWorkbook().write(path, proposal, people, replace(HEADING, title="干部调配建议方案"))

    sheets = openpyxl.load_workbook(path).worksheets
    assert [each.title for each in sheets] == ["部会", "书记专题会", "常委会"]
    for sheet in sheets:
        assert sheet["A1"].value == f"干部调配建议方案（{sheet.title}）"
        assert [sheet["B5"].value, sheet["F5"].value] == ["李秀英", "拟任青山镇镇长"]
        assert sheet["B6"].value == "高敏"
        assert (sheet.print_title_rows, sheet.freeze_panes) == ("$3:$4", "B5")
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "portrait")
        assert "A1:G1" in merges_of(sheet)


def test_the_village_roster_prints_what_a_row_says_in_one_height(tmp_path: Path):
    villages = read_roster_layout(resources() / "rosters" / "village_cadres.toml")
    entry = village_entry(
        1,
        a_village_cadre(
            "孟昭然",
            village="东山村",
            id_number="990123197507010016",
            term_started_on=a_date("2022.07"),
            term_ends_on=a_date("2027.07"),
        ),
        whole_id=True,
    )

    sheet = written(tmp_path, villages, [entry])

    assert sheet.title == "村干部花名册"
    assert sheet["A5"].value == "东山村"
    assert sheet["B6"].value == "孟昭然"
    assert sheet["H6"].value == "990123197507010016"
    assert sheet.row_dimensions[6].height == villages.body_height


@pytest.mark.parametrize("paper", ["A4", "A3"])
def test_no_heading_is_the_last_row_of_a_page(tmp_path: Path, paper: str):
    kept = read_roster_layout(resources() / "rosters" / "standard_a4.toml")
    layout = kept.on_paper(paper)
    entries = [an_entry(str(at), group=f"第 {at // 3} 组") for at in range(60)]
    sheet = written(tmp_path, layout, entries)

    room, used = room_of(layout), layout.title_height + 20
    begun = {each.id + 1 for each in sheet.row_breaks.brk}
    for at in range(5, sheet.max_row + 1):
        height = sheet.row_dimensions[at].height or 0
        used = height if at in begun else used + height
        assert used <= room
        before = str(sheet.cell(at - 1, 1).value)
        assert not (at in begun and before.startswith("第 "))
    assert len(begun) > 5


def test_a_list_without_headings_breaks_its_pages_by_itself(tmp_path: Path, layout: RosterLayout):
    assert written(tmp_path, layout, [an_entry()] * 40).row_breaks.brk == []
