"""What the columns of a roster say (form handbook, D.1), and who is on it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.words import CadreStatus, StudyMode, Tier
from cadredesk.services.output_ports import ListHeading, RosterEntry
from cadredesk.services.ports import ReportProgress, no_progress
from cadredesk.services.rosters import Listed, roster_entry, write_roster
from tests.builders import (
    a_cadre,
    a_date,
    a_file,
    a_grade_period,
    a_tier_period,
    a_township,
    an_appointment,
    an_education,
)
from tests.fakes import MemoryLibrary, State

DAY = date(2026, 11, 23)


class FakeWriter:
    """Keeps what it was told to write."""

    def __init__(self) -> None:
        self.entries: list[RosterEntry] = []
        self.heading: ListHeading | None = None

    def write(
        self,
        target: Path,
        entries: Sequence[RosterEntry],
        heading: ListHeading,
        progress: ReportProgress = no_progress,
    ) -> None:
        self.entries, self.heading = list(entries), heading


def a_library(*files: CadreFile) -> MemoryLibrary:
    return MemoryLibrary(
        Path("library"), State(a_township(), {file.id: file for file in files}), ""
    )


def texts_of(file: CadreFile) -> dict[str, str]:
    return roster_entry(file).texts


def test_the_roster_of_a_unit_holds_everybody_serving_and_says_for_which_day(tmp_path: Path):
    serving = a_file(a_cadre("李秀英", roster_group="镇领导"))
    retired = a_file(a_cadre("周德厚", status=CadreStatus.RETIRED))
    library, writer = a_library(serving, retired), FakeWriter()

    target = write_roster(library, writer, Listed(), tmp_path / "名册.xlsx", DAY)

    assert target == tmp_path / "名册.xlsx"
    assert [(each.group, each.texts["name"]) for each in writer.entries] == [("镇领导", "李秀英")]
    assert writer.heading == ListHeading("青山镇干部名册", "青山镇", DAY, practice=False)
    assert library.audited == [("roster", "名册.xlsx", "1 people")]


def test_a_roster_of_chosen_people_holds_them_in_the_order_chosen(tmp_path: Path):
    files = [a_file(a_cadre(name)) for name in ("李秀英", "高敏", "周明")]
    writer = FakeWriter()

    chosen = [files[2].id, files[0].id]
    write_roster(a_library(*files), writer, Listed(chosen), tmp_path / "名册.xlsx", DAY)

    assert [each.texts["name"] for each in writer.entries] == ["周  明", "李秀英"]


def test_dates_are_printed_to_the_month_and_unknown_ones_left_blank():
    texts = texts_of(a_file(a_cadre(born_on=a_date("1985.10.04"), began_work_on=None, sex=None)))

    assert (texts["born_on"], texts["began_work_on"], texts["sex"]) == ("1985.10", "", "")


def test_the_time_in_post_is_that_of_the_main_post():
    file = a_file(
        appointments=(
            an_appointment("副镇长", appointed_on=a_date("2019.01")),
            an_appointment("镇长", appointed_on=a_date("2021.05"), main=True),
        )
    )

    assert texts_of(file)["in_post_since"] == "2021.05"
    assert texts_of(a_file())["in_post_since"] == ""


def test_the_time_in_grade_is_that_of_the_grade_or_else_of_the_tier():
    tier = a_tier_period(Tier.TOWNSHIP_DEPUTY, "2016.09")
    graded = a_file(
        tier_periods=(tier,), grade_periods=(a_grade_period("四级主任科员", "2019.06"),)
    )

    assert texts_of(graded)["grade_since"] == "2019.06"
    assert texts_of(a_file(tier_periods=(tier,)))["grade_since"] == "2016.09"
    assert texts_of(a_file())["grade_since"] == ""


def test_qualifications_and_schools_stand_apart_by_way_of_study():
    file = a_file(
        educations=(
            an_education(StudyMode.FULL_TIME, "大学", degree="农学学士"),
            an_education(StudyMode.IN_SERVICE, "高中"),
        )
    )

    texts = texts_of(file)

    assert (texts["full_time_education"], texts["full_time_school"]) == ("大学", "丙省农业大学农学")
    assert (texts["in_service_education"], texts["in_service_school"]) == ("高中", "")


@pytest.mark.parametrize(
    ("degrees", "remark"),
    [
        (("农学学士",), "高级农艺师\n挂职"),
        (("农学学士", "公共管理硕士"), "公共管理硕士\n高级农艺师\n挂职"),
        (("公共管理硕士", "管理学博士"), "管理学博士\n高级农艺师\n挂职"),
    ],
)
def test_the_remark_is_made_of_the_higher_degree_the_title_and_the_note(
    degrees: tuple[str, ...], remark: str
):
    file = a_file(
        a_cadre(professional_title="高级农艺师（2018年评）", note="挂职"),
        educations=tuple(an_education(degree=degree) for degree in degrees),
    )

    assert texts_of(file)["remark"] == remark


def test_a_roster_by_strokes_is_one_list_and_says_so(tmp_path: Path):
    people = [
        a_file(a_cadre(name, roster_group=group))
        for name, group in (("张敏", "镇领导"), ("丁一", "党政办"), ("李秀英", "镇领导"))
    ]
    writer = FakeWriter()

    write_roster(a_library(*people), writer, Listed(by_strokes=True), tmp_path / "名册.xlsx", DAY)

    assert [each.texts["name"] for each in writer.entries] == ["丁  一", "李秀英", "张  敏"]
    assert {each.group for each in writer.entries} == {""}
    assert writer.heading is not None
    assert "按姓氏笔画排序" in writer.heading.as_of
