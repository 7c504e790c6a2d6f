"""`cadredesk lookahead`: what falls due in the months ahead."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError

from cadredesk.cli.days import day_of
from cadredesk.cli.session import OK, Session
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.look_ahead import MONTHS_AHEAD
from cadredesk.services.look_ahead import coming_json, look_ahead_line, read_look_ahead


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "--as-of",
        type=day_of,
        metavar="YYYY-MM-DD",
        help="从哪一天看，默认今天 / the day it begins with, today by default",
    )
    parser.add_argument(
        "--months",
        type=_months,
        default=MONTHS_AHEAD,
        metavar="N",
        help=f"看几个月，1 到 {MONTHS_AHEAD} / how many months, 1 to {MONTHS_AHEAD}",
    )


def run(session: Session) -> int:
    """Print what falls due, month by month."""
    day = session.options.as_of or session.start.clock.today()
    with session.desk() as desk:
        ahead = read_look_ahead(desk.library, desk.rulebook(), day, session.progress)
    last = PartialDate.of(day).month_index + session.options.months - 1
    coming = [each for each in ahead.coming if each.first <= last]
    for each in coming:
        line = look_ahead_line(each, day)
        text = session.word(each.alert.text_zh, each.alert.text_en)
        session.line(f"{line.month:<16}  {each.alert.rule:<9}  {text}")
    session.say(
        "{day} 起 {months} 个月内共 {count} 项。",
        "{count} things in {months} months from {day}.",
        day=day,
        months=session.options.months,
        count=len(coming),
    )
    session.emit([coming_json(each, session.language) for each in coming])
    return OK


def _months(text: str) -> int:
    if text.isdecimal() and 1 <= int(text) <= MONTHS_AHEAD:
        return int(text)
    raise ArgumentTypeError(f"1…{MONTHS_AHEAD}")
