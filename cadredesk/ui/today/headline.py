"""The first line of 今日: how much is due, or what comes next."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cadredesk.services.today import Today
from cadredesk.ui import alert_text

translate = QCoreApplication.translate


def headline(today: Today) -> str:
    """Return how much is due in one sentence; when nothing is, what comes next."""
    overdue, due = today.overdue, today.due
    if overdue and due:
        text = translate("TodayPage", "{overdue} overdue, {due} due within a month.")
    elif overdue:
        text = translate("TodayPage", "{overdue} overdue.")
    elif due:
        text = translate("TodayPage", "{due} due within a month.")
    elif today.next_due is not None:
        text = translate("TodayPage", "Nothing is due. Next: {next}.")
    else:
        text = translate("TodayPage", "Nothing is due.")
    return text.format(overdue=overdue, due=due, next=_next(today))


def _next(today: Today) -> str:
    alert = today.next_due
    if alert is None:
        return ""
    return f"{alert.due_on} {alert.subject.name} {alert_text.title(alert)}"
