"""The layouts of rosters and official lists, read from their files under `resources/rosters`."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from cadredesk.domain.roster_layout import (
    PHOTO,
    CountedRow,
    RosterColumn,
    RosterLayout,
    RosterRows,
)


def read_roster_layouts(folder: Path) -> dict[str, RosterLayout]:
    """Return every layout of a folder by its key, in the order that the files give themselves."""
    found = [(_place(path), read_roster_layout(path)) for path in sorted(folder.glob("*.toml"))]
    found.sort(key=lambda each: each[0])
    return {layout.key: layout for _at, layout in found}


def read_roster_layout(path: Path) -> RosterLayout:
    """Read a layout; a key that nothing knows is a `TypeError` naming the file, not ignored.

    Raises `ValueError` for photos on the sheets of several meetings, which are not written.
    """
    try:
        return _layout(path)
    except (KeyError, TypeError) as error:
        raise TypeError(f"{path.name}: {error}") from error


def _layout(path: Path) -> RosterLayout:
    content = _content(path)
    content.pop("place", None)
    columns = tuple(
        RosterColumn(**{**column, "heading": tuple(column["heading"])})
        for column in content.pop("columns")
    )
    if "meetings" in content and any(column.text == PHOTO for column in columns):
        raise ValueError(f"{path.name}: photos stand on one sheet alone")
    return RosterLayout(
        key=path.stem,
        rows=RosterRows(content.pop("rows", RosterRows.PEOPLE)),
        header_heights=tuple(content.pop("header_heights")),
        columns=columns,
        meetings=tuple(content.pop("meetings", ())),
        counted=tuple(CountedRow(**row) for row in content.pop("counted", ())),
        **content,
    )


def _place(path: Path) -> int:
    """Return where a layout stands among the others; those without a place are the last."""
    return int(_content(path).get("place", 99))


def _content(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        return tomllib.load(file)
