"""Conditions that a list of cadres is narrowed by: a field, a relation, a value (筛选条件).

A condition is valid or not made, and is kept as a text. Lengths of time and ages count months
to the as-of day (DATE-1 to DATE-3); what is not known fulfils no condition about it, save that
it "has not" something.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import CadreId
from cadredesk.domain.partial_date import PartialDate, months_between
from cadredesk.domain.rules.alert import Alert, SubjectKind
from cadredesk.domain.words import Category, EvaluationResult, Sex, Tier
from cadredesk.services.alert_board import AlertBoard

EVALUATED_YEARS = 3
"""近三年考核: the years before the one of the as-of day."""


class Criterion(StrEnum):
    """What a condition is about, in the order it is offered."""

    AGE = "age"
    SEX = "sex"
    ETHNIC_GROUP = "ethnic_group"
    POLITICAL = "political_affiliation"
    CATEGORY = "category"
    UNIT = "unit"
    GROUP = "roster_group"
    POSTS = "current_posts"
    YEARS_IN_POST = "years_in_post"
    TIER = "tier"
    YEARS_AT_TIER = "years_at_tier"
    GRADE = "grade"
    YEARS_IN_GRADE = "years_in_grade"
    QUALIFICATION = "qualification"
    SCHOOLING = "schooling"
    YEARS_OF_WORK = "years_of_work"
    YEARS_IN_TOWNSHIP = "years_in_township"
    YEARS_IN_PARTY = "years_in_party"
    EVALUATION = "evaluation"
    TAG = "tag"
    EXPERTISE = "expertise"
    ANCESTRAL_HOME = "ancestral_home"
    NOTE = "note"
    RETIREMENT = "retirement"
    TERMS = "terms"
    PROBATION = "probation"
    COMPLETE = "complete"
    PHOTO = "photo"


class Relation(StrEnum):
    """How a field stands to a value; `HOLDS` and `FAILS` need none."""

    IS = "is"
    IS_NOT = "is_not"
    HAS = "has"
    HAS_NOT = "has_not"
    AT_LEAST = "at_least"
    UNDER = "under"
    AT_MOST = "at_most"
    WITHIN = "within"
    HOLDS = "holds"
    FAILS = "fails"


class Match(StrEnum):
    """Whether all conditions are to be fulfilled, or any one of them."""

    ALL = "all"
    ANY = "any"


_CHOICE = (Relation.IS, Relation.IS_NOT)
_TEXT = (Relation.HAS, Relation.HAS_NOT)
_YEARS = (Relation.AT_LEAST, Relation.UNDER)
_FLAG = (Relation.FAILS, Relation.HOLDS)
_SOON = (Relation.WITHIN,)
_ALTERNATIVES = frozenset({Relation.IS, Relation.HAS})

RELATIONS: Mapping[Criterion, tuple[Relation, ...]] = {
    Criterion.AGE: (Relation.AT_MOST, Relation.AT_LEAST),
    Criterion.SEX: (Relation.IS,),
    Criterion.ETHNIC_GROUP: _CHOICE,
    Criterion.POLITICAL: _CHOICE,
    Criterion.CATEGORY: _CHOICE,
    Criterion.UNIT: _CHOICE,
    Criterion.GROUP: _TEXT,
    Criterion.POSTS: _TEXT,
    Criterion.YEARS_IN_POST: _YEARS,
    Criterion.TIER: _CHOICE,
    Criterion.YEARS_AT_TIER: _YEARS,
    Criterion.GRADE: _CHOICE,
    Criterion.YEARS_IN_GRADE: _YEARS,
    Criterion.QUALIFICATION: _YEARS,
    Criterion.SCHOOLING: _TEXT,
    Criterion.YEARS_OF_WORK: _YEARS,
    Criterion.YEARS_IN_TOWNSHIP: _YEARS,
    Criterion.YEARS_IN_PARTY: _YEARS,
    Criterion.EVALUATION: _TEXT,
    Criterion.TAG: _TEXT,
    Criterion.EXPERTISE: _TEXT,
    Criterion.ANCESTRAL_HOME: _TEXT,
    Criterion.NOTE: _TEXT,
    Criterion.RETIREMENT: _SOON,
    Criterion.TERMS: _SOON,
    Criterion.PROBATION: _SOON,
    Criterion.COMPLETE: _FLAG,
    Criterion.PHOTO: _FLAG,
}
"""The relations that each field can have, the usual one first."""

QUALIFICATIONS = ("研究生", "大学", "大专", "中专")
"""学历 that a condition can ask for, the highest first."""

WORDS: Mapping[Criterion, tuple[str, ...]] = {
    Criterion.SEX: tuple(Sex),
    Criterion.CATEGORY: tuple(Category),
    Criterion.TIER: tuple(Tier),
    Criterion.QUALIFICATION: QUALIFICATIONS,
    Criterion.EVALUATION: tuple(EvaluationResult),
}
"""The only words that a condition on these fields can ask for."""

RULES: Mapping[Criterion, frozenset[str]] = {
    Criterion.RETIREMENT: frozenset({"RET-2"}),
    Criterion.TERMS: frozenset({"TERM-2", "ROT-1"}),
    Criterion.PROBATION: frozenset({"PROMO-11", "PROB-1"}),
}
"""The rules whose alerts answer a condition; it counts in months from the as-of day."""

LIMITS: Mapping[Criterion, tuple[int, int]] = {
    Criterion.AGE: (16, 100),
    **dict.fromkeys(RULES, (0, 60)),
    **dict.fromkeys(
        (
            Criterion.YEARS_IN_POST,
            Criterion.YEARS_AT_TIER,
            Criterion.YEARS_IN_GRADE,
            Criterion.YEARS_OF_WORK,
            Criterion.YEARS_IN_TOWNSHIP,
            Criterion.YEARS_IN_PARTY,
        ),
        (1, 60),
    ),
}
"""The least and the greatest number that makes sense, in years, or in months with a rule."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One sentence about a cadre; raises `UserError` (`condition.*`) for one that cannot be."""

    criterion: Criterion
    relation: Relation
    value: str = ""

    def __post_init__(self) -> None:
        if self.relation not in RELATIONS[self.criterion]:
            raise UserError("condition.unreadable", text=f"{self.criterion} {self.relation}")
        if self.relation in _FLAG:
            if self.value:
                raise UserError("condition.unreadable", text=self.value)
        elif not self.value.strip():
            raise UserError("condition.empty")
        elif self.criterion in LIMITS:
            self._require_number(*LIMITS[self.criterion])
        elif self.criterion in WORDS and self.value not in WORDS[self.criterion]:
            words = "、".join(WORDS[self.criterion])
            raise UserError("condition.word", text=self.value, words=words)

    def _require_number(self, least: int, most: int) -> None:
        if not (self.value.isascii() and self.value.isdigit()):
            raise UserError("condition.number", text=self.value)
        if not least <= self.number <= most:
            raise UserError("condition.limits", text=self.value, least=least, most=most)

    @property
    def number(self) -> int:
        """The value as the number it is."""
        return int(self.value)

    @property
    def asks_alerts(self) -> bool:
        """Whether the alert board answers it and not the library."""
        return self.criterion in RULES

    def is_due(self, alert: Alert, day: date) -> bool:
        """Whether an alert is one that it asks for, on the as-of day."""
        due = alert.due_on
        if alert.rule not in RULES[self.criterion] or due is None or not due.has_month:
            return False
        return months_between(PartialDate.of(day), due) <= self.number


