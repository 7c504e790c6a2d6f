"""`cadredesk exports`: the register of what left the library."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from cadredesk.cli.session import OK, Session
from cadredesk.domain.export_record import ExportRecord
from cadredesk.services.departures import export_number, list_departures


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "--last", type=int, metavar="COUNT", help="只列最近几次 / only the last so many"
    )


def run(session: Session) -> int:
    """Print what left, the newest first."""
    with session.desk() as desk:
        records = list_departures(desk.library)[: session.options.last]
    for each in records:
        session.line(_line(session, each))
    session.say("共 {count} 次。", "{count} exports.", count=len(records))
    session.emit([export_json(each) for each in records])
    return OK


def export_json(record: ExportRecord) -> dict[str, Any]:
    """Return a row of the register for a program."""
    left = record.left
    return {
        "number": record.number,
        "at": record.at.isoformat(),
        "by": record.by,
        "action": left.action,
        "paper": left.paper,
        "people": left.people,
        "ids": left.ids.value,
        "purpose": left.purpose,
        "file": left.file,
        "files": left.files,
        "sha256": left.checksum,
    }


def _line(session: Session, record: ExportRecord) -> str:
    left = record.left
    people = session.word("{count} 人", "{count} people").format(count=left.people)
    at = f"{record.at.astimezone():%Y-%m-%d %H:%M}"
    texts = (export_number(record.number), at, record.by, left.paper, people, left.file)
    return "  ".join((*texts, left.purpose)).rstrip()
