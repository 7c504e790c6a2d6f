"""Where memory is tidied: on the GUI thread, for a window may not be destroyed on another.

Python tidies up on whatever thread asks for memory at the wrong moment, which here is
often one that reads the library; what it finds may be a dialog that was closed long ago.
To look through everything takes longer than a window may be held, so that waits until the
person is at another program.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication

from cadredesk.ui.background import BackgroundRunner

EVERY_MS = 100
SET_ASIDE = 20_000
"""Things made between two turns of which no more are looked through: it would be seen."""


class Tidying(QObject):
    """Takes the collecting of garbage away from Python for as long as the program runs."""

    def __init__(self, app: QGuiApplication, runner: BackgroundRunner) -> None:
        super().__init__(app)
        self._runner = runner
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_turn)
        app.applicationStateChanged.connect(self._on_state)

    def begin(self) -> None:
        """Collect at the window's own times, and at no other time."""
        gc.disable()
        self._timer.start(EVERY_MS)

    def end(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    @Slot()
    def look_through(self) -> None:
        """Look through everything now, as after a library was closed, whose key goes with it."""
        gc.unfreeze()
        gc.collect()

    def _on_turn(self) -> None:
        """Look through what was made of late; what work in the background makes is set aside.

        Nearly all of that is kept or goes by itself.
        """
        made, most = gc.get_count()[0], gc.get_threshold()[0]
        if made <= most:
            return
        if made > SET_ASIDE or self._runner.running:
            gc.freeze()
        else:
            gc.collect(1)

    def _on_state(self, state: Qt.ApplicationState) -> None:
        """Look through everything while the person is elsewhere, where there is much of it."""
        if state is Qt.ApplicationState.ApplicationActive or not self._timer.isActive():
            return
        looks, most = gc.get_count()[2], gc.get_threshold()[2]
        if gc.get_freeze_count() or looks > most:
            self.look_through()
