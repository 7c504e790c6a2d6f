"""What every test stands on: no window on a real screen, nobody's settings, a quiet log."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from uuid import uuid4

import pytest
from hypothesis import settings

from tests.amounts import DEEP, TIMES

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# No test measures time, so none fails because the machine is busy.
settings.register_profile("house", deadline=None, max_examples=50)
settings.register_profile(DEEP, deadline=None, max_examples=50 * TIMES)
settings.load_profile("house")


@pytest.fixture(autouse=True)
def _nobodys_settings(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Neither read nor write what belongs to the person at this machine.

    The folder is made by whoever writes into it: few tests do, and each folder that is made
    makes the next one slower.
    """
    monkeypatch.delenv("CADREDESK_PASSWORD", raising=False)
    home = tmp_path_factory.getbasetemp() / "homes" / uuid4().hex
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))


@pytest.fixture(autouse=True)
def _quiet_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that logs a warning or worse; one that expects it ends with `caplog.clear()`."""
    yield
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    noise = [record.getMessage() for record in records if record.levelno >= logging.WARNING]
    assert not noise, f"logged without being expected: {noise}"
