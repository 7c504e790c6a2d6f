"""How large a dialog opens: in characters and lines, and never beyond the window below it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QWidget


def open_in(dialog: QDialog, characters: int, lines: int) -> None:
    """Give a dialog its usual size in the text size of the day, as far as there is room.

    Qt keeps a size that is set by hand even where it reaches beyond the screen, and the
    buttons at the foot with it.

    Args:
        dialog: It has its parent by now: the window below all is the room, or the screen.
        characters: Its usual width in widths of 国.
        lines: Its usual height in lines of text.
    """
    below = _undermost(dialog)
    room = dialog.screen().availableSize() if below is dialog else below.size()
    metrics = dialog.fontMetrics()
    usual = QSize(metrics.horizontalAdvance("国") * characters, metrics.lineSpacing() * lines)
    dialog.resize(usual.boundedTo(room))


def _undermost(widget: QWidget) -> QWidget:
    """Return the window that no other stands below."""
    while (below := widget.parentWidget()) is not None:
        widget = below
    return widget
