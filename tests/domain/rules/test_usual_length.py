"""How long a body serves is read from the text in force."""

from __future__ import annotations

from datetime import date

import pytest

from cadredesk.domain.rules.term_of_office import usual_length
from cadredesk.domain.words import BodyKind
from cadredesk.paths import resources
from cadredesk.rulefiles.reader import load_rulebook


@pytest.mark.parametrize(
    ("kind", "months"),
    [(BodyKind.PARTY_COMMITTEE, 60), (BodyKind.GOVERNMENT, 60), (BodyKind.BRANCH, 36)],
)
def test_a_body_serves_as_long_as_its_law_says(kind: BodyKind, months: int):
    book = load_rulebook(resources() / "rules").on(date(2026, 11, 22))

    assert usual_length(kind, book) == months
