"""Whom a sentence on the command line asks for: 年龄不超过 35 岁，性别是女."""

from __future__ import annotations

from argparse import ArgumentParser
from datetime import date

from cadredesk.domain.ids import CadreId
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.alerts import alerts_of
from cadredesk.services.condition_sentences import read_sentences
from cadredesk.services.desk import Desk
from cadredesk.services.roster_filter import RosterFilter


def add_where(parser: ArgumentParser) -> None:
    """Declare the sentence."""
    parser.add_argument(
        "--where",
        metavar="SENTENCE",
        help="只要这些人，写法同筛选：年龄不超过 35 岁，性别是女 / only these people",
    )


def people_where(desk: Desk, sentence: str | None, day: date) -> tuple[CadreId, ...] | None:
    """Return them in the unit's order, or None where nothing is asked for.

    Raises `UserError` (`condition.*`).
    """
    if sentence is None:
        return None
    conditions, match = read_sentences(sentence)
    asks_alerts = any(each.asks_alerts for each in conditions)
    alerts = alerts_of(desk.library, desk.rulebook(), day) if asks_alerts else ()
    wanted = RosterFilter(conditions=conditions, match=match).query(AlertBoard(day, alerts))
    with desk.library.unit_of_work() as work:
        return work.lists.ids(wanted)
