"""The SQL behind lists: searching, sorting and paging over the roster rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select

from cadredesk.domain.id_number import masked
from cadredesk.domain.ids import CadreId
from cadredesk.domain.person_name import match_key
from cadredesk.domain.words import CadreStatus
from cadredesk.services.read_models import (
    CadreSummary,
    LibraryCounts,
    RosterPage,
    RosterQuery,
    RosterSort,
)
from cadredesk.storage.name_keys import LONGEST_GRAM, query_grams
from cadredesk.storage.records.cadre import village_cadre
from cadredesk.storage.records.history import audit, change
from cadredesk.storage.records.search import name_gram, roster_row
from cadredesk.storage.roster_rows import GONE, IN_SERVICE

_ROW = roster_row.c
_NAMES = tuple(each.name for each in fields(CadreSummary))
_COLUMNS = tuple(_ROW[name] for name in _NAMES)

_SORTS: dict[RosterSort, tuple[ColumnElement[Any], ...]] = {
    RosterSort.ORDER: (_ROW.order,),
    RosterSort.NAME: (_ROW.name_key, _ROW.order),
    RosterSort.BORN_ON: (_ROW.born_on, _ROW.order),
    RosterSort.CURRENT_POSTS: (_ROW.current_posts, _ROW.order),
    RosterSort.IN_POST_SINCE: (_ROW.in_post_since, _ROW.order),
    RosterSort.QUALIFICATION: (_ROW.qualification_rank, _ROW.order),
    RosterSort.BEGAN_WORK_ON: (_ROW.began_work_on, _ROW.order),
    RosterSort.JOINED_PARTY_ON: (_ROW.joined_party_on, _ROW.order),
    RosterSort.SEX: (_ROW.sex, _ROW.order),
    RosterSort.GRADE_SINCE: (_ROW.grade_since, _ROW.order),
}

_PART_OF_A_NUMBER = re.compile(r"[0-9]{3,17}[0-9x]?")
_MANY_HITS = 2_000
"""From here on it is quicker to walk the sorted list than to sort what was found."""


class SqlListReader:
    """Pages of cadres, sorted and searched in SQL."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def roster(self, query: RosterQuery) -> RosterPage:
        """Return one page of cadres; what is unknown stands last in either direction."""
        search = _Search(query)
        total = self._connection.scalar(search.count()) or 0
        if not total:
            return RosterPage((), 0)
        page = search.page(_COLUMNS, total).offset(query.offset).limit(query.limit)
        return RosterPage(tuple(map(_summary, self._connection.execute(page))), total)

    def ids(self, query: RosterQuery) -> tuple[CadreId, ...]:
        """Return the ids of the whole list, in its order, pages ignored."""
        search = _Search(query)
        total = self._connection.scalar(search.count()) or 0
        found = self._connection.scalars(search.page((_ROW.id,), total))
        return tuple(CadreId(each) for each in found)

    def counts(self) -> LibraryCounts:
        """Return how much there is."""
        serving = _ROW.status == CadreStatus.SERVING
        kept = village_cadre.c.deleted_in.is_(None)
        return LibraryCounts(
            cadres=self._count(select(func.count()).select_from(roster_row)),
            serving=self._count(select(func.count()).select_from(roster_row).where(serving)),
            village_cadres=self._count(select(func.count()).select_from(village_cadre).where(kept)),
            changes=self._count(select(func.count()).select_from(change)),
            audit_rows=self._count(select(func.count()).select_from(audit)),
        )

    def _count(self, statement: Select[int]) -> int:
        return self._connection.scalar(statement) or 0


def _summary(row: Any) -> CadreSummary:
    values = dict(zip(_NAMES, row, strict=True))
    values["id_number"] = masked(values["id_number"])
    values["current_posts"] = values["current_posts"] or ""
    return CadreSummary(**values)


