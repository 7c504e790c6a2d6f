"""The one way to ask what day it is."""

from __future__ import annotations

from datetime import date, datetime
from typing import Protocol


class Clock(Protocol):
    """Today and now, injected so that every computation can be repeated for any day."""

    def today(self) -> date:
        """Return the day at the desk."""
        ...

    def now(self) -> datetime:
        """Return this instant, in UTC."""
        ...
