"""`cadredesk fill`: a blank of the county, filled with everybody or with those asked for."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from cadredesk.cli.days import day_of
from cadredesk.cli.options import add_purpose
from cadredesk.cli.people_where import add_where, people_where
from cadredesk.cli.session import OK, PROBLEM, Session
from cadredesk.domain.blank.recipe import Recipe, read_recipe
from cadredesk.domain.errors import UserError
from cadredesk.services.blanks.filling import (
    Filled,
    check_ready,
    fill_blank,
    refusal_text,
    write_filled,
)
from cadredesk.services.blanks.inspecting import inspect_blank
from cadredesk.services.departures import Sending


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("blank", type=Path, help="空表 .xlsx / the blank")
    parser.add_argument(
        "--to", type=Path, required=True, metavar="FILE.xlsx", help="写到哪里 / where to write"
    )
    parser.add_argument(
        "--sheet", help="工作表，默认第一张有表头的 / the sheet, the first table by default"
    )
    parser.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="COLUMN=FIELD",
        help="某列填什么，例如 E=born_on+age；E=- 不填 / what goes into a column; - nothing",
    )
    add_where(parser)
    parser.add_argument(
        "--as-of",
        type=day_of,
        metavar="YYYY-MM-DD",
        help="截止日期，默认今天 / the day it is made up to, today by default",
    )
    parser.add_argument(
        "--anyway",
        action="store_true",
        help="空表不允许的值也照填 / write even what the blank itself does not admit",
    )
    add_purpose(parser)


def run(session: Session) -> int:
    """Fill the blank and say how many people are in it; the blank itself is never changed."""
    options = session.options
    day = options.as_of or session.start.clock.today()
    with session.desk() as desk:
        found = inspect_blank(desk.library, desk.blank_files, options.blank, options.sheet)
        found = found.with_choices(_choices(options.map))
        people = people_where(desk, options.where, day)
        rules = desk.rulebook().on(day)
        with desk.library.unit_of_work() as work:
            filled = fill_blank(work, found, people, rules)
        check_ready(filled)
        written = options.anyway or not filled.refusals
        if written:
            sending = Sending(options.to, day, options.purpose)
            write_filled(desk.library, desk.blank_files, filled, sending)
    _report(session, filled, written=written)
    return OK if written and not filled.refusals else PROBLEM


def _choices(texts: list[str]) -> dict[str, Recipe]:
    choices = {}
    for text in texts:
        column, equals, recipe = text.partition("=")
        if not (column.strip() and equals and recipe.strip()):
            raise UserError("cli.bad_pair", text=text, example="E=born_on+age")
        choices[column.strip().upper()] = read_recipe(recipe.strip())
    return choices


def _report(session: Session, filled: Filled, *, written: bool) -> None:
    target = session.options.to
    for each in filled.refusals:
        session.line(refusal_text(each, session.language))
    if written:
        session.say(
            "已写出 {file}：{count} 人。空表没有改动。",
            "Wrote {file}: {count} people. The blank is unchanged.",
            file=target,
            count=len(filled.names),
        )
    else:
        session.say(
            "没有写出：有 {count} 处空表不允许的值。照填请加 --anyway。",
            "Nothing was written: {count} values that the blank does not admit. Use --anyway.",
            count=len(filled.refusals),
        )
    session.emit(
        {
            "file": str(target) if written else None,
            "cadres": len(filled.names),
            "columns": {letter: str(each) for letter, each in filled.inspection.recipes.items()},
            "refused": [
                {
                    "cell": each.cell,
                    "person": each.name,
                    "value": each.value,
                    "message": refusal_text(each, session.language),
                }
                for each in filled.refusals
            ],
        }
    )
