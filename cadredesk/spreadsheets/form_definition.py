"""A form's definition, read from its file under `resources/forms`."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from openpyxl.utils import range_boundaries

from cadredesk.domain.form.definition import (
    BoxKind,
    FamilyBlock,
    FormCell,
    FormDefinition,
    FormPage,
    FormText,
)


def read_form_definition(path: Path) -> FormDefinition:
    """Read a form; a key that nothing knows is a `TypeError`, not ignored."""
    with path.open("rb") as file:
        content: dict[str, Any] = tomllib.load(file)
    pages = tuple(_page(page) for page in content.pop("pages"))
    family = FamilyBlock(
        **content.pop("family"),
        cells=tuple(_cell(cell) for cell in content.pop("family_cells")),
        yielding=tuple((each["row"] - 1, each["least"]) for each in content.pop("yielding")),
    )
    return FormDefinition(
        title=FormText(**content.pop("title")),
        foot=FormText(**content.pop("foot")),
        pages=pages,
        family=family,
        **content,
    )


def _page(content: dict[str, Any]) -> FormPage:
    return FormPage(
        columns=tuple(content["columns"]),
        rows=tuple(content["rows"]),
        cells=tuple(_cell(cell) for cell in content["cells"]),
        gap=content["gap"],
    )


def _cell(content: dict[str, Any]) -> FormCell:
    rest = dict(content)
    left, top, right, bottom = (int(edge or 0) for edge in range_boundaries(rest.pop("at")))
    kind = BoxKind(rest.pop("kind", BoxKind.CELL))
    return FormCell(left - 1, top - 1, right - 1, bottom - 1, kind=kind, **rest)
