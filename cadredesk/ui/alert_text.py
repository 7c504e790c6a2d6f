"""How an alert reads on screen: its mark, how far away it is, its sentence."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from cadredesk.domain.rules.alert import Alert, Certainty, Kind, SubjectKind
from cadredesk.domain.rules.time_left import TimeLeft, time_left
from cadredesk.ui.language import screen_language
from cadredesk.ui.theme import Mark
from cadredesk.ui.translatable import QT_TRANSLATE_NOOP

_CERTAINTIES = {
    Certainty.VERIFIED: QT_TRANSLATE_NOOP("AlertText", "read in the official text"),
    Certainty.SECONDARY: QT_TRANSLATE_NOOP("AlertText", "read as quoted elsewhere"),
    Certainty.UNVERIFIED: QT_TRANSLATE_NOOP("AlertText", "not verified in the official text"),
    Certainty.LOCAL: QT_TRANSLATE_NOOP("AlertText", "set locally; ask the county"),
}

_TOLD_IN_YEARS = 2
"""From so many years on a length is told in years and months."""

_KINDS = {
    Kind.BLOCK: QT_TRANSLATE_NOOP("AlertText", "must be settled first"),
    Kind.DUE: QT_TRANSLATE_NOOP("AlertText", "date to act by"),
    Kind.CHECK: QT_TRANSLATE_NOOP("AlertText", "data to check"),
    Kind.INFO: QT_TRANSLATE_NOOP("AlertText", "for information"),
}


def mark_of(alert: Alert) -> Mark:
    """Return the shape and colour of an alert."""
    return Mark(alert.severity.value)


def title(alert: Alert) -> str:
    """Return the name of the rule in the language of the screens."""
    return alert.title_zh if screen_language() == "zh" else alert.title_en


def sentence(alert: Alert) -> str:
    """Return what the alert says in the language of the screens."""
    return alert.text_zh if screen_language() == "zh" else alert.text_en


def remark(alert: Alert) -> str:
    """Return the note under the sentence in the language of the screens."""
    return alert.remark_zh if screen_language() == "zh" else alert.remark_en


def lead(alert: Alert) -> str:
    """Return the lead times in the language of the screens."""
    return alert.lead if screen_language() == "zh" else alert.lead_en or alert.lead


def certainty(alert: Alert) -> str:
    """Return how sure the handbook is of the rule."""
    return _translated(_CERTAINTIES[alert.certainty])


def kind(alert: Alert) -> str:
    """Return what sort of statement the rule makes."""
    return _translated(_KINDS[alert.kind])


def remaining(alert: Alert, day: date) -> str:
    """Return how far away the due date is ("2 months over"), empty without a date."""
    if alert.due_on is None or not alert.due_on.has_month:
        return ""
    return length(time_left(alert.due_on, day))


def length(left: TimeLeft) -> str:
    """Return a length of time to or past a due date, as lists show it."""
    if left.days is not None:
        return _days(left.days)
    return _months(left.months or 0)


def mark_words(alert: Alert, day: date) -> str:
    """Return the words beside the mark: how far, or how many people it stands for."""
    if alert.subject.kind is SubjectKind.LIBRARY and alert.people:
        many = QCoreApplication.translate("AlertText", "{count} people")
        one = QCoreApplication.translate("AlertText", "1 person")
        return _counted(len(alert.people), one, many)
    return remaining(alert, day)


def _days(days: int) -> str:
    if days == 0:
        return QCoreApplication.translate("AlertText", "today")
    if days < 0:
        one = QCoreApplication.translate("AlertText", "1 day over")
        return _counted(-days, one, QCoreApplication.translate("AlertText", "{count} days over"))
    one = QCoreApplication.translate("AlertText", "1 day")
    return _counted(days, one, QCoreApplication.translate("AlertText", "{count} days"))


def _months(months: int) -> str:
    if months == 0:
        return QCoreApplication.translate("AlertText", "this month")
    years, rest = divmod(abs(months), 12)
    if years >= _TOLD_IN_YEARS:
        over = QCoreApplication.translate("AlertText", "{years} y {months} mo over")
        ahead = QCoreApplication.translate("AlertText", "{years} y {months} mo")
        return (over if months < 0 else ahead).format(years=years, months=rest)
    if months < 0:
        one = QCoreApplication.translate("AlertText", "1 month over")
        many = QCoreApplication.translate("AlertText", "{count} months over")
        return _counted(-months, one, many)
    one = QCoreApplication.translate("AlertText", "1 month")
    return _counted(months, one, QCoreApplication.translate("AlertText", "{count} months"))


def _counted(count: int, one: str, many: str) -> str:
    return one if count == 1 else many.format(count=count)


def _translated(source: str) -> str:
    return QCoreApplication.translate("AlertText", source)
