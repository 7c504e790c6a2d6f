"""Read the archive catalogue; what could be misread is refused with its place."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from cadredesk.domain.archive_catalogue import ONCE, ArchiveCatalogue, RequiredMaterial
from cadredesk.domain.cadre import INFO_SETS
from cadredesk.domain.errors import RuleDataError

FILE = "catalogue.toml"
_KEYS = {"title", "catalogue_class", "words", "needed_for"}


def load_archive_catalogue(folder: Path) -> ArchiveCatalogue:
    """Return the catalogue in a folder.

    Raises `RuleDataError` (`rules.unreadable`) for the first thing that cannot be right.
    """
    try:
        data = tomllib.loads((folder / FILE).read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise RuleDataError(FILE, f"cannot be read: {error}") from error
    if data.keys() != {"words", "required"}:
        raise RuleDataError(FILE, f"needs words and required, and has {sorted(data)}")
    words = {code: _texts(f"words of {code}", given) for code, given in data["words"].items()}
    return ArchiveCatalogue(words, tuple(_required(row) for row in data["required"]))


def _required(row: dict[str, Any]) -> RequiredMaterial:
    place = f"required {row.get('title', '')}"
    if row.keys() != _KEYS:
        raise RuleDataError(FILE, f"{place}: needs {sorted(_KEYS)}, and has {sorted(row)}")
    if row["needed_for"] not in ONCE and row["needed_for"] not in INFO_SETS:
        raise RuleDataError(FILE, f"{place}: nobody is {row['needed_for']}")
    return RequiredMaterial(
        row["title"], row["catalogue_class"], _texts(place, row["words"]), row["needed_for"]
    )


def _texts(place: str, given: object) -> tuple[str, ...]:
    if not isinstance(given, list) or not given or not all(isinstance(each, str) for each in given):
        raise RuleDataError(FILE, f"{place}: needs a list of words")
    return tuple(given)
