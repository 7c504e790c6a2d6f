"""`cadredesk compare`: exchanged approval forms beside the cadre files, nothing saved."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from cadredesk.cli.days import day_of
from cadredesk.cli.options import add_purpose
from cadredesk.cli.session import OK, PROBLEM, Session
from cadredesk.services.desk import Desk
from cadredesk.services.form_basis import FormDay
from cadredesk.services.interchange.comparing import (
    Comparison,
    FileComparison,
    FileState,
    compare_files,
    compare_with,
)
from cadredesk.services.interchange.mending import MendedFiles, write_mended
from cadredesk.services.interchange.wording import (
    comparison_json,
    difference_label,
    file_problem,
    is_left_alone,
    note_text,
)
from cadredesk.services.people import find_person


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "file",
        nargs="+",
        type=Path,
        metavar="FILE",
        help="任免表 .lrmx、.lrm，或放着它们的文件夹、ZIP / forms, or folders and ZIPs of them",
    )
    parser.add_argument(
        "--person",
        metavar="PERSON",
        help="分不清是哪一位时，说明是谁 / whom a single file is about",
    )
    parser.add_argument(
        "--mend",
        type=Path,
        metavar="DIR",
        help="不同的文件另存一份，以档案为准，其余内容原样 / write those that differ as the library"
        " has them, everything else in them as it is",
    )
    parser.add_argument(
        "--as-of",
        type=day_of,
        metavar="YYYY-MM-DD",
        help="按哪一天的审批表比较，默认今天 / the day of the forms, today by default",
    )
    add_purpose(parser)


def run(session: Session) -> int:
    """Compare and say what differs; files that were left alone are problems."""
    with session.desk() as desk:
        day = session.options.as_of or session.start.clock.today()
        read = desk.interchange_reader.read(session.options.file, session.progress)
        compared = compare_files(desk.library, read, FormDay(day, desk.rulebook), session.progress)
        if session.options.person:
            with desk.library.unit_of_work() as work:
                cadre = find_person(work, session.options.person).id
            for place in range(len(compared.files)):
                compared = compare_with(desk.library, compared, place, cadre)
        mended = _mend(session, desk, compared)
    say_comparison(session, compared)
    for path in mended.written:
        session.line(str(path))
    for error in mended.failed:
        session.complain(error.code, **error.fields)
    session.emit(comparison_json(compared, session.language))
    is_whole = not mended.failed and not any(is_left_alone(each) for each in compared.files)
    return OK if is_whole else PROBLEM


def _mend(session: Session, desk: Desk, compared: Comparison) -> MendedFiles:
    if session.options.mend is None:
        return MendedFiles((), ())
    options = session.options
    return write_mended(
        desk.library,
        desk.interchange_writer,
        compared,
        options.mend,
        options.purpose,
        session.progress,
    )


def say_comparison(session: Session, compared: Comparison) -> None:
    """Print what became of each file, and the count of each state."""
    for each in compared.files:
        _say_file(session, each)
    counts = {state.value: compared.count(state) for state in FileState}
    session.say(
        "新增 {new} 人，不同 {changed} 人，相同 {unchanged} 人；没有处理 {left} 个文件。",
        "{new} new, {changed} different, {unchanged} the same; {left} files left alone.",
        left=sum(is_left_alone(each) for each in compared.files),
        **counts,
    )


def _say_file(session: Session, each: FileComparison) -> None:
    problem = file_problem(each, session.language)
    session.line(f"{each.name}  {each.person}  {problem}".rstrip())
    for note in () if each.form is None else each.form.notes:
        session.line(f"  {note_text(note, session.language)}")
    for difference in each.differences:
        known = difference.known or session.word("（空）", "(nothing)")
        stated = difference.stated or session.word("（没有）", "(missing)")
        label = difference_label(difference, session.language)
        session.line(f"  {label}: {_one_line(known)} → {_one_line(stated)}")


def _one_line(text: str) -> str:
    return text.replace("\n", " / ")
