"""A form's definition, read from its file under `resources/forms`.

A variant is a file that names what it `extends` and says only what is different there: cells
of a page that go (`without`) and that come (`cells`), and its columns and rows where they are
others. It may extend several; what the later ones change is put on the first.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from cadredesk.domain.form.definition import (
    Abbreviation,
    BoxKind,
    FamilyBlock,
    FormCell,
    FormDefinition,
    FormPage,
    FormText,
)
from cadredesk.domain.form.fitting import LABELS

_RANGE = re.compile(r"([A-Z])(\d+)(?::([A-Z])(\d+))?")
_PAGE_PARTS = ("columns", "rows")

Content = dict[str, Any]


def read_forms(folder: Path) -> dict[str, FormDefinition]:
    """Return every form of a folder by the name of its file, in the order of their names."""
    paths = sorted(folder.glob("*.toml"), key=_stem)
    return {path.stem: read_form_definition(path) for path in paths}


def read_form_definition(path: Path) -> FormDefinition:
    """Read a form; a key that nothing knows is a `TypeError` naming the file, not ignored."""
    try:
        return _form(path)
    except (KeyError, TypeError) as error:
        raise TypeError(f"{path.name}: {error}") from error


def _form(path: Path) -> FormDefinition:
    content = _whole(path)
    pages = tuple(_page(page) for page in content.pop("pages"))
    family = FamilyBlock(
        **content.pop("family"),
        cells=tuple(_cell(cell) for cell in content.pop("family_cells")),
        yielding=tuple((each["row"] - 1, each["least"]) for each in content.pop("yielding")),
    )
    return FormDefinition(
        key=path.stem,
        title=FormText(**content.pop("title")),
        foot=FormText(**content.pop("foot")),
        abbreviations=tuple(Abbreviation(**each) for each in content.pop("abbreviations")),
        pages=pages,
        family=family,
        **content,
    )


def _stem(path: Path) -> str:
    return path.stem


def _whole(path: Path) -> Content:
    """Return a form's content with everything that its file extends."""
    content = _own(path)
    extended = content.pop("extends", ())
    changes = content.pop("changes", [])
    if not extended:
        return content
    first, *others = (path.with_name(f"{name}.toml") for name in extended)
    base = _whole(first)
    for other in others:
        _change(base, _own(other)["changes"])
    _change(base, changes)
    return base | content


def _own(path: Path) -> Content:
    with path.open("rb") as file:
        return tomllib.load(file)


def _change(content: Content, changes: Iterable[Content]) -> None:
    """Put what a variant says of each page on it."""
    for each in changes:
        page = content["pages"][each["page"] - 1]
        gone = {*each.get("without", ()), *(cell["at"] for cell in each.get("cells", ()))}
        kept = [cell for cell in page["cells"] if cell["at"] not in gone]
        page["cells"] = [*kept, *each.get("cells", ())]
        page.update({part: each[part] for part in _PAGE_PARTS if part in each})
        if "family_cells" in each:
            content["family_cells"] = each["family_cells"]


def _page(content: Content) -> FormPage:
    return FormPage(
        columns=tuple(content["columns"]),
        rows=tuple(content["rows"]),
        cells=tuple(sorted((_cell(cell) for cell in content["cells"]), key=_reading_place)),
        gap=content["gap"],
        shift_mm=content.get("shift_mm", 0.0),
    )


def _reading_place(cell: FormCell) -> tuple[int, int]:
    return cell.top, cell.left


def _cell(content: Content) -> FormCell:
    rest = dict(content)
    at = rest.pop("at")
    found = _RANGE.fullmatch(at)
    if found is None:
        raise TypeError(f"{at} is no range of cells")
    box = rest.get("box", "")
    if box and box not in LABELS:
        raise TypeError(f"{box} is no box of any form")
    left, top, right, bottom = found.groups()
    kind = BoxKind(rest.pop("kind", BoxKind.CELL))
    return FormCell(
        _column(left),
        int(top) - 1,
        _column(right or left),
        int(bottom or top) - 1,
        kind=kind,
        **rest,
    )


def _column(letter: str) -> int:
    return ord(letter) - ord("A")
