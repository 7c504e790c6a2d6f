"""Return points as the county wrote them: one a line, about whom, about which field.

Nobody guesses: where a line names two people, or a name that two people have, or two fields,
all of them are given, and somebody chooses.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cadredesk.domain.ids import CadreId

_NUMBERING = re.compile(
    r"^\s*(?:[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）、.．:：]\s*|[①-⑳]\s*|[-•·*●▪]\s+)"
)
_BLANKS = re.compile(r"[\s\u3000]+")
_ID_NUMBER = re.compile(r"\d{17}[\dXx]|\d{15}")


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """Somebody whom a line may name; `is_packed` says whether the pack holds the person."""

    cadre: CadreId
    name: str
    id_number: str = ""
    is_packed: bool = True


@dataclass(frozen=True, slots=True)
class ReadPoint:
    """One line: its text without the number before it, and everything it can mean."""

    text: str
    people: tuple[CadreId, ...] = ()
    facts: tuple[str, ...] = ()

    @property
    def cadre(self) -> CadreId | None:
        """The one person it is about, None where it names nobody or more than one."""
        return self.people[0] if len(self.people) == 1 else None

    @property
    def fact(self) -> str:
        """The one field it is about, empty where it names none or more than one."""
        return self.facts[0] if len(self.facts) == 1 else ""

    @property
    def is_doubtful(self) -> bool:
        """Whether somebody has to choose between several people or fields."""
        return len(self.people) > 1 or len(self.facts) > 1


def read_points(
    text: str, people: Sequence[NamedPerson], words: Mapping[str, Sequence[str]]
) -> tuple[ReadPoint, ...]:
    """Return a point for each line that says something.

    `words` are what fields are called, and which facts each word can mean.
    """
    lines = (_NUMBERING.sub("", line).strip() for line in text.splitlines())
    return tuple(
        ReadPoint(line, _people_in(line, people), _facts_in(line, words)) for line in lines if line
    )


def _people_in(line: str, people: Sequence[NamedPerson]) -> tuple[CadreId, ...]:
    """Whom a line names; an ID number decides, and who is in the pack goes before others."""
    numbers = {found.upper() for found in _ID_NUMBER.findall(line)}
    by_number = [each.cadre for each in people if each.id_number.upper() in numbers]
    if by_number:
        return tuple(by_number)
    bare = _BLANKS.sub("", line)
    named = {_BLANKS.sub("", each.name) for each in people}
    inside = set(_longest_in(bare, named))
    found = [each for each in people if _BLANKS.sub("", each.name) in inside]
    packed = [each for each in found if each.is_packed]
    return tuple(each.cadre for each in packed or found)


def _facts_in(line: str, words: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    bare = _BLANKS.sub("", line)
    found = (fact for word in _longest_in(bare, words) for fact in words[word])
    return tuple(dict.fromkeys(found))


def _longest_in(text: str, words: Iterable[str]) -> list[str]:
    """Return the words that stand in a text, none inside a longer one, in their order."""
    taken: list[tuple[int, int, str]] = []
    present = (word for word in words if word and word in text)
    for word in sorted(present, key=len, reverse=True):
        for found in re.finditer(re.escape(word), text):
            start, end = found.span()
            if all(end <= first or start >= last for first, last, _word in taken):
                taken.append((start, end, word))
    return list(dict.fromkeys(word for _start, _end, word in sorted(taken)))
