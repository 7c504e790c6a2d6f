"""The last 今日 comes back whole, and only where it still is true."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

from cadredesk.domain.alert_decision import AlertDecision, Handling, Standing
from cadredesk.domain.ids import DecisionId, new_id
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.alert import Alert
from cadredesk.paths import resources
from cadredesk.rulefiles.reader import load_rulebook
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.alerts import alerts_on
from cadredesk.services.kept_today import keep, shown_again
from cadredesk.services.practice import practice_township
from cadredesk.services.today import Today, today_of

DAY = date(2026, 11, 22)
RULES = "mark of the rules"


def the_day_of_the_practice_township() -> Today:
    """Every kind of alert is alive in it."""
    office = practice_township(DAY)
    rulebook = load_rulebook(resources() / "rules")
    alerts = alerts_on(office.cadres, office.township, office.villagers, rulebook, DAY)
    return today_of(AlertBoard(DAY, alerts, (decided_about(alerts[0]),)))


def decided_about(alert: Alert) -> AlertDecision:
    """A plan of other facts: the alert is open again, and says so."""
    assert alert.subject.id is not None
    return AlertDecision(
        id=DecisionId(new_id()),
        subject_kind=alert.subject.kind,
        subject_id=alert.subject.id,
        rule=alert.rule,
        matter="as it was then",
        handling=Handling.PLANNED,
        until=PartialDate(2027, 3),
        decided_on=PartialDate.of(DAY),
    )


def test_what_is_kept_comes_back_as_it_was_but_for_the_people_who_lack_a_fact():
    today = the_day_of_the_practice_township()
    assert today.to_do
    assert today.coming
    assert any(gap.people for gap in today.gaps)

    again = shown_again(keep(today, 7, RULES), RULES)

    without_people = tuple(replace(gap, people=()) for gap in today.gaps)
    assert again is not None
    assert again == replace(today, gaps=without_people, board=again.board)
    for alert in again.to_do:
        assert again.board.handled(alert) == today.board.handled(alert)
    assert again.board.handled(again.to_do[0]).standing is Standing.REOPENED


def test_under_other_rules_nothing_is_shown_again():
    kept = keep(the_day_of_the_practice_township(), 7, RULES)

    assert shown_again(kept, "another mark") is None


def test_what_another_program_kept_is_not_read():
    kept = keep(the_day_of_the_practice_township(), 7, RULES)
    values = json.loads(kept.content)
    values["shape"][0].append("a field of a later program")

    assert shown_again(replace(kept, content=json.dumps(values)), RULES) is None
