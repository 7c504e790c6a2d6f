"""本地口径: what the county or the township sets for itself, kept in the library.

The rule files stay as shipped; the library keeps the local values, who decided them and on
what paper. They travel as a small file that the county can send to its townships.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.ids import BatchId, new_id
from cadredesk.domain.rules.override import RuleOverride, check_override, with_overrides
from cadredesk.domain.rules.rulebook import Rulebook
from cadredesk.services.departures import Outgoing, let_out
from cadredesk.services.library_ports import Library
from cadredesk.services.work_ports import Batch

SET_RULE, WITHDRAW_RULE, TAKE_RULES = "rule_set", "rule_withdraw", "rules_import"
EXPORT_RULES = "rules_export"


class LocalRulesFile(Protocol):
    """The file in which local values travel."""

    def read(self, path: Path) -> tuple[RuleOverride, ...]:
        """Read it; raises `RuleDataError` naming file and line where it could be misread."""
        ...

    def write(self, path: Path, overrides: Sequence[RuleOverride], unit: str) -> None:
        """Write it; raises as `services.exports.write_file` does."""
        ...


def local_rulebook(shipped: Callable[[], Rulebook], library: Library) -> Callable[[], Rulebook]:
    """Return what gives the rules as this library judges by them, made anew when they change."""
    made: list[tuple[tuple[RuleOverride, ...], Rulebook]] = []

    def rulebook() -> Rulebook:
        overrides = library.overrides
        if not made or made[0][0] != overrides:
            made[:] = [(overrides, with_overrides(shipped(), overrides))]
        return made[0][1]

    return rulebook


def set_override(library: Library, book: Rulebook, wanted: RuleOverride) -> ChangeSet:
    """Set a local value; one of the same day for the same thing is replaced.

    Raises `UserError` as `check_override` does.
    """
    return _take(library, book, (wanted,), Batch(BatchId(new_id()), SET_RULE, wanted.target))


def take_overrides(
    library: Library, book: Rulebook, wanted: Sequence[RuleOverride], source: str
) -> ChangeSet:
    """Take all local values of a file, or none; raises `UserError` as `check_override` does."""
    return _take(library, book, wanted, Batch(BatchId(new_id()), TAKE_RULES, source))


def withdraw_overrides(
    library: Library, overrides: Sequence[RuleOverride], label: str
) -> ChangeSet:
    """Let the regulation's own values count again, as one step that `label` names."""
    with library.unit_of_work(Batch(BatchId(new_id()), WITHDRAW_RULE, label)) as work:
        for each in overrides:
            work.overrides.delete(each.id)
        return work.commit()


def export_overrides(library: Library, file: LocalRulesFile, target: Path) -> int:
    """Write every local value into a file to send; return how many there are."""
    overrides = library.overrides
    going = Outgoing(action=EXPORT_RULES, paper="本地口径", target=target, people=0)
    let_out(library, going, lambda _number: file.write(target, overrides, library.unit_name))
    return len(overrides)


def _take(
    library: Library, book: Rulebook, wanted: Sequence[RuleOverride], batch: Batch
) -> ChangeSet:
    for each in wanted:
        check_override(each, book)
    with library.unit_of_work(batch) as work:
        known = {place_of(each): each.id for each in work.overrides.all()}
        work.overrides.save_many(
            [replace(each, id=known.get(place_of(each), each.id)) for each in wanted]
        )
        return work.commit()


def place_of(override: RuleOverride) -> tuple[str, str, str]:
    """What there can be only one value of: the same thing from the same day on."""
    return override.kind, override.target, str(override.effective_from)
