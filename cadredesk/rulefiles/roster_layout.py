"""The layouts of rosters and official lists, read from their files under `resources/rosters`."""

from __future__ import annotations

from pathlib import Path

from cadredesk.domain.roster_layout import PHOTO, CountedRow, RosterColumn, RosterLayout
from cadredesk.rulefiles.filling import filled
from cadredesk.rulefiles.section import Section

_LAST = 99
"""The place of a layout that gives itself none."""


def read_roster_layouts(folder: Path) -> dict[str, RosterLayout]:
    """Return every layout of a folder by its key, in the order that the files give themselves.

    Raises `RuleDataError` (`rules.unreadable`) with the file and the place in it.
    """
    found = [_placed(path) for path in sorted(folder.glob("*.toml"))]
    found.sort(key=lambda each: each[0])
    return {layout.key: layout for _at, layout in found}


def read_roster_layout(path: Path) -> RosterLayout:
    """Read a layout.

    Raises `RuleDataError` (`rules.unreadable`) with the file and the place in it for a key that
    nothing knows, and for photos on the sheets of several meetings, which are not written.
    """
    return _placed(path)[1]


def _placed(path: Path) -> tuple[int, RosterLayout]:
    """Return a layout, and where it stands among the others."""
    file = Section.of_file(path)
    place = file.number("place") if file.has("place") else _LAST
    columns = tuple(filled(RosterColumn, row) for row in file.rows("columns"))
    if file.has("meetings") and any(column.text == PHOTO for column in columns):
        raise file.error("has a photo and 'meetings'; photos stand on one sheet alone")
    counted = file.rows("counted") if file.has("counted") else ()
    return place, filled(
        RosterLayout,
        file,
        key=path.stem,
        columns=columns,
        counted=tuple(filled(CountedRow, row) for row in counted),
    )
