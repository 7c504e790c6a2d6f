"""`cadredesk roster`: everybody serving as the 干部名册, or the villages' committees."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from cadredesk.cli.days import day_of
from cadredesk.cli.session import OK, Session
from cadredesk.services.rosters import Listed, write_roster
from cadredesk.services.village_roster import write_village_roster


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
    parser.add_argument(
        "--village", action="store_true", help="写村干部花名册 / the village cadres instead"
    )
    parser.add_argument(
        "--order",
        choices=["unit", "strokes"],
        default="unit",
        help="排序：本单位顺序或姓氏笔画 / the unit's order, or surnames by strokes",
    )


def run(session: Session) -> int:
    """Write the workbook and say how many people are in it."""
    if session.options.village:
        return _run_for_villages(session)
    day = session.options.as_of or session.start.clock.today()
    people = Listed(by_strokes=session.options.order == "strokes")
    with session.desk() as desk:
        target = write_roster(desk.library, desk.roster_writer, people, session.options.to, day)
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


def _run_for_villages(session: Session) -> int:
    target = session.options.to
    day = session.options.as_of or session.start.clock.today()
    with session.desk() as desk:
        count = write_village_roster(desk.library, desk.village_roster_writer, target, day)
    result = {"file": str(target), "village_cadres": count}
    session.say(
        "已写出村干部花名册 {file}：{village_cadres} 人。",
        "Wrote the village roster {file}: {village_cadres} people.",
        **result,
    )
    session.emit(result)
    return OK
