"""`cadredesk restore`: a new library from a backup, which is only read."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from cadredesk.cli.session import OK, Session
from cadredesk.domain.errors import UserError


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("backup", type=Path, help="备份 / the backup")


def run(session: Session) -> int:
    """Restore into the folder that --library names."""
    if not session.options.library:
        raise UserError("cli.no_library")
    folder = session.folder
    library = session.start.store.restore(session.options.backup, folder, session.password())
    with library.unit_of_work() as work:
        counts = work.lists.counts()
    unit = library.unit_name
    library.close()
    result = {"library": str(folder), "unit": unit, "cadres": counts.cadres}
    session.say(
        "已恢复到 {library}：{unit}，{cadres} 名干部。备份没有改动。",
        "Restored into {library}: {unit}, {cadres} cadres. The backup was only read.",
        **result,
    )
    session.emit(result)
    return OK
