"""A library in memory for imports to go into."""

from __future__ import annotations

from pathlib import Path

import pytest

from cadredesk.domain.unit import Township
from tests.fakes import MemoryLibrary, State


@pytest.fixture
def library(tmp_path: Path) -> MemoryLibrary:
    return MemoryLibrary(tmp_path, State(Township(name="青山镇")), "x" * 10)
