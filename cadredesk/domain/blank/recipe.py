"""What a column of a blank is filled with: one fact or several in one cell, dates in one style."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from cadredesk.domain.errors import UserError


class DateStyle(StrEnum):
    """How a column writes dates."""

    DOTTED = "dotted"
    CHINESE = "chinese"
    DASHED = "dashed"
    SLASHED = "slashed"
    DIGITS = "digits"


@dataclass(frozen=True, slots=True)
class Part:
    """One fact; `year` is that of an evaluation, 0 for the usual years.

    `in_brackets` says that it stands in brackets behind the part before.
    """

    fact: str
    year: int = 0
    in_brackets: bool = False

    def __str__(self) -> str:
        return f"{self.fact}:{self.year}" if self.year else self.fact


@dataclass(frozen=True, slots=True)
class Recipe:
    """The facts of a cell in their order, a line each unless one stands in brackets.

    Without any part the column is left as the blank has it.
    """

    parts: tuple[Part, ...] = ()
    style: DateStyle = DateStyle.DOTTED

    def __str__(self) -> str:
        """The form in which it is kept and typed: `born_on+age@chinese`, `grade(grade_since)`."""
        text = ""
        for part in self.parts:
            if not text:
                text = str(part)
            else:
                text += f"({part})" if part.in_brackets else f"+{part}"
        return text if self.style is DateStyle.DOTTED or not text else f"{text}@{self.style}"

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts that it asks for."""
        return tuple(part.fact for part in self.parts)


NOTHING = Recipe()
"""A column that is left as it is."""

LEFT_OUT = "-"
"""How nothing is typed."""

_PART = re.compile(r"(?P<sign>[+(]?)(?P<fact>[a-z][a-z_0-9]*)(?::(?P<year>\d{4}))?\)?")


def read_recipe(text: str) -> Recipe:
    """Return a recipe from its text; raises `UserError` (`blank.recipe`)."""
    if text in ("", LEFT_OUT):
        return NOTHING
    facts, _at, style = text.strip().partition("@")
    parts: list[Part] = []
    at = 0
    while at < len(facts):
        found = _PART.match(facts, at)
        if found is None or bool(found["sign"]) is not bool(parts):
            raise UserError("blank.recipe", text=text)
        parts.append(Part(found["fact"], int(found["year"] or 0), found["sign"] == "("))
        at = found.end()
    if not parts or (style and style not in set(DateStyle)):
        raise UserError("blank.recipe", text=text)
    return Recipe(tuple(parts), DateStyle(style or DateStyle.DOTTED))
