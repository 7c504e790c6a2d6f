"""`cadredesk dump`: everything as JSON, readable without this program."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from cadredesk.cli.options import add_purpose
from cadredesk.cli.session import OK, Session
from cadredesk.services.dump import write_dump


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "--to", type=Path, required=True, metavar="FILE.json", help="写到哪里 / where to write"
    )
    add_purpose(parser)


def run(session: Session) -> int:
    """Write the file and say how much is in it."""
    target: Path = session.options.to
    with session.desk() as desk:
        data = write_dump(desk.library, target, session.options.purpose)
    result = {
        "file": str(target),
        "cadres": len(data["cadres"]),
        "village_cadres": len(data["village_cadres"]),
    }
    session.say(
        "已写出 {file}：{cadres} 名干部、{village_cadres} 名村干部。",
        "Wrote {file}: {cadres} cadres, {village_cadres} village cadres.",
        **result,
    )
    session.emit(result)
    return OK
