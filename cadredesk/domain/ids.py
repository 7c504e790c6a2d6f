"""Names for identifiers, so that one kind is never handed over as another.

Every id is a UUID made by the program that first writes the thing, never by the
database: a save that is tried again names the same row and cannot double it.
"""

from __future__ import annotations

from typing import NewType
from uuid import UUID, uuid4

CadreId = NewType("CadreId", UUID)
VillageCadreId = NewType("VillageCadreId", UUID)
PersonId = CadreId | VillageCadreId
"""Of somebody on a list: a cadre or a village cadre."""
ItemId = NewType("ItemId", UUID)
"""One row of an info set: an appointment, a family member, an evaluation …"""

UnitId = NewType("UnitId", UUID)
PostId = NewType("PostId", UUID)
QuotaId = NewType("QuotaId", UUID)
BodyId = NewType("BodyId", UUID)
TermId = NewType("TermId", UUID)
KeptWordId = NewType("KeptWordId", UUID)
StrokePlacementId = NewType("StrokePlacementId", UUID)
OverrideId = NewType("OverrideId", UUID)
"""One number or switch of a rule that is set locally."""

DecisionId = NewType("DecisionId", UUID)
"""What was decided about one alert."""

SavedViewId = NewType("SavedViewId", UUID)
SubmissionId = NewType("SubmissionId", UUID)
PackId = NewType("PackId", UUID)
PackFileId = NewType("PackFileId", UUID)
PointId = NewType("PointId", UUID)
"""One return point of a submission."""

BatchId = NewType("BatchId", UUID)
"""One thing the clerk did, however many fields it touched; the unit of undo."""


def new_id() -> UUID:
    """Return an id that nothing else has."""
    return uuid4()
