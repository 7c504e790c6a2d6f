"""The first line of 今日: how much is due, or what comes next."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from cadredesk.services.alert_board import SanctionsShown
from cadredesk.services.today import Today
from cadredesk.ui import alert_text

translate = QCoreApplication.translate


def headline(today: Today) -> str:
    """Return how much is due in one sentence; when nothing is, what comes next."""
    overdue, due = today.overdue, today.due
    if overdue and due:
        words = translate("TodayPage", "{overdue} overdue, {due} due within a month.")
    elif overdue:
        words = translate("TodayPage", "{overdue} overdue.")
    elif due:
        words = translate("TodayPage", "{due} due within a month.")
    elif today.next_due is not None:
        words = translate("TodayPage", "Nothing is due. Next: {next}.")
    else:
        words = translate("TodayPage", "Nothing is due.")
    return words.format(overdue=overdue, due=due, next=_next(today))


def day_line(today: Today, day: date, shown: SanctionsShown, *, judged: bool) -> str:
    """Return of which day the list is, on a day of the calendar, and what it keeps to itself.

    `judged` tells whether the rules were asked since the program was started.
    """
    of = today.board.day
    told = QLocale().toString(QDate(of.year, of.month, of.day), QLocale.FormatType.LongFormat)
    if of != day:
        words = translate("TodayPage", "As of {day}")
        if not judged:
            words = translate("TodayPage", "As of {day}; being brought up to date…")
        told = words.format(day=told)
    if shown is not SanctionsShown.NOWHERE:
        return told
    from cadredesk.ui.text import facts  # noqa: PLC0415 - its words are those of a file

    return facts(told, translate("TodayPage", "without sanctions"))


def _next(today: Today) -> str:
    alert = today.next_due
    if alert is None:
        return ""
    return f"{alert.due_on} {alert.subject.name} {alert_text.title(alert)}"
