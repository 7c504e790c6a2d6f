"""The rules of a library, read when they are first asked for."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from cadredesk import __version__, paths
from cadredesk.services.library_ports import Library

if TYPE_CHECKING:
    from cadredesk.domain.rules.override import RuleOverride
    from cadredesk.domain.rules.rulebook import Rulebook


def rules_of(library: Library) -> Callable[[], Rulebook]:
    """Return what gives the rules of a library; loaded when they are first asked for."""

    @cache
    def source() -> Callable[[], Rulebook]:
        from cadredesk.services.local_rules import local_rulebook

        return local_rulebook(rulebook, library)

    def rules() -> Rulebook:
        return source()()

    return rules


@cache
def rulebook() -> Rulebook:
    """Return the rules, read from their files once."""
    from cadredesk.rulefiles.reader import load_rulebook

    return load_rulebook(paths.resources() / "rules")


@cache
def rules_mark() -> str:
    """Return what tells these rule files, and this program, from any other."""
    digest = hashlib.sha256(__version__.encode())
    for file in sorted((paths.resources() / "rules").rglob("*.toml")):
        digest.update(file.read_bytes())
    return digest.hexdigest()


class LateLocalRules:
    """The file of local values of rules, loaded when one is read or written."""

    def read(self, path: Path) -> tuple[RuleOverride, ...]:
        """Read one."""
        from cadredesk.rulefiles.local_rules import TomlLocalRules

        return TomlLocalRules().read(path)

    def write(self, path: Path, overrides: Sequence[RuleOverride], unit: str) -> None:
        """Write one."""
        from cadredesk.rulefiles.local_rules import TomlLocalRules

        TomlLocalRules().write(path, overrides, unit)
