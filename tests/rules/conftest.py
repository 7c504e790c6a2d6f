"""The rule book that is shipped."""

from __future__ import annotations

import pytest

from cadredesk.domain.rules.rulebook import Rulebook
from cadredesk.paths import resources
from cadredesk.rulefiles.reader import load_rulebook


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    return load_rulebook(resources() / "rules")
