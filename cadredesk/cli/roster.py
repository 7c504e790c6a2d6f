"""`cadredesk roster`: people as a roster or an official list, statistics, or the villages."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from cadredesk.cli.days import day_of
from cadredesk.cli.options import add_purpose
from cadredesk.cli.people_where import add_where, people_where
from cadredesk.cli.session import OK, Session
from cadredesk.domain.export_record import IdsShown
from cadredesk.domain.ids import CadreId
from cadredesk.domain.roster_layout import RosterLayout, RosterRows
from cadredesk.services.desk import Desk
from cadredesk.services.people import find_people
from cadredesk.services.roster_style import Grouping, Order, RosterStyle, with_style
from cadredesk.services.rosters import (
    STANDARD,
    VILLAGE_CADRES,
    RosterJob,
    find_layout,
    write_roster,
)
from cadredesk.services.village_roster import write_village_roster

_PAPERS = ("A4", "A3")


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
        help="哪种表，例如 干部名册（宽表）、年轻干部名册、上会名单 / which list",
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
    add_where(parser)
    _add_style(parser)
    add_purpose(parser)


def _add_style(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--columns",
        default="",
        metavar="A,B",
        help="只要这些列，按此先后，例如 name,sex,born_on,age / only these columns",
    )
    parser.add_argument(
        "--order",
        choices=[each.value for each in Order],
        default=Order.UNIT.value,
        help="排序：本单位顺序、姓氏笔画、职务职级 / the unit's order, strokes, or posts",
    )
    parser.add_argument(
        "--group",
        choices=[each.value for each in Grouping],
        default=Grouping.USUAL.value,
        help="分组：按表的习惯、按单位、不分 / as the list has it, by unit, or none",
    )
    parser.add_argument("--paper", choices=_PAPERS, default="", help="纸张 / the paper")
    parser.add_argument(
        "--whole-ids",
        action="store_true",
        help="身份证号不遮挡 / identity numbers whole, not masked",
    )
    parser.add_argument(
        "--no-mark",
        action="store_true",
        help="页脚不写“内部资料” / no words of caution at the foot",
    )


def run(session: Session) -> int:
    """Write the workbook and say how many people are in it."""
    options = session.options
    day = options.as_of or session.start.clock.today()
    with session.desk() as desk:
        name = VILLAGE_CADRES if options.village else options.layout
        layouts = desk.roster_layouts()
        found = find_layout(layouts, name)
        style = _style(session)
        job = RosterJob(
            with_style(found, style, layouts),
            options.to,
            day,
            _people(session, desk, day),
            style,
            options.purpose,
            lambda: desk.rulebook().on(day),
        )
        if found.rows is RosterRows.VILLAGERS:
            record = write_village_roster(desk.library, desk.roster_writer, job)
        else:
            record = write_roster(desk.library, desk.roster_writer, job)
    _say(session, found, record.number, record.left.people)
    return OK


def _style(session: Session) -> RosterStyle:
    options = session.options
    columns = (each.strip() for each in options.columns.split(","))
    return RosterStyle(
        columns=tuple(filter(None, columns)),
        order=Order(options.order),
        grouping=Grouping(options.group),
        paper=options.paper,
        ids=IdsShown.WHOLE if options.whole_ids else IdsShown.MASKED,
        marked=not options.no_mark,
    )


def _people(session: Session, desk: Desk, day: date) -> Sequence[CadreId] | None:
    options = session.options
    if options.person:
        with desk.library.unit_of_work() as work:
            return [file.id for file in find_people(work, options.person)]
    return people_where(desk, options.where, day)


def _say(session: Session, layout: RosterLayout, number: int, people: int) -> None:
    target = str(session.options.to)
    of_villages = layout.rows is RosterRows.VILLAGERS
    session.say(
        "已写出{name} {file}：{people} 人。导出编号 {number:04}。",
        "Wrote the list {name} {file}: {people} people. Export number {number:04}.",
        name=layout.name,
        file=target,
        people=people,
        number=number,
    )
    counted = {"village_cadres": people} if of_villages else {"cadres": people}
    session.emit({"file": target, "layout": layout.key, "number": number, **counted})
