"""What long work tells while it goes on."""

from __future__ import annotations

from collections.abc import Callable

ReportProgress = Callable[[int, int, str], None]
"""Told (done, total, what) while long work goes on; it may raise to cancel the work."""


def no_progress(_done: int, _total: int, _what: str) -> None:
    """Tell nobody."""
