"""The choice of a grade or a post."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from cadredesk.domain.rules.target import TARGETS, Target
from cadredesk.ui.eligibility.words import target_name

_USUAL = "三级主任科员"


class TargetCombo(QComboBox):
    """Lists every target, grades first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for each in TARGETS:
            self.addItem(each.name)
        self.setMaxVisibleItems(len(TARGETS))
        self.setCurrentIndex([each.name for each in TARGETS].index(_USUAL))
        self.retranslate()

    @property
    def target(self) -> Target:
        """The target that is chosen."""
        return TARGETS[max(0, self.currentIndex())]

    def choose(self, target: Target) -> None:
        """Choose a target."""
        self.setCurrentIndex(TARGETS.index(target))

    def retranslate(self) -> None:
        """Put every name in the language of the screens."""
        self.setAccessibleName(self.tr("For which grade or post"))
        for at, each in enumerate(TARGETS):
            self.setItemText(at, target_name(each))
