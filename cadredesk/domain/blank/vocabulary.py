"""What headings mean, as the vocabulary of headings says it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from cadredesk.domain.blank.model import BoxKind
from cadredesk.domain.blank.recipe import DateStyle, Recipe
from cadredesk.domain.partial_date import PartialDate


@dataclass(frozen=True, slots=True)
class CutOff:
    """How a text names the day up to which ages are counted, and which words speak of ages."""

    pattern: re.Pattern[str]
    of_ages: tuple[str, ...]

    def in_text(self, text: str) -> PartialDate | None:
        """Return the day or month that a text names, None when there is none."""
        found = self.pattern.search(text)
        if found is None:
            return None
        year, month, day = (int(each) if each else None for each in found.groups())
        try:
            return PartialDate(year or 0, month, day)
        except ValueError:
            return None

    def without(self, text: str) -> str:
        """Return a text without the day it names."""
        return self.pattern.sub("", text)

    def speaks_of_ages(self, text: str) -> bool:
        """Whether a text is about ages."""
        return any(word in text for word in self.of_ages)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Every heading that is known, without blanks and marks.

    `recipes` are what each heading can mean, more than one where it is ambiguous; `labels`
    what the facts are called, in Chinese and English. `left_empty` are headings that are
    filled by hand, `of_others` words in headings that ask about somebody else. `contexts`
    complete headings under them. `styles` find how dates are written; `boxes` are labels of
    boxes; `example` tells a row of example.
    """

    recipes: Mapping[str, tuple[Recipe, ...]] = field(repr=False)
    labels: Mapping[str, tuple[str, str]] = field(repr=False)
    left_empty: frozenset[str]
    of_others: tuple[str, ...]
    contexts: tuple[str, ...]
    styles: Mapping[DateStyle, re.Pattern[str]]
    cut_off: CutOff
    boxes: Mapping[str, BoxKind]
    example: re.Pattern[str]

    def label(self, recipe: Recipe, language: str = "zh") -> str:
        """Return what a recipe is called: its facts by their names."""
        at = 0 if language == "zh" else 1
        names = []
        for part in recipe.parts:
            name = self.labels[part.fact][at]
            names.append(f"{part.year} {name}" if part.year else name)
        return "＋".join(names)

    def style_of(self, text: str) -> DateStyle | None:
        """Return how a text writes dates, None where it shows no date."""
        shown = self.cut_off.without(text)
        return next((style for style, found in self.styles.items() if found.search(shown)), None)
