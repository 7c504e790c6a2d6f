"""The file in which local values of rules travel: TOML, readable and refusable by line.

format = "cadredesk-local-rules-1"
unit = "丙县县委组织部"

[[override]]
kind = "number"
target = "same_post_limit_months"
value = "96"
effective_from = 2026-01-01
authority = "丙县县委组织部"
document_no = "丙组〔2026〕3号"
note = ""
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Sequence
from pathlib import Path

from cadredesk.domain.errors import RuleDataError
from cadredesk.domain.ids import OverrideId, new_id
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.override import OverrideKind, RuleOverride
from cadredesk.rulefiles.section import Section
from cadredesk.services.exports import write_file

FORMAT = "cadredesk-local-rules-1"

_LARGEST = 1_000_000
"""Bytes; a file of local values has a few kilobytes."""


class TomlLocalRules:
    """Reads and writes local values as TOML."""

    def read(self, path: Path) -> tuple[RuleOverride, ...]:
        """Read a file; raises `RuleDataError` naming the file and the place in it."""
        file = Section(path.name, _parsed(path))
        if file.text("format") != FORMAT:
            raise file.error("is not a file of local rule values that this program knows")
        file.text("unit")
        overrides = tuple(_override(row) for row in file.rows("override"))
        file.finish()
        return overrides

    def write(self, path: Path, overrides: Sequence[RuleOverride], unit: str) -> None:
        """Write a file; raises as `services.exports.write_file` does."""
        parts = [f"format = {_quoted(FORMAT)}\nunit = {_quoted(unit)}\n"]
        parts += [_table(each) for each in overrides] or ["override = []\n"]
        write_file(path, "\n".join(parts).encode())


def _parsed(path: Path) -> dict[str, object]:
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except OSError as error:
        raise RuleDataError(path.name, f"cannot be read: {error.strerror or error}") from error
    if len(content) > _LARGEST:
        raise RuleDataError(path.name, "is far larger than a file of local values can be")
    try:
        return tomllib.loads(content.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise RuleDataError(path.name, f"is not valid TOML: {error}") from error


def _override(row: Section) -> RuleOverride:
    read = RuleOverride(
        id=OverrideId(new_id()),
        kind=row.word("kind", OverrideKind),
        target=row.text("target"),
        value=row.text("value"),
        effective_from=PartialDate.of(row.day("effective_from")),
        authority=row.text("authority"),
        document_no=row.text("document_no"),
        note=row.text("note", ""),
    )
    row.finish()
    return read


def _table(override: RuleOverride) -> str:
    lines = [
        "[[override]]",
        f"kind = {_quoted(override.kind)}",
        f"target = {_quoted(override.target)}",
        f"value = {_quoted(override.value)}",
        f"effective_from = {override.effective_from.as_day().isoformat()}",
        f"authority = {_quoted(override.authority)}",
        f"document_no = {_quoted(override.document_no)}",
        f"note = {_quoted(override.note)}",
    ]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """A TOML basic string; JSON's escapes are TOML's, but for the delete character."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
