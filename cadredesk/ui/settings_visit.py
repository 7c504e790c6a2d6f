"""What another page hands over when it leads to the settings."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from uuid import UUID


class SettingsPart(IntEnum):
    """The sections of the settings, in the order of the list at the left."""

    UNIT = 0
    RULES = 1
    DICTIONARY = 2
    DISPLAY = 3
    SAFETY = 4


SETTINGS_PAGE = "settings"


@dataclass(frozen=True, slots=True)
class SettingsVisit:
    """Which section, and in it the term of which body or the card of which rule."""

    part: SettingsPart
    body: UUID | None = None
    rule: str = ""
