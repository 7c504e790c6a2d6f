"""`cadredesk form`: the 干部任免审批表 of one or many people."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cadredesk.cli.days import day_of
from cadredesk.cli.options import add_purpose
from cadredesk.cli.session import OK, PROBLEM, Session
from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import CadreId
from cadredesk.services.form_basis import FormDay
from cadredesk.services.form_format import FormFormat
from cadredesk.services.form_names import PLACEHOLDERS
from cadredesk.services.forms import FormJob, FormsReport, write_form_book, write_forms
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
    _add_file_arguments(parser)
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


def _add_file_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--to",
        type=Path,
        required=True,
        metavar="DIR",
        help="放到哪个文件夹；合成一个文件时是文件名 / the folder, or with --together the file",
    )
    parser.add_argument(
        "--format",
        choices=[each.value for each in FormFormat],
        default=FormFormat.XLSX.value,
        help="写成哪种文件，默认 xlsx / the kind of file, xlsx by default",
    )
    parser.add_argument(
        "--together",
        action="store_true",
        help="所有人合成一个 PDF / everybody in one PDF",
    )
    parser.add_argument(
        "--names",
        default="",
        metavar="RULE",
        help="文件名规则，例如 {姓名}{身份证号} / how files are called: " + " ".join(PLACEHOLDERS),
    )
    add_purpose(parser)


def run(session: Session) -> int:
    """Write a form for each person; one that does not fit is a problem reported."""
    options = session.options
    day = options.as_of or session.start.clock.today()
    kind = FormFormat(options.format)
    if options.together and kind is not FormFormat.PDF:
        raise UserError("cli.not_together", format=kind.value)
    with session.desk() as desk:
        with desk.library.unit_of_work() as work:
            people = find_people(work, options.person)
        chosen: Sequence[CadreId] = [file.id for file in people]
        if options.order == "strokes":
            chosen = by_strokes(desk.library, chosen)
        job = FormJob(
            chosen,
            options.to,
            FormDay(day, desk.rulebook),
            kind,
            options.names,
            options.purpose,
        )
        if options.together:
            report = write_form_book(desk.library, desk.form_binder, job, session.progress)
        else:
            report = write_forms(desk.library, desk.form_writers, job, session.progress)
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
