"""Work on another thread lets the window have its turn, again and again.

A thread that reads, packs or asks the database lets the interpreter go for moments that are
too short for another thread to wake up in: the window would wait until all is done.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

BETWEEN_S = 0.01
"""Seconds of work after which the window may be waiting for its turn."""

_TURN_S = 0.000_5


class Turns:
    """The turns of one piece of work; on the main thread, where nobody waits, there are none."""

    def __init__(self) -> None:
        self._elsewhere = threading.current_thread() is not threading.main_thread()
        self._last = time.perf_counter()

    def give_way(self) -> None:
        """Let other threads run, if that was long ago."""
        if self._elsewhere and time.perf_counter() - self._last > BETWEEN_S:
            time.sleep(_TURN_S)
            self._last = time.perf_counter()


def giving_way(things: Iterable[T]) -> Iterator[T]:
    """Go through many things and let other threads run in between."""
    turns = Turns()
    for thing in things:
        yield thing
        turns.give_way()
