"""The SQL behind lists: searching, sorting and paging over the roster rows."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import fields
from functools import reduce
from operator import add
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Select,
    String,
    Table,
    and_,
    func,
    not_,
    or_,
    select,
    type_coerce,
)

from cadredesk.domain.cadre import Cadre
from cadredesk.domain.id_number import masked
from cadredesk.domain.ids import CadreId
from cadredesk.domain.person_name import match_key
from cadredesk.domain.stroke_order import StrokeOrder
from cadredesk.domain.words import CadreStatus
from cadredesk.services.conditions import Criterion
from cadredesk.services.read_models import (
    CadreSummary,
    LibraryCounts,
    Passage,
    RosterPage,
    RosterQuery,
    RosterSort,
)
from cadredesk.storage.conditions import Way, criteria_clause, is_among, words_in_use
from cadredesk.storage.name_keys import query_grams
from cadredesk.storage.namesakes import find_namesakes
from cadredesk.storage.records.cadre import cadre, village_cadre
from cadredesk.storage.records.career import resume_entry, speciality
from cadredesk.storage.records.history import audit, change
from cadredesk.storage.records.search import name_gram, roster_row
from cadredesk.storage.roster_rows import GONE, IN_SERVICE
from cadredesk.storage.stored_files import FileReader
from cadredesk.storage.stroke_keys import read_order

_ROW = roster_row.c
_NAMES = tuple(each.name for each in fields(CadreSummary) if each.name in _ROW)
_COLUMNS = tuple(_ROW[name] for name in _NAMES)
_MORE = tuple(each.name for each in fields(CadreSummary) if each.name not in _ROW)
"""What rows do not keep: it is read from the files of those alone who are on the page."""

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
    RosterSort.STROKES: (_ROW.stroke_key, _ROW.order),
}

_PROSE: tuple[tuple[Table, Sequence[Column[Any]]], ...] = (
    (speciality, (speciality.c.field, speciality.c.evidence, speciality.c.wished_use)),
    (resume_entry, (resume_entry.c.text,)),
)
"""The texts that are looked through for a passage, and their columns."""

_PART_OF_A_NUMBER = re.compile(r"[0-9]{3,17}[0-9x]?")
_WHOLE_SHELVES = (
    frozenset({CadreStatus.SERVING}),
    frozenset(CadreStatus) - {CadreStatus.SERVING},
    frozenset(CadreStatus),
)
"""The choices of statuses for which the gram table's shelves need no second look."""

_MANY_HITS = 2_000
"""From here on it is quicker to walk the sorted list than to sort what was found."""


class SqlListReader:
    """Pages of cadres, sorted and searched in SQL."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def roster(self, query: RosterQuery) -> RosterPage:
        """Return one page of cadres; what is unknown stands last in either direction."""
        search = _Search(query, self._connection)
        total = self._connection.scalar(search.count()) or 0
        if not total:
            return RosterPage((), 0)
        page = search.page(_COLUMNS, total).offset(query.offset).limit(query.limit)
        rows = self._connection.execute(page).all()
        more = self._more_of([row.id for row in rows])
        return RosterPage(tuple(_summary(row, more[row.id]) for row in rows), total)

    def _more_of(self, cadres: Sequence[UUID]) -> dict[UUID, dict[str, Any]]:
        columns = (cadre.c[name] for name in _MORE)
        found = select(cadre.c.id, *columns).where(cadre.c.id.in_(cadres))
        rows = self._connection.execute(found)
        return {each: dict(zip(_MORE, more, strict=True)) for each, *more in rows}

    def ids(self, query: RosterQuery) -> tuple[CadreId, ...]:
        """Return the ids of the whole list, in its order, pages ignored."""
        search = _Search(query, self._connection)
        total = self._connection.scalar(search.count()) or 0
        # As text, which reads 100,000 ids in three quarters of the time.
        found = self._connection.scalars(search.page((type_coerce(_ROW.id, String),), total))
        return tuple(map(CadreId, map(UUID, found.all())))

    def basics(self, ids: Sequence[CadreId]) -> tuple[Cadre, ...]:
        """Return the basics of these people in the order asked for, photos left out."""
        found = FileReader(self._connection).basics(ids)
        return tuple(found[each] for each in ids if each in found)

    def namesakes(self, names: Collection[str], cadres: Collection[CadreId]) -> tuple[CadreId, ...]:
        """Return who has to do with these names or people, in the unit's order."""
        return find_namesakes(self._connection, names, cadres)

    def passages(self, text: str, limit: int) -> tuple[Passage, ...]:
        """Return where a text stands in specialities and résumés, specialities first."""
        found: list[Passage] = []
        for table, columns in _PROSE:
            if len(found) < limit:
                found += self._passages_in(table, columns, text, limit - len(found))
        return tuple(found)

    def _passages_in(
        self, table: Table, columns: Sequence[Column[Any]], text: str, limit: int
    ) -> Iterator[Passage]:
        whole = reduce(_beside, columns)
        statement = (
            select(_ROW.id, _ROW.name, _ROW.current_posts, whole.label("text"))
            .join(table, table.c.cadre_id == _ROW.id)
            .where(table.c.deleted_in.is_(None), whole.contains(text, autoescape=True))
            .limit(limit)
        )
        for row in self._connection.execute(statement):
            posts = row.current_posts or ""
            yield Passage(CadreId(row.id), row.name, posts, table.name, row.text)

    def stroke_order(self) -> StrokeOrder:
        """Return the order of names by strokes, with what was put elsewhere by hand."""
        return read_order(self._connection)

    def words_in_use(self) -> Mapping[Criterion, tuple[str, ...]]:
        """Return what files say of the fields that a condition can ask for, each word once."""
        return words_in_use(self._connection)

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


