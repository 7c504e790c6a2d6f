"""The recycle bin: who is in it, and bringing files back with everything they had."""

from __future__ import annotations

from collections.abc import Sequence

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.ids import BatchId, CadreId, new_id
from cadredesk.services.ports import Batch, Library
from cadredesk.services.read_models import DeletedCadre

RESTORE = "restore"


def deleted_cadres(library: Library) -> tuple[DeletedCadre, ...]:
    """Return the files in the recycle bin, the last one first."""
    with library.unit_of_work() as work:
        return work.history.deleted()


def bring_back(library: Library, cadres: Sequence[DeletedCadre]) -> ChangeSet:
    """Bring files back, all or none, as one step; raises `UserError` (`cadre.unknown`)."""
    label = "、".join(each.name for each in cadres)
    with library.unit_of_work(Batch(BatchId(new_id()), RESTORE, label)) as work:
        for each in cadres:
            work.history.restore(CadreId(each.id))
        return work.commit()
