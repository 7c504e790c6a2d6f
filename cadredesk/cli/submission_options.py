"""The options of `cadredesk submission`, act by act."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from cadredesk.cli.days import day_of
from cadredesk.services.form_format import FormFormat


def declare_named(parser: ArgumentParser) -> None:
    """Declare which submission is meant."""
    parser.add_argument("submission", metavar="NUMBER", help="编号或名称 / its number or title")


def _dated(parser: ArgumentParser, chinese: str, english: str) -> None:
    parser.add_argument(
        "--on",
        type=day_of,
        metavar="YYYY-MM-DD",
        help=f"{chinese}，默认今天 / {english}, today by default",
    )


def declare_new(parser: ArgumentParser) -> None:
    """Declare what is known of a request."""
    parser.add_argument("title", metavar="TITLE", help="报什么 / what is handed in")
    _request(parser)


def declare_change(parser: ArgumentParser) -> None:
    """Declare what is put right of a request; what is not named stays."""
    declare_named(parser)
    parser.add_argument("--title", help="报什么 / what is handed in")
    _request(parser)


def _request(parser: ArgumentParser) -> None:
    parser.add_argument("--by", help="哪里来的要求 / who asks for it")
    parser.add_argument("--document", help="通知文号 / on what paper")
    parser.add_argument("--due", type=day_of, metavar="YYYY-MM-DD", help="期限 / due on")
    _dated(parser, "来件日期", "asked for on")
    parser.add_argument("--blank", type=Path, metavar="FILE.xlsx", help="附来的空表 / its blank")
    parser.add_argument("--notice", type=Path, metavar="FILE", help="通知原件 / the notice")


def declare_freeze(parser: ArgumentParser) -> None:
    """Declare what goes into a pack, and about whom."""
    declare_named(parser)
    parser.add_argument(
        "--layout", action="append", default=[], metavar="NAME", help="名册表式 / a roster"
    )
    parser.add_argument(
        "--form",
        action="append",
        default=[],
        type=FormFormat,
        choices=list(FormFormat),
        help="审批表 / approval forms",
    )
    parser.add_argument(
        "--fill", action="store_true", help="填附来的空表 / fill the blank that came with it"
    )
    parser.add_argument(
        "--file", action="append", default=[], type=Path, metavar="FILE", help="现成的文件 / a file"
    )
    parser.add_argument(
        "--no-cover", action="store_true", help="不生成报送单 / without a cover sheet"
    )
    parser.add_argument(
        "--hold-back",
        action="store_true",
        help="上一版以后没要求改的变化不并入 / leave out later changes that nobody asked for",
    )
    parser.add_argument("--person", nargs="+", default=[], help="哪些人 / whom")
    parser.add_argument("--where", metavar="SENTENCE", help="按条件选人 / people by conditions")
    parser.add_argument(
        "--as-of", type=day_of, metavar="YYYY-MM-DD", help="截至日期，默认今天 / today by default"
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="只体检 / only look what would be found"
    )
    parser.add_argument(
        "--anyway", action="store_true", help="体检没过也封包 / freeze what did not pass, too"
    )


def declare_send(parser: ArgumentParser) -> None:
    """Declare how it was handed over."""
    declare_named(parser)
    _dated(parser, "报送日期", "handed over on")
    parser.add_argument("--how", default="", help="方式：U 盘、纸质 / by what way")
    parser.add_argument("--to-whom", default="", help="交给谁 / to whom")
    parser.add_argument("--receipt", default="", help="回执 / the receipt")
    parser.add_argument("--to", type=Path, metavar="DIR", help="同时写出文件 / write them, too")
    _zipped(parser)


def _zipped(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--zip", action="store_true", help="打成一个 ZIP，不带密码 / as one ZIP, without a password"
    )


def declare_return(parser: ArgumentParser) -> None:
    """Declare how it came back, and with which points."""
    declare_named(parser)
    _dated(parser, "退回日期", "returned on")
    parser.add_argument("--by", default="", help="谁退的 / by whom")
    parser.add_argument("--how", default="", help="方式：电话、批注 / by what way")
    parser.add_argument(
        "--point", action="append", default=[], metavar="TEXT", help="一条意见 / one point"
    )
    parser.add_argument("--points", type=Path, metavar="FILE.txt", help="意见，一行一条 / a file")


def declare_settle(parser: ArgumentParser) -> None:
    """Declare which point is settled, and how."""
    declare_named(parser)
    parser.add_argument("point", type=int, metavar="N", help="第几条意见 / which point")
    parser.add_argument("--because", default="", help="无需更正的原因 / why it stays as it is")


def declare_accept(parser: ArgumentParser) -> None:
    """Declare when it was accepted."""
    declare_named(parser)
    _dated(parser, "接收日期", "accepted on")
    parser.add_argument("--note", default="", help="说明 / a note")


def declare_show(parser: ArgumentParser) -> None:
    """Declare which version is looked at."""
    declare_named(parser)
    parser.add_argument("--version", type=int, metavar="N", help="哪一版，默认最后 / the last one")
    parser.add_argument("--to", type=Path, metavar="DIR", help="写出文件 / write its files")
    _zipped(parser)


def declare_diff(parser: ArgumentParser) -> None:
    """Declare which versions are compared."""
    declare_named(parser)
    parser.add_argument("--from", dest="before", type=int, metavar="N", help="从哪一版 / from")
    parser.add_argument("--to", dest="after", type=int, metavar="N", help="到哪一版 / to")


def declare_list(parser: ArgumentParser) -> None:
    """Declare what is listed."""
    parser.add_argument("--open", action="store_true", help="只列没办完的 / only what is open")
    parser.add_argument("--to", type=Path, metavar="FILE.xlsx", help="写成台账 / as a workbook")


def declare_tie(parser: ArgumentParser) -> None:
    """Declare whom and which field a point concerns."""
    declare_named(parser)
    parser.add_argument("point", type=int, metavar="N", help="第几条意见 / which point")
    parser.add_argument("--person", default="", help="说的是谁 / whom it is about")
    parser.add_argument("--field", default="", metavar="FACT", help="哪一项，如 born_on / a fact")