class _Search:
    """What a query asks for, as SQL.

    Digits look in ID numbers and telephones, by their beginning or end. Anything else looks
    in the gram table: up to three characters are one gram; more are several, and the hits
    are checked against the whole text.
    """

    def __init__(self, query: RosterQuery) -> None:
        self._query = query
        self._text = match_key(query.text)
        self._is_number = _PART_OF_A_NUMBER.fullmatch(self._text) is not None

    def count(self) -> Select[int]:
        """Return the statement that counts the hits."""
        if self._grams_suffice:
            return select(func.count()).select_from(name_gram).where(*self._gram_conditions())
        counted = select(func.count()).select_from(roster_row)
        return counted.where(*self._conditions(walk=False))

    def page(self, columns: Sequence[ColumnElement[Any]], total: int) -> Select[Any]:
        """Return the statement of the sorted hits; `total` is how many there are."""
        found = select(*columns).where(*self._conditions(walk=total > _MANY_HITS))
        keys = (*_SORTS[self._query.sort], _ROW.number)
        first, *rest = [key.desc() if self._query.descending else key for key in keys]
        return found.order_by(first.nulls_last(), *rest)

    @property
    def _searches_grams(self) -> bool:
        return bool(self._text) and not self._is_number

    @property
    def _grams_suffice(self) -> bool:
        """Whether the gram table alone knows the number of hits."""
        return (
            self._searches_grams
            and len(self._text) <= LONGEST_GRAM
            and self._query.only is None
            and self._query.statuses
            in (
                frozenset({CadreStatus.SERVING}),
                frozenset(CadreStatus) - {CadreStatus.SERVING},
                frozenset(CadreStatus),
            )
        )

    def _conditions(self, *, walk: bool) -> list[ColumnElement[bool]]:
        query = self._query
        conditions: list[ColumnElement[bool]] = []
        if query.statuses != frozenset(CadreStatus):
            conditions.append(_ROW.status.in_(sorted(query.statuses)))
        if query.only is not None:
            conditions.append(_ROW.id.in_(sorted(query.only)))
        if self._is_number:
            conditions.append(_number_condition(self._text.upper()))
        elif self._text:
            conditions.append(self._walk_condition() if walk else self._hit_condition())
            if len(self._text) > LONGEST_GRAM:
                conditions.append(_ROW.search_text.contains(self._text, autoescape=True))
        return conditions

    def _hit_condition(self) -> ColumnElement[bool]:
        """Start from the hits."""
        return _ROW.number.in_(select(name_gram.c.number).where(*self._gram_conditions()))

    def _walk_condition(self) -> ColumnElement[bool]:
        """Start from the sorted list and look each row up among the hits."""
        hit = select(name_gram.c.number).where(*self._gram_conditions())
        return hit.where(name_gram.c.number == _ROW.number).correlate(roster_row).exists()

    def _gram_conditions(self) -> list[ColumnElement[bool]]:
        first, *rest = query_grams(self._text)
        shelf = name_gram.c.shelf.in_(self._shelves)
        conditions = [name_gram.c.gram == first, shelf]
        for gram in rest:
            other = name_gram.alias()
            conditions.append(
                select(other.c.number)
                .where(
                    other.c.gram == gram,
                    other.c.shelf == name_gram.c.shelf,
                    other.c.number == name_gram.c.number,
                )
                .correlate(name_gram)
                .exists()
            )
        return conditions

    @property
    def _shelves(self) -> list[int]:
        wanted = self._query.statuses
        shelves = [IN_SERVICE] if CadreStatus.SERVING in wanted else []
        return shelves + ([GONE] if wanted - {CadreStatus.SERVING} else [])


def _number_condition(digits: str) -> ColumnElement[bool]:
    backwards = digits[::-1]
    return or_(
        _begins(_ROW.id_number, digits),
        _begins(_ROW.id_number_backwards, backwards),
        _begins(_ROW.phone, digits),
        _begins(_ROW.phone_backwards, backwards),
    )


def _begins(column: ColumnElement[str], text: str) -> ColumnElement[bool]:
    """A range rather than LIKE, so that the index is used whatever the collation."""
    following = text[:-1] + chr(ord(text[-1]) + 1)
    return and_(column >= text, column < following)
