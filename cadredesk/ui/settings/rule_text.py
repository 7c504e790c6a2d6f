"""The words of the rule book on the screens: families, scopes, values, who set what."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from cadredesk.domain.rules.alert import Alert, Certainty, RuleFamily, Severity
from cadredesk.domain.rules.override import OverrideKind, RuleOverride
from cadredesk.domain.rules.rulebook import Lead, LeadUnit, Rule, Scope
from cadredesk.domain.rules.wording import Wording, days, months, years
from cadredesk.services.rule_cards import RuleCard, RuleNumber
from cadredesk.services.rule_trial import Trial
from cadredesk.ui import alert_text
from cadredesk.ui.language import screen_language
from cadredesk.ui.mark_text import label
from cadredesk.ui.theme import Mark
from cadredesk.ui.translatable import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_FAMILIES = {
    RuleFamily.DATE: QT_TRANSLATE_NOOP("RuleText", "Ways of counting"),
    RuleFamily.TERM: QT_TRANSLATE_NOOP("RuleText", "Terms"),
    RuleFamily.ROT: QT_TRANSLATE_NOOP("RuleText", "Rotation"),
    RuleFamily.PROMO: QT_TRANSLATE_NOOP("RuleText", "Promotion"),
    RuleFamily.RANK: QT_TRANSLATE_NOOP("RuleText", "Grades"),
    RuleFamily.PROB: QT_TRANSLATE_NOOP("RuleText", "Probation and service"),
    RuleFamily.DISC: QT_TRANSLATE_NOOP("RuleText", "Sanctions"),
    RuleFamily.EVAL: QT_TRANSLATE_NOOP("RuleText", "Evaluation"),
    RuleFamily.RET: QT_TRANSLATE_NOOP("RuleText", "Retirement"),
    RuleFamily.PARTY: QT_TRANSLATE_NOOP("RuleText", "Party membership"),
    RuleFamily.FILE: QT_TRANSLATE_NOOP("RuleText", "Archive"),
    RuleFamily.CHK: QT_TRANSLATE_NOOP("RuleText", "Data checks"),
    RuleFamily.AVOID: QT_TRANSLATE_NOOP("RuleText", "Recusal"),
    RuleFamily.GRASS: QT_TRANSLATE_NOOP("RuleText", "Grassroots"),
    RuleFamily.CARE: QT_TRANSLATE_NOOP("RuleText", "Worth a look"),
    RuleFamily.CASE: QT_TRANSLATE_NOOP("RuleText", "Procedure"),
}
_SCOPES = {
    Scope.LEAD: QT_TRANSLATE_NOOP("RuleText", "leading posts"),
    Scope.RANK: QT_TRANSLATE_NOOP("RuleText", "civil servants by grade"),
    Scope.INST: QT_TRANSLATE_NOOP("RuleText", "institution staff"),
    Scope.WORKER: QT_TRANSLATE_NOOP("RuleText", "workers"),
    Scope.VILLAGE: QT_TRANSLATE_NOOP("RuleText", "village cadres"),
    Scope.BODY: QT_TRANSLATE_NOOP("RuleText", "bodies of the township"),
}
_CERTAINTIES = {
    Certainty.VERIFIED: QT_TRANSLATE_NOOP("RuleText", "read in the official text"),
    Certainty.SECONDARY: QT_TRANSLATE_NOOP("RuleText", "read as quoted elsewhere"),
    Certainty.UNVERIFIED: QT_TRANSLATE_NOOP("RuleText", "not verified in the official text"),
    Certainty.LOCAL: QT_TRANSLATE_NOOP("RuleText", "for the county to set, usual value"),
}
_COUNTED = {"month": months, "day": days, "year": years}
_UNITS = {
    "month": QT_TRANSLATE_NOOP("RuleText", "months"),
    "day": QT_TRANSLATE_NOOP("RuleText", "days"),
    "year": QT_TRANSLATE_NOOP("RuleText", "years"),
    "hour": QT_TRANSLATE_NOOP("RuleText", "hours"),
    "working day": QT_TRANSLATE_NOOP("RuleText", "working days"),
}
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_MARKS = (Severity.OVERDUE, Severity.DUE, Severity.UPCOMING, Severity.CHECK)


def said(wording: Wording) -> str:
    """Return a text of the rule files in the language of the screens."""
    return wording.zh if screen_language() == "zh" else wording.en


def family_name(family: RuleFamily) -> str:
    """Return what a family of rules is called."""
    return translate("RuleText", _FAMILIES[family])


def card_title(card: RuleCard) -> str:
    """Return what a card is called."""
    return said(card.rule.title)


def scope_names(rule: Rule) -> str:
    """Return whom a rule governs."""
    return translate("RuleText", ", ").join(
        translate("RuleText", _SCOPES[each]) for each in rule.scope
    )


def certainty_name(certainty: Certainty) -> str:
    """Return how sure the rule book is of something."""
    return translate("RuleText", _CERTAINTIES[certainty])


def sentences(rule: Rule) -> str:
    """Return what a rule can say, with dots where facts stand."""
    texts = dict.fromkeys(_PLACEHOLDER.sub("…", said(each)) for each in rule.texts.values())
    return "\n".join(f"“{text}”" for text in texts)


def switch_text(switched_on: bool) -> str:
    """Return whether a rule speaks."""
    return translate("RuleText", "on") if switched_on else translate("RuleText", "off")


def lead_text(lead: Lead) -> str:
    """Return the lead times of a rule."""
    return said(lead.wording) or translate("RuleText", "when it is near")


def number_text(value: int, unit: str) -> str:
    """Return a number with its unit."""
    counted = _COUNTED.get(unit)
    return f"{value} {unit_name(unit)}".strip() if counted is None else said(counted(value))


def unit_name(unit: str) -> str:
    """Return what a number counts, empty for one that counts nothing."""
    return translate("RuleText", _UNITS[unit]) if unit in _UNITS else ""


def provision_text(number: RuleNumber) -> str:
    """Return what a number is on the day of the page."""
    if number.provision is None:
        return translate("RuleText", "not in force")
    return number_text(number.provision.value, number.note.unit)


def basis_text(number: RuleNumber) -> str:
    """Return where a number is written, how sure that is, and when it was read."""
    parts = [_regulation(number), certainty_name(number.note.certainty)]
    read = translate("RuleText", "read {day}, source {mark}")
    day = f"{number.note.verified_on:%Y.%m.%d}"
    parts.append(read.format(day=day, mark=number.note.source))
    return " · ".join(part for part in parts if part)


def decided_text(override: RuleOverride) -> str:
    """Return who set a local value, on what paper and from which day."""
    words = translate("RuleText", "Set locally from {day}: {authority} {document}")
    return words.format(
        day=override.effective_from,
        authority=override.authority,
        document=override.document_no,
    )


def value_text(kind: str, value: str, unit: str) -> str:
    """Return a local value as people read it; `unit` is that of the number or the lead times."""
    if not value:
        return ""
    if kind == OverrideKind.SWITCH:
        return switch_text(value == "1")
    if kind == OverrideKind.LEAD:
        return lead_text(Lead(LeadUnit(unit), tuple(map(int, value.split(",")))))
    return number_text(int(value), unit)


def trial_counts(alerts: tuple[Alert, ...]) -> str:
    """Return how many of each severity there are: ▲ 已超期 2　◆ 快到期 1."""
    counts = [(mark, sum(alert.severity is mark for alert in alerts)) for mark in _MARKS]
    told = [f"{label(Mark(mark.value), '').strip()} {count}" for mark, count in counts if count]
    return "　".join(told) or translate("RuleText", "nothing")


def trial_lines(trial: Trial, most: int) -> list[str]:
    """Return the names with what they would be told, those that are new first."""
    before = {(alert.subject.id, alert.rule, alert.severity) for alert in trial.now}
    new = [each for each in trial.then if _key(each) not in before]
    rest = [each for each in trial.then if _key(each) in before]
    lines = [_line(alert) for alert in (*new, *rest)[:most]]
    more = len(trial.then) - most
    if more > 0:
        lines.append(translate("RuleText", "and {count} more").format(count=more))
    return lines


def _key(alert: Alert) -> tuple[object, str, Severity]:
    return alert.subject.id, alert.rule, alert.severity


def _line(alert: Alert) -> str:
    due = "" if alert.due_on is None else str(alert.due_on)
    mark = alert_text.mark_of(alert).shape
    parts = (mark, alert.subject.name, alert_text.title(alert), due)
    return "  ".join(part for part in parts if part)


def _regulation(number: RuleNumber) -> str:
    """Where the regulation says it, and what it says where something else counts."""
    shipped = number.shipped
    if shipped is None:
        return ""
    if not number.differs:
        return str(shipped.citation)
    words = translate("RuleText", "the regulation says {value}: {citation}")
    value = number_text(shipped.value, number.note.unit)
    return words.format(value=value, citation=shipped.citation)
