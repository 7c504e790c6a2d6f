"""What another page hands over when it leads to a file."""

from __future__ import annotations

from dataclasses import dataclass

from cadredesk.domain.ids import CadreId
from cadredesk.services.cadre_views import ListPlace, Section


@dataclass(frozen=True, slots=True)
class FileVisit:
    """Whose file, from which list, at which section; a bare CadreId will do as well."""

    cadre: CadreId
    place: ListPlace | None = None
    section: Section | None = None
