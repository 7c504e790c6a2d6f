"""操作记录: who did what and when, and what each thing that was done changed.

A long history is read in pages: of operations, and of the lines of one operation.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from cadredesk.domain.ids import CadreId
from cadredesk.services.library_ports import Library
from cadredesk.services.read_models import HistoryEntry, OperationQuery
from cadredesk.services.undo import Step, is_step

LINES = 200
"""History lines that are read of one operation at a time."""

_NAMED = 3
_VILLAGE_CADRE = "village_cadre"


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing that was done, and the names of some of the cadres concerned."""

    step: Step
    names: tuple[str, ...] = ()

    @property
    def can_be_undone(self) -> bool:
        """Whether it changed something, by itself, and was not taken back."""
        return is_step(self.step.done) and not self.step.done.undone


@dataclass(frozen=True, slots=True)
class OperationLine:
    """One change of one field, with the name of whom it is about, if it is about somebody."""

    entry: HistoryEntry
    name: str = ""

    @property
    def cadre(self) -> CadreId | None:
        """Whose file it was made in."""
        return self.entry.owner


@dataclass(frozen=True, slots=True)
class OperationDetails:
    """A part of what one operation changed, and how many history lines were read by now."""

    operation: Operation
    lines: tuple[OperationLine, ...]
    read: int
    has_more: bool


def read_operations(library: Library, query: OperationQuery) -> tuple[Operation, ...]:
    """Return what was done, as far as it is asked for, the newest first."""
    with library.unit_of_work() as work:
        history = work.history
        steps = [Step(each, history.scope(each.id), each.id) for each in history.operations(query)]
        names = history.names({who for each in steps for who in each.scope.cadres[:_NAMED]})
    return tuple(
        Operation(each, tuple(names[who] for who in each.scope.cadres[:_NAMED] if who in names))
        for each in steps
    )


def read_operation(library: Library, operation: Operation, skip: int = 0) -> OperationDetails:
    """Return what an operation changed, after the history lines that were read before."""
    with library.unit_of_work() as work:
        entries = work.history.of_batch(operation.step.done.id, LINES, skip)
        all_lines = work.history.line_count(operation.step.done.id)
        names = work.history.names({who for each in entries for who in _about(each)})
    lines = tuple(
        OperationLine(each, next((names[who] for who in _about(each) if who in names), ""))
        for each in entries
    )
    return OperationDetails(operation, lines, skip + LINES, skip + LINES < all_lines)


def _about(entry: HistoryEntry) -> Sequence[UUID]:
    if entry.owner is not None:
        return (entry.owner,)
    if entry.entity == _VILLAGE_CADRE and entry.item is not None:
        return (entry.item,)
    return ()
