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
    metrics = dialog.fontMetrics()
    usual = QSize(metrics.horizontalAdvance("国") * characters, metrics.lineSpacing() * lines)
    dialog.resize(usual.boundedTo(room_of(dialog)))


def open_whole(dialog: QDialog) -> None:
    """Make a dialog as large as all that is in it, as far as there is room.

    By itself it would open on two thirds of the screen at most.
    """
    dialog.ensurePolished()
    dialog.resize(dialog.sizeHint().boundedTo(room_of(dialog)))


def room_of(widget: QWidget) -> QSize:
    """Return the size of the window below all that something stands over, or of the screen."""
    below = widget.window()
    while (next_below := below.parentWidget()) is not None:
        below = next_below.window()
    return widget.screen().availableSize() if below is widget.window() else below.size()
