"""The recycle bin: who is in it, and bringing people back with everything there was."""

from __future__ import annotations

from collections.abc import Sequence

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.ids import BatchId, new_id
from cadredesk.services.library_ports import Library
from cadredesk.services.read_models import DeletedPerson
from cadredesk.services.work_ports import Batch

RESTORE = "restore"


def deleted_people(library: Library) -> tuple[DeletedPerson, ...]:
    """Return the cadres and village cadres in the recycle bin, the last one first."""
    with library.unit_of_work() as work:
        return work.history.deleted()


def bring_back(library: Library, people: Sequence[DeletedPerson]) -> ChangeSet:
    """Bring people back, all or none, as one step; raises `UserError` (`cadre.unknown`)."""
    label = "、".join(each.name for each in people)
    with library.unit_of_work(Batch(BatchId(new_id()), RESTORE, label)) as work:
        for each in people:
            work.history.restore(each.id)
        return work.commit()
