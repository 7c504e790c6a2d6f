"""The vocabulary of headings, read from its file under `resources/headings`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from cadredesk import paths
from cadredesk.domain.blank.facts import FACTS
from cadredesk.domain.blank.heading_text import plain
from cadredesk.domain.blank.model import BoxKind
from cadredesk.domain.blank.recipe import DateStyle, Part, Recipe, read_recipe
from cadredesk.domain.blank.vocabulary import CutOff, Vocabulary

_WITH_ITS_DATE = {"political_affiliation": "joined_party"}
"""An affiliation with a date beside it is what a 入党时间 cell says."""


@cache
def headings_file() -> Mapping[str, Any]:
    """Return what the file says, read once."""
    with (paths.resources() / "headings" / "headings.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def roster_headings() -> Mapping[str, tuple[str, ...]]:
    """Return what each heading of a roster is the name of, several where it is ambiguous.

    A heading that asks for several facts names the first of them: the cell is taken apart.
    """
    content = headings_file()
    facts: dict[str, list[str]] = {
        name: each["headings"].split() for name, each in content["facts"].items()
    }
    listed = [
        *facts.items(),
        *((name, each.split()) for name, each in content["roster_only"].items()),
    ]
    found: dict[str, tuple[str, ...]] = {}
    for name, headings in listed:
        for heading in headings:
            found[heading] = (*found.get(heading, ()), name)
    for recipe, headings in content["combined"].items():
        name = read_recipe(recipe).facts[0]
        for heading in headings.split():
            found.setdefault(heading, (_WITH_ITS_DATE.get(name, name),))
    return found


@cache
def vocabulary() -> Vocabulary:
    """Return the vocabulary that blanks are filled by; an unknown fact is a `KeyError`."""
    content = headings_file()
    facts: Mapping[str, Any] = content["facts"]
    return Vocabulary(
        recipes=dict(_recipes(content)),
        labels={name: (each["label"], each["label_en"]) for name, each in facts.items()},
        left_empty=frozenset(content["left_empty"].split()),
        of_others=tuple(content["of_others"]),
        contexts=tuple(content["contexts"]),
        styles={DateStyle(name): re.compile(each) for name, each in content["styles"].items()},
        cut_off=CutOff(
            re.compile(content["cut_off"]["pattern"]), tuple(content["cut_off"]["of_ages"])
        ),
        boxes={
            plain(label): BoxKind(kind)
            for kind, labels in content["boxes"].items()
            for label in labels.split()
        },
        example=re.compile(content["example"]["pattern"]),
    )


def _recipes(content: Mapping[str, Any]) -> Iterator[tuple[str, tuple[Recipe, ...]]]:
    """Yield each heading with what it can mean; what asks for several facts comes last."""
    meanings: dict[str, list[Recipe]] = {}
    for name, each in content["facts"].items():
        if name not in FACTS:
            raise KeyError(name)
        for heading in each["headings"].split():
            meanings.setdefault(heading, []).append(Recipe((Part(name),)))
    yield from ((heading, tuple(found)) for heading, found in meanings.items())
    for text, headings in content["combined"].items():
        for heading in headings.split():
            yield heading, (read_recipe(text),)
