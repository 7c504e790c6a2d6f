"""`cadredesk ledger`: the alerts of a day as the 预警台账."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from cadredesk.cli.days import day_of
from cadredesk.cli.options import add_purpose
from cadredesk.cli.session import OK, Session
from cadredesk.domain.export_record import IdsShown
from cadredesk.services.deciding import read_board
from cadredesk.services.ledgers import LedgerJob, LedgerStyle, write_ledger


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
    parser.add_argument(
        "--ids",
        choices=("masked", "whole"),
        default="",
        help="带身份证号：遮挡或完整 / with identity numbers, masked or whole",
    )
    parser.add_argument("--no-sums", action="store_true", help="不带“怎么算的” / without the sums")
    parser.add_argument(
        "--no-mark",
        action="store_true",
        help="页脚不写“内部资料” / no words of caution at the foot",
    )
    add_purpose(parser)


_IDS = {"": IdsShown.NONE, "masked": IdsShown.MASKED, "whole": IdsShown.WHOLE}


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
            style=LedgerStyle(not options.no_sums, _IDS[options.ids], not options.no_mark),
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
