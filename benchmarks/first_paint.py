"""A process of its own: from its start to the first painted 今日, then it tells and ends.

python -m benchmarks.first_paint                    a bare window of the same toolkit
python -m benchmarks.first_paint LIBRARY            CadreDesk, until 今日 is painted
python -m benchmarks.first_paint LIBRARY --judged   until what the rules say today stands on it
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget


def since_start() -> float:
    """Return the milliseconds since this process was started."""
    fields = Path("/proc/self/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    started = int(fields[19]) / 100
    return (time.clock_gettime(time.CLOCK_BOOTTIME) - started) * 1000


def tell() -> None:
    """Print the time and the memory, and end."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    used = int(status.split("VmHWM:")[1].split()[0]) / 1024
    sys.stdout.write(json.dumps({"ms": since_start(), "mb": used}) + "\n")
    sys.stdout.flush()
    QApplication.exit(0)


class FirstPaint(QObject):
    """Calls back once the widget it watches was painted."""

    def __init__(self, watched: QWidget, then: Callable[[], None]) -> None:
        super().__init__(watched)
        self._then = then
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the paint, and let it happen first."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._then)
        return super().eventFilter(watched, event)


def bare_window() -> int:
    """Show an empty main window and tell."""
    app = QApplication(["bare"])
    window = QMainWindow()
    label = QLabel("今日")
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    window.setCentralWidget(label)
    window.resize(1366, 697)
    FirstPaint(label, tell)
    window.show()
    return app.exec()


def cadredesk(folder: str, *, judged: bool) -> int:
    """Start the program as a person does, and tell when 今日 is painted.

    The password stands in the environment; nothing else differs from a start by hand.
    """
    from cadredesk.__main__ import main
    from cadredesk.ui import application
    from cadredesk.ui.library_window import HOME_PAGE, LibraryWindow
    from cadredesk.ui.session import Session

    class WatchedSession(Session):
        """Tells of the library that it opened."""

        def begin(self) -> bool:
            self.opened.connect(self._on_watched)
            return super().begin()

        def _on_watched(self, opened: LibraryWindow) -> None:
            self._watched = opened.window.page(HOME_PAGE)
            if judged:
                opened.watch.board_changed.connect(self._on_judged)
            else:
                FirstPaint(self._watched, tell)

        def _on_judged(self) -> None:
            FirstPaint(self._watched, tell)
            self._watched.update()

    application.Session = WatchedSession  # type: ignore[attr-defined]
    return main(["--library", folder])


if __name__ == "__main__":
    given = sys.argv[1:]
    sys.exit(cadredesk(given[0], judged="--judged" in given) if given else bare_window())
