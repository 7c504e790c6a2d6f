"""`cadredesk new`: a library for a unit, and its recovery sheet."""

from __future__ import annotations

from argparse import ArgumentParser

from cadredesk.cli.session import OK, Session
from cadredesk.domain.errors import UserError
from cadredesk.services.libraries import create_library, new_township
from cadredesk.services.library_ports import RecoverySheet

_GROUPS_A_LINE = 4


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--unit", required=True, help="单位简称，例如 青山镇 / the unit's name")
    parser.add_argument("--full-name", default="", help="单位全称 / its full name")
    parser.add_argument("--superior", default="", help="上级组织部门 / the department above it")


def run(session: Session) -> int:
    """Make the library and print the recovery sheet, which is shown this once."""
    options = session.options
    if not options.library:
        raise UserError("cli.no_library")
    township = new_township(options.unit, options.full_name, options.superior)
    folder = session.folder
    library, sheet = create_library(session.start.store, folder, township, session.new_password())
    library.close()
    session.say(
        "已新建{unit}的资料库：{folder}",
        "Made a library for {unit}: {folder}",
        unit=township.name,
        folder=folder,
    )
    _print_sheet(session, sheet)
    session.emit(
        {"library": str(folder), "unit": township.name, "recovery_sheet": list(sheet.groups)}
    )
    return OK


def _print_sheet(session: Session, sheet: RecoverySheet) -> None:
    session.line("")
    session.say("密码恢复单　{unit}", "Recovery sheet: {unit}", unit=sheet.unit_name)
    for first in range(0, len(sheet.groups), _GROUPS_A_LINE):
        numbers = range(first, min(first + _GROUPS_A_LINE, len(sheet.groups)))
        session.line("  ".join(f"{n + 1:2d}) {sheet.groups[n]}" for n in numbers))
    session.line("")
    session.say(
        "忘记密码时只能用它打开。请抄写或打印后封存在保密柜，不要存在这台电脑上。",
        "Only this opens the library when the password is forgotten. Print or copy it, seal it "
        "and keep it in a safe, not on this computer.",
    )
