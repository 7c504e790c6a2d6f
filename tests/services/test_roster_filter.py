"""What the roster is asked for becomes one query, whatever conditions are combined."""

from __future__ import annotations

from datetime import date

import pytest

from cadredesk.domain.ids import CadreId
from cadredesk.domain.rules.alert import Severity, Subject, SubjectKind
from cadredesk.domain.words import CadreStatus
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.read_models import RosterSort
from cadredesk.services.roster_filter import Alerted, People, RosterFilter
from tests.alert_builders import a_gap, an_alert
from tests.builders import an_id

ZHOU, LI = CadreId(an_id("周建国")), CadreId(an_id("李秀英"))


def about(cadre: CadreId, severity: Severity, kind: SubjectKind = SubjectKind.CADRE) -> Subject:
    return Subject(kind, cadre, severity.value)


BOARD = AlertBoard(
    date(2026, 11, 22),
    (
        an_alert(severity=Severity.OVERDUE, subject=about(ZHOU, Severity.OVERDUE)),
        an_alert(severity=Severity.DUE, subject=about(LI, Severity.DUE)),
        an_alert(
            severity=Severity.DUE,
            subject=about(CadreId(an_id("党委")), Severity.DUE, SubjectKind.BODY),
        ),
        a_gap(),
    ),
)


@pytest.mark.parametrize(
    ("people", "serving", "gone"),
    [
        (People.SERVING, True, False),
        (People.GONE, False, True),
        (People.EVERYBODY, True, True),
    ],
)
def test_a_view_is_about_statuses(people: People, serving: bool, gone: bool):
    statuses = RosterFilter(people=people).query(BOARD).statuses

    assert (CadreStatus.SERVING in statuses, CadreStatus.RETIRED in statuses) == (serving, gone)


@pytest.mark.parametrize(
    ("alerted", "people"),
    [
        (Alerted.NO_MATTER, None),
        (Alerted.ANY, {ZHOU, LI}),
        (Alerted.OVERDUE, {ZHOU}),
        (Alerted.DUE, {LI}),
        (Alerted.CHECK, set()),
    ],
)
def test_only_people_with_such_an_alert_are_listed(alerted: Alerted, people: set[CadreId] | None):
    assert RosterFilter(alerted=alerted).query(BOARD).only == people


def test_of_a_given_list_those_with_an_alert_are_left():
    wanted = RosterFilter(alerted=Alerted.ANY, listed=frozenset({LI}))

    assert wanted.query(BOARD).only == frozenset({LI})


def test_text_and_order_reach_the_query():
    query = RosterFilter(text="李", sort=RosterSort.BORN_ON, descending=True).query(BOARD)

    assert (query.text, query.sort, query.descending) == ("李", RosterSort.BORN_ON, True)


@pytest.mark.parametrize(
    ("asked", "narrowed"),
    [
        (RosterFilter(), False),
        (RosterFilter(sort=RosterSort.NAME), False),
        (RosterFilter(text="李"), True),
        (RosterFilter(people=People.EVERYBODY), True),
        (RosterFilter(alerted=Alerted.DUE), True),
        (RosterFilter(listed=frozenset()), True),
    ],
)
def test_a_list_is_narrowed_by_any_condition_and_not_by_its_order(
    asked: RosterFilter, narrowed: bool
):
    assert asked.is_narrowed is narrowed
