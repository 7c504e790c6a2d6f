"""`cadredesk ledger`: the alerts of a day as the 预警台账."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from cadredesk.cli.days import day_of
from cadredesk.cli.options import add_purpose
from cadredesk.cli.session import OK, Session
from cadredesk.services.deciding import read_board
from cadredesk.services.ledgers import LedgerJob, write_ledger


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "--to", type=Path, required=True, metavar="FILE.xlsx", help="写到哪里 / where to write"
    )
    parser.add_argument(
        "--as-of",
        type=day_of,
        metavar="YYYY-MM-DD",
        help="哪一天，默认今天 / the day asked about, today by default",
    )
    parser.add_argument(
        "--with-sanctions",
        action="store_true",
        help="处分类预警也写进去 / write alerts about sanctions as well",
    )
    add_purpose(parser)


def run(session: Session) -> int:
    """Write the workbook and say how many alerts are in it."""
    options = session.options
    day = options.as_of or session.start.clock.today()
    with session.desk() as desk:
        board = read_board(desk.library, desk.rulebook(), day)
        job = LedgerJob(
            board,
            options.to,
            restricted=options.with_sanctions,
            purpose=options.purpose,
        )
        write_ledger(desk.library, desk.ledger_writer, job)
    told = len(job.told)
    result = {"file": str(job.target), "alerts": told, "left_out": len(board.alerts) - told}
    session.say(
        "已写出预警台账 {file}：{alerts} 条，处分类 {left_out} 条未列入。",
        "Wrote the ledger {file}: {alerts} alerts; {left_out} about sanctions left out.",
        **result,
    )
    session.emit(result)
    return OK
