"""`cadredesk agree`: whether file, form, exchanged forms and a roster say the same."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from cadredesk.cli.days import day_of
from cadredesk.cli.options import add_purpose
from cadredesk.cli.session import OK, PROBLEM, Session
from cadredesk.services.agreement import Agreement, Disagreement, Evidence, Source, check_agreement
from cadredesk.services.agreement_list import write_agreement
from cadredesk.services.departures import Sending
from cadredesk.services.form_basis import FormDay
from cadredesk.services.imports.reading import ReadOptions
from cadredesk.services.interchange.wording import file_problem
from cadredesk.services.messages import sentence
from cadredesk.services.people import find_people

_WORDS = {
    Source.FORM: ("审批表", "form"),
    Source.EXCHANGED: ("交换文件", "exchanged form"),
    Source.ROSTER: ("花名册", "roster"),
}


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "person",
        nargs="*",
        metavar="PERSON",
        help="核对谁，默认文件里的人，没有文件时全体在职 / whom; everybody concerned by default",
    )
    parser.add_argument(
        "--forms",
        nargs="+",
        type=Path,
        default=[],
        metavar="FILE",
        help="任免表文件、文件夹或 ZIP / exchanged forms, folders or ZIPs of them",
    )
    parser.add_argument("--roster", type=Path, metavar="FILE.xlsx", help="花名册 / a roster")
    parser.add_argument(
        "--to", type=Path, metavar="FILE.xlsx", help="另写一份核对清单 / write the list, too"
    )
    add_purpose(parser)
    parser.add_argument(
        "--as-of", type=day_of, metavar="YYYY-MM-DD", help="哪一天，默认今天 / today by default"
    )


def run(session: Session) -> int:
    """Say where not everything agrees; that is a problem reported."""
    options = session.options
    day = options.as_of or session.start.clock.today()
    with session.desk() as desk:
        with desk.library.unit_of_work() as work:
            people = [file.id for file in find_people(work, options.person)]
        forms, roster = options.forms, options.roster
        evidence = Evidence(
            people,
            desk.interchange_reader.read(forms, session.progress) if forms else (),
            None if roster is None else desk.roster_reader.read(roster, ReadOptions()),
        )
        found = check_agreement(
            desk.library, evidence, FormDay(day, desk.rulebook), session.progress
        )
        if options.to is not None:
            sending = Sending(options.to, day, options.purpose)
            write_agreement(desk.library, desk.list_writer, found, sending)
    _say(session, found)
    session.emit(_data(session, found))
    return OK if found.is_whole else PROBLEM


def _say(session: Session, found: Agreement) -> None:
    for each in found.disagreements:
        session.line(f"{each.person}  {each.fact.label(session.language)}  {_sides(session, each)}")
        if each.remark is not None:
            session.line(f"  {_remark(session, each)}")
    for source, name in found.strangers:
        words = session.word("{source}里的{name}，资料库里没有", "unknown: {name} ({source})")
        session.line(words.format(source=session.word(*_WORDS[source]), name=name))
    for left in found.left:
        session.line(f"{left.name}  {file_problem(left, session.language)}")
    session.say(
        "核对 {people} 人，{count} 处不一致。",
        "Looked at {people} people: {count} things do not agree.",
        people=found.people,
        count=len(found.disagreements),
    )
    if session.options.to is not None:
        session.say("已写出 {file}。", "Wrote {file}.", file=session.options.to)


def _sides(session: Session, each: Disagreement) -> str:
    on_file = session.word("档案", "file")
    nothing = session.word("（空）", "(nothing)")
    sides = [f"{on_file}: {each.on_file or nothing}"]
    sides += [f"{session.word(*_WORDS[source])}: {text}" for source, text in each.stated.items()]
    return " | ".join(side.replace("\n", " / ") for side in sides)


def _remark(session: Session, each: Disagreement) -> str:
    remark = each.remark
    return "" if remark is None else sentence(remark.code, remark.fields, session.language)


def _data(session: Session, found: Agreement) -> dict[str, Any]:
    return {
        "people": found.people,
        "disagreements": [
            {
                "person": each.person,
                "fact": each.fact.field,
                "label": each.fact.label(session.language),
                "row": each.row,
                "file": each.on_file,
                "stated": {source.value: text for source, text in each.stated.items()},
                "agreeing": sorted(each.agreeing),
                "remark": _remark(session, each),
            }
            for each in found.disagreements
        ],
        "strangers": [{"source": source.value, "person": name} for source, name in found.strangers],
        "left": [
            {"file": each.name, "problem": file_problem(each, session.language)}
            for each in found.left
        ],
    }
