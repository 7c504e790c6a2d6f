"""`cadredesk roster`: people as the 干部名册 or an official list, or the villages' committees."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from cadredesk.cli.days import day_of
from cadredesk.cli.options import add_purpose
from cadredesk.cli.session import OK, Session
from cadredesk.domain.ids import CadreId
from cadredesk.domain.roster_layout import RosterLayout, RosterRows
from cadredesk.services.desk import Desk
from cadredesk.services.people import find_people
from cadredesk.services.rosters import (
    STANDARD,
    VILLAGE_CADRES,
    Listed,
    RosterJob,
    find_layout,
    write_roster,
)
from cadredesk.services.village_roster import write_village_roster


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "person",
        nargs="*",
        metavar="PERSON",
        help="姓名、身份证号或编号，默认全体在职 / people, everybody serving by default",
    )
    parser.add_argument(
        "--to", type=Path, required=True, metavar="FILE.xlsx", help="写到哪里 / where to write"
    )
    parser.add_argument(
        "--layout",
        default=STANDARD,
        metavar="NAME",
        help="哪种表，例如 上会名单、干部信息一览表、考察方案 / which list",
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
    add_purpose(parser)


def run(session: Session) -> int:
    """Write the workbook and say how many people are in it."""
    options = session.options
    day = options.as_of or session.start.clock.today()
    with session.desk() as desk:
        name = VILLAGE_CADRES if options.village else options.layout
        layout = find_layout(desk.roster_layouts(), name)
        if layout.rows is RosterRows.VILLAGERS:
            return _run_for_villages(session, desk, layout, day)
        count = _write(session, desk, layout, day)
    result = {"file": str(options.to), "layout": layout.key, "cadres": count}
    session.say(
        "已写出{name} {file}：{cadres} 人。",
        "Wrote the list {name} {file}: {cadres} people.",
        name=layout.name,
        **result,
    )
    session.emit(result)
    return OK


def _write(session: Session, desk: Desk, layout: RosterLayout, day: date) -> int:
    options = session.options
    chosen: Sequence[CadreId] | None = None
    if options.person:
        with desk.library.unit_of_work() as work:
            chosen = [file.id for file in find_people(work, options.person)]
    people = Listed(chosen, by_strokes=options.order == "strokes")
    job = RosterJob(layout, options.to, day, people, options.purpose)
    return write_roster(desk.library, desk.roster_writer, job).left.people


def _run_for_villages(session: Session, desk: Desk, layout: RosterLayout, day: date) -> int:
    target = session.options.to
    job = RosterJob(layout, target, day, purpose=session.options.purpose)
    count = write_village_roster(desk.library, desk.roster_writer, job).left.people
    result = {"file": str(target), "village_cadres": count}
    session.say(
        "已写出村干部花名册 {file}：{village_cadres} 人。",
        "Wrote the village roster {file}: {village_cadres} people.",
        **result,
    )
    session.emit(result)
    return OK
