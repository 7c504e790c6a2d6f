"""Each section shows its rows as people read them, and says so when there are none."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, date, datetime
from typing import Any

import pytest

from cadredesk.domain.cadre import INFO_SETS, Cadre, CadreFile
from cadredesk.domain.changes import snake_case
from cadredesk.domain.ids import BatchId, new_id
from cadredesk.domain.words import CadreStatus, ServiceKind, Tier
from cadredesk.services.cadre_views import CadreView, Section
from cadredesk.services.read_models import HistoryEntry
from cadredesk.storage.mapping import MAPPINGS
from cadredesk.ui.cadre_file.sections import blocks_of, section_name
from cadredesk.ui.fields import (
    INTERNAL_FIELDS,
    entity_name,
    field_name,
    stored_text,
    yes_or_no,
)
from cadredesk.ui.widgets.blocks import FactBlock, TableBlock
from tests.builders import (
    a_cadre,
    a_date,
    a_family_member,
    a_file,
    a_full_file,
    a_grade_period,
    a_punishment,
    a_resume_entry,
    a_service_period,
    a_tier_period,
    a_training,
    a_unit,
    an_appointment,
    an_education,
)

DAY = date(2026, 11, 22)
TABLES = [section for section in Section if section is not Section.BASICS]


def table(section: Section, file: CadreFile, at: int = 0, **view: object) -> TableBlock:
    block = blocks_of(section, CadreView(file, {}, **view), DAY)[at]  # type: ignore[arg-type]
    assert isinstance(block, TableBlock)
    return block


def facts(file: CadreFile, at: int = 0, view: CadreView | None = None) -> dict[str, str]:
    block = blocks_of(Section.BASICS, view or CadreView(file, {}), DAY)[at]
    assert isinstance(block, FactBlock)
    return {row.field: row.value for row in block.rows}


@pytest.mark.parametrize("section", TABLES)
def test_every_row_is_as_long_as_its_headings(section: Section):
    for block in blocks_of(section, CadreView(a_full_file(), {}), DAY):
        assert isinstance(block, TableBlock)
        assert {len(row) for row in block.rows} <= {len(block.headings)}
        assert 0 <= block.wide < len(block.headings)


@pytest.mark.parametrize("section", TABLES)
def test_an_empty_section_says_so(section: Section):
    for block in blocks_of(section, CadreView(a_file(), {}), DAY):
        assert isinstance(block, TableBlock)
        assert block.rows == ()
        assert block.empty.endswith(".")


def test_no_two_sections_share_a_name():
    assert len({section_name(section) for section in Section}) == len(Section)


def test_the_identity_is_told_with_the_age_of_the_day():
    said = facts(a_file(a_cadre()))

    assert said["cadre.born_on"] == "1978.03 (48 yrs)"
    assert said["cadre.sex"] == "Female"
    assert said["cadre.id_number"] == "99012319780312002X"
    assert said["cadre.full_party_on"] == ""


def test_the_dead_have_no_age():
    said = facts(a_file(a_cadre(status=CadreStatus.DECEASED, status_since=a_date("2025.02"))))

    assert said["cadre.born_on"] == "1978.03"


def test_the_work_is_told_with_lengths_of_time():
    unit = a_unit("丙县青山镇人民政府")
    file = a_file(
        a_cadre(unit_id=unit.id, status=CadreStatus.RETIRED, status_since=a_date("2025.02")),
        appointments=(an_appointment(main=True, appointed_on=a_date("2021.05")),),
        tier_periods=(a_tier_period(Tier.TOWNSHIP_CHIEF, "2020.11"),),
        grade_periods=(a_grade_period("二级主任科员", "2022.01"),),
    )

    said = facts(file, 1, CadreView(file, {unit.id: unit.name}))

    assert said["cadre.unit_id"] == "丙县青山镇人民政府"
    assert said["appointment.appointed_on"] == "2021.05 (5 yr 6 mo)"
    assert said["tier_period.started_on"] == "2020.11 (6 yr)"
    assert said["grade_period.grade"] == "二级主任科员"
    assert said["cadre.category"] == "Civil servant"
    assert said["cadre.status"] == "Retired · 2025.02"


def test_a_note_hangs_under_the_segment_it_belongs_to():
    first = a_resume_entry("1998.07", "镇干部", ended_on=a_date("2005.03"))
    note = a_resume_entry("2001.09", "在职学习", ended_on=a_date("2004.07"), parent_id=first.id)
    second = a_resume_entry("2005.03", "主任")

    rows = table(Section.RESUME, a_file(resume=(first, second, note))).rows

    assert rows == (
        ("1998.07", "2005.03", "镇干部", "6 yr 8 mo"),
        ("", "", "    meanwhile 2001.09—2004.07  在职学习", ""),
        ("2005.03", "", "主任", "21 yr 8 mo"),
    )


def test_a_course_says_whether_the_form_prints_it():
    file = a_file(educations=(an_education(), an_education(on_form=False)))

    assert [row[-1] for row in table(Section.EDUCATION, file).rows] == ["✓", ""]


def test_the_age_of_a_family_member_is_that_of_the_day_unless_he_died():
    file = a_file(
        family=(a_family_member(), a_family_member("父亲", "周德厚", work="已去世")),
    )

    assert [row[2] for row in table(Section.FAMILY, file).rows] == ["1976.10 (50)", "1976.10"]


def test_a_sanction_says_between_which_days_it_takes_effect():
    row = table(Section.CONDUCT, a_file(punishments=(a_punishment(),)), 1).rows[0]

    assert row[:2] == ("Administrative sanction", "警告")
    assert row[4:] == ("2011.04.18", "2011.10.17")


@pytest.mark.parametrize(
    ("days", "hours", "length"),
    [(10.5, None, "10.5 d"), (None, 24.0, "24 h"), (3.0, 24.0, "3 d · 24 h"), (None, None, "")],
)
def test_a_course_attended_has_the_length_its_certificate_says(
    days: float | None, hours: float | None, length: str
):
    row = table(Section.TRAINING, a_file(trainings=(a_training(days=days, hours=hours),))).rows[0]

    assert row[2:] == ("2025.04—2025.04", length, "yes")


def test_present_posts_stand_before_past_ones_the_main_one_first():
    file = a_file(
        appointments=(
            an_appointment("副镇长", appointed_on=a_date("2016.09"), removed_on=a_date("2021.05")),
            an_appointment("委员", appointed_on=a_date("2022.01")),
            an_appointment("镇长", main=True, appointed_on=a_date("2021.05")),
            an_appointment("干部", appointed_on=None, removed_on=a_date("2016.09")),
        )
    )

    rows = table(Section.POSTS, file).rows

    assert [row[0] for row in rows] == ["镇长", "委员", "副镇长", "干部"]
    assert [row[-1] for row in rows] == ["5 yr 6 mo", "4 yr 10 mo", "4 yr 8 mo", ""]


def test_tiers_and_grades_stand_newest_first():
    file = a_full_file()

    assert [row[0] for row in table(Section.POSTS, file, 1).rows] == [
        "Township level, chief",
        "Township level, deputy",
    ]
    assert table(Section.POSTS, file, 2).rows[0][:3] == ("三级主任科员", "2019.06", "")


def test_a_service_period_says_what_was_agreed():
    row = table(Section.SERVICE, a_file(service_periods=(a_service_period(),))).rows[0]

    assert row[:4] == ("Minimum service", "青山镇", "1998.07", "60")
    unlimited = a_file(service_periods=(a_service_period(minimum_months=None),))
    assert table(Section.SERVICE, unlimited).rows[0][3] == ""


def an_entry(field: str, old: str, new: str, **more: str) -> HistoryEntry:
    at = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
    entity, action = more.get("entity", "cadre"), more.get("action", "import")
    return HistoryEntry(at, "小李", entity, field, old, new, action, BatchId(new_id()))


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (an_entry("health", "", "健康"), ("Basics · Health", "(empty) → 健康", "Import")),
        (
            an_entry("id_number", "", "99012319780312002X"),
            ("Basics · Identity number", "(empty) → 990123••••••••••••", "Import"),
        ),
        (
            an_entry("status", "在职", "退休", action="undo"),
            ("Basics · Status", "Serving → Retired", "Undone"),
        ),
        (
            an_entry("photo", "", "00ff", action="edit"),
            ("Basics · Photo", "(empty) → (image)", "Typed in"),
        ),
        (
            an_entry("main", "0", "1", entity="appointment", action="practice"),
            ("Post held · Main post", "no → yes", "Sample data"),
        ),
        (
            an_entry("kind", "", ServiceKind.SECONDMENT, entity="service_period"),
            ("Service period · Kind", "(empty) → Secondment", "Import"),
        ),
        (
            an_entry("kind", "", "警告", entity="punishment"),
            ("Sanction · Kind", "(empty) → 警告", "Import"),
        ),
    ],
)
def test_a_change_is_told_in_words(entry: HistoryEntry, told: tuple[str, str, str]):
    row = table(Section.HISTORY, a_file(), history=(entry,)).rows[0]

    assert row[0].startswith("2026.11.22 ")
    assert (row[1], row[2:]) == ("小李", told)


def test_how_rows_hang_together_is_no_change_to_a_person():
    entries = (an_entry("unit_id", "", "00ff"), an_entry("order", "1", "2"))

    assert table(Section.HISTORY, a_file(), history=entries).rows == ()


KINDS: tuple[type[Any], ...] = (Cadre, *INFO_SETS.values())
EVERY_FIELD = [
    (snake_case(kind.__name__), each.name)
    for kind in KINDS
    for each in fields(kind)
    if each.name != "id" and each.name not in INTERNAL_FIELDS
]


@pytest.mark.parametrize(("entity", "field"), EVERY_FIELD)
def test_every_field_that_history_tells_of_has_a_name_on_screen(entity: str, field: str):
    assert entity_name(entity)
    assert field_name(field).isprintable()
    assert stored_text(entity, field, "") == ""


@pytest.mark.parametrize("entity", MAPPINGS)
def test_every_kind_of_row_that_can_be_undone_has_a_name_on_screen(entity: str):
    assert entity_name(entity)


def test_an_answer_nobody_gave_is_no_word():
    assert [yes_or_no(answer) for answer in (True, False, None)] == ["yes", "no", ""]
