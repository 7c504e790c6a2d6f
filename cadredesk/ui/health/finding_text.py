"""How the health check says what it found: whom, how grave, of which sort, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cadredesk.domain.rules.alert import Level
from cadredesk.domain.rules.wording import Wording
from cadredesk.services.archive_health import ArchiveFinding
from cadredesk.services.health import HealthFinding, HealthGroup
from cadredesk.services.siding import Side, side_of
from cadredesk.services.spelling import Spelled, Variants
from cadredesk.ui.health.archive_text import archive_text
from cadredesk.ui.language import screen_language
from cadredesk.ui.translatable import QT_TRANSLATE_NOOP

Found = HealthFinding | Variants | ArchiveFinding
"""One row of the health check."""

_GROUPS = {
    HealthGroup.FORM: QT_TRANSLATE_NOOP("Health", "Affects the form"),
    HealthGroup.MISSING: QT_TRANSLATE_NOOP("Health", "Missing facts"),
    HealthGroup.CONTRADICTION: QT_TRANSLATE_NOOP("Health", "Contradiction"),
    HealthGroup.SPELLING: QT_TRANSLATE_NOOP("Health", "Spellings"),
    HealthGroup.DUPLICATE: QT_TRANSLATE_NOOP("Health", "Perhaps twice"),
    HealthGroup.ARCHIVE: QT_TRANSLATE_NOOP("Health", "Attachments"),
}
_VERBS = {
    HealthGroup.FORM: QT_TRANSLATE_NOOP("Health", "Fill in ›"),
    HealthGroup.MISSING: QT_TRANSLATE_NOOP("Health", "Fill in ›"),
    HealthGroup.CONTRADICTION: QT_TRANSLATE_NOOP("Health", "Look at it ›"),
    HealthGroup.SPELLING: QT_TRANSLATE_NOOP("Health", "Make one…"),
    HealthGroup.DUPLICATE: QT_TRANSLATE_NOOP("Health", "Look at it ›"),
    HealthGroup.ARCHIVE: QT_TRANSLATE_NOOP("Health", "To the archive ›"),
}
_SIDES = {
    Side.ARCHIVE: QT_TRANSLATE_NOOP("Health", "The archive…"),
    Side.SETTLED: QT_TRANSLATE_NOOP("Health", "What was settled"),
    Side.FILE: QT_TRANSLATE_NOOP("Health", "The cadre file"),
    Side.POSTS: QT_TRANSLATE_NOOP("Health", "The posts held"),
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
    if isinstance(found, Variants):
        return HealthGroup.SPELLING
    return HealthGroup.ARCHIVE if isinstance(found, ArchiveFinding) else found.group


def group_text(group: HealthGroup) -> str:
    """Return what a sort of finding is called."""
    return QCoreApplication.translate("Health", _GROUPS[group])


def side_text(found: Found | None) -> str:
    """Return what can be taken for right in a row, empty where nothing can; None asks for any."""
    if found is None:
        return QCoreApplication.translate("Health", "Take as right")
    side = side_of(found) if isinstance(found, HealthFinding) else None
    return "" if side is None else QCoreApplication.translate("Health", _SIDES[side])


def row_texts(found: Found) -> tuple[str, ...]:
    """Return a row: how grave, who, what, of which sort, and the verbs."""
    group = group_of(found)
    verb = QCoreApplication.translate("Health", _VERBS[group])
    if isinstance(found, Variants):
        level, who, what = Level.HINT, cadres_text(len(found.everybody)), spelling_text(found)
    elif isinstance(found, ArchiveFinding):
        who = found.names[0] if len(found.names) == 1 else cadres_text(len(found.names))
        level, what = found.level, archive_text(found)
    else:
        level, who, what = found.level, _said(found.who), _said(found.text)
    weight = QCoreApplication.translate("Health", _LEVELS[level])
    return weight, who, what, group_text(group), side_text(found), verb


def spelling_text(variants: Variants) -> str:
    """Return the spellings of one name as a question."""
    place = QCoreApplication.translate("Health", _PLACES[variants.place])
    listed = "".join(f"“{name}”" for name in variants.people)
    template = QCoreApplication.translate("Health", "{place}: {spellings} – one name?")
    return template.format(place=place, spellings=listed)


def cadres_text(count: int) -> str:
    """Return a number of people."""
    return QCoreApplication.translate("Health", "%n cadre(s)", "", count)


def _said(words: Wording) -> str:
    return words.zh if screen_language() == "zh" else words.en
