"""A number in a regulation, with the day it took effect and the article that says so.

A rule never holds a number of its own. It asks a parameter for the provision in force
on the day being judged, so that an appointment of 2012 is judged by the text of 2012,
and every alert can quote its source.

    >>> source = Citation("党政领导干部职务任期暂行规定", "3")
    >>> length = Parameter("term.years", [Amendment(date(2006, 8, 6), Provision(5, source))])
    >>> length.on(date(2024, 1, 1)).value
    5
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from cadredesk.domain.errors import RuleDataError


@dataclass(frozen=True, slots=True)
class Citation:
    """The place in a regulation that a number, or an alert, rests on."""

    regulation: str
    article: str = ""

    def __str__(self) -> str:
        """The citation as Chinese documents print it: 《公务员法》第三十四条."""
        return f"《{self.regulation}》{self.article}"


@dataclass(frozen=True, slots=True)
class Provision:
    """A number, where it is written, and whether a county or township set it for itself."""

    value: int
    citation: Citation
    is_local: bool = False


@dataclass(frozen=True, slots=True)
class Amendment:
    """What a parameter says from one day on; None says that the provision was repealed."""

    effective_from: date
    provision: Provision | None


class Parameter:
    """The history of one number, oldest amendment first.

    Raises `RuleDataError` when it has no value, or two that take effect on one day.
    """

    def __init__(self, name: str, amendments: Iterable[Amendment]) -> None:
        self.name = name
        self.amendments = tuple(sorted(amendments, key=attrgetter("effective_from")))
        self._starts = [amendment.effective_from for amendment in self.amendments]
        if not self._starts:
            raise RuleDataError(name, "has no value; give at least one, with its first day")
        if len(set(self._starts)) != len(self._starts):
            raise RuleDataError(name, "has two values that take effect on the same day")

    def on(self, day: date) -> Provision | None:
        """Return the provision in force on a day; None before the first and after repeal."""
        amendment = self.amendment_on(day)
        return None if amendment is None else amendment.provision

    def amendment_on(self, day: date) -> Amendment | None:
        """Return the amendment in force on a day, with the day from which it counts."""
        in_force = bisect_right(self._starts, day) - 1
        return self.amendments[in_force] if in_force >= 0 else None

    def __repr__(self) -> str:
        return f"Parameter({self.name!r}, {len(self.amendments)} amendments)"
