"""`cadredesk blank inspect`: what a blank asks for, and what would go into it."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from cadredesk.cli.options import add_common
from cadredesk.cli.session import OK, Session
from cadredesk.services.blanks.inspecting import (
    drift_texts,
    inspect_blank,
    inspection_json,
    why_text,
)


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what can be done with a blank."""
    deeds = parser.add_subparsers(dest="deed", metavar="inspect", required=True)
    inspect = deeds.add_parser(
        "inspect", help="看空表每列填什么、为什么 / what goes into each column, and why"
    )
    add_common(inspect, root=False)
    inspect.add_argument("file", type=Path, help="空表 .xlsx / the blank")
    inspect.add_argument(
        "--sheet", help="工作表，默认第一张有表头的 / the sheet, the first table by default"
    )


def run(session: Session) -> int:
    """Print each column with what goes into it and why; nothing is written."""
    options = session.options
    with session.desk() as desk:
        found = inspect_blank(desk.library, desk.blank_files, options.file, options.sheet)
        vocabulary = desk.blank_files.vocabulary
    blank = found.blank
    session.say(
        "“{title}”（{sheet}）：表头第 {top}–{bottom} 行，可填第 {first}–{last} 行。",
        "“{title}” ({sheet}): header in rows {top} to {bottom}, people in rows {first} to {last}.",
        title=blank.title or blank.file,
        sheet=blank.sheet,
        top=blank.header[0],
        bottom=blank.header[1],
        first=blank.body[0],
        last=blank.body[1],
    )
    for text in drift_texts(found.comparison, session.language):
        session.line(text)
    for each in found.columns:
        label = vocabulary.label(each.recipe, session.language) or "—"
        reason = why_text(each, vocabulary, session.language)
        session.line(f"{each.column.letter:<3}{each.column.heading}  →  {label}  {reason}")
    session.emit(inspection_json(found, vocabulary, session.language))
    return OK
