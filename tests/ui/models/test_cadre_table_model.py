"""The roster's model shows a list of any length, of which it holds only some pages."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from cadredesk.domain.ids import CadreId
from cadredesk.domain.rules.alert import Severity, Subject, SubjectKind
from cadredesk.domain.words import CadreStatus, Sex
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.read_models import CadreSummary
from cadredesk.ui.models.cadre_table_model import (
    PAGE_ROWS,
    SORTS,
    CadreColumn,
    CadreTableModel,
    tab_separated,
)
from cadredesk.ui.models.roles import SEVERITY_ROLE, VALUE_ROLE, Role
from cadredesk.ui.theme import Mark
from tests.alert_builders import an_alert
from tests.builders import a_date, an_id

DAY = date(2026, 11, 22)


def a_summary(name: str = "李秀英", **fields: Any) -> CadreSummary:
    defaults: dict[str, Any] = {
        "sex": Sex.FEMALE,
        "born_on": a_date("1978.03.12"),
        "ethnic_group": "汉族",
        "ancestral_home": "丙县",
        "current_posts": "青山镇党委副书记、镇长",
        "in_post_since": a_date("2021.12.20"),
        "tier": "乡科级正职",
        "tier_since": a_date("2021.12"),
        "grade": "二级主任科员",
        "grade_since": a_date("2022.01"),
        "qualification": "大学",
        "political_affiliation": "中共党员",
        "joined_party_on": a_date("1999.06"),
        "began_work_on": a_date("1998.07"),
        "category": "公务员",
        "id_number": "990123••••••••••••",
        "phone": "13900000001",
        "roster_group": "镇领导班子成员",
        "note": "县人大代表",
    }
    return CadreSummary(id=CadreId(an_id(name)), name=name, **{**defaults, **fields})


def people(count: int) -> list[CadreSummary]:
    return [a_summary(f"{number}号") for number in range(count)]


def a_board(*severities: Severity) -> AlertBoard:
    subject = Subject(SubjectKind.CADRE, an_id("李秀英"), "李秀英")
    alerts = [an_alert(severity=each, subject=subject) for each in severities]
    return AlertBoard(DAY, tuple(alerts))


@pytest.fixture
def model(qapp: object) -> CadreTableModel:
    made = CadreTableModel()
    made.show_board(AlertBoard(DAY))
    return made


@pytest.fixture
def wanted(model: CadreTableModel) -> list[int]:
    rows: list[int] = []
    model.page_wanted.connect(rows.append)
    return rows


def cell(model: CadreTableModel, row: int, column: CadreColumn, role: int = 0) -> Any:
    return model.index(row, column).data(role)


def test_qts_own_checker_accepts_the_model_while_lists_and_pages_come(model: CadreTableModel):
    checker = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    model.show_list(450, people(60))
    model.put(200, people(200))
    model.put(0, people(200))
    model.show_board(a_board(Severity.DUE))
    model.show_list(1, [a_summary()])
    model.retranslate()
    model.show_list(0, [])

    assert checker.model() is model


@pytest.mark.parametrize(
    ("column", "text"),
    [
        (CadreColumn.NAME, "李秀英"),
        (CadreColumn.SEX, "Female"),
        (CadreColumn.BORN, "1978.03 (48)"),
        (CadreColumn.POSTS, "青山镇党委副书记、镇长"),
        (CadreColumn.IN_POST_SINCE, "2021.12"),
        (CadreColumn.QUALIFICATION, "大学"),
        (CadreColumn.ALERT, ""),
        (CadreColumn.BEGAN_WORK, "1998.07"),
        (CadreColumn.JOINED_PARTY, "1999.06"),
        (CadreColumn.POLITICAL, "中共党员"),
        (CadreColumn.TIER, "Township level, chief"),
        (CadreColumn.TIER_SINCE, "2021.12"),
        (CadreColumn.GRADE, "二级主任科员"),
        (CadreColumn.GRADE_SINCE, "2022.01"),
        (CadreColumn.ETHNIC_GROUP, "汉族"),
        (CadreColumn.ANCESTRAL_HOME, "丙县"),
        (CadreColumn.CATEGORY, "Civil servant"),
        (CadreColumn.GROUP, "镇领导班子成员"),
        (CadreColumn.STATUS, "Serving"),
        (CadreColumn.PHONE, "13900000001"),
        (CadreColumn.ID_NUMBER, "990123••••••••••••"),
        (CadreColumn.NOTE, "县人大代表"),
    ],
)
def test_a_cell_shows_its_part_of_the_person(
    model: CadreTableModel, column: CadreColumn, text: str
):
    model.show_list(1, [a_summary()])

    assert cell(model, 0, column) == text


def test_an_age_is_told_as_of_the_day_of_the_board(model: CadreTableModel):
    model.show_list(1, [a_summary()])

    model.show_board(AlertBoard(date(2030, 3, 1)))

    assert cell(model, 0, CadreColumn.BORN) == "1978.03 (52)"


def test_without_a_day_nobody_has_an_age_or_an_alert(qapp: object):
    model = CadreTableModel()

    model.show_list(1, [a_summary()])

    assert cell(model, 0, CadreColumn.BORN) == "1978.03"
    assert cell(model, 0, CadreColumn.ALERT) == ""


def test_somebody_who_died_has_no_age(model: CadreTableModel):
    model.show_list(1, [a_summary(status=CadreStatus.DECEASED)])

    assert cell(model, 0, CadreColumn.BORN) == "1978.03"


def test_the_most_urgent_alert_is_shown_with_how_many_more_there_are(model: CadreTableModel):
    model.show_list(1, [a_summary()])

    model.show_board(a_board(Severity.OVERDUE, Severity.CHECK))

    assert cell(model, 0, CadreColumn.ALERT) == "Retirement age 4 months  +1"
    assert cell(model, 0, CadreColumn.ALERT, SEVERITY_ROLE) == Mark.OVERDUE
    tip = cell(model, 0, CadreColumn.ALERT, Role.ToolTipRole)
    assert tip.count("李秀英 retires in 2027.03") == 2
    spoken = cell(model, 0, CadreColumn.ALERT, Role.AccessibleTextRole)
    assert spoken == "Overdue, Retirement age 4 months  +1"


def test_somebody_without_alerts_has_no_mark(model: CadreTableModel):
    model.show_list(1, [a_summary()])

    assert cell(model, 0, CadreColumn.ALERT, SEVERITY_ROLE) is None


def test_a_masked_number_is_read_out_as_masked(model: CadreTableModel):
    model.show_list(2, [a_summary(), a_summary("周建国", id_number="")])

    spoken = [cell(model, row, CadreColumn.ID_NUMBER, Role.AccessibleTextRole) for row in (0, 1)]

    assert spoken == ["Identity number, masked", ""]


def test_a_long_text_can_be_read_in_full(model: CadreTableModel):
    model.show_list(1, [a_summary()])

    assert cell(model, 0, CadreColumn.POSTS, Role.ToolTipRole) == "青山镇党委副书记、镇长"
    assert cell(model, 0, CadreColumn.POSTS, Role.AccessibleTextRole) is None


def test_the_person_behind_a_row_comes_with_every_cell(model: CadreTableModel):
    model.show_list(1, [a_summary()])

    assert cell(model, 0, CadreColumn.NOTE, VALUE_ROLE) == a_summary()


def test_a_page_that_is_looked_at_is_wanted_once(model: CadreTableModel, wanted: list[int]):
    model.show_list(1_000, people(60))

    texts = [cell(model, row, CadreColumn.NAME) for row in (59, 60, 61, 450, 451)]

    assert texts == ["59号", None, None, None, None]
    assert wanted == [0, 400]


def test_a_page_that_came_is_shown(model: CadreTableModel, wanted: list[int]):
    model.show_list(1_000, people(60))
    cell(model, 450, CadreColumn.NAME)

    model.put(400, people(PAGE_ROWS))

    assert cell(model, 450, CadreColumn.NAME) == "50号"
    assert wanted == [400]


def test_a_page_that_was_given_up_is_wanted_again(model: CadreTableModel, wanted: list[int]):
    model.show_list(1_000, people(60))
    cell(model, 450, CadreColumn.NAME)

    model.give_up(400)
    cell(model, 450, CadreColumn.NAME)

    assert wanted == [400, 400]


def test_only_pages_around_the_reader_stay_in_memory(model: CadreTableModel):
    model.show_list(100_000, people(60))

    for page in range(1, 60):
        model.put(page * PAGE_ROWS, people(PAGE_ROWS))

    assert model.summary(0) is None
    assert model.summary(59 * PAGE_ROWS) is not None


def test_a_page_that_comes_too_late_for_a_shorter_list_is_no_harm(model: CadreTableModel):
    model.show_list(3, people(3))

    model.put(400, people(PAGE_ROWS))

    assert model.rowCount() == 3


def test_somebody_is_found_in_the_pages_that_are_here(model: CadreTableModel):
    model.show_list(1_000, people(60))
    model.put(400, [a_summary("周建国")])

    assert model.row_of(a_summary("周建国").id) == 400
    assert model.row_of(a_summary("李秀英").id) is None


def test_no_two_columns_share_a_heading(model: CadreTableModel):
    headings = {model.headerData(column, Qt.Orientation.Horizontal) for column in CadreColumn}

    assert len(headings) == len(CadreColumn)


def test_a_heading_has_nothing_else_to_say(model: CadreTableModel):
    across = Qt.Orientation.Horizontal

    assert model.headerData(0, across, Role.DecorationRole) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_a_row_is_read_out_as_a_whole(model: CadreTableModel):
    model.show_list(300, [a_summary()])
    model.show_board(a_board(Severity.DUE))

    down, spoken = Qt.Orientation.Vertical, Role.AccessibleTextRole

    expected = "李秀英, 青山镇党委副书记、镇长, Due soon, Retirement age 4 months"
    assert model.headerData(0, down, spoken) == expected
    assert model.headerData(250, down, spoken) == ""


def test_there_is_nothing_outside_the_table_and_nothing_under_a_row(model: CadreTableModel):
    model.show_list(1, [a_summary()])
    row = model.index(0, 0)

    assert model.data(QModelIndex()) is None
    assert (model.rowCount(row), model.columnCount(row)) == (0, 0)


def test_every_order_of_the_list_belongs_to_one_column():
    assert len(set(SORTS.values())) == len(SORTS)


def test_copied_cells_never_break_their_line():
    text = tab_separated(["姓名", "备注"], [["李秀英", "两行\n备注"], ["周建国", "a\tb"]])

    assert text == "姓名\t备注\n李秀英\t两行 备注\n周建国\ta b"
