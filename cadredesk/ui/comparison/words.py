"""What the rows of a comparison are called, and how alike people are, on screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cadredesk.domain.words import Sex, Tier
from cadredesk.services.comparison import Aspect, ComparedRow, Likeness
from cadredesk.ui.text import words_in
from cadredesk.ui.translatable import QT_TRANSLATE_NOOP

_ASPECTS = {
    Aspect.SEX: QT_TRANSLATE_NOOP("Comparison", "Sex"),
    Aspect.BORN: QT_TRANSLATE_NOOP("Comparison", "Born (age)"),
    Aspect.ETHNIC_GROUP: QT_TRANSLATE_NOOP("Comparison", "Ethnic group"),
    Aspect.ANCESTRAL_HOME: QT_TRANSLATE_NOOP("Comparison", "Ancestral home"),
    Aspect.POLITICAL: QT_TRANSLATE_NOOP("Comparison", "Political affiliation"),
    Aspect.BEGAN_WORK: QT_TRANSLATE_NOOP("Comparison", "Began work (years)"),
    Aspect.POSTS: QT_TRANSLATE_NOOP("Comparison", "Current posts"),
    Aspect.IN_POST: QT_TRANSLATE_NOOP("Comparison", "In post since (years)"),
    Aspect.TIER: QT_TRANSLATE_NOOP("Comparison", "Level"),
    Aspect.AT_TIER: QT_TRANSLATE_NOOP("Comparison", "At this level since (years)"),
    Aspect.GRADE: QT_TRANSLATE_NOOP("Comparison", "Grade"),
    Aspect.IN_GRADE: QT_TRANSLATE_NOOP("Comparison", "In this grade since (years)"),
    Aspect.FULL_TIME: QT_TRANSLATE_NOOP("Comparison", "Full-time education"),
    Aspect.IN_SERVICE: QT_TRANSLATE_NOOP("Comparison", "In-service education"),
    Aspect.EXPERTISE: QT_TRANSLATE_NOOP("Comparison", "Expertise"),
    Aspect.CAREER: QT_TRANSLATE_NOOP("Comparison", "Posts held"),
    Aspect.EVALUATIONS: QT_TRANSLATE_NOOP("Comparison", "Evaluations of three years"),
    Aspect.AWARDS: QT_TRANSLATE_NOOP("Comparison", "Awards and sanctions"),
    Aspect.TRAINING: QT_TRANSLATE_NOOP("Comparison", "Training of three years (hours)"),
    Aspect.ALERTS: QT_TRANSLATE_NOOP("Comparison", "Alerts"),
}
_LIKENESS = {
    Likeness.ALIKE: QT_TRANSLATE_NOOP("Comparison", "= alike"),
    Likeness.DIFFERENT: QT_TRANSLATE_NOOP("Comparison", "≠ different"),
    Likeness.UNKNOWN: QT_TRANSLATE_NOOP("Comparison", "◇ not known"),
}
_KINDS = {Aspect.SEX: Sex, Aspect.TIER: Tier}


def aspect_name(aspect: Aspect) -> str:
    """Return what a row compares."""
    return QCoreApplication.translate("Comparison", _ASPECTS[aspect])


def likeness_name(likeness: Likeness) -> str:
    """Return whether people are alike: a shape and a word."""
    return QCoreApplication.translate("Comparison", _LIKENESS[likeness])


def row_texts(row: ComparedRow) -> tuple[str, ...]:
    """Return a row as the table shows it, words of closed lists in the screens' language."""
    kind = _KINDS.get(row.aspect)
    texts = row.texts if kind is None else tuple(words_in(text, kind) for text in row.texts)
    return (aspect_name(row.aspect), likeness_name(row.likeness), *texts)
