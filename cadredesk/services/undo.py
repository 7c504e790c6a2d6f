"""Take back what a batch did, as a batch of its own, and do again what was taken back.

The steps are the batches of the library, so they outlive the program: the newest that stands is
the next to be undone, the newest undoing that nothing was done after is the next to be redone.
"""

from __future__ import annotations

from dataclasses import dataclass

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import BatchId, new_id
from cadredesk.services.history_ports import HistoryReader
from cadredesk.services.library_ports import Library
from cadredesk.services.read_models import BatchScope, BatchSummary
from cadredesk.services.work_ports import Batch

UNDO = "undo"
REDO = "redo"
STEPS = 200
"""How many steps back at least can be undone."""

LOOKED_THROUGH = 5 * STEPS
"""Batches to look through for them: undoings and exports lie between."""

_NEVER_UNDONE = frozenset({UNDO, REDO, "new"})
"""What nobody means by "the last thing": an undoing, and the making of the library."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step back or forward: what was done, and whom and which fields it touched."""

    done: BatchSummary
    scope: BatchScope
    undoing: BatchId
    """The batch to undo for it: what was done, or what took it back."""


@dataclass(frozen=True, slots=True)
class UndoState:
    """The next step back and the next one forward, as far as there are any."""

    undo: Step | None = None
    redo: Step | None = None


def last_undoable(library: Library) -> BatchSummary:
    """Return the newest batch that changed something and was not undone.

    Raises `UserError` (`undo.nothing`) when there is none.
    """
    with library.unit_of_work() as work:
        found = _next_back(work.history.batches(LOOKED_THROUGH))
    if found is None:
        raise UserError("undo.nothing")
    return found


def undo_state(library: Library) -> UndoState:
    """Return what can be undone and redone now, for the menu to say."""
    with library.unit_of_work() as work:
        batches = work.history.batches(LOOKED_THROUGH)
        back, forward = _next_back(batches), _next_forward(batches)
        undo = None if back is None else _step(work.history, back, back.id)
        redo = None if forward is None else _step(work.history, *forward)
    return UndoState(undo, redo)


def undo_last(library: Library) -> tuple[Step, ChangeSet]:
    """Take the last step back; raises `UserError` (`undo.nothing`, `undo.overtaken`)."""
    step = undo_state(library).undo
    if step is None:
        raise UserError("undo.nothing")
    return step, undo_batch(library, step.done)


def redo_last(library: Library) -> tuple[Step, ChangeSet]:
    """Do the last undone step again; raises `UserError` (`redo.nothing`, `undo.overtaken`)."""
    step = undo_state(library).redo
    if step is None:
        raise UserError("redo.nothing")
    return step, _reverse(library, step.undoing, REDO, step.done.label)


def find_batch(library: Library, text: str) -> BatchSummary:
    """Return the batch whose id begins so; raises `UserError` (`undo.no_batch`) otherwise."""
    with library.unit_of_work() as work:
        found = [batch for batch in work.history.batches() if str(batch.id).startswith(text)]
    if len(found) != 1:
        raise UserError("undo.no_batch", batch=text)
    return found[0]


def undo_batch(library: Library, batch: BatchSummary) -> ChangeSet:
    """Put everything back that a batch changed; itself one batch, in one transaction."""
    return _reverse(library, batch.id, UNDO, batch.label)


def take_back(library: Library, batch: BatchId) -> ChangeSet:
    """Put back what one thing that was saved has changed."""
    return undo_batch(library, find_batch(library, str(batch)))


def _reverse(library: Library, batch: BatchId, action: str, label: str) -> ChangeSet:
    with library.unit_of_work(Batch(BatchId(new_id()), action, label)) as work:
        work.history.undo(batch)
        return work.commit()


def _next_back(batches: tuple[BatchSummary, ...]) -> BatchSummary | None:
    return next((each for each in batches if is_step(each) and not each.undone), None)


def _next_forward(batches: tuple[BatchSummary, ...]) -> tuple[BatchSummary, BatchId] | None:
    """What was undone last and by which batch, None once something new was done after it."""
    by_id = {each.id: each for each in batches}
    for each in batches:
        if is_step(each):
            return None
        target = by_id.get(each.undoes) if each.undoes is not None else None
        if target is not None and is_step(target) and not each.undone:
            return target, each.id
    return None


def is_step(batch: BatchSummary) -> bool:
    """Return whether a batch is one that Undo takes back: it changed something by itself."""
    return bool(batch.changes) and batch.action not in _NEVER_UNDONE


def _step(history: HistoryReader, done: BatchSummary, undoing: BatchId) -> Step:
    return Step(done, history.scope(done.id), undoing)
