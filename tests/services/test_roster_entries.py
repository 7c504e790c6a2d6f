"""Rows of statistics and quotas, and a list as somebody wants it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.errors import UserError
from cadredesk.domain.export_record import IdsShown
from cadredesk.domain.ids import QuotaId, UnitId, new_id
from cadredesk.domain.unit import Quota, Township
from cadredesk.domain.words import Sex, Tier
from cadredesk.paths import resources
from cadredesk.rulefiles.reader import load_rulebook
from cadredesk.services.output_ports import RosterEntry
from cadredesk.services.roster_style import (
    USUAL_STYLE,
    Grouping,
    Order,
    RosterStyle,
    offered_columns,
    with_style,
)
from cadredesk.services.rosters import RosterJob, RosterSheet, prepare_roster
from tests.builders import (
    a_cadre,
    a_date,
    a_file,
    a_tier_period,
    a_township,
    a_unit,
    an_appointment,
    an_education,
    an_evaluation,
)
from tests.fakes import MemoryLibrary, State
from tests.ui.desks import the_roster_layouts

DAY = date(2026, 11, 23)
LAYOUTS = the_roster_layouts()
OFFICE, STATION = a_unit("党政办", order=1), a_unit("财政所", order=2)
BOOK = load_rulebook(resources() / "rules")


def somebody(name: str, unit: UnitId | None, tier: Tier, since: str, **basics: object) -> CadreFile:
    cadre = replace(a_cadre(name, unit_id=unit, roster_group="机关"), **basics)  # type: ignore[arg-type]
    return a_file(cadre, tier_periods=(a_tier_period(tier, since),))


PEOPLE = (
    somebody("李秀英", OFFICE.id, Tier.TOWNSHIP_CHIEF, "2021.05", born_on=a_date("1991.03")),
    somebody("高敏", STATION.id, Tier.SECTION_MEMBER, "2020.01", sex=Sex.FEMALE),
    somebody("周明", OFFICE.id, Tier.TOWNSHIP_DEPUTY, "2019.02", id_number="990123198506120013"),
)


def sheet(
    key: str,
    style: RosterStyle = USUAL_STYLE,
    people: Sequence[CadreFile] = PEOPLE,
    township: Township | None = None,
) -> RosterSheet:
    units = township or replace(a_township(), units=(OFFICE, STATION))
    library = MemoryLibrary(Path("library"), State(units, {each.id: each for each in people}), "")
    layout = with_style(LAYOUTS[key], style, LAYOUTS)
    ids = [each.id for each in people]
    job = RosterJob(layout, Path("表.xlsx"), DAY, ids, style, rules=lambda: BOOK.on(DAY))
    return prepare_roster(library, job)


def texts(entries: Sequence[RosterEntry], *names: str) -> list[tuple[str, ...]]:
    return [tuple(each.texts.get(name, "") for name in names) for each in entries]


def test_a_statistics_has_a_row_for_each_unit_and_one_of_all():
    found = sheet("unit_statistics").entries

    assert texts(found, "number", "unit", "people", "age:31..35", "share:age:..35") == [
        ("1", "党政办", "2", "1", "50.0%"),
        ("2", "财政所", "1", "", ""),
        ("", "合  计", "3", "1", "33.3%"),
    ]


def chief(title: str, born_on: str) -> CadreFile:
    return a_file(a_cadre(born_on=a_date(born_on)), appointments=(an_appointment(title),))


def test_the_table_of_chiefs_is_one_row_for_the_office_with_the_share_of_the_young():
    people = (chief("党委书记", "1980.03"), chief("镇长", "1992.05"), chief("人大主席", "1992.05"))

    (row,) = sheet("chiefs", people=people).entries

    told = [row.texts[each.text] for each in LAYOUTS["chiefs"].columns]
    assert told == ["青山镇", "1", "2", "1", "50.0%", "1", "", "", "1", "1", "100.0%"]


def test_the_wide_list_tells_where_a_degree_is_from_and_how_somebody_stands():
    studies = an_education(degree="农学学士", on_form=True)
    person = a_file(a_cadre(short_post="党政办科员"), educations=(studies,))

    names = ("short_post", "management_status", "full_time_degree_school", "degree_school")
    assert texts(sheet("wide", people=(person,)).entries, *names) == [
        ("党政办科员", "现职人员", "丙省农业大学农学", "丙省农业大学农学")
    ]


def test_a_statistics_by_categories_says_which_share_each_is_with_a_bar():
    rows = {each.texts["name"]: each.texts for each in sheet("structure").entries}

    assert (rows["31至35岁"]["people"], rows["31至35岁"]["share"]) == ("1", "33.3%")
    assert rows["31至35岁"]["bar"] == "■" * 5
    assert rows["科员"]["sex:女"] == "1"
    assert "出生年月不详" not in rows


def test_a_quota_tells_what_is_vacant_and_a_tier_without_one_is_left_to_the_pen():
    quota = Quota(
        id=QuotaId(new_id()),
        unit_id=OFFICE.id,
        tier=Tier.TOWNSHIP_CHIEF,
        approved=2,
        document_no="1号",
    )
    past = replace(quota, tier=Tier.TOWNSHIP_DEPUTY, ended_on=a_date("2020.01"))
    township = replace(a_township(), units=(OFFICE, STATION), quotas=(quota, past))

    found = sheet("quotas", township=township).entries

    assert texts(found, "unit", "tier", "approved", "held", "vacant", "names") == [
        ("党政办", "乡科级正职", "2", "1", "缺1", "李秀英"),
        ("党政办", "乡科级副职", "", "1", "", "周明"),
        ("财政所", "科员", "", "1", "", "高敏"),
    ]


def test_the_years_in_the_headings_are_those_before_the_day_of_the_list():
    person = a_file(evaluations=(an_evaluation(2025), an_evaluation(2022)))
    found = sheet("evaluations", people=[person])

    headings = [each.heading[-1] for each in found.layout.columns if "evaluation" in each.text]
    assert headings == ["2021年", "2022年", "2023年", "2024年", "2025年"]
    said = texts(found.entries, *(f"evaluation:-{years}" for years in range(5, 0, -1)))
    assert said == [("", "称职", "", "", "称职")]


@pytest.mark.parametrize(
    ("ids", "told"),
    [(IdsShown.MASKED, "990123••••••••••••"), (IdsShown.WHOLE, "990123198506120013")],
)
def test_identity_numbers_are_masked_unless_the_whole_ones_are_asked_for(ids: IdsShown, told: str):
    found = sheet("wide", RosterStyle(ids=ids)).entries

    assert found[2].texts["id_number"] == told


def test_only_the_chosen_columns_leave_in_the_order_chosen():
    style = RosterStyle(columns=("age", "name", "retires_on"))

    with pytest.raises(UserError, match=r"roster\.no_column"):
        sheet("standard_a4", style)
    found = sheet("standard_a4", RosterStyle(columns=("age", "name")))

    assert [each.text for each in found.layout.shown] == ["age", "name"]
    assert set(found.entries[0].texts) == {"age", "name", "group", "number"}


def test_every_column_that_is_offered_says_something_of_everybody():
    offered = offered_columns(LAYOUTS["standard_a4"], LAYOUTS)
    style = RosterStyle(columns=tuple(each.text for each in offered))

    found = sheet("standard_a4", style)

    assert len(offered) > 35
    assert all(each.heading[0] for each in offered)
    assert texts(found.entries, "name") == [("李秀英",), ("高  敏",), ("周  明",)]


def test_by_unit_people_of_one_stand_together_under_its_name():
    found = sheet("standard_a4", RosterStyle(grouping=Grouping.UNIT)).entries

    assert [(each.group, each.texts["name"]) for each in found] == [
        ("党政办", "李秀英"),
        ("党政办", "周  明"),
        ("财政所", "高  敏"),
    ]


def test_by_posts_the_higher_stand_first_in_one_list_that_says_so():
    found = sheet("standard_a4", RosterStyle(order=Order.POSTS))

    assert [each.texts["name"] for each in found.entries] == ["李秀英", "周  明", "高  敏"]
    assert {each.group for each in found.entries} == {""}
    assert found.heading.order == "按职务职级排序"


def test_the_words_of_caution_and_the_paper_are_switched():
    plain = sheet("standard_a4", RosterStyle(paper="A3", marked=False))

    assert (plain.heading.mark, plain.layout.paper) == ("", "A3")
    assert sheet("standard_a4").heading.mark == "内部资料 注意保管"
