"""The only clock of the program."""

from __future__ import annotations

from datetime import UTC, date, datetime


class SystemClock:
    """The day and the instant at this computer."""

    def today(self) -> date:
        """Return the day at the desk."""
        return datetime.now().astimezone().date()

    def now(self) -> datetime:
        """Return this instant, in UTC."""
        return datetime.now(UTC)
