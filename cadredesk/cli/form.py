"""`cadredesk form`: the 干部任免审批表 of one or many people."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cadredesk.cli.days import day_of
from cadredesk.cli.session import OK, PROBLEM, Session
from cadredesk.domain.ids import CadreId
from cadredesk.services.form_basis import FormDay
from cadredesk.services.forms import FormsReport, write_forms
from cadredesk.services.messages import explain
from cadredesk.services.people import find_people
from cadredesk.services.stroke_order import by_strokes


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "person",
        nargs="+",
        metavar="PERSON",
        help="姓名、身份证号或编号 / a name, an ID number or an id",
    )
    parser.add_argument(
        "--to", type=Path, required=True, metavar="DIR", help="放到哪个文件夹 / the folder"
    )
    parser.add_argument(
        "--as-of",
        type=day_of,
        metavar="YYYY-MM-DD",
        help="计算年龄的日期，默认今天 / the day ages are counted to, today by default",
    )
    parser.add_argument(
        "--order",
        choices=["given", "strokes"],
        default="given",
        help="先后：按所给顺序或姓氏笔画 / as given, or surnames by strokes",
    )


def run(session: Session) -> int:
    """Write a form for each person; one that does not fit is a problem reported."""
    day = session.options.as_of or session.start.clock.today()
    with session.desk() as desk:
        with desk.library.unit_of_work() as work:
            people = find_people(work, session.options.person)
        chosen: Sequence[CadreId] = [file.id for file in people]
        if session.options.order == "strokes":
            chosen = by_strokes(desk.library, chosen)
        report = write_forms(
            desk.library,
            desk.form_writer,
            chosen,
            session.options.to,
            FormDay(day, desk.rulebook),
        )
    _say(session, report)
    session.emit(_data(session, report))
    return PROBLEM if report.failed else OK


def _say(session: Session, report: FormsReport) -> None:
    for each in report.written:
        notes = "、".join((*each.notes, *each.gaps))
        session.line(f"{each.name}  {each.path}" + (f"  ({notes})" if notes else ""))
    for failed in report.failed:
        print(explain(failed.error, session.language), file=session.terminal.err)


def _data(session: Session, report: FormsReport) -> dict[str, Any]:
    return {
        "written": [
            {
                "person": each.name,
                "file": str(each.path),
                "pages": each.pages,
                "shrunk": list(each.notes),
                "gaps": list(each.gaps),
            }
            for each in report.written
        ],
        "failed": [
            {
                "person": each.name,
                "code": each.error.code,
                "message": explain(each.error, session.language),
            }
            for each in report.failed
        ],
    }
