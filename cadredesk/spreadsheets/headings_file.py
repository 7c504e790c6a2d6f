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


@cache
def headings_file() -> Mapping[str, Any]:
    """Return what the file says, read once."""
    with (paths.resources() / "headings" / "headings.toml").open("rb") as file:
        return tomllib.load(file)


def roster_headings() -> dict[str, str]:
    """Return what each heading of a roster is the name of; an ambiguous one is left out."""
    content = headings_file()
    listed = [(name, each["headings"]) for name, each in content["facts"].items()]
    listed += content["roster_only"].items()
    found: dict[str, str] = {}
    twice: set[str] = set()
    for name, headings in listed:
        for heading in headings.split():
            twice.update({heading} & found.keys())
            found[heading] = name
    return {heading: name for heading, name in found.items() if heading not in twice}


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
