"""`cadredesk collection`: the 信息采集表 of the county's personnel system, out and in."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

from cadredesk.cli.days import day_of
from cadredesk.cli.options import add_common, add_purpose
from cadredesk.cli.people_where import add_where, people_where
from cadredesk.cli.saved import say_saved
from cadredesk.cli.session import OK, PROBLEM, Session
from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import UserError
from cadredesk.services.collection.comparing import (
    CollectionPreview,
    compare_collection,
    differences_of,
)
from cadredesk.services.collection.gathering import CollectionPack, prepare_collection
from cadredesk.services.collection.ports import CollectionFiles
from cadredesk.services.collection.saving import CollectionTaken, save_collection
from cadredesk.services.collection.wording import doubts_in_short, pack_json, preview_json
from cadredesk.services.collection.writing import photos_beside, write_collection, write_photos
from cadredesk.services.departures import Sending
from cadredesk.services.desk import Desk
from cadredesk.services.imports.preview import PersonState
from cadredesk.services.imports.saving import problem_text


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options of both ways."""
    ways = parser.add_subparsers(dest="way", required=True, metavar="做什么/WAY")
    write = ways.add_parser("write", help="写出信息采集表 / write the workbook")
    write.add_argument(
        "--to", type=Path, required=True, metavar="FILE.xlsx", help="写到哪里 / where to write"
    )
    write.add_argument(
        "--sheets", default="", metavar="A01,A02", help="只要这些表 / only these sheets"
    )
    write.add_argument(
        "--photos", action="store_true", help="照片另存为旁边的 ZIP / photos as a ZIP beside it"
    )
    write.add_argument(
        "--anyway",
        action="store_true",
        help="接收系统不收的值也照写 / write even what the receiving system refuses",
    )
    write.add_argument(
        "--as-of",
        type=day_of,
        metavar="YYYY-MM-DD",
        help="截止日期，默认今天 / the day it is made up to, today by default",
    )
    add_common(write, root=False)
    add_where(write)
    add_purpose(write)
    read = ways.add_parser("read", help="读入信息采集表 / take one in")
    add_common(read, root=False)
    read.add_argument("file", type=Path, metavar="FILE", help="信息采集表 / the workbook")
    read.add_argument(
        "--dry-run",
        action="store_true",
        help="只看结果，不保存 / show what would happen, save nothing",
    )


def run(session: Session) -> int:
    """Write one, or take one in."""
    if session.options.way == "write":
        return _write(session)
    with session.desk() as desk:
        return take_in(session, desk)


def _write(session: Session) -> int:
    options = session.options
    day = options.as_of or session.start.clock.today()
    number = 0
    with session.desk() as desk:
        files = desk.collection_files
        people = people_where(desk, options.where, day)
        sheets = _sheets(files, options.sheets)
        pack = prepare_collection(desk.library, files.layout, people, sheets, session.progress)
        is_written = options.anyway or not pack.refused
        if is_written:
            sending = Sending(options.to, day, options.purpose)
            number = write_collection(desk.library, files, pack, sending).number
        if is_written and options.photos:
            beside = Sending(photos_beside(options.to), day, options.purpose)
            write_photos(desk.library, files, pack, beside)
    _say_written(session, pack, number)
    return OK if is_written and not pack.refused else PROBLEM


def _sheets(files: CollectionFiles, text: str) -> Sequence[str] | None:
    """Return the keys that are asked for; raises `UserError` (`collection.no_sheet`)."""
    keys = [each.strip().upper() for each in text.split(",") if each.strip()]
    known = [each.key for each in files.layout.sheets]
    for key in keys:
        if key not in known:
            raise UserError("collection.no_sheet", name=key, known="、".join(known))
    return keys or None


def _say_written(session: Session, pack: CollectionPack, number: int) -> None:
    for line in doubts_in_short(pack, session.language):
        session.line(line)
    target = str(session.options.to)
    if number:
        session.say(
            "已写出{name} {file}：{people} 人。导出编号 {number:04}。",
            "Wrote the collection workbook {file}: {people} people. Export number {number:04}.",
            name=pack.layout.name,
            file=target,
            people=len(pack.cadres),
            number=number,
        )
    else:
        session.complain("collection.refused", count=len(pack.refused))
    written = {"file": target, "number": number} if number else {"file": None, "number": None}
    session.emit({**written, **pack_json(pack, session.language)})


def take_in(session: Session, desk: Desk) -> int:
    """Compare a workbook with the library and save what differs; problems are reported."""
    reading = desk.collection_files.read(session.options.file, session.progress)
    preview = compare_collection(desk.library, reading)
    taken = CollectionTaken(None, ChangeSet())
    if not session.options.dry_run:
        taken = save_collection(desk.library, preview, progress=session.progress)
    _say_read(session, preview, taken)
    return PROBLEM if preview.problems else OK


def _say_problems(session: Session, preview: CollectionPreview) -> None:
    for problem in preview.problems:
        session.say(
            "{sheet} 第 {row} 行 {column} 列：{text}",
            "{sheet}, row {row}, column {column}: {text}",
            sheet=problem.sheet,
            row=problem.row,
            column=problem.column,
            text=problem_text(problem, session.language),
        )


def _say_read(session: Session, preview: CollectionPreview, taken: CollectionTaken) -> None:
    for person, each in differences_of(preview):
        session.say(
            "{sheet} 第 {row} 行 {name} {heading}：{known} → {stated}",
            "{sheet}, row {row}, {name} {heading}: {known} → {stated}",
            sheet=each.sheet,
            row=each.number,
            name="" if person is None else person.name,
            heading=each.heading or session.word("（整行）", "(whole row)"),
            known=each.known or "—",
            stated=each.stated,
        )
    _say_problems(session, preview)
    session.say(
        "信息采集表：新增 {new} 人，更改 {changed} 人，不变 {unchanged} 人，单位 {units} 个；"
        "问题 {count} 处。",
        "Collection workbook: {new} new, {changed} changed, {unchanged} unchanged; units: {units}; "
        "problems: {count}.",
        units=len(preview.units),
        count=len(preview.problems),
        **{state.value: preview.count(state) for state in PersonState},
    )
    say_saved(session, taken.batch)
    session.emit(preview_json(preview, taken.batch, session.language))
