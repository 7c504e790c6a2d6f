"""今日 ranks what is due, gathers what is missing, and says what comes next."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from cadredesk.domain.ids import CadreId
from cadredesk.domain.rules.alert import Severity
from cadredesk.domain.unit import Township
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.today import MOST_ROWS, library_state, today_of
from tests.alert_builders import a_gap, a_subject, an_alert
from tests.fakes import MemoryLibrary, State

DAY = date(2026, 11, 22)


def test_missing_facts_stand_apart_from_what_is_to_do():
    retirement, gap = an_alert(), a_gap()

    today = today_of(AlertBoard(DAY, (retirement, gap)))

    assert today.to_do == (retirement,)
    assert today.gaps == (gap,)


def test_what_does_not_fit_the_list_is_counted():
    alerts = tuple(an_alert(f"示例{number}") for number in range(MOST_ROWS + 3))

    today = today_of(AlertBoard(DAY, alerts))

    assert today.to_do == alerts[:MOST_ROWS]
    assert (today.more, today.alerts) == (3, MOST_ROWS + 3)


def test_the_next_six_months_are_listed_month_by_month():
    this_month = an_alert("甲", due_on="2026.11.30")
    last_shown = an_alert("乙", due_on="2027.05")
    too_far = an_alert("丙", due_on="2027.06")
    overdue = an_alert("丁", due_on="2026.10", severity=Severity.OVERDUE)
    undated = an_alert("戊", due_on=None)

    coming = today_of(AlertBoard(DAY, (last_shown, this_month, too_far, overdue, undated))).coming

    assert [(str(each.month), each.alerts) for each in coming] == [
        ("2026.11", (this_month,)),
        ("2027.05", (last_shown,)),
    ]


def test_the_nearest_upcoming_alert_is_named_as_next():
    nearer, farther = an_alert("甲", due_on="2027.02"), an_alert("乙", due_on="2027.08")

    assert today_of(AlertBoard(DAY, (farther, nearer))).next_due == nearer
    assert today_of(AlertBoard(DAY)).next_due is None


def test_a_board_finds_the_alerts_of_one_person_and_counts_by_severity():
    late = an_alert("甲", severity=Severity.OVERDUE)
    soon = an_alert("乙", severity=Severity.DUE, rule="TERM-1")
    gap = a_gap()
    board = AlertBoard(DAY, (late, soon, gap))

    subject = a_subject("甲").id
    assert subject is not None
    assert board.of(CadreId(subject)) == (late,)
    assert board.pressing == 2
    assert board.count(Severity.CHECK) == 1
    assert board.by_rule == (("RET-2", 2), ("TERM-1", 1))


class NeverBackedUp(MemoryLibrary):
    """A library of which there is no copy yet."""

    def last_backup(self) -> datetime | None:
        return None


@pytest.mark.parametrize(("kind", "known"), [(NeverBackedUp, False), (MemoryLibrary, True)])
def test_the_state_of_a_library_tells_whether_it_was_backed_up(
    kind: type[MemoryLibrary], known: bool, tmp_path: Path
):
    library = kind(tmp_path, State(Township(name="青山镇")), "x" * 10)

    state = library_state(library)

    assert (state.last_backup is not None) is known
    assert state.counts == library.counts()
