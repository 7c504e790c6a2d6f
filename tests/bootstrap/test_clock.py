from __future__ import annotations

from datetime import UTC, timedelta

from cadredesk.bootstrap.clock import SystemClock


def test_the_clock_shows_this_instant_in_utc():
    clock = SystemClock()

    assert clock.now().tzinfo is UTC
    assert clock.now() <= clock.now()
    assert abs(clock.today() - clock.now().date()) <= timedelta(days=1)
