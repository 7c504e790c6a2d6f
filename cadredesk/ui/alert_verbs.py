"""办理: what settles an alert, as the last column of a row and Enter say it.

One table says which rule is settled how; a rule that is in none of them leads to the file.
Whatever opens stands in `acting/acting.py`.
"""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QCoreApplication

from cadredesk.domain.rules.alert import Alert, RuleFamily, SubjectKind, family_of
from cadredesk.ui.translatable import QT_TRANSLATE_NOOP


class Verb(Enum):
    """What is done about an alert, as it is told on its row."""

    RETIRE = QT_TRANSLATE_NOOP("Verb", "Retire ›")
    ASSESS = QT_TRANSLATE_NOOP("Verb", "Assess ›")
    MAKE_FULL_MEMBER = QT_TRANSLATE_NOOP("Verb", "Member ›")
    ENTER_TERM = QT_TRANSLATE_NOOP("Verb", "Election ›")
    ARRANGE = QT_TRANSLATE_NOOP("Verb", "Arrange ›")
    ENTER_GRADE = QT_TRANSLATE_NOOP("Verb", "Enter grade ›")
    CORRECT = QT_TRANSLATE_NOOP("Verb", "Correct it ›")
    COMPLETE = QT_TRANSLATE_NOOP("Verb", "Complete it ›")
    OPEN_VILLAGE = QT_TRANSLATE_NOOP("Verb", "Village ›")
    OPEN_FILE = QT_TRANSLATE_NOOP("Verb", "Open file ›")
    SEE_SUM = QT_TRANSLATE_NOOP("Verb", "See the sum ›")


OF_RULE = {
    "RET-2": Verb.RETIRE,
    "PROMO-11": Verb.ASSESS,
    "PROB-1": Verb.ASSESS,
    "PARTY-1": Verb.MAKE_FULL_MEMBER,
    "TERM-2": Verb.ARRANGE,
    "TERM-3": Verb.ARRANGE,
}
"""What settles a rule about a cadre."""

OF_FAMILY = {
    RuleFamily.ROT: Verb.ARRANGE,
    RuleFamily.RANK: Verb.ENTER_GRADE,
    RuleFamily.CHK: Verb.CORRECT,
}
"""What settles every other rule of a family (the letters before the dash)."""


def verb_of(alert: Alert) -> Verb:
    """Return what settles an alert."""
    match alert.subject.kind:
        case SubjectKind.LIBRARY:
            return Verb.COMPLETE if alert.people else Verb.SEE_SUM
        case SubjectKind.BODY:
            return Verb.ENTER_TERM
        case SubjectKind.VILLAGE_CADRE:
            return Verb.OPEN_VILLAGE
    if lacking_field(alert):
        return Verb.COMPLETE
    return OF_RULE.get(alert.rule) or OF_FAMILY.get(family_of(alert.rule), Verb.OPEN_FILE)


def lacking_field(alert: Alert) -> str:
    """Return where the fact belongs that an alert lacks; empty where none is missing."""
    if not alert.facts or alert.facts[0].value:
        return ""
    return alert.facts[0].field


def verb_text(alert: Alert) -> str:
    """Return the verb of an alert in the language of the screens."""
    return QCoreApplication.translate("Verb", verb_of(alert).value)
