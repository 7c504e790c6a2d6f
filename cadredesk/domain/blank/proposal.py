"""Which facts go into which column of a blank, each with why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from cadredesk.domain.blank.heading_text import bracketed, plain, whole
from cadredesk.domain.blank.model import Blank, BlankColumn
from cadredesk.domain.blank.recipe import NOTHING, DateStyle, Part, Recipe
from cadredesk.domain.blank.vocabulary import Vocabulary
from cadredesk.domain.partial_date import PartialDate

AGE, EVALUATIONS = "age", "evaluations"

_BETWEEN = re.compile(r"[、，,/;；和及与\n]+")
_ONE_YEAR = re.compile(r"(?<!\d)(20\d{2})\s*年?度?")
_LEAST_SIMILAR = 3
"""Characters that a known heading must have before a longer one that holds it is taken for it."""


class Why(StrEnum):
    """Why a column is filled as it is proposed."""

    HEADING = "heading"
    PARTS = "parts"
    CONTEXT = "context"
    SIMILAR = "similar"
    REMEMBERED = "remembered"
    CHOSEN = "chosen"
    WORKED_OUT = "worked_out"
    LEFT_EMPTY = "left_empty"
    AMBIGUOUS = "ambiguous"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Proposal:
    """What one column is filled with, and why.

    `choices` are what an ambiguous heading can mean: somebody has to say which. `until` is
    the cut-off of ages that the blank names, with the words it does so in.
    """

    column: BlankColumn
    recipe: Recipe
    why: Why
    choices: tuple[Recipe, ...] = ()
    until: PartialDate | None = None
    said: str = ""


def propose(blank: Blank, vocabulary: Vocabulary) -> tuple[Proposal, ...]:
    """Return what each column of a blank is filled with, by its headings alone."""
    noted = _noted_cut_off(blank, vocabulary)
    return tuple(_proposal(each, vocabulary, noted) for each in blank.columns)


def settled(proposal: Proposal, recipe: Recipe, why: Why) -> Proposal:
    """Return a column as somebody wants it, now or the last time."""
    return replace(proposal, recipe=recipe, why=why, choices=())


def _noted_cut_off(blank: Blank, vocabulary: Vocabulary) -> tuple[PartialDate | None, str]:
    cut_off = vocabulary.cut_off
    for note in blank.notes:
        found = cut_off.in_text(note)
        if found is not None and cut_off.speaks_of_ages(note):
            return found, " ".join(note.split())
    return None, ""


def _proposal(
    column: BlankColumn, vocabulary: Vocabulary, noted: tuple[PartialDate | None, str]
) -> Proposal:
    found, why = _meaning(column, vocabulary)
    if len(found) > 1:
        return Proposal(column, NOTHING, Why.AMBIGUOUS, found)
    recipe = (
        _of_year(_styled(found[0], column, vocabulary), column, vocabulary) if found else NOTHING
    )
    if AGE not in recipe.facts:
        return Proposal(column, recipe, why)
    own = vocabulary.cut_off.in_text(column.heading)
    until, said = (own, column.heading) if own else noted
    return Proposal(column, recipe, why, until=until, said=said)


def _meaning(column: BlankColumn, vocabulary: Vocabulary) -> tuple[tuple[Recipe, ...], Why]:
    if column.is_worked_out:
        return (), Why.WORKED_OUT
    if any(plain(level) in vocabulary.left_empty for level in column.levels):
        return (), Why.LEFT_EMPTY
    if any(word in column.heading for word in vocabulary.of_others):
        return (), Why.UNKNOWN
    for reading, why in (
        (_known, Why.HEADING),
        (_in_context, Why.CONTEXT),
        (_in_parts, Why.PARTS),
        (_lowest, Why.CONTEXT),
        (_similar, Why.SIMILAR),
    ):
        found = reading(column, vocabulary)
        if found:
            return found, why
    return (), Why.UNKNOWN


def _known(column: BlankColumn, vocabulary: Vocabulary) -> tuple[Recipe, ...]:
    """A heading that is known as a whole, what its brackets add included."""
    joined = "".join(column.levels)
    dated = vocabulary.recipes.get(plain(_ONE_YEAR.sub("", joined)), ())
    if any(EVALUATIONS in each.facts for each in dated):
        return dated
    by_whole = vocabulary.recipes.get(whole(joined))
    if by_whole:
        return by_whole
    found = vocabulary.recipes.get(plain(joined), ())
    return tuple(_with_brackets(each, joined, vocabulary) for each in found)


def _in_context(column: BlankColumn, vocabulary: Vocabulary) -> tuple[Recipe, ...]:
    """Headings under one whose word completes them: 全日制学历 / 学历、毕业院校及专业."""
    joined = "".join(column.levels)
    context = next((each for each in vocabulary.contexts if each in joined), None)
    if context is None or len(column.levels) < 2:
        return ()
    pieces = [context + plain(piece) for piece in _pieces(column.levels[-1])]
    return _together(pieces, vocabulary)


def _in_parts(column: BlankColumn, vocabulary: Vocabulary) -> tuple[Recipe, ...]:
    """A heading of several, each of them known: 专业特长、熟悉领域."""
    return _together([plain(piece) for piece in _pieces("".join(column.levels))], vocabulary)


def _lowest(column: BlankColumn, vocabulary: Vocabulary) -> tuple[Recipe, ...]:
    """The heading next to the cells, or else one above it, that is known by itself."""
    for level in reversed(column.levels):
        found = vocabulary.recipes.get(plain(level))
        if found:
            return tuple(_with_brackets(each, level, vocabulary) for each in found)
    return ()


def _similar(column: BlankColumn, vocabulary: Vocabulary) -> tuple[Recipe, ...]:
    """The longest known heading that a longer one holds, where only one is the longest."""
    joined = plain("".join(column.levels))
    held = [each for each in vocabulary.recipes if len(each) >= _LEAST_SIMILAR and each in joined]
    longest = max(map(len, held), default=0)
    found = {
        recipe: None for each in held if len(each) == longest for recipe in vocabulary.recipes[each]
    }
    return tuple(found)


def _together(pieces: Sequence[str], vocabulary: Vocabulary) -> tuple[Recipe, ...]:
    meanings = [vocabulary.recipes.get(piece, ()) for piece in pieces]
    if not meanings or any(len(each) != 1 for each in meanings):
        return ()
    parts: dict[Part, None] = {}
    for (recipe,) in meanings:
        parts.update(dict.fromkeys(recipe.parts))
    return (Recipe(tuple(parts)),)


def _pieces(heading: str) -> Iterator[str]:
    """The things that a heading names; 毕业院校及专业 stays one thing."""
    for piece in re.split(r"[、，,/;；\n]+", heading):
        if plain(piece):
            yield piece


def _with_brackets(recipe: Recipe, heading: str, vocabulary: Vocabulary) -> Recipe:
    """Add what the brackets of a heading ask for: 出生年月（年龄，计算至2026年12月）."""
    parts = list(recipe.parts)
    for bracket in bracketed(heading):
        words = _BETWEEN.split(vocabulary.cut_off.without(bracket))
        for word in words:
            meanings = vocabulary.recipes.get(plain(word), ())
            if len(meanings) != 1:
                continue
            parts += [
                replace(part, in_brackets=part.fact != AGE)
                for part in meanings[0].parts
                if part.fact not in {each.fact for each in parts}
            ]
    return replace(recipe, parts=tuple(parts))


def _styled(recipe: Recipe, column: BlankColumn, vocabulary: Vocabulary) -> Recipe:
    shown = vocabulary.style_of(column.heading) or vocabulary.style_of(column.sample)
    return replace(recipe, style=shown or DateStyle.DOTTED)


def _year_of(column: BlankColumn, vocabulary: Vocabulary) -> int:
    """The one year that a heading asks for, 0 for none or several."""
    heading = vocabulary.cut_off.without(column.heading)
    years = {int(each) for each in _ONE_YEAR.findall(heading)}
    return years.pop() if len(years) == 1 else 0


def _of_year(recipe: Recipe, column: BlankColumn, vocabulary: Vocabulary) -> Recipe:
    year = _year_of(column, vocabulary) if EVALUATIONS in recipe.facts else 0
    parts = (
        replace(part, year=year) if part.fact == EVALUATIONS else part for part in recipe.parts
    )
    return replace(recipe, parts=tuple(parts))
