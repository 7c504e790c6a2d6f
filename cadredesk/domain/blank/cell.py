"""One cell of a blank: the facts that its column asks for, put together."""

from __future__ import annotations

from dataclasses import replace

from cadredesk.domain.blank.facts import FACTS, Basis
from cadredesk.domain.blank.model import CellContent
from cadredesk.domain.blank.recipe import Part, Recipe
from cadredesk.domain.cadre import CadreFile

AGE = "age"


def cell_content(file: CadreFile, recipe: Recipe, basis: Basis) -> CellContent:
    """Return what a column says of a person.

    A single number stays a number, so that the blank can count with it. An age behind another
    fact stands in brackets with its unit, as official lists write it.
    """
    if basis.style is not recipe.style:
        basis = replace(basis, style=recipe.style)
    contents = [_content(file, part, basis) for part in recipe.parts]
    if len(contents) == 1:
        return contents[0]
    text = ""
    for part, content in zip(recipe.parts, contents, strict=True):
        text = _joined(text, part, content)
    return text


def _content(file: CadreFile, part: Part, basis: Basis) -> CellContent:
    asked = basis if basis.year == part.year else replace(basis, year=part.year)
    return FACTS[part.fact](file, asked)


def _joined(text: str, part: Part, content: CellContent) -> str:
    said = "" if content is None else str(content)
    if not text or not said:
        return text or said
    if part.fact == AGE:
        return f"{text}\n（{said}岁）"
    return f"{text}（{said}）" if part.in_brackets else f"{text}\n{said}"
