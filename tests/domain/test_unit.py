"""When the term of a body is full."""

from __future__ import annotations

from typing import Any

import pytest

from cadredesk.domain.ids import BodyId, TermId
from cadredesk.domain.unit import Term
from tests.builders import a_date, an_id


def a_term(**fields: Any) -> Term:
    ids = {"id": TermId(an_id("term")), "body_id": BodyId(an_id("body"))}
    return Term(**{"length_months": 60, **ids, **fields})


@pytest.mark.parametrize(
    ("fields", "due_on"),
    [
        pytest.param({"elected_on": a_date("2021.09")}, "2026.09", id="to-the-month"),
        pytest.param({"elected_on": a_date("2021.09.30")}, "2026.09", id="to-the-day"),
        pytest.param(
            {"elected_on": a_date("2021.09"), "extended_to": a_date("2027.09")},
            "2027.09",
            id="extended",
        ),
        pytest.param({"elected_on": a_date("2023.12"), "length_months": 36}, "2026.12", id="36"),
    ],
)
def test_a_term_is_full_in_the_month_its_length_or_extension_says(
    fields: dict[str, Any], due_on: str
):
    assert str(a_term(**fields).due_on) == due_on


@pytest.mark.parametrize("fields", [{}, {"elected_on": a_date("2021")}])
def test_without_the_month_of_the_election_nobody_knows(fields: dict[str, Any]):
    assert a_term(**fields).due_on is None
