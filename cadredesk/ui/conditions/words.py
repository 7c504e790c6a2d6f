"""How a condition reads as a sentence, in the language of the screens."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cadredesk.domain.words import Category, EvaluationResult, Sex, Tier
from cadredesk.services.conditions import LIMITS, RELATIONS, Condition, Criterion, Relation
from cadredesk.ui.text import words_in
from cadredesk.ui.translatable import QT_TRANSLATE_NOOP

_CRITERIA = {
    Criterion.AGE: QT_TRANSLATE_NOOP("Condition", "Age"),
    Criterion.SEX: QT_TRANSLATE_NOOP("Condition", "Sex"),
    Criterion.ETHNIC_GROUP: QT_TRANSLATE_NOOP("Condition", "Ethnic group"),
    Criterion.POLITICAL: QT_TRANSLATE_NOOP("Condition", "Political affiliation"),
    Criterion.CATEGORY: QT_TRANSLATE_NOOP("Condition", "Category"),
    Criterion.UNIT: QT_TRANSLATE_NOOP("Condition", "Unit"),
    Criterion.GROUP: QT_TRANSLATE_NOOP("Condition", "Group in the roster"),
    Criterion.POSTS: QT_TRANSLATE_NOOP("Condition", "Posts"),
    Criterion.YEARS_IN_POST: QT_TRANSLATE_NOOP("Condition", "In post"),
    Criterion.TIER: QT_TRANSLATE_NOOP("Condition", "Level"),
    Criterion.YEARS_AT_TIER: QT_TRANSLATE_NOOP("Condition", "At this level"),
    Criterion.GRADE: QT_TRANSLATE_NOOP("Condition", "Grade"),
    Criterion.YEARS_IN_GRADE: QT_TRANSLATE_NOOP("Condition", "In this grade"),
    Criterion.QUALIFICATION: QT_TRANSLATE_NOOP("Condition", "Qualification"),
    Criterion.SCHOOLING: QT_TRANSLATE_NOOP("Condition", "School or major"),
    Criterion.YEARS_OF_WORK: QT_TRANSLATE_NOOP("Condition", "At work"),
    Criterion.YEARS_IN_TOWNSHIP: QT_TRANSLATE_NOOP("Condition", "In this township"),
    Criterion.YEARS_IN_PARTY: QT_TRANSLATE_NOOP("Condition", "In the Party"),
    Criterion.EVALUATION: QT_TRANSLATE_NOOP("Condition", "Evaluations of three years"),
    Criterion.TAG: QT_TRANSLATE_NOOP("Condition", "Tags"),
    Criterion.EXPERTISE: QT_TRANSLATE_NOOP("Condition", "Expertise"),
    Criterion.ANCESTRAL_HOME: QT_TRANSLATE_NOOP("Condition", "Ancestral home"),
    Criterion.NOTE: QT_TRANSLATE_NOOP("Condition", "Note"),
    Criterion.RETIREMENT: QT_TRANSLATE_NOOP("Condition", "Retirement"),
    Criterion.TERMS: QT_TRANSLATE_NOOP("Condition", "Two terms, or long in one post"),
    Criterion.PROBATION: QT_TRANSLATE_NOOP("Condition", "Probation"),
    Criterion.COMPLETE: QT_TRANSLATE_NOOP("Condition", "Completeness"),
    Criterion.PHOTO: QT_TRANSLATE_NOOP("Condition", "Photo"),
}

_OF_NUMBERS = {
    Relation.AT_LEAST: QT_TRANSLATE_NOOP("Condition", "{field} for {value} years or more"),
    Relation.UNDER: QT_TRANSLATE_NOOP("Condition", "{field} for less than {value} years"),
}
_OF_WORDS = {
    Relation.IS: QT_TRANSLATE_NOOP("Condition", "{field} is {value}"),
    Relation.IS_NOT: QT_TRANSLATE_NOOP("Condition", "{field} is not {value}"),
    Relation.HAS: QT_TRANSLATE_NOOP("Condition", "{field}: with {value}"),
    Relation.HAS_NOT: QT_TRANSLATE_NOOP("Condition", "{field}: without {value}"),
    Relation.AT_LEAST: QT_TRANSLATE_NOOP("Condition", "{field} at least {value}"),
    Relation.UNDER: QT_TRANSLATE_NOOP("Condition", "{field} below {value}"),
}
_OWN = {
    (Criterion.AGE, Relation.AT_MOST): QT_TRANSLATE_NOOP("Condition", "{field} at most {value}"),
    (Criterion.AGE, Relation.AT_LEAST): QT_TRANSLATE_NOOP("Condition", "{field} {value} or more"),
    (Criterion.EVALUATION, Relation.HAS): QT_TRANSLATE_NOOP("Condition", "{field}: one is {value}"),
    (Criterion.EVALUATION, Relation.HAS_NOT): QT_TRANSLATE_NOOP(
        "Condition", "{field}: none is {value}"
    ),
    (Criterion.RETIREMENT, Relation.WITHIN): QT_TRANSLATE_NOOP(
        "Condition", "Retires within {value} months"
    ),
    (Criterion.TERMS, Relation.WITHIN): QT_TRANSLATE_NOOP(
        "Condition", "Two terms or the time in one post full within {value} months"
    ),
    (Criterion.PROBATION, Relation.WITHIN): QT_TRANSLATE_NOOP(
        "Condition", "Probation ends within {value} months"
    ),
    (Criterion.COMPLETE, Relation.FAILS): QT_TRANSLATE_NOOP("Condition", "File incomplete"),
    (Criterion.COMPLETE, Relation.HOLDS): QT_TRANSLATE_NOOP("Condition", "File complete"),
    (Criterion.PHOTO, Relation.FAILS): QT_TRANSLATE_NOOP("Condition", "No photo"),
    (Criterion.PHOTO, Relation.HOLDS): QT_TRANSLATE_NOOP("Condition", "With a photo"),
}
_KINDS = {
    Criterion.SEX: Sex,
    Criterion.CATEGORY: Category,
    Criterion.TIER: Tier,
    Criterion.EVALUATION: EvaluationResult,
}
_GAP = "…"


def criterion_name(criterion: Criterion) -> str:
    """Return what a condition is about."""
    return QCoreApplication.translate("Condition", _CRITERIA[criterion])


def relation_text(criterion: Criterion, relation: Relation) -> str:
    """Return a relation with a gap for its value, as the middle of the sentence: 满 … 年."""
    said = QCoreApplication.translate("Condition", _pattern(criterion, relation))
    return said.format(field="", value=_GAP).removesuffix(_GAP).strip(" :：")


def value_name(criterion: Criterion, value: str) -> str:
    """Return a value in the language of the screens, where it is a word of a closed list."""
    kind = _KINDS.get(criterion)
    return value if kind is None else words_in(value, kind)


def condition_sentence(condition: Condition) -> str:
    """Return a condition as a sentence: 任现职满 5 年."""
    criterion = condition.criterion
    said = QCoreApplication.translate("Condition", _pattern(criterion, condition.relation))
    value = value_name(criterion, condition.value)
    return said.format(field=criterion_name(criterion), value=value)


def _pattern(criterion: Criterion, relation: Relation) -> str:
    if (criterion, relation) in _OWN:
        return _OWN[criterion, relation]
    return (_OF_NUMBERS if criterion in LIMITS else _OF_WORDS)[relation]


def relations_of(criterion: Criterion) -> list[tuple[Relation, str]]:
    """Return what can be asked of a field, each with its text."""
    return [(each, relation_text(criterion, each)) for each in RELATIONS[criterion]]
