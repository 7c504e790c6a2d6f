"""What the columns of a roster say (form handbook, D.1), and who is on it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.errors import UserError
from cadredesk.domain.export_record import IdsShown
from cadredesk.domain.form_draft import FormDraft
from cadredesk.domain.ids import CadreId, ItemId, UnitId, new_id
from cadredesk.domain.roster_layout import RosterLayout
from cadredesk.domain.words import CadreStatus, StudyMode, Tier
from cadredesk.services.output_ports import KEEP_INSIDE, ListHeading, RosterEntry
from cadredesk.services.progress import ReportProgress, no_progress
from cadredesk.services.roster_entries import roster_entry
from cadredesk.services.roster_style import USUAL_STYLE, Order, RosterStyle
from cadredesk.services.roster_texts import RosterTexts
from cadredesk.services.rosters import (
    STANDARD,
    RosterJob,
    find_layout,
    no_rules,
    write_roster,
)
from tests.builders import (
    a_cadre,
    a_date,
    a_family_member,
    a_file,
    a_grade_period,
    a_tier_period,
    a_township,
    a_unit,
    an_appointment,
    an_education,
)
from tests.fakes import MemoryLibrary, State
from tests.ui.desks import the_roster_layouts

DAY = date(2026, 11, 23)
LAYOUTS = the_roster_layouts()
TEXTS = RosterTexts(DAY, no_rules)


class FakeWriter:
    """Keeps what it was told to write."""

    def __init__(self) -> None:
        self.entries: list[RosterEntry] = []
        self.heading: ListHeading | None = None

    def write(
        self,
        target: Path,
        layout: RosterLayout,
        entries: Sequence[RosterEntry],
        heading: ListHeading,
        progress: ReportProgress = no_progress,
    ) -> None:
        self.entries, self.heading = list(entries), heading
        target.touch()


def a_job(
    folder: Path,
    cadres: Sequence[CadreId] | None = None,
    layout: str = STANDARD,
    style: RosterStyle = USUAL_STYLE,
) -> RosterJob:
    return RosterJob(LAYOUTS[layout], folder / "名册.xlsx", DAY, cadres, style)


def a_library(*files: CadreFile) -> MemoryLibrary:
    return MemoryLibrary(
        Path("library"), State(a_township(), {file.id: file for file in files}), ""
    )


def texts_of(file: CadreFile) -> dict[str, str]:
    return roster_entry(file, LAYOUTS[STANDARD], TEXTS).texts


def test_the_roster_of_a_unit_holds_everybody_serving_and_says_for_which_day(tmp_path: Path):
    serving = a_file(a_cadre("李秀英", roster_group="镇领导"))
    retired = a_file(a_cadre("周德厚", status=CadreStatus.RETIRED))
    library, writer = a_library(serving, retired), FakeWriter()

    record = write_roster(library, writer, a_job(tmp_path))

    assert (record.number, record.left.people, record.left.ids) == (1, 1, IdsShown.NONE)
    assert [(each.group, each.texts["name"]) for each in writer.entries] == [("镇领导", "李秀英")]
    assert writer.heading == ListHeading(
        "青山镇干部名册", "青山镇", DAY, practice=False, number=1, mark=KEEP_INSIDE
    )
    assert library.audited == [("roster", "名册.xlsx", "1 people")]


def test_a_roster_of_chosen_people_holds_them_in_the_order_chosen(tmp_path: Path):
    files = [a_file(a_cadre(name)) for name in ("李秀英", "高敏", "周明")]
    writer = FakeWriter()

    chosen = [files[2].id, files[0].id]
    write_roster(a_library(*files), writer, a_job(tmp_path, chosen))

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

    write_roster(
        a_library(*people), writer, a_job(tmp_path, style=RosterStyle(order=Order.STROKES))
    )

    assert [each.texts["name"] for each in writer.entries] == ["丁  一", "李秀英", "张  敏"]
    assert {each.group for each in writer.entries} == {""}
    assert writer.heading is not None
    assert "按姓氏笔画排序" in writer.heading.as_of


def a_nominee(name: str = "高敏", unit: UnitId | None = None) -> CadreFile:
    draft = FormDraft(
        id=ItemId(new_id()),
        proposed_post="青山镇党委委员",
        post_to_vacate="青山镇财政所所长",
    )
    cadre = a_cadre(name, current_posts="青山镇财政所所长", unit_id=unit)
    return a_file(cadre, form_drafts=(draft,))


def test_a_meeting_list_says_what_is_proposed(tmp_path: Path):
    nominee, writer = a_nominee(), FakeWriter()

    write_roster(a_library(nominee), writer, a_job(tmp_path, [nominee.id], "meeting_list"))

    (entry,) = writer.entries
    assert entry.texts["proposed"] == "拟任青山镇党委委员\n拟免青山镇财政所所长"
    assert entry.group == ""
    assert writer.heading is not None
    assert writer.heading.title == "青山镇讨论任免干部名单"


def test_an_appraisal_plan_has_a_row_for_each_unit_with_whom_is_appraised(tmp_path: Path):
    office = a_unit("青山镇财政所")
    head = a_file(a_cadre("李秀英", current_posts="青山镇镇长"))
    files = [a_nominee("高敏", office.id), head, a_nominee("周明", office.id)]
    state = State(a_township(units=(office,)), {file.id: file for file in files})
    writer = FakeWriter()

    job = a_job(tmp_path, [each.id for each in files], "appraisal_plan")
    write_roster(MemoryLibrary(tmp_path, state, ""), writer, job)

    assert [(each.texts["unit"], each.texts["subjects"]) for each in writer.entries] == [
        (
            "青山镇财政所",
            "高敏（青山镇财政所所长；拟任青山镇党委委员）\n周明（青山镇财政所所长；拟任青山镇党委委员）",
        ),
        ("青山镇", "李秀英（青山镇镇长）"),
    ]


def test_the_health_authority_is_asked_about_the_spouse_as_well(tmp_path: Path):
    wife = a_family_member("妻子", "王芳", work="青山镇小学教师")
    file = a_file(a_cadre("周明", id_number="990123198506120013"), family=(wife,))
    writer = FakeWriter()

    whole = RosterStyle(ids=IdsShown.WHOLE)
    job = a_job(tmp_path, [file.id], "opinions_sought_health", whole)
    record = write_roster(a_library(file), writer, job)

    assert (record.left.people, record.left.ids) == (1, IdsShown.WHOLE)
    assert [each.texts["name"] for each in writer.entries] == ["周  明", "王  芳\n（配偶）"]
    assert writer.entries[0].texts["id_number"] == "990123198506120013"
    assert writer.entries[1].texts == {
        "name": "王  芳\n（配偶）",
        "sex": "女",
        "current_posts": "青山镇小学教师",
    }


def test_a_list_with_photos_carries_them_and_the_age_of_the_day():
    file = a_file(a_cadre(photo=b"\xff\xd8", born_on=a_date("1985.12")))

    entry = roster_entry(file, LAYOUTS["cadre_overview"], TEXTS)

    assert entry.photo == b"\xff\xd8"
    assert entry.texts["age"] == "40"


def test_a_list_is_found_by_its_key_or_its_chinese_name():
    assert find_layout(LAYOUTS, "上会名单") is LAYOUTS["meeting_list"]
    assert find_layout(LAYOUTS, "meeting_list") is LAYOUTS["meeting_list"]
    with pytest.raises(UserError, match=r"roster\.no_layout") as raised:
        find_layout(LAYOUTS, "名单")
    assert "考察方案（appraisal_plan）" in str(raised.value.fields["known"])


@pytest.mark.parametrize(
    ("courses", "said"),
    [
        ((("全日制", "大学", "农学学士"), ("在职", "省委党校研究生", "")), "省委党校研究生"),
        ((("全日制", "大学", "农学学士"), ("在职", "大学", "")), "大学\n农学学士"),
        ((), ""),
    ],
)
def test_the_highest_qualification_is_the_highest_of_either_way_of_study(
    courses: tuple[tuple[str, str, str], ...], said: str
):
    educations = tuple(
        an_education(StudyMode(mode), qualification, degree=degree)
        for mode, qualification, degree in courses
    )

    texts = roster_entry(a_file(educations=educations), LAYOUTS["meeting_list"], TEXTS).texts

    assert texts["highest_qualification"] == said
