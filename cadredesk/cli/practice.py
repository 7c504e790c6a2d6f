"""`cadredesk practice`: a township of invented people to try everything on."""

from __future__ import annotations

from argparse import ArgumentParser

from cadredesk.cli.days import day_of
from cadredesk.cli.session import OK, Session
from cadredesk.domain.errors import UserError
from cadredesk.services.libraries import create_practice_at_work
from cadredesk.services.practice import PASSWORD


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "--as-of",
        type=day_of,
        metavar="YYYY-MM-DD",
        help="日期从这一天推算，默认今天 / the day its dates are counted from",
    )


def run(session: Session) -> int:
    """Make the practice library and say its password."""
    if not session.options.library:
        raise UserError("cli.no_library")
    day = session.options.as_of or session.start.clock.today()
    library, invented = create_practice_at_work(session.start, session.folder, day)
    library.close()
    result = {
        "library": str(session.folder),
        "unit": invented.township.name,
        "password": PASSWORD,
        "as_of": str(day),
        "cadres": len(invented.cadres),
        "village_cadres": len(invented.villagers),
    }
    session.say(
        "示例库已建好：{library}\n"
        "{unit}，{cadres} 名干部、{village_cadres} 名村干部，都是虚构的，日期从 {as_of} 推算。\n"
        "密码：{password}",
        "The practice library is ready: {library}\n"
        "{unit}: {cadres} cadres and {village_cadres} village cadres, all invented, with dates "
        "counted from {as_of}.\nPassword: {password}",
        **result,
    )
    session.emit(result)
    return OK
