"""Whether a blank is the form of the last time, and what is different in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from cadredesk.domain.blank.model import Blank
from cadredesk.domain.blank.proposal import Proposal, Why, settled
from cadredesk.domain.blank.recipe import Recipe, read_recipe

_LEAST_SHARED = 0.5
"""The share of headings that two forms must have in common to be the same form, changed."""

_LEAST_ALIKE = 0.34
"""How alike two headings in one place must be for one to be the other, renamed."""


class DriftKind(StrEnum):
    """What can be different about a column."""

    MOVED = "moved"
    RENAMED = "renamed"
    NEW = "new"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Drift:
    """One difference: the column's letter now, or then if it is gone, and its heading.

    `before` is where it stood or what it was called; `key` and `key_before` are the headings
    as two years of one form are compared.
    """

    kind: DriftKind
    letter: str
    heading: str
    before: str = ""
    key: str = ""
    key_before: str = ""


@dataclass(frozen=True, slots=True)
class KnownColumn:
    """A column of a form as it was filled the last time."""

    letter: str
    heading: str
    key: str
    recipe: str


@dataclass(frozen=True, slots=True)
class KnownForm:
    """A form that was filled before: when, from which file, and each column's recipe."""

    fingerprint: str
    title: str
    file: str
    filled_on: str
    columns: tuple[KnownColumn, ...]

    def shared_with(self, blank: Blank) -> float:
        """Return the share of headings that both have, of those that either has."""
        mine, theirs = {each.key for each in self.columns}, {each.key for each in blank.columns}
        return len(mine & theirs) / max(len(mine | theirs), 1)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A blank beside the form of the last time; without differences it is the same form."""

    form: KnownForm
    drifts: tuple[Drift, ...]

    @property
    def is_same(self) -> bool:
        """Whether nothing is different."""
        return not self.drifts


def compared(blank: Blank, known: Sequence[KnownForm]) -> Comparison | None:
    """Return the known form that a blank is, or the one it comes from; None for a new one."""
    for form in known:
        if form.fingerprint == blank.fingerprint:
            return Comparison(form, ())
    nearest = max(known, key=lambda form: form.shared_with(blank), default=None)
    if nearest is None or nearest.shared_with(blank) < _LEAST_SHARED:
        return None
    return Comparison(nearest, tuple(_drifts(blank, nearest)))


def with_memory(
    proposals: Sequence[Proposal], comparison: Comparison | None
) -> tuple[Proposal, ...]:
    """Return columns as they were filled the last time, where the form has them still."""
    if comparison is None:
        return tuple(proposals)
    recipes = _recipes(comparison)
    return tuple(_remembered(each, recipes) for each in proposals)


def _remembered(proposal: Proposal, recipes: Mapping[str, Recipe]) -> Proposal:
    recipe = recipes.get(proposal.column.key)
    if recipe is None or proposal.column.is_worked_out:
        return proposal
    if recipe.facts == proposal.recipe.facts:
        # What the heading says of years and styles today is newer than what is remembered.
        return proposal
    return settled(proposal, recipe, Why.REMEMBERED)


def _recipes(comparison: Comparison) -> Mapping[str, Recipe]:
    found = {each.key: read_recipe(each.recipe) for each in comparison.form.columns}
    for drift in comparison.drifts:
        if drift.kind is DriftKind.RENAMED:
            found[drift.key] = found[drift.key_before]
    return found


def _drifts(blank: Blank, form: KnownForm) -> Iterator[Drift]:
    before = {each.key: each for each in form.columns}
    now = {each.key: each for each in blank.columns}
    added = [each for each in blank.columns if each.key not in before]
    gone = [each for each in form.columns if each.key not in now]
    order = [each.key for each in form.columns if each.key in now]
    kept = _in_order(order, [each.key for each in blank.columns if each.key in before])
    for column in blank.columns:
        if column.key in before and column.key not in kept:
            yield Drift(DriftKind.MOVED, column.letter, column.heading, before[column.key].letter)
    for column in added:
        was = _renamed_from(column.letter, column.key, gone)
        if was is None:
            yield Drift(DriftKind.NEW, column.letter, column.heading)
        else:
            gone.remove(was)
            yield Drift(
                DriftKind.RENAMED, column.letter, column.heading, was.heading, column.key, was.key
            )
    for known in gone:
        yield Drift(DriftKind.GONE, known.letter, known.heading)


def _in_order(before: Sequence[str], now: Sequence[str]) -> set[str]:
    """What stands in the same order in both; the rest was moved."""
    blocks = SequenceMatcher(None, before, now, autojunk=False).get_matching_blocks()
    return {key for block in blocks for key in before[block.a : block.a + block.size]}


def _renamed_from(letter: str, key: str, gone: Sequence[KnownColumn]) -> KnownColumn | None:
    """The column that is gone and was called alike, or stood in the same place and nearly so."""
    alike = [
        (SequenceMatcher(None, each.key, key, autojunk=False).ratio(), each)
        for each in gone
        if each.letter == letter or abs(ord(each.letter[-1]) - ord(letter[-1])) <= 1
    ]
    best = max(alike, key=lambda pair: pair[0], default=None)
    return best[1] if best is not None and best[0] >= _LEAST_ALIKE else None


def known_form(blank: Blank, recipes: Mapping[str, Recipe], filled_on: str) -> KnownForm:
    """Return what is remembered of a blank that was filled with these recipes by letter."""
    columns = tuple(
        KnownColumn(each.letter, each.heading, each.key, str(recipes.get(each.letter, Recipe())))
        for each in blank.columns
    )
    return KnownForm(blank.fingerprint, blank.title, blank.file, filled_on, columns)
