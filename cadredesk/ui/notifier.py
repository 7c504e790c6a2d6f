"""Tells pages that something was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from cadredesk.domain.changes import ChangeSet


class Notifier(QObject):
    """Announces what an operation touched; each page decides whether it concerns it.

    Signals:
        changed: Something was written; carries the ChangeSet.
    """

    changed = Signal(object)

    def announce(self, changes: ChangeSet) -> None:
        """Tell everybody, unless nothing was touched."""
        if not changes.is_empty:
            self.changed.emit(changes)
