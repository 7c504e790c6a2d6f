"""`cadredesk alerts`: what is due on a day, and why."""

from __future__ import annotations

from argparse import ArgumentParser

from cadredesk.cli.days import day_of
from cadredesk.cli.session import OK, Session
from cadredesk.domain.errors import UserError
from cadredesk.domain.rules.alert import Alert, Severity
from cadredesk.domain.rules.registry import CHECKS
from cadredesk.services.alerts import alert_json, alerts_of

_MARKS = {
    Severity.OVERDUE: "▲",
    Severity.DUE: "◆",
    Severity.UPCOMING: "●",
    Severity.CHECK: "◇",
}


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "--as-of",
        type=day_of,
        metavar="YYYY-MM-DD",
        help="哪一天，默认今天 / the day asked about, today by default",
    )
    parser.add_argument(
        "--rule", default="", metavar="RET-2", help="只看一条规则 / only the alerts of one rule"
    )


def run(session: Session) -> int:
    """Print the alerts, the most urgent first."""
    day = session.options.as_of or session.start.clock.today()
    rule = session.options.rule.strip().upper()
    with session.desk() as desk:
        book = desk.rulebook()
        if rule and rule not in book.rules:
            raise UserError("cli.unknown_rule", rule=rule, known="、".join(book.rules))
        alerts = alerts_of(desk.library, book, day, rules={rule} if rule else None)
        if not rule:
            alerts += alerts_of(desk.library, book, day, rules=CHECKS)
    for alert in alerts:
        session.line(_line(session, alert))
    session.say(
        "{day} 共 {count} 条：▲ 超期 {overdue}，◆ 到期 {due}，● 将到 {upcoming}，◇ 待核 {check}。",
        "{count} on {day}: ▲ overdue {overdue}, ◆ due {due}, ● upcoming {upcoming}, "
        "◇ to check {check}.",
        day=day,
        count=len(alerts),
        **{each.value: sum(alert.severity is each for alert in alerts) for each in Severity},
    )
    session.emit([alert_json(alert, session.language) for alert in alerts])
    return OK


def _line(session: Session, alert: Alert) -> str:
    due_on = "" if alert.due_on is None else str(alert.due_on)
    text = session.word(alert.text_zh, alert.text_en)
    return f"{_MARKS[alert.severity]}  {due_on:<10}  {alert.rule:<8}  {text}"
