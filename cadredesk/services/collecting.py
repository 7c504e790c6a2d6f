"""When Python looks for cyclic garbage: not while many values are made that all stay."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collecting_later() -> Iterator[None]:
    """Put the search off while a library is read, written or judged.

    It would walk through what is kept over and over and find nothing: a quarter of the time
    of an import, and of a hundred thousand people longer for each than of a few.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
