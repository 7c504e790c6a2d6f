"""Where memory is tidied: on the GUI thread, for a window may not be destroyed on another.

Python tidies up on whatever thread asks for memory at the wrong moment, which here is
often one that reads the library; what it finds may be a dialog that was closed long ago.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1_000


class Tidying(QObject):
    """Takes the collecting of garbage away from Python for as long as the program runs."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_turn)

    def begin(self) -> None:
        """Collect once a second, and at no other time."""
        gc.disable()
        self._timer.start(EVERY_MS)

    def end(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()

    def _on_turn(self) -> None:
        """Collect the oldest generation that is due, as Python would have."""
        due = [
            generation
            for generation, (made, most) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if made > most
        ]
        if due:
            gc.collect(due[-1])
