"""Take back what a batch did, as a batch of its own."""

from __future__ import annotations

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import BatchId, new_id
from cadredesk.services.ports import Batch, Library
from cadredesk.services.read_models import BatchSummary

UNDO = "undo"
_NEVER_UNDONE = frozenset({UNDO, "new"})
"""What nobody means by "the last thing": an undo, and the making of the library."""


def last_undoable(library: Library) -> BatchSummary:
    """Return the newest batch that changed something and was not undone.

    Raises `UserError` (`undo.nothing`) when there is none.
    """
    with library.unit_of_work() as work:
        for batch in work.history.batches():
            if batch.changes and not batch.undone and batch.action not in _NEVER_UNDONE:
                return batch
    raise UserError("undo.nothing")


def find_batch(library: Library, text: str) -> BatchSummary:
    """Return the batch whose id begins so; raises `UserError` (`undo.no_batch`) otherwise."""
    with library.unit_of_work() as work:
        found = [batch for batch in work.history.batches() if str(batch.id).startswith(text)]
    if len(found) != 1:
        raise UserError("undo.no_batch", batch=text)
    return found[0]


def undo_batch(library: Library, batch: BatchSummary) -> ChangeSet:
    """Put everything back that a batch changed; itself one batch, in one transaction."""
    with library.unit_of_work(Batch(BatchId(new_id()), UNDO, batch.label)) as work:
        work.history.undo(batch.id)
        return work.commit()
