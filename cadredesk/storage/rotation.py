"""Which backups stay: many recent ones, fewer old ones, and never less than three."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

LAST, DAILY, MONTHLY, BEFORE_MIGRATION, FEWEST = 10, 14, 12, 5, 3


@dataclass(frozen=True, slots=True)
class Dated:
    """A verified backup, as far as the rule needs it.

    `order` is its place in the life of the library (generation, saves): a clock that went
    wrong cannot change it. `day` is the local day as text, `2026-11-22`.
    """

    name: str
    order: tuple[int, int]
    day: str
    before_migration: bool = False


def kept(backups: Iterable[Dated]) -> frozenset[str]:
    """Return the names of the backups to keep.

    The last ten; the newest of each of the last fourteen days and twelve months that have
    one; the last five that were made before a migration; never fewer than three.
    """
    newest_first = sorted(backups, key=lambda each: (each.order, each.name), reverse=True)
    stays = [
        *newest_first[: max(LAST, FEWEST)],
        *_newest_of_each(newest_first, [each.day for each in newest_first])[:DAILY],
        *_newest_of_each(newest_first, [each.day[:7] for each in newest_first])[:MONTHLY],
        *[each for each in newest_first if each.before_migration][:BEFORE_MIGRATION],
    ]
    return frozenset(each.name for each in stays)


def _newest_of_each(newest_first: Sequence[Dated], spans: Sequence[Hashable]) -> list[Dated]:
    first_of: dict[Hashable, Dated] = {}
    for span, each in zip(spans, newest_first, strict=True):
        first_of.setdefault(span, each)
    return list(first_of.values())
