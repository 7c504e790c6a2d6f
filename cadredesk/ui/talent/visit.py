"""With what another page leads to 发现与培养."""

from __future__ import annotations

from dataclasses import dataclass

from cadredesk.domain.ids import CadreId
from cadredesk.ui.talent.tabs import TalentTab


@dataclass(frozen=True, slots=True)
class TalentVisit:
    """Specialities in which a text stands are wanted, all with an empty one; else who to look at.

    `cadre` is whose reasons are to be read first.
    """

    text: str | None = None
    cadre: CadreId | None = None

    @property
    def tab(self) -> TalentTab:
        """The tab that is wanted."""
        return TalentTab.LOOK if self.text is None else TalentTab.SPECIALITIES
