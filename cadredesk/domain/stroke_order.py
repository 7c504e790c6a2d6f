"""姓氏笔画: the order of names by strokes, as official lists have it.

Names are compared surname first, a character at a time: the one with fewer strokes stands
first; of as many strokes, the one whose first differing stroke comes earlier in 横竖撇点折
(GB 13000.1 字符集汉字字序(笔画序)规范 GF 3003-1999, where 提 counts as 横, 竖钩 as 竖, 捺 as 点);
of the same strokes, the one with the lower code point. The given name is compared the same
way, and a name that ends first stands first: 李明 before 李明华. A compound surname stands at
the place of its first character, after everybody whose whole surname is that character:
欧 … before 欧阳 ….

Lists differ from that where an office says so: a `StrokePlacement` puts a surname or a person
directly before or after another one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from cadredesk.domain.ids import CadreId, StrokePlacementId
from cadredesk.domain.person_name import MIDDLE_DOT, clean_name, split_name

STROKE_NAMES = {"1": "横", "2": "竖", "3": "撇", "4": "点", "5": "折"}
"""The five strokes in their order, by the digit that stands for each."""

BLOCK = 64
"""How many neighbouring characters share a line of counts."""

COUNT_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
"""A number of strokes as one character; 0 is not known."""

_NOT_IN_TYPES = "6"
"""Stands after the five strokes: a character of which only the number is known."""
_UNKNOWN = "99"
_END = ","
"""Ends a surname and a name; less than any digit, so that what ends first is less."""


class Side(StrEnum):
    """Where somebody is put, seen from the one who stays."""

    BEFORE = "before"
    AFTER = "after"


_MARKS = {Side.BEFORE: "+", Side.AFTER: "."}
"""What leads to somebody put beside another: less than the end, or more, but less than digits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StrokePlacement:
    """A surname or a person that an office puts directly before or after another one.

    A surname is put beside a surname (`surname`, `by_surname`), a person beside a person
    (`cadre_id`, `by_cadre_id`); the other pair is empty.
    """

    id: StrokePlacementId
    surname: str = ""
    cadre_id: CadreId | None = None
    side: Side = Side.BEFORE
    by_surname: str = ""
    by_cadre_id: CadreId | None = None


@dataclass(frozen=True, slots=True)
class StrokeTable:
    """What is known of characters: their strokes as digits of 横竖撇点折, or only how many.

    `counts` has a text of `COUNT_DIGITS` for each `BLOCK` of code points.
    """

    strokes: Mapping[str, str]
    counts: Mapping[int, str]

    def strokes_of(self, character: str) -> str:
        """Return the strokes, empty where they are not known."""
        return self.strokes.get(character, "")

    def count_of(self, character: str) -> int:
        """Return how many strokes there are, 0 where that is not known."""
        known = self.strokes.get(character)
        if known is not None:
            return len(known)
        block, place = divmod(ord(character), BLOCK)
        digits = self.counts.get(block, "")
        return COUNT_DIGITS.index(digits[place]) if digits else 0

    def character_key(self, character: str) -> str:
        """Return the text by which a character sorts."""
        known = self.strokes_of(character)
        if known:
            return f"{len(known):02}{known}{character}"
        count = self.count_of(character)
        return f"{count:02}{_NOT_IN_TYPES}{character}" if count else f"{_UNKNOWN}{character}"

    def text_key(self, text: str) -> str:
        """Return the text by which several characters sort."""
        return "".join(self.character_key(each) for each in text)


class StrokeOrder:
    """The order of one library: what is known of characters, and what was put elsewhere by hand.

    `names` has the names of the people that others were put beside. A ring of placements,
    which only an undoing can make, is followed until it closes.
    """

    def __init__(
        self,
        table: StrokeTable,
        placements: Iterable[StrokePlacement] = (),
        names: Mapping[CadreId, str] | None = None,
    ) -> None:
        self.table = table
        self.placements = tuple(placements)
        self._names = names or {}
        self._by_surname = {each.surname: each for each in self.placements if each.surname}
        self._by_person = {
            each.cadre_id: each for each in self.placements if each.cadre_id is not None
        }

    @property
    def anchors(self) -> frozenset[CadreId]:
        """The people that others were put beside."""
        return frozenset(self._names)

    def key(self, cadre: CadreId, name: str) -> str:
        """Return the text by which somebody sorts; texts compare by code point."""
        return self._stem(cadre, name, frozenset()) + _END

    def placement_of(self, cadre: CadreId, name: str) -> StrokePlacement | None:
        """Return what was decided by hand about a person, or else about his or her surname."""
        return self._by_person.get(cadre) or self._by_surname.get(surname_of(name))

    def plain_key(self, name: str) -> str:
        """Return the text by which a name sorts where nothing was put elsewhere."""
        surname, given = parts_of(name)
        return _join(self.table.text_key(surname), self.table.text_key(given)) + _END

    def _stem(self, cadre: CadreId, name: str, seen: frozenset[CadreId]) -> str:
        surname, given = parts_of(name)
        own = _join(self._surname_stem(surname, frozenset()), self.table.text_key(given))
        placement = self._by_person.get(cadre)
        beside = None if placement is None else placement.by_cadre_id
        if placement is None or beside is None or beside in seen or beside not in self._names:
            return own
        other = self._stem(beside, self._names[beside], seen | {cadre})
        return other + _MARKS[placement.side] + own

    def _surname_stem(self, surname: str, seen: frozenset[str]) -> str:
        own = self.table.text_key(surname)
        placement = self._by_surname.get(surname)
        if placement is None or placement.by_surname in seen:
            return own
        other = self._surname_stem(placement.by_surname, seen | {surname})
        return other + _MARKS[placement.side] + own


def parts_of(name: str) -> tuple[str, str]:
    """Return what is compared first and what after it: surname and given name.

    Of a name without a surname the first character leads; a middle dot does not count.

    >>> parts_of("欧阳敏"), parts_of("阿依古丽·买买提")
    (('欧阳', '敏'), ('阿', '依古丽买买提'))
    """
    surname, given = split_name(clean_name(name))
    if surname:
        return surname, given
    plain = given.replace(MIDDLE_DOT, "")
    return plain[:1], plain[1:]


def surname_of(name: str) -> str:
    """Return the surname, or what stands for one."""
    return parts_of(name)[0]


def _join(surname: str, given: str) -> str:
    return f"{surname}{_END}{given}"
