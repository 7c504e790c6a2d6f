"""`cadredesk import`: whom rows in doubt mean and which spellings are unified, by option."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from cadredesk.cli.session import Session
from cadredesk.domain.errors import UserError
from cadredesk.services.imports.doubts import ANOTHER, LEFT_OUT
from cadredesk.services.imports.preview import Preview
from cadredesk.services.imports.spelled import KEEP, UNIFY
from cadredesk.services.imports.telling import doubt_text, fact_texts, spelling_text

_FIRST = "1"
_SIGNS = {True: "=", False: "≠", None: "/"}


def add_people_options(parser: ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "--same",
        action="append",
        default=[],
        metavar="ROW[=N]",
        help="这一行是同一个人；几位都可能时是第 N 位"
        " / the row is the same person; the Nth where several may be meant",
    )
    parser.add_argument(
        "--new",
        action="append",
        default=[],
        metavar="ROW",
        help="这一行是另一个人 / the row is another person",
    )
    parser.add_argument(
        "--leave",
        action="append",
        default=[],
        metavar="ROW",
        help="这一行先不导入 / leave the row out",
    )
    parser.add_argument(
        "--unify",
        action="append",
        default=[],
        metavar="NAME",
        help="表里的这种写法统一成已有的 / write this name of the table the known way",
    )
    parser.add_argument(
        "--keep",
        action="append",
        default=[],
        metavar="NAME",
        help="这种写法保持不变，以后不再问 / keep this name as it is and ask no more",
    )


def choices_about_spellings(options: Namespace, preview: Preview) -> dict[str, str]:
    """Return what the options say, by `OtherSpelling.key`.

    Raises `UserError` (`cli.no_spelling`) for a name that nobody asks about.
    """
    wanted = {**dict.fromkeys(options.unify, UNIFY), **dict.fromkeys(options.keep, KEEP)}
    unknown = wanted.keys() - {each.stated for each in preview.spelled}
    if unknown:
        names = "、".join(each.stated for each in preview.spelled) or "—"
        raise UserError("cli.no_spelling", name="、".join(sorted(unknown)), names=names)
    return {each.key: wanted[each.stated] for each in preview.spelled if each.stated in wanted}


def whom(options: Namespace) -> dict[str, str]:
    """Return what the options say, by `Doubt.key`."""
    same = (text.partition("=") for text in options.same)
    return {
        **{row.strip(): number.strip() or _FIRST for row, _equals, number in same},
        **{row.strip(): ANOTHER for row in options.new},
        **{row.strip(): LEFT_OUT for row in options.leave},
    }


def check_whom(chosen: dict[str, str], preview: Preview) -> None:
    """Raise `UserError` (`cli.no_doubt`) for a row or person that nobody asks about."""
    choices = {doubt.key: doubt.choices for doubt in preview.doubts}
    for row, choice in chosen.items():
        if choice not in choices.get(row, ()):
            rows = "、".join(choices) or "—"
            raise UserError("cli.no_doubt", row=row, rows=rows)


def say_doubts(session: Session, preview: Preview) -> None:
    """Tell what is spelled otherwise, and which rows may be one person or two, and why."""
    for found in preview.spelled:
        session.say("{text}", "{text}", text=spelling_text(found, session.language))
        session.say(
            "  现在按 --{choice}。可以用 --unify {name} 或 --keep {name} 指定。",
            "  Taken as --{choice}; --unify {name} or --keep {name} says otherwise.",
            choice=found.choice,
            name=found.stated,
        )
    for doubt in preview.doubts:
        session.say("{text}", "{text}", text=doubt_text(doubt, session.language))
        for number, candidate in enumerate(doubt.candidates, 1):
            facts = (
                f"{stated} {_SIGNS[fact.agrees]} {known}"
                for fact in candidate.facts
                for stated, known in (fact_texts(fact),)
            )
            session.say("  {n}. {facts}", "  {n}. {facts}", n=number, facts="；".join(facts))
        taken = {ANOTHER: "--new", LEFT_OUT: "--leave"}.get(doubt.choice, "--same")
        session.say(
            "  现在按 {taken} {row}。可以用 --same、--new、--leave 指定。",
            "  Taken as {taken} {row}; --same, --new or --leave says otherwise.",
            taken=taken,
            row=doubt.key,
        )
