"""What a roster looks like, read from its file under `resources/rosters`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class RosterColumn:
    """One column: which text, its heading of one or two rows, its width, its look."""

    text: str
    heading: tuple[str, ...]
    width: float
    align: str = "center"
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class RosterDefinition:
    """A roster's sheet: widths as Excel's box shows them, heights in points."""

    sheet: str
    font: str
    size: float
    header_heights: tuple[float, float]
    body_height: float
    group_height: float
    columns: tuple[RosterColumn, ...]

    @property
    def shown(self) -> tuple[RosterColumn, ...]:
        """The columns that are printed."""
        return tuple(column for column in self.columns if not column.hidden)


def read_roster_definition(path: Path) -> RosterDefinition:
    """Read a definition; a key that nothing knows is a `TypeError`, not ignored."""
    with path.open("rb") as file:
        content: dict[str, Any] = tomllib.load(file)
    columns = tuple(
        RosterColumn(**{**column, "heading": tuple(column["heading"])})
        for column in content.pop("columns")
    )
    heights = tuple(content.pop("header_heights"))
    return RosterDefinition(**content, header_heights=heights, columns=columns)
