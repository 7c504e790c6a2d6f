"""Conditions as SQL over the roster rows, every value a parameter.

What the roster row does not hold is looked up by the cadre's number in the table that does.
Dates are texts that sort as the dates do, so that a length of time is a comparison with a month.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from datetime import date
from enum import Enum, auto
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Table,
    and_,
    literal,
    not_,
    or_,
    select,
)
from sqlalchemy.sql.util import ClauseAdapter

from cadredesk.domain.ids import CadreId
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.words import EvaluationResult, Sex
from cadredesk.services.conditions import (
    EVALUATED_YEARS,
    Condition,
    Criteria,
    Criterion,
    Match,
    Relation,
    alternatives,
)
from cadredesk.storage.records.cadre import cadre
from cadredesk.storage.records.career import education, speciality
from cadredesk.storage.records.conduct import evaluation
from cadredesk.storage.records.posts import appointment
from cadredesk.storage.records.search import roster_row
from cadredesk.storage.records.township import unit
from cadredesk.storage.roster_rows import word_rank

Clause = ColumnElement[bool]

_ROW = roster_row.c
_CADRE = cadre.c
_NEGATED = frozenset({Relation.IS_NOT, Relation.HAS_NOT})


def words_in_use(connection: Connection) -> dict[Criterion, tuple[str, ...]]:
    """Return what files say of the fields that a condition can ask for, each word once."""
    found = {criterion: _distinct(connection, select(_TEXTS[criterion])) for criterion in _OFFERED}
    tags = _distinct(connection, select(_CADRE.tags).where(_CADRE.deleted_in.is_(None)))
    single = {tag.strip() for listed in tags for tag in listed.split("、")}
    names = select(unit.c.name).where(unit.c.deleted_in.is_(None))
    found[Criterion.TAG] = tuple(sorted(single - {""}))
    found[Criterion.UNIT] = _distinct(connection, names.order_by(unit.c.position))
    return found


def _distinct(connection: Connection, statement: Select[Any]) -> tuple[str, ...]:
    words = connection.scalars(statement.distinct())
    return tuple(word for word in words if word)


class Way(Enum):
    """How a list is read: the hits alone fetched, gone through until a page is full, or counted.

    What is gone through or counted is looked up among those who fulfil a condition, which is
    quicker where they are many.
    """

    FETCH = auto()
    WALK = auto()
    COUNT = auto()


def criteria_clause(criteria: Criteria, way: Way) -> Clause:
    """Return what conditions ask of a roster row."""
    several = len(criteria.conditions) + len(criteria.among) > 1
    asker = _Asker(criteria.day, way, several=several)
    among = [is_among(people) for people in criteria.among]
    if criteria.match is Match.ANY:
        return or_(*map(asker.clause, criteria.conditions), *among)
    groups = [or_(*map(asker.clause, group)) for group in alternatives(criteria.conditions)]
    return and_(*groups, *among)


def is_among(people: Collection[CadreId]) -> Clause:
    """Return whether a roster row is that of one of these people, however many they are."""
    return _ROW.id.in_(sorted(people))


class _Asker:
    """Turns single conditions into SQL for one day.

    Where `several` come together in a count, one that an index answers is answered by it alone:
    else all but one would be looked up in the wide rows.
    """

    def __init__(self, day: date, way: Way, *, several: bool) -> None:
        self._day, self._walk = day, way is not Way.FETCH
        self._apart = way is Way.COUNT and several

    def clause(self, condition: Condition) -> Clause:
        """Return one condition as SQL."""
        clause = self._asked(condition)
        if not self._apart or condition.criterion not in _INDEXED:
            return clause
        other = roster_row.alias()
        return self._among(select(other.c.number).where(ClauseAdapter(other).traverse(clause)))

    def _asked(self, condition: Condition) -> Clause:
        criterion = condition.criterion
        if criterion in _STARTS:
            return self._lasting(_STARTS[criterion], condition)
        if criterion in _TEXTS:
            return _worded(_TEXTS[criterion], condition)
        return _OTHERS[criterion](self, condition)

    def aged(self, condition: Condition) -> Clause:
        """An age is full in the birth month; of a bare year the difference of the years counts.

        Source: DATE-2 of the rules handbook.
        """
        if condition.relation is Relation.AT_LEAST:
            return _ROW.born_on < _following(self._years_ago(condition.number))
        return _ROW.born_on >= _following(self._years_ago(condition.number + 1))

    def of_sex(self, condition: Condition) -> Clause:
        """Somebody is a man or a woman."""
        return _ROW.sex == Sex(condition.value)

    def qualified(self, condition: Condition) -> Clause:
        """The highest qualification is so high, or lower, which something unknown is not."""
        rank = word_rank(condition.value)
        if condition.relation is Relation.AT_LEAST:
            return _ROW.qualification_rank >= rank
        return and_(_ROW.qualification_rank < rank, _ROW.qualification_rank > 0)

    def tagged(self, condition: Condition) -> Clause:
        """A tag counts as a whole: 后备 is not in 后备人选."""
        listed = literal("、").concat(_CADRE.tags).concat("、")
        found = listed.contains(f"、{condition.value}、", autoescape=True)
        return _or_not(condition, self._basics(found))

    def at_unit(self, condition: Condition) -> Clause:
        """Somebody belongs to a unit, or holds a post in it now."""
        named = or_(unit.c.name == condition.value, unit.c.short_name == condition.value)
        units = select(unit.c.id).where(unit.c.deleted_in.is_(None), named)
        posts = self._rows(
            appointment, appointment.c.removed_on.is_(None), appointment.c.unit_id.in_(units)
        )
        return _or_not(condition, or_(self._basics(_CADRE.unit_id.in_(units)), posts))

    def schooled(self, condition: Condition) -> Clause:
        """A school or a major is called so."""
        columns = (education.c.school, education.c.major)
        return _or_not(condition, self._rows(education, _any_has(columns, condition.value)))

    def skilled(self, condition: Condition) -> Clause:
        """The box of the form or a speciality speaks of it."""
        columns = (speciality.c.field, speciality.c.evidence)
        told = self._basics(_CADRE.expertise.contains(condition.value, autoescape=True))
        shown = self._rows(speciality, _any_has(columns, condition.value))
        return _or_not(condition, or_(told, shown))

    def evaluated(self, condition: Condition) -> Clause:
        """One of the evaluations of the last years has this result."""
        last = self._day.year - 1
        years = evaluation.c.year.between(last - EVALUATED_YEARS + 1, last)
        graded = evaluation.c.result == EvaluationResult(condition.value)
        return _or_not(condition, self._rows(evaluation, years, graded))

    def in_township(self, condition: Condition) -> Clause:
        """Somebody has worked in the township for so long without a break."""
        return self._basics(self._lasting(_CADRE.came_to_township_on, condition))

    def complete(self, condition: Condition) -> Clause:
        """The approval form lacks nothing, as `domain.form_needs` judges a file."""
        return _ROW.complete if condition.relation is Relation.HOLDS else not_(_ROW.complete)

    def pictured(self, condition: Condition) -> Clause:
        """There is a photo."""
        held = self._basics(_CADRE.photo.is_not(None))
        return held if condition.relation is Relation.HOLDS else not_(held)

    def _lasting(self, column: ColumnElement[Any], condition: Condition) -> Clause:
        """Something has lasted so many years; a bare year of which both can be true, neither.

        Source: DATE-3 of the rules handbook.
        """
        latest = self._years_ago(condition.number)
        following, unsure = _following(latest), str(latest.year)
        if condition.relation is Relation.UNDER:
            return column >= following
        began = column < following
        return and_(began, column != unsure) if unsure < following else began

    def _years_ago(self, years: int) -> PartialDate:
        return PartialDate.from_month_index(PartialDate.of(self._day).month_index - 12 * years)

    def _basics(self, clause: Clause) -> Clause:
        """The basics of the file say so."""
        return self._among(select(_CADRE.number).where(clause))

    def _rows(self, table: Table, *clauses: Clause) -> Clause:
        """A row of an info set says so."""
        whose = roster_row.alias()
        found = select(whose.c.number).join(table, table.c.cadre_id == whose.c.id)
        return self._among(found.where(table.c.deleted_in.is_(None), *clauses))

    def _among(self, numbers: Select[Any]) -> Clause:
        """A sum is in no index: so the list is gone through, and no wide row is fetched."""
        return (_ROW.number + 0 if self._walk else _ROW.number).in_(numbers)


def _worded(column: ColumnElement[Any], condition: Condition) -> Clause:
    """A text is this or contains this; of what is not known it is not said that it is not this."""
    value = condition.value
    if condition.relation is Relation.IS:
        return column == value
    if condition.relation is Relation.IS_NOT:
        return and_(column != value, column != "")
    found = column.contains(value, autoescape=True)
    return found if condition.relation is Relation.HAS else or_(not_(found), column.is_(None))


def _or_not(condition: Condition, clause: Clause) -> Clause:
    return not_(clause) if condition.relation in _NEGATED else clause


def _any_has(columns: Iterable[ColumnElement[Any]], text: str) -> Clause:
    return or_(*(column.contains(text, autoescape=True) for column in columns))


def _following(month: PartialDate) -> str:
    """The text before which everything stands that began in a month or earlier.

    It is the bare year where the following month is the first of one, for so a bare year is
    taken as later than the year before.
    """
    after = PartialDate.from_month_index(month.month_index + 1)
    return str(after.year) if after.month == 1 else str(after)


_STARTS: dict[Criterion, ColumnElement[Any]] = {
    Criterion.YEARS_IN_POST: _ROW.in_post_since,
    Criterion.YEARS_AT_TIER: _ROW.tier_since,
    Criterion.YEARS_IN_GRADE: _ROW.grade_since,
    Criterion.YEARS_OF_WORK: _ROW.began_work_on,
    Criterion.YEARS_IN_PARTY: _ROW.joined_party_on,
}
_INDEXED = frozenset(
    (
        Criterion.AGE,
        Criterion.SEX,
        Criterion.POSTS,
        Criterion.YEARS_IN_POST,
        Criterion.YEARS_IN_GRADE,
        Criterion.QUALIFICATION,
        Criterion.YEARS_OF_WORK,
        Criterion.YEARS_IN_PARTY,
        Criterion.COMPLETE,
    )
)
"""What an index of the roster rows answers with the number of each."""

_TEXTS: dict[Criterion, ColumnElement[Any]] = {
    Criterion.ETHNIC_GROUP: _ROW.ethnic_group,
    Criterion.POLITICAL: _ROW.political_affiliation,
    Criterion.CATEGORY: _ROW.category,
    Criterion.GROUP: _ROW.roster_group,
    Criterion.POSTS: _ROW.current_posts,
    Criterion.TIER: _ROW.tier,
    Criterion.GRADE: _ROW.grade,
    Criterion.ANCESTRAL_HOME: _ROW.ancestral_home,
    Criterion.NOTE: _ROW.note,
}
_OFFERED = (
    Criterion.ETHNIC_GROUP,
    Criterion.POLITICAL,
    Criterion.GROUP,
    Criterion.GRADE,
)
_OTHERS: dict[Criterion, Callable[[_Asker, Condition], Clause]] = {
    Criterion.AGE: _Asker.aged,
    Criterion.SEX: _Asker.of_sex,
    Criterion.UNIT: _Asker.at_unit,
    Criterion.QUALIFICATION: _Asker.qualified,
    Criterion.SCHOOLING: _Asker.schooled,
    Criterion.YEARS_IN_TOWNSHIP: _Asker.in_township,
    Criterion.EVALUATION: _Asker.evaluated,
    Criterion.TAG: _Asker.tagged,
    Criterion.EXPERTISE: _Asker.skilled,
    Criterion.COMPLETE: _Asker.complete,
    Criterion.PHOTO: _Asker.pictured,
}
