"""With what another page leads to 发现与培养."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TalentVisit:
    """Specialities in which a text stands are wanted."""

    text: str = ""
