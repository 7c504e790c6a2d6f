"""Time in posts never runs backwards, whatever order the posts are written in."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.appointment import Appointment
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.alert import Severity
from cadredesk.domain.words import Selection, Tier
from cadredesk.services.alerts import alerts_of_cadre
from tests.builders import a_cadre, a_file, an_appointment
from tests.ui.desks import the_rulebook

BOOK = the_rulebook()
RULES = {"TERM-2", "TERM-3", "ROT-1"}
DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))


@st.composite
def posts(draw: Any) -> list[Appointment]:
    starts = draw(st.lists(st.integers(0, 300), min_size=1, max_size=5, unique=True))
    held = []
    for start in starts:
        length = draw(st.one_of(st.none(), st.integers(0, 200)))
        begun = PartialDate.from_month_index(1995 * 12 + start)
        ended = None if length is None else PartialDate.from_month_index(begun.month_index + length)
        held.append(
            an_appointment(
                draw(st.sampled_from(["镇长", "副镇长", "党委书记"])),
                tier=draw(st.sampled_from([Tier.TOWNSHIP_CHIEF, Tier.TOWNSHIP_DEPUTY])),
                selection=Selection.ELECTED,
                leading=True,
                appointed_on=begun,
                removed_on=ended,
            )
        )
    return held


def told(held: list[Appointment], day: date) -> set[tuple[str, str, Severity]]:
    file = a_file(a_cadre(), appointments=tuple(held))
    return {
        (alert.rule, str(alert.due_on), alert.severity)
        for alert in alerts_of_cadre(file, BOOK, day, rules=RULES)
    }


@given(held=posts(), day=DAYS, data=st.data())
def test_the_order_of_the_posts_does_not_matter(
    held: list[Appointment], day: date, data: st.DataObject
):
    mixed = data.draw(st.permutations(held))

    assert told(list(mixed), day) == told(held, day)


@given(held=posts(), day=DAYS, days=st.integers(0, 400))
def test_what_is_over_on_a_day_is_over_on_every_later_one_of_the_same_posts(
    held: list[Appointment], day: date, days: int
):
    running = [each for each in held if each.removed_on is None]
    later = day + timedelta(days=days)

    over = {
        (rule, due)
        for rule, due, state in told(running, day)
        if state is Severity.OVERDUE and rule != "ROT-1"
    }

    assert over <= {(rule, due) for rule, due, _state in told(running, later)}
