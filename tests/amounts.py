"""How much chance tries: a little in every run, which is another little each time, much in deep."""

from __future__ import annotations

from hypothesis import settings

DEEP = "deep"
"""The profile of Hypothesis that `make deep` chooses."""

TIMES = 20
"""How many times as much a deep run tries."""


def tries(often: int) -> int:
    """Return how often something that takes long is tried in this run."""
    return often * TIMES if settings.get_current_profile_name() == DEEP else often
