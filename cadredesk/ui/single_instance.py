"""One window a library: a second start raises the first window instead of opening another.

This is a courtesy. What really keeps two writers apart is the lock on the database file.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT_MS = 500
_GREETING = b"show"


def channel_of(folder: Path) -> str:
    """Return the name under which the window of a library listens."""
    digest = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()
    return f"cadredesk-{digest[:24]}"


def raise_other_window(folder: Path) -> bool:
    """Ask the window that has this library to come to the front; False if there is none."""
    socket = QLocalSocket()
    socket.connectToServer(channel_of(folder))
    if not socket.waitForConnected(_WAIT_MS):
        return False
    socket.write(_GREETING)
    socket.waitForBytesWritten(_WAIT_MS)
    socket.disconnectFromServer()
    return True


class SingleInstance(QObject):
    """Listens for later starts as long as a library is open here.

    Signals:
        asked_to_show: A second start wants this window at the front.
    """

    asked_to_show = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    def listen(self, folder: Path) -> None:
        """Answer for a library from now on; a channel left by a dead process is taken over."""
        self.stop()
        name = channel_of(folder)
        QLocalServer.removeServer(name)
        self._server.listen(name)

    def stop(self) -> None:
        """Answer for no library."""
        self._server.close()

    def _on_connection(self) -> None:
        socket = self._server.nextPendingConnection()
        if socket is not None:
            socket.disconnected.connect(socket.deleteLater)
            self.asked_to_show.emit()
