"""The talent sheet says who it is, what was done, what proves it and what it is used for."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.training import Speciality
from cadredesk.services.talent_sheets import note_sheets, talent_sheets
from tests.builders import (
    a_cadre,
    a_date,
    a_file,
    a_resume_entry,
    a_township,
    an_appointment,
    an_attachment,
    an_item,
)
from tests.fakes import MemoryLibrary, State

DAY = date(2026, 11, 22)


def a_library(*files: CadreFile) -> MemoryLibrary:
    kept = {file.id: file for file in files}
    return MemoryLibrary(Path("青山镇"), State(a_township(), kept), "")


def test_a_sheet_says_everything_in_chinese_with_the_age_of_the_day():
    proved = Speciality(
        id=an_item(),
        field="电商直播",
        evidence="助农直播31场",
        shown_on=a_date("2025.08"),
        wished_use="文旅专班",
        in_use="否，岗位不对口",
    )
    bare = Speciality(id=an_item(), field="短视频")
    file = a_file(
        a_cadre("蒋文博", born_on=a_date("1996.03")),
        specialities=(proved, bare),
        attachments=(an_attachment(about_id=proved.id),),
        resume=(a_resume_entry("2018.07", "丙县青山镇干部"),),
    )

    (sheet,) = talent_sheets(a_library(file), [file.id], DAY)

    facts = dict(sheet.facts)
    assert facts["姓名"] == "蒋文博"
    assert facts["出生年月"] == "1996.03（30岁）"
    assert [text for _span, text in sheet.career] == ["丙县青山镇干部"]
    first, second = sheet.strengths
    assert first.note == "2025.08；佐证 1 份；使用情况：否，岗位不对口"
    assert first.wished_use == "文旅专班"
    assert second.note == "待佐证；尚未使用"


def test_without_a_resume_the_posts_are_the_career():
    post = an_appointment("青山镇便民服务中心主任", appointed_on=a_date("2023.07.14"))
    file = a_file(a_cadre(), appointments=(post,))

    (sheet,) = talent_sheets(a_library(file), [file.id], DAY)

    assert sheet.career == (("2023.07--", "青山镇便民服务中心主任"),)


def test_sheets_come_in_the_order_of_the_people_and_nothing_unknown_is_made_up():
    one, two = a_file(a_cadre("甲", born_on=None, sex=None)), a_file(a_cadre("乙"))

    sheets = talent_sheets(a_library(one, two), [two.id, one.id], DAY)

    assert [each.name for each in sheets] == ["乙", "甲"]
    assert dict(sheets[1].facts)["出生年月"] == ""


def test_that_sheets_left_is_noted(tmp_path: Path):
    library, file = a_library(), tmp_path / "专长.pdf"
    file.touch()

    note_sheets(library, file, 3, [file])

    assert library.audited == [("talent_sheet", "专长.pdf", "3 people")]
