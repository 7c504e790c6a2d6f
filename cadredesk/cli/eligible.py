"""`cadredesk eligible`: what somebody still needs for a grade or a post, and from which day."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from cadredesk.cli.days import day_of
from cadredesk.cli.options import add_purpose
from cadredesk.cli.session import OK, Session
from cadredesk.cli.steps import step_keys, step_of
from cadredesk.domain.errors import UserError
from cadredesk.domain.rules.eligibility.judging import Eligibility
from cadredesk.domain.rules.requirement import Verdict
from cadredesk.domain.rules.target import TARGETS, Target, target_named
from cadredesk.services.departures import Sending
from cadredesk.services.desk import Desk
from cadredesk.services.eligibility import (
    EligibleRow,
    eligibility_json,
    eligibility_of,
    read_eligible,
    read_surroundings,
    write_eligible,
)
from cadredesk.services.people import find_person

_MARKS = {Verdict.PASSED: "✓", Verdict.NOT_YET: "✗", Verdict.UNKNOWN: "?"}


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "person",
        nargs="?",
        default="",
        metavar="PERSON",
        help="姓名、身份证号或编号 / a name, an ID number or an id",
    )
    parser.add_argument("--all", action="store_true", help="所有在职的，不写姓名也是 / everybody")
    parser.add_argument(
        "--target",
        "--for",
        required=True,
        metavar="三级主任科员",
        help="目标：" + "、".join(each.name for each in TARGETS) + " / the grade or post",
    )
    parser.add_argument(
        "--step",
        action="append",
        default=[],
        metavar="民主推荐=2026-09-10",
        help="拟议的一步：" + "、".join(step_keys()) + " / what is known of a proposed step",
    )
    parser.add_argument(
        "--to", type=Path, metavar="FILE.xlsx", help="所有人的也写成表格 / write the list, too"
    )
    parser.add_argument(
        "--as-of",
        type=day_of,
        metavar="YYYY-MM-DD",
        help="哪一天，默认今天 / the day asked about, today by default",
    )
    add_purpose(parser)


def run(session: Session) -> int:
    """Print each condition of one person, or everybody by the earliest day."""
    options = session.options
    day = options.as_of or session.start.clock.today()
    target = target_named(options.target)
    if target is None:
        known = "、".join(each.name for each in TARGETS)
        raise UserError("cli.unknown_target", target=options.target, known=known)
    if options.person and options.all:
        raise UserError("cli.one_or_all", name=options.person)
    with session.desk() as desk:
        if not options.person:
            _tell_everybody(session, desk, target, day)
        else:
            _tell_one(session, desk, target, day)
    return OK


def _tell_one(session: Session, desk: Desk, target: Target, day: date) -> None:
    with desk.library.unit_of_work() as work:
        file = find_person(work, session.options.person)
    step = step_of(session.options.step)
    if step is not None and session.options.as_of is None:
        day = step.counted_on or day
    around = read_surroundings(desk.library, target, day)
    found = eligibility_of(file, target, desk.rulebook(), day, around, step)
    name = file.cadre.name
    if found.has_it:
        held = session.word(target.name, target.name_en)
        chinese, english = "{name}已任{held}或同级以上。", "{name} has it already: {held}."
        session.say(chinese, english, name=name, held=held)
    for each in found.requirements:
        advisory = session.word("（仅供核对）", " (to check)") if each.advisory else ""
        label, state = session.word(*each.label), session.word(*each.state)
        session.line(f"{_MARKS[each.verdict]}  {each.basis.rule:<8}  {label}{advisory}：{state}")
    if not found.has_it:
        wanted = session.word(target.name, target.name_en)
        session.line(f"{name}  {wanted}  {_when(session, found)}")
    session.emit(eligibility_json(name, found, session.language))


def _tell_everybody(session: Session, desk: Desk, target: Target, day: date) -> None:
    rows = read_eligible(desk.library, desk.rulebook(), target, day)
    for row in rows:
        session.line(f"{_when(session, row.found):<12}  {row.name}  {row.post}")
    session.say(
        "{day} 共 {count} 人：已具备 {passed}，有日子 {dated}，其余须先补条件或不能判断。",
        "{count} people on {day}: {passed} now, {dated} with a day, the others without.",
        day=day,
        count=len(rows),
        passed=_count(rows, passed=True),
        dated=_count(rows, passed=False),
    )
    if session.options.to is not None:
        sending = Sending(session.options.to, day, session.options.purpose)
        path = write_eligible(desk.library, desk.list_writer, rows, target, sending)
        session.say("已写出 {file}。", "Wrote {file}.", file=path)
    session.emit([eligibility_json(row.name, row.found, session.language) for row in rows])


def _count(rows: Sequence[EligibleRow], *, passed: bool) -> int:
    return sum(
        (each.found.verdict is Verdict.PASSED) is passed and each.found.earliest_on is not None
        for each in rows
    )


def _when(session: Session, found: Eligibility) -> str:
    if found.verdict is Verdict.PASSED:
        return session.word("已具备", "now")
    if found.earliest_on is not None:
        return str(found.earliest_on)
    if found.verdict is Verdict.UNKNOWN:
        return session.word("不能判断", "cannot judge")
    return session.word("须先补条件", "not by waiting")
