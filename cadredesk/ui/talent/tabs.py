"""The tabs of 发现与培养, what stands beside them, and the keys of each."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QTabBar

from cadredesk.services.clock import Clock
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.theme import set_style
from cadredesk.ui.widgets.as_of_control import AsOfControl

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


def beside(tabs: QTabBar, watch: AlertWatch, clock: Clock) -> QHBoxLayout:
    """Return a row with the tabs at the left and, at the right, the as-of day of all."""
    as_of = AsOfControl(watch, clock)
    set_style(as_of, "kind", "quiet")
    row = QHBoxLayout()
    row.addWidget(tabs, 1)
    row.addWidget(as_of)
    return row
