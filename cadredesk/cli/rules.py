"""`cadredesk rules`: the rule book, and setting, taking or sending what is decided locally."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path

from cadredesk.cli.days import day_of
from cadredesk.cli.session import OK, Session
from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import OverrideId, new_id
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.finding import Heard
from cadredesk.domain.rules.override import OverrideKind, RuleOverride, unfit_overrides
from cadredesk.domain.rules.rulebook import Rulebook
from cadredesk.services.desk import Desk
from cadredesk.services.local_rules import (
    export_overrides,
    set_override,
    take_overrides,
    withdraw_overrides,
)
from cadredesk.services.rule_cards import RuleCard, rule_cards
from cadredesk.services.rule_json import card_json, number_json, override_json, rule_json

_ON_AND_OFF = {"on": "1", "off": "0", "开": "1", "关": "0"}


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "act",
        nargs="?",
        default="list",
        choices=list(_ACTS),
        metavar="ACT",
        help="list 列出，show 看一条，override 定一个数，withdraw 撤回，export 写出，import 采用"
        " / list, show, override, withdraw, export, import",
    )
    parser.add_argument(
        "subject",
        nargs="?",
        default="",
        metavar="RULE|NAME=VALUE|FILE.toml",
        help="规则编号；数或开关（AVOID-4=on）；文件 / a rule, a number or switch, a file",
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
    parser.add_argument(
        "--lead", action="store_true", help="定的是提前期，如 RET-2=24,12,6 / it is the lead times"
    )


def run(session: Session) -> int:
    """Do what is asked of the rule book."""
    with session.desk() as desk:
        for each in unfit_overrides(desk.rulebook(), desk.library.overrides):
            session.complain("override.unfit", target=each.target)
        _ACTS[session.options.act](session, desk)
    return OK


def _list(session: Session, desk: Desk) -> None:
    cards = _cards(session, desk)
    for card in cards:
        session.line(_card_line(session, card))
    session.say("规则版本 {version}", "Rule book {version}", version=desk.rulebook().version)
    session.emit([rule_json(card) for card in cards])


def _card_line(session: Session, card: RuleCard) -> str:
    rule = card.rule
    on = session.word("启用", "on") if rule.switched_on else session.word("停用", "off")
    if card.heard not in {Heard.IN_ALERTS, Heard.IN_REQUIREMENTS}:
        on = "—"
    return f"{rule.id:<8}  {on:<3}  {session.word(*rule.title)}  {rule.citation}"


def _show(session: Session, desk: Desk) -> None:
    wanted = _subject(session).upper()
    cards = _cards(session, desk)
    found = next((card for card in cards if card.id == wanted), None)
    if found is None:
        known = "、".join(card.id for card in cards)
        raise UserError("cli.unknown_rule", rule=wanted, known=known)
    rule = found.rule
    session.line(f"{rule.id}  {session.word(rule.title.zh, rule.title.en)}")
    session.line(str(rule.citation))
    for each in found.numbers:
        row = number_json(each)
        name = session.word(str(row["label_zh"]), str(row["label_en"]))
        mark = session.word("本地", "local") if row["local"] else ""
        line = f"{row['value']!s:>6} {row['unit']:<6} {name}  {mark}  {row['citation']}"
        session.line(line)
    for wording in rule.texts.values():
        session.line(session.word(wording.zh, wording.en))
    session.emit(card_json(found, desk.rulebook().version))


def _override(session: Session, desk: Desk) -> None:
    wanted = _wanted(session, desk.rulebook())
    set_override(desk.library, desk.rulebook(), wanted)
    _told(session, desk, wanted)


def _withdraw(session: Session, desk: Desk) -> None:
    name = _subject(session)
    found = [each for each in desk.library.overrides if each.target == name]
    if not found:
        raise UserError("override.unknown", target=name)
    withdraw_overrides(desk.library, found, name)
    _told(session, desk, found[-1])


def _told(session: Session, desk: Desk, about: RuleOverride) -> None:
    """Say what counts now of what a local value is about."""
    version = desk.rulebook().version
    about_it = [each for each in desk.library.overrides if each.target == about.target]
    session.say(
        "{target} 有 {count} 项本地口径，规则版本 {version}",
        "{target} has {count} local values, rule book {version}",
        target=about.target,
        count=len(about_it),
        version=version,
    )
    session.emit(
        {
            "target": about.target,
            "version": version,
            "overrides": [override_json(each) for each in about_it],
            "rules": [
                rule_json(card)
                for card in _cards(session, desk)
                if about.target in {card.id, *(each.name for each in card.numbers)}
            ],
        }
    )


def _export(session: Session, desk: Desk) -> None:
    target = Path(_subject(session))
    count = export_overrides(desk.library, desk.local_rules_file, target)
    session.say("已写出 {count} 项本地口径。", "Wrote {count} local values.", count=count)
    session.emit({"file": str(target), "values": count, "version": desk.rulebook().version})


def _import(session: Session, desk: Desk) -> None:
    source = Path(_subject(session))
    wanted = desk.local_rules_file.read(source)
    take_overrides(desk.library, desk.rulebook(), wanted, source.name)
    session.say("已采用 {count} 项本地口径。", "Took {count} local values.", count=len(wanted))
    version = desk.rulebook().version
    session.emit(
        {
            "file": str(source),
            "values": len(wanted),
            "version": version,
            "overrides": [override_json(each) for each in wanted],
        }
    )


_ACTS: dict[str, Callable[[Session, Desk], None]] = {
    "list": _list,
    "show": _show,
    "override": _override,
    "withdraw": _withdraw,
    "export": _export,
    "import": _import,
}


def _cards(session: Session, desk: Desk) -> tuple[RuleCard, ...]:
    return rule_cards(desk.rulebook(), desk.library.overrides, session.start.clock.today())


def _subject(session: Session) -> str:
    """What the act is about; raises `UserError` (`cli.rules_subject`) where nothing is named."""
    subject: str = session.options.subject.strip()
    if not subject:
        raise UserError("cli.rules_subject", act=session.options.act)
    return subject


def _wanted(session: Session, book: Rulebook) -> RuleOverride:
    options = session.options
    name, _equals, value = (part.strip() for part in _subject(session).partition("="))
    day = options.effective_from or session.start.clock.today()
    kind = OverrideKind.SWITCH if name.upper() in book.rules else OverrideKind.NUMBER
    return RuleOverride(
        id=OverrideId(new_id()),
        kind=OverrideKind.LEAD if options.lead else kind,
        target=name if kind is OverrideKind.NUMBER else name.upper(),
        value=_ON_AND_OFF.get(value.lower(), value),
        effective_from=PartialDate.of(day),
        authority=options.authority,
        document_no=options.document,
    )
