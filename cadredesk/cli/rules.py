"""`cadredesk rules`: the numbers that may be set locally, and taking or sending local values."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from cadredesk.cli.days import day_of
from cadredesk.cli.session import OK, Session
from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import OverrideId, new_id
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.finding import Heard
from cadredesk.domain.rules.override import OverrideKind, RuleOverride, unfit_overrides
from cadredesk.domain.rules.rulebook import Rulebook, RulesOfDay
from cadredesk.services.desk import Desk
from cadredesk.services.local_rules import (
    export_overrides,
    set_override,
    take_overrides,
    withdraw_overrides,
)
from cadredesk.services.rule_cards import RuleCard, rule_cards


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options."""
    either = parser.add_mutually_exclusive_group()
    either.add_argument(
        "--import",
        dest="take",
        type=Path,
        metavar="FILE.toml",
        help="采用县里发来的本地口径 / take the local values of a file",
    )
    either.add_argument(
        "--export",
        type=Path,
        metavar="FILE.toml",
        help="把本地口径写成文件 / write the local values into a file",
    )
    either.add_argument(
        "--set",
        metavar="NAME=VALUE",
        help="定一个数，要有 --authority 和 --document / set one number locally",
    )
    either.add_argument(
        "--withdraw", metavar="NAME", help="撤回本地口径 / let the regulation count again"
    )
    parser.add_argument(
        "--list", action="store_true", help="列出全部规则 / list every rule, not the numbers"
    )
    parser.add_argument(
        "--from",
        dest="effective_from",
        type=day_of,
        metavar="YYYY-MM-DD",
        help="从哪天起，默认今天 / from which day, today by default",
    )
    parser.add_argument("--authority", default="", help="谁定的 / who decided it")
    parser.add_argument("--document", default="", help="依据文号 / on what paper")


def run(session: Session) -> int:
    """Take or write a file where one is named; then list what counts today."""
    with session.desk() as desk:
        _exchange(session, desk)
        book = desk.rulebook()
        today = session.start.clock.today()
        rows = _rows(book, book.on(today))
        cards = rule_cards(book, desk.library.overrides, today)
        for each in unfit_overrides(book, desk.library.overrides):
            session.complain("override.unfit", target=each.target)
    if session.options.list:
        for card in cards:
            session.line(_card_line(session, card))
    for row in () if session.options.list else rows:
        mark = session.word("本地", "local") if row["local"] else ""
        name = row["label_zh"] if session.language == "zh" else row["label_en"]
        session.line(f"{row['value']:>6} {row['unit']:<6} {name}  {mark}  {row['citation']}")
    session.say("规则版本 {version}", "Rule book {version}", version=book.version)
    told = [_card_json(card) for card in cards]
    session.emit({"version": book.version, "parameters": rows, "rules": told})
    return OK


def _exchange(session: Session, desk: Desk) -> None:
    options = session.options
    if options.set is not None:
        set_override(desk.library, desk.rulebook(), _wanted(session))
    if options.withdraw is not None:
        _withdraw(desk, options.withdraw)
    if options.take is not None:
        wanted = desk.local_rules_file.read(options.take)
        take_overrides(desk.library, desk.rulebook(), wanted, options.take.name)
        session.say("已采用 {count} 项本地口径。", "Took {count} local values.", count=len(wanted))
    if options.export is not None:
        count = export_overrides(desk.library, desk.local_rules_file, options.export)
        session.say("已写出 {count} 项本地口径。", "Wrote {count} local values.", count=count)


def _wanted(session: Session) -> RuleOverride:
    options = session.options
    name, _equals, value = options.set.partition("=")
    day = options.effective_from or session.start.clock.today()
    return RuleOverride(
        id=OverrideId(new_id()),
        kind=OverrideKind.NUMBER,
        target=name.strip(),
        value=value.strip(),
        effective_from=PartialDate.of(day),
        authority=options.authority,
        document_no=options.document,
    )


def _withdraw(desk: Desk, name: str) -> None:
    found = [each for each in desk.library.overrides if each.target == name]
    if not found:
        raise UserError("override.unknown", target=name)
    withdraw_overrides(desk.library, found, name)


def _card_line(session: Session, card: RuleCard) -> str:
    rule = card.rule
    on = session.word("启用", "on") if rule.switched_on else session.word("停用", "off")
    if card.heard not in {Heard.IN_ALERTS, Heard.IN_REQUIREMENTS}:
        on = "—"
    return f"{rule.id:<8}  {on:<3}  {session.word(*rule.title)}  {rule.citation}"


def _card_json(card: RuleCard) -> dict[str, Any]:
    rule = card.rule
    return {
        "id": rule.id,
        "title_zh": rule.title.zh,
        "title_en": rule.title.en,
        "kind": rule.kind.value,
        "on": rule.switched_on,
        "heard": card.heard.value,
        "certainty": rule.certainty.value,
        "citation": str(rule.citation),
        "local": card.differs,
    }


def _rows(book: Rulebook, today: RulesOfDay) -> list[dict[str, Any]]:
    """The numbers in force that a county or township may set for itself."""
    return [
        {
            "name": name,
            "label_zh": note.label.zh,
            "label_en": note.label.en,
            "value": today.number(name),
            "unit": note.unit,
            "least": note.bounds.least,
            "most": note.bounds.most,
            "local": today.provisions[name].is_local,
            "citation": str(today.citation(name)),
        }
        for name, note in book.notes.items()
        if note.bounds is not None and name in today.provisions
    ]
