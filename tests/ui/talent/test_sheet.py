"""The talent sheet is one page whatever there is to say, and nothing on it is cut silently."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage

from cadredesk.services.talent_sheets import Strength, TalentFacts
from cadredesk.ui.talent.sheet import BOTTOM, TOP, TalentSheet
from tests.ui.printing.papers import DOTS_PER_MM, image_of, texts_on

STRENGTH = Strength(
    field="电商直播",
    deeds="一年组织助农直播31场，销售枇杷46万元，获市表彰",
    note="2025.08；佐证 2 份；尚未使用",
    wished_use="农业农村服务中心",
)
SAID = TalentFacts(
    name="蒋文博",
    unit="青山镇",
    day=date(2026, 11, 22),
    practice=False,
    photo=None,
    facts=(
        ("姓名", "蒋文博"),
        ("性别", "男"),
        ("出生年月", "1996.03（30岁）"),
        ("民族", "汉族"),
        ("籍贯", "甲省丙县"),
        ("政治面貌", "中共党员"),
        ("参加工作", "2018.07"),
        ("学历", "大学"),
    ),
    current_posts="青山镇便民服务中心主任",
    career=(("2018.07--2023.07", "丙县青山镇干部"), ("2023.07--", "青山镇便民服务中心主任")),
    strengths=(STRENGTH,),
)


def text_of(said: TalentFacts) -> str:
    return "\n".join(texts_on(TalentSheet(said), 0))


def test_everything_stands_on_the_sheet_with_room_for_a_note():
    told = text_of(SAID)

    for expected in (
        "干部专长一人一页",
        "单位：青山镇",
        "截至 2026年11月22日",
        "1996.03（30岁）",
        "2018.07--2023.07",
        "1．电商直播：一年组织助农直播31场，销售枇杷46万元，获市表彰",
        "（2025.08；佐证 2 份；尚未使用）",
        "电商直播：农业农村服务中心",
        "研究意见",
        "照片",
    ):
        assert unicodedata.normalize("NFKC", expected) in told


@pytest.mark.parametrize("segments", [12, 40, 120])
def test_a_long_career_is_set_smaller_and_what_is_left_out_is_said(segments: int):
    span = ("2018.07--2023.07", "丙县青山镇农业农村服务中心工作人员，兼任青山村党总支第一书记")
    said = replace(SAID, career=(span,) * segments, strengths=(STRENGTH,) * 5)

    told = text_of(said)

    written = told.count("2018.07--2023.07")
    assert written <= segments
    assert ("条见档案" in told) == (written < segments)
    if written < segments:
        assert f"更早的 {segments - written} 条见档案" in told


@pytest.mark.parametrize("segments", [2, 40, 120])
def test_nothing_is_painted_outside_the_frame(segments: int):
    said = replace(SAID, career=SAID.career * segments, strengths=(STRENGTH,) * 4)
    page = image_of(TalentSheet(said), 0)

    def is_blank(first: float, last: float) -> bool:
        rows = range(int(first * DOTS_PER_MM), int(last * DOTS_PER_MM))
        columns = range(0, page.width(), 2)
        return all(page.pixelColor(x, y).lightness() > 200 for y in rows for x in columns)

    assert is_blank(0, TOP - 1)
    assert is_blank(BOTTOM + 10, 296)


def test_a_photo_stands_in_its_place():
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    red = QImage(60, 75, QImage.Format.Format_RGB32)
    red.fill(Qt.GlobalColor.red)
    red.save(buffer, "PNG")  # type: ignore[call-overload]

    page = image_of(TalentSheet(replace(SAID, photo=bytes(buffer.data().data()))), 0)

    middle = page.pixelColor(int(172 * DOTS_PER_MM), int(61 * DOTS_PER_MM))
    assert (middle.red(), middle.green()) == (255, 0)


def test_sheets_of_the_practice_township_are_marked():
    assert TalentSheet(replace(SAID, practice=True)).watermark == "示例"
    assert not TalentSheet(SAID).watermark