def _beside(one: Any, other: Any) -> Any:
    return one.concat(" ").concat(other)


def _summary(row: Any, more: Mapping[str, Any]) -> CadreSummary:
    values = {**dict(zip(_NAMES, row, strict=True)), **more}
    values["id_number"] = masked(values["id_number"])
    values["current_posts"] = values["current_posts"] or ""
    return CadreSummary(**values)


class _Search:
    """What a query asks for, as SQL.

    Digits look in ID numbers and telephones, by their beginning or end. Anything else looks
    in the gram table: a short text is one gram; a longer one is several, of which the rarest
    leads, and the hits are checked against the whole text.
    """

    def __init__(self, query: RosterQuery, connection: Connection) -> None:
        self._query = query
        self._text = match_key(query.text)
        self._is_number = _PART_OF_A_NUMBER.fullmatch(self._text) is not None
        self._grams: list[str] = []
        if self._text and not self._is_number:
            self._grams = self._rarest_first(connection, query_grams(self._text))

    def _rarest_first(self, connection: Connection, grams: Sequence[str]) -> list[str]:
        if len(grams) == 1:
            return list(grams)
        columns = name_gram.c
        counted = select(columns.gram, func.count()).where(
            columns.gram.in_(grams), columns.shelf.in_(self._shelves)
        )
        rows = connection.execute(counted.group_by(columns.gram))
        found: dict[str, int] = {row[0]: row[1] for row in rows}
        return sorted(grams, key=lambda gram: found.get(gram, 0))

    def count(self) -> Select[Any]:
        """Return the statement that counts the hits."""
        if self._grams_suffice:
            return select(func.count()).select_from(name_gram).where(*self._gram_conditions())
        counted = select(func.count()).select_from(roster_row).where(*self._limits(Way.COUNT))
        if self._is_number:
            parts = [counted.where(part).scalar_subquery() for part in self._number_parts()]
            return select(reduce(add, parts))
        return counted.where(*self._text_conditions(walk=False))

    def page(self, columns: Sequence[ColumnElement[Any]], total: int) -> Select[Any]:
        """Return the statement of the sorted hits; `total` is how many there are."""
        walk = total > _MANY_HITS
        way = Way.WALK if walk else Way.FETCH
        found = select(*columns).where(*self._limits(way))
        if self._is_number:
            found = found.where(or_(*_number_conditions(self._text.upper(), walk=walk)))
        else:
            found = found.where(*self._text_conditions(walk=walk))
        keys = (*_SORTS[self._query.sort], _ROW.number)
        first, *rest = [key.desc() if self._query.descending else key for key in keys]
        return found.order_by(first.nulls_last(), *rest)

    @property
    def _grams_suffice(self) -> bool:
        """Whether the gram table alone knows the number of hits."""
        return (
            self._text in self._grams
            and self._query.only is None
            and self._query.criteria is None
            and self._query.statuses in _WHOLE_SHELVES
        )

    def _limits(self, way: Way) -> list[ColumnElement[bool]]:
        """Whom the query is limited to, whatever was typed."""
        query = self._query
        conditions: list[ColumnElement[bool]] = []
        if query.statuses != frozenset(CadreStatus):
            conditions.append(_ROW.status.in_(sorted(query.statuses)))
        if query.only is not None:
            conditions.append(is_among(query.only))
        if query.criteria is not None:
            conditions.append(criteria_clause(query.criteria, way))
        return conditions

    def _number_parts(self) -> Iterator[ColumnElement[bool]]:
        """The ways to hit a number, each without those before it, so that they add up."""
        earlier: list[ColumnElement[bool]] = []
        for condition in _number_conditions(self._text.upper(), walk=False):
            yield and_(condition, *(not_(each) for each in earlier))
            earlier.append(condition)

    def _text_conditions(self, *, walk: bool) -> list[ColumnElement[bool]]:
        if not self._grams:
            return []
        hit = select(name_gram.c.number).where(*self._gram_conditions())
        if walk:
            # Start from the sorted list and look each row up among the hits.
            here = hit.where(name_gram.c.number == _ROW.number)
            found: ColumnElement[bool] = here.correlate(roster_row).exists()
        else:
            found = _ROW.number.in_(hit)
        if self._text in self._grams:
            return [found]
        return [found, _ROW.search_text.contains(self._text, autoescape=True)]

    def _gram_conditions(self) -> list[ColumnElement[bool]]:
        first, *rest = self._grams
        shelf = name_gram.c.shelf.in_(self._shelves)
        conditions = [name_gram.c.gram == first, shelf]
        for gram in rest:
            other = name_gram.alias()
            same = (
                other.c.gram == gram,
                other.c.shelf == name_gram.c.shelf,
                other.c.number == name_gram.c.number,
            )
            conditions.append(select(other.c.number).where(*same).correlate(name_gram).exists())
        return conditions

    @property
    def _shelves(self) -> list[int]:
        wanted = self._query.statuses
        shelves = [IN_SERVICE] if CadreStatus.SERVING in wanted else []
        return shelves + ([GONE] if wanted - {CadreStatus.SERVING} else [])


def _number_conditions(digits: str, *, walk: bool) -> list[ColumnElement[bool]]:
    """The ways to hit a number; when the list is walked through, past their indexes."""
    ways = (
        (_ROW.id_number, digits),
        (_ROW.id_number_backwards, digits[::-1]),
        (_ROW.phone, digits),
        (_ROW.phone_backwards, digits[::-1]),
    )
    return [_begins(column.concat("") if walk else column, text) for column, text in ways]


def _begins(column: ColumnElement[str], text: str) -> ColumnElement[bool]:
    """A range rather than LIKE, so that the index is used whatever the collation."""
    following = text[:-1] + chr(ord(text[-1]) + 1)
    return and_(column >= text, column < following)
