"""What another page hands over when it leads to a file."""

from __future__ import annotations

from dataclasses import dataclass

from cadredesk.domain.ids import CadreId, ItemId
from cadredesk.services.cadre_views import ListPlace, Section


@dataclass(frozen=True, slots=True)
class FileVisit:
    """Whose file, from which list, at which section; a bare CadreId will do as well.

    `field` is where a fact is kept, as findings and alerts name it (`cadre.born_on`,
    `family_member.work`); with it the section need not be given. `row` is the row that the
    field is of; without one it is the first row where the field is empty, or the first one.
    `note` is what somebody else says of it, to be read beside the field.
    """

    cadre: CadreId
    place: ListPlace | None = None
    section: Section | None = None
    field: str = ""
    row: ItemId | None = None
    note: str = ""
