"""How the health check says what it found: whom, how grave, of which sort, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cadredesk.domain.rules.alert import Level
from cadredesk.domain.rules.wording import Wording
from cadredesk.services.health import HealthFinding, HealthGroup
from cadredesk.services.spelling import Spelled, Variants
from cadredesk.ui.language import screen_language
from cadredesk.ui.translatable import QT_TRANSLATE_NOOP

Found = HealthFinding | Variants
"""One row of the health check."""

_GROUPS = {
    HealthGroup.FORM: QT_TRANSLATE_NOOP("Health", "Affects the form"),
    HealthGroup.MISSING: QT_TRANSLATE_NOOP("Health", "Missing facts"),
    HealthGroup.CONTRADICTION: QT_TRANSLATE_NOOP("Health", "Contradiction"),
    HealthGroup.SPELLING: QT_TRANSLATE_NOOP("Health", "Spellings"),
    HealthGroup.DUPLICATE: QT_TRANSLATE_NOOP("Health", "Perhaps twice"),
}
_VERBS = {
    HealthGroup.FORM: QT_TRANSLATE_NOOP("Health", "Fill in ›"),
    HealthGroup.MISSING: QT_TRANSLATE_NOOP("Health", "Fill in ›"),
    HealthGroup.CONTRADICTION: QT_TRANSLATE_NOOP("Health", "Look at it ›"),
    HealthGroup.SPELLING: QT_TRANSLATE_NOOP("Health", "Make one…"),
    HealthGroup.DUPLICATE: QT_TRANSLATE_NOOP("Health", "Look at it ›"),
}
_LEVELS = {
    Level.ERROR: QT_TRANSLATE_NOOP("Health", "✕ Correct"),
    Level.WARNING: QT_TRANSLATE_NOOP("Health", "◆ Check"),
    Level.HINT: QT_TRANSLATE_NOOP("Health", "◇ Note"),
}
_PLACES = {
    Spelled.SCHOOL: QT_TRANSLATE_NOOP("Health", "School"),
    Spelled.ORGANIZER: QT_TRANSLATE_NOOP("Health", "Organizer of training"),
    Spelled.AUTHORITY: QT_TRANSLATE_NOOP("Health", "Who awarded"),
}


def group_of(found: Found) -> HealthGroup:
    """Return the sort of a row."""
    return HealthGroup.SPELLING if isinstance(found, Variants) else found.group


def group_text(group: HealthGroup) -> str:
    """Return what a sort of finding is called."""
    return QCoreApplication.translate("Health", _GROUPS[group])


def row_texts(found: Found) -> tuple[str, ...]:
    """Return a row: how grave, who, what, of which sort, and the verb."""
    group = group_of(found)
    verb = QCoreApplication.translate("Health", _VERBS[group])
    if isinstance(found, Variants):
        count = len(found.everybody)
        people = QCoreApplication.translate("Health", "%n cadre(s)", "", count)
        level = QCoreApplication.translate("Health", _LEVELS[Level.HINT])
        return level, people, spelling_text(found), group_text(group), verb
    level = QCoreApplication.translate("Health", _LEVELS[found.level])
    return level, _said(found.who), _said(found.text), group_text(group), verb


def spelling_text(variants: Variants) -> str:
    """Return the spellings of one name as a question."""
    place = QCoreApplication.translate("Health", _PLACES[variants.place])
    listed = "".join(f"“{name}”" for name in variants.people)
    template = QCoreApplication.translate("Health", "{place}: {spellings} – one name?")
    return template.format(place=place, spellings=listed)


def _said(words: Wording) -> str:
    return words.zh if screen_language() == "zh" else words.en
