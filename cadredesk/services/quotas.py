"""职数: how many may hold a post or a level of a unit, as the settings edit it (PROMO-15)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import BatchId, PostId, QuotaId, UnitId, new_id
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.target import TARGETS
from cadredesk.domain.unit import Post, Quota, Township, Unit
from cadredesk.domain.words import Tier
from cadredesk.services.library_ports import Library
from cadredesk.services.work_ports import Batch

QUOTAS = "quotas"
MOST_PLACES = 999


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotaRow:
    """A quota with the names that people know: of the unit, and of the post or the level."""

    id: QuotaId
    unit: str
    post: str
    approved: int
    document_no: str = ""
    started_on: PartialDate | None = None
    ended_on: PartialDate | None = None


def quota_rows(township: Township) -> tuple[QuotaRow, ...]:
    """Return the quotas of an establishment."""
    units = {each.id: each.name for each in township.units}
    posts = {each.id: each.title for each in township.posts}
    return tuple(
        QuotaRow(
            id=each.id,
            unit=units.get(each.unit_id, ""),
            post=(each.tier or "") if each.post_id is None else posts.get(each.post_id, ""),
            approved=each.approved,
            document_no=each.document_no,
            started_on=each.started_on,
            ended_on=each.ended_on,
        )
        for each in township.quotas
    )


def posts_offered(township: Township) -> tuple[str, ...]:
    """Return the names for which a quota can be begun: posts of the office, then the levels."""
    known = [each.title for each in township.posts]
    usual = [each.name for each in TARGETS if each.tier in _TIERS]
    return tuple(dict.fromkeys((*known, *usual, *_TIERS)))


def new_quota(township: Township, post: str) -> QuotaRow:
    """Return a quota of one place for a post, in the unit that has it or in the office."""
    units = {each.id: each.name for each in township.units}
    unit_ids = (each.unit_id for each in township.posts if each.title == post)
    unit = next((units[each] for each in unit_ids if each in units), township.name)
    return QuotaRow(id=QuotaId(new_id()), unit=unit, post=post, approved=1)


def save_quotas(library: Library, rows: Iterable[QuotaRow]) -> ChangeSet:
    """Keep these quotas as one step; a unit or post that is not known yet is added.

    Raises `UserError` (`quota.incomplete`, `quota.twice`); then nothing is kept.
    """
    kept = tuple(rows)
    _must_be_clear(kept)
    with library.unit_of_work(Batch(BatchId(new_id()), QUOTAS)) as work:
        township = work.township.get()
        for row in kept:
            township = _with_names(township, row)
        quotas = tuple(_quota(row, township) for row in kept)
        work.township.save(replace(township, quotas=quotas))
        return work.commit()


def approved_places(text: str) -> int:
    """Return how many places a text says; raises `UserError` (`quota.approved`)."""
    if not text.isdecimal() or int(text) > MOST_PLACES:
        raise UserError("quota.approved", text=text, most=MOST_PLACES)
    return int(text)


_TIERS = (Tier.TOWNSHIP_CHIEF, Tier.TOWNSHIP_DEPUTY)
_LEVELS = frozenset(Tier)


def _must_be_clear(rows: tuple[QuotaRow, ...]) -> None:
    seen = set()
    for row in rows:
        if not (row.unit and row.post):
            raise UserError("quota.incomplete")
        key = (row.unit, row.post, row.started_on)
        if key in seen:
            raise UserError("quota.twice", unit=row.unit, post=row.post)
        seen.add(key)


def _with_names(township: Township, row: QuotaRow) -> Township:
    """The establishment with the unit and the post of a row."""
    unit = next((each.id for each in township.units if each.name == row.unit), None)
    if unit is None:
        unit = UnitId(new_id())
        added = Unit(id=unit, name=row.unit, order=len(township.units))
        township = replace(township, units=(*township.units, added))
    if row.post not in _LEVELS and _post_of(township, unit, row.post) is None:
        post = Post(id=PostId(new_id()), unit_id=unit, title=row.post, order=len(township.posts))
        township = replace(township, posts=(*township.posts, post))
    return township


def _quota(row: QuotaRow, township: Township) -> Quota:
    unit = next(each.id for each in township.units if each.name == row.unit)
    is_level = row.post in _LEVELS
    return Quota(
        id=row.id,
        unit_id=unit,
        tier=Tier(row.post) if is_level else None,
        post_id=None if is_level else _post_of(township, unit, row.post),
        approved=row.approved,
        document_no=row.document_no,
        started_on=row.started_on,
        ended_on=row.ended_on,
    )


def _post_of(township: Township, unit: UnitId, title: str) -> PostId | None:
    found = (each.id for each in township.posts if (each.unit_id, each.title) == (unit, title))
    return next(found, None)
