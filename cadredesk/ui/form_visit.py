"""What another page hands over when it leads to approval forms."""

from __future__ import annotations

from dataclasses import dataclass

from cadredesk.domain.ids import CadreId, ItemId
from cadredesk.services.cadre_views import ListPlace
from cadredesk.ui.form_export import Choice


@dataclass(frozen=True, slots=True)
class FormVisit:
    """Whose form: one person of a list, or the first of several that were chosen.

    `place` is where the person stands in the list that is walked along; `text` is a text of the
    form alone whose box is meant.
    """

    cadre: CadreId | None = None
    place: ListPlace | None = None
    chosen: Choice | None = None
    text: ItemId | None = None
