"""Decisions are kept with their facts, all or none, and can be taken back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cadredesk.domain.alert_decision import Handling, Standing
from cadredesk.domain.errors import UserError
from cadredesk.domain.rules.alert import Severity, SubjectKind
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.deciding import Wish, decide, read_board, withdraw_decision
from cadredesk.services.today import today_of
from tests.alert_builders import a_decision, a_subject, an_alert
from tests.builders import a_date, a_township
from tests.fakes import MemoryLibrary, State
from tests.ui.desks import the_rulebook

DAY = date(2026, 11, 22)
LATE = an_alert("周建国", severity=Severity.OVERDUE)
SOON = an_alert("李秀英", severity=Severity.DUE)
PLAN = Wish(handling=Handling.PLANNED, until=a_date("2027.03"), note=" 换届 ")


@pytest.fixture
def library() -> MemoryLibrary:
    return MemoryLibrary(Path("qingshan"), State(a_township()), "")


def test_several_alerts_are_decided_as_one_step(library: MemoryLibrary):
    changes = decide(library, (LATE, SOON), PLAN, DAY)

    kept = library.state.decisions.values()
    assert [(each.subject_id, each.note, str(each.decided_on)) for each in kept] == [
        (LATE.subject.id, "换届", "2026.11.22"),
        (SOON.subject.id, "换届", "2026.11.22"),
    ]
    assert changes.entities == {"alert_decision"}
    assert [each.batch.label for each in library.done] == ["周建国、李秀英"]


def test_a_decision_that_lacks_something_keeps_nothing(library: MemoryLibrary):
    with pytest.raises(UserError, match=r"decision\.no_day"):
        decide(library, (LATE, SOON), Wish(handling=Handling.PLANNED), DAY)

    assert not library.state.decisions


def test_a_row_that_stands_for_many_people_is_not_decided_about(library: MemoryLibrary):
    whole = an_alert(subject=a_subject("全部干部", SubjectKind.LIBRARY))
    nobody = an_alert(subject=type(whole.subject)(SubjectKind.LIBRARY, None, "全部干部"))

    decide(library, (nobody, SOON), PLAN, DAY)

    assert [each.subject_id for each in library.state.decisions.values()] == [SOON.subject.id]


def test_a_decision_taken_back_is_gone(library: MemoryLibrary):
    decide(library, (LATE,), PLAN, DAY)
    (decision,) = library.state.decisions.values()

    withdraw_decision(library, decision, "周建国")

    assert not library.state.decisions


def test_the_board_of_a_library_knows_its_decisions(library: MemoryLibrary):
    decide(library, (LATE,), PLAN, DAY)

    board = read_board(library, the_rulebook(), DAY)

    assert board.handled(LATE).standing is Standing.HELD


def test_what_is_held_is_off_the_list_and_off_the_count_but_not_off_the_board():
    board = AlertBoard(DAY, (LATE, SOON), (a_decision(LATE, until=a_date("2027.03")),))

    today = today_of(board)

    assert (today.to_do, today.held, board.open) == ((SOON,), 1, (SOON,))
    assert board.pressing == 1
    assert board.count(Severity.OVERDUE) == 1
