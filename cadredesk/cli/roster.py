"""`cadredesk roster`: everybody serving as the 干部名册."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from cadredesk.cli.days import day_of
from cadredesk.cli.session import OK, Session
from cadredesk.services.rosters import write_roster


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "--to", type=Path, required=True, metavar="FILE.xlsx", help="写到哪里 / where to write"
    )
    parser.add_argument(
        "--as-of",
        type=day_of,
        metavar="YYYY-MM-DD",
        help="截止日期，默认今天 / the day it is made up to, today by default",
    )


def run(session: Session) -> int:
    """Write the workbook and say how many people are in it."""
    day = session.options.as_of or session.start.clock.today()
    with session.desk() as desk:
        target = write_roster(desk.library, desk.roster_writer, None, session.options.to, day)
        with desk.library.unit_of_work() as work:
            serving = work.lists.counts().serving
    result = {"file": str(target), "cadres": serving}
    session.say(
        "已写出干部名册 {file}：{cadres} 人。",
        "Wrote the roster {file}: {cadres} people.",
        **result,
    )
    session.emit(result)
    return OK
