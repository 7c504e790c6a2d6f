"""What every unit of work of one open library shares: the connection, the key, the turn."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID

from cadredesk.domain.errors import PlatformError
from cadredesk.storage.driver import Driver, OpenFile, explained
from cadredesk.storage.file_cache import FileCache

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from cadredesk.domain.changes import ChangeSet


class Turnstile:
    """Lets one thread at a time into the library; the same thread cannot enter twice."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._inside: int | None = None

    def enter(self) -> None:
        """Wait for the turn; raises `RuntimeError` when this thread is inside already."""
        if self._inside == threading.get_ident():
            raise RuntimeError("a unit of work inside another one: pass the outer one on")
        self._lock.acquire()
        self._inside = threading.get_ident()

    def leave(self) -> None:
        """Let the next one in."""
        self._inside = None
        self._lock.release()


class Desk:
    """What every unit of work of one open library is given.

    `on_failure` hears of errors of the machine while writing; `on_commit` of what was saved.
    """

    def __init__(
        self, file: OpenFile, library_id: UUID, by: str, now: Callable[[], datetime]
    ) -> None:
        self.file = file
        self.library_id = library_id
        self.by = by
        self.now = now
        self.turnstile = Turnstile()
        self.files = FileCache()
        self.on_failure: Callable[[PlatformError], None] = _hear_nothing
        self.on_commit: Callable[[ChangeSet], None] = _hear_nothing

    @property
    def key(self) -> bytes:
        """The data key of the library."""
        return self.file.key

    @contextmanager
    def driver_turn(self) -> Iterator[Driver]:
        """Wait for the turn and give the driver's connection, its errors explained."""
        self.turnstile.enter()
        try:
            with explained(self.file.folder):
                yield self.file.driver
        except PlatformError as error:
            self.on_failure(error)
            raise
        finally:
            self.turnstile.leave()

    @cached_property
    def engine(self) -> Engine:
        """SQLAlchemy over the connection, loaded when something first works on the library."""
        from cadredesk.storage.engine import engine_over  # noqa: PLC0415 - after the first paint

        return engine_over(self.file.driver, self.file.folder)


def _hear_nothing(_news: object) -> None:
    return
