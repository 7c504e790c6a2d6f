"""Read the code tables; what could be misread is refused with its place."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from cadredesk.domain.code_table import CodeEntry, CodeTable, CodeTables, table_of
from cadredesk.domain.errors import RuleDataError

FILE = "code_tables.toml"
_LEAST = 4
_MOST = 5


def load_code_tables(folder: Path) -> CodeTables:
    """Return every code table of a folder's file.

    Raises `RuleDataError` (`rules.unreadable`) for the first thing that cannot be right.
    """
    path = folder / FILE
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise RuleDataError(FILE, f"cannot be read: {error}") from error
    return table_of(_table(name, section) for name, section in data.items())


def _table(name: str, section: dict[str, Any]) -> CodeTable:
    place = f"{FILE}: {name}"
    unknown = section.keys() - {"source", "current", "former", "aliases"}
    if unknown or not section.get("current") or not section.get("source"):
        raise RuleDataError(place, "needs source and current, and knows only former and aliases")
    entries = (
        *(_entry(place, row, former=False) for row in section["current"]),
        *(_entry(place, row, former=True) for row in section.get("former", ())),
    )
    names = {entry.name for entry in entries}
    aliases = section.get("aliases", {})
    lost = sorted(word for word in aliases.values() if word not in names)
    if lost:
        raise RuleDataError(place, f"has aliases of words that it does not list: {lost}")
    return CodeTable(name, section["source"], entries, aliases)


def _entry(place: str, row: list[str], *, former: bool) -> CodeEntry:
    if not _LEAST <= len(row) <= _MOST or not all(isinstance(part, str) for part in row):
        raise RuleDataError(place, f"has a row that is not code, name, pinyin, initials: {row}")
    code, name, pinyin, initials, *label = row
    return CodeEntry(code, name, pinyin, initials, "".join(label), former)
