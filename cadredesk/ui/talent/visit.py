"""With what another page leads to 发现与培养."""

from __future__ import annotations

from dataclasses import dataclass

from cadredesk.domain.ids import CadreId


@dataclass(frozen=True, slots=True)
class TalentVisit:
    """Specialities in which a text stands are wanted; without one, who is worth a look.

    `cadre` is whose reasons are to be read first.
    """

    text: str = ""
    cadre: CadreId | None = None
