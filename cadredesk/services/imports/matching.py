"""Which person on file a row means: by ID number, else by name and birth."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from cadredesk.domain.cadre import VillageCadre
from cadredesk.domain.id_number import is_id_number
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.person_name import match_key
from cadredesk.services.imports.reading import RosterField, RosterRow


class Known(Protocol):
    """What a person is recognised by."""

    @property
    def name(self) -> str:
        """The name as on file."""
        ...

    @property
    def id_number(self) -> str:
        """The ID number, empty when not on file."""
        ...

    @property
    def born_on(self) -> PartialDate | None:
        """The birth as on file."""
        ...


P = TypeVar("P", bound=Known)


@dataclass(frozen=True, slots=True)
class Identity:
    """What a row says of who it is about."""

    name: str
    id_number: str = ""
    born_on: PartialDate | None = None

    @classmethod
    def of(cls, row: RosterRow) -> Identity:
        """Return the identity in a row."""
        born_on = row.values.get(RosterField.BORN_ON)
        return cls(
            str(row.values[RosterField.NAME]),
            str(row.values.get(RosterField.ID_NUMBER, "")),
            born_on if isinstance(born_on, PartialDate) else None,
        )

    def may_be(self, other: Known) -> bool:
        """Whether both can be one person: births agree, and no two valid IDs differ.

        A wrong ID number does not part what name and birth join: so a corrected row finds
        its person again.
        """
        if self.born_on and other.born_on and not self.born_on.agrees_with(other.born_on):
            return False
        return not self.is_surely_not(other)

    def is_surely_not(self, other: Known) -> bool:
        """Whether both have valid ID numbers, and different ones."""
        ids = (self.id_number, other.id_number)
        return ids[0] != ids[1] and all(map(is_id_number, ids))

    def is_born_about(self, other: Known) -> bool:
        """Whether both births are known and one may be a slip for the other.

        That is: the same year, or the same month of the year before or after.
        """
        if self.born_on is None or other.born_on is None:
            return False
        apart = abs(self.born_on.year - other.born_on.year)
        return apart == 0 or (apart == 1 and self.born_on.month == other.born_on.month)

    def is_surely(self, other: Known) -> bool:
        """Whether more than the name says that both are one person."""
        same_id = bool(self.id_number) and self.id_number == other.id_number
        births_known = self.born_on is not None and other.born_on is not None
        return same_id or (births_known and self.may_be(other))


class People(Generic[P]):
    """People on file, found by what a row says."""

    def __init__(self, people: Iterable[P]) -> None:
        self._by_id: dict[str, P] = {}
        self._by_name: defaultdict[str, list[P]] = defaultdict(list)
        for person in people:
            self.add(person)

    def add(self, person: P) -> None:
        """Have a person found from now on."""
        if person.id_number:
            self._by_id.setdefault(person.id_number, person)
        self._by_name[match_key(person.name)].append(person)

    def find(self, identity: Identity) -> tuple[P, ...]:
        """Return who it can be: nobody, one, or several that cannot be told apart."""
        same_id = self._by_id.get(identity.id_number) if identity.id_number else None
        if same_id is not None:
            return (same_id,)
        return tuple(each for each in self.named(identity.name) if identity.may_be(each))

    def named(self, name: str) -> tuple[P, ...]:
        """Return everybody of a name."""
        return tuple(self._by_name.get(match_key(name), ()))


def of_village(
    found: Sequence[VillageCadre], identity: Identity, village: str
) -> tuple[VillageCadre, ...]:
    """Return who of these is meant in a village.

    One name in two villages is two people, unless birth or ID number says that it is one.
    """
    if not village:
        return tuple(found)
    same = tuple(each for each in found if each.village == village)
    return same or tuple(each for each in found if not each.village or identity.is_surely(each))