@dataclass(frozen=True, slots=True)
class Criteria:
    """Conditions together, as a list asks for them on a day.

    `among` are the people that the conditions on alerts admit, each of which counts as one
    condition more.
    """

    conditions: tuple[Condition, ...]
    match: Match
    day: date
    among: tuple[frozenset[CadreId], ...] = ()


def read_number(typed: str) -> int:
    """Return a number as people type it, full-width or with its unit.

    Raises `UserError` (`condition.empty`, `condition.number`).
    """
    value = _number_text(typed)
    if not value:
        raise UserError("condition.empty")
    if not (value.isascii() and value.isdigit()):
        raise UserError("condition.number", text=value)
    return int(value)


def read_condition(criterion: Criterion, relation: Relation, typed: str) -> Condition:
    """Return a condition from what was typed, full-width digits and a unit after it included.

    Raises `UserError` (`condition.*`).
    """
    value = _number_text(typed) if criterion in LIMITS else typed.strip()
    return Condition(criterion, relation, value)


def _number_text(typed: str) -> str:
    return typed.strip().translate(_DIGITS).rstrip("年岁月个 ")


_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")


def criteria_of(
    conditions: Sequence[Condition], match: Match, board: AlertBoard
) -> Criteria | None:
    """Return what conditions ask of the library on the day of a board, None without any."""
    if not conditions:
        return None
    among = tuple(_alerted(each, board) for each in conditions if each.asks_alerts)
    asked = tuple(each for each in conditions if not each.asks_alerts)
    return Criteria(asked, match, board.day, among)


def alternatives(conditions: Iterable[Condition]) -> list[tuple[Condition, ...]]:
    """Return conditions in groups, of each of which one must be fulfilled.

    "Is" or "has", said several times of one field, are alternatives; everything else stands
    for itself, so that a range can have two ends.
    """
    groups: dict[object, list[Condition]] = defaultdict(list)
    for each in conditions:
        together = each.relation in _ALTERNATIVES
        groups[(each.criterion, each.relation) if together else each].append(each)
    return [tuple(group) for group in groups.values()]


def conditions_text(conditions: Iterable[Condition]) -> str:
    """Return conditions as the text that is kept."""
    return json.dumps([[each.criterion, each.relation, each.value] for each in conditions])


def read_conditions(text: str) -> tuple[Condition, ...]:
    """Return the conditions of a kept text; raises `UserError` (`condition.unreadable`)."""
    try:
        rows = json.loads(text)
        return tuple(Condition(Criterion(row[0]), Relation(row[1]), str(row[2])) for row in rows)
    except (ValueError, TypeError, LookupError) as error:
        raise UserError("condition.unreadable", text=text) from error


def _alerted(condition: Condition, board: AlertBoard) -> frozenset[CadreId]:
    return frozenset(
        CadreId(alert.subject.id)
        for alert in board.alerts
        if alert.subject.kind is SubjectKind.CADRE
        and alert.subject.id is not None
        and condition.is_due(alert, board.day)
    )
