"""`cadredesk backup`: a copy that was opened again and checked."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from cadredesk.cli.session import OK, Session


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "--to", type=Path, metavar="DIR", help="放到哪个文件夹 / the folder for the copy"
    )


def run(session: Session) -> int:
    """Make the backup and say where it is."""
    with session.desk() as desk:
        made = desk.library.back_up(session.options.to)
    result = {
        "path": made.path,
        "made_at": made.made_at.isoformat(),
        "generation": made.generation,
        "cadres": made.cadres,
        "size": made.size,
        "verified": made.verified,
    }
    session.say(
        "已备份并验证：{path}（{cadres} 名干部，{size} 字节）",
        "Backed up and verified: {path} ({cadres} cadres, {size} bytes)",
        **result,
    )
    session.emit(result)
    return OK
