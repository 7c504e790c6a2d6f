"""One window a library: a second start raises the first window instead of opening another.

This is a courtesy. What really keeps two writers apart is the lock on the database file.
Qt's network module is loaded when it is first needed, after the first paint of most starts.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_WAIT_MS = 500
_GREETING = "show"


def channel_of(folder: Path) -> str:
    """Return the name under which the window of a library listens."""
    digest = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()
    return f"cadredesk-{digest[:24]}"


def raise_other_window(folder: Path, forms: Sequence[Path] = ()) -> bool:
    """Ask the window that has this library to come to the front; False if there is none.

    `forms` are files that it shall show.
    """
    from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415

    socket = QLocalSocket()
    socket.connectToServer(channel_of(folder))
    if not socket.waitForConnected(_WAIT_MS):
        return False
    socket.write("\0".join([_GREETING, *map(str, forms)]).encode())
    socket.waitForBytesWritten(_WAIT_MS)
    socket.disconnectFromServer()
    return True


class SingleInstance(QObject):
    """Listens for later starts as long as a library is open here.

    Signals:
        asked_to_show: A second start wants this window at the front; carries the paths of
            forms that were to be opened.
    """

    asked_to_show = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server: QLocalServer | None = None

    def listen(self, folder: Path) -> None:
        """Answer for a library from now on; a channel left by a dead process is taken over."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415

        self.stop()
        name = channel_of(folder)
        QLocalServer.removeServer(name)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._on_connection)
        server.listen(name)
        self._server = server

    def stop(self) -> None:
        """Answer for no library."""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None

    def _on_connection(self) -> None:
        socket = None if self._server is None else self._server.nextPendingConnection()
        if socket is not None:
            socket.readyRead.connect(self._on_said)
            socket.disconnected.connect(socket.deleteLater)

    def _on_said(self) -> None:
        """Read what a later start said: a line of names that arrives whole."""
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415

        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            said = bytes(socket.readAll().data()).decode(errors="replace")
            self.asked_to_show.emit(tuple(Path(each) for each in said.split("\0")[1:]))
