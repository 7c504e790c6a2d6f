"""Having a screen reader say at once what a widget shows."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget


def say_aloud(widget: QWidget) -> None:
    """Tell screen readers that a widget shows something that cannot wait."""
    QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Alert))
