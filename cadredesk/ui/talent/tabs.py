"""The tabs of 发现与培养, and the keys of each."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


class TalentTab(IntEnum):
    """The tabs, left to right."""

    LOOK = 0
    SPECIALITIES = 1
    TRAINING = 2


def tab_hint(tab: TalentTab) -> str:
    """Return the keys that are valid in a tab."""
    if tab is TalentTab.TRAINING:
        return translate("TalentPage", "Enter opens · Ctrl+T arranges training · Ctrl+E exports")
    if tab is TalentTab.LOOK:
        return translate("TalentPage", "Enter opens · Ctrl+P prints a sheet each · Ctrl+T training")
    return translate(
        "TalentPage", "Enter opens · F2 edits · Ctrl+P prints a sheet each · Ctrl+T training"
    )
