"""Sheets to a printer, a page for each turn of the event loop: the window stays alive."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtPrintSupport import QPrinter

from cadredesk.domain.errors import PlatformError
from cadredesk.ui.printing.pages import Sheet
from cadredesk.ui.printing.paper import paint_sheets


class PrintJob(QObject):
    """Paints on the GUI thread, where the systems' printer drivers want to be called.

    Signals:
        progressed: How many sheets are done.
        finished: All of them are with the printer.
        cancelled: The job was taken back.
        failed: The printer takes no more; carries the PlatformError.
    """

    progressed = Signal(int)
    finished = Signal()
    cancelled = Signal()
    failed = Signal(object)

    def __init__(self, printer: QPrinter, sheets: Sequence[Sheet], parent: QObject) -> None:
        super().__init__(parent)
        self._printer = printer
        self._left: Iterator[int] = paint_sheets(printer, sheets)
        self._turn = QTimer(self)
        self._turn.timeout.connect(self._on_turn)

    def start(self) -> None:
        """Begin."""
        self._turn.start(0)

    def cancel(self) -> None:
        """Take back what has not been printed."""
        self._turn.stop()
        self._printer.abort()
        # Its painter must let go of the printer before the printer goes.
        del self._left
        self.cancelled.emit()

    def _on_turn(self) -> None:
        try:
            done = next(self._left, None)
        except PlatformError as error:
            self._turn.stop()
            self.failed.emit(error)
            return
        if done is None:
            self._turn.stop()
            self.finished.emit()
        else:
            self.progressed.emit(done)
